"""A career is told in order of time, with its words."""

import pytest

from honorum.errors import UnknownName
from honorum.questions.career import Career, career
from honorum.store import Snapshot


@pytest.fixture(scope="module")
def kerrin(world: Snapshot) -> Career:
    """The career of a prime minister who was a member of parliament before."""
    return career(world, "Tomas Kerrin")


def test_offices_stand_in_order_of_time(kerrin: Career) -> None:
    """The seat in parliament comes before the office of prime minister, each with its evidence."""
    assert [held.office.label for held in kerrin.offices] == [
        "Member of the National Assembly",
        "Prime Minister of Ardovia",
    ]
    assert all(held.evidence for held in kerrin.offices)
    assert len(kerrin.offices[1].conflicts) == 1


def test_parties_and_changes_belong_to_it(kerrin: Career) -> None:
    """The party is there, and the resignation, named with its office and quoted."""
    assert [(one.party.label, one.bounds.start) for one in kerrin.parties] == [("Civic Union", "2005")]
    (resignation,) = kerrin.events
    assert (resignation.label, resignation.time) == ("Resignation: Prime Minister of Ardovia", "2024-05-21")
    assert [one.quote for one in resignation.evidence] == ["Thomas Kerrin resigned on 21 May"]


def test_ties_and_arrests_belong_to_it(world: Snapshot) -> None:
    """A marriage is told from both sides; an arrest is told of the one who was arrested, with its place."""
    for name in ("Elena Dorsk", "Marko Velic"):
        (marriage,) = career(world, name).relationships
        assert (marriage.kind, marriage.subject.label, marriage.object.label) == (
            "spouse",
            "Elena Dorsk",
            "Marko Velic",
        )
    (arrest,) = career(world, "Anton Berisk").events
    assert (arrest.type, arrest.role) == ("arrest", "target")
    assert arrest.place is not None
    assert arrest.place.label == "Vintar"


def test_it_can_be_written_as_json(kerrin: Career) -> None:
    """All parts are there by their public names."""
    told = kerrin.to_json()
    assert told.keys() == {"person", "on", "knownAt", "offices", "parties", "events", "relationships"}
    assert told["offices"][1]["end"]["edtf"] == "2024-05-20"


def test_the_queries_that_are_shown_run(world: Snapshot, kerrin: Career) -> None:
    """Each query beside the answer parses and runs; the first finds the offices."""
    rows = [list(world.query(text)) for text in kerrin.queries[:-1]]
    assert len(rows[0]) == len(kerrin.offices)
    assert len(rows[2]) == len(kerrin.events)


def test_an_unknown_person_is_an_error(world: Snapshot) -> None:
    """A name nobody has is refused with suggestions."""
    with pytest.raises(UnknownName, match="Tomas Kerrin"):
        career(world, "Tomas Kerring")
