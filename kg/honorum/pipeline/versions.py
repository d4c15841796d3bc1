"""Versions of a data set: what a newer one says otherwise than the one before it.

Two versions are one data set when they go by the same name. The newer one is in force; the older one stays on file.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from honorum.rdf.stored_claims import Quads, claim_from, read_source
from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, Names, hon
from honorum.store.interface import Readable

Json = dict[str, Any]

_WHO = ("holder", "person", "subject")
_WHAT = ("title", "party", "kind")
_WHERE = ("organization", "jurisdiction", "object")


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """One thing that a version says: of whom, what, where and since when; `ends` are its ends, "" for an open one."""

    who: str
    what: str
    where: str
    start: str
    ends: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {"who": self.who, "what": self.what, "where": self.where, "start": self.start, "ends": list(self.ends)}

    def __str__(self) -> str:
        """The same in a line.

        >>> str(Said("Ivo Harnad", "President", "Ardovia", "1994-05-02", ("",)))
        'Ivo Harnad, President, Ardovia: 1994-05-02 to an unknown end'
        """
        end = " or ".join(end or "an unknown end" for end in self.ends)
        told = ", ".join(part for part in (self.who, self.what, self.where) if part)
        return f"{told}: {self.start or 'an unknown start'} to {end}"


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version that took the place of an older one, and what it says otherwise.

    A thing said is known by its person, the words for the office or party, place and start: with another end it is
    changed, with other words or another start one is dropped and another added. `late` is true where what arrived was
    the older version: then it only went on file, and the lists still tell what the one in force says otherwise.
    """

    dataset: str
    newer: str
    older: str
    added: tuple[Said, ...]
    changed: tuple[tuple[Said, Said], ...]
    dropped: tuple[Said, ...]
    late: bool = False

    @property
    def closed(self) -> int:
        """How many of the changed ones had an open end only, and have a stated one now."""
        return sum(before.ends == ("",) for before, _ in self.changed)

    def to_json(self) -> Json:
        """As JSON, with everything that differs."""
        return {
            "dataset": self.dataset,
            "newer": self.newer,
            "older": self.older,
            "late": self.late,
            "added": len(self.added),
            "changed": len(self.changed),
            "closed": self.closed,
            "dropped": len(self.dropped),
            "details": {
                "added": [said.to_json() for said in self.added],
                "changed": [{"before": before.to_json(), "after": after.to_json()} for before, after in self.changed],
                "dropped": [said.to_json() for said in self.dropped],
            },
        }


def compare(dataset: str, older: NamedNode, newer: NamedNode, store: Readable, *, late: bool = False) -> NewVersion:
    """What the newer of two sources says otherwise than the older one."""
    before, after = _said_by(older, store, store.names), _said_by(newer, store, store.names)
    common = sorted(key for key in before.keys() & after.keys() if before[key].ends != after[key].ends)
    return NewVersion(
        dataset,
        newer.value,
        older.value,
        tuple(sorted(after[key] for key in after.keys() - before.keys())),
        tuple((before[key], after[key]) for key in common),
        tuple(sorted(before[key] for key in before.keys() - after.keys())),
        late,
    )


def _said_by(source: NamedNode, store: Quads, names: Names) -> dict[tuple[str, ...], Said]:
    """All that a source says, by what tells one thing said from another; the words are those of the source."""
    note = read_source(source, store, names)
    mentions = _Mentions(store)
    ends: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    words: dict[tuple[str, ...], tuple[str, str, str, str]] = {}
    for graph in _graphs_of(source, store):
        for quad in store.quads(None, RDF_TYPE, hon("Claim"), graph):
            node: Any = quad.subject
            claim = claim_from(node, list(store.quads(node, None, None, graph)), note, lambda mention: mention).claim
            parts: list[tuple[str, str]] = []
            for fields in (_WHO, _WHAT, _WHERE):
                said = [str(getattr(claim, field, None) or "") for field in fields]
                told = [mentions.known(one) for one in said if one]
                parts.append(("|".join(key for key, _ in told), ", ".join(label for _, label in told)))
            start, status = str(getattr(claim, "start", None) or ""), str(getattr(claim, "status", ""))
            key = (type(claim).__name__, *(key for key, _ in parts), status, start)
            ends[key].add(str(getattr(claim, "end", None) or ""))
            words.setdefault(key, (parts[0][1], parts[1][1], parts[2][1], start))
    return {key: Said(*said, ends=tuple(sorted(ends[key]))) for key, said in words.items()}


def _graphs_of(source: NamedNode, store: Quads) -> Iterator[NamedNode]:
    for quad in list(store.quads(source, hon("recordedAt"), None, None)):
        graph: Any = quad.graph_name
        yield graph


class _Mentions:
    """What the mentions of a source are known by: their id where they have one, else their name."""

    def __init__(self, store: Quads) -> None:
        self._store = store
        self._known: dict[str, tuple[str, str]] = {}

    def known(self, text: str) -> tuple[str, str]:
        """What something is known by, and what it is called; words that are no mention are known by themselves."""
        if "/id/mention/" not in text:
            return text, text
        if text not in self._known:
            node = NamedNode(text)
            ids = sorted(quad.object.value for quad in self._quads(node, "wikidata", "identifier"))
            label: Any = next(self._store.quads(node, RDFS_LABEL, None, None)).object
            self._known[text] = (ids[0] if ids else label.value.casefold(), label.value)
        return self._known[text]

    def _quads(self, node: NamedNode, *properties: str) -> Iterator[Any]:
        for name in properties:
            yield from self._store.quads(node, hon(name), None, None)
