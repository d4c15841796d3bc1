"""Answers about who held an office, part by part: ready ones where there are, else asked of the record."""

from datetime import date

from fastapi import Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from honorum.questions.holders import holders
from honorum.questions.prepared import Ready, prepared
from honorum.questions.who import who_holds
from honorum.store import Snapshot
from honorum_api.forms import JSON, form_of
from honorum_api.presenting import Json, next_address, part_of, present, present_text

_PAGE = "holders.html"


async def answer(
    request: Request,
    tag: str,
    snapshot: Snapshot,
    office: str,
    on: date | None,
    known_at: date | None,
    limit: int,
    after: str | None,
) -> Response:
    """Who held the office (an IRI): on a day, or ever.

    What is ready is answered at once; anything else takes longer, so it is asked in a thread of its own.
    """
    ready = _ready(snapshot, office, on, limit, after) if known_at is None else None
    if ready is None:
        data = await run_in_threadpool(_asked, snapshot, office, on, known_at)
        return await run_in_threadpool(present, request, tag, _part(request, data, limit, after), _PAGE)
    text = ready.ended(limit, next_address(request, limit, ready.next))
    if form_of(request) == JSON:
        return present_text(request, tag, text, _PAGE)
    return await run_in_threadpool(present_text, request, tag, text, _PAGE)


def _ready(snapshot: Snapshot, office: str, on: date | None, limit: int, after: str | None) -> Ready | None:
    found = prepared(snapshot)
    if found is None:
        return None
    return found.history(office, limit, after) if on is None else found.on_day(office, on, limit, after)


def _asked(snapshot: Snapshot, office: str, on: date | None, known_at: date | None) -> Json:
    if on is not None:
        return who_holds(snapshot, office, on=on, known_at=known_at).to_json()
    found = holders(snapshot, office, known_at=known_at).to_json()
    return {
        "office": found["office"],
        "on": None,
        "knownAt": known_at.isoformat() if known_at else None,
        "holders": found["holders"],
        "vacant": None,
    }


def _part(request: Request, data: Json, limit: int, after: str | None) -> Json:
    """The holders after the one whose IRI ends so, at most so many."""
    return {**data, **part_of(request, data, "holders", limit, after)}
