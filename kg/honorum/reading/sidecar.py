"""Sidecar files: what a user notes about a document in ``FILE.meta.json`` beside it."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from honorum.errors import InvalidDate, UnreadableDocument
from honorum.model.sources import DateFound
from honorum.reading.days import given_day, stated_day
from honorum.reading.metadata import Metadata

ENDING = ".meta.json"


def sidecar_of(path: Path) -> Path | None:
    """The sidecar of a document: ``a.txt.meta.json``, else ``a.meta.json``; `None` where there is none."""
    for name in (path.name + ENDING, path.stem + ENDING):
        candidate = path.with_name(name)
        if candidate.is_file():
            return candidate
    return None


def read_sidecar(path: Path, document: str, today: date) -> Metadata:
    """What a sidecar says: title, published, url, publisher, authors, language, licence. Other keys are not read.

    Raises:
        UnreadableDocument: it is no JSON object, or a value is not what it should be; names the sidecar.
    """
    try:
        stated: dict[str, Any] = dict(json.loads(path.read_bytes()).items())
        return metadata_from(stated, lambda text: given_day(text, today), DateFound.SIDECAR)
    except AttributeError as reason:
        raise UnreadableDocument(document, f"has a sidecar {path.name} that holds no JSON object.") from reason
    except (OSError, ValueError, TypeError, RecursionError, InvalidDate) as reason:
        raise UnreadableDocument(document, f"has a sidecar {path.name} that cannot be used: {reason}") from reason


def metadata_from(stated: dict[str, Any], read_day: Callable[[str], str | None], found: DateFound) -> Metadata:
    """Metadata from a JSON object with our own field names.

    Raises:
        TypeError: a value is not text (authors: text, or an object with a ``name``, or a list of these).
        InvalidDate: `published` is no date.
    """
    published = _text(stated, "published")
    return Metadata(
        title=_text(stated, "title"),
        published=read_day(published) if published else None,
        date_found=found,
        url=_text(stated, "url"),
        publisher=_text(stated, "publisher"),
        authors=tuple(_authors(stated.get("authors") or stated.get("author") or [])),
        language=_text(stated, "language"),
        licence=_text(stated, "licence") or _text(stated, "license"),
    )


def lenient_day(text: str, today: date) -> str:
    """A day in any plain form, where a file of the user's must have one.

    Raises:
        InvalidDate: it is none, or lies in the future.
    """
    day = stated_day(text, today)
    if day is None:
        raise InvalidDate(text)
    return day


def _authors(stated: object) -> Iterator[str]:
    for author in stated if isinstance(stated, list) else [stated]:
        yield _line(author.get("name") if isinstance(author, dict) else author, "authors")


def _text(stated: dict[str, Any], key: str) -> str | None:
    value = stated.get(key)
    return None if value is None else _line(value, key) or None


def _line(value: object, key: str) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{key!r} is not text but {json.dumps(value, ensure_ascii=False)[:60]}")
    return " ".join(value.split())
