"""Which reader a file needs."""

import pytest

from honorum.reading.formats import Format, binary, sniff, unreadable_name


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        ("a.txt", b"A minister", Format.TEXT),
        ("README", b"A minister", Format.TEXT),
        ("a.html", b"<div>A minister", Format.HTML),
        ("-", b"\xef\xbb\xbf  <!-- saved --><!doctype HTML>", Format.HTML),
        ("page.php", b"<?xml version='1.0'?><html xmlns=''>", Format.HTML),
        ("a.xml", b"<?xml version='1.0'?><!-- x --><rss version='2.0'>", Format.FEED),
        ("a.xml", b"<feed xmlns='http://www.w3.org/2005/Atom'>", Format.FEED),
        ("a.html", b"<?xml version='1.0'?><rss>", Format.FEED),
        ("a.xml", b"<?xml version='1.0'?><people>", None),
        ("-", b'{"text": "A minister"}', Format.JSONL),
        ("-", b'{\n  "text": "A minister"\n}', Format.JSON),
        ("-", b'[\n  {"text": "A minister"}]', Format.JSON),
        ("-", b"[Velin] A minister", Format.TEXT),
        ("a.json", b'{"text": "A minister"}', Format.JSON),
        ("a.ndjson", b"", Format.JSONL),
        ("-", b"WARC/1.0\r\n", Format.WARC),
        ("A.TXT", b"{curly", Format.TEXT),
    ],
)
def test_sniffing(name: str, head: bytes, form: Format | None) -> None:
    """The content tells the format where it can, the name where the content does not."""
    assert sniff(name, head) is form


def test_binaries_have_names() -> None:
    """A binary file is called by its name; a text is none."""
    assert binary(b"RIFF\0\0\0\0WEBPVP8") == "a WebP image"
    assert binary(b"PK\x03\x04" + b"\0" * 30 + b"mimetypeapplication/epub+zip") == "an EPUB book"
    assert binary(b"\x1f\x8b\x08\x00") == "a gzip archive"
    assert binary("Министр".encode()) is None


@pytest.mark.parametrize(("name", "read"), [("a.txt", True), ("notes", True), ("a.log", False), ("dump.sql.gz", False)])
def test_names(name: str, read: bool) -> None:
    """Files of other kinds are known by their endings before they are opened."""
    assert (unreadable_name(name) is None) is read
