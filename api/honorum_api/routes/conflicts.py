"""``/conflicts``: what sources say differently, and which of them the record follows."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.questions.conflict_lists import conflict_listing
from honorum_api.answers import ConflictList
from honorum_api.asked import After, KnownAt, Limit
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.presenting import LOOKS, next_address, present

router = APIRouter(tags=["Conflicts"], responses=LOOKS)


@router.get("/conflicts", summary="What sources say differently", response_model=ConflictList)
def get_conflicts(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    known_at: KnownAt = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """All conflicts of the record: each side with its words, which one the record follows, and by which rule.

    With `known_at`, the conflicts that there were by what was known then.
    """
    found = conflict_listing(snapshot, limit=limit, after=after or None, known_at=known_at)
    items = [conflict.to_json() for conflict in found.items]
    data = {"items": items, "limit": limit, "next": next_address(request, limit, found.next)}
    return present(request, tag, data, "conflicts.html", known_at=request.query_params.get("known_at", ""))
