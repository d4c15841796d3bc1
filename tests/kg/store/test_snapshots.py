"""Snapshots: what readers see, and how long they may go on seeing it."""

import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from honorum.errors import MalformedQuery, StoreError, StoreMissing
from honorum.rdf.terms import RDFS_LABEL, Names
from honorum.store import Writer, current, forget, kept_names, open_snapshot, open_writer, snapshot
from honorum.store.locks import claim, lease

NAMES = Names()
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"


def named(label: str, graph: NamedNode = NAMES.record) -> Quad:
    """A person with a name."""
    return Quad(NAMES.entity("person", label.lower()), RDFS_LABEL, Literal(label), graph)


def publish(writer: Writer, *labels: str) -> str:
    """Publish a batch of names; gives the snapshot's name."""
    writer.add([named(label) for label in labels])
    return writer.publish().name


def labels(answering: object) -> list[str]:
    """The names in a snapshot's record."""
    rows = answering.query(f"SELECT ?label {{ ?person {LABEL} ?label }} ORDER BY ?label")  # type: ignore[attr-defined]
    return [row["label"].value for row in rows]


def test_a_snapshot_never_changes(tmp_path: Path) -> None:
    """Whoever holds a snapshot sees the same after more batches than the store keeps snapshots."""
    with open_writer(tmp_path) as writer:
        publish(writer, "Ilmar")
        held = current(tmp_path)
        for number in range(5):
            publish(writer, f"Senna-{number}")
        assert labels(held) == ["Ilmar"]
        assert held.path.is_dir()
        assert len(labels(current(tmp_path))) == 6


def test_old_snapshots_are_cleared_when_nobody_reads_them(tmp_path: Path) -> None:
    """The last two stay, and those in use; the others make room."""
    with open_writer(tmp_path) as writer:
        publish(writer, "Ilmar")
        held = current(tmp_path)
        for number in range(4):
            publish(writer, f"Senna-{number}")
        assert len(list((tmp_path / "snapshots").iterdir())) == 3
        del held
        forget(tmp_path)
        publish(writer, "Bor")
        assert len(list((tmp_path / "snapshots").iterdir())) == 2


def test_a_reader_who_comes_while_a_snapshot_is_cleared_finds_the_next(tmp_path: Path) -> None:
    """Waiting for a snapshot that somebody is clearing away ends with its absence, never with half of it."""
    with open_writer(tmp_path) as writer:
        publish(writer, "Ilmar")
        doomed = tmp_path / "snapshots" / publish(writer, "Senna") / "about.json"
        forget(tmp_path)
        clearing = claim(doomed)
        assert clearing is not None
        with ThreadPoolExecutor(1) as pool:
            reader = pool.submit(lease, doomed)
            time.sleep(0.2)  # the reader has opened the file by now and waits for its turn
            shutil.rmtree(doomed.parent)
            clearing.release()
            with pytest.raises(FileNotFoundError):
                reader.result(timeout=20)
        assert labels(current(tmp_path)) == ["Ilmar"]


def test_a_writer_leaves_a_snapshot_alone_that_is_being_kept(tmp_path: Path) -> None:
    """What another process is just keeping is not taken for what a crash left behind; what a crash left is cleared."""
    with open_writer(tmp_path):
        pass
    drafts = [tmp_path / "snapshots" / name for name in ("paper-2021.tmp", "paper-2022.tmp")]
    for draft in drafts:
        draft.mkdir()
    keeping = lease(drafts[0])
    with open_writer(tmp_path):
        assert [draft.exists() for draft in drafts] == [True, False]
    keeping.release()
    with open_writer(tmp_path):
        assert not drafts[0].exists()


def test_asking_again_costs_no_opening(tmp_path: Path) -> None:
    """The current snapshot is opened once, however often it is asked for, and anew after a publishing."""
    with open_writer(tmp_path) as writer:
        publish(writer, "Ilmar")
        first = current(tmp_path)
        assert current(tmp_path) is first
        publish(writer, "Senna")
        assert current(tmp_path) is not first


def test_a_held_snapshot_outlives_its_folder(tmp_path: Path) -> None:
    """Even when the store is deleted under a reader, an answer once given is given again."""
    with open_writer(tmp_path / "graph") as writer:
        publish(writer, "Ilmar", "Senna")
    held = current(tmp_path / "graph")
    assert labels(held) == ["Ilmar", "Senna"]
    shutil.rmtree(tmp_path / "graph")
    assert labels(held) == ["Ilmar", "Senna"]
    with pytest.raises(StoreMissing):
        current(tmp_path / "graph")


def test_a_kept_snapshot_stays_under_its_name(tmp_path: Path) -> None:
    """A snapshot with a name can be read when the store has long gone on; the name is given once only."""
    with open_writer(tmp_path) as writer:
        publish(writer, "Ilmar")
        kept = snapshot(tmp_path, "paper-2021")
        recorded = current(tmp_path).recorded
        for number in range(4):
            publish(writer, f"Senna-{number}")
    assert labels(open_snapshot(tmp_path, "paper-2021")) == ["Ilmar"]
    assert kept.recorded == recorded
    assert kept_names(tmp_path) == ["paper-2021"]
    assert len(labels(current(tmp_path))) == 5
    with pytest.raises(StoreError, match="already"):
        snapshot(tmp_path, "paper-2021")


@pytest.mark.parametrize("name", ["", "../db", "a/b", "draft.tmp", "000001-20210111T093000Z", "-x", "ñ"])
def test_names_that_would_confuse_the_folder_are_refused(tmp_path: Path, name: str) -> None:
    """A snapshot's name is a plain word and cannot be taken for one of the store's own."""
    with open_writer(tmp_path):
        pass
    with pytest.raises(StoreError, match="cannot be called"):
        snapshot(tmp_path, name)


def test_an_unknown_snapshot_is_named_with_the_known_ones(tmp_path: Path) -> None:
    """The error says which snapshots there are."""
    with open_writer(tmp_path):
        pass
    snapshot(tmp_path, "paper-2021")
    with pytest.raises(StoreError, match="paper-2021"):
        open_snapshot(tmp_path, "paper-2022")


def test_the_pointer_can_be_lost(tmp_path: Path) -> None:
    """Without the pointer readers find the last snapshot, and the next writer puts the pointer back."""
    with open_writer(tmp_path) as writer:
        publish(writer, "Ilmar")
        publish(writer, "Senna")
    for damage in (b"", b"no-such-snapshot\n", b"\xff\xfe", b"../../etc"):
        (tmp_path / "current").write_bytes(damage)
        assert labels(current(tmp_path)) == ["Ilmar", "Senna"]
    (tmp_path / "current").unlink()
    assert labels(current(tmp_path)) == ["Ilmar", "Senna"]
    with open_writer(tmp_path) as writer:
        assert (tmp_path / "current").read_text().strip() == current(tmp_path).name
        assert len(list(writer.quads())) == 2


def test_a_store_without_any_snapshot_says_so(tmp_path: Path) -> None:
    """When all snapshots are gone readers learn what happened, and the writer's database still serves."""
    with open_writer(tmp_path) as writer:
        publish(writer, "Ilmar")
    shutil.rmtree(tmp_path / "snapshots")
    with pytest.raises(StoreError, match="lost its snapshots"):
        current(tmp_path)
    with open_writer(tmp_path):
        pass
    assert labels(current(tmp_path)) == ["Ilmar"]


def test_snapshots_share_the_disk(tmp_path: Path) -> None:
    """A snapshot links the tables of the database instead of copying them; a kept one links those of the snapshot."""
    with open_writer(tmp_path) as writer:
        publish(writer, "Ilmar")
        kept = snapshot(tmp_path, "paper-2021")
        tables = [path for path in kept.path.iterdir() if path.suffix == ".sst"]
        assert tables
        assert all(path.stat().st_nlink >= 3 for path in tables)


def test_queries_see_the_record_and_reach_other_graphs(tmp_path: Path) -> None:
    """The default graph is record and ontology; GRAPH and an explicit default reach the rest."""
    with open_writer(tmp_path) as writer:
        writer.add([named("Ilmar"), named("Office", NAMES.ontology), named("Source", NAMES.catalogue)])
        writer.publish()
        for answering in (writer, current(tmp_path)):
            assert labels(answering) == ["Ilmar", "Office"]
            assert answering.ask(f'ASK {{ GRAPH ?g {{ ?s {LABEL} "Source" }} }}')
            assert answering.ask(f'ASK {{ ?s {LABEL} "Source" }}', default_graph=[NAMES.catalogue])
            assert not answering.ask(f'ASK {{ ?s {LABEL} "Source" }}')
            assert len(list(answering.graphs())) == 3


def test_values_are_put_in_as_values(tmp_path: Path) -> None:
    """A value with quotes and braces in it is looked for as it stands, never read as SPARQL."""
    sly = '"} # \\" {'
    with open_writer(tmp_path) as writer:
        writer.add([Quad(NAMES.entity("person", "x"), RDFS_LABEL, Literal(sly), NAMES.record), named("Ilmar")])
        writer.publish()
    rows = list(current(tmp_path).query(f"SELECT ?s ?name {{ ?s {LABEL} ?name }}", {"name": Literal(sly)}))
    assert [row["s"].value for row in rows] == [NAMES.entity("person", "x").value]


@pytest.mark.parametrize("text", ["SELECT", "ASK {}", "SELECT ?a { ?a ?b ?c }"])
def test_a_query_that_cannot_be_asked_says_why(tmp_path: Path, text: str) -> None:
    """A broken query, one of another form, and a value without its variable are all malformed."""
    with open_writer(tmp_path):
        pass
    with pytest.raises(MalformedQuery):
        current(tmp_path).query(text, {"nobody": Literal("x")} if "?a" in text else None)
