"""Where the ontology, the shapes and the sample world lie: in the checkout first, else in the installed wheel."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def folder(name: str) -> Path:
    """The folder of that name (``ontology`` or ``shapes``), wherever this Honorum runs from.

    Raises:
        FileNotFoundError: neither the checkout nor the wheel has it.

    >>> (folder("ontology") / "honorum.ttl").exists()
    True
    """
    for candidate in (_PACKAGE.parent.parent / name, _PACKAGE / "_data" / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"Honorum is installed without its {name} folder: reinstall it.")


def sample() -> Path:
    """The folder of the sample world: an invented country, its articles and its table of office holders.

    >>> (sample() / "articles").is_dir()
    True
    """
    return _PACKAGE / "sample"
