"""``/search``: one word, every kind of thing."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from honorum.questions.listing import anything
from honorum_api.answers import Found
from honorum_api.asked import After, KnownAt, Limit
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.presenting import LOOKS, present_list

router = APIRouter(tags=["Search"], responses=LOOKS)


@router.get("/search", summary="Anything, by name", response_model=Found)
def get_search(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Annotated[
        str, Query(alias="q", description="A name or words of it.", examples=["vesk"], min_length=1, max_length=300)
    ],
    known_at: KnownAt = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """Persons, offices, parties, bodies, places and events that a name can mean, the best first.

    With `known_at`, those that were known then, by the names that they had.
    """
    found = anything(snapshot, text, limit=limit, after=after or None, known_at=known_at)
    return present_list(request, tag, found, limit, f"Search: {text}")
