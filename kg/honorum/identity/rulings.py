"""Rulings: two entities are declared one, or what was one is taken apart; each can be undone.

What a mention stands for is a function of where it was put when it came in, and of all rulings in force, in the order
in which they were made. So taking a ruling back gives exactly what was before it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad

from honorum.identity.judging import Verdict
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import RDF_TYPE, XSD_DATE_TIME, Names, concept, hon, local_name


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision about two entities (IRIs), by a rule or a person (`by`).

    With the verdict same, `other` becomes part of `entity`. With different, the two stay apart whatever the rules find;
    `mentions`, if there are any, leave `entity` and stand for `other`.
    """

    iri: str
    verdict: Verdict
    entity: str
    other: str
    reason: str
    by: str
    at: datetime
    mentions: frozenset[str] = frozenset()
    undone_by: str | None = None
    undone_at: datetime | None = None

    @property
    def in_force(self) -> bool:
        """Whether nobody has taken it back."""
        return self.undone_at is None


def ruling_iri(verdict: Verdict, entity: str, other: str, at: datetime, names: Names) -> str:
    """What a new ruling is called: its verdict, the two entities and its moment."""
    parts = [verdict.value, local_name(NamedNode(entity)), local_name(NamedNode(other)), at.isoformat()]
    return names.entity("ruling", quote("--".join(parts), safe="")).value


def entity_after(base: str, mention: str, rulings: Iterable[Ruling]) -> str:
    """What a mention stands for that was first taken for `base`, after all rulings in force, in order.

    >>> from datetime import UTC
    >>> now = datetime(2024, 5, 1, tzinfo=UTC)
    >>> merged = Ruling("r/1", Verdict.SAME, "p/ada", "p/ada-vale", "one person", "mira", now)
    >>> entity_after("p/ada-vale", "m/1", [merged]), entity_after("p/bo", "m/2", [merged])
    ('p/ada', 'p/bo')
    """
    entity = base
    for ruling in rulings:
        if not ruling.in_force:
            continue
        if ruling.verdict is Verdict.SAME and entity == ruling.other:
            entity = ruling.entity
        elif ruling.verdict is Verdict.DIFFERENT and entity == ruling.entity and mention in ruling.mentions:
            entity = ruling.other
    return entity


def kept_apart(rulings: Iterable[Ruling]) -> dict[frozenset[str], Ruling]:
    """Pairs of entities that somebody declared different, with the ruling; merged entities count as what they are now.

    When the two are one by now, the pair has a single member: the rulings contradict each other.
    """
    in_order = [ruling for ruling in rulings if ruling.in_force]
    apart: dict[frozenset[str], Ruling] = {}
    for number, ruling in enumerate(in_order):
        if ruling.verdict is Verdict.DIFFERENT:
            later = in_order[number + 1 :]
            apart[frozenset(entity_after(one, "", later) for one in (ruling.entity, ruling.other))] = ruling
    return apart


def related(entities: Iterable[str], rulings: Iterable[Ruling]) -> set[str]:
    """The entities, and all that rulings tie to them, in force or not."""
    found, before = set(entities), 0
    every = list(rulings)
    while len(found) > before:
        before = len(found)
        for ruling in every:
            if {ruling.entity, ruling.other} & found:
                found |= {ruling.entity, ruling.other}
    return found


def read_rulings(store: Quads, names: Names) -> list[Ruling]:
    """All rulings, in force or undone, in the order in which they were made."""
    nodes = [_object(quad.subject) for quad in store.quads(None, RDF_TYPE, hon("Ruling"), names.identity)]
    return sorted((_read(node, store, names) for node in nodes), key=lambda ruling: (ruling.at, ruling.iri))


def ruling_quads(ruling: Ruling, names: Names) -> Iterator[Quad]:
    """A ruling, in the graph of identity."""
    node, graph = NamedNode(ruling.iri), names.identity
    yield Quad(node, RDF_TYPE, hon("Judgement"), graph)
    yield Quad(node, RDF_TYPE, hon("Ruling"), graph)
    yield Quad(node, hon("verdict"), concept("verdict", ruling.verdict), graph)
    yield Quad(node, hon("rulesOn"), NamedNode(ruling.entity), graph)
    yield Quad(node, hon("otherEntity"), NamedNode(ruling.other), graph)
    yield Quad(node, hon("reason"), Literal(ruling.reason), graph)
    yield Quad(node, hon("judgedBy"), Literal(ruling.by), graph)
    yield Quad(node, hon("judgedAt"), _moment(ruling.at), graph)
    for mention in sorted(ruling.mentions):
        yield Quad(node, hon("separates"), NamedNode(mention), graph)
    if ruling.undone_at is not None:
        yield from undoing_quads(ruling, names)


def undoing_quads(ruling: Ruling, names: Names) -> Iterator[Quad]:
    """That a ruling was taken back, when and by whom."""
    if ruling.undone_at is not None:
        yield Quad(NamedNode(ruling.iri), hon("undoneAt"), _moment(ruling.undone_at), names.identity)
        yield Quad(NamedNode(ruling.iri), hon("undoneBy"), Literal(ruling.undone_by or ""), names.identity)


def _read(node: NamedNode, store: Quads, names: Names) -> Ruling:
    said: dict[str, str] = {}
    mentions: set[str] = set()
    for quad in store.quads(node, None, None, names.identity):
        name, value = local_name(quad.predicate), _object(quad.object).value
        if name == "separates":
            mentions.add(value)
        elif name != "type":
            said[name] = value
    undone = said.get("undoneAt")
    return Ruling(
        node.value,
        Verdict(said["verdict"].rsplit("/", 1)[-1]),
        said["rulesOn"],
        said["otherEntity"],
        said["reason"],
        said["judgedBy"],
        datetime.fromisoformat(said["judgedAt"]),
        frozenset(mentions),
        said.get("undoneBy"),
        datetime.fromisoformat(undone) if undone else None,
    )


def _moment(at: datetime) -> Literal:
    return Literal(at.isoformat(), datatype=XSD_DATE_TIME)


def _object(term: Any) -> Any:
    """A term of the store: a named node or a literal."""
    return term
