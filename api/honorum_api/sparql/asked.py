"""What a client asks of `/sparql`, whichever way it is sent. https://www.w3.org/TR/sparql11-protocol/#query-operation."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl

from honorum.errors import MalformedQuery, QueryRefused
from honorum_api.problems import RequestProblem

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"


class Asked(NamedTuple):
    """What a client asked: the query, the form of the answer, and its data set if it named one."""

    query: str
    format: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


def by_address(query_string: str) -> Asked:
    """What the fields of an address ask.

    Raises:
        MalformedQuery, QueryRefused: they ask for no query, for several, or for an update.

    >>> by_address("query=ASK%20%7B%7D&format=csv")
    Asked(query='ASK {}', format='csv', default_graphs=(), named_graphs=())
    """
    return _of(_fields(query_string))


def by_body(body: bytes, kind: str, query_string: str) -> Asked:
    """What a body of this media type asks, with the fields of the address beside it.

    Raises:
        MalformedQuery, QueryRefused: they ask for no query, for several, or for an update.

    >>> by_body(b"ASK {}", "application/sparql-query", "format=csv")
    Asked(query='ASK {}', format='csv', default_graphs=(), named_graphs=())
    """
    try:
        text = body.decode()
    except UnicodeDecodeError as reason:
        raise _not_utf8(reason) from None
    if kind == QUERY and not query_string:
        return Asked(text)
    fields = _fields(query_string)
    if any(name == "query" for name, _ in fields):
        raise MalformedQuery("a POST request has its query in the body, and this one has one in its address.")
    return _of([*fields, *([("query", text)] if kind == QUERY else _fields(text))])


def kind_of(content_type: str) -> str:
    """The media type of a body, of the two that ask.

    Raises:
        QueryRefused: the body is an update.
        RequestProblem: it is something else (415).

    >>> kind_of("application/sparql-query; charset=utf-8")
    'application/sparql-query'
    """
    kind = content_type.partition(";")[0].strip().lower()
    if kind == _UPDATE:
        raise QueryRefused("updates would write, and this service only reads.")
    if kind not in {FORM, QUERY}:
        raise RequestProblem(415, f"Send the query as {QUERY} or as {FORM}, not as {kind or 'nothing'}.")
    return kind


def _fields(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict")
    except UnicodeDecodeError as reason:
        raise _not_utf8(reason) from None


def _not_utf8(reason: UnicodeDecodeError) -> MalformedQuery:
    return MalformedQuery(f"it is not UTF-8 ({reason.reason} at byte {reason.start}).")


def _of(fields: Sequence[tuple[str, str]]) -> Asked:
    if len(fields) == 1 and fields[0][0] == "query":
        return Asked(fields[0][1])
    if any(name == "update" for name, _ in fields):
        raise QueryRefused("updates would write, and this service only reads.")
    queries = [value for name, value in fields if name == "query"]
    if len(queries) != 1:
        raise MalformedQuery(f"there must be one query, and the request has {len(queries)}.")
    return Asked(
        queries[0],
        next((value for name, value in fields if name == "format"), None),
        tuple(value for name, value in fields if name == "default-graph-uri"),
        tuple(value for name, value in fields if name == "named-graph-uri"),
    )
