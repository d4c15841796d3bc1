"""Web archives."""

import gzip
from datetime import date
from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from honorum.errors import UnreadableDocument
from honorum.model.sources import Article, DateFound
from honorum.reading import ReadingOptions, read_paths

OPTIONS = ReadingOptions(today=date(2026, 11, 23))
STORY = (
    "Министр портов Мира Лунд ушла в отставку в понедельник после доклада о гавани. Премьер-министр поблагодарил её. "
)
DATE = "<meta name='date' content='2019-05-04'>"
PAGE = f"<html><head>{DATE}</head><body><article><p>{STORY * 3}</p></article></body></html>"


def archive(*pages: tuple[str, str, str, bytes], packed: bool = True) -> bytes:
    """An archive with a response for each address, status, content type and body."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for address, status, kind, body in pages:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(address, "response", payload=BytesIO(body), http_headers=headers))
    return out.getvalue()


def read(path: Path, content: bytes, options: ReadingOptions = OPTIONS) -> list[Article | UnreadableDocument]:
    """What comes of an archive."""
    path.write_bytes(content)
    return list(read_paths([path], options))


PAGES = (
    ("https://h.example/1", "200 OK", "text/html; charset=windows-1251", PAGE.encode("cp1251")),
    ("https://h.example/gone", "404 Not Found", "text/html", PAGE.encode()),
    ("https://h.example/i.png", "200 OK", "image/png", b"\x89PNG"),
    ("https://h.example/menu", "200 OK", "text/html", b"<html><body><a href='/'>Home</a></body></html>"),
)


def test_pages_of_an_archive(tmp_path: Path) -> None:
    """Good HTML answers are articles with their address; pages without an article are refused by theirs."""
    for name, packed in (("a.warc.gz", True), ("a.warc", False), ("a.dat", True)):
        article, refusal = read(tmp_path / name, archive(*PAGES, packed=packed))
        assert isinstance(article, Article)
        assert article.text.startswith("Министр портов Мира Лунд")
        assert (article.url, article.published, article.date_found) == (
            "https://h.example/1",
            "2019-05-04",
            DateFound.META,
        )
        assert article.language == "ru"
        assert isinstance(refusal, UnreadableDocument)
        assert refusal.path.endswith("#https://h.example/menu")


def test_the_day_of_the_crawl_is_not_taken(tmp_path: Path) -> None:
    """A page without a date has none, though the archive knows when it was fetched."""
    page = PAGE.replace(DATE, "")
    (article,) = read(tmp_path / "a.warc", archive(("https://h.example/1", "200 OK", "text/html", page.encode())))
    assert article.published is None


def test_compressed_answers(tmp_path: Path) -> None:
    """An answer that the server compressed is unpacked."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    headers = StatusAndHeaders(
        "200 OK", [("Content-Type", "text/html"), ("Content-Encoding", "gzip")], protocol="HTTP/1.1"
    )
    body = BytesIO(gzip.compress(PAGE.encode()))
    writer.write_record(
        writer.create_warc_record("https://h.example/1", "response", payload=body, http_headers=headers)
    )
    (article,) = read(tmp_path / "a.warc.gz", out.getvalue())
    assert isinstance(article, Article)


def test_broken_archives(tmp_path: Path) -> None:
    """What comes before a break is read and the break is told; an archive without pages is refused."""
    whole = archive(*PAGES[:1], packed=False)
    *_, refusal = read(tmp_path / "a.warc", b"WARC/1.0\r\nrubbish\r\n")
    assert isinstance(refusal, UnreadableDocument)
    cut = read(tmp_path / "b.warc.gz", archive(*PAGES)[:-200])
    assert isinstance(cut[-1], UnreadableDocument)
    (empty,) = read(tmp_path / "c.warc", archive(packed=False))
    assert "without HTML pages" in str(empty)
    assert isinstance(read(tmp_path / "d.warc", whole)[0], Article)


def test_large_page(tmp_path: Path) -> None:
    """A page over the limit is refused; the archive itself may be larger."""
    article, refusal, _ = read(
        tmp_path / "a.warc",
        archive(PAGES[0], ("https://h.example/big", "200 OK", "text/html", b"x" * 5000), PAGES[3], packed=False),
        ReadingOptions(document_bytes=4000, today=OPTIONS.today),
    )
    assert isinstance(article, Article)
    assert isinstance(refusal, UnreadableDocument)
    assert "4,000" in refusal.reason


def test_a_record_without_a_body_is_told_in_words(tmp_path: Path) -> None:
    """A reader of the message need not know the library that gave up."""
    (refusal,) = read(tmp_path / "a.warc", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n")
    assert "a record that is damaged or breaks off; 0 pages" in str(refusal)
    assert "Error" not in str(refusal)
