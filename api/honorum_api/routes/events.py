"""``/events``: what happened, once, however many reports."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.questions.entities import event
from honorum.questions.listing import listing
from honorum_api.answers import Event, ThingList
from honorum_api.asked import After, KnownAt, Limit, Slug, Text
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.moved import MOVED
from honorum_api.presenting import LOOKS, present, present_list

router = APIRouter(prefix="/events", tags=["Events"], responses=LOOKS)


@router.get("", summary="Events, by name", response_model=ThingList)
def get_events(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Text = None,
    known_at: KnownAt = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """Events that a name can mean, the best first; without a name all of them.

    With `known_at`, those that were known then, by the names that they had.
    """
    found = listing(snapshot, "event", text or None, limit=limit, after=after or None, known_at=known_at)
    return present_list(request, tag, found, limit, "Events")


@router.get("/{slug}", summary="One event", response_model=Event, responses=MOVED)
def get_event(request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug, known_at: KnownAt = None) -> Response:
    """An event, who took part in it, and the words that tell of it; with `known_at`, as it was known then."""
    return present(request, tag, event(snapshot, slug, known_at=known_at).to_json(), "entity.html")
