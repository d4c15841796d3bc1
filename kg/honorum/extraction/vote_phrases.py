"""Words that name a vote: "Kenya's presidential election in March", "went to the polls", "the vote"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from honorum.extraction import time as times
from honorum.extraction.context import Context
from honorum.extraction.document import Document, Sentence
from honorum.extraction.mentions import Actor, Mention
from honorum.extraction.sketch import Sketch, full
from honorum.extraction.vote_wordings import (
    ANOTHER,
    BY_FORCE,
    BY_VOTERS,
    CUES,
    ELECTED,
    ELECTED_TO,
    ELECTING,
    FAR,
    FOR_KIND,
    FOR_WHAT,
    HELD,
    HOLDING,
    HOUSE,
    KIND_CUES,
    KINDS,
    NOT_A_VOTE_BEFORE,
    NP,
    OPENING,
    PART_OF_NAME,
    PERSONAL,
    POLLS,
    POWER,
    RUNNING,
    SURE,
    TOWARDS_TIME,
    WEAK,
    WHEN,
)
from honorum.model.claims import Time
from honorum.model.entities import Kind


@dataclass(slots=True, eq=False)
class Vote:
    """One election or referendum: its event, kind, place and date (EDTF)."""

    actor: Actor
    kind: str
    place: Actor | None
    date: str | None = None
    mentions: list["VoteMention"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class VoteMention:
    """Words `first` to `last` (exclusive) of a sentence that name a vote, and the time said with them.

    `strong` says that the words tell kind, place or date by themselves, or that the vote is held; `again` that they
    only point back ("the election"). `noun` is the index of the noun, or of the verb of "went to the polls".
    """

    sentence: int
    first: int
    last: int
    noun: int
    kind: str | None
    place: Actor | None
    time: Time | None = None
    time_span: tuple[int, int] | None = None
    strong: bool = False
    again: bool = False
    another: bool = False
    text: str = ""
    around: str = ""
    vote: Vote | None = None


def vote_phrases(
    document: Document, context: Context, sentence: Sentence, names: list[Mention]
) -> Iterator[VoteMention]:
    """The mentions of votes in a sentence, each with the time said with it; `names` are the names in the sentence."""
    if CUES.isdisjoint(sentence.lowers):
        return
    line = full(sentence.words, names)
    said = _times(document, context, sentence)
    taken: list[tuple[int, int]] = []
    for match in line.find(POLLS):
        mention = _polls(context, line, match, sentence)
        if mention:
            _attach_any(mention, said)
            mention.around = line.text
            taken.append((mention.first, mention.last))
            yield mention
    for mention in _told_by_the_way(line, said, sentence):
        mention.around = line.text
        taken.append((mention.first, mention.last))
        yield mention
    for match in line.find(NP):
        mention = _noun_phrase(context, line, match, sentence)
        if mention is None or any(first <= mention.noun < last for first, last in taken):
            continue
        _attach(mention, said, sentence, held=bool(HOLDING.search(line.text[: match.start()])))
        mention.around = line.text
        mention.text = document.article.text[sentence.words[mention.first].start : sentence.words[mention.last - 1].end]
        yield mention
        other = _second_kind(match) if mention.strong and match["noun"].endswith("s") else None
        if other:
            yield replace(mention, kind=other)


def _times(document: Document, context: Context, sentence: Sentence) -> list[tuple[int, int, Time]]:
    words, base = sentence.words, sentence.words[0].start
    text = document.article.text[base : words[-1].end].replace("\xa0", " ")
    found = []
    for each in times.find(text, context.published):
        inside = [at for at, word in enumerate(words) if word.start < base + each.end and word.end > base + each.start]
        if inside:
            found.append((inside[0], inside[-1] + 1, Time(each.text, each.edtf)))
    return found


def _noun_phrase(context: Context, line: Sketch, match: re.Match[str], sentence: Sentence) -> VoteMention | None:
    noun, adjectives, rest = match["noun"], match["adjectives"].split(), line.text[match.end("noun") :]
    kind = _kind_of(noun, adjectives)
    words_before = line.text[: match.start("noun")]
    dated = bool(re.search(WHEN, match["adjectives"]))
    if kind in {None, "parliamentary"} and (of := FOR_WHAT.match(rest)) and noun.startswith("election"):
        kind = FOR_KIND.get(of["what"], "parliamentary")
    if noun in {"race", "contest"} and (kind is None or re.match(r" (?:to|against|with|between)\b", rest)):
        return None
    if not _is_vote(noun, adjectives, kind, words_before, rest, dated=dated):
        return None
    part = bool(PART_OF_NAME.match(rest))
    if not kind and not dated and PERSONAL.match(rest):
        return None
    token = match["lead"] or match["place"] or next((word for word in adjectives if re.fullmatch(r"[CA]\d+", word)), "")
    if match["place"] and not re.match(r"[CA]\d", match["lead"] or ""):
        token = match["place"]
    place = _place(context, line, token, kind) if token else None
    first, last = line.words(match.start(), match.end("noun"))
    if match["place"] and place is not None:
        last = line.words(match.start(), match.end())[1]
    while sentence.words[first].lower in {"and", "the", "a", "an", "any", "such", ","} and first < last - 1:
        first += 1
    mention = VoteMention(sentence.number, first, last, line.word_at(match.start("noun")), kind, place)
    mention.another = bool(ANOTHER & set(adjectives)) and not dated
    weak = noun in WEAK
    tells = (
        (kind in SURE and noun not in {"race", "contest"})
        or (dated and not weak)
        or (bool(place) and not weak)
        or (kind is not None and dated)
    )
    mention.strong = not part and bool(tells)
    mention.again = not mention.strong
    return mention


_PARTYS = re.compile(r"(?:[GCAO]\d+|democratic|republican|party)(?: 's)? (?:[a-z]+ )?$")


def _is_vote(noun: str, adjectives: list[str], kind: str | None, words_before: str, rest: str, *, dated: bool) -> bool:
    """Whether a word such as "vote" or "primary" means an election, and not a show of hands or a school."""
    if noun in {"vote", "votes", "ballot"} and HOUSE & set(adjectives):
        return False
    if noun in {"vote", "poll", "polls", "ballot", "primary", "runoff", "run-off", "race", "contest"}:
        named = kind not in {None, "primary"} or dated or (noun == "primary" and "presidential" in adjectives)
        if noun.startswith("primar"):
            named = named or bool(_PARTYS.search(words_before) and not re.match(r" [a-z]+s?\b(?<!in|on)", rest))
            named = named or (bool(re.match(r" (?:in|on|against|to|by) ", rest)) and bool(adjectives))
        if not named and (NOT_A_VOTE_BEFORE.search(words_before) or noun in {"poll", "primary"}):
            return False
        if noun in {"poll", "polls"} and re.match(r" (?:show|suggest|found|indicat|conduct|predict|gave|put)", rest):
            return False
    return True


def _kind_of(noun: str, adjectives: list[str]) -> str | None:
    if noun.startswith(("referend", "plebiscite")):
        return "referendum"
    if noun.startswith("by"):
        return "by-election"
    kinds = [KINDS[word] for word in adjectives if word in KINDS]
    if noun.startswith("primar"):
        return "primary"
    if noun.startswith("mid"):
        return "parliamentary"
    if kinds and kinds[0] == "parliamentary" and adjectives[0] == "snap":
        return kinds[-1]
    return kinds[0] if kinds else None


def _second_kind(match: re.Match[str]) -> str | None:
    """The other vote in "presidential and parliamentary elections"."""
    said = re.search(r"(\S+) and (\S+) $", match["adjectives"])
    kinds = [KINDS.get(word) for word in said.groups()] if said else []
    return kinds[1] if len(kinds) > 1 and kinds[0] and kinds[1] and kinds[0] != kinds[1] else None


def _place(context: Context, line: Sketch, token: str, kind: str | None) -> Actor | None:
    if not re.match(r"[CA]\d", token):
        return context.country if token.startswith(("the country", "the nation")) else None
    actor = line.mention(token.split(maxsplit=1)[0]).actor
    if actor is None or not actor.kind.is_place:
        return None
    if actor.kind is Kind.CITY and kind not in {"local", "by-election", "referendum"}:
        return context.place_named(actor.country) or context.country
    return actor


def _polls(context: Context, line: Sketch, match: re.Match[str], sentence: Sentence) -> VoteMention | None:
    act = match["act"]
    tail = act.split()[-1] + match["more"]
    electing = ELECTING.search(tail)
    if not electing and "polls" not in act:
        return None
    if electing and tail[: electing.start()].count(" ") > 9 and "polls" not in act:  # noqa: PLR2004
        return None
    kind = ELECTED.get(electing["what"], "parliamentary") if electing else None
    token = match["place"] or next(iter(re.findall(r"(?:in|across|of) (?:the )?(C\d+)", match["more"])), "")
    token = token or next(iter(re.findall(r"^([CA]\d+)", match[0])), "")
    place = _place(context, line, token, kind) if token else None
    stop = match.start("more") - len(act.split()[-1]) + electing.end() if electing else match.end("act")
    first, last = line.words(match.start(), max(stop, match.end("act")))
    return VoteMention(
        sentence.number, first, last, line.word_at(match.start("act")), kind, place, strong=True, text=""
    )


def _told_by_the_way(line: Sketch, said: list[tuple[int, int, Time]], sentence: Sentence) -> Iterator[VoteMention]:
    """Votes that only a date and what happens then tell of: "running for president in March", "won power in 2007"."""
    for match in line.find(ELECTED_TO):
        what = match["what"]
        if what != "mayor" and not (BY_VOTERS.search(line.text) and "parliament 's" not in line.text):
            continue
        first, last = line.words(match.start(), match.end())
        place = line.mention(match["place"]).actor if match["place"] else None
        office = {"president": "presidential", "mayor": "local", "governor": "local"}.get(what, "parliamentary")
        if what == "president" and place is not None and place.kind is Kind.CITY:
            continue
        near = [each for each in said if first - 2 <= each[1] and each[0] <= last + 2 and each[2].edtf]
        found = VoteMention(sentence.number, first, last, first, office, place, strong=True)
        if near and ".." not in (near[0][2].edtf or ".."):
            found.time, found.time_span = near[0][2], near[0][:2]
        yield found
    for kind, pattern in (("presidential", RUNNING), (kind_from(line.text), POWER)):
        for match in line.find(pattern):
            if pattern is POWER and (BY_FORCE.search(line.text) or kind is None):
                continue
            first, last = line.words(match.start(), match.end())
            for begin, end, time in said:
                if last - 1 <= begin <= last and time.edtf and "/" not in time.edtf:
                    yield VoteMention(sentence.number, first, end, first, kind, None, time, (begin, end), strong=True)


def _attach(mention: VoteMention, said: list[tuple[int, int, Time]], sentence: Sentence, *, held: bool) -> None:
    """Give a mention its time: one inside it, or right beside it; any in its sentence when the vote is "held"."""
    words = sentence.words
    if words[mention.noun].lower in {"race", "contest"}:
        return
    for first, last, time in said:
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
            tells = tells or not HELD.isdisjoint(between) or words[mention.noun].lower in {"run-off", "runoff"}
            mention.strong = mention.strong or tells
            mention.again = mention.again and not mention.strong
            return
    opening = words[mention.last].lower if mention.last < len(words) else ""
    if words[mention.noun].lower == "polls" and opening in OPENING and said:
        mention.time, mention.time_span = said[0][2], said[0][:2]
    if (
        held
        and words[mention.noun].lower not in WEAK
        and len(said) == 1
        and said[0][2].edtf
        and ".." not in said[0][2].edtf
    ):
        mention.time, mention.time_span = said[0][2], None
        mention.strong, mention.again = True, False


def _attach_any(mention: VoteMention, said: list[tuple[int, int, Time]]) -> None:
    near = [each for each in said if mention.first <= each[0] <= mention.last + 2] or said[:1]
    if near:
        mention.time = near[0][2]
        mention.time_span = (near[0][0], near[0][1])


def kind_from(text: str) -> str | None:
    """The kind of vote that the words around it suggest ("seats": a parliamentary one).

    >>> kind_from("five parties won seats"), kind_from("the vote")
    ('parliamentary', None)
    """
    return next((kind for kind, cue in KIND_CUES if cue.search(text)), None)


def usual_kind(document: Document) -> str | None:
    """The kind of vote that most of an article's words speak for."""
    text = " ".join(word.lower for sentence in document.sentences for word in sentence.words)
    counted = sorted(((len(cue.findall(text)), kind) for kind, cue in KIND_CUES), reverse=True)
    return counted[0][1] if counted[0][0] > counted[1][0] else None
