"""The register of entities: finds those a mention may be, makes new ones, and keeps every judgement.

It lives in the identity graph, so a rebuild of the record finds the same entities under the same names.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from pyoxigraph import Literal, NamedNode, Quad

from honorum.identity.judging import Judgement, Known, Verdict, judge
from honorum.identity.profiles import Profile
from honorum.model.names import slug
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import RDF_TYPE, XSD_DATE_TIME, Names, concept, edtf_literal, hon

RULE = "identity.name-and-context"


class Graphs(Quads, Protocol):
    """What the register needs of a store: to ask and to add."""

    def add(self, quads: Any, /) -> None:
        """Add quads."""
        ...


_REMEMBERED = 20_000
"""So many entities are remembered from one source to the next; the store knows all."""

_KEPT = ("nameKey", "identifierKey", "birth", "contextKey")


@dataclass(slots=True)
class _Told:
    """What all mentions of an entity told so far, by property."""

    values: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in _KEPT})
    known: Known | None = None


@dataclass(slots=True)
class Register:
    """Finds or makes the entity of each mention and writes down why.

    It does so after each source, or when `at_once` quads have come together.
    """

    store: Graphs
    names: Names
    judged_at: datetime
    at_once: int = 0
    _taken: set[str] = field(default_factory=set)
    _pending: list[Quad] = field(default_factory=list)
    _told: dict[str, _Told] = field(default_factory=dict)
    _named: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    def begin_source(self) -> None:
        """A new source: within one source two entities with one name stay two."""
        self._taken.clear()

    def end_source(self) -> None:
        """Write down what the source added, unless it is to wait for more."""
        if len(self._pending) >= self.at_once:
            self.write()

    def write(self) -> None:
        """Write down all that was added; until then only this register knows it."""
        self.store.add(self._pending)
        self._pending = []
        if len(self._told) > _REMEMBERED:
            self.forget()

    def forget(self) -> None:
        """Let go of what is remembered for speed, once all is written down; the store knows it."""
        self._told.clear()
        self._named.clear()

    def entity_of(self, profile: Profile) -> str:
        """The entity that the mention stands for: a known one if the evidence says so, else a new one."""
        same: Judgement | None = None
        judgements: list[Judgement] = []
        for known in self._candidates(profile):
            judgement = judge(profile, known)
            if known.iri in self._taken and not judgement.reason.startswith("the same id"):
                judgement = Judgement(
                    profile.mention, known.iri, Verdict.DIFFERENT, "the source itself tells the two apart"
                )
            if judgement.verdict is Verdict.SAME and same is None:
                same = judgement
            judgements.append(judgement)
        entity = same.entity if same else self._new(profile)
        self._taken.add(entity)
        self._describe(entity, profile)
        for judgement in judgements:
            self._pending.extend(self._written(judgement))
        return entity

    def _candidates(self, profile: Profile) -> list[Known]:
        found: dict[str, None] = {}
        for identifier in profile.identifiers:
            found.update(dict.fromkeys(sorted(self._with("identifierKey", f"{profile.kind}|{identifier}"))))
        for key in profile.keys:
            found.update(dict.fromkeys(sorted(self._with("nameKey", f"{profile.kind}|{key}"))))
        return [self._known(iri, profile.kind.value) for iri in found]

    def _with(self, property_: str, key: str) -> set[str]:
        """The entities that have the key, remembered from the first time somebody asks."""
        if (property_, key) not in self._named:
            quads = self.store.quads(None, hon(property_), Literal(key), self.names.identity)
            self._named[property_, key] = {_iri(quad) for quad in quads}
        return self._named[property_, key]

    def _known(self, iri: str, kind: str) -> Known:
        told = self._told_of(iri)
        if told.known is None:
            told.known = Known(
                iri,
                frozenset(key.removeprefix(f"{kind}|") for key in told.values["nameKey"]),
                frozenset(key.removeprefix(f"{kind}|") for key in told.values["identifierKey"]),
                frozenset(told.values["birth"]),
                frozenset(told.values["contextKey"]),
            )
        return told.known

    def _told_of(self, iri: str) -> _Told:
        if iri not in self._told:
            told = self._told[iri] = _Told()
            for quad in self.store.quads(NamedNode(iri), None, None, self.names.identity):
                name = quad.predicate.value.rsplit("#", 1)[-1]
                if name in told.values:
                    told.values[name].add(_text(quad))
        return self._told[iri]

    def _new(self, profile: Profile) -> str:
        kind = profile.kind.value.lower()
        node = self.names.entity(kind, slug(profile.label))
        if self._is_taken(node):
            mark = profile.mention.rsplit("/", 1)[-1]
            node = self.names.entity(kind, f"{slug(profile.label, 40)}-{slug(mark)}")
        return node.value

    def _is_taken(self, node: NamedNode) -> bool:
        if node.value in self._told:
            return True
        return next(self.store.quads(None, hon("refersTo"), node, self.names.identity), None) is not None

    def _describe(self, entity: str, profile: Profile) -> None:
        """Add what the mention tells of the entity."""
        node, graph = NamedNode(entity), self.names.identity
        self._pending.append(Quad(NamedNode(profile.mention), hon("refersTo"), node, graph))
        for key in profile.keys:
            self._tell(entity, "nameKey", f"{profile.kind}|{key}")
        for identifier in profile.identifiers:
            self._tell(entity, "identifierKey", f"{profile.kind}|{identifier}")
        for context in sorted(profile.context):
            self._tell(entity, "contextKey", context)
        if profile.birth:
            self._tell(entity, "birth", profile.birth)

    def _tell(self, entity: str, property_: str, text: str) -> None:
        told = self._told_of(entity)
        if text in told.values[property_]:
            return
        told.values[property_].add(text)
        told.known = None
        if property_ in {"nameKey", "identifierKey"}:
            self._with(property_, text).add(entity)
        term = edtf_literal(text) if property_ == "birth" else Literal(text)
        self._pending.append(Quad(NamedNode(entity), hon(property_), term, self.names.identity))

    def _written(self, judgement: Judgement) -> Iterator[Quad]:
        mark = f"{judgement.mention.rsplit('/', 1)[-1]}--{judgement.entity.rsplit('/', 1)[-1]}"
        node, graph = self.names.entity("judgement", mark), self.names.identity
        yield Quad(node, RDF_TYPE, hon("Judgement"), graph)
        yield Quad(node, hon("left"), NamedNode(judgement.mention), graph)
        yield Quad(node, hon("right"), NamedNode(judgement.entity), graph)
        yield Quad(node, hon("verdict"), concept("verdict", judgement.verdict), graph)
        yield Quad(node, hon("reason"), Literal(judgement.reason), graph)
        yield Quad(node, hon("judgedBy"), Literal(RULE), graph)
        moment = self.judged_at.isoformat(timespec="seconds")
        yield Quad(node, hon("judgedAt"), Literal(moment, datatype=XSD_DATE_TIME), graph)


def _iri(quad: Quad) -> str:
    subject: Any = quad.subject
    return str(subject.value)


def _text(quad: Quad) -> str:
    value: Any = quad.object
    return str(value.value)
