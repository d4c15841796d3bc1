"""Articles to readings, in worker processes when there are enough of them, always in the order they came."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from typing import Protocol

from honorum.model.claims import Reading
from honorum.model.sources import Article

CHUNK = 8
"""Articles handed to a worker at once: enough to keep it busy, few enough to land soon."""

FEW = 3
"""With no more articles than this, starting a worker costs more than it saves."""

LANGUAGES = frozenset({"en", "und"})
"""Languages that there are rules for; of a text too short to tell ("und") the rules find out themselves."""


class Extractor(Protocol):
    """Reads claims from articles."""

    def read(self, article: Article) -> Reading:
        """The claims of one article."""
        ...

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """The claims of many, in order."""
        ...


def load(name: str) -> Extractor:
    """The extractor of that name, with its model loaded.

    Raises:
        ValueError: there is none of that name.
    """
    if name == "rules":
        from honorum.extraction.rules import RuleExtractor

        return RuleExtractor()
    raise ValueError(f"There is no extractor called {name!r}. There is: rules.")


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that the extractor broke on: a defect of ours, which must not cost the user the other articles."""

    reason: str


Outcome = Reading | Failure


def readings(articles: Iterable[Article], extractor: str, jobs: int) -> Iterator[tuple[Article, Outcome]]:
    """Each article with its claims; articles in a language without rules come with none."""
    stream = iter(articles)
    first = list(islice(stream, FEW + 1))
    if len(first) <= FEW and jobs <= 1:
        yield from _here(first, extractor)
        return
    with ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_load_here, initargs=(extractor,)
    ) as pool:
        pending: deque[tuple[list[Article], Future[list[Outcome]]]] = deque()
        chunks = _chunks(first, stream)
        for chunk in chunks:
            pending.append((chunk, pool.submit(_read_chunk, chunk)))
            if len(pending) > 2 * jobs:
                yield from _landed(*pending.popleft())
        while pending:
            yield from _landed(*pending.popleft())


def _chunks(first: list[Article], stream: Iterator[Article]) -> Iterator[list[Article]]:
    chunk = first
    while chunk:
        yield chunk
        chunk = list(islice(stream, CHUNK))


def _landed(chunk: list[Article], future: "Future[list[Outcome]]") -> Iterator[tuple[Article, Outcome]]:
    return zip(chunk, future.result(), strict=True)


def _here(articles: list[Article], extractor: str) -> Iterator[tuple[Article, Outcome]]:
    if articles:
        loaded = load(extractor)
        yield from zip(articles, _read(articles, loaded), strict=True)


_loaded: list[Extractor] = []


def _load_here(name: str) -> None:
    _loaded[:] = [load(name)]


def _read_chunk(articles: list[Article]) -> list[Outcome]:
    return _read(articles, _loaded[0])


def _read(articles: list[Article], extractor: Extractor) -> list[Outcome]:
    try:
        known = iter(extractor.read_many(article for article in articles if article.language in LANGUAGES))
        return [next(known) if article.language in LANGUAGES else Reading((), ()) for article in articles]
    except Exception:  # noqa: BLE001  (whatever broke, the articles are read one by one to find which)
        return [_read_alone(article, extractor) for article in articles]


def _read_alone(article: Article, extractor: Extractor) -> Outcome:
    try:
        return extractor.read(article) if article.language in LANGUAGES else Reading((), ())
    except Exception as error:  # noqa: BLE001  (the article is refused with the reason, the others go in)
        return Failure(f"could not be read for facts ({type(error).__name__}: {error}). Please report the article.")
