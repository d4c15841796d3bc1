"""``/paths``: how two actors are tied."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from honorum.questions.paths import DEFAULT_HOPS, DEFAULT_PATHS, paths
from honorum_api.answers import Paths
from honorum_api.asked import OnAny
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.presenting import present

router = APIRouter(tags=["Ties"])

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
    together: Annotated[
        bool, Query(description="Only through people who may have been there at the same time.", examples=[True])
    ] = False,
    follow: Annotated[
        list[str] | None, Query(description="Only ties of these kinds.", examples=[["tenure", "membership"]])
    ] = None,
    avoid_kind: Annotated[
        list[str] | None, Query(description="No ties of these kinds.", examples=[["participation"]])
    ] = None,
    avoid: Annotated[
        list[str] | None,
        Query(description="Not through these offices, bodies, parties, people, events.", examples=[["Civic Union"]]),
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
        together=together,
        follow=frozenset(follow or ()),
        avoid_kinds=frozenset(avoid_kind or ()),
        avoid=tuple(avoid or ()),
        max_hops=max_hops,
        limit=limit,
    )
    return present(request, tag, found.to_json(), "paths.html")
