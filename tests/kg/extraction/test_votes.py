"""An article's votes are told apart, and each is one event however it is named."""

import pytest

from honorum.extraction.events.votes import Votes, lies_ahead, votes_of
from honorum.extraction.scenes import scenes
from honorum.extraction.text.document import documents
from honorum.model.sources import Article


def votes_in(text: str, published: str = "2021-01-11") -> Votes:
    """The votes of a text."""
    [document] = documents([Article(text, published=published)])
    return votes_of(next(iter(scenes(document))))


def names(text: str) -> list[str]:
    """The names of the events."""
    return [vote.actor.name for vote in votes_in(text).votes]


def test_one_vote_in_many_words_is_one_event() -> None:
    """The election, the vote and Sunday's election are the election that was named first."""
    text = (
        "The Reef Party won Norway's parliamentary election on Sunday. Observers praised the vote. "
        "Sunday's election was calm. The election was the first under the new president."
    )
    found = votes_in(text)
    assert [vote.actor.name for vote in found.votes] == ["2021 parliamentary election in Norway"]
    assert len(found.votes[0].mentions) == 4


def test_votes_of_different_kind_or_year_are_different_events() -> None:
    """A presidential and a parliamentary election, and the elections of two years, stay apart."""
    text = "Kenya held a presidential election in 2013. A parliamentary election was held in 2014."
    assert names(text) == ["2013 presidential election in Kenya", "2014 parliamentary election in Kenya"]


def test_an_article_that_reports_results_is_about_a_vote_it_never_names() -> None:
    """Seats won twice over tell of a vote, and so does "Sunday's vote" beside them; one sentence is not enough."""
    results = "The Reef Party won 12 seats in Norway. The Tide Party lost its only seat."
    assert votes_in(results).main is not None
    assert names(results) == []
    assert names(f"Sunday's vote was close. {results}") == ["2021 parliamentary election in Norway"]
    assert votes_in("The Reef Party won 12 seats in Norway. It celebrated.").main is None
    assert votes_in("The team won 12 medals in Norway. It lost its seat in the league.").main is None


def test_an_article_about_candidates_is_about_the_vote_they_stand_in() -> None:
    """Three sentences on candidates and races tell of a vote to come; a candidate for a job does not."""
    text = "Ada Vern is running for governor of Ohio. Otto Brand is the nominee of the Greens. The race is close."
    assert votes_in(text).main is not None
    assert votes_in("Ada Vern is a candidate for the job in Ohio. She smiled.").main is None


def test_who_holds_a_vote_is_where_it_is_held() -> None:
    """A province that held elections is their place, whatever the article is about."""
    text = "Ada Vern met ministers in Norway and in Norway's south. Alberta held Senate elections in 2004."
    assert names(text) == ["2004 parliamentary election in Alberta"]


def test_a_race_for_a_house_is_a_vote_where_it_is_held() -> None:
    """A Senate race in a state is a vote there; a party's caucus is no primary."""
    assert names("Ada Vern won Missouri's U.S. Senate race on Tuesday.") == ["2021 parliamentary election in Missouri"]
    assert names("Ada Vern was removed from the Liberal caucus in May.") == []


def test_a_vote_without_its_noun_is_found() -> None:
    """Going to the polls and running for office tell of a vote, too."""
    assert names("Voters in Kenya went to the polls today to choose a new president.") == [
        "2021 presidential election in Kenya"
    ]
    assert names("Ada Vern is running for president in March in Kenya.") == ["2021 presidential election in Kenya"]


@pytest.mark.parametrize(
    "text",
    [
        "An opinion poll was published in Norway.",
        "The council held a vote of confidence in Norway.",
        "He cast his vote in Norway.",
        "The Senate vote on the budget of Norway was delayed.",
        "The election commission of Norway met.",
    ],
)
def test_polls_and_divisions_are_no_elections(text) -> None:
    """Opinion polls, votes in a house and bodies named after elections are no votes of the people."""
    assert [one for group in votes_in(text).mentions.values() for one in group if one.strong] == []


def test_the_previous_election_is_not_this_one() -> None:
    """An election called previous is not taken for the one the article is about."""
    found = votes_in("Norway's parliamentary election is on Sunday. The previous election in Norway was calm.")
    assert len(found.votes) == 1
    assert len(found.votes[0].mentions) == 1


def test_a_vote_lies_ahead_only_when_all_of_it_does() -> None:
    """This year's election may be over already; next month's is not."""
    assert lies_ahead("2021-02", "2021-01-11")
    assert not lies_ahead("2021", "2021-01-11")
    assert not lies_ahead("2020-12", "2021-01-11")
