r"""The words and marks of a SPARQL query, told apart as the store's own parser tells them apart.

Written after the terminals of https://www.w3.org/TR/sparql11-query/#sparqlGrammar. Three traps of that grammar matter,
since something forbidden could hide in them:

- Words need no space between them: the parser reads ``SERVICEex:a {`` as ``SERVICE ex:a {``, and so ``1SERVICE``.
- ``<`` begins an IRI or means "less than"; ``?a<?b)SERVICE#>`` looks like an IRI and is none.
- ``\u0053`` may stand for a letter anywhere; some engines decode it before they read, others only in strings.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_UCHAR = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_ECHAR = r"\\[tbnrf\"'\\]"
_NAME_START = r"[^\W\d_]"
_NAME_REST = r"[\w\-\u00B7\u0300-\u036F\u203F-\u2040]"
_PLX = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]"
_PREFIX = rf"{_NAME_START}(?:{_NAME_REST}|\.+(?={_NAME_REST}))*"
_LOCAL = rf"(?:[\w:]|{_PLX})(?:{_NAME_REST}|:|{_PLX}|\.+(?=[\w:%\\\-\u00B7\u0300-\u036F\u203F-\u2040]))*"

_TOKEN = re.compile(
    rf"""
    (?P<space>   [ \t\r\n]+ | \#[^\r\n]* )
  | (?P<string>  "{{3}} (?: [^"\\] | {_ECHAR} | {_UCHAR} | "(?!"") )*+ "{{3}}
               | '{{3}} (?: [^'\\] | {_ECHAR} | {_UCHAR} | '(?!'') )*+ '{{3}}
               | " (?: [^"\\\r\n] | {_ECHAR} | {_UCHAR} )*+ "
               | ' (?: [^'\\\r\n] | {_ECHAR} | {_UCHAR} )*+ ' )
  | (?P<iri>     < (?: [^<>"{{}}|^`\\\x00-\x20] | {_UCHAR} )*+ > )
  | (?P<variable>[?$] \w [\w\u00B7\u0300-\u036F\u203F-\u2040]* )
  | (?P<language>@ [A-Za-z]+ (?: -{{1,2}} [A-Za-z0-9]+ )* )
  | (?P<blank>   _: \w (?: {_NAME_REST} | \.+(?={_NAME_REST}) )* )
  | (?P<name>    (?: {_PREFIX} )? : (?: {_LOCAL} )? )
  | (?P<number>  (?: \d+ (?: \.\d* )? | \.\d+ ) (?: [eE][+-]?\d+ )? )
  | (?P<word>    [^\W\d] \w* )
  | (?P<mark>    \|\| | && | \^\^ | . )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = re.compile(_UCHAR)
_DECODINGS = 4


class Token(NamedTuple):
    """One word or mark: its kind (the group names of the pattern above, without space) and its text."""

    kind: str
    text: str


def tokens(query: str) -> list[Token]:
    """The words and marks of the query, without white space and comments. Never fails: what is no token is a mark.

    >>> [token.text for token in tokens("ASK { ?s a <urn:x> } # no SERVICE here")]
    ['ASK', '{', '?s', 'a', '<urn:x>', '}']
    """
    return list(each_token(query))


def each_token(query: str) -> Iterator[Token]:
    """The words and marks one after the other, for who needs the first ones only."""
    for match in _TOKEN.finditer(query):
        kind = match.lastgroup or "mark"
        if kind != "space":
            yield Token(kind, match.group())


def star_of(query: str) -> int | None:
    """Where the ``*`` of ``SELECT *`` stands in a query, if that is what it selects.

    >>> star_of("SELECT DISTINCT * { ?s ?p ?o }"), star_of("SELECT (1 * 2 AS ?n) {}")
    (16, None)
    """
    selecting = False
    for match in _TOKEN.finditer(query):
        kind, text = match.lastgroup, match.group()
        if selecting and text == "*":
            return match.start()
        if selecting and kind != "space" and text.upper() not in {"DISTINCT", "REDUCED"}:
            return None
        selecting = selecting or (kind == "word" and text.upper() == "SELECT")
    return None


def readings(query: str) -> list[str]:
    r"""The query as it stands, and as it reads with its codepoint escapes decoded, again and again.

    >>> readings(r"\u0041SK {}")
    ['\\u0041SK {}', 'ASK {}']
    """
    found = [query]
    for _ in range(_DECODINGS):
        decoded = _ESCAPED.sub(lambda escape: _character(escape.group()), found[-1])
        if decoded == found[-1]:
            break
        found.append(decoded)
    return found


def _character(escape: str) -> str:
    point = int(escape.removeprefix("\\u").removeprefix("\\U"), 16)
    return chr(point) if point <= 0x10FFFF else escape  # noqa: PLR2004 - the last code point of Unicode
