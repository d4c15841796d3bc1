"""When a vote is: the time expression that belongs to the words that name it."""

import re

from honorum.extraction import time as times
from honorum.extraction.context import Context
from honorum.extraction.events.vote_mentions import VoteMention
from honorum.extraction.events.vote_wordings import FAR, HELD, OPENING, TOWARDS_TIME, WEAK
from honorum.extraction.text.document import Document, Sentence
from honorum.model.claims import Time

_OVER = re.compile(
    r"\b(?:results?|outcome|counting|counted|won|winners?|victory|defeat|turnout|exit polls?|defeated)\b"
)
_AHEAD = re.compile(r"\b(?:will|would|ahead of|upcoming|next|before|expected|scheduled|due|if)\b")
_WEEKDAY = re.compile(r"(?:on |in )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! \w*week)")
_DECIDED = frozenset("won wins win beat beats defeated defeats defeating lost loses".split())


def times_said(document: Document, context: Context, sentence: Sentence) -> list[tuple[int, int, Time]]:
    """The time expressions of a sentence: first and last word, and what they mean."""
    words, base = sentence.words, sentence.words[0].start
    text = document.article.text[base : words[-1].end].replace("\xa0", " ")
    found = []
    over = times.find(text, context.published, future=False) if _OVER.search(text) and not _AHEAD.search(text) else ()
    past = {each.start: each for each in over if _WEEKDAY.match(each.text)}
    for said in times.find(text, context.published):
        each = past.get(said.start, said)
        inside = [at for at, word in enumerate(words) if word.start < base + each.end and word.end > base + each.start]
        if inside:
            found.append((inside[0], inside[-1] + 1, Time(each.text, each.edtf)))
    return found


def attach(mention: VoteMention, said: list[tuple[int, int, Time]], sentence: Sentence, *, held: bool) -> None:
    """Give a mention its time: one inside it, or right beside it; any in its sentence when the vote is "held"."""
    words = sentence.words
    race = words[mention.noun].lower in {"race", "contest"} and mention.kind != "primary"
    for first, last, time in said:
        if race and not (
            _DECIDED & sentence.lowers and [word.lower for word in words[mention.last : first]] in ([], ["on"])
        ):
            continue
        inside = first < mention.last and last > mention.first
        before = last == mention.first or (last == mention.first - 1 and words[last].lower in {"'s", "’s", "'", "’"})
        between = [word.lower for word in words[mention.last : first]] if first >= mention.last else []
        after = (
            first >= mention.last
            and len(between) <= FAR
            and all(word in TOWARDS_TIME or words[mention.last + at].capital for at, word in enumerate(between))
        )
        led = [word.lower for word in words[last : mention.first]] if last <= mention.first else ["far"]
        before = before or all(word in {"in", "a", "an", "the", "for", "of"} for word in led)
        if time.edtf and ".." not in time.edtf and (inside or before or after):
            mention.time, mention.time_span = time, (first, last)
            tells = words[mention.noun].lower not in WEAK or mention.kind is not None
            tells = tells or not HELD.isdisjoint(between) or not _ROUNDS.isdisjoint(_words(mention, sentence))
            tells = tells and (words[mention.noun].lower != "round" or mention.kind is not None)
            mention.strong = mention.strong or tells
            mention.again = mention.again and not mention.strong
            return
    if race:
        return
    opening = words[mention.last].lower if mention.last < len(words) else ""
    if words[mention.noun].lower == "polls" and opening in OPENING and said:
        mention.time, mention.time_span = said[0][2], said[0][:2]
    if (
        held
        and (words[mention.noun].lower not in WEAK or mention.kind is not None)
        and len(said) == 1
        and min(abs(said[0][0] - mention.last), abs(mention.first - said[0][1])) <= FAR
        and _LET_GO.isdisjoint(word.lower for word in words[mention.last : max(mention.last, said[0][0])])
        and _SAYING.isdisjoint(word.lower for word in words[said[0][1] : max(said[0][1], mention.first)])
        and said[0][2].edtf
        and ".." not in said[0][2].edtf
    ):
        mention.time, mention.time_span = said[0][2], None
        mention.strong, mention.again = True, False


_ROUNDS = frozenset("run-off runoff round first-round second-round".split())


def _words(mention: VoteMention, sentence: Sentence) -> list[str]:
    return [word.lower for word in sentence.words[mention.first : mention.noun + 1]]


_SAYING = frozenset("saying said says told announced promised pledged planned plans vowed agreed wants wanted".split())
_LET_GO = frozenset("that which past until till since who whose when where".split())


def attach_any(mention: VoteMention, said: list[tuple[int, int, Time]]) -> None:
    """Give a mention the time right beside it, else the first of its sentence."""
    near = [each for each in said if mention.first <= each[0] <= mention.last + 2] or said[:1]
    if near:
        mention.time = near[0][2]
        mention.time_span = (near[0][0], near[0][1])
