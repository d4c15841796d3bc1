"""The demonstration: what the sample world answers."""

from datetime import date
from pathlib import Path

import pytest

from honorum import demo
from honorum.questions.who import OfficeAnswer, who
from honorum.store import current


def _who(store: Path, office: str, day: str) -> OfficeAnswer:
    return who(current(store), office, on=date.fromisoformat(day))


@pytest.mark.parametrize(
    ("office", "day", "holder"),
    [
        ("President of Ardovia", "2024-03-11", "Mira Kovalen"),
        ("President of Ardovia", "2010-01-01", "Ivo Harnad"),
        ("prime minister of Ardovia", "2023-01-01", "Tomas Kerrin"),
        ("prime minister of Ardovia", "2024-05-22", "Elena Dorsk"),
        ("prime minister of Tavaria", "2024-05-22", "Karim Aldous"),
        ("deputy interior minister of Ardovia", "2024-03-11", "Lena Straub"),
        ("head of the Security Council", "2024-03-11", "Ivo Harnad"),
    ],
)
def test_who_held_it(sample_store: Path, office: str, day: str, holder: str) -> None:
    """An office of the sample world has one certain holder on the day, with the words that say so."""
    answer = _who(sample_store, office, day)
    certain = [found for found in answer.holders if found.certainty == "certain"]
    assert [found.person.label for found in certain] == [holder]
    assert all(evidence.quote for evidence in certain[0].evidence)
    assert certain[0].evidence


def test_sources_that_disagree_are_both_shown(sample_store: Path) -> None:
    """The table and the article give the prime minister's last day differently, and the answer says so."""
    (holder,) = _who(sample_store, "prime minister of Ardovia", "2023-01-01").holders
    (conflict,) = holder.conflicts
    assert conflict.kind == "dates"
    assert len({evidence.source.id for evidence in conflict.evidence}) == 2


def test_what_was_only_planned_is_no_fact(sample_store: Path) -> None:
    """The finance minister who was only announced does not hold the office, and a denied resignation ends nothing."""
    planned = _who(sample_store, "finance minister of Ardovia", "2024-07-01")
    denied = _who(sample_store, "interior minister of Ardovia", "2024-05-22")
    assert "Viktor Lasko" not in [found.person.label for found in planned.holders]
    assert [found.person.label for found in denied.holders] == ["Oskar Brandel"]


def test_building_it_again_changes_nothing(tmp_path: Path) -> None:
    """A second build finds everything there: no new sources, and the same answers."""
    store = tmp_path / "graph"
    demo.build(store)
    once = current(store)
    before = sorted(map(str, once.quads(None, None, None, None)))
    demo.build(store)
    assert sorted(map(str, current(store).quads(None, None, None, None))) == before
