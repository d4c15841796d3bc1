"""JSON-LD: read back it is the record with its words; each thing stands once, with its own inside."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Store, Triple
from rdflib import Dataset

from honorum.exporting import Choices
from honorum.exporting.jsonld_context import REVERSE, coercion, context
from honorum.store import Snapshot, current

Export = Callable[..., bytes]
WORDS = """
PREFIX hon: <https://w3id.org/honorum/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX dcterms: <http://purl.org/dc/terms/>
CONSTRUCT { ?claim hon:quote ?quote ; prov:wasDerivedFrom ?source . ?source ?property ?value }
WHERE {
  ?thing prov:wasDerivedFrom ?claim .
  GRAPH ?graph {
    ?claim hon:quote ?quote ; prov:wasDerivedFrom ?source .
    VALUES ?property { dcterms:title hon:url hon:publisher hon:published }
    ?source ?property ?value
  }
}
"""


@pytest.fixture(params=["velmara", "sample"])
def world(request: pytest.FixtureRequest, velmara: Snapshot, sample_store: Path) -> Snapshot:
    """Either invented country."""
    return velmara if request.param == "velmara" else current(sample_store)


def record_of(snapshot: Snapshot) -> set[Triple]:
    """The triples of the record, and the words and sources behind them."""
    record = {quad.triple for quad in snapshot.quads(None, None, None, snapshot.names.record)}
    return record | set(snapshot.run(WORDS, default_graph=[snapshot.names.record]))


def test_read_back_it_is_the_record_with_its_words(exported: Export, world: Snapshot) -> None:
    """The very triples of the record, with the quotes and sources behind them, and nothing else."""
    store = Store()
    store.load(exported("jsonld", None, world), format=RdfFormat.JSON_LD)
    assert {quad.triple for quad in store} == record_of(world)
    assert {quad.graph_name for quad in store} == {DefaultGraph()}


def test_another_reader_reads_the_same(exported: Export, velmara: Snapshot) -> None:
    """A second, independent reader of JSON-LD finds the same triples."""
    other = Dataset().parse(data=exported("jsonld"), format="json-ld")
    store = Store()
    store.load(other.serialize(format="nt", encoding="utf-8"), format=RdfFormat.N_TRIPLES)
    assert {quad.triple for quad in store} == record_of(velmara)


def test_each_thing_stands_once_with_its_own_inside(exported: Export) -> None:
    """A person has the tenures, an office its vacancies, an election its results; nothing has two places."""
    graph = json.loads(exported("jsonld"))["@graph"]
    tops = {node["id"]: node for node in graph}
    assert len(tops) == len(graph)
    assert [one["id"] for one in tops["id/person/ilsa-marn"]["tenures"]] == [
        "id/tenure/ilsa-marn--president-of-velmara"
    ]
    assert tops["id/office/speaker-of-the-national-assembly-of-velmara"]["vacancies"][0]["type"] == [
        "Interval",
        "Vacancy",
    ]
    assert len(tops["id/event/velmara-parliamentary-election-2021"]["results"]) == 4
    (conflict,) = tops["id/person/ilsa-marn"]["tenures"][0]["conflicts"]
    assert {side["type"][-1] for side in conflict["side"]} == {"Side"}
    described = [node["id"] for top in graph for node in _nodes(top) if "type" in node]
    assert len(described) == len(set(described))


def _nodes(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for one in value for node in _nodes(one)]
    if not isinstance(value, dict):
        return []
    return [value, *(node for one in value.values() for node in _nodes(one))]


def test_a_fact_has_its_words_beside_it(exported: Export) -> None:
    """Down to the quote and the address of the article, without another file."""
    graph = json.loads(exported("jsonld"))["@graph"]
    (vesk,) = [node for node in graph if node["id"] == "id/person/doren-vesk"]
    claims = [
        claim
        for tenure in vesk["tenures"]
        if "/doren-vesk--president" in tenure["id"]
        for claim in tenure["wasDerivedFrom"]
    ]
    assert "Doren Vesk, the prime minister, was sworn in as president on Wednesday" in {one["quote"] for one in claims}
    assert {one["wasDerivedFrom"]["url"] for one in claims} > {"https://example.org/velmara/election"}


def test_choices_narrow_it(exported: Export) -> None:
    """On a day there are the tenures that possibly were, and only whoever they tie."""
    nodes = _nodes(json.loads(exported("jsonld", Choices(on=date(2012, 6, 1))))["@graph"])
    tenures = {node["id"] for node in nodes if "Tenure" in node.get("type", ())}
    assert "id/tenure/ilsa-marn--president-of-velmara" in tenures
    assert "id/tenure/doren-vesk--president-of-velmara" not in tenures
    assert "id/person/lio-brandt" not in {node["id"] for node in nodes}


def test_names_of_the_context_do_not_clash() -> None:
    """No name for a way back is a term of the ontology, and typed terms say what the ontology says."""
    assert not [name for name in REVERSE if coercion(name)]
    made = context()
    assert made["holder"] == {"@id": "hon:holder", "@type": "@id"}
    assert made["start"]["@type"] == "http://id.loc.gov/datatypes/edtf"
    assert set(REVERSE) <= set(made)
