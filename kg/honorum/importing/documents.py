"""Data sets that are one JSON or YAML document, and their entries as rows of evidence."""

import json
from pathlib import Path
from typing import Any

import yaml

from honorum.errors import UnreadableDocument
from honorum.model.quotes import Row

MISSHAPEN = (AttributeError, IndexError, KeyError, TypeError, ValueError)
"""What Python raises when an entry does not have the shape its format promises."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(path: Path) -> Any:
    """What a JSON or YAML file holds.

    Raises:
        UnreadableDocument: it cannot be opened, or is neither.
    """
    try:
        data = path.read_bytes()
        if path.suffix.lower() in {".yaml", ".yml"}:
            return yaml.load(data, Loader=_LOADER)  # noqa: S506 - a safe loader, the fast one where there is one
        return json.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except OSError as reason:
        raise UnreadableDocument(str(path), f"cannot be opened: {reason.strerror}.") from reason
    except (ValueError, RecursionError, yaml.YAMLError) as reason:
        raise UnreadableDocument(str(path), f"cannot be read: {reason}.") from reason


def as_row(file: str, number: int, values: dict[str, object]) -> Row:
    """An entry as evidence: the values that are there, as text.

    >>> as_row("a.json", 1, {"name": "Ada", "end": None, "district": 3}).exact
    'name: Ada; district: 3'
    """
    return Row(file, number, tuple((name, str(value)) for name, value in values.items() if value not in (None, "")))
