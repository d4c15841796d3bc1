"""Answers about chains of ties."""

from pydantic import Field

from honorum_api.answers.parts import Answer, Evidence, Interval, Reference


class Hop(Answer):
    """One step of a chain."""

    start: Reference = Field(alias="from", description="From whom.")
    to: Reference = Field(description="To whom.")
    kind: str = Field(
        description="tenure, membership, relationship, participation, result, contention or partOf.",
        examples=["tenure"],
    )
    role: str = Field(description="What more is known of it.", examples=["regular"])
    label: str = Field(description="The tie as a sentence.", examples=["Doren Vesk: President of Velmara"])
    during: Interval = Field(description="When it held.")
    evidence: list[Evidence] = Field(description="The words that say so.")


class Chain(Answer):
    """A chain of hops."""

    length: int = Field(description="How many hops.", examples=[2])
    sentence: str = Field(
        description="The chain in words.", examples=["Doren Vesk: President of Velmara (2019-03-20 to 2023-06-01)."]
    )
    hops: list[Hop] = Field(description="One after the other.")


class Paths(Answer):
    """How two actors are tied; no chain means that there is none of up to `maxHops`."""

    start: Reference = Field(alias="from", description="From whom.")
    to: Reference = Field(description="To whom.")
    max_hops: int = Field(alias="maxHops", description="How long chains could be.", examples=[6])
    paths: list[Chain] = Field(description="The shortest first.")
