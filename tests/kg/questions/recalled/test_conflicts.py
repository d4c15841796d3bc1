"""Conflicts as they were on a day: those of the whole record of that day, with its words."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from diary import DAYS

from honorum.errors import InputError, TooMuchLearnt
from honorum.questions.as_known import AsKnown
from honorum.questions.conflict_lists import conflict_listing
from honorum.questions.recalled import recollection
from honorum.record.as_known import record_as_known
from honorum.store import Snapshot


def pages(graph: Snapshot | AsKnown, day: date | None) -> Iterator[dict[str, object]]:
    """All conflicts, page by page."""
    after = None
    while True:
        page = conflict_listing(graph, limit=2, after=after, known_at=day)
        yield from (item.to_json() for item in page.items)
        after = page.next
        if after is None:
            return


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_conflicts_are_those_of_the_day(grown: Snapshot, day: date) -> None:
    """Each conflict that the record of the day has is listed as that record tells it, and no other."""
    whole = AsKnown(grown, record_as_known(grown, day), day)
    assert list(pages(grown, day)) == list(pages(whole, None))


def test_conflicts_come_and_go(grown: Snapshot) -> None:
    """The world of the tests has conflicts that arise and such as are settled when a source is withdrawn."""
    told = {day: {str(one["id"]) for one in pages(grown, day)} for day in DAYS}
    assert told[DAYS[0]] == set()
    assert any(told[one] - told[other] for one, other in pairwise(DAYS))
    assert any(told[other] - told[one] for one, other in pairwise(DAYS))
    assert list(pages(grown, DAYS[-1])) == list(pages(grown, None))


def test_each_conflict_says_whom_it_is_about(grown: Snapshot) -> None:
    """A conflict in a list names who held what, and the words of all sides."""
    found = [one for day in DAYS for one in pages(grown, day)]
    assert found
    for one in found:
        assert one["about"]
        assert all(about["person"] and (about["office"] or about["party"]) for about in one["about"])  # type: ignore[attr-defined]
        assert one["evidence"]


def test_too_much_is_an_error(grown: Snapshot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where too many offices and persons would have to be derived anew, that is said; a wrong `after` is, too."""
    monkeypatch.setattr(recollection, "MOST_ANEW", 1)
    with pytest.raises(TooMuchLearnt):
        conflict_listing(grown, known_at=DAYS[3])
    with pytest.raises(InputError, match="Start again"):
        conflict_listing(grown, after="conflict/nowhere")
