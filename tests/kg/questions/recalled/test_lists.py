"""Lists as they were known on a day: what the whole record of that day would list, no more and no less."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import pytest
from diary import DAYS

from honorum.errors import InputError, TooMuchLearnt
from honorum.finding.entries import entries
from honorum.finding.index import NamesOfKind
from honorum.finding.learnt import FORM, Learnt, learnt_index
from honorum.finding.named import CLASSES, Named
from honorum.questions.as_known import AsKnown
from honorum.questions.listing import anything, listing, office_listing
from honorum.questions.offices import offices_of
from honorum.questions.recalled import recollection
from honorum.record.as_known import record_as_known
from honorum.record.learning import Telling
from honorum.store import Snapshot

TEXTS = ("kovalen", "Mira Irena", "minister of ardovia", "vintr", "karolsk", "party", "an", "Міра", "arrest", "ministr")


class Whole(AsKnown):
    """The record of an earlier day, derived as a whole."""

    def __init__(self, graph: Snapshot, day: date) -> None:
        super().__init__(graph, record_as_known(graph, day), day)


@cache
def wholly(graph: Snapshot, day: date) -> Whole:
    """The record of a day, derived once."""
    return Whole(graph, day)


@cache
def whole(graph: Snapshot, day: date) -> dict[str, list[Named]]:
    """All things of the record of that day, derived as a whole."""
    then = wholly(graph, day)
    found: dict[str, dict[str, Named]] = {kind: {} for kind in CLASSES}
    for named in entries(then, graph.names):
        found.get(named.kind, {})[named.id] = named
    return {kind: sorted(things.values(), key=lambda one: one.id.encode()) for kind, things in found.items()}


def pages(ask, **more: object) -> list[dict[str, object]]:
    """All items of a list, page by page."""
    seen: list[dict[str, object]] = []
    after = None
    while True:
        page = ask(limit=3, after=after, **more)
        assert len(page.items) <= 3
        seen += [item.to_json() for item in page.items]
        after = page.next
        if after is None:
            return seen


def told(things: Iterable[Named]) -> list[dict[str, object]]:
    """Things as lists tell of them."""
    return [{"id": one.id, "label": one.label, "names": list(one.names[1:])} for one in things]


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("kind", [kind for kind in CLASSES if kind != "office"])
def test_a_list_has_what_was_known(grown: Snapshot, kind: str, day: date) -> None:
    """Page by page, a list of an earlier day has all things of that day's record, by the names they had in it."""
    found = pages(lambda **part: listing(grown, kind, known_at=day, **part))
    assert found == told(whole(grown, day)[kind])
    assert bool(found) == (day > DAYS[0])


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_offices_are_called_as_they_were(grown: Snapshot, day: date) -> None:
    """Offices have the titles, places and bodies of that day's record, whether they are listed or looked for."""
    then = offices_of(wholly(grown, day)).entries
    assert pages(lambda **part: office_listing(grown, known_at=day, **part)) == [
        then[named.id].to_json() for named in whole(grown, day)["office"]
    ]
    for text, place in (("minister", None), ("interior minister", "Ardovia"), (None, "Ardovia"), ("mayor", None)):
        if place and not any("Ardovia" in named.names for named in whole(grown, day)["place"]):
            continue
        found = pages(lambda text=text, place=place, **part: office_listing(grown, text, place, known_at=day, **part))
        asked = pages(lambda text=text, place=place, **part: office_listing(wholly(grown, day), text, place, **part))
        assert sorted(map(str, found)) == sorted(map(str, asked))


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_means_what_it_would_have_meant(grown: Snapshot, text: str, day: date) -> None:
    """A name, a beginning, a misspelling: found is what the index of that day's record would find."""
    for kind, things in whole(grown, day).items():
        names = NamesOfKind.of(things, kind, grown.names.base)
        found = pages(lambda kind=kind, **part: listing(grown, kind, text, known_at=day, **part))
        assert sorted(map(str, found)) == sorted(map(str, told(one.named for one in names.matches(text))))


def test_anything_is_found_by_the_names_of_then(grown: Snapshot) -> None:
    """The search over all kinds follows the day too."""
    labels = {
        day: {item["label"] for item in pages(lambda day=day, **part: anything(grown, "kovalen", known_at=day, **part))}
        for day in (DAYS[0], DAYS[1], DAYS[-1])
    }
    assert labels[DAYS[0]] == set()
    assert labels[DAYS[1]] == {"Mira Kovalen"}
    assert labels[DAYS[-1]] >= {"Mira Kovalen"}


def test_today_everything_is_as_today(grown: Snapshot) -> None:
    """A day after all that was learnt changes nothing."""
    for kind in CLASSES:
        assert pages(lambda kind=kind, **part: listing(grown, kind, known_at=DAYS[-1], **part)) == pages(
            lambda kind=kind, **part: listing(grown, kind, **part)
        )
    assert office_listing(grown, "minister", "Ardovia", known_at=DAYS[-1]) == office_listing(
        grown, "minister", "Ardovia"
    )


def test_the_days_are_kept_with_the_snapshot(grown: Snapshot) -> None:
    """What batch after batch noted of the days is what a look at the whole store finds."""
    assert grown.beside is not None
    assert (grown.beside / FORM).is_dir()
    anew = Learnt.of(dict(Telling(grown, grown.names).all()), grown.names.base)
    kept = learnt_index(grown)
    assert [(kept.iri(place), kept.at(place)) for place in range(len(kept))] == [
        (anew.iri(place), anew.at(place)) for place in range(len(anew))
    ]


def test_a_page_of_another_day_is_refused(grown: Snapshot) -> None:
    """What was not known on the day is not in the list, so nobody goes on after it."""
    last = listing(grown, "person", known_at=DAYS[-1], limit=1000).items[-1].id.split("/id/")[1]
    with pytest.raises(InputError, match="Start again"):
        listing(grown, "person", known_at=DAYS[0] - timedelta(days=1), after=last)


def test_too_many_other_names_are_an_error(grown: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where more would have to be described anew than there is time for, a search says so; a list goes on."""
    monkeypatch.setattr(recollection, "MOST_ANEW", 1)
    with pytest.raises(TooMuchLearnt):
        listing(grown, "person", "an", known_at=DAYS[4])
    assert listing(grown, "person", known_at=DAYS[4]).items
