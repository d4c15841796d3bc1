"""The walls of a worker hold also for what passes the guard, and without the server that set it up."""

import platform
import signal
import subprocess
import sys
from pathlib import Path

from honorum.store import current

WALLED = """
import resource, socket
from honorum_api.sparql.isolation import wall_in
wall_in(500_000_000)
print(resource.getrlimit(resource.RLIMIT_CORE))
try:
    socket.socket()
    print("open")
except PermissionError:
    print("closed")
try:
    bytearray(600_000_000)
    print("room")
except MemoryError:
    print("no room")
"""


def test_a_worker_has_no_network_and_little_memory() -> None:
    """Behind the walls no socket opens (on Linux) and memory ends at the ceiling."""
    run = subprocess.run([sys.executable, "-c", WALLED], capture_output=True, text=True, check=True, timeout=60)
    core, network, memory = run.stdout.splitlines()
    assert core == "(0, 0)"
    if platform.system() == "Linux":
        assert (network, memory) == ("closed", "no room")


def test_a_worker_ends_without_its_server(crowd: Path) -> None:
    """A query over its time ends its process even if nobody is left to end it."""
    product = "SELECT (COUNT(*) AS ?n) { GRAPH ?r { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }"
    lonely = f"""
from pathlib import Path
from honorum_api.sparql.answer import Job, Spool, answer
answer(Job({str(current(crowd).path)!r}, "ASK {{}}", "json", 1000), 60, Spool(Path("unused")))
answer(Job({str(current(crowd).path)!r}, {product!r}, "json", 1000), 1, Spool(Path("unused")))
"""
    run = subprocess.run([sys.executable, "-c", lonely], check=False, timeout=60)
    assert run.returncode == -signal.SIGALRM
