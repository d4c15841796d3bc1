"""Two entities side by side: what speaks for their being one, and what against it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from honorum.identity.index import Index
from honorum.identity.judging import Judgement, Known, Verdict, judge, may_be_one_day, rival_identifiers
from honorum.identity.moving import KEYS
from honorum.identity.profiles import Profile
from honorum.identity.weighing import Evidence, best_likeness, evidence_of, weigh
from honorum.model.entities import Kind
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import Names, hon, local_name


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the rules would say of two entities, and the evidence piece by piece, in bits."""

    verdict: Verdict
    reason: str
    score: float | None
    evidence: tuple[Evidence, ...]


def compare(entity: str, other: str, store: Quads, names: Names) -> Comparison:
    """What all mentions of one entity together say of all mentions of the other."""
    kind = kind_of(entity)
    mine, its = known(entity, kind, store, names), known(other, kind, store, names)
    profile = _as_one_mention(mine, kind)
    if kind is not Kind.PERSON:
        judged = judge(profile, its)
        return Comparison(judged.verdict, judged.reason, None, ())
    crowd = Index(store, names).crowd(profile.context & its.context)
    likeness = best_likeness(profile.keys, its.keys, crowd.weight)
    found = weigh(profile, its, crowd)
    evidence = (
        Evidence(likeness.words if likeness.pairs else "different names", likeness.bits),
        Evidence(f"one of {crowd.size:,} and more it could be", -round(crowd.prior, 1)),
        *(_told(piece) for piece in evidence_of(profile, its, crowd)),
    )
    return Comparison(found.verdict, found.reason, found.score, evidence)


def rules_against(entity: str, other: str, store: Quads, names: Names) -> str | None:
    """Ids or dates of birth that two entities cannot both have, in words."""
    kind = kind_of(entity)
    mine, its = known(entity, kind, store, names), known(other, kind, store, names)
    if mine.identifiers & its.identifiers:
        return None
    rival = rival_identifiers(mine.identifiers, its.identifiers)
    if rival:
        return f"different ids, {rival}"
    if mine.births and its.births and not any(may_be_one_day(a, b) for a in mine.births for b in its.births):
        return f"born {min(mine.births)} and {min(its.births)}"
    return None


def known(entity: str, kind: Kind, store: Quads, names: Names) -> Known:
    """What the identity graph knows of an entity."""
    values: dict[str, set[str]] = {name: set() for name in KEYS}
    for quad in store.quads(NamedNode(entity), None, None, names.identity):
        name = local_name(quad.predicate)
        if name in values:
            values[name].add(_value(quad.object).removeprefix(f"{kind}|"))
    keys, births, context = values["nameKey"], values["birth"], values["contextKey"]
    return Known(entity, frozenset(keys), frozenset(values["identifierKey"]), frozenset(births), frozenset(context))


def judgements_between(entity: str, other: str, store: Quads, names: Names) -> Iterator[tuple[str, Judgement]]:
    """What was judged of a mention of one of them and the other, when it came in; with the judgement's IRI."""
    for one, two in ((entity, other), (other, entity)):
        for quad in store.quads(None, hon("right"), NamedNode(two), names.identity):
            subject: Any = quad.subject
            found = read_judgement(subject, store, names)
            if found is not None and _entity_of(found.mention, store, names) == one:
                yield subject.value, found


def read_judgement(node: NamedNode, store: Quads, names: Names) -> Judgement | None:
    """A judgement on a mention, as it is on file."""
    said = {local_name(quad.predicate): _value(quad.object) for quad in store.quads(node, None, None, names.identity)}
    if "left" not in said or "verdict" not in said:
        return None
    score = float(said["score"]) if "score" in said else None
    verdict = Verdict(said["verdict"].rsplit("/", 1)[-1])
    return Judgement(said["left"], said["right"], verdict, said["reason"], score)


def kind_of(entity: str) -> Kind:
    """The kind of an entity, from its IRI."""
    return Kind(entity.rsplit("/", 2)[-2].capitalize())


def _as_one_mention(mine: Known, kind: Kind) -> Profile:
    births = sorted(mine.births, key=lambda birth: (-len(birth), birth))
    return Profile(
        mine.iri,
        kind,
        mine.iri,
        tuple(sorted(mine.keys)),
        tuple(sorted(mine.identifiers)),
        births[0] if births else None,
        mine.context,
        closed=kind in {Kind.COUNTRY, Kind.OFFICE},
    )


def _told(piece: Evidence) -> Evidence:
    return Evidence(f"both with {piece.words}", piece.bits) if piece.company else piece


def _entity_of(mention: str, store: Quads, names: Names) -> str | None:
    quad = next(store.quads(NamedNode(mention), hon("refersTo"), None, names.identity), None)
    return _value(quad.object) if quad else None


def _value(term: Any) -> str:
    return str(term.value)
