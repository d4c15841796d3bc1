"""The time language of news, expression by expression; the table beside this file is the specification."""

import cProfile
from pathlib import Path

import pytest

from honorum.errors import InvalidDate
from honorum.extraction.time import find, resolve
from honorum.model.edtf import ends, span

TABLE = Path(__file__).parent / "expressions.txt"


def rows() -> list[tuple[str | None, str, str | None, str | None]]:
    """The rows of the table: day of the article, sentence, expression, EDTF."""
    found = []
    for line in TABLE.read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            day, sentence, expression, edtf = (part.strip() for part in line.split(" | "))
            found.append((_given(day), sentence, _given(expression), _given(edtf)))
    return found


def _given(cell: str) -> str | None:
    return None if cell == "-" else cell


@pytest.mark.parametrize(("day", "sentence", "expression", "edtf"), rows())
def test_an_expression_is_found_and_means_what_a_reader_understands(day, sentence, expression, edtf) -> None:
    """Every row of the table: the words found, and their meaning; nothing else in the sentence is a time."""
    found = [(one.text, one.edtf) for one in find(sentence, day)]
    assert found == ([] if expression is None else [(expression, edtf)])


def test_the_table_is_large() -> None:
    """The table keeps at least the hundred and fifty expressions it was made with."""
    assert len(rows()) >= 150


@pytest.mark.parametrize(("day", "sentence"), [(row[0], row[1]) for row in rows()])
def test_offsets_point_at_the_words_and_the_meaning_is_edtf(day, sentence) -> None:
    """What is found stands in the sentence at its offsets, and each end of its meaning parses as EDTF."""
    for one in find(sentence, day):
        assert sentence[one.start : one.end] == one.text
        if one.edtf:
            assert all(span(end) for end in ends(one.edtf) if end)


@pytest.mark.parametrize(
    ("text", "texts", "meanings"),
    [
        ("In 2004 she left. A year later she came back.", ["In 2004", "A year later"], ["2004", "2005"]),
        ("Since he fell in 2011 little changed. Since then many fled.", None, ["2011/..", "2011/.."]),
        ("She won in May 2010 and fell the following month.", None, ["2010-05", "2010-06"]),
        ("It rained. A year later it rained again.", ["A year later"], [None]),
    ],
)
def test_later_and_since_then_count_from_the_date_last_spoken_of(text, texts, meanings) -> None:
    """Times that lean on an earlier date take it from the same text, and stay open without one."""
    found = find(text, "2021-01-11")
    assert [one.edtf for one in found] == meanings
    if texts:
        assert [one.text for one in found] == texts


def test_the_caller_may_know_the_tense() -> None:
    """A tense given by the caller decides over what the words look like."""
    assert resolve("in November", "2021-01-11", future=True) == "2021-11"
    assert resolve("on Sunday", "2021-01-11", future=True) == "2021-01-17"


def test_a_bare_month_resolves_as_a_month() -> None:
    """A month's name by itself means the month when it is all that is asked about."""
    assert resolve("May", "2021-01-11") == "2020-05"


def test_text_without_time_resolves_to_nothing() -> None:
    """Words that speak of no time have no meaning in time."""
    assert resolve("the minister", "2021-01-11") is None


def test_a_bad_publication_date_is_said() -> None:
    """A publication date that is none is an error that names it."""
    with pytest.raises(InvalidDate, match="soon"):
        find("on Sunday", "soon")


def steps(text: str) -> int:
    """How many functions are called to find the times of a text."""
    profile = cProfile.Profile()
    profile.runcall(find, text, "2021-01-11")
    return sum(entry.callcount for entry in profile.getstats())


def test_a_sentence_without_a_cue_costs_next_to_nothing() -> None:
    """Most sentences speak of no time: for them no rule is tried."""
    assert steps("The minister met the union and left. ") < 10


def test_a_sentence_with_a_time_costs_few_steps() -> None:
    """It runs on every sentence of every article: a rule is tried once, and only what it finds costs more."""
    sentences = [row[1] for row in rows()]
    assert sum(map(steps, sentences)) / len(sentences) < 300
