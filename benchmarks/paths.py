"""Promise: a shortest path in under 5 ms, ten of people who met in under 50, on 200,000 actors and 1.2 million ties.

    python benchmarks/paths.py --ties 1200000

An invented network of people in offices, few of them large, is projected, saved, and opened again. networkx searches
the same graph without times: its paths must have the same lengths, and both are timed on the same pairs. Times are of
the processor, so that other programs disturb them less.
"""

import argparse
import random
import time
from collections.abc import Callable
from datetime import date
from itertools import accumulate
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory

import networkx as nx

from honorum.network.choosing import Conditions
from honorum.network.projecting import TieRow, project
from honorum.network.projection import Projection
from honorum.network.ways import ways

BASE = "https://example.org/"
HOPS = 6
TOGETHER = Conditions(together=True)


def invented(ties: int, chance: random.Random) -> list[TieRow]:
    """Six offices for each person on average; the largest has some seven in a thousand of all holders."""
    people, offices = ties // 6, ties // 60
    shares = list(accumulate(1 / (place + 20) for place in range(offices)))
    rows = []
    for number, office in enumerate(chance.choices(range(offices), cum_weights=shares, k=ties)):
        start = date(chance.randrange(1950, 2020), 1, 1)
        end = start.replace(year=start.year + chance.randrange(1, 7))
        person = f"{BASE}id/person/{chance.randrange(people)}"
        days = (start, start, end, end)
        rows.append(TieRow(f"{BASE}t/{number}", person, f"{BASE}id/office/{office}", "tenure", "regular", *days))
    return rows


def timed(work: Callable[[int, int], object], pairs: list[tuple[int, int]]) -> str:
    """Mean, median and 95th percentile of the milliseconds that each pair takes."""
    spent = []
    for pair in pairs:
        began = time.process_time()
        work(*pair)
        spent.append(1000 * (time.process_time() - began))
    spent.sort()
    return f"mean {mean(spent):.1f} ms, median {median(spent):.1f} ms, p95 {spent[int(0.95 * (len(spent) - 1))]:.1f} ms"


def compared(network: Projection, pairs: list[tuple[int, int]]) -> None:
    """Search beside networkx, print the times, and fail where the lengths differ."""
    graph = nx.Graph(zip(network.one.tolist(), network.other.tolist(), strict=True))

    def ours(one: int, other: int) -> int | None:
        found = ways(network, one, other, Conditions(), max_hops=HOPS, limit=1)
        return len(found[0]) if found else None

    def theirs(one: int, other: int) -> int | None:
        try:
            length = len(nx.bidirectional_shortest_path(graph, one, other)) - 1
        except (nx.NetworkXNoPath, nx.NodeNotFound):
            return None
        return length if length <= HOPS else None

    print(f"honorum, one path:          {timed(ours, pairs)}")
    print(f"networkx, one path:         {timed(theirs, pairs)}")
    different = [pair for pair in pairs if ours(*pair) != theirs(*pair)]
    assert not different, different[:5]
    print(f"lengths are the same for all {len(pairs)} pairs")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ties", type=int, default=60_000)
    parser.add_argument("--pairs", type=int, default=100)
    arguments = parser.parse_args()
    chance = random.Random(arguments.ties)  # noqa: S311
    with TemporaryDirectory() as folder:
        began = time.perf_counter()
        project(invented(arguments.ties, chance), BASE).save(Path(folder) / "network")
        print(f"{arguments.ties:,} ties projected and saved in {time.perf_counter() - began:.1f} s")
        began = time.perf_counter()
        network = Projection.open(Path(folder) / "network")
        print(f"opened in {1000 * (time.perf_counter() - began):.0f} ms (promise: under 1,000)")
        people = [node for node in range(len(network.persons)) if network.persons[node]]
        pairs = [(chance.choice(people), chance.choice(people)) for _ in range(arguments.pairs)]
        pairs = [(one, other) for one, other in pairs if one != other]
        compared(network, pairs)
        for conditions, name in ((Conditions(), "ten paths:        "), (TOGETHER, "ten who met:      ")):
            told = timed(lambda one, other, c=conditions: ways(network, one, other, c, max_hops=HOPS, limit=10), pairs)
            print(f"honorum, {name} {told}")


if __name__ == "__main__":
    main()
