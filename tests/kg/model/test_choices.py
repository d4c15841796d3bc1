"""The choices of controlled fields are the terms of the vocabularies."""

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SKOS

from honorum.model.choices import CHOICES, MODALITIES, choices
from honorum.model.claims import CLAIM_TYPES, Claim
from honorum.model.gold import CLAIM_BY_TYPE, TYPE_NAMES
from honorum.rdf.claim_fields import COMMON, scheme
from honorum.rdf.terms import VOCABULARY
from honorum.resources import folder


def _terms(vocabulary: str) -> set[str]:
    """The terms of a vocabulary as its Turtle file has them."""
    graph = Graph().parse(folder("ontology") / "vocabularies" / f"{vocabulary}.ttl")
    namespace = f"{VOCABULARY}{vocabulary}/"
    concepts = {one for one in graph.subjects(RDF.type, SKOS.Concept) if isinstance(one, URIRef)}
    return {str(one).removeprefix(namespace) for one in concepts}


@pytest.mark.parametrize(("type_name", "field"), sorted(CHOICES))
def test_choices_are_the_terms_of_the_vocabulary(type_name, field):
    """Every controlled field offers the terms of its vocabulary, no more, no fewer, none twice."""
    vocabulary = scheme(CLAIM_BY_TYPE[type_name].__name__, field)
    assert vocabulary is not None
    offered = choices(type_name, field) or ()
    assert set(offered) == _terms(vocabulary)
    assert len(set(offered)) == len(offered)


@pytest.mark.parametrize("kind", CLAIM_TYPES)
def test_every_controlled_field_has_choices(kind: type[Claim]):
    """No field that is written as a term of a vocabulary is without choices."""
    controlled = {name for name in kind.__dataclass_fields__ if name not in COMMON and scheme(kind.__name__, name)}
    assert controlled == {field for type_name, field in CHOICES if type_name == TYPE_NAMES[kind]}


def test_modalities_are_the_terms_of_the_vocabulary():
    """Modality has a vocabulary of its own."""
    assert set(MODALITIES) == _terms("modality")
