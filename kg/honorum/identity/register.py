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


@dataclass(slots=True)
class Register:
    """Finds or makes the entity of each mention and writes down why."""

    store: Graphs
    names: Names
    judged_at: datetime
    _taken: set[str] = field(default_factory=set)

    def begin_source(self) -> None:
        """A new source: within one source two entities with one name stay two."""
        self._taken.clear()

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
        self.store.add(
            [*self._description(entity, profile), *(quad for found in judgements for quad in self._written(found))]
        )
        return entity

    def _candidates(self, profile: Profile) -> list[Known]:
        found: dict[str, None] = {}
        for identifier in profile.identifiers:
            found.update(dict.fromkeys(self._with("identifierKey", f"{profile.kind}|{identifier}")))
        for key in profile.keys:
            found.update(dict.fromkeys(self._with("nameKey", f"{profile.kind}|{key}")))
        return [self._known(iri, profile.kind.value) for iri in found]

    def _with(self, property_: str, key: str) -> Iterator[str]:
        quads = self.store.quads(None, hon(property_), Literal(key), self.names.identity)
        return iter(sorted(_iri(quad) for quad in quads))

    def _known(self, iri: str, kind: str) -> Known:
        found: dict[str, set[str]] = {"nameKey": set(), "identifierKey": set(), "birth": set(), "contextKey": set()}
        for quad in self.store.quads(NamedNode(iri), None, None, self.names.identity):
            name = quad.predicate.value.rsplit("#", 1)[-1]
            if name in found:
                found[name].add(_text(quad).removeprefix(f"{kind}|"))
        return Known(
            iri,
            frozenset(found["nameKey"]),
            frozenset(found["identifierKey"]),
            frozenset(found["birth"]),
            frozenset(found["contextKey"]),
        )

    def _new(self, profile: Profile) -> str:
        kind = profile.kind.value.lower()
        node = self.names.entity(kind, slug(profile.label))
        if next(self.store.quads(None, hon("refersTo"), node, self.names.identity), None) is not None:
            mark = profile.mention.rsplit("/", 1)[-1]
            node = self.names.entity(kind, f"{slug(profile.label, 40)}-{slug(mark)}")
        return node.value

    def _description(self, entity: str, profile: Profile) -> Iterator[Quad]:
        node, graph = NamedNode(entity), self.names.identity
        yield Quad(NamedNode(profile.mention), hon("refersTo"), node, graph)
        for key in profile.keys:
            yield Quad(node, hon("nameKey"), Literal(f"{profile.kind}|{key}"), graph)
        for identifier in profile.identifiers:
            yield Quad(node, hon("identifierKey"), Literal(f"{profile.kind}|{identifier}"), graph)
        for context in sorted(profile.context):
            yield Quad(node, hon("contextKey"), Literal(context), graph)
        if profile.birth:
            yield Quad(node, hon("birth"), edtf_literal(profile.birth), graph)

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
