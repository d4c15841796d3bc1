"""The register of entities: finds those a mention may be, makes new ones, and keeps every judgement.

It lives in the identity graph, so a rebuild of the record finds the same entities under the same names.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from honorum.identity.index import Index, sounds_in
from honorum.identity.judging import ONLY_ONE, RIVAL_IDS, Judgement, Known, Verdict, judge, rival_identifiers
from honorum.identity.moved_bodies import follow_bodies
from honorum.identity.moving import KEYS, Changing
from honorum.identity.profiles import Profile
from honorum.identity.rulings import Ruling, kept_apart, read_rulings, ruling_iri, ruling_quads
from honorum.identity.same_holders import SAME_HOLDERS, holders_of_both
from honorum.identity.weighing import full_names, weigh
from honorum.model.entities import Kind
from honorum.model.names import slug
from honorum.rdf.terms import RDF_TYPE, XSD_DATE_TIME, XSD_DECIMAL, Names, concept, edtf_literal, hon

RULE = "identity.name-and-context"

RENAMED = "identity.renamed"
"""The rule's name in rulings on parties, bodies and places that were known under two names."""

_REMEMBERED = 20_000
"""So many entities are remembered from one source to the next; the store knows all."""

MARGIN = 2.0
"""Two persons that fit a mention this evenly (in bits): nobody is taken for either."""


@dataclass(slots=True)
class _Told:
    """What all mentions of an entity told so far, by property."""

    values: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in KEYS})
    known: Known | None = None


@dataclass(slots=True)
class Register:
    """Finds or makes the entity of each mention and writes down why.

    It does so after each source, or when `at_once` quads have come together. `joined` holds the entities that were
    shown to be one after they had come in as two, `twins` pairs of offices of one title in one place with two ids,
    `moved` the bodies and places that became another, and which.
    """

    store: Changing
    names: Names
    judged_at: datetime
    at_once: int = 0
    joined: set[str] = field(default_factory=set)
    twins: set[frozenset[str]] = field(default_factory=set)
    moved: dict[str, str] = field(default_factory=dict)
    index: Index = field(init=False)
    _taken: dict[str, set[str]] = field(default_factory=dict)
    _pending: list[Quad] = field(default_factory=list)
    _told: dict[str, _Told] = field(default_factory=dict)
    _apart: dict[frozenset[str], Ruling] | None = None

    def __post_init__(self) -> None:
        self.index = Index(self.store, self.names)

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
        self.index.forget()
        self._apart = None

    def entity_of(self, profile: Profile) -> str:
        """The entity that the mention stands for: a known one if the evidence says so, else a new one."""
        standing = next(self.store.quads(NamedNode(profile.mention), hon("refersTo"), None, self.names.identity), None)
        if standing is not None:  # a source that comes back: what was judged of it stands, rulings and all
            entity = str(_object(standing).value)
            self._take(entity, profile)
            return entity
        judgements = self._judgements(profile)
        same, judgements = self._decide(judgements, profile)
        entity = same.entity if same else self._new(profile)
        self._take(entity, profile)
        self._describe(entity, profile)
        for judgement in judgements:
            self._pending.extend(self._written(judgement))
            if profile.kind is Kind.OFFICE and judgement.reason.startswith(RIVAL_IDS):
                self.twins.add(frozenset({entity, judgement.entity}))
        return entity

    def settle_offices(self) -> None:
        """Join the offices of one title in bodies that became one, and those with two ids that the same people held.

        Of the others somebody may judge. To be called when the claims of the sources are in the store.
        """
        moved, self.moved = self.moved, {}
        for office in sorted(follow_bodies(moved, self.store, self.names)) if moved else ():
            self.forget()
            self._join_namesakes(office)
        self._settle_twins()

    def _join_namesakes(self, office: str) -> None:
        """An office whose body became another is the one that has its title there already."""
        for key in sorted(self._told_of(office).values["nameKey"]):
            for other in sorted(self.index.having("nameKey", key) - {office}):
                kept, gone = sorted((office, other), key=lambda one: (-len(self._mentions(one)), one))
                if not (self._stands(kept) and self._stands(gone)) or self._ruled_apart(kept, gone):
                    continue
                mine, its = (self.known(one, Kind.OFFICE).identifiers for one in (kept, gone))
                if rival_identifiers(mine, its):
                    self.twins.add(frozenset({kept, gone}))
                else:
                    self.join(kept, gone, f"{ONLY_ONE}, now that its place is one", RULE)

    def _settle_twins(self) -> None:
        for pair in sorted(self.twins, key=sorted):
            if len(pair) == 2 and self._ruled_apart(*pair) is None and all(self._stands(one) for one in pair):  # noqa: PLR2004
                kept, gone = sorted(pair, key=lambda one: (-len(self._mentions(one)), one))
                found = holders_of_both(kept, gone, self.store, self.names)
                if found.are_one:
                    self.join(kept, gone, found.words, SAME_HOLDERS)
                else:
                    self._doubt_twins(kept, gone, found.words)
        self.twins.clear()

    def _doubt_twins(self, kept: str, gone: str, words: str) -> None:
        mention = min(self._mentions(gone))
        doubt = Judgement(mention, kept, Verdict.UNSURE, f"{words}; their ids are different")
        written = list(self._written(doubt, "--holders"))
        old = list(self.store.quads(written[0].subject, None, None, self.names.identity))
        self.store.remove(old)
        self.store.add(written)

    def _mentions(self, entity: str) -> list[str]:
        quads = self.store.quads(None, hon("refersTo"), NamedNode(entity), self.names.identity)
        return [str(_subject(quad).value) for quad in quads]

    def _stands(self, entity: str) -> bool:
        return bool(self._mentions(entity))

    def _judgements(self, profile: Profile) -> list[Judgement]:
        named = list(dict.fromkeys((*self.index.by_identifier(profile), *self.index.by_name(profile))))
        found = [self._judged(profile, iri) for iri in named]
        if profile.kind is not Kind.PERSON or any(judgement.by_identifier for judgement in found):
            return found
        for iri in self.index.by_sound(profile):
            if iri not in named:
                judgement = self._judged(profile, iri)
                if judgement.verdict is not Verdict.DIFFERENT:
                    found.append(judgement)
        return found

    def _judged(self, profile: Profile, iri: str) -> Judgement:
        known = self.known(iri, profile.kind)
        if profile.kind is Kind.PERSON:
            judgement = weigh(profile, known, self.index.crowd(profile.context & known.context))
        else:
            judgement = judge(profile, known)
        if profile.closed:
            return judgement
        if (
            self._told_apart(iri, profile)
            and judgement.verdict is not Verdict.DIFFERENT
            and not judgement.by_identifier
        ):
            return replace(judgement, verdict=Verdict.DIFFERENT, reason="the source itself tells the two apart")
        return judgement

    def _take(self, entity: str, profile: Profile) -> None:
        self._taken.setdefault(entity, set()).update(_of_today(profile))

    def _told_apart(self, iri: str, profile: Profile) -> bool:
        """Whether the source has the entity already: a person once, a party or place once under each of its names."""
        taken = self._taken.get(iri)
        return taken is not None and (profile.kind is Kind.PERSON or not taken.isdisjoint(_of_today(profile)))

    def _decide(self, judgements: list[Judgement], profile: Profile) -> tuple[Judgement | None, list[Judgement]]:
        """The judgement to follow, if there is one, and all that are to be written down.

        An id that two entities share makes them one, unless something says that they are two; so does an id of the one
        with a name that only the other can have. Of several persons that
        fit, the one with the most evidence is taken, unless another fits as well.
        """
        by_identifier = [judgement for judgement in judgements if judgement.by_identifier]
        if by_identifier:
            first, *rest = by_identifier
            rest += [one for one in judgements if one.verdict is Verdict.SAME and one.reason == ONLY_ONE]
            joined = [self._join(first, other) for other in rest if other.entity != first.entity]
            doubts = [doubt for doubt in joined if doubt is not None]
            return first, [first, *(one for one in judgements if one.verdict is not Verdict.SAME), *doubts]
        fitting = sorted(
            (judgement for judgement in judgements if judgement.verdict is Verdict.SAME),
            key=lambda judgement: -(judgement.score or 0.0),
        )
        if not fitting:
            return None, judgements
        best, *others = fitting
        if profile.former:
            others = [other for other in others if not self._renamed(best, other, profile)]
        rest = [judgement for judgement in judgements if judgement.verdict is not Verdict.SAME]
        if others and best.score is not None and (others[0].score or 0.0) > best.score - MARGIN:
            even = [one for one in fitting if (one.score or 0.0) > best.score - MARGIN]
            doubts = [self._doubted(one, even) for one in even]
            return None, [*doubts, *rest]
        return best, [best, *(self._doubted(other, fitting) for other in others), *rest]

    def _doubted(self, judgement: Judgement, fitting: Iterable[Judgement]) -> Judgement:
        others = ", ".join(_last(one.entity) for one in fitting if one.entity != judgement.entity)
        return replace(judgement, verdict=Verdict.UNSURE, reason=f"{judgement.reason}; it fits {others} as well")

    def _join(self, first: Judgement, other: Judgement) -> Judgement | None:
        """Two entities with one id become one; a doubt, when other ids or a ruling say that they are two."""
        kind = Kind(_kind(first.entity))
        mine, its = self.known(first.entity, kind), self.known(other.entity, kind)
        rival = rival_identifiers(mine.identifiers, its.identifiers)
        ruling = self._ruled_apart(first.entity, other.entity)
        if rival or ruling:
            why = f"{ruling.by} declared the two different" if ruling else f"the two have different ids, {rival}"
            reason = f"a contradiction: {other.reason}, as {_last(first.entity)} has, but {why}"
            return replace(other, verdict=Verdict.UNSURE, reason=reason)
        shared = (
            f"{other.reason}, on both" if other.by_identifier else f"one mention has {first.reason}, and {ONLY_ONE}"
        )
        self.join(first.entity, other.entity, shared, RULE)
        return None

    def _renamed(self, first: Judgement, other: Judgement, profile: Profile) -> bool:
        """Make what is known by a former name one with what is known by the name of today, if nothing is against it."""
        kind = profile.kind
        mine, its = self.known(first.entity, kind), self.known(other.entity, kind)
        if rival_identifiers(mine.identifiers, its.identifiers) or self._ruled_apart(first.entity, other.entity):
            return False
        former = sorted(set(profile.former) & (mine.keys | its.keys))
        if not former:
            return False
        self.join(first.entity, other.entity, f"{profile.label} was called {former[0]} before", RENAMED)
        return True

    def join(self, kept: str, gone: str, reason: str, rule: str) -> None:
        """Make two entities one, by a rule: a ruling that can be undone like any other."""
        self.write()
        iri = ruling_iri(Verdict.SAME, kept, gone, self.judged_at, self.names)
        ruling = Ruling(iri, Verdict.SAME, kept, gone, reason, rule, self.judged_at)
        self.store.add(list(ruling_quads(ruling, self.names)))
        self._move(gone, kept)
        self.joined |= {kept, gone}
        if _kind(gone) not in {Kind.PERSON, Kind.OFFICE}:
            self.moved[gone] = kept

    def _move(self, gone: str, kept: str) -> None:
        graph, into = self.names.identity, NamedNode(kept)
        referring = list(self.store.quads(None, hon("refersTo"), NamedNode(gone), graph))
        keys = [quad for quad in self.store.quads(NamedNode(gone), None, None, graph) if _local(quad) in KEYS]
        self.store.remove([*referring, *keys])
        self.store.add([Quad(quad.subject, hon("refersTo"), into, graph) for quad in referring])
        noted = [
            Quad(quad.subject, hon("firstReferredTo"), NamedNode(gone), graph)
            for quad in referring
            if next(self.store.quads(quad.subject, hon("firstReferredTo"), None, graph), None) is None
        ]
        self.store.add([*noted, *(Quad(into, quad.predicate, quad.object, graph) for quad in keys)])
        if gone in self._taken:
            self._taken.setdefault(kept, set()).update(self._taken[gone])
        self.forget()

    def _ruled_apart(self, one: str, other: str) -> Ruling | None:
        if self._apart is None:
            self._apart = kept_apart(read_rulings(self.store, self.names))
        return self._apart.get(frozenset({one, other}))

    def known(self, iri: str, kind: Kind) -> Known:
        """What is known of an entity."""
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
                name = _local(quad)
                if name in told.values:
                    told.values[name].add(str(_object(quad).value))
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
        graph = self.names.identity
        standing = (hon("refersTo"), hon("firstReferredTo"))
        return any(next(self.store.quads(None, property_, node, graph), None) is not None for property_ in standing)

    def _describe(self, entity: str, profile: Profile) -> None:
        """Add what the mention tells of the entity."""
        self._pending.append(Quad(NamedNode(profile.mention), hon("refersTo"), NamedNode(entity), self.names.identity))
        told = self._told_of(entity)
        for property_, text in keys_of(profile):
            if text not in told.values[property_]:
                told.values[property_].add(text)
                told.known = None
                self.index.note(property_, text, entity)
                self._pending.append(key_quad(entity, property_, text, self.names))

    def _written(self, judgement: Judgement, ending: str = "") -> Iterator[Quad]:
        mark = f"{_last(judgement.mention)}--{_last(judgement.entity)}{ending}"
        node, graph = self.names.entity("judgement", mark), self.names.identity
        yield Quad(node, RDF_TYPE, hon("Judgement"), graph)
        yield Quad(node, hon("left"), NamedNode(judgement.mention), graph)
        yield Quad(node, hon("right"), NamedNode(judgement.entity), graph)
        yield Quad(node, hon("verdict"), concept("verdict", judgement.verdict), graph)
        yield Quad(node, hon("reason"), Literal(judgement.reason), graph)
        yield Quad(node, hon("judgedBy"), Literal(RULE), graph)
        moment = self.judged_at.isoformat(timespec="seconds")
        yield Quad(node, hon("judgedAt"), Literal(moment, datatype=XSD_DATE_TIME), graph)
        if judgement.score is not None:
            yield Quad(node, hon("score"), Literal(str(judgement.score), datatype=XSD_DECIMAL), graph)


def keys_of(profile: Profile) -> Iterator[tuple[str, str]]:
    """What the identity graph keeps of a mention's profile: pairs of property and key."""
    kind = profile.kind
    for key in profile.keys:
        yield "nameKey", f"{kind}|{key}"
    if kind is Kind.PERSON:
        for code in dict.fromkeys(code for key in full_names(profile.keys) for code in sounds_in(key)):
            yield "soundKey", f"{kind}|{code}"
    for identifier in profile.identifiers:
        yield "identifierKey", f"{kind}|{identifier}"
    for context in sorted(profile.context):
        yield "contextKey", context
    if profile.birth:
        yield "birth", profile.birth


def key_quad(entity: str, property_: str, text: str, names: Names) -> Quad:
    """One key of an entity, in the graph of identity."""
    term = edtf_literal(text) if property_ == "birth" else Literal(text)
    return Quad(NamedNode(entity), hon(property_), term, names.identity)


def _of_today(profile: Profile) -> set[str]:
    """The keys of a mention, without what it was called before."""
    return set(profile.keys) - set(profile.former)


def _kind(entity: str) -> str:
    return entity.rsplit("/", 2)[-2].capitalize()


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def _local(quad: Quad) -> str:
    return str(quad.predicate.value).rsplit("#", 1)[-1]


def _object(quad: Quad) -> Any:
    return quad.object


def _subject(quad: Quad) -> Any:
    return quad.subject
