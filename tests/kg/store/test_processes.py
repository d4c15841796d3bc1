"""Several processes at one store: writing beside reading, and death in the middle of writing."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest
from pyoxigraph import Literal, Quad

from honorum.errors import StoreBusy
from honorum.rdf.terms import RDFS_LABEL, Names
from honorum.store import Snapshot, Writer, current, open_writer

NAMES = Names()
QUADS_PER_BATCH = 40

# Batch n makes one person with forty names, in several steps, and replaces the number of batches that there are. The
# names of the batch before are taken away and put back on the way, so that half a batch can be told from a whole one.
WRITER = f"""
import sys
from pathlib import Path
from pyoxigraph import Literal, NamedNode, Quad
from honorum.rdf.terms import RDFS_LABEL
from honorum.store import open_writer

def names(writer, batch, first, last):
    person = writer.names.entity("person", str(batch))
    return [Quad(person, RDFS_LABEL, Literal(f"{{batch}}-{{n}}"), writer.names.record) for n in range(first, last)]

print("started", flush=True)
with open_writer(Path(sys.argv[1])) as writer:
    batch = sum(1 for _ in writer.quads(None, None, None, writer.names.record)) // {QUADS_PER_BATCH}
    for batch in range(batch + 1, batch + 1 + int(sys.argv[2])):
        writer.remove(names(writer, batch - 1, 0, 5) if batch > 1 else [])
        for first in range(0, {QUADS_PER_BATCH}, 10):
            writer.add(names(writer, batch, first, first + 10))
        count = Quad(NamedNode("urn:batches"), RDFS_LABEL, Literal(str(batch)), writer.names.catalogue)
        writer.replace_graph(writer.names.catalogue, [count])
        writer.add(names(writer, batch - 1, 0, 5) if batch > 1 else [])
        writer.publish()
        print(batch, flush=True)
"""


@contextmanager
def writing(path: Path, batches: int) -> Iterator[subprocess.Popen[str]]:
    """A child process that writes so many batches, ended by its own id."""
    command = (sys.executable, "-c", WRITER, str(path), str(batches))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        try:
            yield child
        finally:
            child.kill()


def whole_batches(state: Snapshot | Writer) -> int:
    """How many batches there are, after checking that none of them is there in part."""
    found: dict[str, int] = {}
    for quad in state.quads(None, RDFS_LABEL, None, NAMES.record):
        found[quad.subject.value] = found.get(quad.subject.value, 0) + 1
    assert set(found) == {NAMES.entity("person", str(number + 1)).value for number in range(len(found))}
    assert set(found.values()) <= {QUADS_PER_BATCH}
    counts = [quad.object.value for quad in state.quads(None, None, None, NAMES.catalogue)]
    assert counts == ([str(len(found))] if found else [])
    return len(found)


def read_line(stream: IO[str] | None) -> str:
    """The next line that the child printed."""
    assert stream is not None
    return stream.readline().strip()


def test_readers_go_on_while_another_process_writes(tmp_path: Path) -> None:
    """A reader sees whole batches only, ever more of them, up to the last."""
    with open_writer(tmp_path):
        pass
    seen = [0]
    with writing(tmp_path, 15) as child:
        while child.poll() is None:
            seen.append(whole_batches(current(tmp_path)))
        assert child.returncode == 0
    assert whole_batches(current(tmp_path)) == 15
    assert seen == sorted(seen)
    assert len(set(seen)) > 2


def test_a_second_process_is_told_that_the_first_writes(tmp_path: Path) -> None:
    """The lock holds between processes and ends with its holder, however that ends."""
    with writing(tmp_path, 10_000) as child:
        assert read_line(child.stdout) == "started"
        assert read_line(child.stdout) == "1"
        with pytest.raises(StoreBusy), open_writer(tmp_path):
            pass
    with open_writer(tmp_path) as writer:
        assert whole_batches(writer) >= 1


def killed_at_random(path: Path, rounds: int, seed: int) -> int:
    """Kill a writing child so many times and check the store after each; gives the batches that survived."""
    moments = random.Random(seed)
    survived = 0
    for _ in range(rounds):
        with writing(path, 10_000) as child:
            read_line(child.stdout)
            time.sleep(moments.uniform(0, 0.4))
            child.send_signal(signal.SIGKILL)
            reported = (child.stdout.read() if child.stdout else "").split()
        if (path / "store.json").exists():
            seen = whole_batches(current(path))
            assert seen >= max([survived, *map(int, reported)])
            survived = seen
            with open_writer(path) as writer:
                assert whole_batches(writer) == survived
    return survived


def test_a_killed_writer_leaves_whole_batches(tmp_path: Path) -> None:
    """Killed a dozen times at random moments, the store has every batch that was published and no part of another."""
    assert killed_at_random(tmp_path / "graph", rounds=12, seed=20210111) > 2


def test_a_batch_marked_open_is_taken_back(tmp_path: Path) -> None:
    """Whatever the database holds beyond the last snapshot, a mark of an open batch undoes it."""
    with open_writer(tmp_path) as writer:
        writer.add([Quad(NAMES.entity("person", "x"), RDFS_LABEL, Literal("x"), NAMES.catalogue)])
        writer.publish()
        writer.remove(list(writer.quads()))
    assert (tmp_path / "batch-open").exists()
    with open_writer(tmp_path) as writer:
        assert len(list(writer.quads())) == 1
        assert not (tmp_path / "batch-open").exists()
