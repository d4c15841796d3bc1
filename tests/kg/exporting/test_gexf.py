"""GEXF: opens in Gephi as what the record says, with its timeline."""

import math
from collections import Counter
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree
from pyoxigraph import Literal, NamedNode, Quad

from honorum.exporting import Choices, TieKind
from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, XSD_DATE, Names, hon
from honorum.store import Snapshot, open_writer

NAMES = Names()
NS = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}
EVERYTHING = Choices(kinds=frozenset(TieKind))
HON = "PREFIX hon: <https://w3id.org/honorum/ontology#>"

Export = Callable[..., bytes]


def count(snapshot: Snapshot, pattern: str) -> int:
    """How many different solutions a pattern has in the record."""
    rows = list(snapshot.query(f"{HON} SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT ?a ?b {{ {pattern} }} }}"))
    return int(rows[0]["n"].value)


def edge(document: bytes, source: str, target: str) -> etree._Element:
    """The one edge between two entities."""
    ends = f'[@source="{NAMES.base}id/{source}" and @target="{NAMES.base}id/{target}"]'
    (found,) = etree.fromstring(document).xpath(f"//g:edge{ends}", namespaces=NS)
    return found


def spells(found: etree._Element) -> list[tuple[str | None, str | None]]:
    """The spells of an edge."""
    return [(spell.get("start"), spell.get("end")) for spell in found.iterfind("g:spells/g:spell", NS)]


def values(document: bytes, found: etree._Element) -> dict[str, str]:
    """The attributes of an edge or node by their titles."""
    owner = etree.QName(found).localname
    columns = etree.fromstring(document).iterfind(f".//g:attributes[@class='{owner}']/g:attribute", NS)
    titles = {column.get("id"): column.get("title") for column in columns}
    return {titles[value.get("for")]: value.get("value") for value in found.iterfind("g:attvalues/g:attvalue", NS)}


@pytest.mark.shared
@pytest.mark.parametrize("choices", [Choices(), EVERYTHING, Choices(place="urn:nowhere")])
def test_it_fits_the_official_schema(exported: Export, shared: Path, choices: Choices) -> None:
    """With and without events, and with nothing in it, the file is valid GEXF 1.3."""
    schema = etree.RelaxNG(etree.parse(str(shared / "conformance" / "gexf" / "specs" / "1.3" / "gexf.rng")))
    document = etree.fromstring(exported("gexf", choices))
    assert schema.validate(document), schema.error_log


def test_it_counts_what_queries_count(exported: Export, velmara: Snapshot) -> None:
    """A reader finds as many actors and ties as SPARQL, kind by kind."""
    graph = nx.read_gexf(BytesIO(exported("gexf")))
    kinds = Counter(kind for _, kind in graph.nodes(data="kind"))
    assert kinds["person"] == count(velmara, "?a a hon:Person") == 6
    assert kinds["office"] == count(velmara, "?a a hon:Office")
    assert kinds["party"] == count(velmara, "?a a hon:Party")
    assert kinds["organization"] == count(velmara, "?a a hon:Organization")
    ties = Counter(tie for _, _, tie in graph.edges(data="tie"))
    assert ties["tenure"] == count(velmara, "?t hon:holder ?a ; hon:office ?b") == 7
    assert ties["membership"] == count(velmara, "?t hon:member ?a ; hon:party ?b")
    assert ties["relationship"] == count(velmara, "?t a hon:Relationship ; hon:subject ?a ; hon:object ?b")
    assert sum(ties.values()) == graph.number_of_edges() == 12


def test_an_edge_of_a_kind_stands_once(exported: Export) -> None:
    """Source, target and kind are never repeated, for Gephi would take the second for an error."""
    edges = etree.fromstring(exported("gexf", EVERYTHING)).findall(".//g:edge", NS)
    keys = [(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges]
    assert len(keys) == len(set(keys)) > 12
    assert all(float(edge.get("weight")) > 0 for edge in edges)


def test_ends_are_days_that_belong_to_the_spell(exported: Export) -> None:
    """The record's end, the day after the last, is written as the last day; partial dates are widened to days."""
    document = exported("gexf")
    president = edge(document, "person/ilsa-marn", "office/president-of-velmara")
    assert spells(president) == [("2012-05-07", "2019-03-19")]
    premier = edge(document, "person/doren-vesk", "office/prime-minister-of-velmara")
    assert spells(premier) == [("2015-02-01", "2019-03-19")]
    assert values(document, premier)["edtf"] == "2015-02/2019-03-20"


def test_an_open_side_has_no_day(exported: Export) -> None:
    """What is not known to have begun or ended is open; where both sides are, there is no spell at all."""
    document = exported("gexf")
    assert spells(edge(document, "person/doren-vesk", "office/president-of-velmara")) == [("2019-03-20", None)]
    assert spells(edge(document, "person/bram-oster", "party/civic-union")) == [(None, "2021-01-10")]
    member = edge(document, "person/doren-vesk", "party/civic-union")
    assert member.find("g:spells", NS) is None
    told = values(document, member)
    assert "first" not in told
    assert (told["certain_first"], told["certain_last"]) == ("2019-03-20", "2019-03-20")


def test_two_tenures_in_one_office_are_one_edge_with_two_spells(exported: Export) -> None:
    """An acting and then a regular holder has one edge, and both intervals on the timeline."""
    document = exported("gexf")
    found = edge(document, "person/kaia-tolvren", "office/prime-minister-of-velmara")
    assert spells(found) == [("2019-03-20", "2019-04-01"), ("2019-04-02", None)]
    told = values(document, found)
    assert told["role"] == "acting; regular"
    assert told["first"] == "2019-03-20"
    assert "last" not in told


def test_an_event_lasts_as_long_as_its_time(exported: Export) -> None:
    """An actor is tied to an event on its day; what was only alleged or planned is no tie."""
    document = exported("gexf", EVERYTHING)
    vote = edge(document, "party/civic-union", "event/velmara-parliamentary-election-2021")
    assert spells(vote) == [("2021-01-10", "2021-01-10")]
    assert b"interior-minister-of-velmara-planned" not in document
    assert b"29c523315c49c763-f14" not in document


def test_each_edge_has_the_words_of_a_source(exported: Export, velmara: Snapshot) -> None:
    """Quote and address come together from one source of the tie."""
    quoted = "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?quote ?url WHERE { GRAPH ?g { ?c hon:quote ?quote } "
    rows = velmara.query(
        f"{HON} {quoted} GRAPH ?g {{ ?c <http://www.w3.org/ns/prov#wasDerivedFrom> [ hon:url ?url ] }} }}"
    )
    known = {(row["quote"].value, row["url"].value) for row in rows}
    graph = nx.read_gexf(BytesIO(exported("gexf", EVERYTHING)))
    told = {(data["evidence"], data["url"]) for _, _, data in graph.edges(data=True)}
    assert len(told) > 5
    assert told <= known


def test_nodes_show_their_kind_party_and_degree(exported: Export) -> None:
    """People of one party share a colour; a node grows with its ties."""
    document = exported("gexf")
    tree = etree.fromstring(document)
    nodes = {node.get("id").removeprefix(NAMES.base + "id/"): node for node in tree.iterfind(".//g:node", NS)}

    def colour(name: str) -> tuple[str | None, ...]:
        found = nodes[name].find("viz:color", NS)
        return tuple(found.get(channel) for channel in "rgb")

    assert colour("person/doren-vesk") == colour("person/kaia-tolvren") != colour("person/bram-oster")
    assert colour("office/president-of-velmara") == colour("office/prime-minister-of-velmara")
    sizes = {name: float(node.find("viz:size", NS).get("value")) for name, node in nodes.items()}
    assert sizes["person/kaia-tolvren"] > sizes["person/ilsa-marn"] > sizes["person/lio-brandt"] > 0
    assert values(document, nodes["person/ilsa-marn"]) == {
        "kind": "person",
        "country": "Velmara",
        "wikidata": "Q900000001",
    }


def test_a_day_leaves_out_what_was_surely_not_so(exported: Export) -> None:
    """On a day only those ties are left that possibly held, and the nodes that they tie."""
    graph = nx.read_gexf(BytesIO(exported("gexf", Choices(on=date(2015, 6, 1)))))
    held = {(one.rsplit("/", 1)[-1], other.rsplit("/", 1)[-1]) for one, other, tie in graph.edges(data="tie")}
    assert ("ilsa-marn", "president-of-velmara") in held
    assert ("doren-vesk", "prime-minister-of-velmara") in held
    assert ("doren-vesk", "president-of-velmara") not in held
    assert min(dict(graph.degree()).values()) > 0


def test_a_place_keeps_what_belongs_to_it(exported: Export) -> None:
    """Of a country there are the offices of its jurisdiction and its people's ties; of another there is nothing."""
    here = nx.read_gexf(BytesIO(exported("gexf", Choices(place=NAMES.base + "id/country/velmara"))))
    offices = {label for _, data in here.nodes(data=True) if data["kind"] == "office" for label in [data["label"]]}
    assert offices == {"President of Velmara", "Prime minister of Velmara"}
    there = nx.read_gexf(BytesIO(exported("gexf", Choices(place=NAMES.base + "id/country/arland"))))
    assert there.number_of_nodes() == 0


def test_an_earlier_state_of_knowledge_is_derived_anew(exported: Export) -> None:
    """Before the sources were recorded nothing was known; afterwards the ties of today's record."""
    before = nx.read_gexf(BytesIO(exported("gexf", Choices(known_at=date(2026, 11, 19)))))
    after = nx.read_gexf(BytesIO(exported("gexf", Choices(known_at=date(2026, 11, 20)))))
    today = nx.read_gexf(BytesIO(exported("gexf")))
    assert before.number_of_edges() == 0
    assert set(after.edges()) == set(today.edges())


def test_names_that_xml_forbids_are_mended(exported: Export, tmp_path: Path) -> None:
    """Control characters go, markup stays text, line breaks become spaces."""
    with open_writer(tmp_path) as writer:
        person = NAMES.entity("person", "x")
        writer.add([Quad(person, RDF_TYPE, hon("Person"), NAMES.record)])
        writer.add([Quad(person, RDFS_LABEL, Literal('<b>Ilsa</b> &\x0b "M\x00arn"\n\ufffe Jr'), NAMES.record)])
        snapshot = writer.publish()
    for name in ("gexf", "graphml"):
        read = nx.read_gexf if name == "gexf" else nx.read_graphml
        graph = read(BytesIO(exported(name, None, snapshot)))
        assert graph.nodes[person.value]["label"] == '<b>Ilsa</b> & "Marn" Jr'


def test_intervals_that_may_overlap_become_one_spell(exported: Export, tmp_path: Path) -> None:
    """Gephi refuses overlapping spells, and years that meet overlap when widened to days; the EDTF keeps both."""

    def held(number: int, **days: str) -> list[Quad]:
        tenure = NAMES.entity("tenure", str(number))
        own = [(hon("holder"), NAMES.entity("person", "x")), (hon("office"), NAMES.entity("office", "y"))]
        own += [(hon(name), Literal(day, datatype=XSD_DATE)) for name, day in days.items()]
        own += [(hon("start"), Literal(days["earliestStart"][:4]))]
        return [Quad(tenure, predicate, value, NAMES.record) for predicate, value in own]

    with open_writer(tmp_path) as writer:
        writer.add(held(1, earliestStart="2010-01-01", latestEnd="2014-12-31"))
        writer.add(held(2, earliestStart="2014-01-01", latestEnd="2018-12-31"))
        writer.add(held(3, earliestStart="2021-01-01"))
        document = exported("gexf", None, writer.publish())
    found = edge(document, "person/x", "office/y")
    assert spells(found) == [("2010-01-01", "2018-12-30"), ("2021-01-01", None)]
    assert values(document, found)["edtf"] == "2010/; 2014/; 2021/"
    assert math.isclose(float(found.get("weight")), 3)


def test_the_same_snapshot_gives_the_same_file(exported: Export) -> None:
    """An export can be compared with another byte by byte."""
    assert exported("gexf", EVERYTHING) == exported("gexf", EVERYTHING)


def test_ties_to_places_are_ties(exported: Export, tmp_path: Path) -> None:
    """A relationship with a country puts the country among the nodes, as a place."""
    with open_writer(tmp_path) as writer:
        tie, other = NAMES.entity("relationship", "x"), NAMES.entity("country", "velmara")
        facts: list[tuple[NamedNode, NamedNode, NamedNode]] = [
            (tie, hon("subject"), NAMES.entity("person", "x")),
            (tie, hon("object"), other),
            (other, RDF_TYPE, hon("Country")),
        ]
        writer.add(Quad(*fact, NAMES.record) for fact in facts)
        graph = nx.read_gexf(BytesIO(exported("gexf", None, writer.publish())))
    assert graph.nodes[other.value]["kind"] == "place"
