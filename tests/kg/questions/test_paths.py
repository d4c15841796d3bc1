"""Chains between actors: shortest first, each hop with its time and words; on a day; of people who met."""

import re
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from honorum.errors import InputError, TooMuchLearnt, UnknownName
from honorum.network.gathering import gather
from honorum.network.projecting import project
from honorum.questions.clauses import clause
from honorum.questions.hops import Path as Chain
from honorum.questions.network import ties_of
from honorum.questions.paths import paths
from honorum.record.as_known import record_as_known
from honorum.resources import folder
from honorum.store import Snapshot, current

VOCABULARIES = {
    "tenure": "tenure-status",
    "membership": "party-role",
    "relationship": "relationship-kind",
    "participation": "participation-role",
    "result": "measure",
}


def concepts(vocabulary: str) -> list[str]:
    """The local names of the concepts of a vocabulary."""
    text = (folder("ontology") / "vocabularies" / f"{vocabulary}.ttl").read_text(encoding="utf-8")
    return re.findall(r"^\w+:(\w+) a skos:Concept\b", text, re.MULTILINE)


def _nodes(path: Chain) -> list[str]:
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
    assert not paths(world, "Tomas Kerrin", "Elena Dorsk", avoid=("Ardovia",), follow=frozenset({"tenure"})).paths
    assert paths(world, "Tomas Kerrin", "Elena Dorsk", avoid=("Tavaria",), follow=frozenset({"tenure"})).paths
    assert not paths(world, "Tomas Kerrin", "Elena Dorsk", follow=frozenset({"relationship"}), max_hops=1).paths
    with pytest.raises(InputError, match="tenure, membership"):
        paths(world, "Tomas Kerrin", "Elena Dorsk", follow=frozenset({"friendship"}))


def test_a_chain_is_a_sentence(world: Snapshot) -> None:
    """The words of all hops with their times, in the order of the chain."""
    path = paths(world, "Tomas Kerrin", "Elena Dorsk", limit=1).paths[0]
    assert path.sentence.startswith("Tomas Kerrin was Prime Minister of Ardovia (")
    assert "; Elena Dorsk was acting Prime Minister of Ardovia (from 2024-05-27 or earlier)." in path.sentence


@pytest.mark.parametrize(("kind", "vocabulary"), VOCABULARIES.items())
def test_every_role_has_words(kind: str, vocabulary: str) -> None:
    """Whatever role a tie can have, it makes a sentence: no term of a vocabulary stands in it as it is written."""
    for role in concepts(vocabulary):
        assert re.fullmatch(
            r"Ada Orn (is|was|[a-z]+ed|merged|belonged|had|got|took|withdrew)\b[a-z, ]* it",
            clause(kind, role, "Ada Orn", "it"),
        )


def test_the_elect_are_not_tied_to_the_office(world: Snapshot) -> None:
    """A president-elect does not hold the office and is not tied to the president by it."""
    assert paths(world, "Viktor Lasko", "Mira Kovalen").paths == ()


def test_a_chain_as_known_before_a_source(world: Snapshot) -> None:
    """The table was read in February 2024, the article in June: what only the article tells is no tie before that."""
    assert paths(world, "Elena Dorsk", "Marko Velic", max_hops=1).paths
    then = paths(world, "Elena Dorsk", "Marko Velic", max_hops=1, known_at=date(2024, 3, 1))
    assert then.paths == ()
    assert then.to_json()["knownAt"] == "2024-03-01"
    chains = paths(world, "Anton Berisk", "Civic Union", max_hops=3, known_at=date(2024, 3, 1)).paths
    assert [[hop.kind for hop in path.hops] for path in chains] == [["tenure", "tenure", "membership"]]
    assert paths(world, "Tomas Kerrin", "Civic Union", max_hops=1, known_at=date(2024, 3, 1)).paths
    assert paths(world, "Tomas Kerrin", "Civic Union", max_hops=1, known_at=date(2024, 1, 1)).paths == ()


def test_a_chain_as_known_has_the_words_of_then(world: Snapshot) -> None:
    """What two sources tell now rests on the table alone before the article was read."""

    def hop(known_at: date | None):
        (path,) = paths(
            world, "Lena Straub", "deputy-interior-minister-of-ardovia", max_hops=1, known_at=known_at
        ).paths
        return path.hops[0]

    now, then = hop(None), hop(date(2024, 3, 1))
    assert {one.source.publisher for one in then.evidence} == {"Office of Tables"}
    assert {one.source.publisher for one in now.evidence} == {"Office of Tables", "The Ardovian"}
    assert then.bounds.start == "2021"
    assert now.bounds.earliest_end != then.bounds.earliest_end


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2024, 3, 1), date(2024, 7, 1)])
def test_the_network_of_a_day_is_that_of_the_whole_record_of_then(world: Snapshot, day: date) -> None:
    """What was learnt later is derived anew, all else stays: the same ties as when the whole record is derived."""
    whole = project(gather(record_as_known(world, day)), world.names.base)
    then = ties_of(world, day).network
    for name in ("node_letters", "tie_letters", "one", "other", "kind", "latest_start", "latest_end", "through"):
        assert np.array_equal(getattr(then, name), getattr(whole, name)), name
    assert len(whole.one) < len(ties_of(world).network.one) or day > date(2024, 6, 1)


def test_who_followed_whom_is_a_tie_of_its_own(sample_store: Path) -> None:
    """The shortest chain between two presidents is that one took over from the other: when, as what, who says so."""
    told = partial(paths, current(sample_store), "Ivo Harnad", "Mira Kovalen")
    (path,) = told(follow=frozenset({"succession"})).paths
    (hop,) = path.to_json()["hops"]
    assert path.sentence == "Mira Kovalen followed Ivo Harnad as President of Ardovia (2018)."
    assert (hop["kind"], hop["during"]["start"]["edtf"]) == ("succession", "2018")
    assert all("Harnad" in one["quote"] for one in hop["evidence"])
    assert hop["evidence"]
    assert told(successive=True).paths[0] == path
    assert all(len(other.hops) > 1 for other in told(avoid_kinds=frozenset({"succession"})).paths)


@pytest.mark.parametrize(("day", "count"), [(date(2018, 5, 1), 1), (date(2017, 12, 31), 0), (date(2019, 1, 1), 0)])
def test_a_succession_is_of_its_day(sample_store: Path, day: date, count: int) -> None:
    """It may have been on any day of the year that the source tells, and was on no other."""
    asked = {"on": day, "max_hops": 1, "follow": frozenset({"succession"})}
    assert len(paths(current(sample_store), "Ivo Harnad", "Mira Kovalen", **asked).paths) == count


def test_too_much_that_was_learnt_is_refused(world: Snapshot) -> None:
    """Where a limit is set, the error says how much was learnt since, and what to do."""
    with pytest.raises(TooMuchLearnt, match="more than 3"):
        paths(world, "Elena Dorsk", "Marko Velic", known_at=date(2024, 2, 20), most_learnt=3)
