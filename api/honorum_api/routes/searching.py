"""``/search``: one word, every kind of thing."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from honorum.questions.search import CLASSES, index_of
from honorum_api.answers import Found
from honorum_api.asked import Limit
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.presenting import LOOKS, present

router = APIRouter(tags=["Search"], responses=LOOKS)


@router.get("/search", summary="Anything, by name", response_model=Found)
def get_search(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Annotated[
        str, Query(alias="q", description="A name or words of it.", examples=["vesk"], min_length=1, max_length=300)
    ],
    limit: Limit = 20,
) -> Response:
    """Persons, offices, parties, bodies, places and events that a name can mean, the best first."""
    matches = index_of(snapshot).search(CLASSES, text, limit)
    items = [
        {"id": match.named.id, "label": match.named.label, "kind": match.named.kind, "score": round(match.score, 3)}
        for match in matches
    ]
    data = {"items": items, "limit": limit, "next": None}
    return present(request, tag, data, "list.html", title=f"Search: {text}", asked=text)
