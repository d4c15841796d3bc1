"""``/id/{kind}/{slug}``: every thing of the graph under its own name, as linked data."""

import json
from typing import Annotated

from fastapi import APIRouter, Path
from fastapi.requests import Request
from fastapi.responses import RedirectResponse, Response
from pydantic import AfterValidator
from pyoxigraph import RdfFormat, Triple, serialize

from honorum.errors import UnknownName
from honorum.exporting import Choices, Selection, framed
from honorum.questions.identities import now_called
from honorum.rdf.terms import PREFIXES
from honorum.store import Snapshot
from honorum_api.asked import slug as read_slug
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.pages import page
from honorum_api.presenting import LOOKS
from honorum_api.sparql.negotiation import Format, choose, schema_of

router = APIRouter(tags=["Linked data"])

_COLLECTIONS = {
    "person": "persons",
    "office": "offices",
    "party": "parties",
    "organization": "organizations",
    "country": "places/country",
    "region": "places/region",
    "city": "places/city",
    "event": "events",
    "article": "articles",
}
_PAGE = Format("html", "text/html", ("application/xhtml+xml",))
_FORMS = (
    _PAGE,
    Format("json", "application/json"),
    Format("ttl", "text/turtle", ("turtle",)),
    Format("jsonld", "application/ld+json"),
)
_WRITTEN = {"ttl": RdfFormat.TURTLE, "jsonld": RdfFormat.JSON_LD, "json": RdfFormat.JSON_LD}
_MOST_LINKS_IN = 1000

_Kind = Annotated[str, AfterValidator(read_slug), Path(description="What it is.", examples=["office"])]
_Slug = Annotated[
    str,
    AfterValidator(read_slug),
    Path(description="Its name in addresses, with `.ttl`, `.jsonld` or `.json`.", examples=["president-of-veldania"]),
]


@router.get(
    "/id/{kind}/{slug}",
    response_class=Response,
    summary="Look a thing up under its own name",
    responses={
        200: {
            "description": "With an ending: all that is said of the thing.",
            "content": {form.media_type: {"schema": schema_of(form.media_type)} for form in _FORMS},
        },
        304: LOOKS[304],
        303: {"description": "Without an ending: where the page or the data lies, by `Accept`."},
    },
)
def look_up(request: Request, kind: _Kind, slug: _Slug, snapshot: SnapshotNeeded, tag: Tag) -> Response:
    """Send on to the page or the data about a thing; with an ending, give the data.

    A thing that turned out to be another one leads to that one.
    """
    bare, dot, ending = slug.rpartition(".")
    other = now_called(snapshot, snapshot.names.entity(kind, bare if dot else slug).value)
    if other is not None:
        return RedirectResponse(f"/id/{other}{dot}{ending if dot else ''}", 303)
    if not dot:
        return _elsewhere(kind, slug, request.headers.get("accept"))
    if ending == "html":
        return page("thing.html", thing=f"{kind}/{bare}", statements=_statements(snapshot, kind, bare))
    form = choose(_FORMS, None, ending)
    if form.name == "json" and kind in _COLLECTIONS:
        return RedirectResponse(f"/{_COLLECTIONS[kind]}/{bare}?format=json", 303)
    iri = snapshot.names.entity(kind, bare)
    if form.name == "jsonld" and any(snapshot.quads(iri, None, None, snapshot.names.record)):
        node = framed(iri.value, Selection(snapshot, snapshot, Choices()), f"{request.base_url}context.jsonld")
        return Response(json.dumps(node, ensure_ascii=False), media_type=form.content_type, headers={"ETag": tag})
    body = serialize(_statements(snapshot, kind, bare), format=_WRITTEN[form.name], prefixes=PREFIXES)
    return Response(body, media_type=form.content_type, headers={"ETag": tag})


def _elsewhere(kind: str, slug: str, accept: str | None) -> Response:
    form = choose(_FORMS, accept)
    if form.name in {"html", "json"} and kind in _COLLECTIONS:
        target = f"/{_COLLECTIONS[kind]}/{slug}"
    else:
        target = f"/id/{kind}/{slug}.{form.name}"
    return RedirectResponse(target, 303, headers={"Vary": "Accept"})


def _statements(snapshot: Snapshot, kind: str, slug: str) -> list[Triple]:
    """All that any graph says of the thing, and what in the record points at it."""
    thing = snapshot.names.entity(kind, slug)
    said = {quad.triple for quad in snapshot.quads(thing, None, None, None)}
    if not said:
        raise UnknownName(kind, slug)
    pointing = snapshot.quads(None, None, thing, snapshot.names.record)
    said.update(quad.triple for quad, _ in zip(pointing, range(_MOST_LINKS_IN), strict=False))
    return sorted(said, key=str)
