"""Rulings on identity: two entities become one, one is taken apart, either is undone; the record follows at once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pyoxigraph import NamedNode, Quad

from honorum.errors import InputError, UnknownName
from honorum.identity.comparing import rules_against
from honorum.identity.judging import Verdict
from honorum.identity.moving import follow_rulings
from honorum.identity.register import key_quad, keys_of
from honorum.identity.rulings import (
    Ruling,
    kept_apart,
    read_rulings,
    related,
    ruling_iri,
    ruling_quads,
    undoing_quads,
)
from honorum.identity.stored_profiles import StoredProfiles
from honorum.pipeline.deriving import rewrite
from honorum.pipeline.publishing import publish
from honorum.rdf.terms import hon
from honorum.record.loading import Claims
from honorum.record.surroundings import units_around
from honorum.settings import Settings
from honorum.store import Writer, open_writer

BY_HAND = "declared by hand"
LATEST = "last"


def merge(
    entity: str,
    other: str,
    by: str,
    settings: Settings,
    *,
    reason: str = BY_HAND,
    anyway: bool = False,
    now: datetime | None = None,
) -> Ruling:
    """Declare two entities (IRIs) one; the second becomes part of the first.

    Raises:
        UnknownName: one of them stands for nothing.
        InputError: they are of different kinds or one already, somebody declared them different, or (unless `anyway`)
            their ids or dates of birth say that they are two.
    """
    with open_writer(settings.store, create=False) as writer:
        _check_pair(entity, other, writer)
        rulings = read_rulings(writer, writer.names)
        against = kept_apart(rulings).get(frozenset({entity, other}))
        if against is not None:
            raise InputError(
                f"{against.by} declared the two different ({against.reason}). Undo {_last(against.iri)} first."
            )
        doubt = None if anyway else rules_against(entity, other, writer, writer.names)
        if doubt:
            raise InputError(f"They do not look like one: {doubt}. Say --anyway if they are.")
        return _rule(Verdict.SAME, entity, other, by, reason, writer, now or datetime.now(UTC))


def keep_apart(
    entity: str, other: str, by: str, settings: Settings, *, reason: str = BY_HAND, now: datetime | None = None
) -> Ruling:
    """Declare two entities (IRIs) different; no rule will merge them.

    Raises:
        UnknownName: one of them stands for nothing.
        InputError: they are of different kinds, or one.
    """
    with open_writer(settings.store, create=False) as writer:
        _check_pair(entity, other, writer)
        return _rule(Verdict.DIFFERENT, entity, other, by, reason, writer, now or datetime.now(UTC))


def split(
    entity: str,
    mentions: Iterable[str],
    by: str,
    settings: Settings,
    *,
    reason: str = BY_HAND,
    now: datetime | None = None,
) -> Ruling:
    """Take mentions (IRIs) away from an entity: they stand for another one from now on.

    Raises:
        UnknownName: a mention does not stand for the entity.
        InputError: nothing would be left of the entity, or nothing is taken from it.
    """
    chosen = frozenset(mentions)
    with open_writer(settings.store, create=False) as writer:
        standing = set(_mentions_of(entity, writer))
        strange = sorted(chosen - standing)
        if strange:
            raise UnknownName("mention", _last(strange[0]), tuple(_last(one) for one in sorted(standing))[:3])
        if not chosen or chosen == standing:
            what = "no mention" if not chosen else "every mention"
            raise InputError(f"That takes {what} from {_last(entity)}. Name some of its {len(standing)} mentions.")
        other = f"{entity}-{_last(min(chosen))}"
        moment = now or datetime.now(UTC)
        return _rule(Verdict.DIFFERENT, entity, other, by, reason, writer, moment, mentions=chosen)


def undo(ruling: str, by: str, settings: Settings, *, now: datetime | None = None) -> Ruling:
    """Take a ruling back: the record is again what it was without it.

    `ruling` is its IRI, the last part of it, or ``last`` for the latest one in force.

    Raises:
        UnknownName: there is no such ruling.
        InputError: it was undone before.
    """
    with open_writer(settings.store, create=False) as writer:
        names = writer.names
        rulings = read_rulings(writer, names)
        if ruling == LATEST:
            rulings = [one for one in rulings if one.in_force][-1:]
        found = next((one for one in rulings if ruling in {one.iri, _last(one.iri), LATEST}), None)
        if found is None:
            raise UnknownName("ruling", ruling, advice="`honorum identity history` lists the rulings.")
        if not found.in_force:
            raise InputError(f"{found.undone_by} undid that ruling already.")
        undone = replace(found, undone_by=by, undone_at=now or datetime.now(UTC))
        _follow(undone, list(undoing_quads(undone, names)), writer)
        return undone


def _rule(
    verdict: Verdict,
    entity: str,
    other: str,
    by: str,
    reason: str,
    writer: Writer,
    at: datetime,
    mentions: frozenset[str] = frozenset(),
) -> Ruling:
    iri = ruling_iri(verdict, entity, other, at, writer.names)
    ruling = Ruling(iri, verdict, entity, other, reason, by, at, mentions)
    _follow(ruling, list(ruling_quads(ruling, writer.names)), writer)
    return ruling


def _follow(ruling: Ruling, quads: list[Quad], writer: Writer) -> None:
    """Write a ruling down and derive anew what stood around its entities before, or stands there now."""
    names = writer.names
    concerned = related({ruling.entity, ruling.other}, [*read_rulings(writer, names), ruling])
    before = units_around(concerned, Claims(writer, names))
    writer.add(quads)
    follow_rulings(concerned, writer, names, redescribing(writer))
    after = units_around(concerned, Claims(writer, names))
    publish(writer, rewrite(before | after, writer, names).offices)


def redescribing(writer: Writer) -> Callable[[str], Iterator[Quad]]:
    """Gives the keys of an entity as its mentions have them."""
    profiles = StoredProfiles(writer, writer.names)

    def keys(entity: str) -> Iterator[Quad]:
        for mention in _mentions_of(entity, writer):
            profile = profiles.of(NamedNode(mention))
            for property_, text in keys_of(profile) if profile else ():
                yield key_quad(entity, property_, text, writer.names)

    return keys


def _check_pair(entity: str, other: str, writer: Writer) -> None:
    for one in (entity, other):
        if next(_mentions_of(one, writer), None) is None:
            raise UnknownName("entity", one)
    if entity == other:
        raise InputError(f"Both are {_last(entity)} already.")
    if _kind(entity) != _kind(other):
        raise InputError(f"{_last(entity)} and {_last(other)} are of two kinds: {_kind(entity)}, {_kind(other)}.")


def _mentions_of(entity: str, writer: Writer) -> Iterator[str]:
    for quad in list(writer.quads(None, hon("refersTo"), NamedNode(entity), writer.names.identity)):
        subject: Any = quad.subject
        yield subject.value


def _kind(iri: str) -> str:
    return iri.rsplit("/", 2)[-2]


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]
