"""Each thing of the record can be looked up by its slug, with all that is said of it."""

from datetime import date

import pytest

from honorum.errors import UnknownName
from honorum.questions.entities import by_slug, event, party, place
from honorum.store import Snapshot


def test_a_person_has_names_and_identifiers(world: Snapshot) -> None:
    """Other names, the day of birth and the Wikidata number are there."""
    told = by_slug(world, "person", "mira-kovalen").to_json()
    assert told["names"] == ["Міра Ковален"]
    assert told["properties"]["wikidata"] == ["Q900001"]
    assert told["properties"]["birth"] == ["1961-05-02"]


def test_a_party_has_members_and_standings(world: Snapshot) -> None:
    """Members by name, seats as stated, and the vote it won."""
    found = party(world, "civic-union")
    assert [one.person.label for one in found.members] == ["Mira Kovalen", "Tomas Kerrin"]
    assert [one.seats for one in found.standings] == [88]
    assert [(one.type, one.measure, one.value) for one in found.events] == [("result", "voteShare", "54")]
    assert found.to_json()["label"] == "Civic Union"


def test_a_place_has_offices(world: Snapshot) -> None:
    """A city is found among places by its slug alone and with its class; its mayor's office is there."""
    for slug in ("vintar", "city/vintar"):
        found = place(world, slug)
        assert [office.label for office in found.offices] == ["Mayor of Vintar"]
        assert found.to_json()["properties"]["country"] == [
            {"id": "https://w3id.org/honorum/id/country/ardovia", "label": "Ardovia"}
        ]


def test_an_event_has_parts(world: Snapshot) -> None:
    """A vote tells its day, its turnout, who boycotted it and who got which result, in the words of the source."""
    told = event(world, "parliamentary-election-of-2022").to_json()
    assert told["during"]["start"]["edtf"] == "2022-03-06"
    assert told["properties"]["turnout"] == ["61"]
    assert {(one["actor"]["label"], one["role"], one["value"]) for one in told["parts"]} == {
        ("People's Labour Party", "boycotted", None),
        ("Civic Union", "contestant", "54"),
    }
    assert all(one["evidence"] for one in told["parts"])


@pytest.mark.parametrize(("kind", "slug"), [("person", "nobody"), ("place", "person/mira-kovalen"), ("party", "")])
def test_what_is_not_there_is_an_error(world: Snapshot, kind: str, slug: str) -> None:
    """A slug of nothing, of another kind, or an empty one is refused."""
    with pytest.raises(UnknownName):
        by_slug(world, kind, slug)


def test_a_party_on_a_day(world: Snapshot) -> None:
    """Whoever left before, or joined after, is not among the members of that day."""
    on_day = {
        day: {one.person.label for one in party(world, "civic-union", on=date.fromisoformat(day)).members}
        for day in ("1990-01-01", "1997-01-01", "2006-06-01")
    }
    assert on_day == {"1990-01-01": set(), "1997-01-01": {"Mira Kovalen"}, "2006-06-01": {"Tomas Kerrin"}}
    ever = {one.person.label for one in party(world, "civic-union").members}
    assert ever == {"Mira Kovalen", "Tomas Kerrin"}


def test_a_party_as_it_was_known(world: Snapshot) -> None:
    """The table was read in February, the article in June: before it the seats were unknown, before both the party."""
    before = party(world, "civic-union", known_at=date(2024, 3, 1))
    assert (len(before.standings), len(before.members)) == (0, 2)
    after = party(world, "civic-union", known_at=date(2024, 6, 30))
    assert after.to_json() == party(world, "civic-union").to_json()
    with pytest.raises(UnknownName):
        party(world, "civic-union", known_at=date(2023, 1, 1))


def test_an_event_as_it_was_known(world: Snapshot) -> None:
    """An event of which only an article tells was not known before that was read."""
    slug = "parliamentary-election-of-2022"
    assert event(world, slug, known_at=date(2024, 6, 30)).to_json() == event(world, slug).to_json()
    with pytest.raises(UnknownName):
        event(world, slug, known_at=date(2024, 3, 1))
