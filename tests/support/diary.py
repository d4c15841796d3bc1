"""The sample world as it came to be known day by day: articles, a table and its next version, what was taken back."""

from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copyfile

from honorum.demo import SAMPLE
from honorum.model.reviews import Outcome
from honorum.pipeline import ingest, withdraw
from honorum.pipeline.imports import import_dataset
from honorum.pipeline.reviewing import review
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.settings import Settings
from honorum.store import Snapshot, current

DAYS = tuple(date(2024, 12, day) for day in range(1, 12))
"""A day before anything was known, those on which something was learnt or lost, and one after all."""

_LATER = (
    "Karolsk, formerly Vintar, has a new mayor. Ivo Harnad died on 3 November 2024. Ada Vern, the mayor of Karolsk, "
    "met Marko Velic on Monday.\n"
)
_NAMES = (
    "Tavaria, formerly known as Old Tavaria, is at peace. Mira Irena Kovalen, the president of Ardovia, met Karim "
    "Aldous, the prime minister of Tavaria, on Monday. Police arrested 7 protesters in Vintar.\n"
)


def _at(day: int, hour: int = 9) -> datetime:
    return datetime(2024, 12, day, hour, tzinfo=UTC)


def _table(folder: Path, name: str, lines: list[str], published: str) -> None:
    table = SAMPLE / "data" / "office_holders.csv"
    (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    mapping = table.with_suffix(".yaml").read_text(encoding="utf-8")
    (folder / f"{name}.yaml").write_text(mapping.replace("2024-07-01", published), encoding="utf-8")


def grow(folder: Path) -> Settings:
    """Make a store in the folder that learnt or lost something on each of the days 2 to 10 of December 2024."""
    own = Settings(store=folder / "store")
    articles = folder / "articles"
    articles.mkdir()
    for number, name in enumerate(("election", "resignation", "party-switch")):
        for ending in ("txt", "txt.meta.json"):
            copyfile(SAMPLE / "articles" / f"{name}.{ending}", articles / f"{name}.{ending}")
        ingest([articles / f"{name}.txt"], own, now=_at(2 + number))
    lines = (SAMPLE / "data" / "office_holders.csv").read_text(encoding="utf-8").splitlines()
    _table(folder, "first", lines, "2024-07-01")
    renamed = [line.replace("Interior Minister", "Minister of the Interior") for line in lines[:-3]]
    _table(
        folder, "second", [*renamed, "Bo Lundgren,Agriculture Minister,Ardovia,Civic Party,2024-10-01,"], "2024-11-01"
    )
    for day, name in ((5, "first"), (7, "second")):
        table = folder / f"{name}.csv"
        mapping = table.with_suffix(".yaml")
        import_dataset("csv", table, own, dataset="Almanac", mapping=mapping, recorded=_at(day), allow_removals=True)
    (folder / "later.txt").write_text(_LATER, encoding="utf-8")
    (folder / "names.txt").write_text(_NAMES, encoding="utf-8")
    ingest([folder / "names.txt"], own, published="2024-11-05", now=_at(6))
    ingest([folder / "later.txt"], own, published="2024-11-25", now=_at(8))
    withdraw("https://example.org/lestra-herald/2024/05/22/resignation", own, _at(9), allow_removals=True)
    for claim in _arrests(current(own.store)):
        review(claim, Outcome.REJECTED, "tester", own, now=_at(10))
    return own


def _arrests(graph: Snapshot) -> list[str]:
    claims = {str(quad.subject.value) for quad in graph.quads(None, RDF_TYPE, hon("ContentionClaim"), None)}
    return sorted(claim for claim in claims if "/id/claim/" in claim)[:2]
