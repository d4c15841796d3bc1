"""The JSON-LD context of Honorum: short names for what the ontology names in full.

It is made from the ontology, so every term has its name in it. https://www.w3.org/TR/json-ld11/#the-context.
"""

from functools import cache
from typing import Any, TypeGuard

from pyoxigraph import NamedNode, RdfFormat, Store

from honorum.rdf.terms import EDTF, ONTOLOGY, PREFIXES, RDF_TYPE, VOCABULARY, local_name
from honorum.resources import folder

_OWL = "http://www.w3.org/2002/07/owl#"
_RANGE = NamedNode("http://www.w3.org/2000/01/rdf-schema#range")
_XSD = PREFIXES["xsd"]
_PLAIN = frozenset({f"{_XSD}string"})

REVERSE = {
    "tenures": ("Tenure", "holder"),
    "memberships": ("PartyMembership", "member"),
    "relationships": ("Relationship", "subject"),
    "vacancies": ("Vacancy", "office"),
    "standings": ("PartyStanding", "party"),
    "participations": ("Participation", "event"),
    "results": ("ElectionResult", "event"),
    "statements": ("Statement", "speaker"),
    "conflicts": ("Conflict", "about"),
}
"""What stands inside the thing it is about: the name there, the class, and the property that leads back."""

INSIDE = frozenset({"nameSpell", "inferred", "side"})
"""Properties whose values stand inside the thing that has them."""


@cache
def context() -> dict[str, Any]:
    """The context: names of terms, the types of their values, and names for the way back.

    >>> context()["earliestStart"], context()["tenures"]
    ({'@id': 'hon:earliestStart', '@type': 'xsd:date'}, {'@reverse': 'hon:holder'})
    """
    prefixes = {name: PREFIXES[name] for name in ("hon", "rdfs", "skos", "prov", "dcterms", "xsd")}
    return {
        "@version": 1.1,
        "@vocab": ONTOLOGY,
        **prefixes,
        "vocabulary": VOCABULARY,
        "id": "@id",
        "type": "@type",
        "label": "rdfs:label",
        "altLabel": "skos:altLabel",
        "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
        **{name: _term(name, coerced) for name, coerced in sorted(_ranges().items()) if coerced},
        **{name: {"@reverse": f"hon:{way_back}"} for name, (_, way_back) in REVERSE.items()},
    }


def coercion(name: str) -> str | None:
    """The datatype that the context gives to the values of a term of the ontology, as an IRI; `@id` for links."""
    return _ranges().get(name)


def short(iri: str) -> str:
    """The IRI of a datatype or concept with a prefix of the context, if one fits.

    >>> short("https://w3id.org/honorum/vocabulary/stage/exitPoll")
    'vocabulary:stage/exitPoll'
    """
    if iri.startswith(VOCABULARY):
        return f"vocabulary:{iri.removeprefix(VOCABULARY)}"
    return f"xsd:{iri.removeprefix(_XSD)}" if iri.startswith(_XSD) else iri


def _term(name: str, coerced: str) -> dict[str, str]:
    return {"@id": f"hon:{name}", "@type": short(coerced)}


@cache
def _ranges() -> dict[str, str | None]:
    """The terms that are properties, with the type of their values where there is but one."""
    store = Store()
    for path in sorted(folder("ontology").glob("*.ttl")):
        store.load(path=str(path), format=RdfFormat.TURTLE)
    found: dict[str, str | None] = {}
    for kind in ("ObjectProperty", "DatatypeProperty"):
        for quad in store.quads_for_pattern(None, RDF_TYPE, NamedNode(_OWL + kind)):
            term = quad.subject
            if isinstance(term, NamedNode) and term.value.startswith(ONTOLOGY):
                objects = (of.object for of in store.quads_for_pattern(term, _RANGE, None))
                ranges = {one.value for one in objects if _is_iri(one)}
                found[local_name(term)] = "@id" if kind == "ObjectProperty" else _datatype(ranges)
    return found


def _is_iri(term: object) -> TypeGuard[NamedNode]:
    return isinstance(term, NamedNode)


def _datatype(ranges: set[str]) -> str | None:
    typed = [one for one in ranges if one not in _PLAIN and (one.startswith(_XSD) or one == EDTF.value)]
    return typed[0] if len(ranges) == len(typed) == 1 else None
