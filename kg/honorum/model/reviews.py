"""Reviews: a person holds a claim against the words of its source and says what is so."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

from honorum.errors import InputError
from honorum.model.claims import REFERENCES, Claim, Modality, Time

CERTAIN = 0.99
"""The confidence of a claim that a person has confirmed."""

_FIXED = frozenset({"id", "evidence", "rule", "confidence"}) | REFERENCES


class Outcome(StrEnum):
    """What a review found."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Review:
    """One person's finding on one claim (an IRI); `correction` gives the fields that should be otherwise."""

    claim: str
    outcome: Outcome
    reviewer: str
    at: datetime
    correction: Mapping[str, Any] | None = None

    def to_json(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "claim": self.claim,
            "outcome": str(self.outcome),
            "reviewer": self.reviewer,
            "at": self.at.isoformat(),
            "correction": dict(self.correction) if self.correction is not None else None,
        }


def reviewed(claim: Claim, review: Review) -> Claim | None:
    """The claim as it stands after the review: surer, mended, or not at all.

    Raises:
        InputError: the correction names a field that the claim does not have, or that cannot be corrected.
    """
    if review.outcome is Outcome.REJECTED:
        return None
    return replace(claim, confidence=CERTAIN, **corrected_fields(claim, review.correction or {}))


def corrected_fields(claim: Claim, correction: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a correction as the model has them; `time` may be given as an EDTF text.

    Raises:
        InputError: there is no such field, it holds an entity or evidence, or the value is of the wrong kind.
    """
    known = get_type_hints(type(claim))
    names = {each.name for each in fields(claim)} - _FIXED
    values: dict[str, Any] = {}
    for name, value in correction.items():
        if name not in names:
            possible = ", ".join(sorted(names))
            raise InputError(f"A {type(claim).__name__} has no {name!r} that can be corrected. There are: {possible}.")
        values[name] = _as_field(name, value, known[name], claim)
    return values


def _as_field(name: str, value: Any, kind: Any, claim: Claim) -> Any:
    if name == "modality":
        if value not in set(Modality):
            raise InputError(f"{value!r} is no modality. There are: {', '.join(Modality)}.")
        return Modality(value)
    if name == "time" and isinstance(value, str):
        return Time(claim.time.text if claim.time else value, value)
    allowed = get_args(kind) if isinstance(kind, UnionType) else (kind,)
    if isinstance(value, int) and not isinstance(value, bool) and float in allowed:
        return float(value)
    if not isinstance(value, tuple(one for one in allowed if isinstance(one, type))):
        said = " or ".join(one.__name__ for one in allowed if one is not NoneType)
        raise InputError(f"{name} of a {type(claim).__name__} must be {said}, and {value!r} is not.")
    return value
