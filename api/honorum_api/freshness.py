"""``ETag``, ``304`` and answers given before: answers change with the snapshot, and at midnight those for today."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.responses import Response

from honorum_api.dependencies import SnapshotNeeded
from honorum_api.forms import form_of
from honorum_api.keeping import KeptAnswers
from honorum_api.problems import RequestProblem

_OF_TODAY = {"/who": "on", "/officials": "on", "/changes": "since"}
"""The ends of paths whose answers are about today, or reckoned from it, where no day is given in that field."""

_MANY = frozenset({"avoid", "avoid_kind", "follow", "kind", "role", "scope", "standing"})
"""The fields of look-ups that may be given again."""

_OF_SEVERAL = "/shared"
"""Where the field `of` may be, too."""

_READING = frozenset({"GET", "HEAD"})

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
    if request.method in _READING and knows(request.headers.get("if-none-match", ""), tag):
        raise AnsweredBefore(not_modified(tag))


def knows(known: str, tag: str) -> bool:
    """Whether a client that sent this ``If-None-Match`` has the answer with that tag.

    It cannot have it by ``*``, which says that anything will do: whether there is anything is not looked up yet.

    >>> knows('"1", W/"0007"', 'W/"0007"'), knows("*", 'W/"0007"')
    (True, False)
    """
    opaque = tag.removeprefix("W/")
    return any(part.strip().removeprefix("W/") == opaque for part in known.split(","))


def not_modified(tag: str) -> Response:
    """The answer to a client that has it already."""
    return Response(status_code=304, headers={"ETag": tag, "Vary": "Accept"})


async def _tag(request: Request, snapshot: SnapshotNeeded) -> str:
    request.state.snapshot = snapshot
    _refuse_two_meanings(request)
    tag = tag_of(snapshot.name, with_day=_of_today(request))
    refuse_known(request, tag)
    found = _kept(request).find(_key(request, tag))
    if found is not None:
        body, headers = found
        raise AnsweredBefore(Response(body, headers=headers))
    return tag


def _refuse_two_meanings(request: Request) -> None:
    """See that no field that takes one value is given two: which of them is meant cannot be known.

    Raises:
        RequestProblem: one is.
    """
    many = _MANY | {"of"} if request.scope["path"] == _OF_SEVERAL else _MANY
    given: dict[str, str] = {}
    items = request.query_params.multi_items()
    twice = next((name for name, value in items if name not in many and given.setdefault(name, value) != value), None)
    if twice is not None:
        raise RequestProblem(400, f"The field {twice!r} is given twice, with different values. Give it one.")


def _of_today(request: Request) -> bool:
    """Whether the same question has another answer tomorrow, from the same snapshot."""
    path = request.scope["path"]
    day = next((field for end, field in _OF_TODAY.items() if path.endswith(end)), None)
    return day is not None and not request.query_params.get(day)


Tag = Annotated[str, Depends(_tag)]
"""The tag of the answer. A route that asks for it is not run when the answer is there already."""


async def _bare_tag(request: Request, snapshot: SnapshotNeeded) -> str:
    tag = tag_of(snapshot.name)
    refuse_known(request, tag)
    return tag


BareTag = Annotated[str, Depends(_bare_tag)]
"""The tag of an answer that has one form and is not kept here."""


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
