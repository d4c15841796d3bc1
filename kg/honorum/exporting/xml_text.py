"""Text that XML can hold."""

import re
from collections.abc import Sequence

_APART = "\x1f"
"""Stands in no text that is legal."""

_PLAIN = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))
_ALL = (*_PLAIN, ("\t", "&#9;"), ("\n", "&#10;"), ("\r", "&#13;"))
_CONTROLS = bytes(range(32))
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    r"""The text without the characters that XML forbids, such as the control characters that come with bad copies.

    >>> legal("Vel\x0bmara\x00")
    'Velmara'
    """
    return _ILLEGAL.sub("", text)


def one_line(text: str) -> str:
    r"""The text as a label: legal, and on one line.

    >>> one_line(" Ilsa\n  Marn\x07 ")
    'Ilsa Marn'
    """
    return " ".join(legal(text).split())


def in_attributes(texts: Sequence[str]) -> list[str]:
    r"""Texts as they stand between the quotation marks of attributes: legal, and escaped.

    >>> in_attributes(["Marn & Vesk", 'the "old" house', "two\nlines\x00"])
    ['Marn &amp; Vesk', 'the &quot;old&quot; house', 'two&#10;lines']
    """
    together = _APART.join(texts)
    plain = _is_legal_but_for(len(texts) - 1, together)
    if not plain:
        together = _APART.join([legal(text) for text in texts])
    for letter, escaped in _PLAIN if plain else _ALL:
        together = together.replace(letter, escaped)
    return together.split(_APART) if texts else []


def _is_legal_but_for(controls: int, text: str) -> bool:
    """Whether a text has just so many control characters; to look at each letter takes longer."""
    try:
        encoded = text.encode()
    except UnicodeEncodeError:
        return False
    rest = encoded.translate(None, _CONTROLS)
    return len(encoded) - len(rest) == controls and "\ufffe" not in text and "\uffff" not in text
