"""Shapes speak to the person who must mend the data, and agree with the ontology."""

from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, URIRef
from rdflib.collection import Collection

from honorum.model.claims import CLAIM_TYPES
from honorum.rdf.claim_fields import predicate, scheme
from honorum.rdf.terms import ONTOLOGY as HON
from honorum.rdf.terms import VOCABULARY
from honorum.resources import folder

FILES = sorted([*folder("shapes").glob("door/*.ttl"), *folder("shapes").glob("record/*.ttl")])
KINDS = (SH.NodeShape, SH.PropertyShape)


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """The modules and the vocabularies."""
    graph = Graph()
    for path in (*folder("ontology").glob("*.ttl"), *folder("ontology").glob("vocabularies/*.ttl")):
        graph.parse(path)
    return graph


def _shapes(graph: Graph) -> list[URIRef]:
    return [shape for kind in KINDS for shape in graph.subjects(RDF.type, kind)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_shape_speaks_to_people(path: Path) -> None:
    """Each shape has a readable address that begins with its class, a name, a severity and a message."""
    graph = Graph().parse(path)
    assert _shapes(graph)
    for shape in _shapes(graph):
        assert isinstance(shape, URIRef), "a shape without an address"
        assert str(shape).startswith(f"https://w3id.org/honorum/shapes/{path.parent.name}#{path.stem}-")
        assert graph.value(shape, SH.name), shape
        assert graph.value(shape, SH.severity) in {SH.Violation, SH.Warning, SH.Info}, shape
        message = str(graph.value(shape, SH.message))
        assert message[0].isupper(), shape
        assert message.endswith("."), shape


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_is_named_like_a_class(path: Path, ontology: Graph) -> None:
    """A file bears the name of a class of the ontology, and its targets are classes too."""
    graph = Graph().parse(path)
    targets = {URIRef(HON + path.stem), *graph.objects(None, SH.targetClass)}
    assert all((target, RDF.type, OWL.Class) in ontology for target in targets)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_properties_and_classes_exist(path: Path, ontology: Graph) -> None:
    """Every term and concept that a shape names is declared, so that no shape waits for what nobody writes."""
    graph = Graph().parse(path)
    named = {term for triple in graph for term in triple if str(term).startswith((HON, VOCABULARY))}
    named = {term for term in named if isinstance(term, URIRef)}
    unknown = {str(term) for term in named if not (set(ontology.objects(term, RDF.type)) - {RDFS.Datatype})}
    assert not unknown


def test_closed_lists_are_whole_vocabularies(ontology: Graph) -> None:
    """A field of a claim may take each concept of its vocabulary and no other."""
    for kind in CLAIM_TYPES:
        graph = Graph().parse(folder("shapes") / "door" / f"{kind.__name__}.ttl")
        for field in kind.__dataclass_fields__:
            vocabulary = scheme(kind.__name__, field)
            if vocabulary:
                (shape,) = (
                    s for s in graph.subjects(SH.path, URIRef(predicate(field).value)) if (s, SH["in"], None) in graph
                )
                allowed = set(Collection(graph, graph.value(shape, SH["in"])))
                assert allowed == set(ontology.subjects(SKOS.inScheme, URIRef(VOCABULARY + vocabulary))), field


def test_every_claim_has_its_shapes() -> None:
    """There is a file of shapes at the door for each kind of claim."""
    assert {kind.__name__ for kind in CLAIM_TYPES} <= {path.stem for path in FILES if path.parent.name == "door"}
