"""Popolo JSON (https://www.popoloproject.com): persons, organizations and memberships, as EveryPolitician has them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from honorum.errors import InvalidDate, UnreadableDocument
from honorum.importing.documents import MISSHAPEN, as_row, load
from honorum.importing.gathering import Gathering
from honorum.importing.holders import life, split_acting
from honorum.importing.imports import Import, ImportOptions
from honorum.importing.points import DatePatterns, in_order
from honorum.importing.popolo_files import PopoloFile, popolo_files
from honorum.importing.sheets import digest_of
from honorum.model.entities import Kind
from honorum.model.quotes import Row
from honorum.model.sources import Dataset

RULE = "import:popolo"
_DATES = DatePatterns()
_NO_PARTY = frozenset(
    """
    unknown independent independents ind none no-party nonpartisan non-partisan unaffiliated - . ? n/a
    nezařazení مستقل
    """.split()
)
_PARTY_ROLES = frozenset("member leader founder candidate spokesperson".split())
_UUID_LENGTH = 36
_SIDES = ("start_date", "end_date")

Thing = dict[str, Any]


def read_popolo(path: Path, options: ImportOptions) -> Iterator[Import]:
    """The memberships of each Popolo file: tenures in bodies, and memberships of parties, each file a source.

    Where a membership has no dates its legislative period has them, and both stand in the evidence. Ends are taken as
    given (exclusive), since Popolo does not say. "Unknown" and "Independent" are no parties. Another name of a body is
    a former one where it has an end.

    Raises:
        UnreadableDocument: there is no such file, or it is no Popolo.
    """
    files = popolo_files(path)
    for file in files:
        content = load(file.path)
        if not isinstance(content, dict) or not isinstance(content.get("memberships"), list):
            raise UnreadableDocument(str(file.path), "is not Popolo: it has no memberships.")
        gathered = Gathering(RULE)
        _Reader(gathered, content, file).read()
        name = options.name_for(path)
        meta = content.get("meta")
        sources = meta.get("sources") if isinstance(meta, dict) else None
        urls = [str(url) for url in sources] if isinstance(sources, list) else []
        yield gathered.result(
            Dataset(
                f"{name}/{file.label}" if len(files) > 1 else name,
                digest_of(file.path),
                ", ".join(part for part in (file.country, file.label.rpartition("/")[2]) if part),
                None,
                next((url for url in urls if url.startswith("http")), None),
                None,
                None,
                str(file.path),
            )
        )


class _Reader:
    """One Popolo file, with its things by their ids."""

    def __init__(self, gathered: Gathering, content: Thing, file: PopoloFile) -> None:
        self._gathered = gathered
        self._file = file
        self._memberships: list[Any] = content["memberships"]
        self._persons = _by_id(content.get("persons"))
        self._organizations = _by_id(content.get("organizations"))
        self._posts = _by_id(content.get("posts"))
        self._periods = _by_id(content.get("events"))
        self._areas = _by_id(content.get("areas"))
        self._country: str | None = None
        self._named: set[str] = set()

    def read(self) -> None:
        """Every membership becomes claims, or is refused."""
        if self._file.country:
            self._country = self._gathered.jurisdiction(self._file.country)
        for number, membership in enumerate(self._memberships, start=1):
            row = Row(self._file.path.name, number, ())
            try:
                row = self._row(number, membership)
                if not self._gathered.repeats(row):
                    self._claim(row, membership)
            except InvalidDate as reason:
                self._gathered.refuse(row, str(reason))
            except KeyError as reason:
                self._gathered.refuse(row, f"It names {reason}, and nothing has that id.")
            except MISSHAPEN as reason:
                self._gathered.refuse(row, f"It is not a membership: {reason}.")

    def _row(self, number: int, membership: Thing) -> Row:
        period = self._periods.get(membership.get("legislative_period_id"), {})
        values: dict[str, object] = {
            "person": self._persons.get(membership.get("person_id"), {}).get("name"),
            "person_id": membership.get("person_id"),
            "role": membership.get("role"),
            "organization": self._organizations.get(membership.get("organization_id"), {}).get("name"),
            "post": self._posts.get(membership.get("post_id"), {}).get("label"),
            "on_behalf_of": self._organizations.get(membership.get("on_behalf_of_id"), {}).get("name"),
            "area": self._areas.get(membership.get("area_id"), {}).get("name"),
            "start_date": membership.get("start_date"),
            "end_date": membership.get("end_date"),
            "period": period.get("name"),
            "period_start": period.get("start_date"),
            "period_end": period.get("end_date"),
        }
        return as_row(self._file.path.name, number, values)

    def _claim(self, row: Row, membership: Thing) -> None:
        start, end = self._interval(membership)
        post = self._posts[membership["post_id"]] if membership.get("post_id") else {}
        body = self._organizations[membership.get("organization_id") or post["organization_id"]]
        holder = self._person(row, self._persons[membership["person_id"]])
        role = str(membership.get("role") or post.get("label") or post.get("role") or "member")
        title = str(post.get("label") or role)
        if body.get("classification") == "party":
            self._affiliation(row, holder, body, start, end, role)
            return
        title, status = split_acting(title)
        self._gathered.tenure(
            row,
            holder,
            title,
            jurisdiction=self._country,
            organization=self._body(body, Kind.ORGANIZATION),
            start=start,
            end=end,
            status=status,
        )
        if party := membership.get("on_behalf_of_id"):
            self._affiliation(row, holder, self._organizations[party], start, end, "member")

    def _interval(self, membership: Thing) -> tuple[str | None, str | None]:
        period = self._periods[membership["legislative_period_id"]] if membership.get("legislative_period_id") else {}
        own = [_DATES.read(str(membership.get(field) or "")) for field in _SIDES]
        around = [_DATES.read(str(period.get(field) or "")) for field in _SIDES]
        start, end = in_order(own[0], own[1])
        try:
            return in_order(start or around[0], end or around[1])
        except InvalidDate:
            if start is None and end is None:
                raise
            # The membership lies outside its period: only what it says itself is taken.
            return start, end

    def _affiliation(self, row: Row, person: str, party: Thing, start: str | None, end: str | None, role: str) -> None:
        if str(party.get("name") or "").strip().lower() not in {"", *_NO_PARTY}:
            known = role.lower() if role.lower() in _PARTY_ROLES else "other"
            self._gathered.affiliation(row, person, self._body(party, Kind.PARTY), start=start, end=end, role=known)

    def _body(self, body: Thing, kind: Kind) -> str:
        local = self._gathered.body(str(body["name"]), self._country, kind, **_wikidata(body))
        if local not in self._named:
            self._named.add(local)
            for other in body.get("other_names") or ():
                self._other_name(local, body, other)
        return local

    def _other_name(self, local: str, body: Thing, other: object) -> None:
        """A name with an end is a former one, with its time; all others are further names."""
        if not isinstance(other, dict) or not other.get("name"):
            return
        name, told = str(other["name"]), {"organization": body["name"], "other_name": other["name"]}
        number = list(self._organizations).index(body["id"]) + 1
        row = as_row(self._file.path.name, number, {**told, **{side: other.get(side) for side in _SIDES}})
        try:
            start, end = in_order(*(_DATES.read(str(other.get(side) or "")) for side in _SIDES))
        except InvalidDate as reason:
            self._gathered.refuse(row, str(reason))
            return
        if end:
            self._gathered.former_name(row, local, name, start, end)
        else:
            self._gathered.also_called(local, name)

    def _person(self, row: Row, person: Thing) -> str:
        own = str(person["id"])
        birth, death = life(
            self._gathered, row, str(person.get("birth_date") or ""), str(person.get("death_date") or "")
        )
        identifiers = {**_wikidata(person), **({"everypolitician": own} if len(own) == _UUID_LENGTH else {})}
        return self._gathered.person(
            str(person["name"]),
            identifiers,
            birth=birth,
            death=death,
            aliases=tuple(dict.fromkeys(_names(person.get("other_names")))),
            own_id=own,
        )


def _by_id(things: object) -> dict[Any, Thing]:
    listed: Iterable[Any] = things if isinstance(things, list) else ()
    return {
        thing["id"]: thing for thing in listed if isinstance(thing, dict) and isinstance(thing.get("id"), str | int)
    }


def _names(others: object) -> Iterator[str]:
    for other in others if isinstance(others, list) else ():
        if isinstance(other, dict) and other.get("name"):
            yield str(other["name"])


def _wikidata(thing: Thing) -> dict[str, str]:
    for identifier in thing.get("identifiers") or ():
        if (
            isinstance(identifier, dict)
            and identifier.get("scheme") == "wikidata"
            and str(identifier.get("identifier", "")).startswith("Q")
        ):
            return {"wikidata": str(identifier["identifier"])}
    return {}
