"""The parts that answers are made of: things, points in time, evidence."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

ID = "https://w3id.org/honorum/id/"
"""What the IRIs of the examples begin with."""


class Answer(BaseModel):
    """What all answers share: no field that is not described."""

    model_config = ConfigDict(extra="forbid")


class Reference(Answer):
    """A thing of the graph: its IRI and what it is called."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}person/doren-vesk"])
    label: str = Field(description="What it is called now.", examples=["Doren Vesk"])


class Thing(Reference):
    """A thing of the graph with all its names."""

    names: list[str] = Field(description="All its names.", examples=[["Doren Vesk", "Vesk"]])


class Office(Answer):
    """A post, whoever holds it."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}office/president-of-velmara"])
    label: str = Field(description="What it is called.", examples=["President of Velmara"])
    jurisdiction: Reference | None = Field(
        description="The place it is an office of.", examples=[{"id": f"{ID}country/velmara", "label": "Velmara"}]
    )
    organization: Reference | None = Field(
        description="The body it belongs to.",
        examples=[{"id": f"{ID}organization/national-assembly", "label": "National Assembly"}],
    )
    title: str = Field(description="Its title alone.", examples=["president"])
    role: str | None = Field(description="What kind of office it is.", examples=["head-of-state"])
    seats: int | None = Field(description="How many hold it at a time, where known.", examples=[1])
    scope: str | None = Field(
        description="How far it reaches: national, regional, local or international.", examples=["national"]
    )


class Point(Answer):
    """A point in time: as it is known, and the two days it lies between. All empty: not known."""

    edtf: str | None = Field(description="As Extended Date/Time Format.", examples=["2019-03"])
    earliest: date | None = Field(description="Not before this day.", examples=["2019-03-01"])
    latest: date | None = Field(description="Not after this day.", examples=["2019-03-31"])


class Interval(Answer):
    """From when to when; the end is the day after the last."""

    start: Point = Field(description="When it began.")
    end: Point = Field(description="When it was over; empty means not known, not that it goes on.")


class Source(Answer):
    """The article or table that was read."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}article/0e6d534f938e6701"])
    title: str | None = Field(description="Its title.", examples=["President Marn of Velmara steps down"])
    url: str | None = Field(description="Where it was published.", examples=["https://example.org/velmara/marn"])
    publisher: str | None = Field(description="Who published it.", examples=["Velmara Courier"])
    published: str | None = Field(description="When, as EDTF.", examples=["2019-03-20"])


class Evidence(Answer):
    """The exact words of a source."""

    quote: str = Field(description="The words.", examples=["Doren Vesk, the prime minister, was sworn in as president"])
    start: int | None = Field(description="Where they begin in the article's text (code points).", examples=[103])
    end: int | None = Field(description="Where they end, exclusive.", examples=[156])
    source: Source = Field(description="Where they stand.")
    claim: str = Field(description="The claim that rests on them.", examples=[f"{ID}claim/0e6d534f938e6701-2"])
    file: str | None = Field(None, description="For a table: its file.", examples=["ministers.csv"])
    row: int | None = Field(None, description="For a table: its row; the first row of data is 1.", examples=[12])


class Side(Answer):
    """What some of the sources in a conflict say."""

    says: str = Field(description="What they say, in words.", examples=["an end on 2019-03-19"])
    start: Point = Field(description="When it began by them.")
    end: Point = Field(description="When it was over by them.")
    sources: int = Field(description="How many independent sources say so.", examples=[1])
    followed: bool = Field(description="Whether the record goes by them.", examples=[False])
    person: Reference | None = Field(
        description="Whom they put into an office, where the sides differ in that.",
        examples=[{"id": f"{ID}person/doren-vesk", "label": "Doren Vesk"}],
    )
    office: Reference | None = Field(
        description="Into which office.",
        examples=[{"id": f"{ID}office/president-of-velmara", "label": "President of Velmara"}],
    )
    evidence: list[Evidence] = Field(description="Their words.")


class Conflict(Answer):
    """Sources that cannot all be right."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}conflict/1"])
    kind: str = Field(description="What they disagree about: dates, holders, office or party.", examples=["dates"])
    explanation: str = Field(
        description="The disagreement in words.", examples=["Two sources give starts that exclude each other."]
    )
    follows: str | None = Field(description="The claim the record goes by.", examples=[f"{ID}claim/0e6d534f938e6701-2"])
    rule: str = Field(
        description="Why: rank, interval, gap, precision, recency, voices, whole, rows, country or undecided.",
        examples=["rank"],
    )
    sides: list[Side] = Field(description="What each side says.")
    evidence: list[Evidence] = Field(description="The words of all sides.")


class Holding(Interval):
    """One holding of an office, without the person or the office."""

    certainty: str | None = Field(
        description="How sure it is for the day asked for: certain or possible; empty where no day was asked for.",
        examples=["certain"],
    )
    status: str = Field(description="regular, acting, elect or suspended.", examples=["regular"])
    sources: int = Field(description="How many independent sources say so.", examples=[2])
    evidence: list[Evidence] = Field(description="The words that say so, oldest source first.")
    conflicts: list[Conflict] = Field(description="What sources say differently.")
    tenure: str = Field(description="The IRI of this holding.", examples=[f"{ID}tenure/president-of-velmara-2"])
    end_rule: str | None = Field(
        alias="endRule",
        description="What the latest end rests on: stated, former, death or successor.",
        examples=["stated"],
    )


class EmptyOffice(Interval):
    """A time for which an office is known to have been empty."""

    basis: str = Field(
        description="stated (by a source) or inferred (from the holders around it).", examples=["inferred"]
    )
    reason: str = Field(description="How it is known.", examples=["A source says that the office was vacant."])


class List(Answer):
    """What all lists share."""

    limit: int = Field(description="How many there are at most in this part.", examples=[20])
    next: str | None = Field(
        description="Where the next part lies; empty at the end.", examples=["/offices?limit=20&offset=20"]
    )
