"""Word lists that the rules stand on: they lie in `tables/words.txt`, one section each."""

from functools import cache
from pathlib import Path

TABLES = Path(__file__).resolve().parents[1] / "tables"


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    sections: dict[str, str] = {}
    name = ""
    for line in (TABLES / "words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[] ")
            sections[name] = ""
        elif line and not line.startswith("#"):
            sections[name] += " " + line.strip().rstrip(",") + ","
    return {
        name: tuple(word for part in body.split(",") if (word := " ".join(part.split())))
        for name, body in sections.items()
    }


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section, in small letters.

    >>> "president" in words("heads that are offices by themselves")
    True
    """
    return frozenset(word.partition("=")[0] for word in _sections()[section])


@cache
def pairs(section: str) -> dict[str, str]:
    """A section whose words say what they mean, as a mapping.

    >>> pairs("status before")["ex"]
    'former'
    """
    return dict(word.split("=", 1) for word in _sections()[section] if "=" in word)
