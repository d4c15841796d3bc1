"""Offices that people hold, in the many ways news say it."""

import pytest

from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.rule import brief
from honorum.model.claims import TenureClaim
from honorum.model.sources import Article

SAID = [
    (
        "Ivan Petrov, head of the Federal Security Service, denied it.",
        "Ivan Petrov | head | Federal Security Service | current",
    ),
    ("Nigeria's central bank governor Sani Bello spoke.", "Sani Bello | central bank governor | Nigeria | current"),
    ("The mayor of Rotterdam, Ahmed Bouali, opened it.", "Ahmed Bouali | mayor | Rotterdam | current"),
    ("Prime Minister-designate Nadia Salim met Lebanese leaders.", "Nadia Salim | Prime Minister | Lebanon | elect"),
    ("Acting Prime Minister Sofia Hald left Denmark.", "Sofia Hald | Prime Minister | Denmark | acting"),
    ("Former Kenyan vice president Daniel Otieno left.", "Daniel Otieno | vice president | Kenya | former"),
    ("Then-president Luis Marquez of Peru was ill.", "Luis Marquez | president | Peru | former"),
    ("King Edvard III of Norway opened parliament.", "Edvard III | King | Norway | current"),
    ("UN special envoy Martin Kessler said so.", "Martin Kessler | special envoy | UN | current"),
    (
        "Dutch minister of Foreign Affairs Anna Vermeer is pleased.",
        "Anna Vermeer | minister of Foreign Affairs | Netherlands | current",
    ),
]


@pytest.mark.parametrize(("sentence", "wanted"), SAID)
def test_a_title_beside_a_name_is_a_tenure(extractor: RuleExtractor, sentence: str, wanted: str) -> None:
    """Apposition in either order, with status, country and body."""
    reading = extractor.read(Article(sentence, published="2021-05-12"))
    assert wanted in [brief(claim, reading.entities) for claim in reading.claims if isinstance(claim, TenureClaim)]


def test_each_minister_of_a_list_gets_his_own_country(extractor: RuleExtractor) -> None:
    """A plural title belongs to every name of the list."""
    article = Article("Foreign ministers Jan Novak of the Czech Republic and Anna Kowalska of Poland met in Prague.")
    reading = extractor.read(article)
    assert [brief(claim, reading.entities) for claim in reading.claims if isinstance(claim, TenureClaim)] == [
        "Jan Novak | Foreign minister | Czech Republic | current",
        "Anna Kowalska | Foreign minister | Poland | current",
    ]


def test_a_lost_name_is_not_replaced_by_the_next_one(extractor: RuleExtractor) -> None:
    """Where a link was lost, two spaces are left; who follows is not the president."""
    reading = extractor.read(
        Article("It was named after the former president  Ada, a 50-year-old voter from Kenya, said.")
    )
    assert [claim for claim in reading.claims if isinstance(claim, TenureClaim)] == []


def test_a_country_that_is_only_guessed_is_marked_implicit(extractor: RuleExtractor) -> None:
    """The quote does not name the country, the article does."""
    reading = extractor.read(Article("Kenya was calm on Monday. Deputy interior minister Ada Vern thanked the police."))
    [claim] = [claim for claim in reading.claims if isinstance(claim, TenureClaim)]
    assert claim.implicit
    assert brief(claim, reading.entities) == "Ada Vern | Deputy interior minister | Kenya | current"


def test_a_second_president_does_not_get_the_country_of_the_first(extractor: RuleExtractor) -> None:
    """A guessed country gives way to the person who is said to hold the office there."""
    text = "Kenyan President Ada Vern spoke in Nairobi. Kenya is calm. President Otto Brand sent a letter to Kenya."
    reading = extractor.read(Article(text))
    said = [brief(claim, reading.entities) for claim in reading.claims if isinstance(claim, TenureClaim)]
    assert said == ["Ada Vern | President | Kenya | current", "Otto Brand | President | current"]


def test_generic_leaders_and_activists_hold_no_office(extractor: RuleExtractor) -> None:
    """Opposition leader, activist and politician are no offices."""
    text = "Opposition leader Rosa Quispe met activist Otto Brand and veteran politician Ada Vern in Bolivia."
    assert not [claim for claim in extractor.read(Article(text)).claims if isinstance(claim, TenureClaim)]


def test_the_united_nations_are_no_party(extractor: RuleExtractor) -> None:
    """Where an article speaks of parties and elections, the head of the UN heads no party all the same."""
    text = (
        "The ruling party of Kenya won the election, and the opposition party lost its seats in parliament. "
        "UN Secretary-General Ada Vern congratulated the government."
    )
    reading = extractor.read(Article(text, published="2021-05-12"))
    assert "Ada Vern | Secretary-General | UN | current" in [brief(claim, reading.entities) for claim in reading.claims]
