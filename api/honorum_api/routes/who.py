"""``/who``: who held an office on a day, with the words that say so."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from honorum.questions.listing import LARGEST_PAGE
from honorum.questions.office_matching import find_office
from honorum.questions.offices import offices_of
from honorum.store import Snapshot
from honorum_api import ready
from honorum_api.answers import Holders
from honorum_api.asked import After, Holdings, In, KnownAt, On
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag, today
from honorum_api.holdings import answer
from honorum_api.presenting import LOOKS
from honorum_api.ready import ready_route

_FIELDS = frozenset({"office", "in", "on", "limit", "after"})

router = APIRouter(tags=["Offices"], route_class=ready_route(ready.who, _FIELDS, dated=True), responses=LOOKS)


@router.get("/who", summary="Who held an office on a day", response_model=Holders)
async def get_who(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    office: Annotated[
        str,
        Query(description="The office, as people say it.", examples=["prime minister"], min_length=1, max_length=300),
    ],
    place: In = None,
    on: On = None,
    known_at: KnownAt = None,
    limit: Holdings = LARGEST_PAGE,
    after: After = None,
) -> Response:
    """The office that is meant and who held it that day, certain holders first, each with quoted sources.

    404 with near names when no office is called so, 409 with candidates when several are.
    """
    meant = await _meant(snapshot, office, place or None)
    return await answer(request, tag, snapshot, meant, on or today(), known_at, limit, after or None)


async def _meant(snapshot: Snapshot, office: str, place: str | None) -> str:
    """The IRI of the office that is meant; names are first read in a thread of their own, since that takes a while."""
    if not offices_of.has(snapshot):
        await run_in_threadpool(offices_of, snapshot)
    return find_office(snapshot, office, place).id
