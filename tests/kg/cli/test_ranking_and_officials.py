"""The commands by which a user ranks sources and screens for public officials."""

from pathlib import Path

import pytest

TABLE = "catalog,position,person,personID,start,end\n"
ROWS = {
    "gazette": "Iceland,President,Ada Vale,Q901,1996,2004\n",
    "hearsay": "Iceland,President,Ada Vale,Q901,1996-08-01,2005-08-01\nIceland,Mayor,Bo Lund,Q902,2021-06-01,\n",
}
RANKING = "ranking:\n  - {dataset: gaz*, complete: true}\n  - {kind: dataset}\n"


@pytest.fixture
def ask(honorum, tmp_path: Path):
    """A function that runs a command over two tables that differ on an end."""
    for name, rows in ROWS.items():
        (tmp_path / f"{name}.csv").write_text(TABLE + rows, encoding="utf-8")
        assert honorum("import", "peppercat", f"{name}.csv", "--dataset", name, "--store", "graph").code == 0
    return lambda *arguments: honorum(*arguments, "--store", "graph")


def _end(ask) -> str:
    (holder,) = ask("who", "President of Iceland", "--on", "2000-01-01", "--json").json["holders"]
    return holder["end"]["edtf"]


def test_a_ranking_is_shown_set_and_followed(ask, tmp_path: Path) -> None:
    """Tables come before news until a file says otherwise; then the record follows it, and the command shows it."""
    assert ask("rank", "--json").json["ranking"] == [{"kind": "dataset"}, {"kind": "article"}]
    assert _end(ask) == "2005-08-01"
    (tmp_path / "ranking.yaml").write_text(RANKING, encoding="utf-8")
    told = ask("rank", "ranking.yaml", "--json").json
    assert told["ranking"] == [{"dataset": "gaz*", "complete": True}, {"kind": "dataset"}]
    assert told["units"] > 0
    assert _end(ask) == "2004"
    assert "1. dataset gaz* (leaves nobody out)" in ask("rank").out


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ranking: yes\n",
        "ranking: []\n",
        "ranking:\n  - {colour: red}\n",
        "ranking:\n  - {kind: rumour}\n",
        "a: [\n",
    ],
)
def test_a_ranking_that_makes_no_sense_is_refused(ask, tmp_path: Path, text: str) -> None:
    """A broken file ends with one line and code 3, and the record stays as it was."""
    (tmp_path / "ranking.yaml").write_text(text, encoding="utf-8")
    ended = ask("rank", "ranking.yaml")
    assert ended.code == 3
    assert len(ended.err.strip().splitlines()) >= 1
    assert "Traceback" not in ended.err
    assert _end(ask) == "2005-08-01"


def test_officials_of_a_place(ask) -> None:
    """Each office with class, standing and rule, as of a day; the cut-off hides and counts."""
    told = ask("officials", "Iceland", "--on", "2022-01-01", "--json").json
    found = {
        item["person"]["label"]: (item["scope"], item["role"], item["standing"], item["rule"]) for item in told["items"]
    }
    assert found == {
        "Ada Vale": ("national", "head-of-state", "ended", "stated"),
        "Bo Lund": ("local", "mayor", "current", "recent-evidence"),
    }
    cut = ask("officials", "Iceland", "--on", "2022-01-01", "--ended-within", "5", "--json").json
    assert ([item["person"]["label"] for item in cut["items"]], cut["hidden"]) == (["Bo Lund"], 1)
    words = ask("officials", "Iceland", "--on", "2022-01-01", "--standing", "ended").out
    assert "a source gives an end, over by 2005-08-01" in words
    assert "Bo Lund" not in words


def test_a_career_through_the_lens(ask) -> None:
    """The lens shows public offices with standing; without it the career is as ever."""
    told = ask("career", "Bo Lund", "--lens", "officials", "--on", "2025-01-01", "--json").json
    assert [(item["standing"], item["rule"]) for item in told["items"]] == [("unknown", "old-evidence")]
    assert "parties" in ask("career", "Bo Lund", "--json").json
