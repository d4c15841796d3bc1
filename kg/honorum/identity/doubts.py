"""The queue: pairs of which nobody knows whether they are one, and findings that contradict each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from honorum.identity.comparing import read_judgement, rules_against
from honorum.identity.judging import Verdict
from honorum.identity.rulings import Ruling, kept_apart, read_rulings
from honorum.identity.same_holders import SAME_HOLDERS
from honorum.model.entities import Kind
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import Names, concept, hon

KINDS = tuple(kind.value.lower() for kind in Kind)
"""The kinds of entities that can be in doubt."""

_FIRM = ("different ids", "different dates", "the source itself")
"""How the rules' reasons begin when they do not only miss evidence, but have some that two are two."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two entities (IRIs) that may be one, why, and how the evidence stands; or a contradiction about them."""

    entity: str
    other: str
    reason: str
    score: float | None
    contradiction: bool = False


def doubts(store: Quads, names: Names, kind: str | None = None) -> list[Doubt]:
    """What waits for a person: contradictions first, then pairs, the likeliest first.

    A pair that became one, that somebody ruled on, or whose ids or births tell it apart by now, waits no longer. `kind`
    keeps one kind of entity (``person``).
    """
    rulings = read_rulings(store, names)
    apart = set(kept_apart(rulings))
    found: dict[frozenset[str], Doubt] = {}
    for doubt in (*_contradictions(store, names, rulings), *_unsure(store, names)):
        pair = frozenset({doubt.entity, doubt.other})
        if kind is not None and f"/id/{kind}/" not in doubt.entity:
            continue
        if not doubt.contradiction and (len(pair) == 1 or pair in apart or _rules_tell(doubt, store, names)):
            continue
        before = found.get(pair)
        if before is None or _order(doubt) < _order(before):
            found[pair] = doubt
    return sorted(found.values(), key=lambda doubt: (*_order(doubt), doubt.entity, doubt.other))


def _rules_tell(doubt: Doubt, store: Quads, names: Names) -> bool:
    """Whether two persons turned out to have ids or dates of birth that no one person has."""
    return "/id/person/" in doubt.entity and rules_against(doubt.entity, doubt.other, store, names) is not None


def _unsure(store: Quads, names: Names) -> Iterator[Doubt]:
    for quad in store.quads(None, hon("verdict"), concept("verdict", Verdict.UNSURE), names.identity):
        subject: Any = quad.subject
        judgement = read_judgement(subject, store, names)
        entity = _entity_of(judgement.mention, store, names) if judgement else None
        if judgement is None or entity is None:
            continue
        other = _standing(judgement.entity, store, names)
        contradiction = judgement.reason.startswith("a contradiction")
        yield Doubt(entity, other, judgement.reason, judgement.score, contradiction and entity != other)


def _contradictions(store: Quads, names: Names, rulings: list[Ruling]) -> Iterator[Doubt]:
    """Rulings that cannot all hold, and mentions that were merged though the rules told them apart by their ids."""
    for pair, ruling in kept_apart(rulings).items():
        if len(pair) == 1:
            (entity,) = pair
            two = f"{_last(ruling.entity)} and {_last(ruling.other)}"
            reason = f"{ruling.by} declared {two} different; other rulings made them one"
            yield Doubt(entity, entity, reason, None, contradiction=True)
    # That one office has two ids is what the rule about holders weighed, and no news.
    merging = [one for one in rulings if one.in_force and one.verdict is Verdict.SAME and one.by != SAME_HOLDERS]
    merged = {ruling.entity for ruling in merging}
    for entity in sorted(merged):
        for judged in {entity, *(ruling.other for ruling in rulings if ruling.entity == entity)}:
            for quad in store.quads(None, hon("right"), NamedNode(judged), names.identity):
                subject: Any = quad.subject
                found = read_judgement(subject, store, names)
                if found is None or found.verdict is not Verdict.DIFFERENT or not found.reason.startswith(_FIRM):
                    continue
                if _entity_of(found.mention, store, names) == entity:
                    yield Doubt(entity, entity, f"merged by a ruling, but {found.reason}", None, contradiction=True)


def _standing(entity: str, store: Quads, names: Names) -> str:
    """What an entity became, if it was merged into another since."""
    quad = next(store.quads(None, hon("firstReferredTo"), NamedNode(entity), names.identity), None)
    if quad is None or next(store.quads(None, hon("refersTo"), NamedNode(entity), names.identity), None) is not None:
        return entity
    subject: Any = quad.subject
    return _entity_of(subject.value, store, names) or entity


def _order(doubt: Doubt) -> tuple[bool, float]:
    return (not doubt.contradiction, -(doubt.score if doubt.score is not None else 0.0))


def _entity_of(mention: str, store: Quads, names: Names) -> str | None:
    quad: Any = next(store.quads(NamedNode(mention), hon("refersTo"), None, names.identity), None)
    return None if quad is None else str(quad.object.value)


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]
