"""JSON lines: one article per line, broken lines by number."""

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from honorum.errors import UnreadableDocument
from honorum.model.sources import Article, DateFound
from honorum.reading import ReadingOptions, read_paths

OPTIONS = ReadingOptions(today=date(2026, 11, 23))
STORY = "Mira Lund resigned as minister of ports on Monday."


def lines(*records: object) -> bytes:
    """The records as JSON lines."""
    return "\n".join(json.dumps(record) for record in records).encode()


def read(path: Path, content: bytes, options: ReadingOptions = OPTIONS) -> list[Article | UnreadableDocument]:
    """What comes of a file with the content."""
    path.write_bytes(content)
    return list(read_paths([path], options))


def test_fields(tmp_path: Path) -> None:
    """Usual field names are known; the day may have a time of day."""
    record = {
        "body": STORY,
        "headline": "H",
        "date": "2019-05-04T10:00:00Z",
        "url": "https://h.example",
        "author": "Ada",
    }
    (article,) = read(tmp_path / "a.jsonl", lines(record))
    assert (article.text, article.title, article.published, article.date_found) == (
        STORY,
        "H",
        "2019-05-04",
        DateFound.RECORD,
    )
    assert (article.url, article.authors, article.path) == ("https://h.example", ("Ada",), f"{tmp_path / 'a.jsonl'}:1")


def test_own_field_names(tmp_path: Path) -> None:
    """A field mapping says where a user's file keeps things."""
    options = ReadingOptions(fields={"text": "inhalt", "published": "tag"}, today=OPTIONS.today)
    (article,) = read(tmp_path / "a.jsonl", lines({"inhalt": STORY, "tag": "2019-05-04", "text": "no"}), options)
    assert (article.text, article.published) == (STORY, "2019-05-04")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{broken", "not JSON"),
        (b"[1, 2]", "not a JSON object"),
        (b'"text"', "not a JSON object"),
        (b'{"title": "no text"}', "has no text"),
        (b'{"text": "  "}', "empty text"),
        (b'{"text": 5}', "text that is none"),
        (b'{"text": "x", "published": "soon"}', "'soon' is not a date"),
        (b'{"text": "x", "published": 20190504}', "not text"),
        (b'{"text": "x", "published": "2031-01-01"}', "future"),
        (b'{"text": "half \\ud800 a character"}', "surrogate"),
        (b'{"text": "zero \\u0000"}', "zero character"),
        (b'{"text": "\xff\xfe"}', "not UTF-8"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_broken_lines(tmp_path: Path, line: bytes, said: str) -> None:
    """A broken line is refused with its number and reason; the lines around it are read."""
    good = lines({"text": STORY})
    first, refusal, last = read(tmp_path / "a.jsonl", good + b"\n\n" + line + b"\n" + good)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(refusal, UnreadableDocument)
    assert refusal.path.endswith("a.jsonl:3")
    assert said in refusal.reason


def test_long_line(tmp_path: Path) -> None:
    """A line over the limit is refused with both sizes, and the next one is read."""
    content = lines({"text": "x" * 5000}, {"text": STORY})
    refusal, article = read(tmp_path / "a.jsonl", content, ReadingOptions(document_bytes=1000))
    assert isinstance(refusal, UnreadableDocument)
    assert "1,000" in refusal.reason
    assert isinstance(article, Article)


def test_gzip(tmp_path: Path) -> None:
    """A compressed file is read; where it breaks off the lines before count and the break is told."""
    packed = gzip.compress(b"\n".join(lines({"text": f"{number} {STORY} {hash(number)}"}) for number in range(500)))
    assert len(read(tmp_path / "a.jsonl.gz", packed)) == 500
    broken = read(tmp_path / "b.jsonl.gz", packed[: len(packed) // 2])
    assert "damaged" in str(broken[-1])
    assert "not JSON" in str(broken[-2])
    assert len(broken) > 200
    assert all(isinstance(found, Article) for found in broken[:-2])


def test_one_json_file(tmp_path: Path) -> None:
    """A JSON file holds one article, or a list of them."""
    (article,) = read(tmp_path / "a.json", json.dumps({"text": STORY, "title": "H"}, indent=1).encode())
    assert article.title == "H"
    first, refusal = read(tmp_path / "b.json", json.dumps([{"text": STORY}, {"name": "none"}]).encode())
    assert isinstance(first, Article)
    assert isinstance(refusal, UnreadableDocument)
    assert refusal.path.endswith("b.json#2")


def test_sidecar_of_a_whole_file(tmp_path: Path) -> None:
    """A sidecar speaks for every article of its file."""
    (tmp_path / "a.jsonl.meta.json").write_text('{"publisher": "Herald", "licence": "CC0"}')
    articles = read(tmp_path / "a.jsonl", lines({"text": STORY}, {"text": STORY, "publisher": "Other"}))
    assert {(article.publisher, article.licence) for article in articles} == {("Herald", "CC0")}


@pytest.mark.parametrize(
    ("name", "content"), [("a.jsonl", b"\n \n"), ("b.jsonl", b"\xef\xbb\xbf\n"), ("c.json", b"[]")]
)
def test_a_file_without_articles_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    """A file in which no article stands is told, not passed over in silence."""
    (refusal,) = read(tmp_path / name, content)
    assert isinstance(refusal, UnreadableDocument)
    assert "no articles" in str(refusal)
