"""The way of a document: what goes in, what is set aside, what readers see."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pyoxigraph import Literal

from honorum.errors import InvalidDate, UnknownName
from honorum.pipeline import ingest, rebuild, withdraw
from honorum.questions.who import who
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.settings import Settings
from honorum.store import current

NEWS = "Ada Vale, the president of Peru, met Interior Minister Bo Lund in Lima on Monday.\n"
FORMER = "Carl Torm, the president of Peru, praised former president Ada Vale in a speech in Lima.\n"


@pytest.fixture
def settings(tmp_path):
    """Settings with a store of its own."""
    return Settings(store=tmp_path / "store")


@pytest.fixture
def article(tmp_path):
    """Writes an article."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def record(settings):
    """All triples of the record."""
    snapshot = current(settings.store)
    return {str(quad) for quad in snapshot.quads(None, None, None, snapshot.names.record)}


def holders(settings, day, office="president of Peru"):
    """Who holds the office that day, and how sure it is."""
    answer = who(current(settings.store), office, on=day)
    return {holder.person.label: str(holder.certainty) for holder in answer.holders}


def test_from_an_article_to_an_answer(settings, article):
    """One article in, and the question has its answer with the quoted words."""
    report = ingest([article("a.txt", NEWS)], settings, published="2021-03-02")
    assert (report.documents, report.refused) == (1, [])
    (holder,) = who(current(settings.store), "president of Peru", on=date(2021, 3, 2)).holders
    (evidence,) = holder.evidence
    assert (holder.person.label, str(holder.certainty)) == ("Ada Vale", "certain")
    assert NEWS[evidence.start : evidence.end] == evidence.quote


def test_the_same_article_twice_changes_nothing(settings, article):
    """A second run adds no quad and publishes no snapshot."""
    path = article("a.txt", NEWS)
    ingest([path], settings, published="2021-03-02")
    before = current(settings.store).name
    again = ingest([path, path], settings, published="2021-03-02")
    assert (again.documents, again.unchanged) == (0, 2)
    assert current(settings.store).name == before


def test_a_date_given_later_takes_the_place_of_none(settings, article):
    """The text with its date replaces the text without: one source speaks, and the old one is out of force."""
    path = article("a.txt", NEWS)
    ingest([path], settings)
    assert holders(settings, date(2021, 3, 2)) == {"Ada Vale": "possible"}
    ingest([path], settings, published="2021-03-02")
    assert holders(settings, date(2021, 3, 2)) == {"Ada Vale": "certain"}
    (holder,) = who(current(settings.store), "president of Peru", on=date(2021, 3, 2)).holders
    assert holder.sources == 1


def test_without_a_date_no_fact_is_dated(settings, article):
    """No publication date: "on Monday" stays unresolved and nothing gets a day."""
    ingest([article("a.txt", NEWS)], settings)
    snapshot = current(settings.store)
    for term in ("earliestStart", "latestStart", "earliestEnd", "latestEnd", "time", "start", "end"):
        assert list(snapshot.quads(None, hon(term), None, None)) == []


def test_two_articles_meet_in_one_record(settings, article):
    """The president of one article is the former one of the next; the successor is bounded, and says so."""
    ingest([article("a.txt", NEWS)], settings, published="2021-03-02")
    ingest([article("b.txt", FORMER)], settings, published="2022-05-06")
    assert holders(settings, date(2021, 3, 2)) == {"Ada Vale": "certain"}
    assert holders(settings, date(2022, 5, 6)) == {"Carl Torm": "certain"}
    assert holders(settings, date(2021, 10, 1)) == {"Ada Vale": "possible", "Carl Torm": "possible"}


def test_as_known_before_the_second_article(settings, article):
    """What was recorded later is not known earlier."""
    ingest([article("a.txt", NEWS)], settings, published="2021-03-02", now=datetime(2021, 3, 3, tzinfo=UTC))
    ingest([article("b.txt", FORMER)], settings, published="2022-05-06", now=datetime(2022, 5, 7, tzinfo=UTC))
    snapshot = current(settings.store)
    then = who(snapshot, "president of Peru", on=date(2022, 5, 6), known_at=date(2021, 4, 1))
    assert [(holder.person.label, str(holder.certainty)) for holder in then.holders] == [("Ada Vale", "possible")]


def test_rebuilding_gives_the_same_record(settings, article):
    """The record grown article by article is the record derived anew from everything."""
    ingest([article("a.txt", NEWS)], settings, published="2021-03-02")
    ingest([article("b.txt", FORMER)], settings, published="2022-05-06")
    grown = record(settings)
    assert rebuild(settings) > 0
    assert record(settings) == grown


def test_withdrawing_takes_back_what_rested_on_a_source_alone(settings, article):
    """The record without an article is the record that never had it; the claims stay on file."""
    ingest([article("a.txt", NEWS)], settings, published="2021-03-02")
    before = record(settings)
    ingest([article("b.txt", FORMER)], settings, published="2022-05-06", url="https://example.org/b")
    withdrawal = withdraw("https://example.org/b", settings)
    assert record(settings) == before
    assert any("carl-torm" in tenure for tenure in withdrawal.fallen)
    assert list(current(settings.store).quads(None, None, Literal(FORMER), None))


def test_withdrawing_the_unknown_is_an_error(settings, article):
    """A source nobody read cannot be withdrawn; the message names it."""
    ingest([article("a.txt", NEWS)], settings)
    with pytest.raises(UnknownName, match=r"example\.org/none"):
        withdraw("https://example.org/none", settings)


def test_bad_documents_are_listed_and_the_rest_goes_in(settings, article, tmp_path):
    """An empty, a binary and a huge file are each refused with a reason; the good one is in."""
    bad = {"empty.txt": b"", "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00", "huge.txt": b"a " * 3_000_000}
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
    report = ingest([article("a.txt", NEWS), *(tmp_path / name for name in bad)], settings, published="2021-03-02")
    assert report.documents == 1
    assert [Path(refused.path).name for refused in report.refused] == list(bad)
    assert all(refused.reason for refused in report.refused)


def test_a_date_in_the_future_is_refused(settings, article):
    """Nobody can have published tomorrow's article."""
    with pytest.raises(InvalidDate, match="future"):
        ingest([article("a.txt", NEWS)], settings, published="2999-01-01")


def test_what_the_gate_refuses_is_kept_aside(settings, article):
    """Each entry of the quarantine has its reason, and the report counts it."""
    report = ingest([article("a.txt", NEWS * 3)], settings, published="2021-03-02")
    snapshot = current(settings.store)
    entries = list(snapshot.quads(None, RDF_TYPE, hon("Refusal"), None))
    reasons = [next(snapshot.quads(entry.subject, hon("reason"), None, None)) for entry in entries]
    assert len(entries) == report.quarantined == len(reasons)


def test_an_article_in_another_language_is_stored_and_listed(settings, article):
    """Spanish text is kept as a source, gives no facts, and the report says so."""
    text = "El presidente del Perú se reunió con el ministro del Interior en Lima el lunes por la mañana. " * 4
    report = ingest([article("es.txt", text)], settings, published="2021-03-02")
    assert (report.documents, report.facts, len(report.not_extracted)) == (1, 0, 1)


def test_copies_of_one_agency_text_count_once(settings, article):
    """Two sites with one text are two sources on file and one independent voice."""
    body = NEWS + " ".join(
        f"Word {number} of the agency's long report follows word {number + 1}." for number in range(30)
    )
    for site in ("one", "two"):
        path = article(f"{site}.txt", f"Printed by the {site} paper.\n\n{body}")
        ingest([path], settings, published="2021-03-02", url=f"https://{site}.example.org/a")
    (holder,) = who(current(settings.store), "president of Peru", on=date(2021, 3, 2)).holders
    assert holder.sources == 1
    assert {evidence.source.url for evidence in holder.evidence} == {
        "https://one.example.org/a",
        "https://two.example.org/a",
    }


def test_a_short_text_in_other_letters_is_listed_as_unread(settings, tmp_path):
    """A text too short to tell its language, but in a script that no rules know, is not said to state nothing."""
    path = tmp_path / "a.txt"
    path.write_text("Президент Казахстана Касым-Жомарт Токаев.", encoding="utf-8")
    report = ingest([path], settings)
    assert (report.documents, report.facts, report.not_extracted) == (1, 0, [str(path)])
