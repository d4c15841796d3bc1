"""Text that XML can hold."""

import re

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
