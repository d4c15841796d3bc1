"""``/queries``: the library of named queries, and their answers."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response
from pydantic import BaseModel, Field

from honorum.errors import AmbiguousName, UnknownName
from honorum.finding import Named
from honorum.library import NamedQuery, bound, library, named, resolved, written_out
from honorum.questions.search import index_of
from honorum.store import Snapshot
from honorum_api.dependencies import SettingsNeeded, SnapshotNeeded, WorkersNeeded
from honorum_api.forms import wants_page
from honorum_api.freshness import refuse_known, tag_of
from honorum_api.pages import queries_page, sparql_page
from honorum_api.presenting import LOOKS
from honorum_api.problems import RequestProblem
from honorum_api.sparql.answer import Job
from honorum_api.sparql.departure import CLIENT_CLOSED, ClientGone, while_connected
from honorum_api.sparql.negotiation import TABLES, Format, choose, prefers_page
from honorum_api.sparql.sending import sent

router = APIRouter(prefix="/queries", tags=["SPARQL"])

_FORMAT = "format"
_PAGE_TOO: dict[str, Any] = {"description": "The answer.", "content": {"text/html": {"schema": {"type": "string"}}}}
_EXAMPLE = {
    "head": {"vars": ["officeName", "person"]},
    "results": {"bindings": [{"officeName": {"type": "literal", "value": "Finance Minister of Ardovia"}}]},
}


class QueryParameter(BaseModel):
    """A place for a value in a query."""

    name: str = Field(description="Its name in the address.", examples=["person"])
    kind: str = Field(description="What it takes: text, day, whole number or number.", examples=["text"])
    names: str | None = Field(
        description="The kind of thing that its value names: person, office, party or place; empty: none.",
        examples=["person"],
    )
    description: str = Field(description="What it says.", examples=["Name of the person."])
    default: str = Field(description="What it is if the address does not say.", examples=["Elena Dorsk"])


class LibraryQuery(BaseModel):
    """A query of the library."""

    name: str = Field(description="Its name in the address.", examples=["career"])
    id: str = Field(description="Its IRI.", examples=["https://w3id.org/honorum/query/career"])
    label: str = Field(description="Its name in words.", examples=["Career"])
    question: str = Field(description="What it answers.", examples=["Which offices has a person held?"])
    note: str = Field(description="What to know about the answer; often nothing.", examples=[""])
    subject: str = Field(description="The heading under which it stands.", examples=["offices"])
    parameters: list[QueryParameter] = Field(description="What it takes.")
    query: str = Field(description="The SPARQL.", examples=["SELECT ?officeName ?person WHERE { … }"])


class Library(BaseModel):
    """The queries of the library."""

    queries: list[LibraryQuery] = Field(description="All of them, by subject and name.")


@router.get("", summary="Named queries", response_model=Library, responses={200: _PAGE_TOO})
async def get_queries(request: Request) -> Any:
    """All queries of the library: what each answers, what it takes, and its SPARQL. Browsers get a page."""
    if wants_page(request):
        return queries_page()
    return {"queries": [query.to_json() for query in library()]}


@router.get(
    "/{name}",
    summary="The answer to a named query",
    response_class=Response,
    responses={
        200: {
            "description": "The rows of the answer, whole; the last columns say what was asked.",
            "content": {
                kind: {"schema": {"type": "object"}, "example": _EXAMPLE}
                if form.name == "json"
                else {"schema": {"type": "string"}}
                for form in (*TABLES, Format("page", "text/html"))
                for kind in form.media_types
            },
        },
        304: LOOKS[304],
    },
)
async def get_query(
    request: Request,
    settings: SettingsNeeded,
    snapshot: SnapshotNeeded,
    workers: WorkersNeeded,
    name: Annotated[str, Path(description="One of the names that `/queries` lists.", examples=["career"])],
) -> Response:
    """Answer a query of the library; its parameters are those of the address, as `/queries` describes them.

    Names are found whatever their case, script and order of words, and by some of their words or their beginnings; 404
    with near names when nothing is called so, 409 with candidates when several things are. An IRI names one of them.

    `format`, `Accept` or an ending (`/queries/career.csv`) choose among JSON, XML, CSV and TSV. The same address on
    the same snapshot has the same answer. Browsers get the page with the editor, the query in it.
    """
    name, _, ending = name.partition(".")
    query = named(name)
    given = _given(request)
    asked = ending or request.query_params.get(_FORMAT)
    if asked is None and prefers_page(request.headers.get("accept")):
        return sparql_page(await run_in_threadpool(_for_people, query, given, snapshot))
    values = bound(query, await run_in_threadpool(_resolved, query, given, snapshot))
    tag = tag_of(snapshot.name)
    refuse_known(request, tag)
    form = choose(TABLES, request.headers.get("accept"), asked)
    names = snapshot.names
    job = Job(
        snapshot=str(snapshot.path),
        query=written_out(query, values),
        format=form.name,
        longest=settings.result_bytes,
        default_graphs=(names.record.value, names.ontology.value),
    )
    try:
        body = await while_connected(request, workers.run(job, request.client.host if request.client else ""))
    except ClientGone:
        return Response(status_code=CLIENT_CLOSED)
    return sent(body, form.content_type, {"Vary": "Accept", "ETag": tag})


def _resolved(query: NamedQuery, given: dict[str, str], snapshot: Snapshot) -> dict[str, str | Named]:
    return resolved(query, given, index_of(snapshot))


def _for_people(query: NamedQuery, given: dict[str, str], snapshot: Snapshot) -> str:
    """The query with its values in it, for the editor: a name that nothing has, or several have, stands as it is."""
    try:
        return written_out(query, bound(query, _resolved(query, given, snapshot)))
    except (UnknownName, AmbiguousName):
        return written_out(query, bound(query, given))


def _given(request: Request) -> dict[str, str]:
    given = [(name, value) for name, value in request.query_params.multi_items() if name != _FORMAT]
    values = dict(given)
    if len(values) < len(given):
        raise RequestProblem(400, "A parameter stands twice in the address. Give each one value.")
    return values
