"""The party that an article is about: the one it names most, early names counting more."""

from collections import Counter

from honorum.extraction.actors.cast import Cast
from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.text.document import Document

_EARLY = 2
_OFTEN = 3
_FAR_AHEAD = 1.5
_IN_TITLE = 2


def topic_party(document: Document, cast: Cast) -> Actor | None:
    """The party that stands out among those an article names, if one does."""
    counted: Counter[int] = Counter()
    actors: dict[int, Actor] = {}
    for number, mentions in enumerate(cast.mentions):
        for each in mentions:
            if each.sort is Sort.PARTY and each.actor is not None:
                actors[id(each.actor)] = each.actor
                counted[id(each.actor)] += 2 if number < _EARLY else 1
    for key, actor in actors.items():
        if any(name in document.article.title for name in (actor.name, *actor.aliases)):
            counted[key] += _IN_TITLE
    (first, times), (_, others) = (*counted.most_common(2), (0, 0), (0, 0))[:2]
    return actors[first] if times >= _OFTEN and times >= _FAR_AHEAD * others else None
