"""``ETag`` and ``304``: an answer changes with the snapshot and, where it depends on today, at midnight."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.responses import Response

from honorum_api.dependencies import SnapshotNeeded


class NotModified(Exception):
    """The client has this answer already."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        super().__init__(tag)


def today() -> date:
    """The day on which a question is asked that names none, in UTC."""
    return datetime.now(UTC).date()


def tag_of(snapshot_name: str, *, with_day: bool = False) -> str:
    """The tag of all answers from one snapshot; weak, since one tag stands for JSON and page alike.

    >>> tag_of("0007")
    'W/"0007"'
    """
    return f'W/"{snapshot_name}-{today().isoformat()}"' if with_day else f'W/"{snapshot_name}"'


async def _tag(request: Request, snapshot: SnapshotNeeded) -> str:
    dated = request.url.path == "/who" and not request.query_params.get("on")
    tag = tag_of(snapshot.name, with_day=dated)
    known = [part.strip() for part in request.headers.get("if-none-match", "").split(",")]
    if "*" in known or tag in known or tag.removeprefix("W/") in known:
        raise NotModified(tag)
    return tag


Tag = Annotated[str, Depends(_tag)]
"""The tag of the answer; who asks for it also answers 304 to a client that has it."""


def install(app: FastAPI) -> None:
    """Answer 304, empty, where the client has the answer already."""
    app.add_exception_handler(NotModified, _not_modified)


async def _not_modified(_: Request, reason: Exception) -> Response:
    return Response(status_code=304, headers={"ETag": str(reason), "Vary": "Accept"})
