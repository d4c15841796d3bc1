"""Words that name a vote: "Kenya's presidential election in March", "went to the polls", "the vote"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, Mention
from honorum.extraction.context import Context
from honorum.extraction.events.implied_votes import home_of_person, implied_votes, kind_of_person
from honorum.extraction.events.polling_days import polling_days
from honorum.extraction.events.vote_mentions import VoteMention
from honorum.extraction.events.vote_places import REGIONAL, place_beside, place_of, places_joined, region_beside
from honorum.extraction.events.vote_times import attach, attach_any, times_said
from honorum.extraction.events.vote_wordings import (
    ANOTHER,
    CUES,
    ELECTED,
    ELECTING,
    FOR_KIND,
    FOR_WHAT,
    HOLDING,
    HOUSE,
    KIND_CUES,
    KINDS,
    NOT_A_VOTE_BEFORE,
    NP,
    PART_OF_NAME,
    PERSONAL,
    POLLS,
    ROUNDS,
    SURE,
    TIME_NEXT,
    WEAK,
    WHEN,
)
from honorum.extraction.text.document import Document, Sentence
from honorum.extraction.text.sketch import Sketch, full
from honorum.model.entities import Kind


def vote_phrases(
    document: Document, context: Context, sentence: Sentence, names: list[Mention]
) -> Iterator[VoteMention]:
    """The mentions of votes in a sentence, each with the time said with it; `names` are the names in the sentence."""
    if CUES.isdisjoint(sentence.lowers):
        return
    line = full(sentence.words, names)
    said = times_said(document, context, sentence)
    taken: list[tuple[int, int]] = []
    polled: Actor | None = None
    for match in line.find(POLLS):
        mention = _polls(context, line, match, sentence)
        if mention:
            attach_any(mention, said)
            mention.around = line.text
            taken.append((mention.first, mention.last))
            polled = polled or mention.place
            yield mention
            if mention.kind == "presidential" and _AND_PARLIAMENT.search(match[0]):
                yield replace(mention, kind="parliamentary")
    days = () if taken else polling_days(context, line, said, sentence)
    for mention in (*days, *implied_votes(document, context, line, said, sentence)):
        mention.around = line.text
        mention.guess = kind_of_person(document, line, mention)
        mention.home = _home(document, context, line, mention)
        taken.append((mention.first, mention.last))
        yield mention
    for match in line.find(NP):
        mention = _noun_phrase(context, line, match, sentence)
        if mention is None or any(first <= mention.noun < last for first, last in taken):
            continue
        mention.place = mention.place or polled
        attach(mention, said, sentence, held=bool(HOLDING.search(line.text[: match.start()])))
        mention.around = line.text
        mention.text = document.article.text[sentence.words[mention.first].start : sentence.words[mention.last - 1].end]
        mention.guess = kind_of_person(document, line, mention)
        mention.home = _home(document, context, line, mention)
        _tell_general(line, match, mention)
        yield mention
        if mention.strong:
            yield from _more_votes(context, line, match, mention)


def _tell_general(line: Sketch, match: re.Match[str], mention: VoteMention) -> None:
    """Give a general election the kind of office that the person beside it holds: that of a governor or president."""
    if "general" not in match["adjectives"].split():
        return
    regional = mention.guess in {"governor", "local"} and mention.home is not None
    if regional or (mention.guess == "presidential" and _KEEPS.search(line.text)):
        mention.kind = mention.guess


def _home(document: Document, context: Context, line: Sketch, mention: VoteMention) -> Actor | None:
    """The American state that a vote without a place is held in: that of who stands, or the one named beside it."""
    if mention.place is not None:
        return None
    home = home_of_person(document, context, line, mention)
    beside = region_beside(line, context) if home is None and mention.kind != "presidential" else None
    return beside if beside is not None and beside.country == "United States" else home


def _more_votes(context: Context, line: Sketch, match: re.Match[str], mention: VoteMention) -> Iterator[VoteMention]:
    """The other votes that one phrase names: of a second kind, or in further places."""
    other = _second_kind(match) if match["noun"].startswith(("election", "poll", "vote")) else None
    if other:
        yield replace(mention, kind=other)
    for place in [*places_joined(context, line, match.end("noun"), mention), *_holders(context, line, match)]:
        if place is not mention.place:
            yield replace(mention, place=place)


def _noun_phrase(context: Context, line: Sketch, match: re.Match[str], sentence: Sentence) -> VoteMention | None:
    noun, adjectives, rest = match["noun"], match["adjectives"].split(), line.text[match.end("noun") :]
    dated = bool(re.search(WHEN, match["adjectives"]))
    kind = _kind_said(noun, adjectives, rest)
    if kind is None and noun in {"runoff", "run-off"} and _PRESIDENT.search(line.text):
        kind = "presidential"
    filling = FOR_WHAT.match(rest) is not None
    against = re.match(r" (?:to|against|with|between)\b", rest) and not filling
    if noun in {"race", "contest"} and (kind is None or against):
        return None
    told = [*(match["lead"] or "").split()[:1], *adjectives]
    if not _is_vote(noun, told, kind, line.text[: match.start("noun")], rest, dated=dated):
        return None
    if not kind and not dated and PERSONAL.match(rest):
        return None
    if kind == "local" and "regional" in adjectives and _GOVERNORS.search(line.text):
        kind = "governor"
    if kind is None and noun == "election" and _is_of_a_city(line, match):
        kind = "local"
    place, after = _place_said(context, line, match, kind)
    if place is None and not _OF_THE_WHOLE.isdisjoint(adjectives):
        place = context.country
    first, last = line.words(match.start(), match.end("noun"))
    if after:
        last = line.words(match.start(), match.end())[1]
    while sentence.words[first].lower in {"and", "the", "a", "an", "any", "such", ","} and first < last - 1:
        first += 1
    mention = VoteMention(sentence.number, first, last, line.word_at(match.start("noun")), kind, place)
    mention.another = bool(ANOTHER & set(adjectives)) and not dated
    whose = [word for word in adjectives if word in {"republican", "democratic"} or word[0] == "G"]
    partisan = bool(whose)
    mention.party = _party_said(line, whose[0]) if whose and kind == "primary" else _european(line, told)
    tells = (
        (kind in SURE and (filling or noun not in {"race", "contest"}))
        or (noun not in WEAK and (dated or place is not None))
        or (kind is not None and dated)
        or (noun in {"race", "contest"} and kind in SURE and place is not None and place.kind is Kind.REGION)
        or (kind == "primary" and (place is not None or partisan))
    )
    mention.strong = tells and not PART_OF_NAME.match(rest)
    mention.again = not mention.strong
    return mention


def _european(line: Sketch, told: list[str]) -> str | None:
    """What tells a vote for the European Parliament from one for a country's own."""
    bodies = [line.mention(word).actor for word in told if re.fullmatch(r"O\d+", word)]
    named = any(body is not None and body.name.startswith("European") for body in bodies)
    return "European" if named or "european" in told else None


def _is_of_a_city(line: Sketch, match: re.Match[str]) -> bool:
    """Whether an election has nothing but the name of a city before it: "the Istanbul election"."""
    tokens = [match["lead"] or "", *match["adjectives"].split()]
    places = [token.split()[0] for token in tokens if re.match(r"C\d", token)]
    actor = line.mention(places[0]).actor if len(places) == 1 else None
    return actor is not None and actor.kind is Kind.CITY


def _party_said(line: Sketch, word: str) -> str:
    """The name of the party whose primary it is."""
    actor = line.mention(word).actor if word[0] == "G" else None
    return actor.name if actor is not None else word.capitalize()


def _kind_said(noun: str, adjectives: list[str], rest: str) -> str | None:
    """The kind that a vote's noun, its adjectives or "for governor" after it tell."""
    kind = _kind_of(noun, adjectives + (noun.split() if noun.startswith("round") else []))
    if (
        kind is None
        and noun.startswith(("election", "poll", "race", "contest"))
        and any(word[0] == "O" for word in adjectives)
    ):
        kind = "parliamentary"
    if kind == "presidential" and any(word[0] == "G" or word == "party" for word in adjectives):
        kind = "primary"  # the president of a party
    if noun in _RACES and any(word[0] == "G" or word in {"republican", "democratic"} for word in adjectives):
        kind = "primary"  # "the Republican gubernatorial race"
    if kind in {None, "parliamentary"} and noun.startswith(("election", "race", "contest")):
        of = FOR_WHAT.match(rest)
        kind = FOR_KIND.get(of["what"], "parliamentary") if of else kind
    return kind


def _place_said(context: Context, line: Sketch, match: re.Match[str], kind: str | None) -> tuple[Actor | None, bool]:
    """The place that the words for a vote or those beside them name, and whether it stands right after the noun."""
    before = match["lead"] or next((word for word in match["adjectives"].split() if word[0] in "CAO"), "")
    after = match["place"] or ""
    if re.match(r" (?:senat|house|congress|president|govern|island|nation|country)", line.text[match.end() :]):
        after = ""  # "for U.S. senator", "of the Pacific island state"
    if before.startswith(("its", "their")):
        named = re.findall(r"(?:^|(?<= ))C\d+(?= )", line.text[: match.start()])
        before = named[-1] if named else before
    if _SEAT_OF.search(match["after"] or ""):
        after = ""
    token = after if after and not re.match(r"[CA]\d", match["lead"] or "") else before
    place = place_of(context, line, token, kind) if token else None
    follows = bool(after) and token == after and place is not None
    held_in = _HELD_IN.match(line.text[match.end("noun") :]) if place is None else None
    holder = _HOLDER.search(line.text[: match.start()]) if place is None else None
    where = held_in or holder
    if where is not None:
        place = place_of(context, line, where["place"], kind)
    if kind in REGIONAL and (place is None or place.kind is Kind.COUNTRY):
        rest = line.text[match.end("noun") :]
        beside = None if _SEAT_OF.search(rest[:40]) else place_beside(context, line, rest, kind)
        place = beside or place or region_beside(line, context)
    return place, follows


_TO_DO = re.compile(
    r" to (?:oust|overthrow|remove|impeach|approve|ratify|confirm|dissolve|extend|ban|expel|censure|sack|strip|pass"
    r"|topple|legali[sz]e|amend|override|adopt|end|suspend|lift)\b"
)
_RIVAL_PRESIDENT = re.compile(
    r"\b(?:beat|beating|defeat(?:ed|ing)?|lead(?:s|ing)?|led|unseat(?:ed)?|over|against|challeng(?:e|ed|ing)|rival of)"
    r" (?:the )?(?:incumbent |outgoing |sitting |former )?president\b(?! (?:[a-z.-]+ ){1,2}['’]s)"
    r"|\bpresident [^.;,]{3,40} (?:w[io]n|got|had|received|polled|took|secured) [^.;,]{0,20}\d ?(?:%|per ?cent)"
    r"|\bpresident [^.;,]{3,40} (?:for|seeks?|seeking|wins|won|to) an? [a-z]+(?: consecutive| straight)? term\b"
)
_KEEPS = re.compile(r"\b(?:term|re-?elected|re-?election|victory|sworn in|presidential)\b")
_GOVERNORS = re.compile(r"\b(?:governors?|heads of (?:regions|republics))\b")
_PRESIDENT = re.compile(r"\b(?:president|presidential|presidency)\b")
_OF_THE_WHOLE = frozenset({"nationwide", "countrywide"})
_RACES = frozenset({"race", "contest", "runoff", "run-off"})
_AND_PARLIAMENT = re.compile(
    r"\bpresident (?:and|as well as) (?:(?:an?|the|its|their|new|[0-9]+-seat|members of) )*"
    r"(?:parliament|legislature|assembly|congress|lawmakers|legislators|deputies)\b"
)
_SEAT_OF = re.compile(r"\b(?:constituency|riding|seat|ward|electorate) of\b")
_HOLDER = re.compile(
    r"(?P<others>(?:C\d+(?: ,| and| , and) (?:the )?)*)(?P<place>C\d+)"
    r"(?: (?:has|have|had|will|would|also|last|to|is|was|are|were|be|been|set|due|scheduled|planned|expected|that|same"
    r"|day))* (?:held|hold|holds|holding|called|scheduled"
    r"|organi[sz]ed"
    r"|postponed|cancelled)(?: (?:its|the|an?|two|three|several|[a-z]+))*? ?$"
)


def _holders(context: Context, line: Sketch, match: re.Match[str]) -> list[Actor]:
    """The other places that hold such a vote: "Benin and Niger were holding a presidential election"."""
    holder = _HOLDER.search(line.text[: match.start()])
    tokens = re.findall(r"C\d+", holder["others"]) if holder else []
    found = [place_of(context, line, token, None) for token in tokens]
    return [place for place in found if place is not None]


_HELD_IN = re.compile(
    r" (?:(?:were|was|are|is|will|have|has|had|been|be|being|also|to|due|set|last|again|both) )*"
    r"(?:held|taking place|took place|take place|takes place|scheduled|called)(?: also)?(?: (?:on|last|next|this) "
    r"[a-z0-9]+(?: \d+)?)? in (?:the )?(?:[a-z]+ (?:state|province|region) of )?(?P<place>[CA]\d+)"
)
_PARTYS = re.compile(r"(?:[GCAO]\d+|democratic|republican|party)(?: 's)? (?:[a-z]+ )?$")


def _is_vote(noun: str, adjectives: list[str], kind: str | None, words_before: str, rest: str, *, dated: bool) -> bool:
    """Whether a word such as "vote" or "primary" means an election, and not a show of hands or a school."""
    if noun in {"voting", "balloting"}:
        return dated and not re.match(r" (?:for|against|on|to|in favou?r)\b", rest)
    if noun.startswith("round"):
        return not ROUNDS.isdisjoint(adjectives) and (" " in noun or dated or bool(TIME_NEXT.match(rest)))
    if noun in {"vote", "ballot"} and _TO_DO.match(rest):
        return False
    if noun in {"vote", "votes", "ballot"} and (HOUSE & set(adjectives) or any(word[0] == "O" for word in adjectives)):
        return False
    if noun in {
        "vote",
        "poll",
        "polls",
        "ballot",
        "primary",
        "runoff",
        "run-off",
        "race",
        "contest",
        "caucus",
        "caucuses",
    }:
        named = kind not in {None, "primary"} or dated or (noun == "primary" and "presidential" in adjectives)
        if noun.startswith(("primar", "caucus")):
            named = named or any(word in {"republican", "democratic"} or word[0] == "G" for word in adjectives)
            named = named or bool(_PARTYS.search(words_before) and not re.match(r" [a-z]+s?\b(?<!in|on)", rest))
            named = named or (bool(re.match(r" (?:in|on|against|to|by) ", rest)) and bool(adjectives))
        named = named or (noun == "poll" and not ANOTHER.isdisjoint(adjectives))
        if not named and (NOT_A_VOTE_BEFORE.search(words_before) or noun in {"poll", "primary"}):
            return False
        if noun == "caucus" and not dated and not re.search(r"(?:^| )[CA]\d", " ".join(adjectives)):
            return bool(re.match(r" (?:in|on) (?:C\d|[a-z]+day)", rest))
        if noun in {"poll", "polls"} and re.match(r" (?:show|suggest|found|indicat|conduct|predict|gave|put)", rest):
            return False
    return True


def _kind_of(noun: str, adjectives: list[str]) -> str | None:
    if noun.startswith(("referend", "plebiscite")):
        return "referendum"
    kinds = [KINDS[word] for word in adjectives if word in KINDS]
    if noun.startswith("by") or (
        noun.startswith("election") and "special" in adjectives and "presidential" not in kinds
    ):
        return "by-election"
    if "governor" in kinds:
        return "governor"
    if noun.startswith(("primar", "caucus")):
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
    if len(kinds) < 2 or not all(kinds) or kinds[0] == kinds[1]:  # noqa: PLR2004 - a pair
        return None
    return kinds[0] if kinds[1] == "governor" else kinds[1]


_MERELY_MAY = re.compile(
    r"\b(?:let|lets|letting|allow\w*|would|could|may|might|can|should|enabl\w+|able to|right to"
    r"|(?:law|bill|plan|way) to)(?: [^ .;,]+){0,3} $"
)


def _polls(context: Context, line: Sketch, match: re.Match[str], sentence: Sentence) -> VoteMention | None:
    act = match["act"]
    tail = act.split()[-1] + match["more"]
    electing = ELECTING.search(tail)
    if not electing and "polls" not in act:
        return None
    if act.split()[-1].startswith("elect") and _MERELY_MAY.search(line.text[: match.start("act")]):
        return None  # "a law that would let the people elect senators"
    if electing and tail[: electing.start()].count(" ") > 9 and "polls" not in act:  # noqa: PLR2004
        return None
    kind = ELECTED.get(electing["what"], "parliamentary") if electing else None
    if kind is None and "referendum" in line.text:
        kind = "referendum"
    token = match["place"] or next(iter(re.findall(r"(?:in|across|of) (?:the )?(C\d+)", match["more"])), "")
    token = token or next(iter(re.findall(r"^([CA]\d+)", match[0])), "")
    place = place_of(context, line, token, kind) if token else None
    stop = match.start("more") - len(act.split()[-1]) + electing.end() if electing else match.end("act")
    first, last = line.words(match.start(), max(stop, match.end("act")))
    return VoteMention(
        sentence.number, first, last, line.word_at(match.start("act")), kind, place, strong=True, text=""
    )


def kind_from(text: str) -> str | None:
    """The kind of vote that the words around it suggest ("seats": a parliamentary one).

    >>> kind_from("five parties won seats"), kind_from("the vote")
    ('parliamentary', None)
    """
    return next((kind for kind, cue in KIND_CUES if cue.search(text)), None)


def usual_kind(document: Document) -> str | None:
    """The kind of vote that most of an article's words speak for."""
    text = " ".join(word.lower for sentence in document.sentences for word in sentence.words)
    found = {kind: len(cue.findall(text)) for kind, cue in KIND_CUES}
    found["presidential"] += len(_RIVAL_PRESIDENT.findall(text))
    counted = sorted(((count, kind) for kind, count in found.items()), reverse=True)
    return counted[0][1] if counted[0][0] > counted[1][0] else None
