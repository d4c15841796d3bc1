"""Who held an office on a day: certain and possible, with the words of the sources, and what was known when."""

from datetime import date

import pytest

from honorum.questions.who import who
from honorum.store import Snapshot


def _held(world: Snapshot, office: str, place: str | None, on: str, known_at: str | None = None) -> list[tuple]:
    answer = who(
        world, office, place, on=date.fromisoformat(on), known_at=date.fromisoformat(known_at) if known_at else None
    )
    return [(holder.person.label, str(holder.certainty)) for holder in answer.holders]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("1994-05-01", []),
        ("1994-05-02", [("Ivo Harnad", "certain")]),
        ("2018-04-30", [("Ivo Harnad", "certain")]),
        ("2018-05-01", [("Mira Kovalen", "certain")]),
        ("2040-01-01", [("Mira Kovalen", "possible")]),
    ],
)
def test_a_day_belongs_to_whoever_held_the_office(world: Snapshot, on: str, expected: list[tuple]) -> None:
    """The first day counts, the day after the last does not; an end nobody stated is only possibly later."""
    assert _held(world, "President", "Ardovia", on) == expected


def test_a_title_in_the_news_is_certain_on_that_day(world: Snapshot) -> None:
    """What an article of a day says of somebody's office is certain on that very day."""
    assert _held(world, "deputy interior minister", "Ardovia", "2024-05-27") == [("Lena Straub", "certain")]


def test_the_acting_holder_holds_and_the_elect_does_not(world: Snapshot) -> None:
    """An acting prime minister answers the question; a president-elect does not."""
    (acting,) = who(world, "Prime Minister", "Ardovia", on=date(2024, 5, 27)).holders
    assert (acting.person.label, acting.status) == ("Elena Dorsk", "acting")
    assert "Viktor Lasko" not in [name for name, _ in _held(world, "President", "Ardovia", "2024-05-27")]


def test_every_holder_comes_with_words(world: Snapshot) -> None:
    """The article's words stand at their offsets; the table's row is named."""
    (holder,) = who(world, "deputy interior minister", "Ardovia", on=date(2024, 5, 27)).holders
    row, quote = holder.evidence
    assert holder.sources == 2
    assert (quote.quote, quote.start, quote.end) == ("Lena Straub, the deputy interior minister", 0, 41)
    assert quote.source.url == "https://news.example/calm"
    assert (row.file, row.row, row.start) == ("holders.csv", 6, None)


def test_the_answer_has_the_shape_that_was_promised(world: Snapshot) -> None:
    """The JSON has the keys of the public contract."""
    told = who(world, "deputy interior minister", "Ardovia", on=date(2024, 5, 27)).to_json()
    assert (told["on"], told["knownAt"], told["vacant"]) == ("2024-05-27", None, False)
    assert {"id", "label", "jurisdiction"} <= told["office"].keys()
    (holder,) = told["holders"]
    assert {"person", "certainty", "status", "start", "end", "sources", "evidence", "conflicts"} <= holder.keys()
    assert holder["start"] == {"edtf": "2021", "earliest": "2021-01-01", "latest": "2021-12-31"}
    assert holder["evidence"][1]["source"]["publisher"] == "The Ardovian"


def test_an_office_is_vacant_only_when_that_is_known(world: Snapshot) -> None:
    """A known vacancy is true, a certain holder false, and nothing known is neither."""
    vacant = {
        day: who(world, "health minister", "Ardovia", on=date.fromisoformat(day)).vacant
        for day in ("2013-06-01", "2017-06-01", "2022-01-01")
    }
    assert vacant == {"2013-06-01": False, "2017-06-01": True, "2022-01-01": None}


def test_contradicting_dates_are_said(world: Snapshot) -> None:
    """The table and the news give different last days: the record follows one and the answer tells of both."""
    (holder,) = who(world, "Prime Minister", "Ardovia", on=date(2024, 5, 1)).holders
    (conflict,) = holder.conflicts
    assert conflict.kind == "dates"
    assert {one.source.title for one in conflict.evidence} == {"Table of holders", "Calm returns"}
    assert conflict.follows in {one.claim for one in conflict.evidence}


def test_what_was_known_earlier(world: Snapshot) -> None:
    """As known before the article came in, nobody is known to act as prime minister; after it, somebody is."""
    assert _held(world, "Prime Minister", "Ardovia", "2024-05-27", known_at="2024-05-31") == []
    assert _held(world, "Prime Minister", "Ardovia", "2024-05-27", known_at="2024-06-01") == [
        ("Elena Dorsk", "certain")
    ]
    (before,) = who(world, "Prime Minister", "Ardovia", on=date(2024, 5, 1), known_at=date(2024, 3, 1)).holders
    assert (before.person.label, len(before.evidence), before.conflicts) == ("Tomas Kerrin", 1, ())


def test_the_query_that_is_shown_gives_the_same_answer(world: Snapshot) -> None:
    """The SPARQL beside an answer runs as it stands and finds the same holders."""
    answer = who(world, "President of Ardovia", on=date(2000, 1, 1))
    rows = list(world.query(answer.queries[0]))
    assert [row["label"].value for row in rows] == [holder.person.label for holder in answer.holders] == ["Ivo Harnad"]
