"""Answers as tables: a row for each thing that an answer lists, a column for each field that is described.

The columns come from the description of the answer, so they are the same whatever is found. Fields inside fields have
names with dots (``person.label``); several values stand in one cell with bars between them; of the words of sources
there are the quotes and the addresses. What an answer says once, such as the office, stands in every row.
"""

import csv
from collections.abc import Callable, Iterator
from functools import cache
from io import StringIO
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from honorum_api.answers.parts import Conflict, Evidence

Json = dict[str, Any]
Cell = Callable[[Json], Any]
Columns = dict[str, Cell]
"""How each cell of a row is found, by the name of its column."""

_BETWEEN = " | "
_OF_THE_LIST = frozenset({"limit", "next", "text"})
_PART = "part"
_NAMES = ("sentence", "label", "explanation", "id")


def to_csv(data: Json, model: type[BaseModel]) -> str:
    """The answer as CSV (RFC 4180) with a line of names; an answer with several lists names the list in ``part``."""
    once, parts = _layout(model)
    names = list(dict.fromkeys([*once, *([_PART] if len(parts) > 1 else []), *(n for c in parts.values() for n in c)]))
    out = StringIO()
    table = csv.DictWriter(out, names, restval="")
    table.writeheader()
    table.writerows(_rows(data, once, parts))
    return out.getvalue()


def _rows(data: Json, once: Columns, parts: dict[str, Columns]) -> Iterator[Json]:
    said = {name: cell(data) for name, cell in once.items()}
    if not parts:
        yield said
    for part, columns in parts.items():
        own = {_PART: part} if len(parts) > 1 else {}
        for item in data.get(part) or ():
            yield {**said, **own, **{name: cell(item) for name, cell in columns.items()}}


@cache
def _layout(model: type[BaseModel]) -> tuple[Columns, dict[str, Columns]]:
    """What an answer says once, and the columns of each list in it."""
    once: Columns = {}
    parts: dict[str, Columns] = {}
    for name, kind in _fields(model):
        item = _listed(kind)
        if item is not None and item not in {Evidence, Conflict}:
            parts[name] = dict(_columns(item))
        elif name not in _OF_THE_LIST:
            once |= _cells(name, kind)
    return once, parts


def _columns(model: type[BaseModel]) -> Iterator[tuple[str, Cell]]:
    for name, kind in _fields(model):
        yield from _cells(name, kind).items()


def _cells(name: str, kind: Any) -> Columns:
    """The columns of one field."""
    item = _listed(kind)
    if item is Evidence:
        return {
            f"{name}.quote": lambda row: _joined(one["quote"] for one in row.get(name) or ()),
            f"{name}.url": lambda row: _joined(one["source"]["url"] for one in row.get(name) or ()),
        }
    if item is not None:
        return {name: lambda row: _joined(_named(one) for one in row.get(name) or ())}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {f"{name}.{inner}": _within(name, cell) for inner, cell in _columns(kind)}
    return {name: lambda row: _plain(row.get(name))}


def _within(name: str, cell: Cell) -> Cell:
    return lambda row: cell(row[name]) if row.get(name) else ""


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return _joined(f"{name}={_plain(one)}" for name, one in value.items())
    if isinstance(value, list):
        return _joined(_named(one) if isinstance(one, dict) else one for one in value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value


def _joined(values: Any) -> str:
    return _BETWEEN.join(dict.fromkeys(str(value) for value in values if value is not None))


def _named(thing: Json) -> str:
    return str(next((thing[name] for name in _NAMES if thing.get(name)), ""))


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    """The fields as JSON names them, each with its type; that it may be empty does not count."""
    for name, field in model.model_fields.items():
        kind = field.annotation
        if get_origin(kind) in {Union, UnionType}:
            kind = next(one for one in get_args(kind) if one is not type(None))
        yield field.alias or name, kind


def _listed(kind: Any) -> type[BaseModel] | None:
    """Of which answers a field holds a list, if it does."""
    if get_origin(kind) is not list:
        return None
    (item,) = get_args(kind)
    return item if isinstance(item, type) and issubclass(item, BaseModel) else None
