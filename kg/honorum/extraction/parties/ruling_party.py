"""The party that an article calls ruling, which is that of who heads the government, and that of the opposition."""

from honorum.extraction.actors.cast import Cast
from honorum.extraction.actors.mentions import Actor, Office, Sort
from honorum.extraction.text.document import Document, Sentence

_RULES = frozenset("ruling governing".split())
_OPPOSES = frozenset({"opposition"})
_HEADS = frozenset("premier chancellor taoiseach prime-minister".split())
_NEAR = 3


def ruling_party(document: Document, cast: Cast) -> Actor | None:
    """The only party that the article calls ruling or governing, if it is one alone.

    Where it speaks of "the ruling party" beside two parties of which one is the opposition's, it is the other.
    """
    found = _only(document, cast, _RULES)
    other = opposition_party(document, cast) if found is None else None
    if other is None:
        return found
    named = {id(each.actor): each.actor for names in cast.mentions for each in names if each.sort is Sort.PARTY}
    spoken = any(_is_spoken(sentence) for sentence in document.sentences)
    left = [each for each in named.values() if each is not other]
    return left[0] if spoken and len(left) == 1 else None


def _is_spoken(sentence: Sentence) -> bool:
    """Whether a sentence speaks of "the ruling party" and does not say of somebody that it is one."""
    if "party" not in sentence.lowers or sentence.lowers.isdisjoint(_RULES):
        return False
    pairs = zip(sentence.words, sentence.words[1:], strict=False)
    return any(one.lower in _RULES and two.lower == "party" and two.dep != "attr" for one, two in pairs)


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
