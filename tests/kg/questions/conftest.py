"""A small invented world in a real store: what was written by hand here went the way of any claim.

Ardovia has a president, ministers and a Security Council; Tavaria has a prime minister and a foreign secretary too.
Two persons are called Ana Reth. Nothing in it is true anywhere.
"""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from honorum.identity.register import Register
from honorum.identity.resolving import resolve
from honorum.model.bounds import between
from honorum.model.claims import (
    Claim,
    ContentionClaim,
    ElectionClaim,
    ElectionResultClaim,
    OfficeChangeClaim,
    ParticipationClaim,
    PartyAffiliationClaim,
    PartyStatusClaim,
    Reading,
    RelationshipClaim,
    TenureClaim,
    Time,
)
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Evidence, Quote, Row
from honorum.model.sources import Article, Dataset, DateFound, Source
from honorum.rdf.claim_fields import own_fields
from honorum.rdf.record_graph import write_bounds
from honorum.rdf.source_graph import source_graph
from honorum.rdf.terms import RDF_TYPE, concept, hon
from honorum.record.loading import Claims, claims_of, entities_of
from honorum.record.units import derive, has_own_unit, unit_quads
from honorum.store import Snapshot, Writer, current, open_writer

ENTITIES = {
    "ardovia": Entity("ardovia", Kind.COUNTRY, "Ardovia", ("Republic of Ardovia", "Ardovian")),
    "tavaria": Entity("tavaria", Kind.COUNTRY, "Tavaria"),
    "uk": Entity("uk", Kind.COUNTRY, "United Kingdom"),
    "vintar": Entity("vintar", Kind.CITY, "Vintar", country="ardovia"),
    "council": Entity("council", Kind.ORGANIZATION, "National Security Council", ("NSC",), country="ardovia"),
    "assembly": Entity("assembly", Kind.ORGANIZATION, "National Assembly", country="ardovia"),
    "union": Entity("union", Kind.PARTY, "Civic Union", country="ardovia"),
    "labour": Entity("labour", Kind.PARTY, "People's Labour Party", ("PLP",), country="ardovia"),
    "kovalen": Entity("kovalen", Kind.PERSON, "Mira Kovalen", ("Міра Ковален",), {"wikidata": "Q900001"}, "1961-05-02"),
    "harnad": Entity("harnad", Kind.PERSON, "Ivo Harnad"),
    "kerrin": Entity("kerrin", Kind.PERSON, "Tomas Kerrin"),
    "dorsk": Entity("dorsk", Kind.PERSON, "Elena Dorsk"),
    "lasko": Entity("lasko", Kind.PERSON, "Viktor Lasko"),
    "berisk": Entity("berisk", Kind.PERSON, "Anton Berisk"),
    "straub": Entity("straub", Kind.PERSON, "Lena Straub"),
    "velic": Entity("velic", Kind.PERSON, "Marko Velic"),
    "aldous": Entity("aldous", Kind.PERSON, "Karim Aldous"),
    "reth1": Entity("reth1", Kind.PERSON, "Ana Reth", (), {"wikidata": "Q900002"}),
    "reth2": Entity("reth2", Kind.PERSON, "Ana Reth", (), {"wikidata": "Q900003"}),
    "far": Entity("far", Kind.PERSON, "Otto Farling"),
    "election": Entity("election", Kind.EVENT, "parliamentary election of 2022"),
}

TEXT = (
    "Lena Straub, the deputy interior minister, said on Monday that calm had returned. "
    "Thomas Kerrin resigned on 21 May. Elena Dorsk is acting prime minister. "
    "Viktor Lasko, the president-elect, thanked Elena Dorsk, wife of Marko Velic. "
    "Police arrested Anton Berisk in Vintar. The People's Labour Party boycotted the election, "
    "in which the Civic Union won 54 per cent."
)


def _row(number: int, **values: str) -> Row:
    return Row("holders.csv", number, tuple(values.items()))


def _quote(words: str) -> Quote:
    start = TEXT.index(words)
    return Quote(words, start, start + len(words))


def _common(number: int, evidence: Evidence) -> dict[str, object]:
    return {"id": f"c{number}", "evidence": evidence, "rule": "by-hand", "confidence": 0.9}


def _held(
    number: int, who: str, title: str, place: str | None, start: str | None, end: str | None = None, **more: str
) -> TenureClaim:
    row = _row(number, person=ENTITIES[who].name, office=title, start=start or "", end=end or "")
    status = more.pop("status", "regular")
    return TenureClaim(
        **_common(number, row),
        holder=who,
        title=title,
        jurisdiction=place,
        status=status,
        start=start,
        end=end,
        **more,
    )


TABLE: tuple[Claim, ...] = (
    _held(1, "harnad", "President", "ardovia", "1994-05-02", "2018-05-01"),
    _held(2, "kovalen", "President", "ardovia", "2018-05-01"),
    _held(3, "kerrin", "Prime Minister", "ardovia", "2019-06-03", "2024-05-20"),
    _held(4, "aldous", "Prime Minister", "tavaria", "2021-09-14"),
    _held(5, "harnad", "head", "ardovia", "2018-05-01", organization="council"),
    _held(6, "straub", "Deputy Interior Minister", "ardovia", "2021"),
    _held(7, "velic", "mayor", "vintar", "2017", "2025-01-01"),
    _held(8, "reth1", "Foreign Secretary", "tavaria", "2010", "2016"),
    _held(9, "reth2", "Foreign Secretary", "uk", "2012-02-03", "2014-07-01"),
    _held(10, "kerrin", "member", "ardovia", "2010-01-10", "2019-06-03", organization="assembly"),
    _held(11, "dorsk", "member", "ardovia", "2015-01-10", organization="assembly"),
    _held(12, "berisk", "member", "ardovia", "1999-01-10", "2004-01-10", organization="assembly"),
    _held(13, "velic", "Minister of Health and Sport", "ardovia", "2012", "2016"),
    _held(14, "far", "lighthouse keeper", "tavaria", "2001", "2002"),
    PartyAffiliationClaim(
        **_common(15, _row(15, person="Tomas Kerrin", party="Civic Union")),
        person="kerrin",
        party="union",
        start="2005",
    ),
    PartyAffiliationClaim(
        **_common(16, _row(16, person="Anton Berisk", party="People's Labour Party")),
        person="berisk",
        party="labour",
        role="leader",
        start="2009-03",
    ),
    PartyAffiliationClaim(
        **_common(17, _row(17, person="Mira Kovalen", party="Civic Union")),
        person="kovalen",
        party="union",
        start="1996",
        end="2004",
    ),
)

NEWS: tuple[Claim, ...] = (
    TenureClaim(
        **_common(1, _quote("Lena Straub, the deputy interior minister")),
        holder="straub",
        title="deputy interior minister",
        jurisdiction="ardovia",
    ),
    OfficeChangeClaim(
        **_common(2, _quote("Thomas Kerrin resigned on 21 May")),
        kind="resignation",
        person="kerrin",
        title="prime minister",
        jurisdiction="ardovia",
        time=Time("on 21 May", "2024-05-21"),
    ),
    TenureClaim(
        **_common(3, _quote("Elena Dorsk is acting prime minister")),
        holder="dorsk",
        title="prime minister",
        jurisdiction="ardovia",
        status="acting",
    ),
    TenureClaim(
        **_common(4, _quote("Viktor Lasko, the president-elect")),
        holder="lasko",
        title="president",
        jurisdiction="ardovia",
        status="elect",
    ),
    RelationshipClaim(
        **_common(5, _quote("Elena Dorsk, wife of Marko Velic")), subject="dorsk", object="velic", kind="spouse"
    ),
    ContentionClaim(
        **_common(6, _quote("Police arrested Anton Berisk in Vintar")),
        kind="arrest",
        actor_text="Police",
        target="berisk",
        place=("vintar",),
        time=Time("", "2024-05-20"),
    ),
    ElectionClaim(
        **_common(7, _quote("the election")),
        event="election",
        kind="parliamentary",
        jurisdiction="ardovia",
        date="2022-03-06",
        turnout=61.0,
    ),
    ParticipationClaim(
        **_common(8, _quote("The People's Labour Party boycotted the election")),
        actor="labour",
        event="election",
        role="boycotted",
    ),
    ElectionResultClaim(
        **_common(9, _quote("the Civic Union won 54 per cent")),
        contestant="union",
        event="election",
        measure="voteShare",
        value=54.0,
    ),
    PartyStatusClaim(
        **_common(10, _quote("the Civic Union won 54 per cent")), party="union", country="ardovia", seats=88.0
    ),
)


def _reading(claims: tuple[Claim, ...]) -> Reading:
    """A reading with the entities that its claims name, and the countries these lie in."""
    named = {value for claim in claims for value in _values(claim) if value in ENTITIES}
    named |= {ENTITIES[one].country or "ardovia" for one in named}
    return Reading(tuple(ENTITIES[one] for one in ENTITIES if one in named), claims, country="ardovia")


def _values(claim: Claim) -> list[object]:
    fields = [getattr(claim, field) for field in own_fields(claim)]
    return [one for field in fields for one in (field if isinstance(field, tuple) else (field,))]


def _put(writer: Writer, source: Source, claims: tuple[Claim, ...], recorded: datetime) -> NamedNode:
    reading = _reading(claims)
    graph = source_graph(source, reading, writer.names, recorded)
    writer.add(graph.quads())
    resolve(reading, source.digest, Register(writer, writer.names, recorded), writer.names)
    return graph.graph


def _derive_all(writer: Writer, graphs: list[NamedNode]) -> None:
    known = Claims(writer, writer.names)
    units: set[NamedNode] = set()
    for graph in graphs:
        units.update(entities_of(graph, writer, writer.names))
        for claim in claims_of(graph, writer):
            stored = known.claim(claim)
            if stored and has_own_unit(stored):
                units.add(claim)
    for unit in sorted(units, key=lambda node: node.value):
        writer.add(unit_quads(unit, derive(unit, known), known))


def _add_vacancy(writer: Writer) -> None:
    """The office of health minister was empty for the year 2017."""
    node, record = writer.names.entity("vacancy", "health-2017"), writer.names.record
    office = writer.names.entity("office", "minister-of-health-and-sport-of-ardovia")
    writer.add([Quad(node, RDF_TYPE, hon("Vacancy"), record), Quad(node, hon("office"), office, record)])
    writer.add([Quad(node, hon("vacancyBasis"), concept("vacancy-basis", "stated"), record)])
    writer.add([Quad(node, hon("reason"), Literal("A source says that the office was vacant."), record)])
    writer.add(Quad(*triple, record) for triple in write_bounds(node, between("2017-01-01", "2018-01-01")))


@pytest.fixture(scope="session")
def world_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store with the invented world; for reading only."""
    path = tmp_path_factory.mktemp("world") / "graph"
    table = Dataset("holders", "0" * 64, "Table of holders", "2024-01-31", publisher="Office of Tables")
    article = Article(
        TEXT,
        "Calm returns",
        "2024-05-27",
        DateFound.GIVEN,
        "https://news.example/calm",
        "The Ardovian",
        ("A. Writer",),
    )
    with open_writer(path) as writer:
        graphs = [
            _put(writer, table, TABLE, datetime(2024, 2, 1, tzinfo=UTC)),
            _put(writer, article, NEWS, datetime(2024, 6, 1, tzinfo=UTC)),
        ]
        _derive_all(writer, graphs)
        _add_vacancy(writer)
        writer.publish()
    return path


@pytest.fixture(scope="session")
def world(world_store: Path) -> Snapshot:
    """The invented world, open for reading."""
    return current(world_store)
