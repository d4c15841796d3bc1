"""Actors, places and events are found by name, IRI or slug; what is ambiguous is said."""

import pytest

from honorum.errors import AmbiguousName, UnknownName
from honorum.questions.search import ACTORS, find, find_among, search
from honorum.store import Snapshot


@pytest.mark.parametrize(
    "text",
    [
        "Mira Kovalen",
        "Kovalen",
        "Міра Ковален",
        "mira-kovalen",
        "https://w3id.org/honorum/id/person/mira-kovalen",
        "Q900001",
    ],
)
def test_a_person_is_found_in_many_ways(world: Snapshot, text: str) -> None:
    """The name, a word of it, another script, the slug, the IRI and the Wikidata id all mean the one person."""
    assert find(world, "person", text).id == "https://w3id.org/honorum/id/person/mira-kovalen"


def test_two_persons_with_one_name_are_never_one(world: Snapshot) -> None:
    """A name that two persons have is an error that lists both; each is found by its slug."""
    with pytest.raises(AmbiguousName) as error:
        find(world, "person", "Ana Reth")
    slugs = [iri.rsplit("/", 1)[-1] for _, iri in error.value.candidates]
    assert len(slugs) == 2
    assert {find(world, "person", slug).id for slug in slugs} == {iri for _, iri in error.value.candidates}
    assert {find(world, "person", item).id for item in ("Q900002", "Q900003")} == {
        iri for _, iri in error.value.candidates
    }


def test_an_unknown_name_comes_with_suggestions(world: Snapshot) -> None:
    """A misspelt name is never taken for another one silently: the error suggests it."""
    with pytest.raises(UnknownName) as error:
        find(world, "person", "Mira Kowalen")
    assert error.value.near == ("Mira Kovalen",)


def test_an_actor_can_be_a_party_or_an_event(world: Snapshot) -> None:
    """Paths start at any kind of actor; the kind follows from the name."""
    assert find_among(world, ACTORS, "PLP").label == "People's Labour Party"
    assert find_among(world, ACTORS, "parliamentary election of 2022").kind == "event"


def test_kinds_are_kept_apart(world: Snapshot) -> None:
    """A search for places finds no persons."""
    assert [match.named.label for match in search(world, "place", "Vint")] == ["Vintar"]
    assert search(world, "place", "Kovalen") == []
