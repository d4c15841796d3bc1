"""``/changes``: what has changed in the record of offices, and why."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from honorum.questions.changes import changes
from honorum_api.answers import Changes
from honorum_api.asked import After, Day, Limit
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.presenting import LOOKS, next_address, present

router = APIRouter(tags=["Offices"], responses=LOOKS)

_A_WEEK = timedelta(days=7)


@router.get("/changes", summary="What has changed in the record", response_model=Changes)
def get_changes(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    since: Annotated[
        Day,
        Query(description="The first day to look at; by default a week ago.", examples=["2026-11-01"]),
    ] = None,
    limit: Limit = 100,
    after: After = None,
) -> Response:
    """Tenures that came into the record, left it or have other dates, with the sources that are the reason."""
    found = changes(snapshot, since or datetime.now(UTC).date() - _A_WEEK, limit=limit, after=after or None)
    data = {**found.to_json(), "limit": limit, "next": next_address(request, limit, found.next)}
    return present(request, tag, data, "changes.html")
