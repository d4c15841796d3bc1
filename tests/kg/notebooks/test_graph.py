"""A graph open in Python: the answers of the command line and the service, as tables, networks and in notebooks."""

import dataclasses
import sys
from datetime import date
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import Literal, NamedNode, Quad

import honorum
from honorum.errors import InvalidDate, MalformedQuery, MissingLibrary, QueryRefused, StoreMissing
from honorum.notebooks.graph import Graph
from honorum.notebooks.table import Table
from honorum.questions.career import career
from honorum.questions.neighbours import neighbours
from honorum.questions.paths import paths
from honorum.questions.shared import shared
from honorum.questions.who import who
from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, hon
from honorum.store import current, open_writer, snapshot

NAMES = """
PREFIX hon: <https://w3id.org/honorum/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?person ?name WHERE { ?person a hon:Person ; rdfs:label ?name } ORDER BY ?name
"""


@pytest.fixture(scope="module")
def graph(sample_store: Path) -> Graph:
    """The sample world, opened as a user would."""
    return honorum.open(sample_store)


def test_it_asks_the_functions_of_the_command_line(graph: Graph, sample_store: Path) -> None:
    """Each answer is the very one that the question gives: there is no second way."""
    state = current(sample_store)
    day = date(2024, 5, 20)
    assert graph.who("prime minister", "Ardovia", on="2024-05-20") == who(state, "prime minister", "Ardovia", on=day)
    assert graph.career("Elena Dorsk", on=day) == career(state, "Elena Dorsk", on=day)
    two = ("Elena Dorsk", "Tomas Kerrin")
    assert graph.paths(*two, known_at="2020-01-01") == paths(state, *two, known_at=date(2020, 1, 1))
    assert graph.paths(*two, together=True) == paths(state, *two, together=True)
    assert graph.neighbours("Elena Dorsk", hops=2) == neighbours(state, "Elena Dorsk", hops=2)
    assert graph.shared(*two) == shared(state, two)


def test_answers_do_not_change(graph: Graph) -> None:
    """Answers are frozen dataclasses."""
    for answer in (graph.who("president", "Ardovia"), graph.career("Elena Dorsk"), graph.query(NAMES)):
        assert dataclasses.is_dataclass(answer)
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(answer, dataclasses.fields(answer)[0].name, None)


def test_a_kept_snapshot_can_be_opened(tmp_path: Path) -> None:
    """By its name, and it stays as it was; a folder without a graph is an error that says so."""
    store = tmp_path / "graph"
    with open_writer(store) as writer:
        ada = writer.names.entity("person", "ada")
        writer.add([Quad(ada, RDF_TYPE, hon("Person"), writer.names.record)])
        writer.add([Quad(ada, RDFS_LABEL, Literal("Ada"), writer.names.record)])
        writer.publish()
        snapshot(store, "paper-2024")
        writer.remove([Quad(ada, RDFS_LABEL, Literal("Ada"), writer.names.record)])
        writer.publish()
    assert honorum.open(str(store), "paper-2024").query(NAMES).column("name") == ("Ada",)
    assert honorum.open(store).query(NAMES).rows == ()
    with pytest.raises(StoreMissing):
        honorum.open(tmp_path / "nowhere")


def test_days_are_texts_or_dates(graph: Graph) -> None:
    """Both say the same; what is no day is refused with its text."""
    assert graph.who("president", "Ardovia", on=date(2024, 3, 11)) == graph.who("president", "Ardovia", on="2024-03-11")
    with pytest.raises(InvalidDate, match="yesterday"):
        graph.who("president", "Ardovia", on="yesterday")


def test_values_are_put_in_and_come_out_typed(graph: Graph) -> None:
    """Numbers and days by their types, unbound cells as None; a text is never written into the query."""
    table = graph.query("SELECT ?a ?b ?c WHERE { BIND (2 * ?a AS ?b) }", a=21, c='x" } #')
    assert table.rows == ((21, 42, 'x" } #'),)
    typed = graph.query("SELECT (1.5 AS ?x) (true AS ?y) (?none AS ?z) WHERE {}")
    assert typed.rows == ((1.5, True, None),)
    person = graph.query(NAMES).rows[0][0]
    found = graph.query(NAMES, person=NamedNode(str(person)))
    assert len(found) == 1
    assert graph.query("ASK { ?s ?p ?o }").rows == ((True,),)


def test_queries_that_cannot_run_are_refused(graph: Graph) -> None:
    """What does not parse, gives a graph, or would break the parser."""
    with pytest.raises(MalformedQuery):
        graph.query("SELECT")
    with pytest.raises(MalformedQuery, match="use SELECT"):
        graph.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    with pytest.raises(QueryRefused):
        graph.query("SELECT * WHERE " + "{" * 4000 + "}" * 4000)


def test_tables_become_data_frames(graph: Graph) -> None:
    """The same columns and rows in pandas and polars; mixed columns become texts in polars, none are lost."""
    table = graph.tenures(place="Ardovia")
    pandas, polars = table.to_pandas(), table.to_polars()
    assert list(pandas.columns) == polars.columns == list(table.columns)
    assert len(pandas) == len(polars) == len(table) > 5
    assert polars["person_name"].to_list() == pandas["person_name"].to_list() == list(table.column("person_name"))
    assert {type(value) for value in table.column("latest_end")} == {date, type(None)}
    assert {type(value) for value in table.column("sources")} == {int}
    mixed = Table(("a", "b"), ((1, 1), ("one", 2.5), (None, None)))
    assert mixed.to_polars()["a"].to_list() == ["1", "one", None]
    assert mixed.to_polars()["b"].to_list() == [1.0, 2.5, None]
    assert Table(("a",), ()).to_pandas().shape == Table(("a",), ()).to_polars().shape == (0, 1)


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_missing_library_is_named(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pandas or polars the error says how to install it, and nothing else needs them."""
    monkeypatch.setitem(sys.modules, library, None)
    table = Table(("a",), ((1,),))
    with pytest.raises(MissingLibrary, match=rf"pip install 'honorum\[{library}\]'"):
        getattr(table, f"to_{library}")()
    assert "<td>1</td>" in table._repr_html_()


def test_networks_are_those_of_the_exports(graph: Graph) -> None:
    """Nodes with labels and kinds, edges with times and quotes; persons joined through what they shared."""
    network = graph.to_networkx()
    assert isinstance(network, nx.MultiDiGraph)
    kinds = {said["kind"] for _, said in network.nodes(data=True)}
    assert {"person", "office", "party"} <= kinds
    assert all(said["quote"] for _, _, said in network.edges(data=True))
    persons = graph.to_networkx(projection="person-person")
    assert isinstance(persons, nx.MultiGraph)
    assert not isinstance(persons, nx.MultiDiGraph)
    assert all(said["kind"] == "person" for _, said in persons.nodes(data=True))
    assert persons.graph["left_out"] == ()
    few = graph.to_networkx(projection="person-person", largest_group=2)
    assert "Civic Party" in few.graph["left_out"]
    with pytest.raises(ValueError, match="person-cat"):
        graph.to_networkx(projection="person-cat")


def test_notebooks_show_answers_with_their_quotes(graph: Graph) -> None:
    """Each answer has a page of its own with the words and a link to the source."""
    answers = (
        graph.who("prime minister", "Ardovia", on="2024-05-20"),
        graph.career("Elena Dorsk"),
        graph.paths("Elena Dorsk", "Tomas Kerrin"),
        graph.neighbours("Elena Dorsk", hops=2, limit=1),
        graph.shared("Elena Dorsk", "Tomas Kerrin", limit=1),
    )
    for answer in answers:
        shown = answer._repr_html_()
        assert "“" in shown
        assert '<a href="https://example.org/' in shown
        assert "Dorsk" in shown
    assert "go on after" in answers[3]._repr_html_()
    assert "here 1 of them" in answers[4]._repr_html_()


def test_what_sources_say_is_never_markup(tmp_path: Path) -> None:
    """A name that looks like a script is shown as text, and an address that is none is no link."""
    store, evil = tmp_path / "graph", "<script>alert(1)</script>"
    with open_writer(store) as writer:
        ada = writer.names.entity("person", "ada")
        writer.add([Quad(ada, RDF_TYPE, hon("Person"), writer.names.record)])
        writer.add([Quad(ada, RDFS_LABEL, Literal(evil), writer.names.record)])
        writer.publish()
    graph = honorum.open(store)
    links = Table((evil,), (("javascript:alert(1)",), ("https://x.example/?a=1&b=<i>",)))
    for shown in (
        graph.query(NAMES)._repr_html_(),
        graph.career("ada")._repr_html_(),
        graph.neighbours("ada")._repr_html_(),
        links._repr_html_(),
    ):
        assert "<script" not in shown
        assert "&lt;script&gt;" in shown
    assert 'href="javascript' not in links._repr_html_()
    assert 'href="https://x.example/?a=1&amp;b=&lt;i&gt;"' in links._repr_html_()


def test_long_tables_say_that_they_are_cut() -> None:
    """A notebook shows the first fifty rows, and says of how many."""
    shown = Table(("n",), tuple((number,) for number in range(60)))._repr_html_()
    assert "The first 50 of 60 rows" in shown
    assert shown.count("<tr>") == 51


def test_the_graph_itself_is_shown(graph: Graph) -> None:
    """Written alone in a cell, the graph tells which state it is and how much it holds."""
    shown = graph._repr_html_()
    assert graph.name in shown
    people = len(graph.query("SELECT ?p { ?p a <https://w3id.org/honorum/ontology#Person> }"))
    assert f'persons</th><td style="text-align: right">{people}<' in shown


def test_a_named_query_takes_names_as_people_type_them(graph: Graph) -> None:
    """Case, order and left-out words do not matter, as on the command line."""
    asked = graph.named_query("career", person="aldous, KARIM")
    assert asked.rows == graph.named_query("career", person="Karim Aldous").rows != ()
