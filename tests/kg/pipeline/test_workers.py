"""Worker processes begin with the rules in memory."""

import subprocess
import sys
import time
from pathlib import Path

COUNTED = """
import os
import sys
import time
from pathlib import Path
from honorum.model.sources import Article
from honorum.pipeline.extracting import readings

def children():
    "The processes that this one started."
    return Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()

if __name__ == "__main__":
    articles = [Article(f"Ada Vale, the president of Peru, spoke for the {n}th time.") for n in range(60)]
    found = readings(articles, "rules", 2)
    next(found)
    below = [Path(f"/proc/{pid}/task/{pid}/children").read_text().split() for pid in children()]
    if sys.argv[1:] == ["wait"]:
        print(*children(), *sum(below, []), flush=True)
        time.sleep(60)
    print(max(map(len, below)))
    print(sum(len(reading.claims) > 0 for _, reading in found))
"""


def test_workers_are_copies_of_one_that_is_ready(tmp_path):
    """Two workers descend from one process that loaded the rules for both, and all articles are read."""
    program = tmp_path / "program.py"
    program.write_text(COUNTED, encoding="utf-8")
    done = subprocess.run([sys.executable, program], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["2", "59"]
    assert done.stderr == ""


def runs(pid):
    """Whether a process runs; one that has ended and waits for its parent's notice does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_none_stays_when_their_parent_is_killed(tmp_path):
    """Killed at work, a process leaves no worker behind, nor the process that they were copied from."""
    program = tmp_path / "program.py"
    program.write_text(COUNTED, encoding="utf-8")
    with subprocess.Popen([sys.executable, program, "wait"], stdout=subprocess.PIPE, text=True) as process:
        family = process.stdout.readline().split()
        process.kill()
    assert len(family) >= 3
    for _ in range(200):
        left = [pid for pid in family if runs(pid)]
        if not left:
            break
        time.sleep(0.1)
    assert not left
