"""JSON for programs, a page for people, a table for spreadsheets, JSON-LD for graphs: which of them a client wants."""

from fastapi import Request
from mimeparse import MimeTypeParseException, best_match
from starlette.types import ASGIApp, Receive, Scope, Send

from honorum_api.sparql.negotiation import Format, choose, prefers_page

JSON = Format("json", "application/json")
PAGE = Format("html", "text/html")
TABLE = Format("csv", "text/csv")
LINKED = Format("jsonld", "application/ld+json")
FORMS = (JSON, PAGE, TABLE, LINKED)

LOOK_UPS = frozenset(
    """
    who offices officials persons parties organizations places events articles paths neighbours shared changes search
    conflicts
    """.split()
)
"""The first parts of the paths whose answers come in all forms."""

_ENDINGS = {f".{form.name}": form.name for form in FORMS}
_ENDING = "honorum.ending"


class Endings:
    """Lets the address of a look-up end with the form that is wanted: ``/persons.csv``, ``/who.jsonld?office=…``."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI calls it."""
        if scope["type"] == "http" and "." in (path := scope["path"]):
            bare, dot, name = path.rpartition(".")
            if dot + name in _ENDINGS and bare.split("/")[1] in LOOK_UPS:
                scope = {**scope, "path": bare, "raw_path": bare.encode(), _ENDING: dot + name}
        await self._app(scope, receive, send)


def ending_of(request: Request) -> str:
    """The ending with which the address named a form, with its dot; often nothing."""
    found: str = request.scope.get(_ENDING, "")
    return found


def form_of(request: Request) -> Format:
    """The form that is wanted: by the ending of the address, by ``format=…``, else by the ``Accept`` header.

    Where a client takes none of them it gets JSON.

    Raises:
        NotAcceptable: `format` names something else.
    """
    named = _ENDINGS.get(ending_of(request)) or request.query_params.get("format")
    if named:
        return choose(FORMS, None, named)
    accept = request.headers.get("accept", "")
    if not any(form.media_type in accept for form in FORMS[1:]):
        return JSON
    try:
        best = best_match([form.media_type for form in reversed(FORMS)], accept)
    except MimeTypeParseException:
        return JSON
    return next((form for form in FORMS if form.media_type == best), JSON)


def wants_page(request: Request) -> bool:
    """Whether to show a page: `format=html` or `format=json` decide, else the `Accept` header.

    Raises:
        NotAcceptable: `format` names something else.
    """
    named = request.query_params.get("format")
    return choose((JSON, PAGE), None, named) == PAGE if named else prefers_page(request.headers.get("accept"))
