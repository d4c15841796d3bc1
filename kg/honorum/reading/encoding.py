"""Bytes become text: by their mark, by what the page declares, by detection where that is sure, else not at all."""

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

from honorum.errors import UnreadableDocument
from honorum.reading.english import is_plainly_english

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_WESTERN = "cp1252"
_SAVE_AS = "Save it as UTF-8 and try again."
_HEAD_BYTES = 4096
_SURE_CHAOS = 0.02
_SURE_COHERENCE = 0.1
_MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¹²³¼½¾£¥¢¤¦¬±¨´¸¯¶][^\W\d_]|[£¥¢¤](?=[a-zà-ÿ])")
"""What stands in words that were read in the wrong encoding: ``Wa³êsa``, ``£ódŸ``."""

_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.01
_DAMAGED_SHARE = 0.01


def decode(data: bytes, path: str) -> str:
    """The text of a plain file. A byte order mark is not part of the text; new lines stay as they are.

    Raises:
        UnreadableDocument: it is not text, or its encoding cannot be told with confidence.

    >>> decode("Ыбырай".encode("utf-16"), "a.txt")
    'Ыбырай'
    """
    text = _by_mark(data, path)
    if text is None:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as broken:
            text = _detected(data, path, broken)
    return _readable(text, path)


def decode_page(data: bytes, path: str, charset: str | None = None) -> str:
    """The text of an HTML page; `charset` is what its HTTP header says.

    A page that is valid UTF-8 is read as such whatever it declares; a few broken bytes are replaced, as browsers do.

    Raises:
        UnreadableDocument: it is not text, or its encoding cannot be told with confidence.

    >>> decode_page('<meta charset="windows-1251"><p>Ыбырай'.encode("cp1251"), "a.html")[-6:]
    'Ыбырай'
    """
    text = _by_mark(data, path)
    if text is None:
        text = _by_declaration(data, path, charset)
    return _readable(text, path)


def _by_mark(data: bytes, path: str) -> str | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], path, name, len(mark))
    return _strict(data, path, guessed, 0) if (guessed := _unmarked_utf16(data)) else None


def _strict(data: bytes, path: str, name: str, offset: int) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as broken:
        where = offset + broken.start
        raise UnreadableDocument(path, f"is {name.upper()} but is broken at byte {where:,}.", _SAVE_AS) from broken


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in Latin text every second byte is zero."""
    head = data[:_HEAD_BYTES]
    half = len(head) // 2
    if half == 0:
        return None
    if head[1::2].count(0) > half * 0.6 and 0 not in head[0::2]:
        return "utf-16-le"
    if head[0::2].count(0) > half * 0.6 and 0 not in head[1::2]:
        return "utf-16-be"
    return None


def _by_declaration(data: bytes, path: str, charset: str | None) -> str:
    broken: UnicodeDecodeError | None = None
    try:
        text = data.decode("utf-8")
        if not data.isascii():
            return text
    except UnicodeDecodeError as found:
        broken = found
    found_in_page = _DECLARED.search(data[:_HEAD_BYTES])
    declared = charset or (found_in_page[1].decode("ascii") if found_in_page else None)
    if declared:
        replaced = _forgiving(data, declared)
        if replaced is not None:
            return replaced
    if broken is None:
        return text
    return _detected(data, path, broken)


def _forgiving(data: bytes, declared: str) -> str | None:
    """The page in the encoding it declares, or `None` when that does not fit; browsers read latin-1 as cp1252."""
    try:
        name = codecs.lookup(declared).name
        text = data.decode("cp1252" if name in {"iso8859-1", "ascii"} else name, errors="replace")
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    return text if text.count("\ufffd") <= len(text) * _DAMAGED_SHARE else None


def _detected(data: bytes, path: str, broken: UnicodeDecodeError) -> str:
    from charset_normalizer import from_bytes

    best = _likeliest(from_bytes(data).best(), from_bytes(data, cp_isolation=[_WESTERN]).best())
    if best is not None and best.chaos <= _SURE_CHAOS and best.coherence >= _SURE_COHERENCE:
        text = str(best)
        # Sequences that only UTF-8 has, beside broken ones, mean damage; in Latin encodings they would be rubbish.
        damaged = best.encoding not in _OFTEN_LIKE_UTF8 and _MULTIBYTE.search(data)
        if (
            not damaged
            and not _SIGN_IN_WORD.search(text)
            and all(character.isascii() or _belongs_in_prose(character) for character in set(text))
        ):
            return text
    reason = f"is not UTF-8 (broken at byte {broken.start:,}), and its encoding cannot be told for sure."
    raise UnreadableDocument(path, reason, _SAVE_AS)


_OFTEN_LIKE_UTF8 = frozenset(
    "cp932 shift_jis shift_jis_2004 shift_jisx0213 euc_jp euc_jis_2004 euc_jisx0213 cp949 euc_kr johab "
    "big5 big5hkscs cp950 gb2312 gbk gb18030 cp1251 koi8_r koi8_u iso8859_5 mac_cyrillic cp1253 iso8859_7".split()
)


def _likeliest(best: "CharsetMatch | None", western: "CharsetMatch | None") -> "CharsetMatch | None":
    """The best reading, or the western one, which is by far the most used, where it is as good and has only letters.

    A few accents in an English text do not tell ``Señor`` in western from ``Seńor`` in central European encoding.
    """
    if best is None or western is None or western.chaos > best.chaos:
        return best
    if not all(map(_belongs_in_a_word, str(western))):
        return best
    return western if western.coherence >= best.coherence or is_plainly_english(str(western)) else best


def _belongs_in_a_word(character: str) -> bool:
    return character.isascii() or character.isalpha() or character in "“”„‘’‚–—…«»‹›¿¡€§°· "


def _belongs_in_prose(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LMNP" or category in {"Sc", "Zs"} or character in "°§©®™№"


def _readable(text: str, path: str) -> str:
    if "\0" in text:
        raise UnreadableDocument(path, f"has a zero byte at character {text.index(chr(0)):,}: it is not a text file.")
    if len(_CONTROL.findall(text)) > len(text) * _CONTROL_SHARE:
        raise UnreadableDocument(path, "is full of control characters: it is not a text file.")
    return text
