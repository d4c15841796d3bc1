"""The form of a model's answer, as a strict JSON schema made from the claim classes and the annotation format."""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_type_hints

from honorum.model.choices import MODALITIES, choices
from honorum.model.claims import REFERENCES, Claim
from honorum.model.entities import Kind
from honorum.model.gold import CLAIM_BY_TYPE, key_of

KINDS = tuple(kind.value for kind in Kind if kind is not Kind.OFFICE)
"""The kinds of entity that a model may list; offices are titles, as in the annotation format."""

_COMMON = frozenset(field.name for field in fields(Claim))
_OF_DATA_SETS = frozenset({"office"})
_TIMES = frozenset({"start", "end", "date"})


class Sort(StrEnum):
    """What a field of a claim takes."""

    ENTITY = "entity"
    ENTITIES = "entities"
    TERM = "term"
    TIME = "time"
    NUMBER = "number"
    NUMBER_OR_WORDS = "number or words"
    TRUTH = "truth"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of a claim as a model fills it in: its key in the answer, what it takes, and whether it may be null."""

    field: str
    key: str
    sort: Sort
    optional: bool
    terms: tuple[str, ...] = ()


@cache
def slots(type_name: str) -> tuple[Slot, ...]:
    """The fields that a model fills in for a type of claim, beside those that all have.

    >>> [slot.key for slot in slots("Alias")], slots("Place")[0].sort.value
    (['entity', 'alias'], 'entity')
    """
    kind = CLAIM_BY_TYPE[type_name]
    hints = get_type_hints(kind)
    return tuple(
        _slot(type_name, field.name, get_args(hints[field.name]) or (hints[field.name],), default=field.default)
        for field in fields(kind)
        if field.name not in _COMMON | _OF_DATA_SETS
    )


def _slot(type_name: str, name: str, takes: tuple[Any, ...], *, default: object) -> Slot:
    terms = choices(type_name, name) or ()
    sort = Sort.WORDS
    if terms:
        sort = Sort.TERM
    elif name in REFERENCES:
        sort = Sort.ENTITY if takes[-1] is not Ellipsis else Sort.ENTITIES
    elif name in _TIMES:
        sort = Sort.TIME
    elif bool in takes:
        sort = Sort.TRUTH
    elif float in takes:
        sort = Sort.NUMBER_OR_WORDS if str in takes else Sort.NUMBER
    return Slot(name, key_of(name), sort, default is None or (default is not MISSING and default == ""), terms)


@cache
def schema() -> dict[str, Any]:
    """The JSON schema of an answer: the entities of a passage, and its facts, each of one of the twelve types.

    >>> schema()["required"], len(schema()["properties"]["facts"]["items"]["anyOf"])
    (['entities', 'facts'], 12)
    """
    facts = {"anyOf": [_fact(type_name) for type_name in CLAIM_BY_TYPE]}
    return _object({"entities": {"type": "array", "items": _entity()}, "facts": {"type": "array", "items": facts}})


def _entity() -> dict[str, Any]:
    text = {"type": "string"}
    return _object(
        {
            "id": text,
            "kind": {"type": "string", "enum": list(KINDS)},
            "name": text,
            "aliases": {"type": "array", "items": text},
        }
    )


def _fact(type_name: str) -> dict[str, Any]:
    return _object(
        {"type": {"type": "string", "enum": [type_name]}, "quote": {"type": "string"}}
        | {slot.key: _value(slot) for slot in slots(type_name)}
        | dict(_shared())
    )


def _shared() -> Iterator[tuple[str, dict[str, Any]]]:
    """What every fact has: when, whether it is denied, how it is put, and who says so."""
    yield "time", {"type": ["string", "null"]}
    yield "negated", {"type": "boolean"}
    yield "modality", {"type": "string", "enum": list(MODALITIES)}
    yield "attribution", {"type": ["string", "null"]}


def _value(slot: Slot) -> dict[str, Any]:
    if slot.sort is Sort.TERM:
        null: list[str | None] = [None] if slot.optional else []
        return {"type": _types(slot, "string"), "enum": [*slot.terms, *null]}
    if slot.sort is Sort.ENTITIES:
        return {"type": "array", "items": {"type": "string"}}
    if slot.sort is Sort.TRUTH:
        return {"type": "boolean"}
    if slot.sort is Sort.NUMBER:
        return {"type": _types(slot, "number")}
    if slot.sort is Sort.NUMBER_OR_WORDS:
        return {"type": _types(slot, "number", "string")}
    return {"type": _types(slot, "string")}


def _types(slot: Slot, *types: str) -> str | list[str]:
    every = [*types, "null"] if slot.optional else list(types)
    return every if len(every) > 1 else every[0]


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with just these properties, all of them required, as strict schemas want it."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
