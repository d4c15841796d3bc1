"""``/places``: countries, regions and cities."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.questions.entities import place
from honorum.questions.listing import listing
from honorum_api.answers import PlaceOrBody, ThingList
from honorum_api.asked import After, KnownAt, Limit, OnAny, PlaceSlug, Text
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.presenting import LOOKS, present, present_list

router = APIRouter(prefix="/places", tags=["Places"], responses=LOOKS)


@router.get("", summary="Places, by name", response_model=ThingList)
def get_places(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Text = None,
    known_at: KnownAt = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """Places that a name can mean, the best first; without a name all of them.

    With `known_at`, those that were known then, by the names that they had.
    """
    found = listing(snapshot, "place", text or None, limit=limit, after=after or None, known_at=known_at)
    return present_list(request, tag, found, limit, "Places")


@router.get("/{slug:path}", summary="One place", response_model=PlaceOrBody)
def get_place(
    request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: PlaceSlug, on: OnAny = None, known_at: KnownAt = None
) -> Response:
    """A place, its offices, and the names it had; with `on`, only those that it may have had on that day.

    With `known_at`, as it was known then. Where a city and a country share a name: `city/…`, `country/…`.
    """
    return present(request, tag, place(snapshot, slug, on=on, known_at=known_at).to_json(), "entity.html")
