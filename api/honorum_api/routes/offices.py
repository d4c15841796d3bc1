"""``/offices``: the posts, and who held them."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.questions.listing import LARGEST_PAGE, office_listing
from honorum_api import ready
from honorum_api.answers import Holders, OfficeList
from honorum_api.asked import After, Holdings, In, KnownAt, Limit, OnAny, Slug, Text
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.holdings import answer
from honorum_api.moved import MOVED
from honorum_api.presenting import LOOKS, present_list
from honorum_api.ready import ready_route

router = APIRouter(prefix="/offices", tags=["Offices"], responses=LOOKS)

held = APIRouter(
    prefix="/offices",
    tags=["Offices"],
    route_class=ready_route(ready.holders, frozenset({"on", "limit", "after"}), dated=False),
    responses=LOOKS,
)
"""Who held an office: routes of their own, since they are asked most."""


@router.get("", summary="Offices, by name and place", response_model=OfficeList)
def get_offices(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Text = None,
    place: In = None,
    known_at: KnownAt = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """Offices that a name can mean, in a place if one is given, the best first; without either all of them.

    With `known_at`, those that were known then, as they and their places were called.
    """
    found = office_listing(snapshot, text or None, place or None, limit=limit, after=after or None, known_at=known_at)
    return present_list(request, tag, found, limit, "Offices")


@held.get("/{slug}", summary="One office with its holders", response_model=Holders, responses=MOVED)
@held.get("/{slug}/holders", summary="Who held one office", response_model=Holders, responses=MOVED)
async def get_holders(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    slug: Slug,
    on: OnAny = None,
    known_at: KnownAt = None,
    limit: Holdings = LARGEST_PAGE,
    after: After = None,
) -> Response:
    """All holders in order of time; with `on` those of that day, with `known_at` as it was known then."""
    office = snapshot.names.entity("office", slug).value
    return await answer(request, tag, snapshot, office, on, known_at, limit, after or None)
