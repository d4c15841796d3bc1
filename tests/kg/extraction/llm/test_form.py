"""The form of answers is a strict JSON schema, made from the claim classes and nothing else."""

from collections.abc import Iterator
from typing import Any

import pytest

from honorum.extraction.llm.form import KINDS, Sort, schema, slots
from honorum.extraction.llm.prompt import orders
from honorum.model.choices import CHOICES
from honorum.model.claims import REFERENCES
from honorum.model.gold import CLAIM_BY_TYPE, key_of


def _objects(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for child in node.values():
            yield from _objects(child)
    elif isinstance(node, list):
        for child in node:
            yield from _objects(child)


def test_every_object_is_strict():
    """All keys are required and no other is allowed, as strict schemas demand."""
    objects = list(_objects(schema()))
    assert len(objects) == 2 + len(CLAIM_BY_TYPE)
    for one in objects:
        assert one["additionalProperties"] is False
        assert one["required"] == list(one["properties"])


@pytest.mark.parametrize("type_name", sorted(CLAIM_BY_TYPE))
def test_controlled_fields_offer_their_terms(type_name):
    """Fields with a vocabulary are enums of its terms, and fields for entities take ids."""
    facts = {one["properties"]["type"]["enum"][0]: one for one in schema()["properties"]["facts"]["items"]["anyOf"]}
    properties = facts[type_name]["properties"]
    for (owner, field), terms in CHOICES.items():
        if owner == type_name:
            assert [term for term in properties[key_of(field)]["enum"] if term is not None] == list(terms)
    entities = {slot.field for slot in slots(type_name) if slot.sort in {Sort.ENTITY, Sort.ENTITIES}}
    assert entities == {
        name for name in CLAIM_BY_TYPE[type_name].__dataclass_fields__ if name in REFERENCES - {"office"}
    }


def test_offices_are_titles():
    """A model may not list offices as entities, as annotators may not."""
    assert "Office" not in KINDS


def test_the_orders_explain_every_type():
    """Each type of fact is explained in the words of its class."""
    assert all(f"- {name}: " in orders() for name in CLAIM_BY_TYPE)
