"""``/offices``: the posts, and who held them."""

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.questions.holders import holders
from honorum.questions.listing import office_listing
from honorum.questions.who import who_holds
from honorum.store import Snapshot
from honorum_api.answers import Holders, OfficeList
from honorum_api.asked import After, In, KnownAt, Limit, OnAny, Slug, Text
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.presenting import Json, present, present_list

router = APIRouter(prefix="/offices", tags=["Offices"])


@router.get("", summary="Offices, by name and place", response_model=OfficeList)
def get_offices(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Text = None,
    place: In = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """Offices that a name can mean, in a place if one is given, the best first; without either all of them."""
    found = office_listing(snapshot, text or None, place or None, limit=limit, after=after or None)
    return present_list(request, tag, found, limit, "Offices")


@router.get("/{slug}", summary="One office", response_model=Holders)
def get_office(request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug) -> Response:
    """The office and all its holders, in order of time."""
    return present(request, tag, _history(snapshot, slug), "holders.html")


@router.get("/{slug}/holders", summary="Who held one office", response_model=Holders)
def get_holders(
    request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug, on: OnAny = None, known_at: KnownAt = None
) -> Response:
    """All holders in order of time; with `on` those of that day, with `known_at` as it was known then."""
    if on is None:
        data = _history(snapshot, slug, known_at)
    else:
        office = snapshot.names.entity("office", slug).value
        data = who_holds(snapshot, office, on=on, known_at=known_at).to_json()
    return present(request, tag, data, "holders.html")


def _history(snapshot: Snapshot, slug: str, known_at: date | None = None) -> Json:
    found = holders(snapshot, snapshot.names.entity("office", slug).value, known_at=known_at).to_json()
    return {
        "office": found["office"],
        "on": None,
        "knownAt": known_at.isoformat() if known_at else None,
        "holders": found["holders"],
        "vacant": None,
    }
