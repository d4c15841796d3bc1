"""``/parties``: parties, their members and how they stood."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.questions.entities import party
from honorum.questions.listing import listing
from honorum_api.answers import Party, ThingList
from honorum_api.asked import After, KnownAt, Limit, OnAny, Slug, Text
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.moved import MOVED
from honorum_api.presenting import LOOKS, present, present_list

router = APIRouter(prefix="/parties", tags=["Parties"], responses=LOOKS)


@router.get("", summary="Parties, by name", response_model=ThingList)
def get_parties(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Text = None,
    known_at: KnownAt = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """Parties that a name can mean, the best first; without a name all of them.

    With `known_at`, those that were known then, by the names that they had.
    """
    found = listing(snapshot, "party", text or None, limit=limit, after=after or None, known_at=known_at)
    return present_list(request, tag, found, limit, "Parties")


@router.get("/{slug}", summary="One party", response_model=Party, responses=MOVED)
def get_party(
    request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug, on: OnAny = None, known_at: KnownAt = None
) -> Response:
    """How a party stood, its members and leaders, its events and ties.

    With `on`, what may have been so on that day; with `known_at`, as it was known then.
    """
    return present(request, tag, party(snapshot, slug, on=on, known_at=known_at).to_json(), "entity.html")
