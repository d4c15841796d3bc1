"""``ETag``, ``304`` and answers given before: answers change with the snapshot, and at midnight those for today."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.responses import Response

from honorum_api.dependencies import SnapshotNeeded
from honorum_api.forms import form_of
from honorum_api.keeping import KeptAnswers

_OF_TODAY = ("/who", "/officials")
"""The ends of paths whose answers are about today where no day is given."""

_Kept = KeptAnswers[tuple[str, str, str], dict[str, str]]


class AnsweredBefore(Exception):
    """The answer is there already: with the client (304), or kept here."""

    def __init__(self, response: Response) -> None:
        self.response = response
        super().__init__(response.status_code)


def today() -> date:
    """The day on which a question is asked that names none, in UTC."""
    return datetime.now(UTC).date()


def tag_of(snapshot_name: str, *, with_day: bool = False) -> str:
    """The tag of all answers from one snapshot; weak, since one tag stands for JSON and page alike.

    >>> tag_of("0007")
    'W/"0007"'
    """
    return f'W/"{snapshot_name}-{today().isoformat()}"' if with_day else f'W/"{snapshot_name}"'


def refuse_known(request: Request, tag: str) -> None:
    """Answer 304 when the client has the answer already.

    Raises:
        AnsweredBefore: it has.
    """
    known = [part.strip() for part in request.headers.get("if-none-match", "").split(",")]
    if "*" in known or tag in known or tag.removeprefix("W/") in known:
        raise AnsweredBefore(Response(status_code=304, headers={"ETag": tag, "Vary": "Accept"}))


async def _tag(request: Request, snapshot: SnapshotNeeded) -> str:
    request.state.snapshot = snapshot
    dated = request.scope["path"].endswith(_OF_TODAY) and not request.query_params.get("on")
    tag = tag_of(snapshot.name, with_day=dated)
    refuse_known(request, tag)
    found = _kept(request).find(_key(request, tag))
    if found is not None:
        body, headers = found
        raise AnsweredBefore(Response(body, headers=headers))
    return tag


Tag = Annotated[str, Depends(_tag)]
"""The tag of the answer. A route that asks for it is not run when the answer is there already."""


def keep(request: Request, tag: str, answer: Response) -> None:
    """Keep an answer for whoever asks the same before the next snapshot."""
    key = _key(request, tag)
    _kept(request).keep(key, bytes(answer.body), dict(answer.headers), asked=sum(map(len, key)))


def install(app: FastAPI) -> None:
    """Give answers that are there already."""
    app.state.kept = _Kept()
    app.add_exception_handler(AnsweredBefore, _answer)


def _kept(request: Request) -> _Kept:
    found: _Kept = request.app.state.kept
    return found


def _key(request: Request, tag: str) -> tuple[str, str, str]:
    return tag, f"{request.scope['path']}?{request.scope['query_string'].decode('latin-1')}", form_of(request).name


async def _answer(_: Request, found: Exception) -> Response:
    if not isinstance(found, AnsweredBefore):
        raise found
    return found.response
