"""How each field of a claim is written in RDF: as a reference, a concept, a time, a number, a truth value or words."""

from dataclasses import fields
from decimal import Decimal
from functools import cache

from pyoxigraph import Literal, NamedNode

from honorum.model.claims import CLAIM_TYPES, REFERENCES, Claim
from honorum.rdf.terms import (
    VOCABULARY,
    XSD_BOOLEAN,
    XSD_DECIMAL,
    XSD_INTEGER,
    concept,
    edtf_literal,
    hon,
    local_name,
)

COMMON = frozenset(field.name for field in fields(Claim))
TYPES = {kind.__name__: kind for kind in CLAIM_TYPES}
_TIMES = frozenset({"start", "end", "date"})
_SCHEMES = {
    ("TenureClaim", "status"): "tenure-status",
    ("OfficeChangeClaim", "kind"): "change-kind",
    ("PartyAffiliationClaim", "role"): "party-role",
    ("PartyAffiliationClaim", "status"): "claim-status",
    ("PartyStatusClaim", "status"): "party-status",
    ("ElectionClaim", "kind"): "election-kind",
    ("ElectionResultClaim", "measure"): "measure",
    ("ElectionResultClaim", "stage"): "stage",
    ("ParticipationClaim", "role"): "participation-role",
    ("ContentionClaim", "kind"): "contention-kind",
    ("RelationshipClaim", "kind"): "relationship-kind",
    ("RelationshipClaim", "status"): "claim-status",
    ("PlaceClaim", "kind"): "place-relation",
    ("PlaceClaim", "status"): "claim-status",
}

Value = str | float | bool


_OWN_FIELDS = {
    name: tuple(field.name for field in fields(kind) if field.name not in COMMON) for name, kind in TYPES.items()
}


def own_fields(claim: Claim) -> tuple[str, ...]:
    """The fields that only this kind of claim has."""
    return _OWN_FIELDS[type(claim).__name__]


@cache
def predicate(field: str) -> NamedNode:
    """The property that a field is written with.

    >>> predicate("contesting_parties").value
    'https://w3id.org/honorum/ontology#contestingParties'
    """
    first, *rest = field.split("_")
    return hon(first + "".join(word.capitalize() for word in rest))


@cache
def scheme(kind: str, field: str) -> str | None:
    """The vocabulary a field takes its values from, if it takes them from one."""
    return _SCHEMES.get((kind, field))


def number(value: float) -> Literal:
    """A number as a decimal without an exponent.

    >>> number(800000.0).value, number(0.72).value
    ('800000', '0.72')
    """
    text = format(Decimal(str(value)), "f")
    return Literal(text.rstrip("0").rstrip(".") if "." in text else text, datatype=XSD_DECIMAL)


def truth(value: bool) -> Literal:
    """A truth value."""
    return Literal("true" if value else "false", datatype=XSD_BOOLEAN)


def term_of(kind: str, field: str, value: Value) -> tuple[NamedNode, NamedNode | Literal]:
    """The property and the term that say a field's value; not for references, see `is_reference`."""
    if isinstance(value, bool):
        return predicate(field), truth(value)
    if isinstance(value, int | float):
        return predicate(field), number(value)
    vocabulary = scheme(kind, field)
    if vocabulary:
        return predicate(field), concept(vocabulary, value)
    if field in _TIMES:
        return predicate(field), edtf_literal(value)
    if field == "count":
        return hon("countText"), Literal(value)
    return predicate(field), Literal(value)


def value_of(term: NamedNode | Literal) -> Value:
    """What `term_of` wrote, read back.

    >>> value_of(concept("stage", "exitPoll")), value_of(number(72))
    ('exitPoll', 72.0)
    """
    if isinstance(term, NamedNode):
        return local_name(term) if term.value.startswith(VOCABULARY) else term.value
    if term.datatype == XSD_BOOLEAN:
        return term.value == "true"
    if term.datatype in {XSD_DECIMAL, XSD_INTEGER}:
        return float(term.value)
    return term.value


def is_reference(field: str) -> bool:
    """Whether a field holds entities.

    >>> is_reference("holder"), is_reference("title")
    (True, False)
    """
    return field in REFERENCES


@cache
def field_of(property_name: str) -> str:
    """The field that a property's local name stands for.

    >>> field_of("contestingParties"), field_of("countText")
    ('contesting_parties', 'count')
    """
    if property_name == "countText":
        return "count"
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in property_name)
