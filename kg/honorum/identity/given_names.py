"""Given names that one person may be called by in turn: short forms, and the forms of neighbouring languages."""

from functools import cache, lru_cache
from pathlib import Path

from honorum.model.sounds import spelled

_TABLE = Path(__file__).resolve().parent / "tables" / "given_names.txt"


@cache
def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, family in enumerate(_TABLE.read_text(encoding="utf-8").splitlines()):
        for name in family.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def _spelled_families() -> dict[str, frozenset[int]]:
    """The families by their names in one spelling, for transliterations that the table does not have."""
    found: dict[str, frozenset[int]] = {}
    for name, families in _families().items():
        found[spelled(name)] = found.get(spelled(name), frozenset()) | families
    return found


@lru_cache(maxsize=131072)
def families_of(name: str) -> frozenset[int]:
    """The numbers of the families of given names that a folded name belongs to."""
    return _families().get(name) or _spelled_families().get(spelled(name), frozenset())


def may_be_called(one: str, other: str) -> bool:
    """Whether two folded given names are forms of one name.

    >>> may_be_called("kostyantin", "konstantin")
    True
    >>> may_be_called("bill", "william"), may_be_called("mykola", "nikolai"), may_be_called("bill", "robert")
    (True, True, False)
    """
    return not families_of(one).isdisjoint(families_of(other))
