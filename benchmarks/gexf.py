"""Writing a network for Gephi: Honorum's streaming writer beside `networkx.write_gexf`.

    python benchmarks/gexf.py --edges 1000000

Both write the same invented network: each edge with ten attributes and a spell. Each runs in a process of its own, so
that its peak of memory is its own. Building the network is not in the times. Reading the file back is: both files must
hold the same number of edges.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import networkx as nx
from lxml import etree

from honorum.exporting.gexf import write_gexf
from honorum.exporting.homes import Homes
from honorum.exporting.network import Network
from honorum.exporting.ties import Node, Spell, Tie
from honorum.exporting.waiting import Waiting
from honorum.store.interface import Readable

_EDGE = "{http://gexf.net/1.3}edge"


class Invented(Network):
    """A network whose nodes are made up instead of read."""

    def nodes(self):  # type: ignore[no-untyped-def]  # noqa: ANN201
        """One node for each end of an edge."""
        for name, degree in self.degrees.items():
            yield Node(name, f"Label of {name}", "person", "Velmara", "Civic Union", "", degree, (66, 106, 158))


def invented_tie(number: int, people: int) -> Tie:
    """One tenure of a network with that many people."""
    start = date(1950 + number % 70, 1 + number % 12, 1)
    end = start.replace(year=start.year + 4)
    return Tie(
        f"https://example.org/person/{number % people}",
        f"https://example.org/office/{number * 7919 % (people // 4 + 1)}",
        "tenure",
        "regular",
        (Spell(start.isoformat(), end.isoformat()),),
        f"{start}/{end}",
        start.isoformat(),
        end.isoformat(),
        1,
        2,
        f"Person {number % people} took office on {start} & left it four years later",
        f"https://example.org/article/{number // 10}",
    )


def with_honorum(edges: int, file: Path) -> float:
    """Seconds to write the network as a stream."""
    with Waiting() as waiting:
        nowhere: Readable = None  # type: ignore[assignment]
        network = Invented(nowhere, Homes(nowhere), waiting)
        for number in range(edges):
            network.put(invented_tie(number, edges // 5 + 1))
        began = time.perf_counter()
        with file.open("wb") as out:
            write_gexf(network, out, made=date(2021, 1, 11), about="invented")
        return time.perf_counter() - began


def with_networkx(edges: int, file: Path) -> float:
    """Seconds to write the same network with networkx."""
    graph = nx.MultiDiGraph()
    for number in range(edges):
        tie = invented_tie(number, edges // 5 + 1)
        told = {"tie": tie.kind, "role": tie.roles, "first": tie.first, "last": tie.last, "edtf": tie.edtf}
        told |= {"certain_first": tie.certain_first, "certain_last": tie.certain_last, "url": tie.url}
        spells = [(spell.first, spell.last) for spell in tie.spells]
        graph.add_edge(
            tie.source, tie.target, **told, sources=tie.sources, evidence=tie.quote, spells=spells, weight=tie.weight
        )
    for name in graph:
        graph.nodes[name].update(label=f"Label of {name}", kind="person", country="Velmara", party="Civic Union")
    began = time.perf_counter()
    nx.write_gexf(graph, file, version="1.2draft")
    return time.perf_counter() - began


def count_edges(file: Path) -> int:
    """The edges in a file, whatever its version of GEXF."""
    found = 0
    for _, element in etree.iterparse(str(file), tag="{*}edge"):
        found += 1
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
    return found


def measure(writer: str, edges: int) -> dict[str, float]:
    """Run one writer in a process of its own."""
    command = (sys.executable, __file__, "--edges", str(edges), "--only", writer)
    told: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return told


def main() -> None:
    """Print seconds, peak memory and the ratio."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--edges", type=int, default=100_000)
    arguments.add_argument("--only", choices=("honorum", "networkx"))
    options = arguments.parse_args()
    if options.only:
        with TemporaryDirectory() as folder:
            file = Path(folder) / "network.gexf"
            seconds = (with_honorum if options.only == "honorum" else with_networkx)(options.edges, file)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            size = file.stat().st_size / 1e6
            print(json.dumps({"seconds": seconds, "peak": peak, "size": size, "edges": count_edges(file)}))
        return
    ours, theirs = measure("honorum", options.edges), measure("networkx", options.edges)
    for name, told in (("honorum", ours), ("networkx", theirs)):
        print(f"{name:9} {told['seconds']:7.1f} s  peak {told['peak']:7.0f} MB  file {told['size']:7.0f} MB")
    print(f"ratio     {theirs['seconds'] / ours['seconds']:7.1f}    peak {theirs['peak'] / ours['peak']:7.1f}")
    assert ours["edges"] == theirs["edges"] == options.edges


if __name__ == "__main__":
    main()
