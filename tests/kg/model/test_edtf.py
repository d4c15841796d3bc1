"""EDTF dates: the days they can mean."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from honorum.errors import InvalidDate
from honorum.model import edtf


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)), st.sampled_from([4, 7, 10]))
def test_plain_dates_mean_what_the_full_grammar_says(day, length):
    """Years, months and days are read by a short cut that agrees with the edtf library."""
    text = day.isoformat()[:length]
    parsed = parse_edtf(text)
    expected = edtf.Span(date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3]))
    assert edtf.span(text) == expected


_POINTS = st.builds(
    lambda day, length: day.isoformat()[:length], st.dates(date(1000, 1, 1)), st.sampled_from([4, 7, 10])
)


@given(st.lists(_POINTS, min_size=2, max_size=4))
def test_one_of_several_plain_dates_means_what_the_full_grammar_says(points):
    """So does the short cut for sets, whatever the order of their members."""
    text = f"[{','.join(points)}]"
    parsed = parse_edtf(text)
    expected = edtf.Span(date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3]))
    assert edtf.span(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("192X", date(1920, 1, 1), date(1929, 12, 31)),
        ("2019-03-05~", date(2019, 3, 5), date(2019, 3, 5)),
        ("2020-21", date(2020, 3, 1), date(2020, 5, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_vague_dates(text, first, last):
    """Decades, seasons and approximate dates give the days they can be."""
    assert edtf.span(text) == edtf.Span(first, last)


@pytest.mark.parametrize(
    "text", ["", "2014s", "2019-13", "2019-02-30", "soon", "0000", "2019-3-1", "١٩٩٩", "[2019-02-30,2020]"]
)
def test_what_is_no_date_is_refused_with_its_text(text):
    """The error names the text, so that the row or fact can be found."""
    with pytest.raises(InvalidDate) as refusal:
        edtf.span(text)
    assert refusal.value.text == text
