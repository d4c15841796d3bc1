"""Articles to readings, in worker processes when there are enough of them, always in the order they came."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from honorum.errors import HonorumError, ModelUnavailable
from honorum.model.claims import Reading
from honorum.model.names import is_latin
from honorum.model.sources import Article
from honorum.pipeline.workers import context_for, end_with_parent
from honorum.settings import Settings

if TYPE_CHECKING:
    from honorum.extraction.llm import Spent

CHUNK = 8
"""Articles handed to a worker at once: enough to keep it busy, few enough to land soon."""

AHEAD = 4
"""Chunks that wait for each worker, so that none is idle while a batch lands."""

FEW = 3
"""With no more articles than this, starting a worker costs more than it saves."""

_LOOKED_AT = 2000


def is_read(article: Article) -> bool:
    """Whether there are rules for the language of an article.

    Of a text too short to tell ("und") the rules find out themselves, if it is written in Latin letters.
    """
    if article.language == "und":
        letters = [letter for letter in article.text[:_LOOKED_AT] if letter.isalpha()]
        return 2 * sum(map(is_latin, letters)) >= len(letters)
    return article.language == "en"


class Extractor(Protocol):
    """Reads claims from articles."""

    def read(self, article: Article) -> Reading:
        """The claims of one article."""
        ...

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """The claims of many, in order."""
        ...


@runtime_checkable
class Paid(Protocol):
    """An extractor that counts what it takes to ask; it is never asked twice about one article."""

    @property
    def spent(self) -> "Spent":
        """What has been spent so far."""
        ...


OnSpent = Callable[["Spent"], None]


def load(name: str, settings: Settings | None = None) -> Extractor:
    """The extractor of that name (rules, llm or both), with its model loaded; llm and both need the settings.

    Raises:
        ModelUnavailable: the settings name no language model.
        ValueError: there is none of that name.
    """
    if name == "rules":
        from honorum.extraction.rules import RuleExtractor

        return RuleExtractor()
    if name in {"llm", "both"}:
        from honorum.extraction.llm import CombinedExtractor, LlmExtractor
        from honorum.extraction.rules import RuleExtractor

        llm = LlmExtractor(settings or Settings())
        return llm if name == "llm" else CombinedExtractor(RuleExtractor(), llm)
    raise ValueError(f"There is no extractor called {name!r}. There are: rules, llm, both.")


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that the extractor broke on: a defect of ours, which must not cost the user the other articles."""

    reason: str


Outcome = Reading | Failure


def readings(
    articles: Iterable[Article],
    extractor: str,
    jobs: int,
    settings: Settings | None = None,
    on_spent: OnSpent | None = None,
) -> Iterator[tuple[Article, Outcome]]:
    """Each article with its claims; articles in a language without rules come with none.

    `on_spent` hears what a language model has taken, a few articles at a time.

    Raises:
        ModelUnavailable: a language model was wanted and cannot be asked.
    """
    stream = iter(articles)
    first = list(islice(stream, FEW + 1))
    if len(first) <= FEW and jobs <= 1:
        yield from _here(first, extractor, settings, on_spent)
        return
    if extractor != "rules":
        load("llm", settings)  # a setting that is missing is told at once, and not by a worker that dies of it
    with ProcessPoolExecutor(
        jobs, mp_context=context_for(extractor), initializer=_load_here, initargs=(extractor, settings)
    ) as pool:
        pending: deque[tuple[list[Article], Future[_Chunk]]] = deque()
        chunks = _chunks(first, stream)
        for chunk in chunks:
            pending.append((chunk, pool.submit(_read_chunk, chunk)))
            if len(pending) > AHEAD * jobs:
                articles_read, future = pending.popleft()
                yield from _landed(articles_read, future.result(), on_spent)
        while pending:
            articles_read, future = pending.popleft()
            yield from _landed(articles_read, future.result(), on_spent)


def _chunks(first: list[Article], stream: Iterator[Article]) -> Iterator[list[Article]]:
    chunk = first
    while chunk:
        yield chunk
        chunk = list(islice(stream, CHUNK))


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What came of a few articles, what a language model took, and why the rest was not read, if it was not."""

    outcomes: list[Outcome]
    spent: "Spent | None" = None
    stopped: ModelUnavailable | None = None


def _landed(articles: list[Article], chunk: _Chunk, on_spent: OnSpent | None) -> Iterator[tuple[Article, Outcome]]:
    if chunk.spent is not None and on_spent is not None:
        on_spent(chunk.spent)
    yield from zip(articles, chunk.outcomes, strict=chunk.stopped is None)
    if chunk.stopped is not None:
        raise chunk.stopped


def _here(
    articles: list[Article], extractor: str, settings: Settings | None, on_spent: OnSpent | None
) -> Iterator[tuple[Article, Outcome]]:
    if articles:
        yield from _landed(articles, _counted(articles, load(extractor, settings)), on_spent)


_loaded: list[Extractor] = []


def _load_here(name: str, settings: Settings | None) -> None:
    end_with_parent()
    _loaded[:] = [load(name, settings)]


def _read_chunk(articles: list[Article]) -> _Chunk:
    return _counted(articles, _loaded[0])


def _counted(articles: list[Article], extractor: Extractor) -> _Chunk:
    if not isinstance(extractor, Paid):
        return _Chunk(_read(articles, extractor))
    before = extractor.spent
    outcomes: list[Outcome] = []
    stopped = None
    for article in articles:
        try:
            outcomes.append(_read_alone(article, extractor))
        except ModelUnavailable as error:
            stopped = error
            break
    return _Chunk(outcomes, extractor.spent - before, stopped)


def _read(articles: list[Article], extractor: Extractor) -> list[Outcome]:
    try:
        known = iter(extractor.read_many(article for article in articles if is_read(article)))
        return [next(known) if is_read(article) else Reading((), ()) for article in articles]
    except Exception:  # noqa: BLE001  (whatever broke, the articles are read one by one to find which)
        return [_read_alone(article, extractor) for article in articles]


def _read_alone(article: Article, extractor: Extractor) -> Outcome:
    try:
        return extractor.read(article) if is_read(article) else Reading((), ())
    except ModelUnavailable:
        raise
    except HonorumError as error:
        return Failure(str(error))
    except Exception as error:  # noqa: BLE001  (the article is refused with the reason, the others go in)
        return Failure(f"could not be read for facts ({type(error).__name__}: {error}). Please report the article.")
