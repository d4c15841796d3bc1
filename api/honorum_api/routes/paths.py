"""``/paths``, ``/neighbours``, ``/shared``: how actors are tied to each other and to what is around them."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import Field

from honorum.questions.neighbours import neighbours
from honorum.questions.paths import DEFAULT_HOPS, DEFAULT_PATHS, paths
from honorum.questions.shared import MOST_ACTORS, shared
from honorum_api.answers import Neighbourhood, Paths, SharedTies
from honorum_api.asked import MOST_LEARNT, After, Follow, KnownAt, Limit, OnAny
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.presenting import LOOKS, next_address, present

router = APIRouter(tags=["Ties"], responses=LOOKS)

_MOST_HOPS = 10
_MOST_PATHS = 50
_Name = partial(Query, description="A person, party, body, office or event.", min_length=1, max_length=300)


@router.get("/paths", summary="How two actors are tied", response_model=Paths)
def get_paths(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    start: Annotated[str, _Name(alias="from", examples=["Ilsa Marn"])],
    end: Annotated[str, _Name(alias="to", examples=["Kaia Tolvren"])],
    on: OnAny = None,
    known_at: KnownAt = None,
    together: Annotated[
        bool, Query(description="Only through people who may have been there at the same time.", examples=[True])
    ] = False,
    successive: Annotated[
        bool,
        Query(
            description="As `together`, and what each shared with the one before and after may have been at one time.",
            examples=[True],
        ),
    ] = False,
    follow: Follow = None,
    avoid_kind: Annotated[
        list[str] | None, Query(description="No ties of these kinds.", examples=[["participation"]])
    ] = None,
    avoid: Annotated[
        list[str] | None,
        Query(
            description="Not through these offices, bodies, parties, people, events, places.",
            examples=[["Civic Union"]],
        ),
    ] = None,
    max_hops: Annotated[int, Query(ge=1, le=_MOST_HOPS, description="Longest chain.", examples=[4])] = DEFAULT_HOPS,
    limit: Annotated[int, Query(ge=1, le=_MOST_PATHS, description="How many chains.", examples=[3])] = DEFAULT_PATHS,
) -> Response:
    """The shortest chains between two actors; each hop has its time and the words of its sources.

    Of chains of one length those come first that lead through things with few ties, since they tell more.
    """
    found = paths(
        snapshot,
        start,
        end,
        on=on,
        known_at=known_at,
        most_learnt=MOST_LEARNT,
        together=together,
        successive=successive,
        follow=frozenset(follow or ()),
        avoid_kinds=frozenset(avoid_kind or ()),
        avoid=tuple(avoid or ()),
        max_hops=max_hops,
        limit=limit,
    )
    return present(request, tag, found.to_json(), "paths.html")


@router.get("/neighbours", summary="What is around an actor", response_model=Neighbourhood)
def get_neighbours(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    actor: Annotated[str, _Name(alias="of", examples=["Ilsa Marn"])],
    on: OnAny = None,
    known_at: KnownAt = None,
    hops: Annotated[
        int, Query(ge=1, le=2, description="With 2, also whoever shares an office, party or event.", examples=[2])
    ] = 1,
    together: Annotated[
        bool, Query(description="Of those only who may have been there at the same time.", examples=[True])
    ] = False,
    follow: Follow = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """The offices, parties, events and people around an actor, each with the quoted ties that lead there.

    Near ones come first, then those that are reached through what few share. `total` says how many there are in all.
    """
    found = neighbours(
        snapshot,
        actor,
        on=on,
        known_at=known_at,
        most_learnt=MOST_LEARNT,
        hops=hops,
        together=together,
        follow=frozenset(follow or ()),
        limit=limit,
        after=after or None,
    )
    data = {**found.to_json(), "limit": limit, "next": next_address(request, limit, found.next)}
    return present(request, tag, data, "neighbours.html")


@router.get("/shared", summary="What actors share", response_model=SharedTies)
def get_shared(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    actors: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=300)]],
        Query(
            alias="of",
            description="Two or more persons, parties, bodies, offices or events.",
            min_length=2,
            max_length=MOST_ACTORS,
            examples=[["Ilsa Marn", "Kaia Tolvren"]],
        ),
    ],
    on: OnAny = None,
    known_at: KnownAt = None,
    together: Annotated[
        bool, Query(description="Only where all of them may have been on one day.", examples=[True])
    ] = False,
    follow: Follow = None,
    limit: Limit = 20,
) -> Response:
    """The offices, bodies, parties, events and people that actors share, and their ties to each other.

    What few share comes first. `total` and `totalDirect` say how many there are in all.
    """
    found = shared(
        snapshot,
        actors,
        on=on,
        known_at=known_at,
        most_learnt=MOST_LEARNT,
        together=together,
        follow=frozenset(follow or ()),
        limit=limit,
    )
    return present(request, tag, {**found.to_json(), "limit": limit}, "shared.html")
