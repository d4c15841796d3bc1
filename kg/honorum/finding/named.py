"""Things with names, the kinds they are of, and the words that a name is made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from honorum.model.names import fold, fold_plain
from honorum.model.person_names import fold_person

CLASSES: Mapping[str, tuple[str, ...]] = {
    "person": ("Person",),
    "party": ("Party",),
    "organization": ("Organization",),
    "place": ("Country", "Region", "City"),
    "office": ("Office",),
    "event": ("Event",),
}
"""The kinds of things of the record, with the classes of the ontology that each takes in."""

ARTICLE = "article"
KINDS = (*CLASSES, ARTICLE)
"""All kinds that are found by name; an article's name is its title."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something with names; `id` is its IRI, `label` the name it is shown by.

    Of things that fit equally well the one with more `weight` comes first: who held more offices, what more sources
    tell of, the article that is newer.
    """

    id: str
    kind: str
    label: str
    names: tuple[str, ...]
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """Something that was found, by which of its names, and how well (1 is the whole name)."""

    named: Named
    name: str
    score: float


def key(name: str, kind: str) -> str:
    """The name in the form in which two spellings of the same name are equal.

    >>> key("KOVALEN, Mira", "person"), key("The Security Council", "organization")
    ('kovalen mira', 'security council')
    """
    return fold_person(name) if kind == "person" else fold_plain(name)


def words_asked(text: str, kind: str) -> tuple[str, ...]:
    """The words of a text in its own order, each once, without honorifics and articles.

    >>> words_asked("President Mira Kov", "person"), words_asked("The mayor of Vintar", "office")
    (('mira', 'kov'), ('mayor', 'of', 'vintar'))
    """
    kept = key(text, kind).split()
    spoken = [word for word in fold(text).split() if word in kept]
    return tuple(dict.fromkeys(spoken if len(set(spoken)) == len(set(kept)) else kept))
