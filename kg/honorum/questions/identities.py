"""Who is who, and why: what the identity graph says of an entity, of two, and of what people ruled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import UnknownName
from honorum.finding import Named
from honorum.identity.comparing import Comparison, compare, judgements_between, read_judgement
from honorum.identity.judging import Judgement, Verdict
from honorum.identity.rulings import Ruling, read_rulings, related
from honorum.questions.graph import Graph
from honorum.questions.search import find_among
from honorum.rdf.terms import RDFS_LABEL, TITLE, hon, node_of

KINDS = ("person", "office", "party", "organization", "place", "event")
"""The kinds of entities that mentions stand for, in the order in which a name is looked for among them."""


def find_entity(graph: Graph, text: str) -> Named:
    """The entity that is meant by a name, an IRI, or the last parts of its IRI (``person/mira-kovalen``).

    Raises:
        UnknownName: nothing has that name.
        AmbiguousName: several have it.
    """
    for iri in (text, f"{graph.names.base}id/{text}"):
        if iri.startswith(graph.names.base) and _is_entity(graph, iri):
            return Named(iri, iri.rsplit("/", 2)[-2], label_of(graph, iri), ())
    return find_among(graph, KINDS, text)


def label_of(graph: Graph, iri: str) -> str:
    """What the record calls an entity; the last part of its IRI when it is not in the record."""
    quad: Any = next(graph.quads(NamedNode(iri), RDFS_LABEL, None, graph.names.record), None)
    return iri.rsplit("/", 1)[-1] if quad is None else str(quad.object.value)


def now_called(graph: Graph, iri: str) -> str | None:
    """Kind and slug (``person/ada-vern``) of what an entity turned out to be; `None` if it still is what it was."""
    entity = NamedNode(iri)
    if any(True for _ in graph.quads(entity, None, None, graph.names.record)):
        return None
    for first in graph.quads(None, hon("firstReferredTo"), entity, graph.names.identity):
        mention = first.subject if isinstance(first.subject, NamedNode) else None
        for now in graph.quads(mention, hon("refersTo"), None, graph.names.identity):
            if isinstance(now.object, NamedNode) and now.object != entity:
                return now.object.value.removeprefix(f"{graph.names.base}id/")
    return None


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A mention that stands for an entity: its id, its name in its source, and why it stands there."""

    id: str
    name: str
    source: str
    source_id: str
    reason: str

    def to_json(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "id": self.id,
            "name": self.name,
            "source": {"id": self.source_id, "title": self.source},
            "reason": self.reason,
        }


def mentions_of(graph: Graph, entity: str) -> list[Mentioned]:
    """The mentions that stand for an entity, source by source."""
    rulings = read_rulings(graph, graph.names)
    mentions = [_subject(quad) for quad in graph.quads(None, hon("refersTo"), NamedNode(entity), graph.names.identity)]
    found = [_mentioned(graph, mention, entity, rulings) for mention in mentions]
    return sorted(found, key=lambda each: (each.source_id, each.id))


def chosen_mentions(graph: Graph, entity: str, mentions: Iterable[str], sources: Iterable[str]) -> set[str]:
    """The mentions (IRIs) of an entity that are named, by their ids or by their sources'.

    Raises:
        UnknownName: there is no such mention or source among those of the entity.
    """
    standing = mentions_of(graph, entity)
    chosen: set[str] = set()
    for kind, asked in (("mention", mentions), ("source", sources)):
        for text in asked:
            fitting = [each for each in standing if text in _ways_to_say(each, kind)]
            if not fitting:
                raise UnknownName(kind, text, tuple(_ways_to_say(each, kind)[0] for each in standing)[:3])
            chosen.update(f"{graph.names.base}id/mention/{each.id}" for each in fitting)
    return chosen


@dataclass(frozen=True, slots=True)
class PairAnswer:
    """Two entities side by side: what the rules say of them now, what was judged, and what people ruled."""

    one: Named
    other: Named
    comparison: Comparison
    judged: tuple[Judgement, ...]
    rulings: tuple["Ruled", ...]

    def to_json(self) -> dict[str, Any]:
        """As JSON."""
        comparison = self.comparison
        return {
            "entities": [{"id": each.id, "label": each.label} for each in (self.one, self.other)],
            "verdict": comparison.verdict.value,
            "reason": comparison.reason,
            "score": comparison.score,
            "evidence": [{"words": piece.words, "bits": piece.bits} for piece in comparison.evidence],
            "judgements": [
                {"mention": each.mention, "verdict": each.verdict.value, "reason": each.reason, "score": each.score}
                for each in self.judged
            ],
            "rulings": [ruling.to_json() for ruling in self.rulings],
        }

    def lines(self) -> Iterator[str]:
        """As lines for people."""
        yield f"{self.one.label} <{_short(self.one.id)}> · {self.other.label} <{_short(self.other.id)}>"
        comparison = self.comparison
        total = "" if comparison.score is None else f" ({comparison.score:+g} bits)"
        yield f"  they are two; the rules say now: {comparison.verdict}{total}: {comparison.reason}"
        for piece in comparison.evidence:
            yield f"    {piece.bits:+6.1f}  {piece.words}"
        for each in self.judged:
            yield f"  when a mention came in: {each.verdict}: {each.reason}"
        for ruling in self.rulings:
            yield from ruling.lines()


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling, ready to be shown."""

    ruling: Ruling

    def to_json(self) -> dict[str, Any]:
        """As JSON."""
        one = self.ruling
        return {
            "ruling": one.iri,
            "verdict": one.verdict.value,
            "entity": one.entity,
            "other": one.other,
            "mentions": sorted(one.mentions),
            "reason": one.reason,
            "by": one.by,
            "at": one.at.isoformat(),
            "undoneBy": one.undone_by,
            "undoneAt": one.undone_at.isoformat() if one.undone_at else None,
        }

    def lines(self) -> Iterator[str]:
        """As lines for people."""
        one = self.ruling
        if one.verdict is Verdict.SAME:
            what = f"{_short(one.other)} is {_short(one.entity)}"
        elif one.mentions:
            what = f"{len(one.mentions)} of {_short(one.entity)} taken away, as {_short(one.other)}"
        else:
            what = f"{_short(one.entity)} is not {_short(one.other)}"
        yield f"{one.at:%Y-%m-%d %H:%M} {one.by}: {what}: {one.reason}"
        if one.undone_at is not None:
            yield f"  undone {one.undone_at:%Y-%m-%d %H:%M} by {one.undone_by}"
        else:
            yield f"  to take it back: honorum identity undo {one.iri.rsplit('/', 1)[-1]}"


def explain_pair(graph: Graph, one: Named, other: Named) -> PairAnswer:
    """What speaks for and against two entities being one."""
    names = graph.names
    judged = tuple(judgement for _, judgement in judgements_between(one.id, other.id, graph, names))
    rulings = tuple(
        Ruled(ruling) for ruling in read_rulings(graph, names) if {ruling.entity, ruling.other} == {one.id, other.id}
    )
    return PairAnswer(one, other, compare(one.id, other.id, graph, names), judged, rulings)


def history(graph: Graph, entity: str | None = None) -> list[Ruled]:
    """All rulings, or those that concern one entity, in the order in which they were made."""
    rulings = read_rulings(graph, graph.names)
    concerned = related({entity}, rulings) if entity is not None else None
    return [Ruled(ruling) for ruling in rulings if concerned is None or {ruling.entity, ruling.other} & concerned]


def _mentioned(graph: Graph, mention: NamedNode, entity: str, rulings: Iterable[Ruling]) -> Mentioned:
    label, source, source_id = mention.value.rsplit("/", 1)[-1], "", ""
    for quad in graph.quads(mention, RDFS_LABEL, None, None):
        label, source_graph = _object(quad).value, _graph(quad)
        noted = next(graph.quads(None, hon("recordedAt"), None, source_graph), None)
        if noted is not None:
            source_id = _subject(noted).value.rsplit("/", 1)[-1]
            title = next(graph.quads(_subject(noted), TITLE, None, source_graph), None)
            source = _object(title).value if title else source_id
    return Mentioned(mention.value.rsplit("/", 1)[-1], label, source, source_id, _why(graph, mention, entity, rulings))


def _why(graph: Graph, mention: NamedNode, entity: str, rulings: Iterable[Ruling]) -> str:
    names = graph.names
    base = next(graph.quads(mention, hon("firstReferredTo"), None, names.identity), None)
    first = _object(base).value if base else entity
    for ruling in reversed(list(rulings)):
        moved = ruling.other == first if ruling.verdict is Verdict.SAME else mention.value in ruling.mentions
        if base is not None and ruling.in_force and moved:
            return f"{ruling.by}: {ruling.reason}"
    for quad in graph.quads(None, hon("left"), mention, names.identity):
        found = read_judgement(_subject(quad), graph, names)
        if found is not None and found.verdict is Verdict.SAME and found.entity == first:
            return found.reason if found.score is None else f"{found.reason} ({found.score:+g} bits)"
    return "the first to be met"


def _is_entity(graph: Graph, iri: str) -> bool:
    node = node_of(iri)
    return node is not None and next(graph.quads(None, hon("refersTo"), node, graph.names.identity), None) is not None


def _ways_to_say(each: Mentioned, kind: str) -> tuple[str, ...]:
    return (each.id, f"mention/{each.id}") if kind == "mention" else (each.source_id, each.source)


def _short(iri: str) -> str:
    return iri.split("/id/", 1)[-1]


def _subject(quad: Any) -> Any:
    return quad.subject


def _object(quad: Any) -> Any:
    return quad.object


def _graph(quad: Any) -> Any:
    return quad.graph_name
