"""``/organizations``: parliaments, ministries, companies and other bodies."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.questions.entities import place
from honorum.questions.listing import listing
from honorum_api.answers import PlaceOrBody, ThingList
from honorum_api.asked import After, KnownAt, Limit, OnAny, Slug, Text
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.moved import MOVED
from honorum_api.presenting import LOOKS, present, present_list

router = APIRouter(prefix="/organizations", tags=["Organizations"], responses=LOOKS)


@router.get("", summary="Organizations, by name", response_model=ThingList)
def get_organizations(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Text = None,
    known_at: KnownAt = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """Organizations that a name can mean, the best first; without a name all of them.

    With `known_at`, those that were known then, by the names that they had.
    """
    found = listing(snapshot, "organization", text or None, limit=limit, after=after or None, known_at=known_at)
    return present_list(request, tag, found, limit, "Organizations")


@router.get("/{slug}", summary="One organization", response_model=PlaceOrBody, responses=MOVED)
def get_organization(
    request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug, on: OnAny = None, known_at: KnownAt = None
) -> Response:
    """A body, its offices, and the names it had; with `on`, only those that it may have had on that day.

    With `known_at`, as it was known then.
    """
    found = place(snapshot, slug, "organization", on=on, known_at=known_at)
    return present(request, tag, found.to_json(), "entity.html")
