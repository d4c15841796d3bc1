"""The words behind an answer: quotes with their places, and rows of tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode, Quad

from honorum.questions.graph import Graph, kept
from honorum.questions.times import Json
from honorum.rdf.terms import DERIVED_FROM, hon, local_name


@dataclass(frozen=True, slots=True)
class SourceNote:
    """The article or table that was read; `published` is EDTF."""

    id: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "id": self.id,
            "title": self.title,
            "url": self.url,
            "publisher": self.publisher,
            "published": self.published,
        }


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of one source; for an article with their offsets, for a table with file and row."""

    claim: str
    quote: str
    source: SourceNote
    start: int | None = None
    end: int | None = None
    file: str | None = None
    row: int | None = None

    def to_json(self) -> Json:
        """As JSON; `start` and `end` are offsets into the article's text, `None` for a row of a table."""
        found: Json = {
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "source": self.source.to_json(),
            "claim": self.claim,
        }
        return found if self.file is None else {**found, "file": self.file, "row": self.row}


def evidence_of(graph: Graph, thing: str) -> tuple[Evidence, ...]:
    """The words that a thing of the record (an IRI) rests on, oldest source first.

    The same as the query ``evidence.rq`` gives, read by look-ups in a tenth of the time: every answer needs it.
    """
    quads = graph.quads(NamedNode(thing), DERIVED_FROM, None, graph.names.record)
    return evidence_of_claims(graph, (_value(quad) for quad in quads))


def evidence_of_claims(graph: Graph, claims: Iterable[str]) -> tuple[Evidence, ...]:
    """The words of these claims (IRIs), oldest source first."""
    return _in_order(found for claim in claims for found in _words_of(graph, claim))


def _words_of(graph: Graph, claim: str) -> Iterator[Evidence]:
    for pointer in graph.quads(NamedNode(claim), hon("evidence"), None, None):
        said = _described(graph, NamedNode(_value(pointer)))
        yield Evidence(
            claim,
            said["exact"],
            source_note(graph, said["quotedFrom"]),
            _number(said.get("start")),
            _number(said.get("end")),
            said.get("file"),
            _number(said.get("rowNumber")),
        )


def source_note(graph: Graph, source: str) -> SourceNote:
    """What is told of a source beside its words; known sources are kept."""
    known = _source_notes(graph)
    if source not in known:
        said = _described(graph, NamedNode(source))
        fields = (said.get(name) for name in ("title", "url", "publisher", "published"))
        known[source] = SourceNote(source, *fields)
    return known[source]


@kept
def _source_notes(_graph: Graph) -> dict[str, SourceNote]:
    return {}


def _described(graph: Graph, node: NamedNode) -> dict[str, str]:
    """What is said of a node, by the local names of the properties."""
    return {local_name(quad.predicate): _value(quad) for quad in graph.quads(node, None, None, None)}


def _value(quad: Quad) -> str:
    term: Any = quad.object
    return str(term.value)


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)


def _in_order(words: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each place in a source once, even when several claims rest on it."""
    found: dict[tuple[str, str, int | None, int | None], Evidence] = {}
    for one in sorted(words, key=lambda one: one.claim):
        found.setdefault((one.source.id, one.quote, one.start, one.row), one)
    return tuple(
        sorted(found.values(), key=lambda one: (one.source.published or "", one.source.id, one.start or 0, one.claim))
    )
