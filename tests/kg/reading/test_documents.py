"""The way in: files, folders and standard input become articles or refusals, in order, lazily."""

import gzip
import io
import json
import os
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from honorum.errors import InvalidDate, InvalidMapping, UnreadableDocument
from honorum.model.sources import Article, DateFound
from honorum.reading import ReadingOptions, read_document, read_paths

TODAY = date(2026, 11, 23)
OPTIONS = ReadingOptions(today=TODAY)
STORY = "Mira Lund resigned as minister of ports of Ostravia on Monday. She had held the office for four years.\n"


def read(*paths: Path, options: ReadingOptions = OPTIONS) -> list[Article | UnreadableDocument]:
    """Everything that comes of the paths."""
    return list(read_paths(paths, options))


def only_refusal(*paths: Path, options: ReadingOptions = OPTIONS) -> UnreadableDocument:
    """The one refusal that comes of the paths."""
    (refusal,) = read(*paths, options=options)
    assert isinstance(refusal, UnreadableDocument)
    return refusal


def written(folder: Path, name: str, content: str | bytes = STORY) -> Path:
    """A file with the content."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_text_is_the_file_itself(tmp_path: Path) -> None:
    """The stored text of a plain file is the file, new lines and outer blanks and all, so that offsets fit."""
    content = "  Minister resigns\r\n\r\nMira Lund — «ports» — resigned.\r\n\n"
    (article,) = read(written(tmp_path, "a.txt", content))
    assert article.text == content
    assert article.title == "Minister resigns"
    assert article.path == str(tmp_path / "a.txt")


def test_byte_order_mark_is_not_text(tmp_path: Path) -> None:
    """A byte order mark is no part of the text: offsets count from the first character after it."""
    (article,) = read(written(tmp_path, "a.txt", b"\xef\xbb\xbf" + STORY.encode()))
    assert article.text == STORY


def test_folders_in_order_without_hidden_files(tmp_path: Path) -> None:
    """A folder is read by name, with its folders; hidden files, sidecars and notes beside a text are left out."""
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".hidden.txt", ".git/x.txt", "a.txt.meta.json", "b/1.json"):
        written(tmp_path, name, "{}" if name.endswith("json") else STORY)
    articles = read(tmp_path)
    assert [Path(article.path or "").relative_to(tmp_path).as_posix() for article in articles] == [
        "a.txt",
        "b/1.txt",
        "b/2.txt",
    ]


def test_files_saved_beside_a_page_are_not_articles(tmp_path: Path) -> None:
    """The folder of scripts and pictures that a browser saves beside a page is left out."""
    written(
        tmp_path, "page.html", f"<html><body><article>{'<p>' + STORY + '</p>'}<p>{STORY}</p></article></body></html>"
    )
    written(tmp_path, "page_files/frame.html", "<html></html>")
    assert [type(found) for found in read(tmp_path)] == [Article]


@pytest.mark.parametrize(
    ("names", "said"),
    [((), "no documents"), (("a.png", "b.png", "c.py"), "2 .png")],
)
def test_folder_without_documents_is_one_refusal(tmp_path: Path, names: tuple[str, ...], said: str) -> None:
    """A folder in which nothing can be read is refused once, saying what it holds."""
    for name in names:
        written(tmp_path, name)
    refusal = only_refusal(tmp_path)
    assert said in refusal.reason
    assert refusal.path == str(tmp_path)


def test_unreadable_files_among_readable_ones_are_named(tmp_path: Path) -> None:
    """A file of a kind that is not read is refused by name; the others are read all the same."""
    written(tmp_path, "a.txt")
    written(tmp_path, "b.csv", "name,office\n")
    written(tmp_path, "c.txt")
    first, refusal, last = read(tmp_path)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(refusal, UnreadableDocument)
    assert refusal.path.endswith("b.csv")


def test_reading_is_lazy(tmp_path: Path) -> None:
    """A file is opened only when its turn comes."""
    paths = [written(tmp_path, "a.txt"), tmp_path / "later.txt"]
    articles = read_paths(paths, OPTIONS)
    assert isinstance(next(articles), Article)
    written(tmp_path, "later.txt")
    assert isinstance(next(articles), Article)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    (article,) = read(Path("-"))
    assert (article.text, article.path) == (STORY, "-")


def test_a_pipe_is_read(tmp_path: Path) -> None:
    """A named pipe, as shells make for `<(command)`, is read to its end even when it fills slowly."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def feed() -> None:
        with pipe.open("wb", buffering=0) as stream:
            for piece in (STORY.encode()[:3], STORY.encode()[3:]):
                stream.write(piece)
                time.sleep(0.05)

    writer = threading.Thread(target=feed)
    writer.start()
    (article,) = read(pipe)
    writer.join()
    assert article.text == STORY


def test_missing_file(tmp_path: Path) -> None:
    """A path that does not exist is refused, not raised."""
    assert "does not exist" in only_refusal(tmp_path / "none.txt").reason


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t\r\n", "a.txt", "empty"),
        (b"\xef\xbb\xbf", "a.txt", "empty"),
        (b"%PDF-1.7 ...", "a.txt", "a PDF file"),
        (b"%PDF-1.7 ...", "a.pdf", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n....", "a", "a PNG image"),
        (b"\xff\xd8\xff\xe0..", "a.html", "a JPEG image"),
        (b"PK\x03\x04....word/document.xml", "a.txt", "a Word document"),
        (b"PK\x03\x04....", "a.docx", "a ZIP archive"),
        (b"A minister\0resigned.", "a.txt", "zero byte at character 10"),
        (b"A minister\xe4\xb8\xffresigned from \xd0\x9b\xd0\x9b.", "a.txt", "broken at byte 10"),
        (b"<?xml version='1.0'?><people/>", "a.xml", "neither a feed nor a web page"),
        (gzip.compress(b"A minister resigned."), "a", "gzip"),
        (b"a,b\n", "mps.csv", "a table"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, content: bytes, name: str, said: str) -> None:
    """Empty, binary and broken files are refused with what is wrong and where."""
    assert said in only_refusal(written(tmp_path, name, content)).reason


def test_too_large_is_refused_with_both_sizes(tmp_path: Path) -> None:
    """A file over the limit is refused with its size and the limit."""
    refusal = only_refusal(written(tmp_path, "a.txt", "x" * 1001), options=ReadingOptions(document_bytes=1000))
    assert "1,001" in refusal.reason
    assert "1,000" in refusal.reason


def test_an_endless_stream_is_not_read_to_its_end() -> None:
    """Of a stream without a size no more than the limit is taken."""

    class Endless(io.RawIOBase):
        taken = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:
            buffer[:] = b"x" * len(buffer)
            self.taken += len(buffer)
            return len(buffer)

    raw = Endless()
    (refusal,) = read_document(io.BufferedReader(raw), "-", ReadingOptions(document_bytes=10_000))
    assert isinstance(refusal, UnreadableDocument)
    assert "more than 10,000 bytes" in refusal.reason
    assert raw.taken < 100_000


def test_given_date_beats_sidecar_beats_page(tmp_path: Path) -> None:
    """The date is the user's, else the sidecar's, else the page's; and it says which."""
    page = (
        "<html><head><meta property='article:published_time' content='2021-03-03T08:00:00Z'></head><body><article>"
        f"<p>{STORY}</p><p>{STORY}</p></article></body></html>"
    )
    path = written(tmp_path, "a.html", page)
    (article,) = read(path)
    assert (article.published, article.date_found) == ("2021-03-03", DateFound.META)
    written(tmp_path, "a.html.meta.json", json.dumps({"published": "2021-02-02", "publisher": "Ostravian Herald"}))
    (article,) = read(path)
    assert (article.published, article.date_found) == ("2021-02-02", DateFound.SIDECAR)
    assert article.publisher == "Ostravian Herald"
    (article,) = read(path, options=ReadingOptions(published="2021-01-01", publisher="Me", today=TODAY))
    assert (article.published, article.date_found) == ("2021-01-01", DateFound.GIVEN)
    assert article.publisher == "Me"


def test_no_date_is_no_date(tmp_path: Path) -> None:
    """Dates in the words of an article are not taken for its publication."""
    (article,) = read(written(tmp_path, "a.txt", "On 3 March 2021 " + STORY))
    assert (article.published, article.date_found) == (None, DateFound.NONE)


@pytest.mark.parametrize("day", ["2021-02-30", "2021-13-01", "11/01/2021", "2021-01", "yesterday", ""])
def test_given_date_that_is_none(day: str) -> None:
    """A date the user gives must be one whole day, or nothing is read."""
    with pytest.raises(InvalidDate):
        ReadingOptions(published=day, today=TODAY)


def test_future_dates_are_refused(tmp_path: Path) -> None:
    """A day after tomorrow is refused, from the user as from a page; tomorrow is fine, since it has begun elsewhere."""
    assert ReadingOptions(published="2026-11-24", today=TODAY).published
    with pytest.raises(InvalidDate, match="future"):
        ReadingOptions(published="2026-11-25", today=TODAY)
    page = (
        f"<html><head><meta name='date' content='2031-01-01'></head><body><article>{STORY * 3}</article></body></html>"
    )
    path = written(tmp_path, "a.html", page)
    assert "future" in only_refusal(path).reason
    (article,) = read(path, options=ReadingOptions(published="2021-01-01", today=TODAY))
    assert article.published == "2021-01-01"


def test_unknown_field_in_the_mapping() -> None:
    """A field mapping that names what no article has is refused at once."""
    with pytest.raises(InvalidMapping, match="'headline'"):
        ReadingOptions(fields={"headline": "h1"})


def test_a_page_in_a_text_file_is_read_as_a_page(tmp_path: Path) -> None:
    """HTML under a wrong ending is not taken for plain text."""
    path = written(
        tmp_path, "a.txt", f"<!DOCTYPE html><html><body><article><p>{STORY}{STORY}</p></article></body></html>"
    )
    (article,) = read(path)
    assert "<p>" not in article.text
    assert article.text.startswith("Mira Lund resigned")


READ_APART = """
import sys
opened = []
sys.addaudithook(lambda event, told: opened.append(str(told[0])) if event == "open" else None)
from pathlib import Path
from honorum.reading import ReadingOptions, read_paths
folder = sys.argv[1]
articles = list(read_paths([Path(folder)], ReadingOptions()))
print({article.language for article in articles}, len(articles))
print(len([path for path in opened if path.startswith(folder) and path.endswith(".txt")]))
print([name for name in ("py3langid", "trafilatura", "spacy") if name in sys.modules])
"""


def test_plain_texts_are_read_once_and_load_nothing_heavy(tmp_path: Path) -> None:
    """Of two hundred English texts each is opened once, and neither model nor reader of pages is loaded for them."""
    for number in range(200):
        written(tmp_path, f"{number:03}.txt", f"{number}. " + STORY * 20)
    program = [sys.executable, "-c", READ_APART, str(tmp_path)]
    run = subprocess.run(program, capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout.splitlines() == ["{'en'} 200", "200", "[]"]


@pytest.mark.shared
def test_real_articles_are_stored_as_they_are(shared: Path) -> None:
    """Every annotated article is read with the text its quotes point into, in English, without a date of its own."""
    articles = read(shared / "news" / "dev")
    assert len(articles) == 20
    for article in articles:
        text = Path(article.path or "").read_bytes().decode()
        assert (article.text, article.language, article.published) == (text, "en", None)


@pytest.mark.shared
def test_real_json_lines(shared: Path) -> None:
    """Every line of the unannotated collection is read, with its date and origin."""
    articles = read(shared / "news" / "more.jsonl")
    assert len(articles) == 338
    assert sum(article.published is None for article in articles) == 1
    assert all(article.url and article.text and article.title and article.licence for article in articles)


@given(st.binary(max_size=300), st.sampled_from(["-", "a.txt", "a.html", "a.rss", "a.json", "a.jsonl", "a.warc"]))
@settings(max_examples=300, deadline=None)
def test_no_bytes_stop_the_reading(content: bytes, name: str) -> None:
    """Whatever bytes stand in a file, they give articles or refusals, never a crash."""
    for found in read_document(content, name, OPTIONS):
        assert isinstance(found, Article | UnreadableDocument)
        assert isinstance(found, UnreadableDocument) or found.text.strip()


def test_a_link_to_nothing_is_told(tmp_path: Path) -> None:
    """A link in a folder whose file is gone is refused by its name, not passed over in silence."""
    (tmp_path / "a.txt").write_text("The minister of ports resigned on Monday.", encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    _, refusal = read_paths([tmp_path], ReadingOptions())
    assert isinstance(refusal, UnreadableDocument)
    assert (refusal.path, refusal.reason) == (str(tmp_path / "b.txt"), "does not exist.")
