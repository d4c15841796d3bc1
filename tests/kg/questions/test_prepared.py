"""Answers made ready are the answers that the record gives, however the record grew."""

import json
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st

from honorum.errors import InputError
from honorum.pipeline import import_dataset, publishing, rebuild, withdraw
from honorum.questions.classes import members_of
from honorum.questions.holders import holders
from honorum.questions.offices import office, offices_of
from honorum.questions.prepared import Prepared, Ready, is_prepared, prepare, prepared
from honorum.questions.who import who_holds
from honorum.rdf.terms import hon
from honorum.settings import Settings
from honorum.store import Snapshot, current, open_writer

HEADER = "catalog,position,person,personID,start,end,gender,DOB,DOD,image,enwiki\n"
FIRST = date(1990, 1, 1)
ALL = 10_000


def ready(snapshot: Snapshot) -> Prepared:
    """The prepared answers, which must be there."""
    found = prepared(snapshot)
    assert found is not None
    return found


def whole(answer: Ready | None) -> dict:
    """The answer as the service would send it."""
    assert answer is not None
    return json.loads(answer.text + "}")


def assert_same_answers(snapshot: Snapshot, days: list[date]) -> None:
    """Each office, asked of the record and of the prepared answers, tells the same."""
    found = ready(snapshot)
    offices = offices_of(snapshot).entries
    assert set(offices) == set(members_of(snapshot, hon("Office")))
    for iri, told in offices.items():
        assert office(snapshot, iri) == told
        history = holders(snapshot, iri).to_json()
        assert whole(found.history(iri, ALL)) == {**history, "on": None, "knownAt": None, "vacant": None}
        for day in days:
            assert whole(found.on_day(iri, day, ALL)) == who_holds(snapshot, iri, on=day).to_json()


@pytest.fixture(scope="session")
def ready_world(world_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The invented world with its answers made ready."""
    folder = tmp_path_factory.mktemp("ready") / "graph"
    shutil.copytree(world_store, folder)
    snapshot = current(folder)
    assert prepared(snapshot) is None
    assert prepare(snapshot)
    return snapshot


def test_the_invented_world(ready_world: Snapshot) -> None:
    """Titles in the news, conflicts, a vacancy, acting holders and those elected: all as the record tells."""
    days = ["1994-05-02", "2012-05-05", "2017-06-01", "2024-05-01", "2024-05-27", "2040-01-01"]
    assert_same_answers(ready_world, [date.fromisoformat(day) for day in days])


def test_an_office_that_is_not_there_has_no_answer(ready_world: Snapshot) -> None:
    """Nothing is made up for an unknown office."""
    iri = ready_world.names.entity("office", "king-of-nowhere").value
    assert ready(ready_world).history(iri, 10) is None
    assert ready(ready_world).on_day(iri, date(2020, 1, 1), 10) is None


_NAMES = st.sampled_from(
    [("Ada Vale", "Q901"), ("Ada Vale-Lund", "Q901"), ("Bo Lund", "Q902"), ("Cy Dorn", "Q903"), ("Vacant", "")]
)
_PLACES = st.sampled_from(["Czechia", "Czech Republic", "Tavaria"])
_TITLES = st.sampled_from(["President", "Minister of Fish", "Mayor of Velin"])
_DAYS = st.integers(0, 9000).map(lambda days: FIRST + timedelta(days=days))


@st.composite
def _rows(draw: st.DrawFn) -> str:
    """A row of a table of office holders."""
    (name, id_), start = draw(_NAMES), draw(_DAYS)
    end = draw(st.sampled_from(["", (start + timedelta(days=draw(st.integers(1, 3000)))).isoformat()]))
    written = draw(st.sampled_from([start.isoformat(), start.isoformat()[:4]]))
    died = draw(st.sampled_from(["", "", "2011-05-06"]))
    return f"{draw(_PLACES)},{draw(_TITLES)},{name},{id_},{written},{end},,,{died},,\n"


_STEPS = st.lists(
    st.tuples(st.sampled_from(["one", "two", "three"]), st.none() | st.lists(_rows(), min_size=1, max_size=4)),
    min_size=2,
    max_size=4,
)


@given(_STEPS, st.lists(_DAYS, min_size=3, max_size=3))
@run(max_examples=25)
def test_whatever_is_read_and_withdrawn(steps: list[tuple[str, list[str] | None]], days: list[date]) -> None:
    """Tables, newer versions of them and withdrawals: after each step only what was touched is made anew, and fits."""
    with TemporaryDirectory() as folder:
        settings = Settings(store=Path(folder) / "graph", removal_share=1.0)
        in_force: set[str] = set()
        for number, (name, rows) in enumerate(steps):
            if rows is None and name in in_force:
                withdraw(name, settings)
                in_force.remove(name)
            elif rows is not None:
                path = Path(folder) / f"leaders_2022-03-{number + 1:02d}.csv"
                path.write_text(HEADER + "".join(rows), encoding="utf-8")
                recorded = datetime(2022, 4, number + 1, tzinfo=UTC)
                if import_dataset("peppercat", path, settings, dataset=name, recorded=recorded).datasets:
                    in_force.add(name)
            else:
                continue
            assert_same_answers(current(settings.store), days)
        if in_force:
            rebuild(settings)
            assert_same_answers(current(settings.store), days)


@pytest.fixture(scope="module")
def parliament(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A store with one office that many have held, forty of them from the same day."""
    folder = tmp_path_factory.mktemp("parliament")
    start = [FIRST + timedelta(days=(number // 40) * 1000) for number in range(130)]
    rows = [
        f"Tavaria,Senator,{_letters(number)} Vale,Q{7000 + number},{day},{day + timedelta(days=1000)},,,,,\n"
        for number, day in enumerate(start)
    ]
    path = folder / "senate_2022-03-05.csv"
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    settings = Settings(store=folder / "graph")
    import_dataset("peppercat", path, settings, dataset="senate")
    return settings


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).capitalize() + "mund"


def _walk(ask, limit: int) -> list[str]:
    """The tenures of all parts of a list, part after part."""
    found: list[str] = []
    after = None
    while True:
        part = ask(limit, after)
        told = [holder["tenure"] for holder in whole(part)["holders"]]
        assert len(told) <= limit
        found += told
        after = part.next
        if after is None:
            return found


@pytest.mark.parametrize("limit", [1, 7, 40, 129, 130, 1000])
def test_part_after_part_is_the_whole(parliament: Settings, limit: int) -> None:
    """Parts of any length, put together, are all holders once and in order, of all time or of a day."""
    snapshot = current(parliament.store)
    (iri,) = offices_of(snapshot).entries
    found = ready(snapshot)
    history = [holder.tenure for holder in holders(snapshot, iri).holders]
    assert len(history) == 130
    assert _walk(lambda most, after: found.history(iri, most, after), limit) == history
    day = FIRST + timedelta(days=1500)
    told = [holder.tenure for holder in who_holds(snapshot, iri, on=day).holders]
    assert len(told) == 40
    assert _walk(lambda most, after: found.on_day(iri, day, most, after), limit) == told


def test_a_mark_of_another_list_is_refused(parliament: Settings) -> None:
    """To go on after something that is not in the list is an error, not an empty part."""
    snapshot = current(parliament.store)
    (iri,) = offices_of(snapshot).entries
    with pytest.raises(InputError, match="Start again"):
        ready(snapshot).history(iri, 10, "nobody--senator")
    with pytest.raises(InputError, match="Start again"):
        ready(snapshot).on_day(iri, FIRST, 10, "nobody--senator")


def test_without_them_the_record_is_asked(tmp_path: Path) -> None:
    """A state that was published without prepared answers has none, and the next publication makes all of them."""
    settings = Settings(store=tmp_path / "graph")
    path = tmp_path / "one_2022-03-06.csv"
    path.write_text(HEADER + "Czechia,President,Ada Vale,Q901,1994-05-02,,,,,,\n", encoding="utf-8")
    import_dataset("peppercat", path, settings, dataset="one")
    with open_writer(settings.store) as writer:
        writer.add([next(writer.quads())])
        writer.publish()
    assert prepared(current(settings.store)) is None
    path.write_text(HEADER + "Tavaria,President,Bo Lund,Q902,1994-05-02,,,,,,\n", encoding="utf-8")
    import_dataset("peppercat", path, settings, dataset="two")
    assert_same_answers(current(settings.store), [date(1995, 1, 1)])


def test_many_offices_are_left_to_the_service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A publication that touches more offices than it may make ready leaves them, and so does each one after it."""
    monkeypatch.setattr(publishing, "MANY", 1)
    settings = Settings(store=tmp_path / "graph")
    path = tmp_path / "one_2022-03-06.csv"
    for name, titles in (("one", ("President", "Chancellor")), ("two", ("Speaker",))):
        rows = "".join(f"Czechia,{title},Ada Vale,Q901,1994-05-02,,,,,,\n" for title in titles)
        path.write_text(HEADER + rows, encoding="utf-8")
        import_dataset("peppercat", path, settings, dataset=name)
        assert not is_prepared(current(settings.store))
    snapshot = current(settings.store)
    assert prepared(snapshot) is None
    assert prepare(snapshot)
    assert_same_answers(snapshot, [date(1995, 1, 1)])


def test_a_new_name_of_a_holder_reaches_all_answers(tmp_path: Path) -> None:
    """Whom most tables call otherwise is called so in answers about an office that none of the new tables is about."""
    settings = Settings(store=tmp_path / "graph")
    for number, row in enumerate(
        (
            "Czechia,President,Ada Vale,Q901,1994-05-02,,,,,,\n",
            "Czechia,Speaker,Ada Vale-Lund,Q901,1990-01-01,1992-01-01,,,,,\n",
            "Czechia,Mayor,Ada Vale-Lund,Q901,1986-01-01,1988-01-01,,,,,\n",
        )
    ):
        path = tmp_path / f"table-{number}_2022-03-06.csv"
        path.write_text(HEADER + row, encoding="utf-8")
        import_dataset("peppercat", path, settings, dataset=str(number))
    snapshot = current(settings.store)
    (president,) = [iri for iri in offices_of(snapshot).entries if "president" in iri]
    told = whole(ready(snapshot).on_day(president, date(2000, 1, 1), 10))
    assert [holder["person"]["label"] for holder in told["holders"]] == ["Ada Vale-Lund"]
    assert_same_answers(snapshot, [date(2000, 1, 1)])
