"""Ten thousand lines, six in ten of them broken in every way we know: the good ones go in, the others are listed."""

import itertools
import json
import os
from collections.abc import Callable, Iterator

import pytest

from honorum.rdf.terms import RDF_TYPE, hon
from honorum.store import current

LINES = 10_000
MOST = 20_000
GOOD_OF_TEN = frozenset({0, 3, 5, 8})
STORY = "The ferry to pier {} left late on Monday, and nobody minded."
TOLD = "Ada Vale, the president of Peru, opened bridge number {} on Monday."
PLAIN = "The minister said on Monday that the talks about pier {} had been put off to the end of the week."


def line(**fields: object) -> bytes:
    """A record as a line of JSON."""
    return json.dumps(fields).encode()


def nested(depth: int) -> str:
    """A list in a list in a list."""
    return "[" * depth + "]" * depth


BROKEN: dict[str, tuple[Callable[[int], bytes], str]] = {
    "no JSON": (lambda n: b"{broken %d" % n, "is not JSON"),
    "words": (lambda n: b"The ferry number %d left." % n, "is not JSON"),
    "single quotes": (lambda n: b"{'text': 'pier %d'}" % n, "is not JSON"),
    "comma at the end": (lambda n: b'{"text": "pier %d",}' % n, "is not JSON"),
    "cut off": (lambda n: line(text=STORY.format(n))[:-20], "is not JSON"),
    "two in one line": (lambda n: line(text=STORY.format(n)) * 2, "is not JSON"),
    "raw control character": (lambda n: b'{"text": "pier\x01 %d"}' % n, "is not JSON"),
    "half an escape": (lambda n: b'{"text": "pier %d \\u00"}' % n, "is not JSON"),
    "too deep": (lambda n: b'{"text": "pier %d", "more": %s}' % (n, nested(9_000).encode()), "is not JSON"),
    "never closed": (lambda _: b"[" * 15_000, "is not JSON"),
    "list": (lambda n: b'["pier", %d]' % n, "is not a JSON object"),
    "text alone": (lambda n: b'"pier %d"' % n, "is not a JSON object"),
    "number": (lambda n: b"%d" % n, "is not a JSON object"),
    "null": (lambda _: b"null", "is not a JSON object"),
    "not a number": (lambda _: b"NaN", "is not a JSON object"),
    "no text": (lambda n: line(title=f"Pier {n}"), "has no text"),
    "no fields": (lambda _: b"{}", "has no text"),
    "null text": (lambda _: b'{"text": null}', "has no text"),
    "empty text": (lambda _: b'{"text": ""}', "has an empty text"),
    "blank text": (lambda _: b'{"text": " \\n\\t "}', "has an empty text"),
    "number as text": (lambda n: line(text=n), "has a text that is none"),
    "list as text": (lambda n: line(text=["pier", n]), "has a text that is none"),
    "object as text": (lambda n: line(text={"pier": n}), "has a text that is none"),
    "endless number as text": (lambda _: b'{"text": 1e999}', "has a text that is none"),
    "huge number": (lambda _: b'{"text": "pier", "votes": %s}' % (b"9" * 5_000), "is not JSON"),
    "number as title": (lambda n: line(text=STORY.format(n), title=n), "'title' is not text"),
    "list as address": (lambda n: line(text=STORY.format(n), url=[n]), "'url' is not text"),
    "number as author": (lambda n: line(text=STORY.format(n), authors=n), "'authors' is not text"),
    "author in an author": (lambda n: line(text=STORY.format(n), authors=[["Ada"]]), "'authors' is not text"),
    "deep author": (lambda _: b'{"text": "pier", "authors": [%s]}' % nested(400).encode(), "'authors' is not text"),
    "number as day": (lambda n: line(text=STORY.format(n), published=20190504), "'published' is not text"),
    "future day": (lambda n: line(text=STORY.format(n), published="2931-01-01"), "lies in the future"),
    "no day": (lambda n: line(text=STORY.format(n), published="soon"), "is not a date"),
    "day that is none": (lambda n: line(text=STORY.format(n), published="2019-02-30"), "is not a date"),
    "year nought": (lambda n: line(text=STORY.format(n), published="0000-01-01"), "is not a date"),
    "unsure day": (lambda n: line(text=STORY.format(n), published="04/05/2019"), "is not a date"),
    "day in other digits": (lambda n: line(text=STORY.format(n), published="２０１９-13-04"), "is not a date"),
    "zero character": (lambda n: line(text=STORY.format(n) + "\0"), "zero character"),
    "zero character in the title": (lambda n: line(text=STORY.format(n), title="a\0b"), "zero character"),
    "zero byte": (lambda n: b'{"text": "pier\0 %d"}' % n, "is not JSON"),
    "zero bytes only": (lambda _: b"\0" * 40, "is not JSON"),
    "half a character": (lambda n: line(text=f"{n} \ud800 piers"), "lone surrogate"),
    "half a character in the title": (lambda n: line(text=STORY.format(n), title="\udc00"), "lone surrogate"),
    "half a character in the day": (lambda n: line(text=STORY.format(n), published="\ud83d"), "lone surrogate"),
    "half a character in a list": (lambda n: line(text=STORY.format(n), title=["\ud83d"]), "lone surrogate"),
    "not UTF-8": (lambda n: b'{"text": "pier \xff\xfe %d"}' % n, "is not UTF-8"),
    "Latin-1": (lambda n: f'{{"text": "Señora {n}"}}'.encode("latin-1"), "is not UTF-8"),
    "cut character": (lambda n: b'{"text": "pier %d \xe2\x82"}' % n, "is not UTF-8"),
    "two byte order marks": (lambda n: b"\xef\xbb\xbf\xef\xbb\xbf" + line(text=STORY.format(n)), "is not JSON"),
    "too long": (lambda n: line(text=STORY.format(n) * 400), f"at most {MOST:,} are read"),
}
"""Ways to break a line: the line for a number, and what must be said of it."""

GOOD: dict[str, Callable[[int], bytes]] = {
    "plain": lambda n: line(text=STORY.format(n)),
    "dated": lambda n: line(text=STORY.format(n), published="2021-03-02", title=f"Pier {n}"),
    "other names": lambda n: line(body=STORY.format(n), headline=f"Pier {n}", date="2 March 2021", url="a.example"),
    "byte order mark at the start": lambda n: b"\xef\xbb\xbf" + line(text=STORY.format(n)),
    "byte order mark inside": lambda n: line(text=STORY.format(n).replace("late", "la\ufeffte")),
    "authors as objects": lambda n: line(text=STORY.format(n), author={"name": "Ada"}),
    "Windows line end": lambda n: line(text=STORY.format(n)) + b"\r",
    "unusual line ends inside": lambda n: f'{{"text": "{STORY.format(n)}\u2028\u0085\u2029"}}'.encode(),
    "pair of surrogates": lambda n: line(text=STORY.format(n) + " 🚢"),
    "null fields": lambda n: line(text=STORY.format(n), title=None, published=None, authors=None),
    "fields nobody knows": lambda n: line(text=STORY.format(n), votes=1e999, more=json.loads(nested(300))),
    "markup": lambda n: line(text=f"<script>alert({n})</script> {PLAIN.format(n)}"),
    "false language": lambda n: line(text=PLAIN.format(n), language="no language at all"),
}
"""Lines that go in, however odd."""


def written(lines: int) -> Iterator[tuple[bytes, str | None]]:
    """The lines of the file, each with what must be said of it, or `None` where it must go in."""
    broken, good = itertools.cycle(BROKEN.values()), itertools.cycle(GOOD.values())
    for number in range(lines):
        if number % 100 == 50:
            yield line(text=TOLD.format(number), published="2021-03-02"), None
        elif number % 10 in GOOD_OF_TEN:
            yield next(good)(number), None
        else:
            make, reason = next(broken)
            yield make(number), reason


@pytest.mark.slow
def test_ten_thousand_lines(tmp_path, honorum_command):
    """All good articles are in, once each; every broken line is refused with its number and the reason; exit is 1."""
    cases = list(written(LINES))
    file, store = tmp_path / "news.jsonl", tmp_path / "store"
    file.write_bytes(b"\n".join(content for content, _ in cases) + b"\n")
    environment = {**os.environ, "HONORUM_DOCUMENT_BYTES": str(MOST)}
    ended = honorum_command("ingest", str(file), "--store", str(store), "--json", env=environment)
    assert (ended.returncode, ended.stderr) == (1, "")
    report = json.loads(ended.stdout)
    refused = {one["path"]: one["reason"] for one in report["refused"]}
    assert len(refused) == len(report["refused"])
    expected = {f"{file}:{number}": reason for number, (_, reason) in enumerate(cases, start=1) if reason}
    assert refused.keys() == expected.keys()
    assert [(where, refused[where]) for where, reason in expected.items() if reason not in refused[where]] == []
    good = sum(reason is None for _, reason in cases)
    assert (report["documents"], report["unchanged"], report["notExtracted"]) == (good, 0, [])
    assert report["facts"] >= LINES // 100
    stored = list(current(store).quads(None, RDF_TYPE, hon("Article"), None))
    assert len(stored) == good


def test_known_and_foreign_lines(tmp_path, honorum_command):
    """A line that says what another said is counted once; one in a language without rules is stored and listed."""
    file, store = tmp_path / "news.jsonl", tmp_path / "store"
    french = "Le ministre des ports a démissionné lundi soir après des semaines de manifestations dans la capitale."
    lines = [line(text=PLAIN.format(1)), line(text=PLAIN.format(1)), line(text=french), line(text=PLAIN.format(2))]
    file.write_bytes(b"\n".join(lines))
    ended = honorum_command("ingest", str(file), "--store", str(store), "--json")
    report = json.loads(ended.stdout)
    assert (ended.returncode, report["documents"], report["unchanged"]) == (0, 3, 1)
    assert report["notExtracted"] == [f"{file}:3"]


def test_every_kind_is_in_the_file():
    """The file of ten thousand lines has each kind of broken line and each kind of good one more than once."""
    lines = [content for content, _ in written(LINES)]
    assert len(lines) == LINES
    assert sum(reason is not None for _, reason in written(LINES)) > 100 * len(BROKEN)
