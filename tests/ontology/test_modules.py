"""The ontology can be read by everybody's tools, in modules small enough for people."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from honorum.resources import folder

ONTOLOGY = folder("ontology")
FILES = sorted(path for path in ONTOLOGY.rglob("*.ttl") if path.parent.name != "questions")
KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
BUILT_IN = {RDF.type, RDFS.label, RDFS.seeAlso, RDFS.isDefinedBy, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain}
BUILT_IN |= {RDFS.range, RDF.first, RDF.rest, OWL.unionOf, OWL.imports, OWL.versionIRI, OWL.versionInfo}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """All modules, vocabularies and alignments in one graph."""
    graph = Graph()
    for path in FILES:
        graph.parse(path)
    return graph


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ONTOLOGY)))
def test_both_parsers_read_the_same(path: Path) -> None:
    """Each file is Turtle for rdflib and for Oxigraph, with as many triples in both."""
    assert len(Graph().parse(path)) == len(list(parse(path.read_bytes(), RdfFormat.TURTLE))) > 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ONTOLOGY)))
def test_a_module_fits_the_eye(path: Path) -> None:
    """A module has fewer than 200 lines, and its address ends in the name of its file."""
    assert len(path.read_text(encoding="utf-8").splitlines()) < 200
    (module,) = Graph().parse(path).subjects(RDF.type, OWL.Ontology)
    stem = "ontology" if path.stem == "honorum" else path.stem
    assert str(module).rsplit("/", 1)[-1] == stem


def test_every_import_is_a_file_here(ontology: Graph) -> None:
    """No module imports something that Honorum does not ship."""
    here = set(ontology.subjects(RDF.type, OWL.Ontology))
    imported = set(ontology.objects(None, OWL.imports))
    assert imported
    assert imported <= here


def test_every_property_is_declared_as_one_kind(ontology: Graph) -> None:
    """Whatever stands between two terms is built in, or an object, datatype or annotation property: OWL 2 DL."""
    undeclared = {
        str(predicate)
        for predicate in set(ontology.predicates())
        if predicate not in BUILT_IN and sum((predicate, RDF.type, kind) in ontology for kind in KINDS) != 1
    }
    assert not undeclared


def test_properties_are_used_as_declared(ontology: Graph) -> None:
    """An object property never has a value, a datatype property never a thing."""
    wrong = [
        (str(subject), str(predicate), str(value))
        for subject, predicate, value in ontology
        if ((predicate, RDF.type, OWL.ObjectProperty) in ontology and isinstance(value, Literal))
        or ((predicate, RDF.type, OWL.DatatypeProperty) in ontology and isinstance(value, URIRef))
    ]
    assert not wrong


def test_alignments_stay_out_of_the_modules() -> None:
    """No module says how its terms relate to a neighbour's; each neighbour has its own file for that."""
    for path in ONTOLOGY.glob("*.ttl"):
        graph = Graph().parse(path)
        for property_ in (RDFS.subClassOf, RDFS.subPropertyOf, OWL.equivalentClass, OWL.equivalentProperty):
            foreign = [other for other in graph.objects(None, property_) if "w3id.org/honorum" not in str(other)]
            assert not foreign, f"{path.name} points outside: {foreign}"
    neighbours = {path.stem for path in ONTOLOGY.glob("align/*.ttl")}
    assert neighbours == {"foaf", "oa", "org", "popolo", "prov", "schema", "wikidata"}


@pytest.mark.parametrize("path", sorted(ONTOLOGY.glob("align/*.ttl")), ids=lambda path: path.stem)
def test_an_alignment_is_about_our_terms(path: Path, ontology: Graph) -> None:
    """What an alignment relates is a term of ours that exists."""
    graph = Graph().parse(path)
    ours = {term for term in graph.subjects() if str(term).startswith("https://w3id.org/honorum/ontology#")}
    assert ours
    assert all((term, RDFS.isDefinedBy, None) in ontology for term in ours)
