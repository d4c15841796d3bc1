"""All holders of an office, in order of time."""

import pytest

from honorum.errors import UnknownName
from honorum.questions.holders import holders
from honorum.questions.office_matching import find_office
from honorum.store import Snapshot


def test_holders_stand_in_order_of_time(world: Snapshot) -> None:
    """The first president comes first; one elect is listed with that status."""
    answer = holders(world, find_office(world, "President of Ardovia").id)
    assert [(holder.person.label, holder.status) for holder in answer.holders] == [
        ("Ivo Harnad", "regular"),
        ("Mira Kovalen", "regular"),
        ("Viktor Lasko", "elect"),
    ]
    assert all(holder.evidence for holder in answer.holders)
    assert answer.to_json()["holders"][0]["certainty"] is None


def test_an_office_that_is_not_there_is_an_error(world: Snapshot) -> None:
    """An IRI that names no office is refused."""
    with pytest.raises(UnknownName):
        holders(world, "https://w3id.org/honorum/id/office/none")
