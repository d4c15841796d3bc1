"""``/reconcile``: the routes of the Reconciliation Service API 0.2, https://www.w3.org/community/reconciliation/."""

from collections.abc import Mapping
from html import escape
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Depends, Query, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, JSONResponse, Response

from honorum.errors import UnknownName
from honorum.questions.traits import TYPES, trait, traits_of
from honorum.rdf.terms import ONTOLOGY
from honorum.store import Snapshot
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import BareTag, tag_of
from honorum_api.pages import page
from honorum_api.pages.rendering import POLICY
from honorum_api.presenting import LOOKS
from honorum_api.problems import RequestProblem
from honorum_api.reconcile import answering
from honorum_api.reconcile.asking import LONGEST_NAME, read_extension, read_queries
from honorum_api.reconcile.manifest import Json, manifest, type_json


async def _fresh(_: BareTag) -> None:
    """Answer a client that has the answer of this snapshot already."""


router = APIRouter(
    prefix="/reconcile", tags=["Reconciliation"], dependencies=[Depends(_fresh)], responses={304: LOOKS[304]}
)

LONGEST_BODY = 2_000_000
_FORM = "application/x-www-form-urlencoded"
_SHOWN_ANYWHERE = POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
_SUGGESTED = 20
_FARTHEST = 200

_QUERIES = Query(
    description='Rows of a table, as JSON: `{"q0": {"query": "…", "type": "Person"}}`.',
    examples=['{"q0": {"query": "Doren Vesk", "type": "Person"}}'],
)
_EXTEND = Query(
    description='Things and properties to tell of them, as JSON: `{"ids": ["…"], "properties": [{"id": "…"}]}`.',
    examples=['{"ids": ["person/doren-vesk"], "properties": [{"id": "office"}]}'],
)
_Prefix = Annotated[
    str, Query(description="What somebody has typed.", examples=["ves"], max_length=LONGEST_NAME, min_length=1)
]
_Id = Annotated[
    str, Query(alias="id", description="What is asked about.", examples=["person/doren-vesk"], max_length=300)
]
_ANSWER: dict[int | str, dict[str, Any]] = {
    200: {"description": "As the API says.", "content": {"application/json": {"schema": {"type": "object"}}}}
}


@router.get("", summary="What the reconciliation service can do; or its answers", responses=_ANSWER)
def get_reconcile(
    request: Request,
    snapshot: SnapshotNeeded,
    queries: Annotated[str | None, _QUERIES] = None,
    extend: Annotated[str | None, _EXTEND] = None,
) -> Response:
    """The manifest; with `queries` the candidates for rows of a table, with `extend` the values of properties.

    A name alone never makes a person a sure match: something else in the row must agree, and nothing may disagree.
    """
    return _answered(request, snapshot, {"queries": queries, "extend": extend})


@router.post(
    "",
    summary="Candidates for rows of a table, or values of properties",
    responses=_ANSWER,
    openapi_extra={
        "requestBody": {
            "content": {
                _FORM: {
                    "schema": {
                        "type": "object",
                        "properties": {"queries": {"type": "string"}, "extend": {"type": "string"}},
                    }
                }
            }
        }
    },
)
async def post_reconcile(request: Request, snapshot: SnapshotNeeded) -> Response:
    """The same with the fields `queries` or `extend` in a form, for what is too long for an address."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != _FORM:
        raise RequestProblem(415, f"Send the fields as {_FORM}, not as {kind or 'nothing'}.")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_BODY:
            raise RequestProblem(413, f"The body is longer than {LONGEST_BODY:,} bytes. Send fewer rows at once.")
    fields = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return await run_in_threadpool(_answered, request, snapshot, fields)


@router.get("/suggest/entity", summary="Things whose name begins so", responses=_ANSWER)
def get_suggested_entities(
    snapshot: SnapshotNeeded,
    prefix: _Prefix,
    cursor: Annotated[
        int, Query(ge=0, le=_FARTHEST, description="How many suggestions to leave out.", examples=[0])
    ] = 0,
) -> Response:
    """Persons, offices, parties, bodies, places and events that may be meant, while somebody types."""
    return _json(snapshot, answering.suggested_things(snapshot, prefix, cursor, _SUGGESTED))


@router.get("/suggest/type", summary="Types whose name begins so", responses=_ANSWER)
def get_suggested_types(snapshot: SnapshotNeeded, prefix: _Prefix) -> Response:
    """Types of things, as the ontology calls them."""
    return _json(snapshot, answering.suggested_types(prefix))


@router.get("/suggest/property", summary="Properties whose name begins so", responses=_ANSWER)
def get_suggested_properties(snapshot: SnapshotNeeded, prefix: _Prefix) -> Response:
    """Properties that columns of a table can be compared with."""
    return _json(snapshot, answering.suggested_properties(prefix))


@router.get("/properties", summary="Properties that a table can be filled up with", responses=_ANSWER)
def get_properties(
    snapshot: SnapshotNeeded,
    type_: Annotated[
        str | None, Query(alias="type", description="The type of the things.", examples=["Person"], max_length=100)
    ] = None,
    limit: Annotated[int, Query(ge=0, le=1000, description="How many at most; 0: all.", examples=[10])] = 0,
) -> Response:
    """The properties that things of a type have."""
    known = type_ if type_ in TYPES else None
    found = traits_of(known)
    told = [
        {"id": one.id, "name": one.name, "description": one.description} for one in (found[:limit] if limit else found)
    ]
    asked: Json = {"type": known} if known else {}
    return _json(snapshot, {"properties": told, **asked, **({"limit": limit} if limit else {})})


@router.get("/flyout/entity", summary="A thing in a few words", responses=_ANSWER)
def get_flyout_of_thing(snapshot: SnapshotNeeded, id_: _Id) -> Response:
    """What is shown beside a suggested thing, as HTML inside of JSON."""
    told = _thing(snapshot, id_)
    return _flyout(snapshot, id_, told["label"], told["description"])


@router.get("/flyout/type", summary="A type in a few words", responses=_ANSWER)
def get_flyout_of_type(snapshot: SnapshotNeeded, id_: _Id) -> Response:
    """What is shown beside a suggested type, as HTML inside of JSON."""
    if id_ not in TYPES:
        raise UnknownName("type", id_, tuple(TYPES)[:3])
    return _flyout(snapshot, id_, type_json(id_)["name"], f"{ONTOLOGY}{id_}")


@router.get("/flyout/property", summary="A property in a few words", responses=_ANSWER)
def get_flyout_of_property(snapshot: SnapshotNeeded, id_: _Id) -> Response:
    """What is shown beside a suggested property, as HTML inside of JSON."""
    found = trait(id_)
    if found is None:
        raise UnknownName("property", id_, advice="/reconcile/properties lists those there are.")
    return _flyout(snapshot, id_, found.name, found.description)


@router.get("/preview", summary="A thing on a small page", response_class=HTMLResponse)
def get_preview(request: Request, snapshot: SnapshotNeeded, id_: _Id) -> Response:
    """A page of a few lines, to be shown inside of another."""
    told = _thing(snapshot, id_)
    response = page("preview.html", data={**told, "address": f"{request.base_url}id/{told['id']}"})
    response.headers["Content-Security-Policy"] = _SHOWN_ANYWHERE
    response.headers["ETag"] = tag_of(snapshot.name)
    return response


def _answered(request: Request, snapshot: Snapshot, fields: Mapping[str, str | None]) -> Response:
    queries, extend = fields.get("queries"), fields.get("extend")
    if queries and extend:
        raise RequestProblem(400, "Ask with queries or with extend, not with both at once.")
    if queries:
        return _json(snapshot, answering.results(snapshot, read_queries(queries)))
    if extend:
        return _json(snapshot, answering.extension(snapshot, read_extension(extend)))
    return _json(snapshot, manifest(str(request.base_url), snapshot.base))


def _thing(snapshot: Snapshot, id_: str) -> Json:
    found = answering.thing(snapshot, id_)
    if found is None:
        raise UnknownName("thing", id_)
    return found


def _flyout(snapshot: Snapshot, id_: str, label: str, description: str) -> Response:
    text = f"<p><b>{escape(label)}</b></p><p>{escape(description)}</p>"
    return _json(snapshot, {"id": id_, "html": text})


def _json(snapshot: Snapshot, answer: Json) -> Response:
    return JSONResponse(answer, headers={"ETag": tag_of(snapshot.name)})
