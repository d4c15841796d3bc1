"""The language of a text, found without the network and always the same for the same text."""

import re
from functools import cache
from typing import Protocol

UNDETERMINED = "und"
_LOOKED_AT = 2000
_SHORTEST = 40
_SURE = 0.8
_WORD = re.compile(r"[a-z']+")
_ENGLISH = frozenset("the and that with said from which by were has have had been an to for on as at who this".split())
_ENGLISH_SHARE = 0.11
_THE_SHARE = 0.02
_LATIN_SHARE = 0.7


class _Identifier(Protocol):
    def classify(self, instance: str) -> tuple[str, float]: ...


def detect(text: str, declared: str | None = None) -> str:
    """The ISO 639-1 code of the text's language; the declared one, or "und", where the text is too short to tell.

    Looks at the first 2,000 characters. Plain English is known by its small words, without loading the language model
    (py3langid), which takes most of a second.

    >>> detect("The minister said on Monday that the talks with the union had been put off to the end of the week.")
    'en'
    >>> detect("Hm.", declared="kk-KZ"), detect("Hm.")
    ('kk', 'und')
    """
    fallback = code(declared) or UNDETERMINED
    head = text[:_LOOKED_AT]
    if sum(map(str.isalpha, head)) < _SHORTEST:
        return fallback
    if _plainly_english(head):
        return "en"
    found, probability = _identifier().classify(head)
    return found if probability >= _SURE else fallback


def code(tag: str | None) -> str | None:
    """The language part of a language tag, in small letters; `None` where it is none.

    >>> code("en-US"), code("pt_BR"), code("x")
    ('en', 'pt', None)
    """
    primary = re.split(r"[-_]", (tag or "").strip().lower())[0]
    return primary if re.fullmatch(r"[a-z]{2,3}", primary) else None


def _plainly_english(head: str) -> bool:
    words = _WORD.findall(head.lower())
    if len(words) < len(head.split()) * _LATIN_SHARE:
        return False
    small = sum(word in _ENGLISH for word in words)
    return small >= len(words) * _ENGLISH_SHARE and words.count("the") >= len(words) * _THE_SHARE


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
