"""Answers about public officials."""

from datetime import date

from pydantic import Field

from honorum_api.answers.parts import ID, Evidence, Interval, List, Office, Reference


class Official(Interval):
    """A holding of a public office, as of a day."""

    person: Reference = Field(description="Who.")
    office: Office = Field(description="Which office.")
    role: str | None = Field(description="The class by role.", examples=["minister"])
    scope: str | None = Field(description="The class by reach.", examples=["national"])
    status: str = Field(description="regular, acting, elect or suspended.", examples=["regular"])
    standing: str = Field(description="current, ended, upcoming or unknown.", examples=["ended"])
    rule: str = Field(description="The rule that decided the standing.", examples=["stated"])
    because: str = Field(description="The rule in words.", examples=["a source gives an end, over by 2019-03-20"])
    day: date | None = Field(description="The day that the rule rests on.", examples=["2019-03-20"])
    sources: int = Field(description="How many independent sources tell of the holding.", examples=[2])
    disputed: bool = Field(description="Whether the record follows others than these sources.", examples=[False])
    evidence: list[Evidence] = Field(description="The words that say so.")
    tenure: str = Field(description="The IRI of this holding.", examples=[f"{ID}tenure/president-of-velmara-2"])


class Officials(List):
    """Public officials, as of a day."""

    person: Reference | None = Field(None, description="Whose offices they are, if one person was asked about.")
    lens: str = Field(description="The lens.", examples=["officials"])
    on: date = Field(description="The day as of which they stand so.", examples=["2026-11-20"])
    known_at: date | None = Field(
        None, alias="knownAt", description="The day by whose knowledge it is told.", examples=["2026-11-20"]
    )
    items: list[Official] = Field(description="The holdings, office by office; of one person in order of time.")
    hidden: int = Field(description="How many the cut-off hides; they stay in the record.", examples=[0])
