"""Answers about parties, bodies, places and events, and lists of things."""

from pydantic import Field

from honorum_api.answers.parts import ID, Answer, Evidence, Interval, List, Office, Reference, Thing
from honorum_api.answers.persons import Happening, Membership, Relationship


class ThingList(List):
    """A part of a list of things."""

    items: list[Thing] = Field(description="The things.")


class Entity(Thing):
    """A thing of the record with all that is said of it."""

    types: list[str] = Field(description="Its classes in the ontology.", examples=[["Organization", "Party"]])
    properties: dict[str, list[str | Reference]] = Field(
        description="By the names of the ontology: texts, terms of vocabularies, or other things.",
        examples=[{"wikidata": ["Q12345"]}],
    )
    during: Interval | None = Field(None, description="When it was so, for what has a time.")


class Standing(Interval):
    """How a party stood."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}standing/civic-union-ruling"])
    status: str | None = Field(description="ruling, opposition, banned, coalition, …", examples=["ruling"])
    seats: int | None = Field(description="Its seats.", examples=[61])
    member_count: int | None = Field(alias="memberCount", description="Its members.", examples=[40000])
    jurisdiction: Reference | None = Field(description="Where.")
    body: Reference | None = Field(description="In which body.")
    evidence: list[Evidence] = Field(description="The words that say so.")


class Party(Entity):
    """A party."""

    standings: list[Standing] = Field(description="How it stood, in order of time.")
    members: list[Membership] = Field(description="Leaders first; without the words of the sources.")
    events: list[Happening] = Field(description="In order of time.")
    relationships: list[Relationship] = Field(description="Its ties.")


class PlaceOrBody(Entity):
    """A place or a body."""

    offices: list[Office] = Field(description="Its offices.")
    former_names: list[Entity] = Field(alias="formerNames", description="Names it had, with their times.")


class Actor(Answer):
    """Somebody in an event; without an IRI where the source gives no name."""

    id: str | None = Field(description="Its IRI.", examples=[f"{ID}party/civic-union"])
    label: str = Field(description="What it is called.", examples=["demonstrators"])


class Part(Answer):
    """Somebody's part in an event."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}participation/1"])
    actor: Actor = Field(description="Who.")
    role: str = Field(description="contested, boycotted, …; contestant for a result.", examples=["contested"])
    measure: str | None = Field(description="What a result measures.", examples=["voteShare"])
    value: str | None = Field(description="The result.", examples=["51.2"])
    stage: str | None = Field(description="How final the result was.", examples=["official"])
    modality: str = Field(description="asserted, alleged, planned or hypothetical.", examples=["asserted"])
    evidence: list[Evidence] = Field(description="The words that say so.")


class Event(Entity):
    """Something that happened."""

    parts: list[Part] = Field(description="Who took part, and results.")
    evidence: list[Evidence] = Field(description="The words that tell of it.")


class FoundThing(Reference):
    """Something that a name can mean."""

    kind: str = Field(description="person, party, organization, place, office or event.", examples=["person"])
    score: float = Field(description="How well it fits; 1 is a whole name.", examples=[1.0])


class Found(List):
    """What a name can mean, the best first."""

    items: list[FoundThing] = Field(description="The things.")
