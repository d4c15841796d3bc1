"""``/persons``: people, and what the record tells of each."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.questions.career import career
from honorum.questions.listing import listing
from honorum_api.answers import Career, OfficesHeld, ThingList
from honorum_api.asked import After, KnownAt, Limit, OnAny, Slug, Text
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.moved import MOVED
from honorum_api.presenting import LOOKS, present, present_list

router = APIRouter(prefix="/persons", tags=["Persons"], responses=LOOKS)


@router.get("", summary="Persons, by name", response_model=ThingList)
def get_persons(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Text = None,
    known_at: KnownAt = None,
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """Persons whom a name can mean, the best first; without a name all of them.

    With `known_at`, those that were known then, by the names that they had.
    """
    found = listing(snapshot, "person", text or None, limit=limit, after=after or None, known_at=known_at)
    return present_list(request, tag, found, limit, "Persons")


@router.get("/{slug}", summary="One person", response_model=Career, responses=MOVED)
def get_person(
    request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug, on: OnAny = None, known_at: KnownAt = None
) -> Response:
    """Offices, parties, events and ties of a person, in order of time, each with quoted sources.

    With `on`, what may have been so on that day; with `known_at`, as it was known then.
    """
    found = career(snapshot, snapshot.names.entity("person", slug).value, on=on, known_at=known_at)
    return present(request, tag, found.to_json(), "person.html", whole=True)


@router.get("/{slug}/offices", summary="The offices of one person", response_model=OfficesHeld, responses=MOVED)
def get_offices(
    request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug, on: OnAny = None, known_at: KnownAt = None
) -> Response:
    """The offices a person held, in order of time, each with quoted sources.

    With `on`, those that may have been held on that day; with `known_at`, as it was known then.
    """
    told = career(snapshot, snapshot.names.entity("person", slug).value, on=on, known_at=known_at).to_json()
    data = {name: told[name] for name in ("person", "on", "knownAt", "offices")}
    return present(request, tag, data, "person.html", whole=False)
