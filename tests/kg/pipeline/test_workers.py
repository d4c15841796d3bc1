"""Worker processes begin with the rules in memory."""

import subprocess
import sys

COUNTED = """
import os
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
