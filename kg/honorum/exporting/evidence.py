"""The words of a source behind a thing of the record."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from honorum.rdf.terms import DERIVED_FROM, hon, local_name
from honorum.store.interface import Readable

_CLAIMS_AT_HAND = 20_000
_TOLD = {"title": "title", "url": "url", "publisher": "publisher", "published": "published"}


@dataclass(frozen=True, slots=True)
class Source:
    """An article or data set: its IRI, and where to find it."""

    iri: str
    title: str = ""
    url: str = ""
    publisher: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of one source; `url` is where they stand, or the source's IRI if it has no address."""

    quote: str
    source: Source

    @property
    def url(self) -> str:
        """Where the words stand."""
        return self.source.url or self.source.iri


@dataclass
class EvidenceReader:
    """Reads the words behind claims; each source is looked up once, and claims that come up again soon are at hand."""

    graph: Readable
    _sources: dict[str, Source] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._of = lru_cache(maxsize=_CLAIMS_AT_HAND)(self._read_words)
        self._source_of = lru_cache(maxsize=_CLAIMS_AT_HAND)(self._find_source)

    def first(self, claims: Iterable[str]) -> Evidence | None:
        """The words behind the first claim that has some."""
        return next((found for claim in sorted(claims) if (found := self._of(claim))), None)

    def sources(self, claims: Iterable[str]) -> list[Source]:
        """The sources of the claims, each once."""
        found = (self._source_of(claim) for claim in sorted(claims))
        return list(dict.fromkeys(source for source in found if source))

    def _read_words(self, claim: str) -> Evidence | None:
        node = NamedNode(claim)
        quad = next(self.graph.quads(node, hon("quote"), None, None), None)
        source = self._source_of(claim)
        if quad is None or source is None or not isinstance(quad.object, Literal):
            return None
        return Evidence(quad.object.value, source)

    def _find_source(self, claim: str) -> Source | None:
        quad = next(self.graph.quads(NamedNode(claim), DERIVED_FROM, None, None), None)
        if quad is None or not isinstance(quad.object, NamedNode):
            return None
        iri = quad.object.value
        if iri not in self._sources:
            self._sources[iri] = self._read(quad.object)
        return self._sources[iri]

    def _read(self, node: NamedNode) -> Source:
        told: dict[str, str] = {}
        for quad in self.graph.quads(node, None, None, None):
            name = _TOLD.get(local_name(quad.predicate))
            if name and isinstance(quad.object, Literal):
                told.setdefault(name, quad.object.value)
        return Source(node.value, **told)
