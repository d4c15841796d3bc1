"""Near-identical copies of one text on several sites are one voice: all are kept, a fact counts them once.

A text is sketched by the smallest hashes of its runs of five words (Broder 1997, "On the resemblance and containment
of documents"); two texts whose sketches share enough of them are copies.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from honorum.model.names import fold
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import Names, hon

RUN = 5
SKETCH = 48
COPY = 0.6
"""Share of the sketch that two copies have in common; agencies' customers cut, retitle and add a paragraph."""

SHORT = 40
"""Texts with fewer words are never called copies."""


def sketch(text: str) -> tuple[str, ...]:
    """The smallest hashes of the text's runs of words, in order; none for a short text.

    >>> sketch("too short")
    ()
    """
    words = fold(text).split()
    if len(words) < SHORT:
        return ()
    runs = {" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}
    hashes = sorted(hashlib.blake2b(run.encode(), digest_size=8).hexdigest() for run in runs)
    return tuple(hashes[:SKETCH])


def resemblance(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How much two texts share, from 0 to 1, by their sketches.

    >>> resemblance(("1", "2", "3"), ("1", "2", "4"))
    0.5
    """
    smallest = sorted(set(one) | set(other))[:SKETCH]
    both = set(one) & set(other)
    return sum(value in both for value in smallest) / len(smallest) if smallest else 0.0


def voice_quads(source: NamedNode, text: str, store: Quads, names: Names) -> Iterator[Quad]:
    """What the identity graph learns of an article's voice: its sketch, and whose voice it is."""
    own = sketch(text)
    for value in own:
        yield Quad(source, hon("sketch"), Literal(value), names.identity)
    yield Quad(source, hon("voice"), Literal(_voice(source, own, store, names)), names.identity)


def _voice(source: NamedNode, own: tuple[str, ...], store: Quads, names: Names) -> str:
    """The voice of the article that this one resembles most; its own if there is none."""
    shared: Counter[str] = Counter()
    for value in own:
        for quad in store.quads(None, hon("sketch"), Literal(value), names.identity):
            subject: Any = quad.subject
            shared[subject.value] += 1
    likely = [iri for iri, count in shared.items() if count >= COPY * len(own) / 2 and iri != source.value]
    best = max(likely, key=lambda iri: (resemblance(own, _sketch_of(iri, store, names)), iri), default=None)
    if best is None or resemblance(own, _sketch_of(best, store, names)) < COPY:
        return source.value
    noted: Any = next(store.quads(NamedNode(best), hon("voice"), None, names.identity)).object
    return str(noted.value)


def _sketch_of(iri: str, store: Quads, names: Names) -> tuple[str, ...]:
    values: list[Any] = [quad.object for quad in store.quads(NamedNode(iri), hon("sketch"), None, names.identity)]
    return tuple(sorted(value.value for value in values))
