"""What an entity is called, when its sources call it differently."""

import pytest

from honorum.record.descriptions import MentionNote, describe


def _noted(*names: str) -> MentionNote:
    return MentionNote(f"urn:m:{names[0]}", ("Person",), names)


@pytest.mark.parametrize(
    ("mentions", "label"),
    [
        ([("Ilsa Marn",), ("Ilsa Marn",), ("Ilsa Maria Marn",)], "Ilsa Marn"),
        ([("Ilsa Marn",), ("Ilsa Maria Marn",)], "Ilsa Maria Marn"),
        ([("Ильза Марн",), ("Ильза Марн",), ("Ilsa Marn",)], "Ilsa Marn"),
        ([("Ильза Марн", "Ilsa Marn")], "Ilsa Marn"),
        ([("Ильза Марн",)], "Ильза Марн"),
    ],
)
def test_the_label(mentions: list[tuple[str, ...]], label: str) -> None:
    """The name most mentions use first, the longer of equals, in Latin letters where there is one; none is lost."""
    fact = describe("urn:p", [_noted(*names) for names in mentions])
    assert fact.labels[0] == ("label", label)
    assert {name for _, name in fact.labels} == {name for names in mentions for name in names}
