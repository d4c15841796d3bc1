"""How often each rule was right when it was measured: `tables/confidence.json`, kept up by a command."""

import json
from collections.abc import Mapping
from functools import cache

from honorum.extraction.text.lexicon import TABLES

DEFAULT = 0.5
_FILE = TABLES / "confidence.json"
_LEAST = 3


@cache
def confidences() -> dict[str, float]:
    """The measured precision of each rule.

    >>> all(0 < share < 1 for share in confidences().values())
    True
    """
    if not _FILE.exists():
        return {}
    return {rule: float(share) for rule, share in json.loads(_FILE.read_text(encoding="utf-8")).items()}


def confidence_of(rule: str) -> float:
    """The confidence of a rule's claims; a rule that was never measured gets one half."""
    return confidences().get(rule, DEFAULT)


def smoothed(right: int, made: int) -> float:
    """A precision that does not trust few cases: one right and one wrong claim are added (Laplace).

    >>> smoothed(9, 10)
    0.83
    """
    return round((right + 1) / (made + 2), 2)


def save(counts: Mapping[str, tuple[int, int]]) -> None:
    """Write the measured precisions: for each rule how many of its claims were right, and how many it made."""
    shares = {rule: smoothed(right, made) for rule, (right, made) in sorted(counts.items()) if made >= _LEAST}
    _FILE.write_text(json.dumps(shares, indent=1) + "\n", encoding="utf-8")
    confidences.cache_clear()
