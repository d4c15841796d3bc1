"""The answers of the service as its description shows them, with an example for every field.

The answers themselves are made by `honorum.questions` and sent as they are; a test holds the two together.
"""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

_ID = "https://w3id.org/honorum/id/"


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Reference(_Answer):
    """A thing of the graph: its IRI and what it is called."""

    id: str = Field(description="Its IRI.", examples=[f"{_ID}person/doren-vesk"])
    label: str = Field(description="What it is called now.", examples=["Doren Vesk"])


class Office(_Answer):
    """A post, whoever holds it."""

    id: str = Field(description="Its IRI.", examples=[f"{_ID}office/president-of-velmara"])
    label: str = Field(description="What it is called.", examples=["President of Velmara"])
    jurisdiction: Reference | None = Field(
        description="The place it is an office of.", examples=[{"id": f"{_ID}country/velmara", "label": "Velmara"}]
    )
    organization: Reference | None = Field(
        description="The body it belongs to.",
        examples=[{"id": f"{_ID}organization/national-assembly", "label": "National Assembly"}],
    )
    title: str = Field(description="Its title alone.", examples=["president"])
    role: str | None = Field(description="What kind of office it is.", examples=["head-of-state"])
    seats: int | None = Field(description="How many hold it at a time, where known.", examples=[1])


class Point(_Answer):
    """A point in time: as it is known, and the two days it lies between. All empty: not known."""

    edtf: str | None = Field(description="As Extended Date/Time Format.", examples=["2019-03"])
    earliest: date | None = Field(description="Not before this day.", examples=["2019-03-01"])
    latest: date | None = Field(description="Not after this day.", examples=["2019-03-31"])


class Interval(_Answer):
    """From when to when; the end is the day after the last."""

    start: Point = Field(description="When it began.")
    end: Point = Field(description="When it was over; empty means not known, not that it goes on.")


class Source(_Answer):
    """The article or table that was read."""

    id: str = Field(description="Its IRI.", examples=[f"{_ID}article/0e6d534f938e6701"])
    title: str | None = Field(description="Its title.", examples=["President Marn of Velmara steps down"])
    url: str | None = Field(description="Where it was published.", examples=["https://example.org/velmara/marn"])
    publisher: str | None = Field(description="Who published it.", examples=["Velmara Courier"])
    published: str | None = Field(description="When, as EDTF.", examples=["2019-03-20"])


class Evidence(_Answer):
    """The exact words of a source."""

    quote: str = Field(description="The words.", examples=["Doren Vesk, the prime minister, was sworn in as president"])
    start: int | None = Field(description="Where they begin in the article's text (code points).", examples=[103])
    end: int | None = Field(description="Where they end, exclusive.", examples=[156])
    source: Source = Field(description="Where they stand.")
    claim: str = Field(description="The claim that rests on them.", examples=[f"{_ID}claim/0e6d534f938e6701-2"])
    file: str | None = Field(None, description="For a table: its file.", examples=["ministers.csv"])
    row: int | None = Field(None, description="For a table: its row; the first row of data is 1.", examples=[12])


class Conflict(_Answer):
    """Sources that cannot all be right."""

    id: str = Field(description="Its IRI.", examples=[f"{_ID}conflict/1"])
    kind: str = Field(description="What they disagree about: dates, holders, office or party.", examples=["dates"])
    explanation: str = Field(
        description="The disagreement in words.", examples=["Two sources give starts that exclude each other."]
    )
    follows: str | None = Field(
        description="The claim the record goes by.", examples=[f"{_ID}claim/0e6d534f938e6701-2"]
    )
    evidence: list[Evidence] = Field(description="The words of each side.")


class Holder(_Answer):
    """A person in the office over an interval."""

    person: Reference = Field(description="Who.")
    certainty: str | None = Field(
        description="How sure it is for the day asked for: certain or possible; empty where no day was asked for.",
        examples=["certain"],
    )
    status: str = Field(description="regular, acting, elect or suspended.", examples=["regular"])
    start: Point = Field(description="When it began.")
    end: Point = Field(description="When it was over; empty means not known, not that it goes on.")
    sources: int = Field(description="How many independent sources say so.", examples=[2])
    confidence: float | None = Field(description="How sure the reading of the sources is, 0 to 1.", examples=[0.9])
    evidence: list[Evidence] = Field(description="The words that say so, oldest source first.")
    conflicts: list[Conflict] = Field(description="What sources say differently.")
    tenure: str = Field(description="The IRI of this holding.", examples=[f"{_ID}tenure/president-of-velmara-2"])


class Holders(_Answer):
    """An office and who held it."""

    office: Office = Field(description="The office that was meant.")
    on: date | None = Field(description="The day asked for; empty: all days.", examples=["2019-06-01"])
    known_at: date | None = Field(
        alias="knownAt", description="By the sources read up to the end of this day.", examples=["2026-11-20"]
    )
    holders: list[Holder] = Field(description="Certain holders first; without a day, in order of time.")
    vacant: bool | None = Field(
        description="True: known to be empty that day. False: certainly held. Empty: neither is known.",
        examples=[False],
    )


class _List(_Answer):
    limit: int = Field(description="How many there are at most in this part.", examples=[20])
    next: str | None = Field(
        description="Where the next part lies; empty at the end.", examples=["/offices?limit=20&offset=20"]
    )


class OfficeList(_List):
    """A part of the list of offices."""

    items: list[Office] = Field(description="The offices.")


class Thing(Reference):
    """A thing of the graph with all its names."""

    names: list[str] = Field(description="All its names.", examples=[["Doren Vesk", "Vesk"]])


class ThingList(_List):
    """A part of a list of things."""

    items: list[Thing] = Field(description="The things.")


class OfficeHeld(Interval):
    """One holding of an office."""

    office: Reference = Field(description="The office.")
    status: str = Field(description="regular, acting, elect or suspended.", examples=["regular"])
    sources: int = Field(description="How many independent sources say so.", examples=[2])
    evidence: list[Evidence] = Field(description="The words that say so.")
    conflicts: list[Conflict] = Field(description="What sources say differently.")
    tenure: str = Field(description="The IRI of this holding.", examples=[f"{_ID}tenure/president-of-velmara-2"])


class OfficesHeld(_Answer):
    """A person and the offices held."""

    person: Reference = Field(description="Who.")
    offices: list[OfficeHeld] = Field(description="In order of time.")


class Membership(Interval):
    """A person in a party."""

    id: str = Field(description="Its IRI.", examples=[f"{_ID}membership/doren-vesk-civic-union"])
    person: Reference = Field(description="Who.")
    party: Reference = Field(description="In which party.")
    role: str = Field(description="member, leader, founder, candidate, spokesperson or other.", examples=["member"])
    title: str | None = Field(description="The word for another role.", examples=["deputy chair"])
    evidence: list[Evidence] = Field(description="The words that say so.")


class Happening(Interval):
    """An event that an actor had a part in."""

    id: str = Field(description="Its IRI.", examples=[f"{_ID}event/2019-succession"])
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

    id: str = Field(description="Its IRI.", examples=[f"{_ID}relationship/kaia-tolvren-nela-quist"])
    kind: str = Field(description="Spouse, sibling, ally, employedBy, ….", examples=["sibling"])
    subject: Reference = Field(description="Who is it.")
    object: Reference = Field(description="Of whom.")
    evidence: list[Evidence] = Field(description="The words that say so.")


class Career(OfficesHeld):
    """All that the record tells of a person."""

    parties: list[Membership] = Field(description="In order of time.")
    events: list[Happening] = Field(description="In order of time.")
    relationships: list[Relationship] = Field(description="Ties to persons and organizations.")
