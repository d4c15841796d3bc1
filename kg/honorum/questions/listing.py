"""Lists of things by kind, page by page, all of them or those with a name like the one asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from honorum.errors import InputError
from honorum.questions.graph import Graph, kept
from honorum.questions.names import Named
from honorum.questions.office_matching import offices_in, search_offices
from honorum.questions.offices import offices_of
from honorum.questions.search import CLASSES, names_of
from honorum.questions.times import Json

LARGEST_PAGE = 1000


class Item(Protocol):
    """Something in a list."""

    @property
    def id(self) -> str:
        """Its IRI."""
        ...

    def to_json(self) -> Json:
        """As JSON."""
        ...


@dataclass(frozen=True, slots=True)
class Listed:
    """A thing in a list: its IRI, its label and its other names."""

    id: str
    label: str
    names: tuple[str, ...]

    def to_json(self) -> Json:
        """As JSON."""
        return {"id": self.id, "label": self.label, "names": list(self.names)}


@dataclass(frozen=True, slots=True)
class Page:
    """Some of a list. `next` is what to ask for to go on after it; `None` at the end."""

    items: tuple[Any, ...]
    next: str | None = None

    def to_json(self) -> Json:
        """As JSON."""
        return {"items": [item.to_json() for item in self.items], "next": self.next}


def listing(graph: Graph, kind: str, text: str | None = None, *, limit: int = 50, after: str | None = None) -> Page:
    """The things of one kind (see `search.CLASSES`): with a text the best matches first, else all by their ids.

    `after` is the `next` of the page before.

    Raises:
        InputError: `after` is not from a page of this list.
    """
    if text:
        found = [match.named for match in names_of(graph, kind).search(text)]
        return page([_listed(named) for named in found], limit, after)
    return page(_ALL[kind](graph), limit, after)


def office_listing(
    graph: Graph, text: str | None = None, place: str | None = None, *, limit: int = 50, after: str | None = None
) -> Page:
    """Offices: those that a text can mean, in a place if one is given; else all, in order of their ids.

    Raises:
        UnknownName: there is no such place.
        InputError: `after` is not from a page of this list.
    """
    if place and not text:
        return page(offices_in(graph, place), limit, after)
    if text:
        matches = search_offices(graph, text, place, LARGEST_PAGE)
        return page([match.office for match in matches], limit, after)
    entries = offices_of(graph).entries
    return page([entries[iri] for iri in sorted(entries)], limit, after)


def page(items: Sequence[Item], limit: int, after: str | None) -> Page:
    """The items after the one whose id ends with `after`, at most so many.

    Raises:
        InputError: there is no such item.
    """
    first = 0
    if after is not None:
        places = (number for number, item in enumerate(items) if _slug(item) == after)
        found = next(places, None)
        if found is None:
            raise InputError(f"The list has no item {after!r} to go on after. Start again without `after`.")
        first = found + 1
    chosen = tuple(items[first : first + max(1, min(limit, LARGEST_PAGE))])
    more = first + len(chosen) < len(items)
    return Page(chosen, _slug(chosen[-1]) if more and chosen else None)


def _slug(item: Item) -> str:
    """What tells the item from all others of its kind: the last two parts of its IRI, as in ``city/vintar``."""
    return "/".join(item.id.rsplit("/", 2)[-2:])


def _listed(named: Named) -> Listed:
    return Listed(named.id, named.label, named.names[1:])


def _all_of(kind: str) -> Any:
    @kept
    def build(graph: Graph) -> list[Listed]:
        return [_listed(named) for named in names_of(graph, kind).entries.values()]

    return build


_ALL = {kind: _all_of(kind) for kind in CLASSES}
