"""Who or what a row of a table means: candidates with scores, and whether one of them is sure.

A name alone never makes a person sure: something else that the row tells must agree, and nothing may disagree.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from honorum.model.names import fold
from honorum.questions.graph import Graph
from honorum.questions.references import Reference
from honorum.questions.search import index_of
from honorum.questions.traits import TYPES, Trait, Value, label_of, trait, values_of
from honorum.rdf.terms import RDF_TYPE, hon

WHOLE = 100.0
AGREES = 0.5
"""How much of what lacks to a whole score a trait that agrees gives."""

DISAGREES = 0.6
"""What is left of a score when a trait disagrees."""

_IDS = frozenset({"wikidata", "identifier"})
_CONSIDERED = 50
_NEED_MORE_THAN_A_NAME = frozenset({"Person"})


@dataclass(frozen=True, slots=True)
class Row:
    """What a row of a table says: a name, the types that it can be of (none: any), and traits with their values."""

    name: str | None
    types: tuple[str, ...] = ()
    traits: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that a row may mean, with a score up to 100, and whether it surely is the one.

    `agreeing` tells of each trait of the row that the record knows whether it agrees.
    """

    id: str
    name: str
    type: str
    score: float
    match: bool
    nearness: float
    agreeing: dict[str, bool]


def candidates(graph: Graph, row: Row, limit: int) -> list[Candidate]:
    """The things that a row may mean, the most likely first."""
    found: dict[str, float] = {}
    for iri, type_, nearness in (*_by_id(graph, row), *_by_name(graph, row)):
        if not row.types or type_ in row.types:
            found[iri] = max(nearness, found.get(iri, 0.0))
    by_id = {iri for iri, _, _ in _by_id(graph, row)}
    scored = [_scored(graph, iri, nearness, row, by_id) for iri, nearness in found.items()]
    scored.sort(key=lambda one: -one.score)
    return [_judged(one, scored, by_id) for one in scored[:limit]]


def type_of(iri: str) -> str | None:
    """The type of a thing of the record, from its IRI.

    >>> type_of("https://w3id.org/honorum/id/city/vintar"), type_of("https://w3id.org/honorum/id/claim/1")
    ('City', None)
    """
    class_ = iri.rsplit("/", 2)[-2].capitalize()
    return class_ if class_ in TYPES else None


def described(graph: Graph, iri: str) -> str:
    """A few words that tell a thing from others of its name: offices, place or body, birth."""
    told = [one for name in ("office", "organization", "jurisdiction", "country") if (one := trait(name))]
    words = [value.label for one in told for value in values_of(graph, iri, one)[:2] if isinstance(value, Reference)]
    births = values_of(graph, iri, born) if (born := trait("birth")) and type_of(iri) == "Person" else ()
    return "; ".join([*dict.fromkeys(words), *(f"born {birth}" for birth in births[:1])])


def _by_name(graph: Graph, row: Row) -> Iterator[tuple[str, str, float]]:
    kinds = dict.fromkeys(TYPES[type_] for type_ in row.types or TYPES if type_ in TYPES)
    for match in index_of(graph).search(kinds, row.name or "", _CONSIDERED):
        type_ = type_of(match.named.id)
        if type_ is not None:
            yield match.named.id, type_, match.score


def _by_id(graph: Graph, row: Row) -> Iterator[tuple[str, str, float]]:
    """Things whose id in another catalogue the row tells; what they are called is compared, but does not matter."""
    for name, values in row.traits:
        for value in values if name in _IDS else ():
            for quad in graph.quads(None, hon(name), Literal(value), graph.names.record):
                if isinstance(quad.subject, NamedNode) and (type_ := type_of(quad.subject.value)):
                    yield quad.subject.value, type_, 0.0


def _scored(graph: Graph, iri: str, nearness: float, row: Row, by_id: set[str]) -> Candidate:
    agreeing: dict[str, bool] = {}
    for name, values in row.traits:
        asked = trait(name)
        known = values_of(graph, iri, asked) if asked else ()
        if asked and known and values:
            agreeing[name] = any(_agree(asked, value, one) for value in values for one in known)
    score = WHOLE if iri in by_id else WHOLE * nearness
    for agrees in agreeing.values():
        score = score + (WHOLE - score) * AGREES if agrees else score * DISAGREES
    name = label_of(graph, NamedNode(iri))
    return Candidate(iri, name, type_of(iri) or "", round(score, 1), match=False, nearness=nearness, agreeing=agreeing)


def _judged(one: Candidate, all_: Sequence[Candidate], by_id: set[str]) -> Candidate:
    rivals = [other for other in all_ if other.id != one.id and other.score >= one.score]
    enough = one.type not in _NEED_MORE_THAN_A_NAME or any(one.agreeing.values())
    sure = one.id in by_id or (one.nearness == 1.0 and enough)
    match = sure and not rivals and all(one.agreeing.values())
    return Candidate(one.id, one.name, one.type, one.score, match, one.nearness, one.agreeing)


def _agree(asked: Trait, said: str, known: Value) -> bool:
    """Whether two values are the same, or one of two dates is a part of the other."""
    if isinstance(known, Reference):
        return said in {known.id, known.id.rsplit("/", 1)[-1]} or fold(said) == fold(known.label)
    if asked.id in {"birth", "death", "time"}:
        return bool(said) and (known.startswith(said) or said.startswith(known))
    return fold(said) == fold(known)


def is_there(graph: Graph, iri: str) -> bool:
    """Whether the record knows the thing."""
    return any(graph.quads(NamedNode(iri), RDF_TYPE, None, graph.names.record))
