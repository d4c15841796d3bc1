"""JSON files of articles: one object per line, or one object or list as the whole file."""

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any

from honorum.errors import InvalidDate, UnreadableDocument
from honorum.model.sources import Article, DateFound
from honorum.reading.metadata import Metadata, make_article
from honorum.reading.options import FIELDS, ReadingOptions
from honorum.reading.sidecar import lenient_day, metadata_from
from honorum.reading.text import title_of

_CHUNK = 1 << 20
_BESIDE = 20
_NO_ARTICLES = "holds no articles."


def read_jsonl(
    stream: IO[bytes], path: str, given: Metadata, options: ReadingOptions
) -> Iterator[Article | UnreadableDocument]:
    """One article per line, read as they come; a broken line is refused with its number, and the next one is read."""
    number = met = 0
    while True:
        line = stream.readline(options.document_bytes + 2)
        if not line:
            break
        number += 1
        where = f"{path}:{number}"
        if len(line.rstrip(b"\r\n")) > options.document_bytes:
            size = len(line) + _skip_line(stream, line)
            reason = f"is a line of {size:,} bytes; at most {options.document_bytes:,} are read."
            met += 1
            yield UnreadableDocument(where, reason)
        elif line.strip() and line.strip() != b"\xef\xbb\xbf":
            met += 1
            yield _from_line(line, where, given, options)
    if not met:
        yield UnreadableDocument(path, _NO_ARTICLES)


def read_json(
    data: bytes, path: str, given: Metadata, options: ReadingOptions
) -> Iterator[Article | UnreadableDocument]:
    """The article of a JSON file, or all of them where it is a list.

    Raises:
        UnreadableDocument: the file is no JSON, or an empty list.
    """
    try:
        whole = json.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as reason:
        raise UnreadableDocument(path, f"is not JSON: {reason}.") from reason
    if not isinstance(whole, list):
        yield _from_record(whole, path, given, options)
        return
    if not whole:
        raise UnreadableDocument(path, _NO_ARTICLES)
    for number, record in enumerate(whole, start=1):
        yield _from_record(record, f"{path}#{number}", given, options)


def _skip_line(stream: IO[bytes], line: bytes) -> int:
    skipped = 0
    while line and not line.endswith(b"\n"):
        line = stream.readline(_CHUNK)
        skipped += len(line)
    return skipped


def _from_line(line: bytes, where: str, given: Metadata, options: ReadingOptions) -> Article | UnreadableDocument:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as reason:
        return UnreadableDocument(where, f"is not UTF-8 (broken at byte {reason.start:,} of the line).")
    except (ValueError, RecursionError) as reason:
        return UnreadableDocument(where, f"is not JSON: {reason}.")
    return _from_record(record, where, given, options)


def _from_record(record: Any, where: str, given: Metadata, options: ReadingOptions) -> Article | UnreadableDocument:
    if not isinstance(record, dict):
        return UnreadableDocument(where, "is not a JSON object with an article's fields.")
    ours = {name: _value(record, options.names(name)) for name in FIELDS}
    text = ours.pop("text")
    if not isinstance(text, str) or not text.strip():
        tried = ", ".join(repr(name) for name in options.names("text"))
        what = (
            "has no text"
            if text is None
            else "has an empty text"
            if isinstance(text, str)
            else "has a text that is none"
        )
        return UnreadableDocument(
            where, f"{what} (looked for {tried}).", "Say which field holds it, as in --field text=story."
        )
    try:
        words = _words([text, *ours.values()])
        words.encode()
        stated = metadata_from(ours, lambda day: lenient_day(day, given.day_to_check(options.today)), DateFound.RECORD)
    except UnicodeEncodeError as reason:
        return UnreadableDocument(where, f"has half a character (a lone surrogate): {_around(words, reason.start)}.")
    except (TypeError, RecursionError, InvalidDate) as reason:
        return UnreadableDocument(where, f"has a field that cannot be used: {reason}")
    if "\0" in words:
        return UnreadableDocument(where, f"has a zero character: {_around(words, words.index(chr(0)))}.")
    return make_article(text, where, given, stated.over(Metadata(title=title_of(text))))


def _value(record: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((record[name] for name in names if record.get(name) is not None), None)


def _words(values: Iterable[Any]) -> str:
    """All words in the values of a record, also those inside lists and objects."""
    found: list[str] = []
    waiting = list(values)
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend([*value, *value.values()])
    return "\n".join(found)


def _around(words: str, at: int) -> str:
    """The words beside something that cannot be shown."""
    return f"{words[max(0, at - _BESIDE) : at]}▯{words[at + 1 : at + _BESIDE]}".encode(errors="replace").decode()
