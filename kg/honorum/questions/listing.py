"""Lists of things by kind, page by page, all of them or those with a name like the one asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Protocol

from honorum.errors import InputError
from honorum.finding import Named
from honorum.finding.index import NamesOfKind
from honorum.questions.graph import Graph
from honorum.questions.office_matching import offices_in, search_offices
from honorum.questions.offices import offices_of
from honorum.questions.recalled import Recalled, office_then, recalled, with_offices
from honorum.questions.search import CLASSES, index_of, names_of
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


def listing(
    graph: Graph,
    kind: str,
    text: str | None = None,
    *,
    limit: int = 50,
    after: str | None = None,
    known_at: date | None = None,
) -> Page:
    """The things of one kind (see `search.CLASSES`): with a text the best matches first, else all by their ids.

    `after` is the `next` of the page before. With `known_at`, those that were known at the end of that day, by the
    names that they had then.

    Raises:
        InputError: `after` is not from a page of this list.
        TooMuchLearnt: the text can mean too many things of which sources told more later.
    """
    graph = graph if known_at is None else recalled(graph, known_at)
    names, most = names_of(graph, kind), _most(limit)
    last = iri_after(graph, names, after)
    if text:
        found = names.find(text, most, last)
        return named_page([_listed(match.named) for match in found.matches], more=found.more)
    things = names.by_iri(most + 1, last)
    return named_page([_listed(named) for named in things[:most]], more=len(things) > most)


def office_listing(
    graph: Graph,
    text: str | None = None,
    place: str | None = None,
    *,
    limit: int = 50,
    after: str | None = None,
    known_at: date | None = None,
) -> Page:
    """Offices: those that a text can mean, in a place if one is given; else all, in order of their ids.

    With `known_at`, those that were known at the end of that day, as they were called then.

    Raises:
        UnknownName: there is no such place.
        InputError: `after` is not from a page of this list.
        TooMuchLearnt: too many offices were called otherwise then to look for some of them.
    """
    if known_at is not None:
        then = recalled(graph, known_at)
        if not text and not place:
            return _offices_then(then, limit, after)
        graph = with_offices(then)
    if place and not text:
        return page(offices_in(graph, place), limit, after)
    if text:
        matches = islice(search_offices(graph, text, place), LARGEST_PAGE)
        return page([match.office for match in matches], limit, after)
    most = _most(limit)
    entries, names = offices_of(graph).entries, names_of(graph, "office")
    things = names.by_iri(most + 1, iri_after(graph, names, after))
    return named_page([entries[named.id] for named in things[:most]], more=len(things) > most)


def _offices_then(graph: Recalled, limit: int, after: str | None) -> Page:
    most, names = _most(limit), names_of(graph, "office")
    things = names.by_iri(most + 1, iri_after(graph, names, after))
    offices = [office for named in things[:most] if (office := office_then(graph, named.id)) is not None]
    return named_page(offices, more=len(things) > most)


@dataclass(frozen=True, slots=True)
class Fitting:
    """A thing of any kind that a text can mean, and how well it fits."""

    id: str
    label: str
    kind: str
    score: float

    def to_json(self) -> Json:
        """As JSON."""
        return {"id": self.id, "label": self.label, "kind": self.kind, "score": round(self.score, 3)}


def anything(
    graph: Graph, text: str, *, limit: int = 50, after: str | None = None, known_at: date | None = None
) -> Page:
    """All kinds of things that a text can mean, the best first; so many as the largest page in all.

    With `known_at`, those that were known at the end of that day, by the names that they had then.

    Raises:
        InputError: `after` is not from a page of this list.
        TooMuchLearnt: the text can mean too many things of which sources told more later.
    """
    graph = graph if known_at is None else recalled(graph, known_at)
    found = index_of(graph).search(CLASSES, text, LARGEST_PAGE)
    return page([Fitting(one.named.id, one.named.label, one.named.kind, one.score) for one in found], limit, after)


def named_page(items: Sequence[Item], *, more: bool) -> Page:
    """Some items of a list; `more` says whether the list goes on after them."""
    return Page(tuple(items), _slug(items[-1]) if more and items else None)


def iri_after(graph: Graph, names: NamesOfKind, after: str | None) -> str | None:
    """The IRI of the item to go on after, from the `next` of the page before.

    Raises:
        InputError: there is no such item.
    """
    if after is None:
        return None
    iri = f"{graph.names.base}id/{after}"
    if names.get(iri) is None:
        raise InputError(f"The list has no item {after!r} to go on after. Start again without `after`.")
    return iri


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
    chosen = tuple(items[first : first + _most(limit)])
    more = first + len(chosen) < len(items)
    return Page(chosen, _slug(chosen[-1]) if more and chosen else None)


def _slug(item: Item) -> str:
    """What tells the item from all others of its kind: the last two parts of its IRI, as in ``city/vintar``."""
    return "/".join(item.id.rsplit("/", 2)[-2:])


def _listed(named: Named) -> Listed:
    return Listed(named.id, named.label, named.names[1:])


def _most(limit: int) -> int:
    return max(1, min(limit, LARGEST_PAGE))
