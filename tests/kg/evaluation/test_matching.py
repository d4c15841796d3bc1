"""Which predictions match which gold facts."""

from dataclasses import replace

import pytest

from honorum.evaluation.matching import match
from honorum.model.claims import AliasClaim, ElectionResultClaim, ParticipationClaim, PartyStatusClaim, Time


def lenient(vell, *claims):
    """The lenient matching of these claims with the gold facts."""
    return match(vell.reading(*claims), vell.reading(*vell.facts))


def strict(vell, *claims):
    """The strict matching of these claims with the gold facts."""
    return match(vell.reading(*claims), vell.reading(*vell.facts), strict=True)


def test_a_perfect_reading_finds_all(vell) -> None:
    """The gold read as a prediction is right everywhere, strictly too."""
    assert len(lenient(vell, *vell.facts).found) == len(strict(vell, *vell.facts).right) == len(vell.facts)


def test_nothing_is_found_by_nothing(vell) -> None:
    """An empty reading is right nowhere."""
    assert not lenient(vell).found
    assert not lenient(vell).right


def test_negation_must_agree(vell) -> None:
    """A denied tenure is not the tenure."""
    assert not lenient(vell, replace(vell.facts[0], negated=True)).right


def test_a_tenure_is_strict_about_status_and_place(vell) -> None:
    """A former mayor, or one of no place, matches leniently only."""
    for changed in (replace(vell.facts[0], status="former"), replace(vell.facts[0], jurisdiction=None)):
        assert lenient(vell, changed).right
        assert not strict(vell, changed).right


def test_what_the_gold_leaves_open_does_not_count(vell) -> None:
    """The minister's country is not in the gold: giving one is no error."""
    assert strict(vell, replace(vell.facts[1], jurisdiction="e2")).right


def test_a_repeated_prediction_is_right_but_finds_one_fact(vell) -> None:
    """Saying the same twice costs no precision and earns no second fact."""
    twice = lenient(vell, vell.facts[0], replace(vell.facts[0], id="f9"))
    assert len(twice.right) == 2
    assert set(twice.found) == {0}


def test_the_matching_is_the_largest_one(vell) -> None:
    """A prediction that fits two facts leaves the one that another prediction needs."""
    mayors = [replace(vell.facts[0], title=title) for title in ("mayor", "deputy mayor")]
    broad, narrow = replace(mayors[1], title="mayor"), replace(mayors[0], title="acting mayor of Port Vell")
    for order in ((broad, narrow), (narrow, broad)):
        found = match(vell.reading(*order), vell.reading(*mayors)).found
        assert len(found) == 2


def test_contention_matches_by_place_in_the_text(vell) -> None:
    """A protest told far away in the text is another protest; close by it is the same."""
    protest = vell.facts[2]
    far = replace(protest, evidence=replace(protest.evidence, start=900, end=914))
    assert lenient(vell, replace(protest, evidence=vell.quote("to the hall"))).right
    assert not lenient(vell, far).right
    assert not lenient(vell, replace(protest, kind="clash")).right


def test_contention_is_strict_about_place_time_and_count(vell) -> None:
    """The gold says where: a protest without a place is right leniently only."""
    assert lenient(vell, replace(vell.facts[2], place=())).right
    assert not strict(vell, replace(vell.facts[2], place=())).right


def test_an_election_is_strict_about_its_time(vell) -> None:
    """The date may stand in either field, and must be the one of the gold."""
    election = vell.facts[3]
    assert strict(vell, replace(election, time=None, date="2021-03")).right
    assert not strict(vell, replace(election, time=Time("in May", "2021-05"))).right


def test_an_election_agrees_by_kind_and_place(vell) -> None:
    """Another kind of vote, or the vote of nowhere, is another election."""
    assert not lenient(vell, replace(vell.facts[3], kind="presidential")).right
    assert not lenient(vell, replace(vell.facts[3], jurisdiction=None)).right


@pytest.mark.parametrize("who", ["e1", "e2"])
def test_unnamed_groups_agree_by_their_words(vell, who) -> None:
    """Words in place of an entity agree with the same words, not with a named actor."""
    gold = ParticipationClaim(id="g", evidence=vell.quote("Crowds"), rule="gold", role="boycotted", actor_text="voters")
    assert match(vell.reading(replace(gold, actor_text="the voters")), vell.reading(gold)).right
    assert not match(vell.reading(replace(gold, actor_text=None, actor=who)), vell.reading(gold)).right


def test_results_agree_by_contestant_and_measure_and_strictly_by_value(vell) -> None:
    """A wrong number is still about the same result."""
    gold = ElectionResultClaim(
        id="g", evidence=vell.quote("Ada Orlo"), rule="gold", contestant="e1", measure="votes", value=120
    )
    other = replace(gold, value=180)
    assert match(vell.reading(other), vell.reading(gold)).right
    assert not match(vell.reading(other), vell.reading(gold), strict=True).right
    assert not match(vell.reading(replace(gold, measure="voteShare")), vell.reading(gold)).right


def test_a_number_of_members_is_a_standing_of_its_own(vell) -> None:
    """A count of members matches a count of members, not the word "ruling"."""
    gold = PartyStatusClaim(id="g", evidence=vell.quote("Ada Orlo"), rule="gold", party="e1", member_count=900)
    assert match(vell.reading(replace(gold, member_count=500)), vell.reading(gold)).right
    assert not match(vell.reading(replace(gold, member_count=None, status="ruling")), vell.reading(gold)).right


def test_aliases_agree_by_the_alias(vell) -> None:
    """The same alias is the same fact."""
    gold = AliasClaim(id="g", evidence=vell.quote("Ada Orlo"), rule="gold", entity="e1", alias="Orlo")
    assert match(vell.reading(replace(gold, entity="e3")), vell.reading(gold)).right
    assert not match(vell.reading(replace(gold, alias="Marsh")), vell.reading(gold)).right
