"""The library of queries: each has a name, says what it answers, and takes values without writing SPARQL."""

import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QueryResultsFormat

from honorum.errors import AmbiguousName, InputError, InvalidDate, UnknownName
from honorum.finding import Named, names_index, publish_with_names
from honorum.library import NamedQuery, bound, library, named, resolved, written_out
from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, hon
from honorum.store import Snapshot, current, open_writer

SUBJECTS = {"elections", "events", "offices", "parties", "people", "places", "sources"}


@pytest.fixture(scope="module")
def world(sample_store: Path) -> Snapshot:
    """The sample world."""
    return current(sample_store)


def answer(world: Snapshot, query: NamedQuery, **given: str) -> bytes:
    """The answer as CSV."""
    return world.query(query.text, bound(query, given)).serialize(format=QueryResultsFormat.CSV) or b""


def test_there_are_enough_and_names_are_words() -> None:
    """At least forty, each with a name of its own that reads as words, under a known subject."""
    names = [query.name for query in library()]
    assert len(names) == len(set(names)) >= 40
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)
    assert {query.subject for query in library()} == SUBJECTS


@pytest.mark.parametrize("query", library(), ids=lambda query: query.name)
def test_a_query_says_what_it_takes(query: NamedQuery) -> None:
    """Each parameter is a variable that the query selects and uses, with a description and a default of its kind."""
    head, _, body = query.text.partition("WHERE")
    for parameter in query.parameters:
        assert re.search(rf"\?{parameter.name}\b", head)
        assert re.search(rf"\?{parameter.name}\b", body)
        assert parameter.description.endswith(".")
    assert set(bound(query, {})) == {parameter.name for parameter in query.parameters}


@pytest.mark.parametrize("query", library(), ids=lambda query: query.name)
def test_written_out_it_has_the_same_answer(query: NamedQuery, world: Snapshot) -> None:
    """With its values written into it, for the editor and for elsewhere, the query answers alike."""
    values = bound(query, {})
    elsewhere = world.query(written_out(query, values)).serialize(format=QueryResultsFormat.CSV)
    assert elsewhere == answer(world, query)


@pytest.mark.parametrize("query", [one for one in library() if one.parameters], ids=lambda query: query.name)
def test_values_stand_where_their_parameters_stood(query: NamedQuery) -> None:
    """A query has terms in the place of its parameters: with values beside it, it would read everything."""
    _, _, body = written_out(query, bound(query, {})).partition("WHERE {")
    for parameter, term in bound(query, {}).items():
        assert not re.search(rf"\?{parameter}\b", body)
        assert str(term) in body


def test_a_value_that_looks_like_a_parameter_is_a_value(world: Snapshot) -> None:
    """Text of a value is never taken for a part of the query."""
    holder = named("holder-on-a-day")
    text = 'a "?day" \\1 } # ?office'
    written = written_out(holder, bound(holder, {"office": text}))
    assert str(Literal(text)) in written
    assert list(world.query(written)) == []


def test_values_change_the_answer(world: Snapshot) -> None:
    """Another person has another career; a day is a day, a number a number."""
    career = named("career")
    assert answer(world, career, person="Mira Kovalen") != answer(world, career)
    holder = named("holder-on-a-day")
    assert b"Ivo Harnad" in answer(world, holder, day="2012-01-01")
    assert b"Mira Kovalen" in answer(world, holder, day="2024-03-11")
    few = named("told-by-few-sources")
    assert len(answer(world, few, most="3").splitlines()) > len(answer(world, few).splitlines())


def test_the_same_office_leads_from_one_holder_to_the_others(world: Snapshot) -> None:
    """Whom a person's answer names has that person in the own answer, with the same office; nobody has oneself."""
    query = named("same-office")
    office, other, person = answer(world, query).decode().splitlines()[1].split(",")
    back = [line.split(",") for line in answer(world, query, person=other).decode().splitlines()[1:]]
    assert [office, person, other] in back
    assert all(name != other for _, name, _ in back)


@pytest.mark.parametrize(
    "text", ['" } DELETE { ?s ?p ?o } #', "') UNION { ?s ?p ?o }", "Ada\\", '"""', "\n}", 'x" . ?a ?b ?c . #']
)
def test_a_value_is_never_read_as_sparql(world: Snapshot, text: str) -> None:
    """Whatever stands in a value is looked for as a name, and nobody has it; written out it is still one literal."""
    career = named("career")
    assert len(answer(world, career, person=text).splitlines()) == 1
    values = bound(career, {"person": text})
    assert list(world.query(written_out(career, values))) == []


def test_a_name_is_the_one_that_the_record_has(world: Snapshot) -> None:
    """Words of a name lead to a thing if to one only, and so does its id; a text that is no name stays as it is."""
    index = names_index(world)
    office = resolved(named("succession-line"), {"office": "PRIME MINISTER ardov"}, index)["office"]
    assert isinstance(office, Named)
    assert office.label.casefold() == "prime minister of ardovia"
    for own in (office.id, office.id.rsplit("/", 1)[-1]):
        assert resolved(named("succession-line"), {"office": own}, index) == {"office": office}
    assert resolved(named("statements-about-a-topic"), {"word": "elec"}, index) == {"word": "elec"}
    with pytest.raises(AmbiguousName) as several:
        resolved(named("succession-line"), {"office": "minister"}, index)
    assert len({label for label, _ in several.value.candidates}) > 1
    with pytest.raises(UnknownName) as nobody:
        resolved(named("career"), {"person": "Elena Drosk"}, index)
    assert nobody.value.near == ("Elena Dorsk",)


@pytest.mark.parametrize("query", [one for one in library() if one.parameters], ids=lambda query: query.name)
def test_a_thing_answers_as_its_name_does(query: NamedQuery, world: Snapshot) -> None:
    """Where nobody else is called so, a query about a thing has the rows of the query about its name."""
    defaults = {one.name: one.default for one in query.parameters if one.names}
    things = resolved(query, defaults, names_index(world))
    exactly = world.query(written_out(query, bound(query, things))).serialize(format=QueryResultsFormat.CSV) or b""
    assert sorted(exactly.lower().splitlines()) == sorted(answer(world, query).lower().splitlines())


def test_namesakes_do_not_come_together(tmp_path: Path) -> None:
    """Of two persons with one name each has the own offices; the name alone is told to be that of two."""
    with open_writer(tmp_path) as writer:
        record, names = writer.names.record, writer.names
        for number in (1, 2):
            person, office, tenure = (names.entity(kind, f"{kind}-{number}") for kind in ("person", "office", "tenure"))
            status = NamedNode("https://w3id.org/honorum/vocabulary/tenure-status/regular")
            label = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
            writer.add(
                [
                    Quad(person, RDF_TYPE, hon("Person"), record),
                    Quad(person, RDFS_LABEL, Literal("Ada Vern"), record),
                    Quad(office, RDF_TYPE, hon("Office"), record),
                    Quad(office, RDFS_LABEL, Literal(f"Mayor of Town {number}"), record),
                    Quad(office, hon("title"), Literal("Mayor"), record),
                    Quad(tenure, hon("holder"), person, record),
                    Quad(tenure, hon("office"), office, record),
                    Quad(tenure, hon("status"), status, record),
                    Quad(status, label, Literal("regular", language="en"), record),
                ]
            )
        publish_with_names(writer)
    graph = current(tmp_path)
    career, index = named("career"), names_index(graph)
    with pytest.raises(AmbiguousName) as both:
        resolved(career, {"person": "Ada Vern"}, index)
    offices = []
    for _, iri in both.value.candidates:
        values = bound(career, resolved(career, {"person": iri}, index))
        offices.append([row["officeName"].value for row in graph.query(written_out(career, values))])
    assert sorted(offices) == [["Mayor of Town 1"], ["Mayor of Town 2"]]


def test_every_text_is_a_name_or_is_known_to_be_none() -> None:
    """A new parameter that takes a text says what it names, or is added here."""
    texts = {one for query in library() for one in query.parameters if one.kind == "text"}
    assert {one.name for one in texts if one.names is None} <= {"word"}


def test_what_a_query_does_not_take_is_refused() -> None:
    """An unknown query, an unknown parameter, a day that is none, a number that is none: each says what to do."""
    with pytest.raises(UnknownName, match="holder-on-a-day"):
        named("holder")
    with pytest.raises(InputError, match="It takes: person"):
        bound(named("career"), {"office": "mayor"})
    with pytest.raises(InputError, match="It takes none"):
        bound(named("capital"), {"office": "mayor"})
    with pytest.raises(InvalidDate):
        bound(named("holder-on-a-day"), {"day": "soon"})
    for text in ("many", "1e9", "", "1.5"):
        with pytest.raises(InputError, match="whole number"):
            bound(named("told-by-few-sources"), {"most": text})
    with pytest.raises(InputError, match="number such as"):
        bound(named("claims-under-a-confidence"), {"confidence": "NaN"})
