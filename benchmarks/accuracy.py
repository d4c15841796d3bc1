"""Write the page that says how accurate the facts are, by type, on annotated articles that anybody may read.

``python benchmarks/accuracy.py GOLD_DIR... --write docs/accuracy.md``; without ``--write`` the page is printed. Each
folder is a section: precision, recall and F1, leniently and strictly, each with its bootstrap interval. Annotations
that hold no texts need them from the file ``--texts``.
"""

import argparse
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import honorum
from honorum.evaluation import Evaluation, evaluate
from honorum.evaluation.scores import SAMPLES, Interval
from honorum.extraction.rules import RuleExtractor

CHECKOUT = Path(__file__).resolve().parents[1]
HEADER = "<!-- Written by `make accuracy` (benchmarks/accuracy.py). Do not edit: run it again. -->"
READ = "Whoever writes rules reads these articles, so rules may fit them better than other news."
HELD = "Nobody who writes rules reads these articles: of all here, these numbers are nearest to what new articles give."
ABOUT = """\
# How accurate the facts are

Measured on {day} with Honorum {version}.
By rules alone, no language model that writes; each article was read with its day of publication. Everybody can repeat
it with `make accuracy`; the real articles need a file with their texts (`make accuracy TEXTS=FILE`).

- **Real and invented.** The articles of `tests/gold/wikinews` are reports of English Wikinews (CC BY 2.5; public
  domain before 25 September 2005); the sources hold what was noted in them, not their texts. The others were written
  for this project in the manner of a wire service ([how](../tests/gold/README.md)). The sets are small, so look at the
  intervals before you compare.
- **Lenient**: who, what kind, which party or office agree (two names of one person, or two titles of one office, agree
  when one is a form of the other). **Strict**: what else was noted agrees too: time, place, jurisdiction, status,
  value, stage. A denied fact matches only a denied fact.
- **Precision** is the share of extracted facts that are right, **recall** the share of noted facts that were found,
  **F1** their harmonic mean. In brackets: 95 of 100 bootstrap samples of articles ({samples:,} samples) lie between
  these two. `n` is the number of facts noted, `said` of facts extracted. A dash means that nothing can be said.
- **Not measured here**: modality (whether a fact that is right is also rightly called planned, alleged or
  hypothetical), the offsets of quotes (every stored quote stands in its article, which other tests prove), confidence
  of single claims, whether two mentions are rightly taken for one person across articles, and any language but
  English. Sentences that deny, plan or allege something have a
  [list of their own](../tests/gold/not_asserted.tsv).
"""


def version() -> str:
    """The version that was measured, with its commit where there is one."""
    declared = re.search(r'^version = "(.+)"', (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    told = declared[1] if declared else honorum.__version__
    git = shutil.which("git")
    if git is None:
        return told
    asked = [git, "-C", str(CHECKOUT), "describe", "--always", "--exclude", "*", "--dirty= with changes"]
    found = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    return f"{told} (commit {found})" if found else told


def page(folders: Iterable[Path], texts: Path | None = None) -> str:
    """The whole page, a section for each folder of annotated articles."""
    day = datetime.now(UTC).date().isoformat()
    read = RuleExtractor().read
    about = ABOUT.format(day=day, version=version(), samples=SAMPLES)
    sections = ("\n".join(section(folder, evaluate(folder, read, (), texts))) for folder in folders)
    return "\n".join([f"{HEADER}\n", about, *sections])


def section(folder: Path, evaluation: Evaluation) -> Iterator[str]:
    """What a folder holds, and its two tables."""
    inside = folder.resolve().is_relative_to(CHECKOUT)
    name = folder.resolve().relative_to(CHECKOUT).as_posix() if inside else folder.name
    words = sum(len(result.document.article.text.split()) for result in evaluation.results)
    facts = evaluation.score().counts.gold
    yield f"## `{name}`\n"
    yield f"{len(evaluation.results)} articles of {words:,} words with {facts:,} noted facts.\n" + (
        HELD if folder.name == "held" else READ
    )
    for title, strict in (("Lenient", False), ("Strict", True)):
        yield f"\n### {title}\n"
        yield "| type | n | said | precision | recall | F1 |"
        yield "|---|--:|--:|---|---|---|"
        for kind in evaluation.types:
            yield row(f"`{kind}`", evaluation, (kind,), strict=strict)
        yield row("**all**", evaluation, evaluation.types, strict=strict)
        means = evaluation.macro(strict=strict)
        yield f"| mean of articles | | | {share(means.precision)} | {share(means.recall)} | {share(means.f1)} |"
    yield ""


def row(name: str, evaluation: Evaluation, types: tuple[str, ...], *, strict: bool) -> str:
    """The scores of some types as a row."""
    found = evaluation.score(types, strict=strict)
    counts = found.counts
    measures = ((counts.precision, found.precision), (counts.recall, found.recall), (counts.f1, found.f1))
    cells = (ranged(value, interval) for value, interval in measures)
    return f"| {name} | {counts.gold} | {counts.predicted} | {' | '.join(cells)} |"


def ranged(value: float | None, interval: Interval | None) -> str:
    """A share with its interval."""
    if value is None or interval is None:
        return share(value)
    return f"{share(value)} ({share(interval.low)}–{share(interval.high)})"


def share(value: float | None) -> str:
    """A share with two digits."""
    return "–" if value is None else f"{value:.2f}"


def main() -> None:
    """Measure, and write or print the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="GOLD_DIR", help="NAME.txt with NAME.json")
    parser.add_argument("--texts", type=Path, metavar="FILE", help="one JSON object a line, with id and text")
    parser.add_argument("--write", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    written = page(arguments.folders, arguments.texts)
    if arguments.write is None:
        print(written, end="")
    else:
        arguments.write.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
