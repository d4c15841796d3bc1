"""Parties are known by their names: some anywhere, some only where their country is spoken of."""

import pytest

from honorum.extraction.parties.party_names import home_of_party, party_called, party_meant
from honorum.extraction.scenes import Scene, scenes
from honorum.extraction.text.document import documents
from honorum.model.entities import Kind
from honorum.model.sources import Article


def read(text: str) -> list[Scene]:
    """The scenes of a text."""
    [document] = documents([Article(text, published="2021-01-11")])
    return scenes(document)


def parties(text: str) -> set[str]:
    """The names of the parties of a text."""
    return {actor.name for actor in read(text)[0].context.cast.actors if actor.kind is Kind.PARTY}


def test_a_name_that_nothing_else_has_is_a_party_anywhere() -> None:
    """No word "party" is needed, and the name needs no verb of parties beside it."""
    assert parties("Ada Vern spoke about Fianna Fáil and Yisrael Beiteinu on Monday.") == {
        "Fianna Fáil",
        "Yisrael Beiteinu",
    }


def test_a_common_name_is_a_party_only_at_home() -> None:
    """The Congress is a party in India and a house in the United States."""
    assert parties("In India, the Congress met on Monday.") == {"Congress"}
    assert parties("In Washington, the Congress met on Monday.") == set()


def test_two_names_of_one_party_are_one_actor() -> None:
    """Letters and full name are joined by the table, without brackets that explain them."""
    found = read("The BJP won in India. The Bharatiya Janata Party thanked voters.")[0].context.cast.actors
    [party] = [actor for actor in found if actor.kind is Kind.PARTY]
    assert {party.name, *party.aliases} == {"BJP", "Bharatiya Janata Party"}


def test_known_parties_tell_the_country_of_an_article() -> None:
    """An article that names Likud and the Knesset is about Israel, though it never says so."""
    country = read("Likud won most seats. Shas came second, and Meretz third.")[0].context.country
    assert country is not None
    assert country.name == "Israel"


@pytest.mark.parametrize(
    ("word", "lands", "party"),
    [
        ("Tories", {"United Kingdom"}, "Conservative Party"),
        ("Tories", {"Norway"}, None),
        ("Labour", {"Norway", "United Kingdom"}, "Labour Party"),
        ("Liberals", {"Canada", "Australia"}, None),
    ],
)
def test_a_word_means_a_party_when_the_countries_leave_one(word: str, lands: set[str], party: str | None) -> None:
    """Where two countries have different parties of that name, nobody is meant."""
    assert party_meant(word, frozenset(lands)) == party


def test_general_names_tell_no_country() -> None:
    """A National Front or a People's Party may be anywhere."""
    assert home_of_party("National Front") is None
    assert home_of_party("People's Party") is None
    assert party_called("National Front", "Malaysia") == "Barisan Nasional"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Vern became leader of the Ravnost.",
        "Ravnost MPs Ada Vern and Otto Brand were absent.",
        "Otto Brand of the Ravnost was absent.",
        "The Ravnost's candidate, Ada Vern, was absent.",
        "The Ravnost, led by Ada Vern, was absent.",
    ],
)
def test_an_unknown_name_is_a_party_where_an_article_is_about_politics(sentence: str) -> None:
    """Whoever leads, joins or sits for it tells what it is; elsewhere the same words tell nothing."""
    politics = " The parties of the coalition debated in parliament before the election."
    assert parties(sentence + politics) == {"Ravnost"}
    assert parties(sentence.replace("MPs", "pilots") + " The harvest was good.") == set()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Social Justice Party lost.", "Social Justice Party"),
        ("The Party of Justice and Development lost.", "Party of Justice and Development"),
        ("The ruling Workers’ Party lost.", "Workers’ Party"),
        ("The Island Unity Party of Prime Minister Otto Brand lost.", "Island Unity Party"),
        ("New Horizon has 18 seats.", "New Horizon"),
        ("The far-right Norway First has 21 seats.", "Norway First"),
        ("The pensioners' party Grey Panthers lost.", "Grey Panthers"),
    ],
)
def test_the_words_of_a_name_tell_a_party(sentence: str, name: str) -> None:
    """Ideals that are also offices, titles beside a name and words that look like a person's do not hide a party."""
    assert parties(f"{sentence} The parties of the coalition debated in parliament before the election.") == {name}


def test_words_that_parties_like_may_be_somebody_s_name() -> None:
    """Hope Young is a person, the White House is none, and an Islamist party has no name."""
    text = "Hope Young met an Islamist party at the White House. Dissidents led by Otto Brand spoke of the election."
    assert parties(text) == set()
