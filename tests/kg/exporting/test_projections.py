"""Networks of what is chosen: as many nodes, ties and intervals as SPARQL counts, and valid for Gephi."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree

from honorum.errors import InputError
from honorum.exporting import Choices, Projection, TieKind, layout
from honorum.rdf.terms import Names
from honorum.store import Snapshot, current

Export = Callable[..., bytes]
NS = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}
ID = Names().base + "id/"
PREFIXES = """
PREFIX hon: <https://w3id.org/honorum/ontology#>
PREFIX modality: <https://w3id.org/honorum/vocabulary/modality/>
PREFIX status: <https://w3id.org/honorum/vocabulary/tenure-status/>
PREFIX prov: <http://www.w3.org/ns/prov#>
"""
BOUNDS = """
  OPTIONAL { ?t hon:earliestStart ?from1 } OPTIONAL { ?t hon:latestEnd ?until1 }
  OPTIONAL { ?u hon:earliestStart ?from2 } OPTIONAL { ?u hon:latestEnd ?until2 }
  FILTER(COALESCE(?until1 > ?from2, true) && COALESCE(?until2 > ?from1, true))
  FILTER(STR(?a) < STR(?b))
"""
SAME_BODY = """
  ?t hon:holder ?a ; hon:office ?o ; hon:status ?s1 . ?u hon:holder ?b ; hon:office ?p ; hon:status ?s2 .
  ?o hon:organization ?group . ?p hon:organization ?group .
  FILTER(?s1 != status:elect && ?s2 != status:elect)
"""
SAME_OFFICE = """
  ?t hon:holder ?a ; hon:office ?o ; hon:status ?s1 . ?u hon:holder ?b ; hon:office ?o ; hon:status ?s2 .
  FILTER NOT EXISTS { ?o hon:organization ?body }
  FILTER(?s1 != status:elect && ?s2 != status:elect)
"""
SAME_PARTY = "?t hon:member ?a ; hon:party ?group . ?u hon:member ?b ; hon:party ?group ."


@pytest.fixture(params=["velmara", "sample"])
def world(request: pytest.FixtureRequest, velmara: Snapshot, sample_store: Path) -> Snapshot:
    """Either invented country."""
    return velmara if request.param == "velmara" else current(sample_store)


def pairs(snapshot: Snapshot, pattern: str) -> set[tuple[str, str]]:
    """The different pairs that a pattern has in the record."""
    rows = snapshot.query(f"{PREFIXES} SELECT DISTINCT ?a ?b {{ {pattern} }}")
    return {(row["a"].value, row["b"].value) for row in rows}


def edges(document: bytes, kind: str | None = None) -> set[tuple[str, str]]:
    """The pairs of nodes that edges join, of one kind or of any."""
    found = etree.fromstring(document).iterfind(".//g:edge", NS)
    return {(edge.get("source"), edge.get("target")) for edge in found if kind in {None, edge.get("kind")}}


def test_persons_and_offices(exported: Export, world: Snapshot) -> None:
    """A tie for each pair of holder and office, an interval for each tenure, and no other node."""
    graph = nx.read_gexf(BytesIO(exported("gexf", Choices(projection=Projection.PERSON_OFFICE), world)))
    expected = pairs(world, "?t hon:holder ?a ; hon:office ?b")
    assert set(graph.edges()) == expected
    tenures = pairs(world, "?a hon:office ?b ; hon:holder ?h")
    assert sum(weight for *_, weight in graph.edges(data="weight")) == len(tenures)
    assert {kind for _, kind in graph.nodes(data="kind")} == {"person", "office"}


def test_a_spell_for_each_interval_with_a_known_side(exported: Export, velmara: Snapshot) -> None:
    """As many spells as SPARQL counts tenures and memberships that have a first or a last day at all."""
    tree = etree.fromstring(exported("gexf", Choices(kinds=frozenset({TieKind.TENURE, TieKind.MEMBERSHIP}))))
    bounded = "{ ?a hon:earliestStart ?d } UNION { ?a hon:latestEnd ?d }"
    expected = {one for one, _ in pairs(velmara, f"?a hon:office|hon:party ?b ; hon:holder|hon:member ?p . {bounded}")}
    assert len(tree.findall(".//g:spell", NS)) == len(expected) > 8


def test_persons_and_parties(exported: Export, world: Snapshot) -> None:
    """A tie for each pair of member and party."""
    graph = nx.read_gexf(BytesIO(exported("gexf", Choices(projection=Projection.PERSON_PARTY), world)))
    assert set(graph.edges()) == pairs(world, "?m hon:member ?a ; hon:party ?b")
    assert {kind for _, kind in graph.nodes(data="kind")} == {"person", "party"}


def test_events(exported: Export, world: Snapshot) -> None:
    """A tie for each pair of actor and event that was asserted."""
    document = exported("gexf", Choices(projection=Projection.EVENTS), world)
    said = "?x hon:event ?b ; hon:modality modality:asserted"
    direct = "VALUES ?p { hon:person hon:predecessor hon:successor hon:actor hon:target }"
    expected = pairs(world, f"?b a hon:Event ; hon:modality modality:asserted ; ?p ?a . {direct}")
    expected |= pairs(world, f"{said} ; a hon:Participation ; hon:actor ?a")
    expected |= pairs(world, f"{said} ; a hon:ElectionResult ; hon:contestant ?a")
    assert edges(document) == expected
    assert expected


@pytest.mark.parametrize(("kind", "pattern"), [("body", SAME_BODY), ("office", SAME_OFFICE), ("party", SAME_PARTY)])
def test_persons_joined_by_what_they_shared(exported: Export, world: Snapshot, kind: str, pattern: str) -> None:
    """Two persons are joined when their time in the same body, office or party may overlap, and only then."""
    document = exported("gexf", Choices(projection=Projection.PERSON_PERSON), world)
    assert edges(document, kind) == pairs(world, pattern + BOUNDS)


def test_persons_joined_by_who_followed_whom(exported: Export, world: Snapshot) -> None:
    """Who took an office over is joined to who left it, in that direction; the edge tells the office and the words."""
    document = exported("gexf", Choices(projection=Projection.PERSON_PERSON), world)
    taken = "?x hon:person ?a ; hon:predecessor ?b ; hon:modality modality:asserted"
    left = "?x hon:person ?b ; hon:successor ?a ; hon:modality modality:asserted"
    expected = pairs(world, f"{{ {taken} }} UNION {{ {left} }}")
    assert edges(document, "succession") == expected
    assert expected
    everything = Choices(kinds=frozenset({TieKind.SUCCESSION}))
    assert edges(exported("gexf", everything, world)) == expected
    for edge in etree.fromstring(document).iterfind(".//g:edge[@kind='succession']", NS):
        assert edge.get("type") == "directed"
        assert edge.get("label").startswith("President of ")


def test_a_shared_tie_says_what_was_shared_and_when(exported: Export) -> None:
    """The name of the body, the days on which both were there, the words of a source, and no direction."""
    document = etree.fromstring(exported("gexf", Choices(projection=Projection.PERSON_PERSON)))
    ends = f"@source='{ID}person/bram-oster' and @target='{ID}person/kaia-tolvren'"
    (found,) = document.xpath(f"//g:edge[{ends} and @kind='body']", namespaces=NS)
    assert found.get("type") == "undirected"
    (spell,) = found.iterfind("g:spells/g:spell", NS)
    assert (spell.get("start"), spell.get("end")) == ("2013-09-01", "2016-12-30")
    titles = {one.get("title"): one.get("id") for one in document.iterfind(".//g:attributes[@class='edge']/*", NS)}
    told = {value.get("for"): value.get("value") for value in found.iterfind("g:attvalues/*", NS)}
    assert told[titles["through"]] == "National Assembly of Velmara"
    assert told[titles["certain_first"]] == "2013-09-30"
    assert "https://example.org/velmara/holders.csv" in told[titles["urls"]]
    assert told[titles["evidence"]]


def test_what_too_many_shared_is_left_out_and_said(exported: Export) -> None:
    """A body of more than so many joins nobody, and the file says which ones were left out."""
    document = exported("gexf", Choices(projection=Projection.PERSON_PERSON, largest_group=2))
    assert not edges(document, "body")
    assert b"National Assembly of Velmara" in document.partition(b"<graph")[0]


@pytest.mark.parametrize("projection", list(Projection))
def test_certainty_days_and_sources_narrow_every_projection(exported: Export, projection: Projection) -> None:
    """What is narrower has no other ties than the whole, and some choice leaves some out."""
    kinds = frozenset(TieKind) if projection is Projection.ALL else None
    widest = edges(exported("gexf", Choices(kinds=kinds, projection=projection)))
    narrower = [
        edges(exported("gexf", Choices(kinds=kinds, projection=projection, **narrowed)))
        for narrowed in (
            {"certain": True},
            {"since": date(2015, 1, 1), "until": date(2018, 1, 1)},
            {"min_sources": 2},
        )
    ]
    assert all(found <= widest for found in narrower)
    assert any(found < widest for found in narrower)


def test_a_window_keeps_what_possibly_was_in_it(exported: Export, velmara: Snapshot) -> None:
    """Between two days, as many ties as SPARQL finds; certain ones only where it surely was so."""
    window = {"since": date(2013, 1, 1), "until": date(2015, 6, 30)}
    tenure = "?t hon:holder ?a ; hon:office ?b . OPTIONAL { ?t hon:earliestStart ?f } OPTIONAL { ?t hon:latestEnd ?u }"
    days = 'FILTER(COALESCE(STR(?f) <= "2015-06-30", true) && COALESCE(STR(?u) > "2013-01-01", true))'
    narrowed = Choices(projection=Projection.PERSON_OFFICE, **window)
    assert edges(exported("gexf", narrowed)) == pairs(velmara, tenure + days)
    surely = "?t hon:holder ?a ; hon:office ?b ; hon:latestStart ?s ; hon:earliestEnd ?e . "
    days = 'FILTER(?s < ?e && STR(?s) <= "2015-06-30" && STR(?e) > "2013-01-01")'
    narrowed = Choices(projection=Projection.PERSON_OFFICE, certain=True, **window)
    assert edges(exported("gexf", narrowed)) == pairs(velmara, surely + days)


def test_sources_are_counted_for_every_kind_of_tie(exported: Export, velmara: Snapshot) -> None:
    """A tenure has its own count; of anything else the sources of its claims are counted."""
    document = exported("gexf", Choices(min_sources=2, kinds=frozenset(TieKind)))
    assert edges(document, "tenure") == pairs(
        velmara, "?t hon:holder ?a ; hon:office ?b ; hon:sources ?n FILTER(?n > 1)"
    )


@pytest.mark.shared
@pytest.mark.parametrize("projection", list(Projection))
def test_every_projection_fits_the_official_schema(exported: Export, shared: Path, projection: Projection) -> None:
    """With coordinates and without, the file is valid GEXF 1.3."""
    schema = etree.RelaxNG(etree.parse(str(shared / "conformance" / "gexf" / "specs" / "1.3" / "gexf.rng")))
    for with_layout in (True, False):
        document = etree.fromstring(exported("gexf", Choices(projection=projection, layout=with_layout)))
        assert schema.validate(document), schema.error_log


@pytest.mark.parametrize("projection", list(Projection))
def test_graphml_has_the_same_projection(exported: Export, projection: Projection) -> None:
    """The same nodes and edges in the other format."""
    document = etree.fromstring(exported("graphml", Choices(projection=projection)))
    found = document.iterfind(".//{http://graphml.graphdrawing.org/xmlns}edge")
    assert {(one.get("source"), one.get("target")) for one in found} == edges(
        exported("gexf", Choices(projection=projection))
    )


def test_coordinates_are_given_on_request_and_always_the_same(exported: Export) -> None:
    """Each node has a place of its own, the same in both formats and every time."""
    asked = Choices(layout=True)
    nodes = etree.fromstring(exported("gexf", asked)).findall(".//g:node", NS)
    places = {(one.get("x"), one.get("y")) for node in nodes for one in node.iterfind("viz:position", NS)}
    assert len(places) == len(nodes) > 10
    assert exported("gexf", asked) == exported("gexf", asked)
    graphml = nx.read_graphml(BytesIO(exported("graphml", asked)))
    assert {(f"{data['x']:.2f}", f"{data['y']:.2f}") for _, data in graphml.nodes(data=True)} == places
    assert b"viz:position" not in exported("gexf")


def test_a_network_too_large_to_lay_out_is_refused(exported: Export, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says how large it is and what to do; nothing is laid out in part."""
    monkeypatch.setattr(layout, "LARGEST", 5)
    with pytest.raises(InputError, match="let Gephi lay it out"):
        exported("gexf", Choices(layout=True))
