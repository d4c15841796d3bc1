"""Whether the words around a time expression speak of what is to come or of what is over."""

import re

_FUTURE = re.compile(
    r"\b(?:will|shall|would|won[’']t|(?:is|are|was|were|am) (?:due|set|going|scheduled|expected|planned|likely|about)"
    r"|(?:is|are|(?:s?he|it|they|who)[’'](?:s|re))(?: also| now| both| again| still| [a-z]+ly)* "
    r"(?:up for|running|standing|seeking|planning|preparing|bidding|challenging|contesting|competing|vying"
    r"|facing|voting|choosing|electing|fielding|organi[sz]ing)|(?:voters|[A-Z][a-z]+(?:ns|sh|ese|is))"
    r" vote|run[- ]up to|(?:is|are) to"
    r"|to be|to take|to hold|to go|to stand|to run|scheduled|planned"
    r"|due(?! to (?!be|take|hold|go|end|expire|begin|start|meet|vote|stand|run)\b)"
    r"|plans?|expected|slated|upcoming"
    r"|forthcoming|coming|ahead of|next|promised to|vowed to|pledged to|intends?|hopes? to"
    r"|prohibits?|prevents?|bars|bans|must|may|might"
    r"|could|can|later|postponed (?:to|until)|delayed until|adjourned until|expires?|ends?"
    r"|holds(?! the)|meets|opens|begins|takes place|(?:go(?:es)?|heads?) (?:back )?to the polls|faces?"
    r"|(?:is|are) on|runs until)\b|’ll\b"
    r"|(?-i:[A-Z])[a-z]+ (?:votes|decides|chooses|elects)(?=\s*$)"
    r"|\b(?:voters|citizens)(?: in (?-i:[A-Z])[a-z]+)? (?:decide|choose|vote)(?=\s*$)"
    r"|'ll\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|been|did|ago|[a-z]{2,}(?:ed)|won|lost|held|took|left|began|became|fell|quit|stood"
    r"|ran|made|went|came|met|led|sent|shot|fought|chose|gave|saw|rose|broke|drew|hit|put|set|told|said|former"
    r"|last|previous|earlier|since)\b",
    re.IGNORECASE,
)
_PASSIVE_TO_COME = re.compile(r"\b(?:be|being|get) [a-z]+(?:ed|en|ld|ught)\b", re.IGNORECASE)
_NOT_A_TENSE = re.compile(
    r"\b(?:said|told [a-z]+|[a-z]+-[a-z]+ed|(?:so-called|united|armed|need|hundred|indeed))\b",
    re.IGNORECASE,
)
_SAYS = r"\b(?:said|told|announced|added|warned|declared|confirmed|reported|revealed|acknowledged|stated)"
_SAID_THEN = re.compile(
    rf"{_SAYS}(?: (?:reporters|journalists|parliament|lawmakers|(?-i:[A-Z])[a-z]+))?(?: (?:late|early|on))*\s*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[’']s\b|\s*(?:would|will|is|was|could|should|had|has|may|might|can)\b", re.IGNORECASE)
_SAYS_NEXT = re.compile(rf"{_SAYS}\b(?!,)", re.IGNORECASE)
_BOUND = re.compile(r"(?:by|before|until|till|from|after|next|since)\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.!?][\"”’']?\s+(?=[\"“A-Z])|\n")
_WIDTH = 240


def is_future(text: str, start: int, end: int) -> bool | None:
    """The tense around the expression at these offsets: `True` future, `False` past, `None` unsaid.

    The nearest word on its left decides; where it opens the sentence, the nearest on its right.

    >>> sentence = "The assembly will meet in March."
    >>> is_future(sentence, 23, 31)
    True
    """
    left, right = _left(text, start), text[end : end + _WIDTH]
    if _SAID_THEN.search(left) and not _GOES_ON.match(right):
        return False  # "said on Tuesday that he would go"
    found = _nearest_left(left)
    if found is not None:
        return found
    stop = _SENTENCE_ENDS.search(right)
    right = right[: stop.start()] if stop else right
    said, ahead = _SAYS_NEXT.search(right), _FUTURE.search(right)
    if said and not _BOUND.match(text[start:end]) and (ahead is None or said.start() < ahead.start()):
        return False  # "on Tuesday she said that he would go"
    right = _plain(right)
    future, past = _FUTURE.search(right), _PAST.search(right)
    if future and (not past or future.start() <= past.start()):
        return True
    return False if past else None


def _left(text: str, start: int) -> str:
    left = text[max(0, start - _WIDTH) : start]
    stops = [stop.end() for stop in _SENTENCE_ENDS.finditer(left)]
    return left[stops[-1] :] if stops else left


def _nearest_left(left: str) -> bool | None:
    left = _plain(left)
    futures = [found.end() for found in _FUTURE.finditer(left)]
    pasts = [found.end() for found in _PAST.finditer(left)]
    if not futures and not pasts:
        return None
    return bool(futures) and (not pasts or futures[-1] >= pasts[-1])


def _plain(words: str) -> str:
    """The words without verbs that only look past: "will be held", "said"."""
    return _NOT_A_TENSE.sub("", _PASSIVE_TO_COME.sub("be", words))
