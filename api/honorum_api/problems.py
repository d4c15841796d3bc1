"""What goes wrong, told over HTTP: RFC 9457 problem documents, one table from error to status.

The domain knows no HTTP. An error not in the table takes the row of its nearest ancestor.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from honorum import errors
from honorum_api.sparql.negotiation import NotAcceptable
from honorum_api.sparql.turns import TooManyQueries, WorkersBusy

MEDIA_TYPE = "application/problem+json"
TYPES = "https://w3id.org/honorum/problem/"
"""What the type of every problem begins with."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Row:
    """How one kind of error is told: status, last part of its type, title, and seconds until a retry makes sense."""

    status: int
    name: str
    title: str
    retry_after: int | None = None


TABLE: Mapping[type[errors.HonorumError], Row] = {
    errors.HonorumError: Row(500, "error", "Something went wrong"),
    errors.InputError: Row(400, "bad-input", "What you gave cannot be used"),
    errors.InvalidDate: Row(400, "invalid-date", "Not a date"),
    errors.UnreadableDocument: Row(422, "unreadable-document", "No article can be read in this document"),
    errors.AmbiguousName: Row(409, "ambiguous-name", "Several things are called that"),
    errors.UnknownName: Row(404, "unknown-name", "Nothing is called that"),
    errors.QueryError: Row(400, "query-error", "The query cannot be answered"),
    errors.MalformedQuery: Row(400, "malformed-query", "The query does not parse"),
    errors.QueryRefused: Row(403, "query-refused", "The query is not run here"),
    errors.QueryTimeout: Row(504, "query-timeout", "The query took too long"),
    errors.QueryTooLarge: Row(413, "result-too-large", "The result is too large"),
    errors.QueryCrashed: Row(507, "query-crashed", "The query needed too much memory"),
    errors.TooMuchLearnt: Row(422, "too-much-learnt", "Too much was learnt after that day"),
    errors.StoreError: Row(503, "no-graph", "The graph cannot be read", retry_after=30),
    errors.StoreBusy: Row(503, "busy", "The graph is being written to", retry_after=5),
    NotAcceptable: Row(406, "not-acceptable", "There is no answer in that form"),
    TooManyQueries: Row(429, "too-many-queries", "Too many queries at once", retry_after=5),
    WorkersBusy: Row(503, "busy", "All workers are busy", retry_after=5),
}

_NOT_FOR_STRANGERS = frozenset({"path"})


class Problem(BaseModel):
    """What went wrong, as RFC 9457 writes it; some problems carry more fields that say more."""

    type: str = Field(
        description="Which kind of problem; the same kind has the same IRI.", examples=[f"{TYPES}bad-input"]
    )
    title: str = Field(description="The kind of problem in words.", examples=["What you gave cannot be used"])
    status: int = Field(description="The HTTP status again.", examples=[400])
    detail: str = Field(
        description="What happened, to which input, and what to do.",
        examples=["'yesterday' is not a date. Write it as 2021-01-11."],
    )
    near: list[str] | None = Field(
        None, description="Names that come near the one asked for.", examples=[["President of Veldania"]]
    )


class RequestProblem(Exception):
    """Something wrong with the request itself, not with what it asks of the graph."""

    def __init__(self, status: int, detail: str, headers: Mapping[str, str] | None = None) -> None:
        self.status = status
        self.detail = detail
        self.headers = headers
        super().__init__(detail)


def row_of(error: errors.HonorumError) -> Row:
    """The row of the table that tells this error.

    >>> row_of(errors.MalformedQuery("no")).status
    400
    """
    return next(TABLE[ancestor] for ancestor in type(error).__mro__ if ancestor in TABLE)


def respond(row: Row, detail: str, headers: Mapping[str, str] | None = None, **more: Any) -> JSONResponse:
    """A problem document as a response; `more` are further fields."""
    content = {"type": f"{TYPES}{row.name}", "title": row.title, "status": row.status, "detail": detail, **more}
    retry = {} if row.retry_after is None else {"Retry-After": str(row.retry_after)}
    return JSONResponse(content, row.status, {**retry, **(headers or {})}, media_type=MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Let every error of the service leave as a problem document."""
    app.add_exception_handler(errors.HonorumError, _domain)
    app.add_exception_handler(RequestProblem, _request)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(Exception, _unexpected)


TOLD = (errors.HonorumError, RequestProblem)
"""The errors that `tell` can tell."""


async def tell(request: Request, error: Exception) -> JSONResponse:
    """An error of ours as a response, for who answers before the routes."""
    return await (_request if isinstance(error, RequestProblem) else _domain)(request, error)


async def _domain(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, errors.HonorumError):
        return await _unexpected(request, error)
    row = row_of(error)
    if isinstance(error, errors.StoreError):
        _log.error("%s", error)
        return respond(row, "The service has no graph to read at the moment. Try again later.")
    more = {name: value for name, value in vars(error).items() if name not in _NOT_FOR_STRANGERS}
    if isinstance(error, errors.AmbiguousName):
        more["candidates"] = [{"id": iri, "label": label} for label, iri in error.candidates]
    return respond(row, str(error), **more)


async def _request(_: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestProblem):
        raise error
    return respond(_plain_row(error.status), error.detail, error.headers)


async def _http(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    detail = f"{request.method} {request.url.path}: {error.detail}. The routes are listed at /docs."
    return respond(_plain_row(error.status_code), detail, error.headers)


async def _validation(_: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestValidationError):
        raise error
    faults = [
        {"field": str(fault["loc"][-1]), "message": str(fault["msg"]), "given": str(fault.get("input"))[:100]}
        for fault in error.errors()
    ]
    detail = " ".join(f"{fault['field']}: {fault['message']}." for fault in faults)
    return respond(TABLE[errors.InputError], detail, faults=faults)


async def _unexpected(_: Request, error: Exception) -> JSONResponse:
    _log.error("An error that nobody expected", exc_info=error)
    return respond(_plain_row(500), "An error that nobody expected; it is in the service's log.")


def _plain_row(status: int) -> Row:
    known = HTTPStatus(status)
    return Row(status, known.phrase.lower().replace(" ", "-").replace("'", ""), known.phrase)
