"""The gathering of entities and claims while a data set is read, row by row."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from honorum.importing.countries import country_around, iso2, kind_of, usual_name
from honorum.importing.imports import Import, RowRefused
from honorum.importing.points import same_or_finer
from honorum.model.claims import (
    Claim,
    PartyAffiliationClaim,
    PlaceClaim,
    Reading,
    RelationshipClaim,
    TenureClaim,
    Time,
)
from honorum.model.entities import Entity, Kind
from honorum.model.names import fold, fold_plain
from honorum.model.person_names import fold_person
from honorum.model.quotes import Row
from honorum.model.sources import Dataset

CONFIDENCE = 0.95
"""How far tables of office holders are trusted, until somebody measures one."""


@dataclass(slots=True)
class _Draft:
    """An entity whose rows are still being read."""

    id: str
    kind: Kind
    name: str
    aliases: dict[str, None] = field(default_factory=dict)
    identifiers: dict[str, str] = field(default_factory=dict)
    birth: str | None = None
    death: str | None = None
    country: str | None = None

    def entity(self) -> Entity:
        return Entity(
            self.id, self.kind, self.name, tuple(self.aliases), self.identifiers, self.birth, self.death, self.country
        )


class Gathering:
    """Entities, claims and refusals of one data set, in the order of its rows.

    Entities are told apart by their identifiers, else by their folded names; what later rows add (another spelling, a
    date of birth) is added to the entity.
    """

    def __init__(self, rule: str, confidence: float = CONFIDENCE) -> None:
        self.rule = rule
        self.confidence = confidence
        self.refused: list[RowRefused] = []
        self._drafts: dict[tuple[str | None, ...], _Draft] = {}
        self._claims: list[Claim] = []
        self._seen: dict[tuple[tuple[str, str], ...], int] = {}

    def repeats(self, row: Row) -> bool:
        """Whether an earlier row said exactly the same; then this one is refused, naming that row."""
        first = self._seen.setdefault(row.values, row.number)
        if first != row.number:
            self.refuse(row, f"It repeats row {first}.")
        return first != row.number

    def refuse(self, row: Row, reason: str) -> None:
        """Note that a row gives no claim, and why."""
        self.refused.append(RowRefused.of(row, reason))

    def jurisdiction(self, name: str, **identifiers: str) -> str:
        """The country of that name, or the region or union of states that stands in its place."""
        usual = usual_name(name)
        kind = kind_of(usual)
        code = iso2(usual)
        around = country_around(usual)
        draft = self._draft(kind, usual, (kind, fold(usual)), {**({"iso2": code} if code else {}), **identifiers})
        draft.country = draft.country or (self.jurisdiction(around) if around else None)
        if name != usual:
            draft.aliases[name] = None
        return draft.id

    def seat(self, name: str) -> tuple[str | None, str | None]:
        """Where an office belongs, as jurisdiction or organization: unions of states are the latter."""
        local = self.jurisdiction(name)
        return (None, local) if kind_of(usual_name(name)) is Kind.ORGANIZATION else (local, None)

    def body(self, name: str, country: str | None = None, kind: Kind = Kind.ORGANIZATION, **identifiers: str) -> str:
        """The organization, party or city of that name in that country (a local id)."""
        key = _key_of(identifiers) or (kind, fold_plain(name), country)
        draft = self._draft(kind, name, key, identifiers)
        draft.country = draft.country or country
        return draft.id

    def also_called(self, entity: str, name: str) -> None:
        """Another name of an entity, given by its local id."""
        draft = next(draft for draft in self._drafts.values() if draft.id == entity)
        if name and name != draft.name:
            draft.aliases[name] = None

    def office(self, title: str, identifiers: Mapping[str, str]) -> str | None:
        """The office with that identifier; `None` where the data set gives it none and the title must do."""
        key = _key_of(identifiers)
        return self._draft(Kind.OFFICE, title, (Kind.OFFICE, *key), identifiers).id if key else None

    def person(
        self,
        name: str,
        identifiers: Mapping[str, str],
        *,
        birth: str | None = None,
        death: str | None = None,
        within: str | None = None,
        aliases: tuple[str, ...] = (),
        own_id: str | None = None,
    ) -> str:
        """The person with that identifier, else of that name and date of birth.

        Where neither is known, `within` (a country) keeps apart people of one name in two countries. `own_id` is an
        id that means something in this data set only: it tells its persons apart and is not passed on.
        """
        own_key = (Kind.PERSON, "own id", own_id) if own_id else None
        key = (
            own_key
            or _key_of(identifiers)
            or (Kind.PERSON, fold_person(name), birth, within if birth is None else None)
        )
        draft = self._draft(Kind.PERSON, name, key, identifiers)
        for alias in aliases:
            if alias and alias != draft.name:
                draft.aliases[alias] = None
        draft.birth = same_or_finer(draft.birth, birth)
        draft.death = same_or_finer(draft.death, death)
        return draft.id

    def tenure(
        self,
        row: Row,
        holder: str,
        title: str,
        *,
        jurisdiction: str | None = None,
        organization: str | None = None,
        start: str | None = None,
        end: str | None = None,
        status: str = "regular",
        office: str | None = None,
    ) -> None:
        """Claim that the person held the office; `end` is exclusive."""
        self._claims.append(
            TenureClaim(
                id=self._next_id(),
                evidence=row,
                rule=self.rule,
                confidence=self.confidence,
                holder=holder,
                title=title,
                jurisdiction=jurisdiction,
                organization=organization,
                start=start,
                end=end,
                status=status,
                office=office,
            )
        )

    def affiliation(
        self,
        row: Row,
        person: str,
        party: str,
        *,
        start: str | None = None,
        end: str | None = None,
        role: str = "member",
    ) -> None:
        """Claim that the person belonged to the party; `end` is exclusive."""
        self._claims.append(
            PartyAffiliationClaim(
                id=self._next_id(),
                evidence=row,
                rule=self.rule,
                confidence=self.confidence,
                person=person,
                party=party,
                role=role,
                start=start,
                end=end,
            )
        )

    def former_name(self, row: Row, subject: str, name: str, start: str | None, end: str | None) -> None:
        """Claim that a party, body or place was called otherwise; `end` is the day on which it was renamed."""
        self._claims.append(
            PlaceClaim(
                id=self._next_id(),
                evidence=row,
                rule=self.rule,
                confidence=self.confidence,
                subject=subject,
                object_text=name,
                kind="formerlyNamed",
                status="former",
                time=_during(start, end),
            )
        )

    def relationship(self, row: Row, subject: str, kind: str, object_: str, start: str | None = None) -> None:
        """Claim that the subject is the `kind` (child, spouse, …) of the object, since a day where one is known."""
        self._claims.append(
            RelationshipClaim(
                id=self._next_id(),
                evidence=row,
                rule=self.rule,
                confidence=self.confidence,
                subject=subject,
                object=object_,
                kind=kind,
                time=_during(start, None),
            )
        )

    def result(self, dataset: Dataset) -> Import:
        """Everything gathered; the data set's country is named where it has only one."""
        entities = tuple(draft.entity() for draft in self._drafts.values())
        countries = [entity.id for entity in entities if entity.kind is Kind.COUNTRY]
        country = countries[0] if len(countries) == 1 else None
        return Import(dataset, Reading(entities, tuple(self._claims), country=country), tuple(self.refused))

    def _next_id(self) -> str:
        return f"c{len(self._claims) + 1}"

    def _draft(self, kind: Kind, name: str, key: tuple[str | None, ...], identifiers: Mapping[str, str]) -> _Draft:
        draft = self._drafts.get(key)
        if draft is None:
            draft = self._drafts[key] = _Draft(f"e{len(self._drafts) + 1}", kind, name)
        elif name != draft.name:
            draft.aliases[name] = None
        draft.identifiers.update(identifiers)
        return draft


def _during(start: str | None, end: str | None) -> Time | None:
    """From a day to a day, either of them perhaps unknown."""
    return Time(f"{start or ''} to {end or ''}".strip(), f"{start or '..'}/{end or '..'}") if start or end else None


def _key_of(identifiers: Mapping[str, str]) -> tuple[str | None, ...] | None:
    """The first identifier, as what tells an entity from all others."""
    return next(iter(identifiers.items()), None)
