"""Every term that the code, the shapes, the queries and the documents use is declared, and used as what it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from honorum.model import office_roles
from honorum.model.claims import CLAIM_TYPES, Modality
from honorum.model.entities import Kind
from honorum.rdf import claim_fields
from honorum.rdf.terms import ONTOLOGY as HON
from honorum.rdf.terms import VOCABULARY, Names, concept, hon
from honorum.record.events import CHANGE_CLASSES
from honorum.resources import folder
from honorum.store import current

READ_AS_TEXT = {".rq", ".ttl", ".py", ".md", ".html", ".js", ".yaml", ".csv"}
FOLDERS = ("kg", "api", "shapes", "ontology/questions", "docs", "benchmarks")
NAMED = re.compile(r"\bhon:([A-Za-z]\w*)|w3id\.org/honorum/ontology#([A-Za-z]\w*)|\bhon\(\"([A-Za-z]\w*)\"\)")
CONCEPT = re.compile(
    r"w3id\.org/honorum/vocabulary/([a-z][a-z-]*)/([A-Za-z][\w-]*)|\bconcept\(\"([\w-]+)\", \"([\w-]+)\"\)"
)
PREFIX = re.compile(r"prefix\s+([\w-]+):\s*<https://w3id\.org/honorum/vocabulary/([\w-]+)/>", re.IGNORECASE)
DECLARED = """
SELECT ?term ?kind WHERE {
  VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty skos:Concept }
  ?term a ?kind
}
"""


@pytest.fixture(scope="module")
def declared() -> dict[str, str]:
    """The kind of each declared term, by its IRI."""
    store = Store()
    root = folder("ontology")
    for path in (*root.glob("*.ttl"), *root.glob("vocabularies/*.ttl")):
        store.load(path=str(path), format=RdfFormat.TURTLE)
    prefixes = {"owl": "http://www.w3.org/2002/07/owl#", "skos": "http://www.w3.org/2004/02/skos/core#"}
    return {row["term"].value: row["kind"].value.split("#")[1] for row in store.query(DECLARED, prefixes=prefixes)}


def _terms(text: str) -> Iterator[str]:
    """The IRIs of terms and concepts that a text names in full, with a prefix, or through the constants."""
    for match in NAMED.finditer(text):
        yield HON + next(filter(None, match.groups()))
    for match in CONCEPT.finditer(text):
        yield VOCABULARY + "/".join(filter(None, match.groups()))
    for prefix, scheme in PREFIX.findall(text):
        for term in re.findall(rf"(?<![\w:/-]){prefix}:([A-Za-z][\w-]*)", text):
            yield f"{VOCABULARY}{scheme}/{term}"


def test_terms_are_seen_in_every_spelling() -> None:
    """The scan finds a term written with a prefix, in full, through a constant, and with a scheme's prefix."""
    text = (
        'hon:a <https://w3id.org/honorum/ontology#b> hon("c") concept("stage", "d") '
        "<https://w3id.org/honorum/vocabulary/stage/e> PREFIX s: <https://w3id.org/honorum/vocabulary/stage/> s:by-f"
    )
    assert {iri.rsplit("/", 1)[-1].rsplit("#", 1)[-1] for iri in _terms(text)} == {"a", "b", "c", "d", "e", "by-f"}


def test_every_term_in_the_repository_is_declared(checkout: Path, declared: dict[str, str]) -> None:
    """No code, shape, query or document uses a term or a concept that the ontology does not have."""
    seen, unknown = 0, set()
    for name in FOLDERS:
        for path in (checkout / name).rglob("*"):
            if path.suffix in READ_AS_TEXT and "vendor" not in path.parts and not path.name.endswith(".bad.ttl"):
                for term in _terms(path.read_text(encoding="utf-8", errors="replace")):
                    seen += 1
                    unknown |= set() if term in declared else {f"{path.relative_to(checkout)}: {term}"}
    assert seen > 100
    assert not unknown


def test_every_claim_and_field_has_its_term(declared: dict[str, str]) -> None:
    """Each kind of claim and of entity is a class; each field of a claim is a link or a value, as the code has it."""
    for kind in CLAIM_TYPES:
        assert declared[hon(kind.__name__).value] == "Class"
        for field in (field.name for field in fields(kind)):
            links = claim_fields.is_reference(field) or claim_fields.scheme(kind.__name__, field)
            if field not in claim_fields.COMMON:
                expected = "ObjectProperty" if links else "DatatypeProperty"
                assert declared[claim_fields.predicate(field).value] == expected, field
    for entity in Kind:
        assert declared[hon(entity.value).value] == "Class"


def test_lists_in_python_are_the_vocabularies(declared: dict[str, str]) -> None:
    """The short strings that the code keeps for a closed list are the concepts of its vocabulary, no more, no less."""
    lists = {
        "modality": {str(modality) for modality in Modality},
        "change-kind": set(CHANGE_CLASSES),
        "office-role": {role for _, role, _ in office_roles._ROLES} | {"other"},  # noqa: SLF001
    }
    for scheme, terms in lists.items():
        known = {iri.rsplit("/", 1)[-1] for iri in declared if iri.startswith(f"{VOCABULARY}{scheme}/")}
        assert terms <= known, scheme
        assert known - terms <= {"party-officer"}, scheme
    assert {declared[hon(name).value] for name in CHANGE_CLASSES.values()} == {"Class"}


def test_closed_lists_in_docstrings_are_concepts(declared: dict[str, str]) -> None:
    """Each field that takes its values from a vocabulary names one that exists and has the default value."""
    for kind in CLAIM_TYPES:
        for field in fields(kind):
            scheme = claim_fields.scheme(kind.__name__, field.name)
            if scheme:
                assert any(iri.startswith(f"{VOCABULARY}{scheme}/") for iri in declared), scheme
                if isinstance(field.default, str):
                    assert declared[concept(scheme, field.default).value] == "Concept"


def test_the_fixture_record_uses_terms_as_declared(declared: dict[str, str]) -> None:
    """In a whole graph every term is declared: classes as classes, links as links, values as values."""
    store = Store()
    store.load(path=str(Path(__file__).parents[1] / "fixtures" / "record.trig"), format=RdfFormat.TRIG)
    assert _misused(store, declared) == set()


def test_the_sample_world_uses_terms_as_declared(sample_store: Path, declared: dict[str, str]) -> None:
    """The same holds for all that the pipeline writes about the sample world, in every graph but that of the terms."""
    snapshot = current(sample_store)
    quads = [quad for quad in snapshot.quads(None, None, None, None) if quad.graph_name != Names().ontology]
    assert len(quads) > 1000
    assert _misused(quads, declared) == set()


def test_misuse_is_seen(declared: dict[str, str]) -> None:
    """A value in place of a link, a link in place of a value, an unknown property, class and concept are told apart."""
    store = Store()
    store.load(
        b'@prefix hon: <https://w3id.org/honorum/ontology#> . <urn:a> a hon:Tenur ; hon:holder "Ada" ; '
        b"hon:title <urn:b> ; hon:holds <urn:c> ; hon:status <https://w3id.org/honorum/vocabulary/stage/x> .",
        format=RdfFormat.TURTLE,
    )
    assert len(_misused(store, declared)) == 5


def _misused(store: Iterable[Quad], declared: dict[str, str]) -> set[str]:
    wrong = set()
    for quad in store:
        predicate, value = quad.predicate.value, quad.object
        if predicate.startswith(HON):
            expected = "DatatypeProperty" if isinstance(value, Literal) else "ObjectProperty"
            wrong |= set() if declared.get(predicate) == expected else {f"{predicate} {value}"}
        if isinstance(value, NamedNode) and value.value.startswith((HON, VOCABULARY)):
            kind = "Class" if value.value.startswith(HON) else "Concept"
            wrong |= set() if declared.get(value.value) == kind else {f"{predicate} {value}"}
    return wrong
