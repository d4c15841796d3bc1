"""Headlines of plain texts."""

import pytest

from honorum.reading.text import title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Minister resigns\n\nShe left.", "Minister resigns"),
        ("\n# Who will follow?\r\n\r\nNobody knows.", "Who will follow?"),
        ("Minister resigns\nShe left.", ""),
        ("She left.\n\nHe stayed.", ""),
        ("Minister resigns\n\n", ""),
        ("Minister resigns", ""),
        ("x" * 200 + "\n\nShe left.", ""),
        ("", ""),
    ],
)
def test_titles(text: str, title: str) -> None:
    """A headline is short, has no final stop, and stands over a blank line and a text."""
    assert title_of(text) == title
