"""Answers about ties: chains of them, what is around an actor, what actors share."""

from datetime import date
from typing import Literal

from pydantic import Field

from honorum_api.answers.parts import Answer, Evidence, Interval, List, Reference


class Hop(Answer):
    """One step of a chain."""

    start: Reference = Field(alias="from", description="From whom.")
    to: Reference = Field(description="To whom.")
    kind: str = Field(
        description="tenure, membership, relationship, participation, result, contention, succession or partOf.",
        examples=["tenure"],
    )
    role: str = Field(description="What more is known of it.", examples=["regular"])
    label: str = Field(description="The tie in short.", examples=["Doren Vesk: President of Velmara"])
    during: Interval = Field(description="When it held.")
    evidence: list[Evidence] = Field(description="The words that say so.")


class Chain(Answer):
    """A chain of hops."""

    length: int = Field(description="How many hops.", examples=[2])
    sentence: str = Field(
        description="The chain in words.", examples=["Doren Vesk was President of Velmara (2019-03-20 to 2023-06-01)."]
    )
    hops: list[Hop] = Field(description="One after the other.")


class Paths(Answer):
    """How two actors are tied; no chain means that there is none of up to `maxHops`."""

    start: Reference = Field(alias="from", description="From whom.")
    to: Reference = Field(description="To whom.")
    on: date | None = Field(description="The day asked about.", examples=["2019-06-01"])
    known_at: date | None = Field(
        alias="knownAt", description="The day up to which sources count.", examples=["2026-11-20"]
    )
    max_hops: int = Field(alias="maxHops", description="How long chains could be.", examples=[6])
    paths: list[Chain] = Field(description="The shortest first.")


class Neighbour(Answer):
    """Somebody or something around an actor."""

    thing: Reference = Field(description="Who or what it is.")
    distance: int = Field(description="How many hops away.", examples=[1])
    ways: int = Field(description="How many ties lead there or, two hops away, through how many things.", examples=[1])
    chains: list[Chain] = Field(description="The most telling of them, three at most.")


class Neighbourhood(List):
    """What is around an actor: near ones first, then those that are reached through what few share."""

    actor: Reference = Field(description="Around whom.")
    on: date | None = Field(description="The day asked about.", examples=["2019-06-01"])
    known_at: date | None = Field(
        alias="knownAt", description="The day up to which sources count.", examples=["2026-11-20"]
    )
    hops: int = Field(description="How far it was looked.", examples=[1])
    neighbours: list[Neighbour] = Field(description="Some of them, or all.")
    total: int = Field(description="How many there are in all.", examples=[7])


class Belonging(Answer):
    """How one of the actors is tied to what they share."""

    actor: Reference = Field(description="Which of them.")
    ways: int = Field(description="How many ties it has to it.", examples=[1])
    chains: list[Chain] = Field(description="The first of them, three at most.")


class SharedThing(Answer):
    """What all of the actors are tied to."""

    thing: Reference = Field(description="What it is.")
    at_once: Literal["certain", "possible", "no"] | None = Field(
        alias="atOnce",
        description="Whether all were there on one day; empty where that cannot be said.",
        examples=["possible"],
    )
    actors: list[Belonging] = Field(description="How each is tied to it.")


class SharedTies(Answer):
    """What actors share, and their ties to each other."""

    actors: list[Reference] = Field(description="Who was asked about.")
    on: date | None = Field(description="The day asked about.", examples=["2019-06-01"])
    known_at: date | None = Field(
        alias="knownAt", description="The day up to which sources count.", examples=["2026-11-20"]
    )
    direct: list[Hop] = Field(description="Their ties to each other.")
    shared: list[SharedThing] = Field(description="What few share first.")
    total_direct: int = Field(alias="totalDirect", description="How many ties they have to each other.", examples=[0])
    total: int = Field(description="How many things they share.", examples=[2])
    limit: int = Field(description="How many of each are told at most.", examples=[20])
