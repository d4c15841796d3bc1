"""The sieve lets nothing pass that the shapes refuse: with it the door says exactly what SHACL says alone."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from rdflib import Graph

from honorum.model.claims import (
    AliasClaim,
    ElectionResultClaim,
    OfficeChangeClaim,
    PartyAffiliationClaim,
    PartyStatusClaim,
    PlaceClaim,
    Reading,
    RelationshipClaim,
    TenureClaim,
    Time,
)
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Quote, Row
from honorum.model.sources import Article, Dataset
from honorum.rdf.source_graph import source_graph
from honorum.rdf.terms import EDTF, QUOTE_END, QUOTE_START, XSD_DATE_TIME, XSD_DECIMAL, XSD_INTEGER, Names, concept, hon
from honorum.rdf.to_rdflib import to_rdflib
from honorum.resources import folder
from honorum.validation.door import Door
from honorum.validation.shapes import Shapes
from honorum.validation.sieve import Sieve, describe, surroundings

EXAMPLES = sorted((folder("shapes") / "examples" / "door").glob("*.ttl"))
MUTANTS = 400
ENTITIES = (
    Entity("e1", Kind.PERSON, "Ilsa Marn", ("Ильза Марн",), {"wikidata": "Q1"}, "1950-02", "2020"),
    Entity("e2", Kind.COUNTRY, "Velmara"),
    Entity("e3", Kind.PARTY, "Velmaran Union", country="e2"),
    Entity("e4", Kind.PERSON, "Bo Lund"),
    Entity("e5", Kind.CITY, "Marn Bay", country="e2"),
    Entity("e6", Kind.ORGANIZATION, "National Assembly"),
)
ODD_VALUES = (
    Literal(""),
    Literal("x"),
    Literal("Q7"),
    Literal("x", language="en"),
    Literal("1.50", datatype=XSD_DECIMAL),
    Literal("-0.1", datatype=XSD_DECIMAL),
    Literal("many", datatype=XSD_DECIMAL),
    Literal("7", datatype=XSD_INTEGER),
    Literal("yesterday", datatype=EDTF),
    Literal("2019-03", datatype=EDTF),
    Literal("2019-03-40T25:00:00", datatype=XSD_DATE_TIME),
    concept("tenure-status", "regular"),
    concept("party-role", "leader"),
    hon("Person"),
    hon("Mention"),
    hon("Country"),
)

WHOLE = tuple(Literal(text, datatype=XSD_INTEGER) for text in ("-3", "0", "7", "300"))
NUMBERS = (*WHOLE, *(Literal(number.value, datatype=XSD_DECIMAL) for number in WHOLE))
COMPARED = {QUOTE_START: WHOLE, QUOTE_END: WHOLE, hon("value"): NUMBERS, hon("outOf"): NUMBERS}
"""What stands in the place of numbers that shapes compare: pySHACL stops at words there, instead of refusing them."""


@pytest.fixture(scope="module")
def door():
    """The door, its shapes parsed once."""
    return Door()


def world(number):
    """The triples of one invented table: rows of several kinds."""
    row = Row("holders.csv", 1, (("person", "Ilsa Marn"),))
    common = {"evidence": row, "rule": "import:test"}
    claims = (
        TenureClaim(
            id="c1", holder="e1", title="president", jurisdiction="e2", start="2019", end="2020-01-02", **common
        ),
        TenureClaim(id="c2", holder="e4", title="speaker", organization="e6", status="acting", **common),
        PartyAffiliationClaim(id="c3", person="e1", party="e3", start="2018", **common),
        RelationshipClaim(id="c4", subject="e1", object="e4", kind="spouse", **common),
        OfficeChangeClaim(id="c5", kind="death", person="e1", time=Time("2020", "2020"), **common),
        PartyStatusClaim(id="c6", party="e3", country="e2", seats=12.0, **common),
        PlaceClaim(id="c7", subject="e5", object="e2", kind="capitalOf", **common),
        AliasClaim(id="c8", entity="e1", alias="I. Marn", **common),
    )
    dataset = Dataset(f"table {number}", f"{number:064x}", "A table")
    graph = source_graph(dataset, Reading(ENTITIES, claims), Names(), datetime(2024, 5, 2, tzinfo=UTC))
    return list(graph.triples)


def article(number):
    """The triples of one invented article: two facts with their quotes, and results of a vote."""
    text = f"Ilsa Marn, president of Velmara, won 51.5% in {1900 + number}. The Velmaran Union took 40 of 99 seats."

    def quote(words):
        return Quote(words, text.index(words), text.index(words) + len(words))

    common = {"rule": "test.rule", "confidence": 0.9}
    vote = Entity("e7", Kind.EVENT, "Election in Velmara")
    claims = (
        TenureClaim(
            id="c1", holder="e1", title="president", jurisdiction="e2", evidence=quote("Ilsa Marn, president"), **common
        ),
        ElectionResultClaim(
            id="c2", contestant="e1", event="e7", measure="voteShare", value=51.5, evidence=quote("won 51.5%"), **common
        ),
        ElectionResultClaim(
            id="c3",
            contestant="e3",
            event="e7",
            measure="seats",
            value=40.0,
            out_of=99.0,
            evidence=quote("The Velmaran Union took 40 of 99 seats"),
            **common,
        ),
    )
    source = Article(text, f"Article {number}", "2024-05-02")
    graph = source_graph(source, Reading((*ENTITIES, vote), claims), Names(), datetime(2024, 5, 2, tzinfo=UTC))
    return list(graph.triples)


def spoilt(number):
    """One invented source, a table or an article, with one or two things dropped, added or said otherwise."""
    chance = random.Random(number)
    triples = chance.choice((world, article))(number)
    nodes = sorted({subject for subject, _, _ in triples}, key=lambda node: node.value)
    for _ in range(chance.choice((1, 1, 2))):
        index = chance.randrange(len(triples))
        subject, predicate, _ = triples[index]
        other = chance.choice(COMPARED.get(predicate, (*ODD_VALUES, *nodes)))
        what = chance.choice(("drop", "change", "add"))
        if what == "drop":
            del triples[index]
        elif what == "change":
            triples[index] = (subject, predicate, other)
        else:
            triples.append((subject, predicate, other))
    return list(dict.fromkeys(triples))


def test_the_door_says_of_spoilt_tables_what_shacl_says(door):
    """Hundreds of tables, each spoilt in its own way: the same violations with the sieve and without."""
    batch = [spoilt(number) for number in range(MUTANTS)]
    alone = door.check([to_rdflib(triples) for triples in batch])
    assert door.violations(batch) == alone
    assert MUTANTS // 3 < sum(map(bool, alone)) < MUTANTS


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_door_says_of_examples_what_shacl_says(door, path):
    """The good and the bad example beside each shape are judged alike with the sieve and without."""
    triples = [
        (triple.subject, triple.predicate, triple.object) for triple in parse(path.read_bytes(), RdfFormat.TURTLE)
    ]
    assert door.violations([triples]) == door.check([Graph().parse(path)])


@pytest.mark.parametrize("source", [world, article])
def test_a_good_source_is_not_shown_to_shacl(source):
    """Nothing of a table or an article that is as it should be is suspected: that is what makes the door quick."""
    assert Sieve(Shapes(folder("shapes") / "door").graph).suspects(describe(source(1))) == []


def test_a_shape_that_is_not_understood_makes_its_class_suspect(tmp_path: Path):
    """A new shape may say anything SHACL can say: what the sieve does not know, SHACL looks at."""
    (tmp_path / "odd.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <urn:x#> ."
        ":s a sh:PropertyShape ; sh:targetClass :C ; sh:path :p ; sh:uniqueLang true ; sh:message 'Odd.' .",
        encoding="utf-8",
    )
    sieve = Sieve(Shapes(tmp_path).graph)
    graph = "@prefix : <urn:x#> . :a a :C . :b a :D ."
    described = describe((one.subject, one.predicate, one.object) for one in parse(graph.encode(), RdfFormat.TURTLE))
    assert sieve.suspects(described) == [NamedNode("urn:x#a")]


def test_a_target_that_is_not_understood_makes_everything_suspect(tmp_path: Path):
    """Where nobody can tell which nodes a shape may blame, all are shown to SHACL."""
    (tmp_path / "odd.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <urn:x#> ."
        ":s a sh:PropertyShape ; sh:targetSubjectsOf :p ; sh:path :p ; sh:maxCount 1 ; sh:message 'One.' .",
        encoding="utf-8",
    )
    described = describe(world(1))
    assert set(Sieve(Shapes(tmp_path).graph).suspects(described)) == set(described)


def test_surroundings_are_whole():
    """A node is shown with all that it leads to, and with nothing that only leads to it."""
    described = describe(world(1))
    names, digest = Names(), Dataset("table 1", f"{1:064x}").digest
    found = {subject for subject, _, _ in surroundings([names.local("claim", digest, "c3")], described)}
    assert {names.local("mention", digest, "e1"), names.local("mention", digest, "e2")} <= found
    assert names.local("claim", digest, "c1") not in found
