"""Measures over time are those of networkx on the network of each window, which is the one that GEXF has for it."""

import csv
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree

from honorum.errors import InputError
from honorum.exporting import Choices, Projection, dictionary, measures
from honorum.exporting.columns import MEASURES
from honorum.store import Snapshot, current

Export = Callable[..., bytes]
Rows = dict[str, list[dict[str, str]]]
NS = {"g": "http://gexf.net/1.3"}


def by_window(document: bytes) -> Rows:
    """The rows of the table, by the first day of their window."""
    found: Rows = defaultdict(list)
    for row in csv.DictReader(StringIO(document.decode())):
        found[row["first_day"]].append(row)
    return found


def network_of(document: bytes) -> nx.Graph:
    """The pairs of nodes that the edges of a GEXF file join."""
    edges = etree.fromstring(document).iterfind(".//g:edge", NS)
    return nx.Graph((edge.get("source"), edge.get("target")) for edge in edges)


@pytest.mark.parametrize("projection", [Projection.ALL, Projection.PERSON_PERSON, Projection.PERSON_PARTY])
@pytest.mark.parametrize("certain", [False, True])
def test_each_window_is_the_network_of_its_days(
    exported: Export, sample_store: Path, projection: Projection, certain: bool
) -> None:
    """Degree and betweenness are those that networkx finds in the GEXF of the same days, node by node."""
    snapshot = current(sample_store)
    chosen = Choices(projection=projection, certain=certain, since=date(2017, 1, 1), until=date(2024, 12, 31))
    found = by_window(exported("measures", chosen, snapshot))
    assert len(found) > 3
    for first, rows in found.items():
        year = date.fromisoformat(first)
        days = Choices(since=year, until=date(year.year, 12, 31), certain=certain, projection=projection)
        network = network_of(exported("gexf", days, snapshot))
        between = nx.betweenness_centrality(network)
        assert {row["actor"]: int(row["degree"]) for row in rows} == dict(network.degree())
        assert {row["actor"]: float(row["betweenness"]) for row in rows} == pytest.approx(between, abs=1e-6)
        assert {int(row["nodes"]) for row in rows} == {len(network)}
        assert {int(row["edges"]) for row in rows} == {network.number_of_edges()}
        assert {int(row["betweenness_from"]) for row in rows} == {len(network)}


def test_communities_are_parts_of_the_network(exported: Export, sample_store: Path) -> None:
    """Each node is in one community of the size that is told, and number 1 is the largest."""
    found = by_window(exported("measures", Choices(projection=Projection.PERSON_PARTY), current(sample_store)))
    assert any(len({row["community"] for row in rows}) > 1 for rows in found.values())
    for rows in found.values():
        members = defaultdict(list)
        for row in rows:
            members[row["community"]].append(row["name"])
        assert {row["community"]: int(row["community_size"]) for row in rows} == {n: len(m) for n, m in members.items()}
        sizes = [len(members[str(number)]) for number in range(1, len(members) + 1)]
        assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(("years", "starts"), [(1, ["2018-05", "2019-01", "2020-01"]), (2, ["2018-05", "2020-01"])])
def test_windows_are_whole_years(exported: Export, sample_store: Path, years: int, starts: list[str]) -> None:
    """So many years in each, cut at the days that were chosen."""
    choices = Choices(window=years, since=date(2018, 5, 1), until=date(2020, 2, 1))
    found = by_window(exported("measures", choices, current(sample_store)))
    assert [first[:7] for first in found] == starts
    assert {row["last_day"] for row in list(found.values())[-1]} == {"2020-02-01"}


def test_too_many_windows_are_refused(exported: Export) -> None:
    """A thousand years of single years is a mistake; the error says what to choose."""
    with pytest.raises(InputError, match="wider windows"):
        exported("measures", Choices(since=date(900, 1, 1), until=date(1900, 1, 1)))
    assert exported("measures", Choices(since=date(900, 1, 1), until=date(1900, 1, 1), window=100))


def test_a_large_network_is_measured_from_a_draw_and_says_so(
    exported: Export, sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where not all nodes can be walked from, the table tells from how many; where too few, there is no number."""
    choices = Choices(projection=Projection.PERSON_PERSON, since=date(2022, 1, 1), until=date(2022, 12, 31))
    (whole,) = by_window(exported("measures", choices, current(sample_store))).values()
    size = int(whole[0]["nodes"]) + int(whole[0]["edges"])
    monkeypatch.setattr(measures, "STEPS", size * 5)
    monkeypatch.setattr(measures, "FEWEST", 5)
    (drawn,) = by_window(exported("measures", choices, current(sample_store))).values()
    assert {row["betweenness_from"] for row in drawn} == {"5"}
    monkeypatch.setattr(measures, "FEWEST", 6)
    monkeypatch.setattr(measures, "MOST_EDGES", 1)
    (none,) = by_window(exported("measures", choices, current(sample_store))).values()
    assert {(row["betweenness_from"], row["betweenness"], row["community"]) for row in none} == {("0", "", "")}
    assert [row["degree"] for row in none] == [row["degree"] for row in whole]


def test_groups_that_are_left_out_are_counted(exported: Export, sample_store: Path) -> None:
    """A party that more persons share than may joins nobody, and each row says that something is left out."""
    choices = Choices(projection=Projection.PERSON_PERSON, largest_group=3)
    rows = [row for rows in by_window(exported("measures", choices, current(sample_store))).values() for row in rows]
    assert {int(row["left_out"]) for row in rows} == {1}


def test_the_same_snapshot_gives_the_same_bytes(sample_store: Path) -> None:
    """However Python hashes texts, and whichever process counts."""
    code = (
        "import sys; from pathlib import Path; from honorum.exporting import Choices, Projection, export; "
        "from honorum.store import current; "
        "export('measures', current(Path(sys.argv[1])), sys.stdout.buffer, "
        "Choices(projection=Projection.PERSON_PERSON))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, str(sample_store)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert outputs.pop().count(b"\n") > 10


def test_the_dictionary_describes_each_column(velmara: Snapshot) -> None:
    """Beside the table: what each column means, and which columns tell rows apart."""
    out = BytesIO()
    dictionary(velmara, out, Choices(window=2), "network.csv", "measures")
    told = json.loads(out.getvalue())
    assert [column["name"] for column in told["tableSchema"]["columns"]] == [column.name for column in MEASURES]
    assert told["tableSchema"]["primaryKey"] == ["first_day", "last_day", "actor"]
    assert told["url"] == "network.csv"
    assert "in windows of 2 years" in told["dc:description"]


def test_other_formats_have_no_windows(exported: Export) -> None:
    """A window asked of a table of tenures is refused, not ignored."""
    with pytest.raises(InputError, match="a window is for measures"):
        exported("csv", Choices(window=2))
