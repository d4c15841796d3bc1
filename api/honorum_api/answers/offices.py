"""Answers about offices and those who held them."""

from datetime import date

from pydantic import Field

from honorum_api.answers.parts import ID, Answer, Conflict, EmptyOffice, Evidence, List, Office, Point, Reference


class Holder(Answer):
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
    tenure: str = Field(description="The IRI of this holding.", examples=[f"{ID}tenure/president-of-velmara-2"])
    end_rule: str | None = Field(
        alias="endRule",
        description="What the latest end rests on: stated, former, death or successor.",
        examples=["stated"],
    )


class Holders(Answer):
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
    limit: int = Field(description="How many holders there are at most in this part.", examples=[1000])
    next: str | None = Field(
        description="Where the next part lies; empty at the end.",
        examples=["/offices/member-of-parliament/holders?limit=20&after=doren-vesk--member-of-parliament"],
    )
    vacancy: EmptyOffice | None = Field(None, description="How it is known that the office was empty.")


class OfficeList(List):
    """A part of the list of offices."""

    items: list[Office] = Field(description="The offices.")
