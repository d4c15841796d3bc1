"""The traps of real tables, each on the few rows that hold it, taken from the shared data when the test runs."""

import csv
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from honorum.model.bounds import Certainty
from honorum.pipeline import import_dataset, ingest
from honorum.questions.career import offices_held
from honorum.questions.search import find
from honorum.questions.who import who
from honorum.settings import Settings
from honorum.store import current

pytestmark = pytest.mark.shared

SCRAPERS = "data/everypolitician_scrapers_2022"
TABLES = ("holders21.csv", "legislators.csv")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with a store of its own."""
    return Settings(store=tmp_path / "store")


@pytest.fixture
def takes(shared: Path, tmp_path: Path, settings: Settings) -> Callable[..., None]:
    """Imports those rows of a country's tables that name one of these words."""

    def take(country: str, *words: str, recorded: datetime = datetime(2022, 8, 1, tzinfo=UTC)) -> None:
        folder = tmp_path / country
        (folder / "html").mkdir(parents=True)
        shutil.copy(shared / SCRAPERS / country / "meta.json", folder)
        for table in TABLES:
            with (shared / SCRAPERS / country / "html" / table).open(encoding="utf-8", newline="") as stream:
                header, *rows = csv.reader(stream)
            kept = [row for row in rows if any(word in row for word in words)]
            with (folder / "html" / table).open("w", encoding="utf-8", newline="") as stream:
                csv.writer(stream).writerows([header, *kept])
        import_dataset("scrapers", folder, settings, recorded=recorded)

    return take


def _certain(settings: Settings, office: str, on: str) -> list[str]:
    answer = who(current(settings.store), office, on=date.fromisoformat(on))
    return [holder.person.label for holder in answer.holders if holder.certainty is Certainty.CERTAIN]


def test_a_wrong_position_id_makes_no_minister(takes: Callable[..., None], settings: Settings) -> None:
    """An Israeli minister whom a list has as French interior minister: an office conflict, and no certain holder."""
    takes("france-cabinet", "Minister of the Interior")
    takes("israel-ministers", "Natan Sharansky")
    answer = who(current(settings.store), "Minister of the Interior of France", on=date(2000, 1, 1))
    held = {holder.person.label: holder for holder in answer.holders}
    assert held["Jean-Pierre Chevènement"].certainty is Certainty.CERTAIN
    assert held["Natan Sharansky"].certainty is Certainty.POSSIBLE
    (conflict,) = [each for each in held["Natan Sharansky"].conflicts if each.kind == "office"]
    assert conflict.rule == "country"
    assert [side.office.label.endswith("of Israel") for side in conflict.sides if side.followed and side.office] == [
        True
    ]


def test_who_came_back_and_who_was_reappointed(takes: Callable[..., None], settings: Settings) -> None:
    """Two governments without a day between are one tenure; the return a year later is another, and the gap is kept."""
    takes("france-cabinet", "Minister of the Interior")
    graph = current(settings.store)
    sarkozy = find(graph, "person", "Nicolas Sarkozy").id
    spells = [(held.bounds.start, held.bounds.end) for held in offices_held(graph, sarkozy)]
    assert spells == [("2002-05-07", "2004-03-30"), ("2005-06-02", "2007-03-26")]
    office = "Minister of the Interior of France"
    assert _certain(settings, office, "2003-05-05") == ["Nicolas Sarkozy"]
    assert "Nicolas Sarkozy" not in _certain(settings, office, "2005-01-01")
    assert _certain(settings, office, "2000-08-29") == ["Daniel Vaillant"]


def test_a_resignation_with_two_dates(takes: Callable[..., None], settings: Settings, shared: Path) -> None:
    """The article has 2020 ("last year"), the data 2019-03-20: both are told, the data is followed, and why is said."""
    takes("kazakhstan-cabinet", "President", recorded=datetime(2022, 8, 1, tzinfo=UTC))
    (article,) = (shared / "seed").glob("*.txt")
    ingest([article], settings, published="2021-01-11", now=datetime(2022, 9, 1, tzinfo=UTC))
    office = "President of Kazakhstan"
    (holder,) = who(current(settings.store), office, on=date(2018, 6, 1)).holders
    (conflict,) = holder.conflicts
    assert (conflict.kind, conflict.rule) == ("dates", "rank")
    assert {(side.bounds.end, side.followed) for side in conflict.sides} == {("2020", False), ("2019-03-20", True)}
    assert holder.bounds.end == "2019-03-20"
    assert "table" in conflict.explanation
    assert _certain(settings, office, "2019-03-20") == ["Kassym-Jomart Tokayev"]
    (before,) = who(current(settings.store), office, on=date(2018, 6, 1), known_at=date(2022, 8, 15)).holders
    assert (before.conflicts, {one.source.published for one in before.evidence}) == ((), {None})


def test_the_only_president_who_came_back_in_his_century(shared: Path, settings: Settings) -> None:
    """Cleveland's two terms are two tenures, Roosevelt's terms one; at noon of a handover the day is the new one's."""
    import_dataset("congress", shared / "data/us_congress/executive.json", settings)
    graph = current(settings.store)
    office = "President of the United States"
    for name, number in (("Grover Cleveland", 2), ("Franklin D. Roosevelt", 1)):
        person = next(
            holder.person.id
            for day in (date(1886, 1, 1), date(1940, 1, 1))
            for holder in who(graph, office, on=day).holders
            if holder.person.label.split()[-1] == name.split()[-1]
        )
        held = [each for each in offices_held(graph, person) if each.office.label.startswith("President")]
        assert len(held) == number
    assert len(_certain(settings, office, "1961-01-20")) == 1
    assert _certain(settings, office, "1891-06-01") != _certain(settings, office, "1886-06-01")
