"""Answers about offices and those who held them."""

from datetime import date

from pydantic import Field

from honorum_api.answers.parts import Answer, EmptyOffice, Holding, List, Office, Reference


class Holder(Holding):
    """A person in the office over an interval."""

    person: Reference = Field(description="Who.")
    confidence: float | None = Field(description="How sure the reading of the sources is, 0 to 1.", examples=[0.9])


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
