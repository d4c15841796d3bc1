"""``/offices``: the posts, and who held them."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from honorum.questions.holders import holders, office_by_iri
from honorum.questions.office_matching import search_offices
from honorum.questions.offices import offices_of
from honorum.questions.who import who_holds
from honorum.store import Snapshot
from honorum_api.answers import Holders, Office, OfficeList
from honorum_api.asked import In, KnownAt, Limit, Offset, OnAny, Slug, Text
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag, today
from honorum_api.presenting import Json, listing, present

router = APIRouter(prefix="/offices", tags=["Offices"])


@router.get("", summary="Offices, by name and place", response_model=OfficeList)
def get_offices(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    text: Text = None,
    place: In = None,
    limit: Limit = 20,
    offset: Offset = 0,
) -> Response:
    """Offices that a name can mean, the best first; without a name all of them, or all of a place, by label."""
    found = _found(snapshot, text, place, offset + limit + 1)[offset:]
    data = listing(request, found, limit, offset)
    return present(request, tag, data, "list.html", title="Offices", asked=text or "")


@router.get("/{slug}", summary="One office", response_model=Office)
def get_office(request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug) -> Response:
    """What the office is called, and where it belongs. As a page: with all its holders."""
    iri = snapshot.names.entity("office", slug).value
    office = office_by_iri(snapshot, iri)
    return present(request, tag, office.to_json(), "office.html", history=lambda: _history(snapshot, iri))


@router.get("/{slug}/holders", summary="Who held one office", response_model=Holders)
def get_holders(
    request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug, on: OnAny = None, known_at: KnownAt = None
) -> Response:
    """All holders in order of time; with `on` those of that day, with `known_at` as it was known then."""
    iri = snapshot.names.entity("office", slug).value
    if on or known_at:
        data = who_holds(snapshot, iri, on=on or today(), known_at=known_at).to_json()
    else:
        data = _history(snapshot, iri)
    return present(request, tag, data, "holders.html")


def _history(snapshot: Snapshot, iri: str) -> Json:
    return {"on": None, "knownAt": None, "vacant": None, **holders(snapshot, iri).to_json()}


def _found(snapshot: Snapshot, text: str | None, place: str | None, most: int) -> list[Json]:
    if text:
        return [match.office.to_json() for match in search_offices(snapshot, text, place or None, most)]
    offices = offices_of(snapshot)
    entries = sorted(offices.entries.values(), key=lambda office: (office.label, office.id))
    if place:
        around = offices.body(place)
        entries = [office for office in entries if around & {body.id for body in office.jurisdictions}]
    return [office.to_json() for office in entries[:most]]
