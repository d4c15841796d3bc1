"""Answers about persons: careers, memberships, ties."""

from pydantic import Field

from honorum_api.answers.parts import ID, Answer, Evidence, Holding, Interval, Reference


class OfficeHeld(Holding):
    """One holding of an office."""

    office: Reference = Field(description="The office.")


class OfficesHeld(Answer):
    """A person and the offices held."""

    person: Reference = Field(description="Who.")
    on: str | None = Field(description="The day asked about, if one was.", examples=["2019-06-01"])
    known_at: str | None = Field(
        alias="knownAt", description="Sources read up to the end of this day count.", examples=["2026-11-20"]
    )
    offices: list[OfficeHeld] = Field(description="In order of time.")


class Membership(Interval):
    """A person in a party."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}membership/doren-vesk-civic-union"])
    person: Reference = Field(description="Who.")
    party: Reference = Field(description="In which party.")
    role: str = Field(description="member, leader, founder, candidate, spokesperson or other.", examples=["member"])
    title: str | None = Field(description="The word for another role.", examples=["deputy chair"])
    evidence: list[Evidence] = Field(description="The words that say so.")


class Happening(Interval):
    """An event that an actor had a part in."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}event/2019-succession"])
    type: str = Field(description="What kind of event.", examples=["succession"])
    label: str = Field(description="The event in words.", examples=["Succession: President of Velmara"])
    role: str = Field(description="What the actor was in it.", examples=["successor"])
    modality: str = Field(
        description="asserted, alleged, planned or hypothetical: only what is asserted happened.", examples=["asserted"]
    )
    time: str | None = Field(description="When, as EDTF.", examples=["2019-03-20"])
    office: Reference | None = Field(description="The office that changed hands.")
    place: Reference | None = Field(description="Where.")
    event: Reference | None = Field(description="The vote or protest the actor took part in.")
    measure: str | None = Field(description="What a result measures.", examples=["voteShare"])
    value: str | None = Field(description="The result.", examples=["51.2"])
    stage: str | None = Field(description="How final the result was.", examples=["preliminary"])
    evidence: list[Evidence] = Field(description="The words that say so.")


class Relationship(Interval):
    """A tie: the subject is the kind of the object."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}relationship/kaia-tolvren-nela-quist"])
    kind: str = Field(description="Spouse, sibling, ally, employedBy, ….", examples=["sibling"])
    subject: Reference = Field(description="Who is it.")
    object: Reference = Field(description="Of whom.")
    evidence: list[Evidence] = Field(description="The words that say so.")


class Career(OfficesHeld):
    """All that the record tells of a person."""

    parties: list[Membership] = Field(description="In order of time.")
    events: list[Happening] = Field(description="In order of time.")
    relationships: list[Relationship] = Field(description="Ties to persons and organizations.")
