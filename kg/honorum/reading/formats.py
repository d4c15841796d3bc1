"""Which reader a file needs, by its first bytes and its name; and which files no reader takes."""

import re
from enum import StrEnum


class Format(StrEnum):
    """The kinds of document that can be read."""

    TEXT = "text"
    HTML = "html"
    FEED = "feed"
    JSON = "json"
    JSONL = "jsonl"
    WARC = "warc"


SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.TEXT,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".jsonl.gz": Format.JSONL,
    ".ndjson.gz": Format.JSONL,
    ".warc": Format.WARC,
    ".warc.gz": Format.WARC,
}

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"ID3", "an audio file"),
    (b"OggS", "an audio file"),
    (b"PAR1", "a Parquet table"),
    (b"\x1f\x8b", "a gzip archive"),
)
_IN_ZIP = (
    (b"word/", "a Word document (docx)"),
    (b"xl/", "an Excel table (xlsx)"),
    (b"ppt/", "a PowerPoint file (pptx)"),
    (b"application/epub+zip", "an EPUB book"),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text (odt)"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_TABLES = frozenset(".csv .tsv .xls .xlsx .ods .parquet".split())
_OTHERS = frozenset(
    """
    .pdf .doc .docx .odt .rtf .epub .ppt .pptx .png .jpg .jpeg .gif .webp .svg .ico .tif .tiff .mp3 .mp4 .ogg .wav
    .webm .mov .zip .gz .bz2 .xz .7z .rar .tar .tgz .exe .so .py .js .css .ts .yml .yaml .toml .ini .sql .ttl .nt .nq
    .sh .log .lock .map .woff .woff2 .ttf .db .sqlite .bib
    """.split()
)
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_FEED = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<[?!][^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_MARKS = ((re.compile(b"WARC/"), Format.WARC), (_PAGE, Format.HTML), (_FEED, Format.FEED))
_JSON_LINE = re.compile(rb"\s*\{[ \t]*\"")
_JSON_WHOLE = re.compile(rb"\s*(?:\{\s*\"|\[\s*\{\s*\")")


def suffix(name: str) -> str:
    """The ending of a file name in small letters, with what stands before ``.gz``.

    >>> suffix("crawl.WARC.gz"), suffix("a.b.txt"), suffix("README")
    ('.warc.gz', '.txt', '')
    """
    parts = name.rpartition("/")[2].lower().split(".")
    if len(parts) > 2 and parts[-1] == "gz":  # noqa: PLR2004 - a name and two endings
        return "." + ".".join(parts[-2:])
    return f".{parts[-1]}" if len(parts) > 1 and parts[0] else ""


def binary(head: bytes) -> str | None:
    """What a file is that is no text, from its first bytes; `None` where they may be text.

    >>> binary(b"%PDF-1.7"), binary(b"The minister")
    ('a PDF file', None)
    """
    if head.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in _IN_ZIP if mark in head), "a ZIP archive")
    if head.startswith(b"RIFF"):
        return "a WebP image" if head[8:12] == b"WEBP" else "a sound or video file"
    if head[4:8] == b"ftyp":
        return "a video file"
    return next((kind for mark, kind in _SIGNATURES if head.startswith(mark)), None)


def unreadable_name(name: str) -> str | None:
    """Why a file of that name is not read, before it is opened; `None` where it may be readable.

    >>> unreadable_name("mps.csv")
    'is a table, not an article'
    """
    ending = suffix(name)
    if ending in SUFFIXES:
        return None
    if ending in _TABLES:
        return "is a table, not an article"
    if ending in _OTHERS or ending.endswith(".gz"):
        return f"is a {ending} file, which is not read as an article"
    return None


def sniff(name: str, head: bytes) -> Format | None:
    """The format of a file from its name and first bytes; `None` for XML that is neither page nor feed.

    A page or feed saved under another ending is read as what it is.

    >>> sniff("-", b"<!DOCTYPE html><p>"), sniff("a.txt", b"The minister"), sniff("-", b'{"text": "x"}')
    (<Format.HTML: 'html'>, <Format.TEXT: 'text'>, <Format.JSONL: 'jsonl'>)
    """
    head = head.removeprefix(b"\xef\xbb\xbf")
    ending = suffix(name)
    plain = next((form for mark, form in _MARKS if mark.match(head)), None) or SUFFIXES.get(ending)
    if plain is None:
        if head.lstrip().startswith(b"<?xml") or ending == ".xml":
            return None
        if _JSON_LINE.match(head):
            return Format.JSONL
        return Format.JSON if _JSON_WHOLE.match(head) else Format.TEXT
    return plain
