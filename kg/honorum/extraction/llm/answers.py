"""A model's answer made into claims, as far as it can be: each fact alone, so that a bad one costs no good one."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from honorum.extraction import time as times
from honorum.extraction.llm.form import Slot, Sort, slots
from honorum.extraction.llm.passages import Passage
from honorum.model.choices import MODALITIES
from honorum.model.claims import Claim, Modality, Refusal, StatementClaim, Time
from honorum.model.edtf import ends
from honorum.model.gold import CLAIM_BY_TYPE
from honorum.model.quotes import Quote

_NOWHERE = 0
_LONGEST = 500


class Malformed(ValueError):
    """An answer, or a value in it, that is not in the form that was asked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an answer is about: the passage, its day, the ids that facts may use, and who answered, how surely."""

    passage: Passage
    published: str | None
    ids: Mapping[str, str]
    rule: str
    confidence: float


def parsed(text: str) -> dict[str, Any]:
    """The answer as JSON.

    Raises:
        Malformed: it is none, or not of the form that was asked for.

    >>> parsed('{"entities": [], "facts": []}')["facts"]
    []
    """
    bare = text.strip().removeprefix("```json").removeprefix("```").removesuffix("```")
    try:
        answer = json.loads(bare)
    except (ValueError, RecursionError) as reason:
        raise Malformed(f"the answer is no JSON, or was cut ({type(reason).__name__})") from reason
    if not isinstance(answer, dict) or not isinstance(answer.get("facts"), list):
        raise Malformed("the answer has no list of facts")
    return answer


def claims_in(facts: list[Any], asked: Asked) -> Iterator[Claim | Refusal]:
    """Each fact as a claim, or as a refusal that says what is wrong with its form."""
    for number, fact in enumerate(facts, start=1):
        yield _claim(fact, f"c{number}", asked)


def _claim(fact: Any, number: str, asked: Asked) -> Claim | Refusal:
    kind = CLAIM_BY_TYPE.get(str(fact.get("type"))) if isinstance(fact, dict) else None
    if kind is None:
        return Refusal(_unreadable(fact, number, asked.rule), "it is of no type that was asked for")
    words = fact.get("quote")
    quote = asked.passage.find(words.strip()) if isinstance(words, str) else None
    reasons: list[str] = [] if quote else ["the quote does not stand in the passage"]
    given: dict[str, Any] = {}
    paragraph = asked.passage.holding(quote) if quote else ""
    for slot in slots(fact["type"]):
        try:
            value = _value(slot, fact.get(slot.key), paragraph, asked)
        except Malformed as wrong:
            reasons.append(str(wrong))
            value = _as_given(slot, fact.get(slot.key))
        if value is not None or not slot.optional:
            given[slot.field] = value
    try:
        given |= _shared(fact, paragraph, asked.published)
    except Malformed as wrong:
        reasons.append(str(wrong))
    evidence = quote or Quote(str(words or ""), _NOWHERE, _NOWHERE)
    claim = kind(id=number, evidence=evidence, rule=asked.rule, confidence=asked.confidence, **given)
    return Refusal(claim, reasons[0]) if reasons else claim


def _value(slot: Slot, value: Any, paragraph: str, asked: Asked) -> Any:
    """The value of a field as the claim has it.

    Raises:
        Malformed: it is missing, of the wrong type, none of the terms, or names an unknown entity.
    """
    if slot.sort is Sort.ENTITIES:
        listed = value if isinstance(value, list) else [value] if value else []
        return tuple(_entity(slot, one, asked.ids) for one in listed)
    if slot.sort is Sort.TRUTH:
        return _truth(slot.key, value)
    if value is None or value == "":
        if slot.optional:
            return None
        raise Malformed(f"it gives no {slot.key}")
    if slot.sort is Sort.ENTITY:
        return _entity(slot, value, asked.ids)
    if slot.sort is Sort.TERM and value not in slot.terms:
        raise Malformed(f"{slot.key} is {value!r}, which is none of {', '.join(slot.terms)}")
    if _is_number(value) and slot.sort in {Sort.NUMBER, Sort.NUMBER_OR_WORDS}:
        return float(value)
    if slot.sort is Sort.NUMBER or not isinstance(value, str):
        raise Malformed(f"{slot.key} is {value!r}, which is no {'number' if slot.sort is Sort.NUMBER else 'text'}")
    return _point(slot, value, paragraph, asked.published) if slot.sort is Sort.TIME else value.strip()


def _entity(slot: Slot, value: Any, ids: Mapping[str, str]) -> str:
    if not isinstance(value, str) or value not in ids:
        raise Malformed(f"{slot.key} is {value!r}, which is not among the entities")
    return ids[value]


def _truth(key: str, value: Any) -> bool:
    if value is None or isinstance(value, bool):
        return bool(value)
    raise Malformed(f"{key} is {value!r}, which is neither true nor false")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < float("inf")


def _point(slot: Slot, words: str, paragraph: str, published: str | None) -> str | None:
    """The point in time that words of the paragraph mean for a start, an end or a day; `None` if that is not known."""
    edtf = _time(words, paragraph, published).edtf
    if edtf is None:
        return None
    first, last = ends(edtf)
    return {"start": first, "end": last}.get(slot.field, edtf if first == last else None)


def _time(words: str, paragraph: str, published: str | None) -> Time:
    """Time words with what the resolver makes of them where they stand: a model's own dates are not trusted."""
    at = paragraph.find(words)
    if at < 0:
        raise Malformed(f"the passage does not say {words!r}")
    end = at + len(words)
    found = [one for one in times.find(paragraph, published) if one.start < end and one.end > at]
    longest = max(found, key=lambda one: min(one.end, end) - max(one.start, at), default=None)
    return Time(words, longest.edtf if longest else None)


def _shared(fact: dict[str, Any], paragraph: str, published: str | None) -> dict[str, Any]:
    modality, said_by, time = fact.get("modality") or "asserted", fact.get("attribution"), fact.get("time")
    if modality not in MODALITIES:
        raise Malformed(f"modality is {modality!r}, which is none of {', '.join(MODALITIES)}")
    if not isinstance(said_by, str | None) or not isinstance(time, str | None):
        raise Malformed("time or attribution is no text")
    return {
        "modality": Modality(modality),
        "negated": _truth("negated", fact.get("negated")),
        "attribution": said_by or None,
        "time": _time(time.strip(), paragraph, published) if time and paragraph else None,
    }


def _as_given(slot: Slot, value: Any) -> Any:
    """A value that cannot be used, as words, for the list of what was refused."""
    if slot.sort is Sort.ENTITIES:
        return tuple(str(one)[:_LONGEST] for one in value) if isinstance(value, list) else (str(value)[:_LONGEST],)
    return False if slot.sort is Sort.TRUTH else str(value if value is not None else "")[:_LONGEST]


def _unreadable(fact: Any, number: str, rule: str) -> Claim:
    """A fact of no known type, kept as words so that it can be listed among what was refused."""
    said = json.dumps(fact, ensure_ascii=False)[:_LONGEST]
    return StatementClaim(id=number, evidence=Quote("", _NOWHERE, _NOWHERE), rule=rule, topic=said)
