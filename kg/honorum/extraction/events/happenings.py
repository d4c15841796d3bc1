"""Political events other than votes: a military operation, a withdrawal, a summit, talks; each once in an article."""

import re
from functools import lru_cache

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.events.votes import ArticleKey
from honorum.extraction.scenes import Scene
from honorum.model.entities import Kind

SORTS = {
    "operation": "operation", "invasion": "operation", "offensive": "operation", "intervention": "operation",
    "incursion": "operation", "withdrawal": "withdrawal", "pullout": "withdrawal", "pull-out": "withdrawal",
    "disengagement": "withdrawal", "evacuation": "withdrawal", "evacuations": "withdrawal", "summit": "summit",
    "talks": "talks", "negotiations": "talks", "ceasefire": "ceasefire", "truce": "ceasefire", "war": "war",
    "coup": "coup",
    "takeover": "coup", "putsch": "coup", "mutiny": "coup",
    "conference": "conference", "forum": "conference", "mediation": "mediation",
}  # fmt: skip
_ONLY_NAMED = {"conference", "forum", "mediation", "takeover", "mutiny"}
HAPPENING = (
    rf"(?P<happening>{'|'.join(sorted(SORTS.keys() - _ONLY_NAMED, key=len, reverse=True))})(?: (?:plan|plans|agreement"
    rf"|deal)\b)?(?! (?:spending|bill|crimes?|effort|efforts|zone|veterans?|hero|debate))"
)
"""A pattern for the noun of such an event."""


@lru_cache(maxsize=4)
def _known(_: ArticleKey) -> dict[str, Actor]:
    return {}


def happening(scene: Scene, match: re.Match[str], words: str) -> Actor:
    """The event that a match of `HAPPENING` names; the same actor for the same sort of event in one article.

    `words` are what the article calls it.
    """
    return happening_called(scene, match["happening"], words)


def happening_called(scene: Scene, noun: str, words: str) -> Actor:
    """The event that a noun such as "talks" names; the same actor for the same sort of event in one article."""
    known = _known(ArticleKey(scene.document, scene.context))
    sort = SORTS[noun]
    if sort not in known:
        known[sort] = scene.context.cast.add(Kind.EVENT, words)
    known[sort].called(words)
    return known[sort]
