"""Amounts in words and digits."""

import re

import pytest

from honorum.extraction.text.amounts import AMOUNT, amount


@pytest.mark.parametrize(
    ("text", "value", "approx"),
    [
        ("12", 12, False),
        ("1,500", 1500, False),
        ("nearly 72", 72, True),
        ("around 2 million", 2_000_000, True),
        ("1.26 million", 1_260_000, False),
        ("five thousand", 5000, False),
        ("more than three dozen", 36, True),
        ("a total of 365", 365, False),
        ("only 7", 7, False),
        ("their first", 1, False),
    ],
)
def test_an_amount_is_read(text, value, approx) -> None:
    """Digits, words, scales, and whether the text only says about."""
    found = amount(re.search(AMOUNT, text))
    assert (found.value, found.approx) == (value, approx)


def test_a_single_letter_is_no_amount() -> None:
    """The article "a" does not count as one."""
    assert re.fullmatch(AMOUNT, "a") is None
