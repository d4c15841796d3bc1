"""The words for classes of offices are those of the vocabularies."""

from pathlib import Path

import pytest
from rdflib import RDF, SKOS, Graph

from honorum.model.office_roles import ROLES
from honorum.model.office_scope import SCOPES


@pytest.mark.parametrize(("name", "words"), [("office-role", ROLES), ("office-scope", SCOPES)])
def test_the_words_are_the_concepts(checkout: Path, name: str, words: tuple[str, ...]) -> None:
    """Each concept can be asked for, and nothing else."""
    graph = Graph().parse(checkout / "ontology" / "vocabularies" / f"{name}.ttl")
    concepts = [str(concept).rsplit("/", 1)[-1] for concept in graph.subjects(RDF.type, SKOS.Concept)]
    assert sorted(concepts) == sorted(words)
