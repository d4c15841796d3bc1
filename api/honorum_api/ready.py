"""The short way to answers about offices that are ready: without the machinery that all other requests need.

A route of this kind looks at the bare request. What is asked plainly is answered at once. Anything else (another form
of answer, a condition, a field that is unknown, wrong or told twice, an office that is not clear) goes the way of every
request and is answered or refused there; so whatever the short way answers, the long way answers alike.
"""

from collections.abc import Callable, Coroutine, Mapping
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from fastapi import Request
from fastapi.responses import Response
from fastapi.routing import APIRoute

from honorum.errors import HonorumError
from honorum.questions.graph import Graph, kept
from honorum.questions.listing import LARGEST_PAGE
from honorum.questions.office_matching import find_office
from honorum.questions.offices import offices_of
from honorum.questions.prepared import Ready, prepared
from honorum.store import Snapshot, current
from honorum_api.asked import day, slug
from honorum_api.forms import ending_of
from honorum_api.freshness import tag_of, today
from honorum_api.presenting import json_response, next_address

_ANYTHING = frozenset({"", "*/*", "application/json"})
_MOST_NAMES = 20_000
_LONGEST_NAME = 300

Fields = Mapping[str, str]
Find = Callable[[Snapshot, Fields, Fields, int], Ready | None]
"""Gives the answer to the fields of a path and of a query, at most so many holders of it."""


def ready_route(find: Find, fields: frozenset[str], *, dated: bool) -> type[APIRoute]:
    """The kind of route whose answers `find` has ready, where the query has none but these fields.

    `dated` says that without a day the answer is about today.
    """

    class ReadyRoute(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            """Answer what is ready, and let all else go the long way."""
            whole = super().get_route_handler()

            async def handle(request: Request) -> Response:
                return _answer(request, find, fields, dated=dated) or await whole(request)

            return handle

    return ReadyRoute


def _answer(request: Request, find: Find, fields: frozenset[str], *, dated: bool) -> Response | None:
    headers = request.headers
    if headers.get("accept", "") not in _ANYTHING or "if-none-match" in headers or ending_of(request):
        return None
    pairs = parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)
    asked = dict(pairs)
    if len(asked) < len(pairs) or not asked.keys() <= fields:
        return None
    try:
        limit = int(asked.get("limit", LARGEST_PAGE))
        if not 1 <= limit <= LARGEST_PAGE:
            return None
        snapshot = current(request.app.state.settings.store)
        ready = find(snapshot, request.scope["path_params"], asked, limit)
    except (HonorumError, ValueError):
        return None
    if ready is None:
        return None
    tag = tag_of(snapshot.name, with_day=dated and not asked.get("on"))
    return json_response(tag, ready.ended(limit, next_address(request, limit, ready.next)))


def who(snapshot: Snapshot, _: Fields, asked: Fields, limit: int) -> Ready | None:
    """Who held the office that the field `office` means on the day `on`."""
    found = prepared(snapshot)
    name = asked.get("office", "")
    if found is None or not 0 < len(name) <= _LONGEST_NAME or not offices_of.has(snapshot):
        return None
    key = name, asked.get("in") or None
    known = _meanings(snapshot)
    office = known.get(key)
    if office is None:
        office = find_office(snapshot, *key).id
        if len(known) >= _MOST_NAMES:
            known.clear()
        known[key] = office
    return found.on_day(office, _day(asked) or today(), limit, asked.get("after") or None)


def holders(snapshot: Snapshot, path: Fields, asked: Fields, limit: int) -> Ready | None:
    """Who held the office that the path names: on the day `on`, or ever."""
    found = prepared(snapshot)
    if found is None or "slug" not in path:
        return None
    office, on = snapshot.names.entity("office", slug(path["slug"])).value, _day(asked)
    after = asked.get("after") or None
    return found.history(office, limit, after) if on is None else found.on_day(office, on, limit, after)


def _day(asked: Fields) -> date | None:
    return day(asked.get("on"))


@kept
def _meanings(_graph: Graph) -> dict[tuple[str, str | None], str]:
    """The offices (IRIs) that names in a place were found to mean."""
    return {}
