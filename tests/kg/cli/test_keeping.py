"""The commands that keep a graph: snapshot, backup, restore, export."""

import gzip
import shutil
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad

from honorum.rdf.terms import RDF_TYPE, XSD_DECIMAL, hon
from honorum.store import open_writer

WHO = ("who", "President of Ardovia", "--on", "2024-03-11", "--json")


def test_a_backup_restores_to_the_same_answers(ask, honorum, tmp_path: Path) -> None:
    """What was asked of the graph is answered alike by its restored backup."""
    file, folder = tmp_path / "graph.nq.gz", tmp_path / "restored"
    assert ask("backup", str(file)).code == 0
    assert honorum("restore", str(file), "--store", str(folder)).code == 0
    assert honorum(*WHO, "--store", str(folder)).json == ask(*WHO).json


def test_a_backup_is_never_overwritten(ask, tmp_path: Path) -> None:
    """A second backup to the same file is refused and leaves the first as it was."""
    file = tmp_path / "graph.nq.gz"
    file.write_bytes(b"precious")
    assert ask("backup", str(file)).code == 3
    assert file.read_bytes() == b"precious"


@pytest.mark.parametrize("harm", ["cut", "lines lost", "not a backup", "not compressed"])
def test_a_damaged_backup_is_refused_and_leaves_no_store(ask, honorum, tmp_path: Path, harm: str) -> None:
    """A file that was cut, lost lines, or is something else: one line, exit code 3, no half-made store."""
    file, folder = tmp_path / "graph.nq.gz", tmp_path / "restored"
    ask("backup", str(file))
    whole = file.read_bytes()
    lines = gzip.decompress(whole).splitlines(keepends=True)
    harmed = {
        "cut": whole[: len(whole) // 2],
        "lines lost": gzip.compress(b"".join(lines[:10] + lines[-1:])),
        "not a backup": gzip.compress(b"<urn:a> <urn:b> <urn:c> .\n"),
        "not compressed": b"hello",
    }
    file.write_bytes(harmed[harm])
    ended = honorum("restore", str(file), "--store", str(folder))
    assert ended.code == 3
    assert len(ended.err.splitlines()) == 1
    assert not folder.exists()


def test_nothing_is_restored_over_a_store(ask, tmp_path: Path) -> None:
    """A folder that holds something stays as it is."""
    file = tmp_path / "graph.nq.gz"
    ask("backup", str(file))
    before = ask(*WHO).json
    assert ask("restore", str(file)).code == 3
    assert ask(*WHO).json == before


def test_a_snapshot_has_a_name_once(honorum, sample_store: Path, tmp_path: Path) -> None:
    """A state is kept under a name; the same name is refused a second time."""
    folder = tmp_path / "copy"
    shutil.copytree(sample_store, folder)
    assert honorum("snapshot", "paper-1", "--store", str(folder), "--json").json["name"] == "paper-1"
    again = honorum("snapshot", "paper-1", "--store", str(folder))
    assert again.code == 3
    assert "paper-1" in again.err


def test_a_kept_snapshot_can_be_cited_and_checked(honorum, sample_store: Path, tmp_path: Path) -> None:
    """Beside it lie its date, counts and checksum, a citation and a catalogue entry; later it is found whole."""
    folder = tmp_path / "copy"
    shutil.copytree(sample_store, folder)
    kept = honorum("snapshot", "paper-1", "--author", "Ada Orn", "--store", str(folder), "--json").json
    beside = folder / "snapshots" / "paper-1"
    assert {"CITATION.cff", "dcat.ttl", "snapshot.json"} <= {path.name for path in beside.iterdir()}
    assert "Ada Orn" in (beside / "CITATION.cff").read_text(encoding="utf-8")
    assert kept["counts"]["tenures"] > 0
    checked = honorum("snapshot", "paper-1", "--verify", "--store", str(folder), "--json").json
    assert (checked["sha256"], checked["quads"]) == (kept["sha256"], kept["quads"])
    noted = beside / "snapshot.json"
    noted.write_text(noted.read_text(encoding="utf-8").replace(kept["sha256"], "0" * 64), encoding="utf-8")
    ended = honorum("snapshot", "paper-1", "--verify", "--store", str(folder))
    assert ended.code == 3
    assert kept["sha256"] in ended.err


def test_a_kept_snapshot_answers_with_the_same_bytes(honorum, sample_store: Path, tmp_path: Path) -> None:
    """After the graph went on, a query and every export of the kept state are byte for byte what they were."""
    folder = tmp_path / "copy"
    shutil.copytree(sample_store, folder)
    store = ("--store", str(folder))
    honorum("snapshot", "paper-1", *store)

    def asked(*kept: str) -> list[bytes]:
        query = honorum(
            "query", "--named", "told-by-few-sources", "--param", "most=9", "--format", "csv", *kept, *store
        )
        files = []
        for form in ("csv", "jsonld", "ftm", "gexf", "parquet"):
            assert honorum("export", form, "-o", str(tmp_path / form), *kept, *store).code == 0
            files.append((tmp_path / form).read_bytes())
        return [query.out.encode(), *files]

    before = asked("--snapshot", "paper-1")
    with open_writer(folder) as writer:
        names = writer.names
        tenure = names.entity("tenure", "new")
        held = [(RDF_TYPE, hon("Tenure")), (hon("holder"), names.entity("person", "mira-kovalen"))]
        held += [(hon("office"), names.entity("office", "president-of-ardovia")), (hon("sources"), Literal(1))]
        held += [(hon("confidence"), Literal("0.5", datatype=XSD_DECIMAL))]
        writer.add(Quad(tenure, predicate, value, names.record) for predicate, value in held)
        writer.publish()
    now = asked()
    assert asked("--snapshot", "paper-1") == before
    assert all(new != old for new, old in zip(now, before, strict=True))
    assert honorum("query", "--named", "capital", "--snapshot", "paper-9", *store).code == 3


def test_export_writes_the_file(ask, tmp_path: Path) -> None:
    """A network for Gephi and a table with its dictionary are written; none is left half-written."""
    gexf, table = tmp_path / "network.gexf", tmp_path / "tenures.csv"
    assert ask("export", "gexf", "-o", str(gexf), "--on", "2024-03-11", "--place", "Ardovia").code == 0
    assert b"Mira Kovalen" in gexf.read_bytes()
    assert ask("export", "csv", "-o", str(table)).code == 0
    assert "Mira Kovalen" in table.read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "network.gexf",
        "tenures.csv",
        "tenures.csv-metadata.json",
    ]
    assert '"url": "tenures.csv"' in (tmp_path / "tenures.csv-metadata.json").read_text(encoding="utf-8")


def test_export_can_print(ask) -> None:
    """With - as the file the export goes to standard output, and nothing else does."""
    assert ask("export", "csv", "-o", "-").out.startswith("person,")


def test_an_unknown_export_format_is_a_matter_of_usage(ask) -> None:
    """The formats there are stand in the message."""
    ended = ask("export", "gex", "-o", "-")
    assert ended.code == 2
    assert "gexf" in ended.err
