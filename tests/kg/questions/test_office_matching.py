"""An office is found from how people say it, and never taken for that of another country."""

import pytest

from honorum.errors import AmbiguousName, UnknownName
from honorum.questions.office_matching import OfficeMatch, called_so_first, find_office, search_offices
from honorum.questions.offices import Office
from honorum.store import Snapshot


@pytest.mark.parametrize(
    ("text", "place", "label"),
    [
        ("President of Ardovia", None, "President of Ardovia"),
        ("the president", "Ardovia", "President of Ardovia"),
        ("President of the Republic of Ardovia", None, "President of Ardovia"),
        ("Ardovia's president", None, "President of Ardovia"),
        ("Ardovian prime minister", None, "Prime Minister of Ardovia"),
        ("PM", "Tavaria", "Prime Minister of Tavaria"),
        ("deputy interior minister", "Ardovia", "Deputy Interior Minister of Ardovia"),
        ("Deputy Minister of the Interior", "Ardovia", "Deputy Interior Minister of Ardovia"),
        ("head of the National Security Council", None, "Head of the National Security Council"),
        ("head of the NSC of Ardovia", None, "Head of the National Security Council"),
        ("head of the National Security Council", "Ardovia", "Head of the National Security Council"),
        ("Foreign Secretary", "UK", "Foreign Secretary of the United Kingdom"),
        ("Foreign Secretary of Britain", None, "Foreign Secretary of the United Kingdom"),
        ("Foreign Secretary", "Tavaria", "Foreign Secretary of Tavaria"),
        ("health minister", "Ardovia", "Minister of Health and Sport of Ardovia"),
        ("mayor", "Ardovia", "Mayor of Vintar"),
        ("mayor of Vintar", None, "Mayor of Vintar"),
        ("deputy minister of internal affairs", "Ardovia", "Deputy Interior Minister of Ardovia"),
        ("lighthouse keeper", None, "Lighthouse keeper of Tavaria"),
        ("prime-minister-of-tavaria", None, "Prime Minister of Tavaria"),
    ],
)
def test_an_office_is_found(world: Snapshot, text: str, place: str | None, label: str) -> None:
    """Titles, places, bodies, short forms and adjectives lead to the one office that is meant."""
    assert find_office(world, text, place).label == label


@pytest.mark.parametrize("text", ["Foreign Secretary", "prime minister"])
def test_a_title_of_two_countries_is_ambiguous(world: Snapshot, text: str) -> None:
    """Without a place, an office that two countries have is an error that lists both."""
    with pytest.raises(AmbiguousName) as error:
        find_office(world, text)
    assert len(error.value.candidates) == 2


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("interior minister", "Ardovia"),
        ("home affairs minister", "Ardovia"),
        ("Prime Minister", "UK"),
        ("minister", "Ardovia"),
        ("presidnt of Ardovia", None),
        ("President", "Tavaria"),
        ("Foreign Secretary", "Ardovia"),
        ("", None),
    ],
)
def test_what_is_not_there_is_not_replaced_by_something_like_it(world: Snapshot, text: str, place: str | None) -> None:
    """No deputy stands in for a minister, no country for another, no guess for a misspelling."""
    with pytest.raises(UnknownName):
        find_office(world, text, place)


def test_an_unknown_place_is_named(world: Snapshot) -> None:
    """The error says that it is the place nobody has heard of."""
    with pytest.raises(UnknownName, match="Nowhere") as error:
        find_office(world, "president", "Nowhere")
    assert error.value.kind == "place"


def test_the_search_for_offices_also_suggests(world: Snapshot) -> None:
    """A list of offices starts with those that are meant; a misspelling finds similar ones, in the place given."""
    assert [match.office.label for match in search_offices(world, "foreign secretary")][:2] == [
        "Foreign Secretary of Tavaria",
        "Foreign Secretary of the United Kingdom",
    ]
    found = search_offices(world, "prime ministr", "Tavaria")
    assert [match.office.label for match in found] == ["Prime Minister of Tavaria"]


def test_what_is_called_so_comes_before_another_word_for_it() -> None:
    """Whoever looks for a prime minister sees prime ministers first, then premiers, then what fits less."""
    labels = ["Premier", "Premier of Arn", "Prime Minister of Velm", "Deputy Prime Minister of Arn"]
    scores = [1.0, 1.0, 1.0, 0.6]
    matches = [OfficeMatch(Office(label, label, label), score) for label, score in zip(labels, scores, strict=True)]
    ordered = [match.office.label for match in called_so_first(matches, "prime minister")]
    assert ordered == ["Prime Minister of Velm", "Premier", "Premier of Arn", "Deputy Prime Minister of Arn"]
