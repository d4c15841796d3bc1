"""What has changed in the record since a day, and why."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from honorum.errors import InputError
from honorum.model.reviews import Outcome
from honorum.pipeline import ingest, review, withdraw
from honorum.pipeline.reviewing import to_review
from honorum.questions.changes import changes
from honorum.settings import Settings
from honorum.store import current

FIRST = "Ada Vale, the president of Peru, spoke in Lima.\n"
SECOND = "Carl Torm, the president of Peru, praised former president Ada Vale in Lima.\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A store that learned of one president in March and of the next in May."""
    found = Settings(store=tmp_path / "store")
    for name, text, month in (("a", FIRST, 3), ("b", SECOND, 5)):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        moment = datetime(2021, month, 3, tzinfo=UTC)
        url = f"https://example.org/{name}"
        ingest([path], found, published=f"2021-0{month}-02", url=url, now=moment)
    return found


def told(settings: Settings, since: date) -> dict[str, tuple[str, list[str]]]:
    """What happened to whom, and the kinds of reasons."""
    answer = changes(current(settings.store), since)
    return {
        change.person.label: (change.kind, [reason.event for reason in change.reasons]) for change in answer.changes
    }


def test_a_new_article_adds_one_tenure_and_bounds_another(settings: Settings) -> None:
    """Since April: the new president came in, the old one's end is known better, and the article is the reason."""
    assert told(settings, date(2021, 4, 1)) == {
        "Carl Torm": ("added", ["recorded"]),
        "Ada Vale": ("changed", ["recorded"]),
    }


def test_since_the_beginning_everything_is_new(settings: Settings) -> None:
    """Since a day before all sources, each tenure is added."""
    assert {kind for kind, _ in told(settings, date(2021, 1, 1)).values()} == {"added"}


def test_nothing_changed_since_the_last_source(settings: Settings) -> None:
    """Since a day after all sources, nothing."""
    assert told(settings, date(2021, 6, 1)) == {}


def test_a_withdrawal_drops_what_rested_on_the_source(settings: Settings) -> None:
    """Since June: the new president went out again, and the withdrawal is the reason."""
    withdraw("https://example.org/b", settings, now=datetime(2021, 7, 1, tzinfo=UTC))
    assert told(settings, date(2021, 6, 1)) == {
        "Carl Torm": ("dropped", ["withdrawn"]),
        "Ada Vale": ("changed", ["withdrawn"]),
    }


def test_a_review_is_a_reason(settings: Settings) -> None:
    """A rejected claim drops the tenure that rested on it."""
    claim = next(one.claim for one in to_review(current(settings.store)) if one.says.get("holder") == "Carl Torm")
    review(claim, Outcome.REJECTED, "nela", settings, now=datetime(2021, 8, 1, tzinfo=UTC))
    assert told(settings, date(2021, 7, 15))["Carl Torm"] == ("dropped", ["reviewed"])


def test_parts_tell_the_same_as_the_whole(settings: Settings) -> None:
    """Part by part each change comes once, in the order of the whole, also after one that left the record."""
    withdraw("https://example.org/b", settings, now=datetime(2021, 7, 1, tzinfo=UTC))
    state, since = current(settings.store), date(2021, 6, 1)
    whole = changes(state, since).changes
    first = changes(state, since, limit=1)
    second = changes(state, since, limit=1, after=first.next)
    assert (*first.changes, *second.changes) == whole
    assert len(whole) == 2
    assert second.next is None
    with pytest.raises(InputError, match="Start again"):
        changes(state, since, after="nobody--nothing")
