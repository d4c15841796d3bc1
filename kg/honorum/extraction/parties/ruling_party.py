"""The party that an article calls ruling, which is that of who heads the government, and that of the opposition."""

from honorum.extraction.actors.cast import Cast
from honorum.extraction.actors.mentions import Actor, Office, Sort
from honorum.extraction.text.document import Document

_RULES = frozenset("ruling governing".split())
_OPPOSES = frozenset({"opposition"})
_HEADS = frozenset("premier chancellor taoiseach prime-minister".split())
_NEAR = 3


def ruling_party(document: Document, cast: Cast) -> Actor | None:
    """The only party that the article calls ruling or governing, if it is one alone."""
    return _only(document, cast, _RULES)


def opposition_party(document: Document, cast: Cast) -> Actor | None:
    """The only party that the article calls the opposition's, if it is one alone."""
    return _only(document, cast, _OPPOSES)


def _only(document: Document, cast: Cast, standing: frozenset[str]) -> Actor | None:
    found: dict[int, Actor] = {}
    for sentence, names in zip(document.sentences, cast.mentions, strict=True):
        if sentence.lowers.isdisjoint(standing):
            continue
        for each in names:
            before = {word.lower for word in sentence.words[max(0, each.first - _NEAR) : each.first]}
            if each.sort is Sort.PARTY and each.actor is not None and before & standing:
                found[id(each.actor)] = each.actor
    return next(iter(found.values())) if len(found) == 1 else None


def heads_government(office: Office) -> bool:
    """Whether whoever holds an office now heads a government: "Premier", "prime minister"."""
    head = office.head in _HEADS or office.title.lower() == "prime minister"
    return head and office.status == "current" and not office.plural
