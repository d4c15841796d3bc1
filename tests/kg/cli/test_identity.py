"""``honorum identity``: who is who, asked and corrected from the command line."""

from pathlib import Path

import pytest

HEADER = "catalog,position,person,personID,start,end,gender,DOB,DOD,image,enwiki\n"
CZECH = "Czechia,President,Ada Vale,,1994-05-02,2003-01-01,female,,,,\n"
PERU = "Peru,Minister of Fish,Ada Vale,,1996-05-02,1998-05-02,female,,,,\n"


def take(honorum, folder: Path, name: str, rows: str) -> None:
    """Import a table of these rows."""
    table = folder / "everywhere-leaders_2022-03-05.csv"
    table.write_text(HEADER + rows, encoding="utf-8")
    arguments = ("import", "peppercat", str(table), "--dataset", name, "--store", str(folder / "graph"))
    assert honorum(*arguments).code == 0


@pytest.fixture
def store(honorum, tmp_path: Path) -> str:
    """A store with two namesakes, each from a table of its own."""
    take(honorum, tmp_path, "first", CZECH)
    take(honorum, tmp_path, "second", PERU)
    return str(tmp_path / "graph")


def namesakes(honorum, store):
    """The ids of the two, as the queue shows them."""
    (waiting,) = honorum("identity", "queue", "--kind", "person", "--json", "--store", store).json
    return waiting["ids"]


def test_from_the_queue_to_a_merge_and_back(honorum, store):
    """The queue shows the pair, explain says why, merge makes them one, undo gives two again."""
    one, two = namesakes(honorum, store)
    told = honorum("identity", "explain", one, two, "--store", store)
    assert told.code == 0
    assert "the same name" in told.out
    assert "bits" in told.out
    merged = honorum(
        "identity", "merge", one, two, "--because", "she moved", "--by", "mira", "--json", "--store", store
    )
    assert (merged.json["verdict"], merged.json["by"]) == ("same", "mira")
    career = honorum("career", "Ada Vale", "--store", store).out
    assert "President" in career
    assert "Fish" in career
    assert honorum("identity", "queue", "--store", store).out.startswith("Nothing waits")
    alone = honorum("identity", "explain", one, "--json", "--store", store).json
    assert "she moved" in " ".join(mention["reason"] for mention in alone["mentions"])
    undone = honorum("identity", "undo", merged.json["ruling"].rsplit("/", 1)[-1], "--by", "nela", "--store", store)
    assert "undone" in undone.out
    assert sorted(namesakes(honorum, store)) == sorted([one, two])
    assert honorum("identity", "undo", "last", "--store", store).code == 3
    assert "she moved" in honorum("identity", "history", "--store", store).out


def test_a_pair_declared_different_stays_two(honorum, store):
    """Apart takes the pair from the queue, and a merge is refused with the reason, with exit code 3."""
    one, two = namesakes(honorum, store)
    assert honorum("identity", "apart", one, two, "--because", "cousins", "--store", store).code == 0
    assert honorum("identity", "queue", "--store", store).out.startswith("Nothing waits")
    refused = honorum("identity", "merge", one, two, "--store", store)
    assert refused.code == 3
    assert "cousins" in refused.err


def test_a_split_by_source(honorum, store, tmp_path: Path):
    """What one source says of a person can be given to another person."""
    take(honorum, tmp_path, "more", CZECH.replace("President", "Minister of Bread"))
    found = next(
        shown
        for one in namesakes(honorum, store)
        if len((shown := honorum("identity", "explain", one, "--json", "--store", store).json)["mentions"]) > 1
    )
    last = found["mentions"][-1]
    split = honorum("identity", "split", found["entity"], "--mention", last["id"], "--json", "--store", store)
    assert split.json["mentions"] == [f"{found['entity'].split('/person/')[0]}/mention/{last['id']}"]
    wrong = honorum("identity", "split", found["entity"], "--source", "nowhere", "--store", store)
    assert wrong.code == 3
    assert "nowhere" in wrong.err
