"""The way in: files, folders and standard input, each document in its turn."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import IO

from honorum.errors import UnreadableDocument
from honorum.model.sources import Article, DateFound
from honorum.reading.days import given_day
from honorum.reading.encoding import decode, decode_page
from honorum.reading.feed import read_feed
from honorum.reading.folders import walk
from honorum.reading.formats import Format, binary, sniff, unreadable_name
from honorum.reading.html import read_page
from honorum.reading.jsonl import read_json, read_jsonl
from honorum.reading.metadata import Metadata, make_article
from honorum.reading.options import ReadingOptions
from honorum.reading.sidecar import read_sidecar, sidecar_of
from honorum.reading.streams import Unpacked, look_ahead, size_of
from honorum.reading.text import title_of
from honorum.reading.warc import read_warc

Outcome = Article | UnreadableDocument

STANDARD_INPUT = Path("-")
_HEAD_BYTES = 4096
_GZIP = b"\x1f\x8b"


def read_paths(paths: Iterable[Path], options: ReadingOptions) -> Iterator[Outcome]:
    """The articles in the given files and folders, lazily and in a stable order; ``-`` is standard input.

    A document that cannot be read comes as the `UnreadableDocument` that says why, in its place in the order; one bad
    document never stops the others.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield from read_document(sys.stdin.buffer, "-", options)
        elif path.is_dir():
            for found in walk(path):
                if isinstance(found, UnreadableDocument):
                    yield found
                else:
                    yield from _read_file(found, options)
        else:
            yield from _read_file(path, options)


def read_document(
    document: bytes | IO[bytes], name: str, options: ReadingOptions, sidecar: Metadata | None = None
) -> Iterator[Outcome]:
    """The articles of one document: usually one, many for feeds, JSON lines and web archives.

    `name` is its path, or what it is called where it has none; its ending helps to tell the format. No more than
    `options.document_bytes` are read of a document that holds one article.

    >>> article, = read_document(b"The minister of ports resigned on Monday.", "a.txt", ReadingOptions())
    >>> article.text
    'The minister of ports resigned on Monday.'
    """
    stream = BytesIO(document) if isinstance(document, bytes) else document
    try:
        yield from _articles(stream, name, options, _given(options, sidecar or Metadata()))
    except UnreadableDocument as refusal:
        yield refusal
    except OSError as reason:
        yield UnreadableDocument(name, f"cannot be read: {reason.strerror or reason}.")


def _read_file(path: Path, options: ReadingOptions) -> Iterator[Outcome]:
    try:
        if why := unreadable_name(path.name):
            yield UnreadableDocument(str(path), f"{_named_by_content(path) or why}.", _advice(why))
            return
        noted = sidecar_of(path)
        sidecar = read_sidecar(noted, str(path), options.today) if noted else None
        with path.open("rb") as stream:
            yield from read_document(stream, str(path), options, sidecar)
    except FileNotFoundError:
        yield UnreadableDocument(str(path), "does not exist.", "Check the path.")
    except OSError as reason:
        yield UnreadableDocument(str(path), f"cannot be opened: {reason.strerror or reason}.")
    except UnreadableDocument as refusal:
        yield refusal


def _named_by_content(path: Path) -> str | None:
    with path.open("rb") as stream:
        kind = binary(stream.read(_HEAD_BYTES))
    return f"is {kind}, not an article" if kind else None


def _advice(why: str) -> str:
    if "table" in why:
        return "Bring a table in with `honorum import csv`."
    return "Save its words as a text file."


def _given(options: ReadingOptions, sidecar: Metadata) -> Metadata:
    published = given_day(options.published, date.max) if options.published else None
    user = Metadata(published=published, date_found=DateFound.GIVEN, url=options.url, publisher=options.publisher)
    return user.over(sidecar)


def _articles(stream: IO[bytes], name: str, options: ReadingOptions, given: Metadata) -> Iterator[Outcome]:
    head, whole = look_ahead(stream, _HEAD_BYTES)
    unpacked = Unpacked(whole) if head.startswith(_GZIP) else None
    if unpacked:
        head, whole = look_ahead(BufferedReader(unpacked), _HEAD_BYTES)
    if kind := binary(head):
        raise UnreadableDocument(name, f"is {kind}, not an article.", "Save its words as a text file.")
    form = sniff(name, head)
    if form is None:
        raise UnreadableDocument(name, "is XML, but neither a feed nor a web page.", "Save its words as a text file.")
    if form is Format.JSONL:
        yield from read_jsonl(whole, name, given, options)
    elif form is Format.WARC:
        yield from read_warc(whole, name, given, options)
    elif unpacked:
        raise UnreadableDocument(name, "is a gzip archive, not an article.", "Unpack it first.")
    else:
        yield from _whole_document(_all_of(stream, whole, name, options.document_bytes), name, form, options, given)
    if unpacked and unpacked.damage:
        yield UnreadableDocument(name, f"is damaged: {unpacked.damage}. What came before that was read.")


def _all_of(stream: IO[bytes], whole: IO[bytes], name: str, most: int) -> bytes:
    size = size_of(stream)
    if size is None or size <= most:
        data = whole.read(most + 1)
        if len(data) <= most:
            return data
    found = f"{size:,} bytes" if size is not None else f"more than {most:,} bytes"
    reason = f"is too large for one article: it has {found}, and at most {most:,} are read."
    raise UnreadableDocument(name, reason, "Split it, or raise HONORUM_DOCUMENT_BYTES.")


def _whole_document(
    data: bytes, name: str, form: Format, options: ReadingOptions, given: Metadata
) -> Iterator[Outcome]:
    if not data.strip():
        raise UnreadableDocument(name, "is empty.")
    if form is Format.FEED:
        yield from read_feed(data, name, given, options.today)
    elif form is Format.JSON:
        yield from read_json(data, name, given, options)
    elif form is Format.HTML:
        body, stated = read_page(decode_page(data, name), name, given.day_to_check(options.today))
        yield make_article(body, name, given, stated)
    else:
        text = decode(data, name)
        if not text.strip():
            raise UnreadableDocument(name, "is empty.")
        yield make_article(text, name, given, Metadata(title=title_of(text)))
