"""What an entity is called and what is known of it, from all its mentions."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from honorum.model import edtf
from honorum.model.claims import AliasClaim, OfficeChangeClaim, PlaceClaim
from honorum.model.names import fold, is_latin
from honorum.model.office_roles import has_single_seat, role
from honorum.model.office_scope import scope
from honorum.model.offices import fold_title, office_label, strip_place
from honorum.rdf.stored_claims import StoredClaim
from honorum.record.derived import Fact


@dataclass(frozen=True, slots=True)
class MentionNote:
    """One source's mention of an entity: its names there, and what the source says of it.

    `country`, `organization` and `jurisdiction` are IRIs of entities.
    """

    iri: str
    classes: tuple[str, ...]
    names: tuple[str, ...]
    wikidata: str | None = None
    identifiers: tuple[str, ...] = ()
    birth: str | None = None
    death: str | None = None
    country: str | None = None
    title: str | None = None
    organization: str | None = None
    jurisdiction: str | None = None


def describe(iri: str, mentions: Sequence[MentionNote], claims: Iterable[StoredClaim] = ()) -> Fact:
    """An entity of the record: its label is the name most mentions use first, the rest are other names.

    A name in Latin letters is preferred, since all other words of the graph are in them, and one that no source calls
    a former name, as long as there is another.
    """
    claims = list(claims)
    label = _label(mentions, _former_names(iri, claims)) or iri
    others = {name for mention in mentions for name in mention.names} | set(_stated_names(iri, claims))
    classes = sorted({name for mention in mentions for name in mention.classes})
    return Fact(
        iri,
        tuple(classes),
        links=tuple(("country", country) for country in _all(mentions, "country")),
        values=(
            *(("wikidata", wikidata) for wikidata in _all(mentions, "wikidata")),
            *(("identifier", other) for other in sorted({each for note in mentions for each in note.identifiers})),
        ),
        labels=_labels(label, others),
    )


def _label(mentions: Sequence[MentionNote], former: Collection[str] = ()) -> str | None:
    used = Counter(mention.names[0] for mention in mentions if mention.names)
    first = Counter({name: uses for name, uses in used.items() if fold(name) not in former}) or used
    known = Counter(name for mention in mentions for name in mention.names)
    candidates = [name for name in first if is_latin(name)] or [name for name in known if is_latin(name)] or [*first]
    return min(candidates, key=lambda name: (-first[name], -known[name], -len(name), name), default=None)


def names_in(iri: str, mentions: Sequence[MentionNote]) -> tuple[str, ...]:
    """What the mentions call an entity: the name most of them use first."""
    return tuple(name for _, name in describe(iri, mentions).labels)


def describe_person(iri: str, mentions: Sequence[MentionNote], claims: Sequence[StoredClaim]) -> Fact:
    """A person: names, ids, birth and death."""
    fact = describe(iri, mentions, claims)
    births, deaths = _all(mentions, "birth"), _deaths(iri, mentions, claims)
    times = (*(("birth", birth) for birth in births), *(("death", death) for death in deaths))
    dead_by = day_of_death(iri, mentions, claims)
    values = fact.values if dead_by is None else (*fact.values, ("deathBy", dead_by.isoformat()))
    return replace(fact, times=times, values=values)


def day_of_death(iri: str, mentions: Sequence[MentionNote], claims: Sequence[StoredClaim]) -> date | None:
    """The first day on which the person was certainly dead; the latest one where sources differ."""
    days = [edtf.span(death).last + timedelta(days=1) for death in _deaths(iri, mentions, claims)]
    return max(days, default=None)


def describe_office(iri: str, mentions: Sequence[MentionNote], names_of: dict[str, tuple[str, ...]]) -> Fact:
    """An office: its title, its body or place, its role and seats. `names_of` gives the names of bodies and places."""
    organizations, jurisdictions = _all(mentions, "organization"), _all(mentions, "jurisdiction")
    body = next(iter((*organizations, *jurisdictions)), None)
    places = tuple(name for other in (*organizations, *jurisdictions) for name in names_of.get(other, ()))
    titles = Counter(strip_place(mention.title, places) for mention in mentions if mention.title)
    title = min(titles, key=lambda text: (-titles[text], len(text), text)) if titles else "office"
    label = office_label(title, names_of.get(body or "", ("",))[0] or None)
    fact = describe(iri, mentions)
    said = {name for _, name in fact.labels} | {text for text in titles if fold_title(text) != fold_title(title)}
    return replace(
        fact,
        classes=("Office",),
        labels=_labels(label, said),
        links=(
            *(("organization", organization) for organization in organizations),
            *(("jurisdiction", jurisdiction) for jurisdiction in jurisdictions),
        ),
        concepts=(
            ("officeRole", "office-role", role(title)),
            *((("scope", "office-scope", reach),) if (reach := _scope(title, jurisdictions, places)) else ()),
        ),
        values=(*fact.values, ("title", title), *((("seats", 1.0),) if has_single_seat(title) else ())),
    )


def _scope(title: str, jurisdictions: Iterable[str], bodies: Iterable[str]) -> str | None:
    kinds = [iri.split("/id/", 1)[-1].split("/", 1)[0] for iri in jurisdictions]
    return scope(role(title), kinds, (title, *bodies))


def _labels(label: str, others: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The label, then every other name that is more than another spelling of white space."""
    seen = {label: ("label", label)}
    for name in sorted(others):
        if name and name not in seen:
            seen[name] = ("altLabel", name)
    return tuple(seen.values())


def _stated_names(iri: str, claims: Iterable[StoredClaim]) -> Iterable[str]:
    for stored in claims:
        claim = stored.claim
        if not claim.holds:
            continue
        if isinstance(claim, AliasClaim) and claim.entity == iri:
            yield claim.alias
        elif isinstance(claim, PlaceClaim) and claim.kind == "formerlyNamed" and claim.subject == iri:
            yield claim.object_text or ""


def _former_names(iri: str, claims: Iterable[StoredClaim]) -> frozenset[str]:
    """The folded names that sources say the entity no longer has."""
    told = (stored.claim for stored in claims if stored.claim.holds)
    return frozenset(
        fold(claim.object_text or "")
        for claim in told
        if isinstance(claim, PlaceClaim) and claim.kind == "formerlyNamed" and claim.subject == iri
    )


def _deaths(iri: str, mentions: Sequence[MentionNote], claims: Sequence[StoredClaim]) -> tuple[str, ...]:
    told = {
        stored.claim.time.edtf
        for stored in claims
        if isinstance(stored.claim, OfficeChangeClaim)
        and stored.claim.kind == "death"
        and stored.claim.person == iri
        and stored.claim.holds
        and stored.claim.time
        and stored.claim.time.edtf
        and "/" not in stored.claim.time.edtf
    }
    return tuple(sorted({*told, *_all(mentions, "death")}))


def _all(mentions: Iterable[MentionNote], field: str) -> tuple[str, ...]:
    return tuple(sorted({value for mention in mentions if (value := getattr(mention, field))}))
