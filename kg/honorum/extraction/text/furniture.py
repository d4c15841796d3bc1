"""Page furniture: lines around an article that are not its text (bylines, copyright, buttons)."""

import re
from collections import Counter
from collections.abc import Iterator

_FURNITURE = re.compile(
    r"""
    ^(?:
        access\s+to\s+the\s+comments .*
      | (?:comments?|share|print|advertisement|read\ more|related|sources?|external\ links?|follow\ us)\b[:\s]*$
      | by\s+[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]+|and|with|&|in|for|,))* \s*$
      | by\s+.{2,60}\s+with\s+(?:[A-Z]{2,}|and|,|\s)+ $
      | (?:©|\(c\)|copyright\b) .*
      | .* \ball\s+rights\s+reserved\b .*
      | (?:photo|image|picture|file\s+photo|file\s+image|video|credit|graphic|illustration|caption)s?
            (?:\s+(?:editor|credit|by|courtesy|journalist|from|copyright))? s? \s* [:•|/] .*
      | (?:updated|published|posted|last\ modified|first\ published)\b .{0,60} \d{4} .*
      | (?:editing|reporting|additional\ reporting|writing|edited|compiled)\s+by\s .*
      | (?:sign\ up|subscribe|click\ here|watch\ now|listen\ to|download\ our)\b .{0,120}
      | [\s•|·*_=~#-]*
    )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 220
_ENDS = frozenset(".!?\"”’'")


def paragraphs(text: str, title: str = "") -> Iterator[tuple[int, str]]:
    r"""The paragraphs of an article with their offsets, without page furniture and repeated headlines.

    >>> list(paragraphs("Copyright AP. All rights reserved\n\nAda Vern won."))
    [(35, 'Ada Vern won.')]
    """
    start = 0
    lines = text.split("\n")
    repeated = {line for line, times in Counter(map(str.strip, lines)).items() if times > 1 and line[-1:] not in _ENDS}
    for line in lines:
        kept = line.strip()
        if kept and kept not in repeated and not is_furniture(kept) and not _is_headline(kept, title):
            yield start + len(line) - len(line.lstrip()), kept
        start += len(line) + 1


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page and not to the article.

    >>> is_furniture("Video editor • Ada Vern"), is_furniture("By then, Ada Vern had won the vote.")
    (True, False)
    """
    return len(line) <= _LONGEST and _FURNITURE.match(line) is not None


def _is_headline(line: str, title: str) -> bool:
    return bool(title) and line.casefold() == title.strip().casefold()
