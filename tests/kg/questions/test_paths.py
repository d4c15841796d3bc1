"""Chains between actors: shortest first, each hop with its time and words; on a day; of people who met."""

from datetime import date

import pytest

from honorum.errors import InputError, UnknownName
from honorum.questions.paths import Path, paths
from honorum.store import Snapshot


def _nodes(path: Path) -> list[str]:
    return [path.hops[0].start.label, *(hop.end.label for hop in path.hops)]


def test_the_shortest_chain_comes_first(world: Snapshot) -> None:
    """Two prime ministers share an office, which tells more than that both sat in the assembly; then longer chains."""
    found = paths(world, "Tomas Kerrin", "Elena Dorsk").paths
    assert [len(path.hops) for path in found] == sorted(len(path.hops) for path in found)
    assert _nodes(found[0]) == ["Tomas Kerrin", "Prime Minister of Ardovia", "Elena Dorsk"]
    assert _nodes(found[1]) == ["Tomas Kerrin", "Member of the National Assembly", "Elena Dorsk"]


def test_each_hop_tells_when_and_in_what_words(world: Snapshot) -> None:
    """A hop has its kind, its bounds and the quote it rests on."""
    (path,) = paths(world, "Elena Dorsk", "Marko Velic", max_hops=1).paths
    (hop,) = path.to_json()["hops"]
    assert (hop["kind"], hop["role"], hop["label"]) == (
        "relationship",
        "spouse",
        "Elena Dorsk: spouse of Marko Velic",
    )
    assert hop["during"]["start"]["latest"] == "2024-05-27"
    assert [one["quote"] for one in hop["evidence"]] == ["Elena Dorsk, wife of Marko Velic"]


def test_a_chain_can_pass_through_a_party_and_a_vote(world: Snapshot) -> None:
    """A leader is tied to the vote that his party boycotted, and so to the party that won it."""
    found = paths(world, "Anton Berisk", "Civic Union", max_hops=3).paths
    chains = {tuple(hop.kind for hop in path.hops): path for path in found}
    path = chains["membership", "participation", "result"]
    assert path.hops[1].label == "People's Labour Party boycotted parliamentary election of 2022"


def test_a_direction_makes_no_difference(world: Snapshot) -> None:
    """The chains from B to A are those from A to B, backwards."""
    there = {tuple(_nodes(path)) for path in paths(world, "Mira Kovalen", "Elena Dorsk", limit=50).paths}
    back = {tuple(reversed(_nodes(path))) for path in paths(world, "Elena Dorsk", "Mira Kovalen", limit=50).paths}
    assert there == back
    assert len(there) > 1


@pytest.mark.parametrize(("max_hops", "limit", "count"), [(1, 5, 0), (2, 5, 2), (6, 1, 1)])
def test_length_and_number_are_bounded(world: Snapshot, max_hops: int, limit: int, count: int) -> None:
    """No chain is longer than allowed, and there are no more than asked for."""
    found = paths(world, "Tomas Kerrin", "Elena Dorsk", max_hops=max_hops, limit=limit).paths
    assert len(found) == count
    assert all(len(path.hops) <= max_hops for path in found)


def test_no_chain_is_an_answer(world: Snapshot) -> None:
    """Somebody whom nothing ties to the other gives an empty list, not an error."""
    assert paths(world, "Otto Farling", "Mira Kovalen").to_json()["paths"] == []


def test_an_unknown_actor_is_an_error(world: Snapshot) -> None:
    """A misspelt name is refused with suggestions, not silently unconnected."""
    with pytest.raises(UnknownName, match="Mira Kovalen"):
        paths(world, "Mira Kowalen", "Elena Dorsk")


@pytest.mark.parametrize(("on", "tied"), [("2016-01-01", True), ("2012-01-01", False), ("2000-01-01", False)])
def test_on_a_day_only_ties_of_that_day_count(world: Snapshot, on: str, tied: bool) -> None:
    """Two members of parliament are tied on a day only when both may have sat that day."""
    found = paths(world, "Tomas Kerrin", "Elena Dorsk", on=date.fromisoformat(on), max_hops=2).paths
    assert bool(found) is tied


def test_together_asks_that_the_two_met(world: Snapshot) -> None:
    """One who left parliament in 2004 did not sit with one who came in 2010; two others did sit together."""
    assert paths(world, "Anton Berisk", "Tomas Kerrin", max_hops=2).paths
    assert paths(world, "Anton Berisk", "Tomas Kerrin", max_hops=2, together=True).paths == ()
    (path,) = paths(world, "Tomas Kerrin", "Elena Dorsk", max_hops=2, together=True).paths
    assert _nodes(path)[1] == "Member of the National Assembly"


def test_together_in_a_party(world: Snapshot) -> None:
    """Two members of one party at different times are tied, but were not in it together."""
    chain = ["Mira Kovalen", "Civic Union", "Tomas Kerrin"]
    assert chain in [_nodes(path) for path in paths(world, "Mira Kovalen", "Tomas Kerrin", max_hops=2).paths]
    assert paths(world, "Mira Kovalen", "Tomas Kerrin", max_hops=2, together=True).paths == ()


def test_a_chain_avoids_what_it_shall_avoid(world: Snapshot) -> None:
    """Kinds of ties and named things can be left out; of an unknown kind an error says which there are."""
    chains = paths(world, "Tomas Kerrin", "Elena Dorsk", avoid=("Member of the National Assembly",)).paths
    assert chains
    assert all("Member of the National Assembly" not in _nodes(path) for path in chains)
    assert not paths(world, "Tomas Kerrin", "Elena Dorsk", follow=frozenset({"relationship"}), max_hops=1).paths
    with pytest.raises(InputError, match="tenure, membership"):
        paths(world, "Tomas Kerrin", "Elena Dorsk", follow=frozenset({"friendship"}))


def test_a_chain_is_a_sentence(world: Snapshot) -> None:
    """The words of all hops with their times, in the order of the chain."""
    path = paths(world, "Tomas Kerrin", "Elena Dorsk", limit=1).paths[0]
    assert path.sentence.startswith("Tomas Kerrin: Prime Minister of Ardovia (")
    assert "; Elena Dorsk: Prime Minister of Ardovia (" in path.sentence


def test_the_elect_are_not_tied_to_the_office(world: Snapshot) -> None:
    """A president-elect does not hold the office and is not tied to the president by it."""
    assert paths(world, "Viktor Lasko", "Mira Kovalen").paths == ()
