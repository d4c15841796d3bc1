"""Who is who in an article."""

from honorum.extraction.actors.cast import Cast, cast_of
from honorum.extraction.text.document import documents
from honorum.model.entities import Kind
from honorum.model.sources import Article


def cast(text: str) -> Cast:
    """The cast of a text."""
    [document] = documents([Article(text)])
    return cast_of(document)


def names(text: str, kind: Kind) -> list[str]:
    """The names of all actors of a kind."""
    return [actor.name for actor in cast(text).actors if actor.kind is kind]


def test_a_surname_means_the_full_name() -> None:
    """Both mentions are one person."""
    assert names("Ada Vern won. Mr Brand said Vern was happy.", Kind.PERSON) == ["Ada Vern", "Brand"]


def test_titles_are_cut_off_names() -> None:
    """Neither title nor honorific nor nationality belongs to the name."""
    assert names("Norwegian Finance Minister Dr. Ada Vern spoke.", Kind.PERSON) == ["Ada Vern"]


def test_an_acronym_means_the_party() -> None:
    """BNP is the Brave New Party."""
    assert names("The Brave New Party (BNP) lost. The BNP was sad.", Kind.PARTY) == ["Brave New Party"]


def test_a_small_word_makes_a_party() -> None:
    """Dawn party: the name is Dawn."""
    assert "Nour Dawn" in names("Kenya's ruling Nour Dawn party won.", Kind.PARTY)


def test_places_have_one_actor_for_all_their_names() -> None:
    """Dutch and the Netherlands are one country."""
    assert names("The Netherlands lost. The Dutch team left New Zealand for New York.", Kind.COUNTRY) == [
        "Netherlands",
        "New Zealand",
    ]


def test_a_body_keeps_the_words_after_of() -> None:
    """House of Representatives is one body, and the name after it is another."""
    found = cast("Former Speaker of the House of Representatives Otto Brand spoke.")
    assert {actor.name for actor in found.actors} >= {"House of Representatives", "Otto Brand"}
