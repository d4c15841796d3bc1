"""What lies around an actor: counted whole, told in parts, each neighbour with the words that lead there."""

from datetime import date

import pytest

from honorum.errors import InputError, UnknownName
from honorum.questions.neighbours import Neighbour, neighbours
from honorum.store import Snapshot


def _by_name(found: tuple[Neighbour, ...]) -> dict[str, Neighbour]:
    return {one.thing.label: one for one in found}


def _through(found: Neighbour) -> str:
    return found.chains[0].hops[0].end.label


def test_direct_ties_are_told_with_time_and_words(world: Snapshot) -> None:
    """The offices, the party and the spouse of a minister, each with bounds and a quote."""
    found = neighbours(world, "Tomas Kerrin")
    around = _by_name(found.neighbours)
    assert set(around) == {"Prime Minister of Ardovia", "Member of the National Assembly", "Civic Union"}
    assert found.total == len(around) == 3
    assert found.next is None
    (hop,) = around["Civic Union"].chains[0].hops
    assert (hop.kind, hop.role, hop.bounds.start) == ("membership", "member", "2005")
    assert all(one.chains[0].hops[0].evidence for one in around.values())


def test_two_hops_lead_to_whoever_shares_something(world: Snapshot) -> None:
    """Colleagues are two hops away, through the office or party that joins them; near ones come first."""
    found = neighbours(world, "Tomas Kerrin", hops=2)
    around = _by_name(found.neighbours)
    assert around["Elena Dorsk"].distance == 2
    assert around["Elena Dorsk"].ways == 2
    assert [hop.end.label for hop in around["Elena Dorsk"].chains[0].hops] == [
        "Prime Minister of Ardovia",
        "Elena Dorsk",
    ]
    distances = [one.distance for one in found.neighbours]
    assert distances == sorted(distances)


def test_together_leaves_out_who_came_and_went_at_other_times(world: Snapshot) -> None:
    """One who left parliament in 2004 is around one who came in 2010, but not together with him."""
    assert "Anton Berisk" in _by_name(neighbours(world, "Tomas Kerrin", hops=2).neighbours)
    found = _by_name(neighbours(world, "Tomas Kerrin", hops=2, together=True).neighbours)
    assert "Anton Berisk" not in found
    assert _through(found["Elena Dorsk"]) == "Member of the National Assembly"


def test_parts_follow_each_other_and_say_how_many_there_are(world: Snapshot) -> None:
    """Page after page gives each neighbour once, in the same order as all at once, and each page knows the total."""
    whole = neighbours(world, "Tomas Kerrin", hops=2, limit=100)
    told: list[str] = []
    after = None
    while True:
        part = neighbours(world, "Tomas Kerrin", hops=2, limit=2, after=after)
        assert part.total == whole.total
        assert len(part.neighbours) <= 2
        told += [one.thing.id for one in part.neighbours]
        if part.next is None:
            break
        after = part.next
    assert told == [one.thing.id for one in whole.neighbours]
    with pytest.raises(InputError, match="go on after"):
        neighbours(world, "Tomas Kerrin", after="person/nobody")


def test_on_a_day_and_as_known_on_one(world: Snapshot) -> None:
    """What may not have held that day is not around, nor what nobody had read by then."""
    then = neighbours(world, "Tomas Kerrin", on=date(2012, 1, 1))
    assert set(_by_name(then.neighbours)) == {"Member of the National Assembly", "Civic Union"}
    assert "Marko Velic" in _by_name(neighbours(world, "Elena Dorsk").neighbours)
    known = neighbours(world, "Elena Dorsk", known_at=date(2024, 3, 1))
    assert set(_by_name(known.neighbours)) == {"Member of the National Assembly"}
    assert known.to_json()["knownAt"] == "2024-03-01"


def test_kinds_can_be_followed(world: Snapshot) -> None:
    """Only ties of the kinds that are named lead on."""
    found = neighbours(world, "Tomas Kerrin", follow=frozenset({"membership"}))
    assert set(_by_name(found.neighbours)) == {"Civic Union"}
    with pytest.raises(InputError, match="tenure, membership"):
        neighbours(world, "Tomas Kerrin", follow=frozenset({"friendship"}))


def test_nothing_around_is_an_answer(world: Snapshot) -> None:
    """A place has no ties of its own, somebody unknown is an error."""
    assert neighbours(world, "Viktor Lasko", hops=2).total == 0
    with pytest.raises(UnknownName):
        neighbours(world, "Nobody Atall")
