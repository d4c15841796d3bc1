"""The walls of a worker hold also for what passes the guard."""

import platform
import subprocess
import sys

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
