"""Who took part in what happened: the ties between actors and events."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from honorum.exporting.evidence import EvidenceReader
from honorum.exporting.things import Thing, of_class, read_thing
from honorum.exporting.ties import Interval
from honorum.model import edtf
from honorum.model.bounds import Bounds
from honorum.store.interface import Readable

_DAY = timedelta(days=1)
_ROLES = ("person", "predecessor", "successor", "actor", "target")


def participations(record: Readable, words: EvidenceReader) -> list[tuple[str, str, list[Interval]]]:
    """The actors of each event with their roles, in order; what did not happen, or only allegedly, is left out.

    An actor has each role once, however many results or reports say so.
    """
    found: dict[tuple[str, str], dict[str, Interval]] = {}
    for actor, event, interval in (*_direct(record), *_said(record)):
        roles = found.setdefault((actor, event), {})
        known = roles.get(interval.role)
        claims = interval.claims if known is None else (*known.claims, *interval.claims)
        together = tuple(sorted(set(claims)))
        roles[interval.role] = replace(interval, claims=together, sources=len(words.sources(together)) or 1)
    return [(actor, event, list(roles.values())) for (actor, event), roles in sorted(found.items())]


def _direct(record: Readable) -> Iterator[tuple[str, str, Interval]]:
    for iri in of_class(record, "Event"):
        event = read_thing(iri, record)
        if _happened(event):
            for role in _ROLES:
                for actor in event.all(role):
                    yield actor, iri, _during(event, role, event)


def _said(record: Readable) -> Iterator[tuple[str, str, Interval]]:
    """Participations and results, which stand beside their event."""
    for name, near, role in (("Participation", "actor", None), ("ElectionResult", "contestant", "contested")):
        for iri in of_class(record, name):
            thing = read_thing(iri, record)
            if _happened(thing):
                for actor in thing.all(near):
                    for event in thing.all("event"):
                        yield actor, event, _during(thing, role or thing.term("role") or "", read_thing(event, record))


def _happened(thing: Thing) -> bool:
    return thing.term("modality") in {None, "asserted"}


def _during(said: Thing, role: str, event: Thing) -> Interval:
    time = event.one("time")
    claims = tuple(said.all("wasDerivedFrom"))
    if time is None or "/" in time:
        return Interval(event.bounds, role, 1, claims, time or "")
    days = edtf.span(time)  # the bounds leave open how long it went on, the time does not
    bounds = Bounds(time, None, days.first, days.last, days.first + _DAY, days.last + _DAY)
    return Interval(bounds, role, 1, claims, time)
