"""Cells of tables become points in time."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honorum.errors import InvalidDate
from honorum.importing.points import DatePatterns, after_last_day, in_order, same_or_finer


@pytest.mark.parametrize(
    ("patterns", "cell", "point"),
    [
        (("iso",), "2019", "2019"),
        (("iso",), "2019-03", "2019-03"),
        (("iso",), " 2019-03-20 ", "2019-03-20"),
        (("iso",), "2019-03-20T00:00:00Z", "2019-03-20"),
        (("iso",), "", None),
        (("iso",), "9999-12-31", None),
        (("dd/mm/yyyy",), "31/12/9999", None),
        (("dd/mm/yyyy",), "03/04/2019", "2019-04-03"),
        (("mm/dd/yyyy",), "03/04/2019", "2019-03-04"),
        (("iso", "mm/yyyy", "yyyy"), "3/2019", "2019-03"),
        (("dd mmmm yyyy",), "4 Sept 2019", "2019-09-04"),
        (("mmmm dd, yyyy",), "May 4, 2019", "2019-05-04"),
        (("edtf",), "192X", "192X"),
        (("edtf",), "2019-03~", "2019-03~"),
    ],
)
def test_cells(patterns: tuple[str, ...], cell: str, point: str | None) -> None:
    """A cell is read as it is written, year, month or day; empty cells and the year 9999 mean unknown."""
    assert DatePatterns(patterns).read(cell) == point


@pytest.mark.parametrize("cell", ["2014s", "2019-02-30", "2019-13", "03/04/2019", "May 2019", "2019-00-00", "?", "19"])
def test_what_is_no_date(cell: str) -> None:
    """Anything else is refused, with the cell and what was expected."""
    with pytest.raises(InvalidDate, match=re.escape(cell)):
        DatePatterns().read(cell)


def test_own_words_for_unknown() -> None:
    """A table may have words of its own for an unknown date."""
    assert DatePatterns(unknown=frozenset({"present"})).read("present") is None


@pytest.mark.parametrize("pattern", ["dd/mm", "dd.yyyy", "day", ""])
def test_patterns_that_make_no_date(pattern: str) -> None:
    """A pattern must have a year, and a month where it has a day."""
    with pytest.raises(ValueError, match="no way to write dates"):
        DatePatterns((pattern,))


@given(st.dates(max_value=date(9998, 12, 31)))
def test_last_day_is_the_day_before_the_end(day: date) -> None:
    """The end after a last day is one day later."""
    assert (date.fromisoformat(after_last_day(day.isoformat())) - day).days == 1


def test_order() -> None:
    """An end before its start is refused; one on the same day makes one day; coarse dates may touch."""
    with pytest.raises(InvalidDate, match="before it starts"):
        in_order("2019-03-20", "2019-03-19")
    assert in_order("2019-03-20", "2019-03-20") == ("2019-03-20", "2019-03-21")
    assert in_order("2019-03", "2019") == ("2019-03", "2019")
    assert in_order(None, "2019") == (None, "2019")


def test_finer_dates_win_only_where_they_agree() -> None:
    """Of two dates of birth the finer is kept, unless they disagree."""
    assert same_or_finer("1950", "1950-03-02") == "1950-03-02"
    assert same_or_finer("1950", "1951-03-02") == "1950"
    assert same_or_finer(None, "1951") == "1951"
