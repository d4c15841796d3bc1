"""What happened: votes with their results and participants, protests and arrests, changes of office, statements."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from honorum.model import edtf
from honorum.model.bounds import UNKNOWN, Bounds
from honorum.model.claims import (
    Claim,
    ContentionClaim,
    ElectionClaim,
    ElectionResultClaim,
    OfficeChangeClaim,
    ParticipationClaim,
    StatementClaim,
)
from honorum.model.names import slug
from honorum.rdf.stored_claims import StoredClaim
from honorum.record.derived import Fact, Value

CHANGE_CLASSES = {
    "appointment": "Appointment",
    "resignation": "Resignation",
    "dismissal": "Dismissal",
    "election": "ElectionToOffice",
    "nomination": "Nomination",
    "death": "Death",
    "succession": "Succession",
    "seizure": "Seizure",
}


def elections(event: str, claims: Iterable[StoredClaim], base: str) -> Iterable[Fact]:
    """A vote, its results and who took part or stayed away; every claim about it that is not denied."""
    stored_by_kind: dict[type[Claim], list[StoredClaim]] = defaultdict(list)
    for stored in sorted(claims, key=lambda stored: stored.iri):
        if not stored.claim.negated and getattr(stored.claim, "event", None) == event:
            stored_by_kind[type(stored.claim)].append(stored)
    if stored_by_kind[ElectionClaim]:
        yield _election(event, stored_by_kind[ElectionClaim])
    yield from _grouped(stored_by_kind[ElectionResultClaim], base, _result)
    yield from _grouped(stored_by_kind[ParticipationClaim], base, _participation)


def _election(event: str, group: Sequence[StoredClaim]) -> Fact:
    claims = [stored.claim for stored in group if isinstance(stored.claim, ElectionClaim)]
    dates = sorted({date for claim in claims if (date := claim.date or _moment(claim))}, key=_days)
    numbers = {
        "turnout": {claim.turnout for claim in claims},
        "turnoutVoters": {claim.turnout_voters for claim in claims},
        "contestingParties": {claim.contesting_parties for claim in claims},
    }
    modality = "asserted" if any(claim.holds for claim in claims) else str(claims[0].modality)
    return Fact(
        event,
        ("Election", "Event", "Interval"),
        tuple(stored.iri for stored in group),
        links=tuple(("jurisdiction", place) for place in sorted({c.jurisdiction for c in claims if c.jurisdiction})),
        concepts=(
            *(("kind", "election-kind", kind) for kind in sorted({claim.kind for claim in claims})),
            ("modality", "modality", modality),
            ("eventType", "event-type", "election"),
        ),
        values=tuple((name, value) for name, values in numbers.items() for value in sorted(_known(values))),
        times=tuple(("time", date) for date in dates[:1]),
        bounds=_happened(dates[0]) if dates else UNKNOWN,
    )


def _result(stored: StoredClaim) -> Fact | None:
    claim = stored.claim
    if not isinstance(claim, ElectionResultClaim) or not claim.event:
        return None
    values: dict[str, Value | None] = {
        "contestantText": claim.contestant_text,
        "value": claim.value,
        "approx": claim.approx,
        "constituency": claim.constituency,
        "outOf": claim.out_of,
        "basis": claim.basis,
        "attribution": claim.attribution,
    }
    return Fact(
        "result",
        ("ElectionResult",),
        links=_links(event=claim.event, contestant=claim.contestant, body=claim.body),
        concepts=(
            ("measure", "measure", claim.measure),
            ("stage", "stage", claim.stage),
            ("modality", "modality", claim.modality),
        ),
        values=_stated(values),
    )


def _participation(stored: StoredClaim) -> Fact | None:
    claim = stored.claim
    if not isinstance(claim, ParticipationClaim) or not claim.event:
        return None
    return Fact(
        "participation",
        ("Participation",),
        links=_links(event=claim.event, actor=claim.actor),
        concepts=(("role", "participation-role", claim.role), ("modality", "modality", claim.modality)),
        values=_stated({"actorText": claim.actor_text, **_count(claim.count)}),
    )


def contention(stored: StoredClaim) -> Iterable[Fact]:
    """A protest, an arrest, a clash, as one claim tells it."""
    claim = stored.claim
    if not isinstance(claim, ContentionClaim) or claim.negated:
        return
    what = claim.kind.capitalize()
    whom = claim.target_text or claim.actor_text
    yield Fact(
        stored.iri.replace("/id/claim/", "/id/event/"),
        (what, "Contention", "Event", "Interval"),
        (stored.iri,),
        links=(
            *_links(actor=claim.actor, target=claim.target, event=claim.event),
            *(("place", place) for place in claim.place),
        ),
        concepts=(("eventType", "event-type", claim.kind), ("modality", "modality", claim.modality)),
        values=_stated(
            {
                "actorText": claim.actor_text,
                "targetText": claim.target_text,
                "charge": claim.charge,
                "sentence": claim.sentence,
                "approx": claim.approx,
                "attribution": claim.attribution,
                **_count(claim.count),
            }
        ),
        times=_times(claim),
        labels=(("label", f"{what} of {whom}" if claim.target_text else f"{what} by {whom}" if whom else what),),
        bounds=_bounds(stored),
    )


def changes(office: str | None, person: str | None, claims: Iterable[StoredClaim], base: str) -> Iterable[Fact]:
    """Changes of an office (or, where none is named, of a person), once for each person and kind and day."""
    groups: dict[tuple[str, ...], list[StoredClaim]] = defaultdict(list)
    for stored in sorted(claims, key=lambda stored: stored.iri):
        claim = stored.claim
        if not isinstance(claim, OfficeChangeClaim) or claim.negated or claim.office != office:
            continue
        if person is None or claim.person == person:
            groups[claim.person, claim.kind, str(claim.modality), _moment(claim) or ""].append(stored)
    for (who, kind, modality, moment), group in sorted(groups.items()):
        claims_of = [stored.claim for stored in group if isinstance(stored.claim, OfficeChangeClaim)]
        parts = [kind, who.rsplit("/", 1)[-1], *([office.rsplit("/", 1)[-1]] if office else []), moment, modality]
        yield Fact(
            f"{base}id/event/{slug(' '.join(part for part in parts if part != 'asserted'), 120)}",
            (CHANGE_CLASSES[kind], "OfficeChange", "Event", "Interval"),
            tuple(stored.iri for stored in group),
            links=(
                *_links(person=who, office=office),
                *(("predecessor", other) for other in sorted({c.predecessor for c in claims_of if c.predecessor})),
                *(("successor", other) for other in sorted({c.successor for c in claims_of if c.successor})),
            ),
            concepts=(("eventType", "event-type", _event_type(kind)), ("modality", "modality", modality)),
            times=(("time", moment),) if moment else (),
            labels=(("label", kind.capitalize()),),
            bounds=_bounds(group[0]),
        )


def _event_type(change: str) -> str:
    """The type of event that a kind of change is; being elected to an office is not the vote itself."""
    return "electionToOffice" if change == "election" else change


def statement(stored: StoredClaim) -> Iterable[Fact]:
    """What a political actor said, as one claim tells it."""
    claim = stored.claim
    if isinstance(claim, StatementClaim) and not claim.negated:
        yield Fact(
            stored.iri.replace("/id/claim/", "/id/statement/"),
            ("Statement",),
            (stored.iri,),
            links=_links(speaker=claim.speaker, target=claim.target),
            values=_stated(
                {
                    "speakerText": claim.speaker_text,
                    "act": claim.act,
                    "topic": claim.topic,
                    "targetText": claim.target_text,
                }
            ),
        )


def _grouped(stored: Iterable[StoredClaim], base: str, build: Callable[[StoredClaim], Fact | None]) -> Iterable[Fact]:
    """One fact for all claims that say the same."""
    groups: dict[Fact, list[str]] = defaultdict(list)
    for one in stored:
        fact = build(one)
        if fact is not None:
            groups[fact].append(one.iri)
    for fact, claims in groups.items():
        first = min(claims).rsplit("/", 1)[-1]
        yield Fact(f"{base}id/{fact.iri}/{first}", fact.classes, tuple(claims), fact.links, fact.concepts, fact.values)


def _bounds(stored: StoredClaim) -> Bounds:
    """When an event happened; one in the past tense is over by the day of publication."""
    moment = _moment(stored.claim)
    if moment:
        return _happened(moment)
    published = stored.source.published
    if published and stored.claim.holds and not stored.source.is_dataset:
        return Bounds(latest_start=edtf.span(published).last)
    return UNKNOWN


def _happened(moment: str) -> Bounds:
    """An event on a day, or somewhere in a month or year; how long it lasted is not known."""
    span = edtf.span(moment)
    return Bounds(moment, None, span.first, span.last).tightened()


def _moment(claim: Claim) -> str | None:
    """The point in time of a claim, if it is one and not an interval."""
    text = claim.time.edtf if claim.time else None
    return text if text and "/" not in text else None


def _times(claim: Claim) -> tuple[tuple[str, str], ...]:
    return (("time", claim.time.edtf),) if claim.time and claim.time.edtf else ()


def _days(moment: str) -> tuple[int, str]:
    span = edtf.span(moment)
    return (span.last - span.first).days, moment


def _known(values: Iterable[float | None]) -> Iterable[float]:
    return (value for value in values if value is not None)


def _links(**links: str | None) -> tuple[tuple[str, str], ...]:
    return tuple((name, iri) for name, iri in links.items() if iri)


def _stated(values: dict[str, Value | None]) -> tuple[tuple[str, Value], ...]:
    return tuple((name, value) for name, value in values.items() if value not in (None, "", False))


def _count(count: float | str | None) -> dict[str, Value | None]:
    return {"countText": count} if isinstance(count, str) else {"count": count}
