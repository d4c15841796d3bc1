"""The party that an article calls ruling, which is that of who heads the government."""

from honorum.extraction.actors.cast import Cast
from honorum.extraction.actors.mentions import Actor, Office, Sort
from honorum.extraction.text.document import Document

_RULES = frozenset("ruling governing".split())
_HEADS = frozenset("premier chancellor taoiseach prime-minister".split())
_NEAR = 3


def ruling_party(document: Document, cast: Cast) -> Actor | None:
    """The only party that the article calls ruling or governing, if it is one alone."""
    found: dict[int, Actor] = {}
    for sentence, names in zip(document.sentences, cast.mentions, strict=True):
        if sentence.lowers.isdisjoint(_RULES):
            continue
        for each in names:
            before = {word.lower for word in sentence.words[max(0, each.first - _NEAR) : each.first]}
            if each.sort is Sort.PARTY and each.actor is not None and before & _RULES:
                found[id(each.actor)] = each.actor
    return next(iter(found.values())) if len(found) == 1 else None


def heads_government(office: Office) -> bool:
    """Whether whoever holds an office now heads a government: "Premier", "prime minister"."""
    head = office.head in _HEADS or office.title.lower() == "prime minister"
    return head and office.status == "current" and not office.plural
