"""Promise: among a million names, what a text means is found in a few milliseconds, misspelled or not.

    python benchmarks/names.py --names 1000000

Invented people, some names rare and some frequent as in life, are put into the index, saved, and opened again as a
service would. Beside it SQLite answers the same texts in the same run: FTS5 with prefixes (and, for misspelled ones,
with trigrams), LIKE, and rapidfuzz over the whole list. How often the person who was meant stands among the first ten
is told for each. Times are of the processor, so that other programs disturb them less.
"""

import argparse
import random
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rapidfuzz import fuzz, process

from honorum.finding import Named
from honorum.finding.arrays import load, save
from honorum.finding.index import NamesOfKind, Part
from honorum.finding.segment import Segment

BASE = "https://example.org/"
FIRST = 10
CONSONANTS = "b d f g h k l m n p r s t v z br dr gr kr st tr sh ch kh".split()
VOWELS = "a e i o u ai ei ia".split()
ENDINGS = "n r s v sk nov len ker vic dze son man".split()


@dataclass(frozen=True)
class Asked:
    """A text somebody types, and the name that is meant."""

    text: str
    meant: str


def invented_words(count: int, syllables: tuple[int, int], chance: random.Random) -> list[str]:
    """So many different words."""
    words: dict[str, None] = {}
    while len(words) < count:
        parts = chance.choices(CONSONANTS, k=chance.randint(*syllables))
        words["".join(part + chance.choice(VOWELS) for part in parts) + chance.choice(ENDINGS)] = None
    return list(words)


def invented(count: int, chance: random.Random) -> list[Named]:
    """People with a given name out of many and a family name out of very many."""
    given, family = invented_words(count // 100, (1, 2), chance), invented_words(count // 4, (2, 4), chance)
    weights = [list(accumulate(1 / (place + 10) for place in range(len(words)))) for words in (given, family)]
    firsts, seconds, lasts = (
        chance.choices(words, cum_weights=shares, k=count)
        for words, shares in zip((given, given, family), (weights[0], weights[0], weights[1]), strict=True)
    )
    people = []
    for number, parts in enumerate(zip(firsts, seconds, lasts, strict=True)):
        chosen = parts if chance.random() < 0.2 else (parts[0], parts[2])
        name = " ".join(chosen).title()
        people.append(Named(f"{BASE}id/person/{number}", "person", name, (name,), int(chance.paretovariate(1.5))))
    return people


def misspelt(name: str, chance: random.Random) -> str:
    """The name with a letter left out, doubled, changed or swapped, as hands do."""
    place = chance.randrange(1, len(name) - 2)
    before, letter, after = name[:place], name[place], name[place + 1 :]
    return chance.choice(
        [before + after, before + letter + letter + after, before + "e" + after, before + after[0] + letter + after[1:]]
    )


def texts(people: Sequence[Named], count: int, chance: random.Random) -> dict[str, list[Asked]]:
    """What people type, by the way in which they do."""
    chosen = [person.label for person in chance.choices(people, k=count)]
    return {
        "whole name": [Asked(name, name) for name in chosen],
        "turned about": [Asked(f"{name.split()[-1].upper()}, {' '.join(name.split()[:-1])}", name) for name in chosen],
        "family name": [Asked(name.split()[-1], name) for name in chosen],
        "being typed": [Asked(name[: chance.randint(3, len(name) - 1)], name) for name in chosen],
        "misspelled": [Asked(misspelt(name, chance), name) for name in chosen],
    }


def timed(name: str, find: Callable[[str], list[str]], asked: Sequence[Asked]) -> None:
    """Ask, and print the median, the 95th percentile, and how often the one who was meant was among the first."""
    spent, right = [], 0
    for one in asked:
        began = time.process_time()
        found = find(one.text)
        spent.append(1000 * (time.process_time() - began))
        right += one.meant in found
    spent.sort()
    p95 = spent[int(0.95 * (len(spent) - 1))]
    print(f"  {name:30} median {median(spent):8.2f} ms  p95 {p95:8.2f} ms  found {right / len(asked):4.0%}", flush=True)


def sqlite(people: Sequence[Named], file: Path) -> sqlite3.Connection:
    """The same names in SQLite, those with most weight first, so that the first rows are the best ones."""
    ranked = sorted(people, key=lambda person: -person.weight)
    base = sqlite3.connect(file)
    base.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)")
    base.execute("CREATE VIRTUAL TABLE words USING fts5(name, content='', prefix='2 3 4')")
    base.execute("CREATE VIRTUAL TABLE trigrams USING fts5(name, content='', tokenize='trigram')")
    for table in ("person(id, name)", "words(rowid, name)", "trigrams(rowid, name)"):
        rows = ((number, person.label) for number, person in enumerate(ranked, start=1))
        base.executemany(f"INSERT INTO {table} VALUES (?, ?)", rows)  # noqa: S608 -- the names of our own tables
    base.commit()
    return base


def peers(base: sqlite3.Connection, names: Sequence[str]) -> dict[str, Callable[[str], list[str]]]:
    """Other ways to find names."""

    def matching(table: str, order: str, text: str) -> list[str]:
        found = base.execute(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY {order} LIMIT {FIRST}",  # noqa: S608
            (text,),
        )
        return [base.execute("SELECT name FROM person WHERE id = ?", row).fetchone()[0] for row in found]

    def words(text: str) -> list[str]:
        parts = text.replace(",", " ").lower().split()
        return matching("words", "rowid", " ".join(f'"{part}"' for part in parts) + "*")

    def trigrams(text: str) -> list[str]:
        small = text.lower()
        parts = {small[place : place + 3] for place in range(len(small) - 2)}
        return matching("trigrams", "rank", " OR ".join(f'"{part}"' for part in sorted(parts)))

    def like(text: str) -> list[str]:
        found = base.execute("SELECT name FROM person WHERE name LIKE ? LIMIT 10", (f"%{text}%",))
        return [name for (name,) in found]

    def fuzzy(text: str) -> list[str]:
        return [name for name, *_ in process.extract(text, names, scorer=fuzz.ratio, limit=FIRST)]

    return {"SQLite FTS5, words": words, "SQLite FTS5, trigrams": trigrams, "SQLite LIKE": like, "rapidfuzz": fuzzy}


def opened(file: Path) -> NamesOfKind:
    """The index as a service opens it."""
    return NamesOfKind("person", (Part(Segment.from_arrays(load(file), "person", BASE)),))


def memory_alone(file: Path, asked: Sequence[Asked]) -> str:
    """What a process needs that opens the index and answers these texts, beyond what it needs before."""
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import names, resource; from pathlib import Path\n"
        "own = lambda: int(next(l for l in open('/proc/self/status') if l.startswith('RssAnon')).split()[1])\n"
        "small = names.NamesOfKind.of([names.Named(names.BASE, 'person', 'A', ('A',))], 'person', names.BASE)\n"
        "small.search('Abc'); before = own(); index = names.opened(Path(sys.argv[2]))\n"
        "[index.search(text) for text in sys.argv[3:]]; print((own() - before) // 1024)"
    )
    here = str(Path(__file__).parent)
    command = [sys.executable, "-c", program, here, str(file), *(one.text for one in asked)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=50_000)
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--scans", type=int, default=5, help="Texts for the peers that look at every name.")
    chosen = parser.parse_args()
    chance = random.Random(7)  # noqa: S311 -- no secret
    people = invented(chosen.names, chance)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "names"
        began = time.process_time()
        segment = Segment.of(people, "person", BASE)
        save(file, segment.arrays())
        print(
            f"{len(people)} names, {len(segment.vocabulary)} words: index made in {time.process_time() - began:.1f} s, "
            f"{file.stat().st_size / 1e6:.0f} MB"
        )
        began = time.process_time()
        index = opened(file)
        print(f"opened in {1000 * (time.process_time() - began):.1f} ms")
        began = time.process_time()
        base = sqlite(people, Path(folder) / "sqlite")
        size = (Path(folder) / "sqlite").stat().st_size
        print(f"SQLite made in {time.process_time() - began:.1f} s, {size / 1e6:.0f} MB")
        others = peers(base, [person.label for person in people])
        for way, asked in texts(people, chosen.texts, chance).items():
            print(way)
            timed("honorum", lambda text: [match.named.label for match in index.search(text, FIRST)], asked)
            for name, find in others.items():
                scans = name != "SQLite FTS5, words"
                timed(name, find, asked[: chosen.scans] if scans else asked)
        some = [one for asked in texts(people, 40, chance).values() for one in asked]
        print(f"memory of its own that a process needs for the index: {memory_alone(file, some)} MB")
    print(f"largest memory of this run: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
