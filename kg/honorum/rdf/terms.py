"""The names of things in RDF: namespaces, classes, vocabularies and graphs."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

DEFAULT_BASE = "https://w3id.org/honorum/"
ONTOLOGY = "https://w3id.org/honorum/ontology#"
VOCABULARY = "https://w3id.org/honorum/vocabulary/"
EDTF = NamedNode("http://id.loc.gov/datatypes/edtf")

RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
RDFS_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
ALT_LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
DERIVED_FROM = NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")
EXACT = NamedNode("http://www.w3.org/ns/oa#exact")
QUOTE_START = NamedNode("http://www.w3.org/ns/oa#start")
QUOTE_END = NamedNode("http://www.w3.org/ns/oa#end")
TITLE = NamedNode("http://purl.org/dc/terms/title")
CREATOR = NamedNode("http://purl.org/dc/terms/creator")
LANGUAGE = NamedNode("http://purl.org/dc/terms/language")

_XSD = "http://www.w3.org/2001/XMLSchema#"
XSD_DATE = NamedNode(_XSD + "date")
XSD_DATE_TIME = NamedNode(_XSD + "dateTime")
XSD_DECIMAL = NamedNode(_XSD + "decimal")
XSD_INTEGER = NamedNode(_XSD + "integer")
XSD_BOOLEAN = NamedNode(_XSD + "boolean")
XSD_ANY_URI = NamedNode(_XSD + "anyURI")

PREFIXES = {
    "hon": ONTOLOGY,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/",
    "xsd": _XSD,
}
"""Prefixes for whoever writes Turtle; queries state their own."""


@cache
def hon(name: str) -> NamedNode:
    """The term of the ontology with that local name.

    >>> hon("holder").value
    'https://w3id.org/honorum/ontology#holder'
    """
    return NamedNode(ONTOLOGY + name)


@cache
def concept(scheme: str, term: str) -> NamedNode:
    """A concept of one of the vocabularies.

    >>> concept("stage", "exitPoll").value
    'https://w3id.org/honorum/vocabulary/stage/exitPoll'
    """
    return NamedNode(f"{VOCABULARY}{scheme}/{term}")


def node_of(text: str) -> NamedNode | None:
    """The node whose IRI somebody wrote; `None` where the text can be no IRI, so that nothing can be called that.

    >>> node_of("https://w3id.org/honorum/id/person/ada").value[-3:], node_of("https://w3id.org/honorum/id/person/a b")
    ('ada', None)
    """
    try:
        return NamedNode(text)
    except ValueError:
        return None


def local_name(node: NamedNode) -> str:
    """The last part of an IRI.

    >>> local_name(concept("stage", "exitPoll"))
    'exitPoll'
    """
    return node.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def edtf_literal(text: str) -> Literal:
    """A point in time or an interval as an EDTF literal."""
    return Literal(text, datatype=EDTF)


@dataclass(frozen=True, slots=True)
class Names:
    """How entities, claims and graphs are named under a base IRI.

    >>> Names().entity("person", "ada-lovelace").value
    'https://w3id.org/honorum/id/person/ada-lovelace'
    """

    base: str = DEFAULT_BASE

    def entity(self, kind: str, slug: str) -> NamedNode:
        """An entity of the record, or any other named thing of the graph."""
        return NamedNode(f"{self.base}id/{kind}/{slug}")

    def local(self, kind: str, digest: str, number: str) -> NamedNode:
        """Something inside one source: a mention, a claim, a quote; its number there may hold any characters."""
        return NamedNode(f"{self.base}id/{kind}/{digest[:16]}-{quote(number, safe='')}")

    def source_graph(self, digest: str) -> NamedNode:
        """The graph of one source."""
        return NamedNode(f"{self.base}graph/source/{digest}")

    def quarantine_graph(self, digest: str) -> NamedNode:
        """The graph of what one source said and the gate or the shapes refused."""
        return NamedNode(f"{self.base}graph/quarantine/{digest}")

    def graph(self, name: str) -> NamedNode:
        """One of the graphs there is one of: identity, record, ontology, catalogue."""
        return NamedNode(f"{self.base}graph/{name}")

    @property
    def identity(self) -> NamedNode:
        """The graph of judgements: which mentions are the same actor."""
        return self.graph("identity")

    @property
    def record(self) -> NamedNode:
        """The graph derived from all claims."""
        return self.graph("record")

    @property
    def ontology(self) -> NamedNode:
        """The graph of terms."""
        return self.graph("ontology")

    @property
    def catalogue(self) -> NamedNode:
        """The graph of what happened to sources after they were read."""
        return self.graph("catalogue")
