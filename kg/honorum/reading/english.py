"""Plain English, known by its words: most news needs no language model, and one short sentence is too little for it."""

import re

_WORD = re.compile(r"[a-z']+")
_LATIN_SHARE = 0.7

_SMALL = frozenset("the and that with said from which by were has have had been an to for on as at who this".split())
_SMALL_SHARE = 0.11
_THE_SHARE = 0.02

_SHORT = 60
_ENGLISH_ONLY = frozenset(
    """
    the and that with said says from which were have been who this would could about after became resigned elected
    appointed sacked arrested told former parliament government election deputy against between they their she
    monday tuesday wednesday thursday friday saturday sunday january february march may june july october
    """.split()
)
_ENGLISH_PHRASE = re.compile(
    r"\b(?:(?:prime minister|vice president)|"
    r"(?:president|minister|secretary|member|speaker|governor|mayor|head|leader) of)\b"
)
_FOREIGN = frozenset(
    """
    de la el los las que en del una por para con se su le les des du et est une dans pour sur qui au der die das und
    den von zu mit ist dem ein eine nicht im di il che sono della os do da em uma com het een van voor zijn och att som
    det og til af na nie jest si din cu pe
    """.split()
)
_SHORT_SHARE = 0.08


def is_plainly_english(text: str) -> bool:
    """Whether a text is English beyond doubt: a share of small English words, in a few words one that only English has.

    >>> is_plainly_english("Mira Lund resigned."), is_plainly_english("El ministro dimitió ayer.")
    (True, False)
    """
    lowered = text.lower()
    words = _WORD.findall(lowered)
    if not words or len(words) < len(text.split()) * _LATIN_SHARE:
        return False
    small = sum(word in _SMALL for word in words)
    the = words.count("the")
    foreign = sum(word in _FOREIGN for word in words)
    if the and small > 2 * foreign and small >= len(words) * _SMALL_SHARE and the >= len(words) * _THE_SHARE:
        return True
    english = sum(word in _ENGLISH_ONLY for word in words) + len(_ENGLISH_PHRASE.findall(lowered))
    return len(words) <= _SHORT and english > foreign and english >= len(words) * _SHORT_SHARE
