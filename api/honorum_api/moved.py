"""The address of what turned out to be another thing leads to that one: ``/persons/{old}`` to ``/persons/{now}``."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse, Response

from honorum.errors import UnknownName
from honorum.questions.identities import now_called
from honorum_api import problems
from honorum_api.asked import is_slug
from honorum_api.forms import ending_of

_KINDS = {
    "persons": "person",
    "offices": "office",
    "parties": "party",
    "organizations": "organization",
    "events": "event",
}
"""The first part of the address of a thing, and the kind in its IRI."""

MOVED: dict[int | str, dict[str, Any]] = {
    307: {
        "description": "The thing turned out to be another one, which is here.",
        "headers": {"Location": {"description": "Its address.", "schema": {"type": "string"}}},
    }
}
"""How the description of a route tells it."""


def install(app: FastAPI) -> None:
    """Send on whoever asks for a thing by what it was called once."""
    app.add_exception_handler(UnknownName, _answer)


async def _answer(request: Request, error: Exception) -> Response:
    target = _now_at(request)
    return RedirectResponse(target, 307) if target is not None else await problems.tell(request, error)


def _now_at(request: Request) -> str | None:
    """Where the thing that the address names is now; `None` where it is no such address, or nothing is known."""
    _, first, *rest = request.scope["path"].split("/")
    snapshot = getattr(request.state, "snapshot", None)
    if snapshot is None or first not in _KINDS or not rest or not is_slug(rest[0]):
        return None
    other = now_called(snapshot, snapshot.names.entity(_KINDS[first], rest[0]).value)
    if other is None:
        return None
    path = "/".join((first, other.partition("/")[2], *rest[1:]))
    return f"/{path}{ending_of(request)}{'?' if request.url.query else ''}{request.url.query}"
