"""The language of a text, found without the network and always the same for the same text."""

import re
from functools import cache
from typing import Protocol

from honorum.reading.english import is_plainly_english

UNDETERMINED = "und"
_LOOKED_AT = 2000
_SHORTEST = 40
_SURE = 0.8


class _Identifier(Protocol):
    def classify(self, instance: str) -> tuple[str, float]: ...


def detect(text: str, declared: str | None = None) -> str:
    """The ISO 639-1 code of the text's language; the declared one, or "und", where the text is too short to tell.

    Looks at the first 2,000 characters. Plain English is known by its words, without loading the language model
    (py3langid), which takes most of a second. Where the model is unsure and nothing is declared, its guess counts only
    if it is English: reading English rules over another language finds nothing, but English left unread is a loss.

    >>> detect("The minister said on Monday that the talks with the union had been put off to the end of the week.")
    'en'
    >>> detect("Hm.", declared="kk-KZ"), detect("Hm.")
    ('kk', 'und')
    """
    fallback = code(declared) or UNDETERMINED
    head = text[:_LOOKED_AT]
    if is_plainly_english(head):
        return "en"
    if sum(map(str.isalpha, head)) < _SHORTEST:
        return fallback
    found, probability = _identifier().classify(head)
    unsure_english = found == "en" and fallback == UNDETERMINED
    return found if probability >= _SURE or unsure_english else fallback


def code(tag: str | None) -> str | None:
    """The language part of a language tag, in small letters; `None` where it is none.

    >>> code("en-US"), code("pt_BR"), code("x")
    ('en', 'pt', None)
    """
    primary = re.split(r"[-_]", (tag or "").strip().lower())[0]
    return primary if re.fullmatch(r"[a-z]{2,3}", primary) else None


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
