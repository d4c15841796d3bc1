"""When names, titles, numbers and dates say the same."""

import pytest

from honorum.evaluation.agreement import names_agree, times_agree, titles_agree, values_agree


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ada Orlo", "ada orlo", True),
        ("Ada Orlo", "Orlo", True),
        ("Mrs Orlo", "Ada Orlo", True),
        ("The Tide Party", "Tide Party", True),
        ("Ada Orlo", "Ada Marsh", False),
        ("Ada", "Adam Orlo", False),
        ("", "Orlo", False),
    ],
)
def test_names_agree_when_equal_contained_or_alike_in_the_last_word(one, other, expected) -> None:
    """Spelling, articles and shorter forms do not matter; another family name does."""
    assert names_agree(one, other) is names_agree(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Minister of Finance", "finance minister", True),
        ("deputy interior minister", "interior minister", True),
        ("PM", "Prime Minister", True),
        ("finance minister", "prime minister", False),
        ("president", "resident", False),
        ("", "president", False),
    ],
)
def test_titles_agree_by_office_not_by_last_word(one, other, expected) -> None:
    """Two ministers of different things hold different offices."""
    assert titles_agree(one, other) is titles_agree(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (72, 72.4, True),
        (72, 73, False),
        ("won", "Won", True),
        ("dozens", 12, False),
        ("1,200", 1200, True),
        (None, None, True),
        (None, 0, False),
    ],
)
def test_values_agree_within_a_half(one, other, expected) -> None:
    """Numbers may be rounded, words may be capitalised, and nothing is not zero."""
    assert values_agree(one, other) is values_agree(other, one) is expected


def test_dates_agree_but_for_about() -> None:
    """About July and July are the same date; July and the year are not, nor is nothing."""
    assert times_agree("2010-07~", "2010-07")
    assert not times_agree("2010-07", "2010")
    assert not times_agree(None, None)
