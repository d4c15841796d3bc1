"""Who accepts a vote and who does not, who backs and who opposes an operation or a withdrawal."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.happenings import happening
from honorum.extraction.events.votes import Vote
from honorum.extraction.rules.participation import participation_patterns as says
from honorum.extraction.rules.participation.participation_drafts import participation, somebody, vote_spoken_of
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.doers import doers
from honorum.extraction.text.sketch import Sketch
from honorum.extraction.text.syntax import children


def _rejecting(scene: Scene) -> Iterator[Draft]:
    """Who does not accept a vote or its results."""
    vote, line = vote_spoken_of(scene), scene.plain
    if vote is None:
        return
    for match in line.find(says.REJECTS):
        for who in somebody(scene, line, match):
            trigger = (
                line.word_at(match.start("verb")) if match["verb"].startswith(("rej", "dis", "con", "cha")) else None
            )
            yield participation("rejectedResults", who, vote.actor, line.words(match.start(), match.end()), trigger)
    yield from _not_accepting(scene, vote)
    for match in line.find(says.VIEWED):
        if not says.BAD.search(match["how"] or "") and match["verb"] not in {"rejected", "denounced", "condemned"}:
            continue
        for who in somebody(scene, line, match):
            yield participation("rejectedResults", who, vote.actor, line.words(match.start(), match.end()), None)


_ACCEPTS = frozenset("accept recognise recognize acknowledge respect concede".split())
_RESULTS = frozenset("result results outcome vote election elections poll polls count tally defeat".split())
_OWNERS = {Sort.WHOSE, Sort.PERSON}
_OWN = frozenset("campaign party team camp side supporters".split())


def _not_accepting(scene: Scene, vote: Vote) -> Iterator[Draft]:
    """Who does not accept the results, however the denial is worded: "said it would not accept the outcome"."""
    tokens = scene.sentence.words
    for at, word in enumerate(tokens):
        if word.lower not in _ACCEPTS:
            continue
        below = children(tokens, at)
        meant = [each for each in below if tokens[each].dep == "dobj" and tokens[each].lower in _RESULTS]
        above = tokens[word.head].lower
        denied = any(tokens[each].dep == "neg" for each in below) or above.startswith(("refus", "declin"))
        if not meant or not denied:
            continue
        for doer in doers(scene, at):
            who = doer.who
            if isinstance(who, str):
                owner = next(
                    (each.actor for each in scene.mentions if each.first == doer.first and each.sort in _OWNERS), None
                )
                who = owner if owner is not None and tokens[doer.noun].lower in _OWN else who
            span = (min(doer.first, at), max(meant) + 1)
            yield participation("rejectedResults", who, vote.actor, span, None)


def _taking_sides(scene: Scene) -> Iterator[Draft]:
    """Who backs and who opposes an operation, a withdrawal, a referendum."""
    line, vote = scene.plain, vote_spoken_of(scene)
    for match in line.find(says.STANCE):
        event = _event(scene, line, match, vote)
        role = "supported" if match["support"] else "opposed"
        trigger = line.word_at(match.start("verb"))
        if scene.sentence.words[trigger].dep in {"amod", "compound"}:
            continue  # "a European Union supported ceasefire"
        who = somebody(scene, line, match) if match["list"] else _first_subject(line, match.start())
        for each in who:
            start = match.start() if match["list"] else 0
            yield participation(role, each, event, _from(line, each, start, match), None if match["far"] else trigger)
    for pattern in (says.PROVIDING, says.BACKED_BY):
        for match in line.find(pattern):
            event = _event(scene, line, match, vote) if pattern is says.PROVIDING else None
            for each in somebody(scene, line, match):
                yield participation("supported", each, event, line.words(match.start(), match.end()), None)


def _from(line: Sketch, who: Actor | str, start: int, match: re.Match[str]) -> tuple[int, int]:
    first, last = line.words(start or match.start(), match.end())
    own = [line.span_of(each)[0] for each in line.mentions if each.actor is who]
    return (min([first, *own]) if own and not match.groupdict().get("list") else first), last


def _first_subject(line: Sketch, before: int) -> list[Actor | str]:
    """The first person or party of the sentence, who does what is done "to protest against the plan"."""
    found = re.search(r"[PG]\d+", line.text[:before])
    mention: Mention | None = line.mention(found.group()) if found else None
    return [mention.actor] if mention and mention.actor is not None else []


def _event(scene: Scene, line: Sketch, match: re.Match[str], vote: Vote | None) -> Actor | None:
    if match.groupdict().get("happening"):
        first, last = line.words(match.start("happening"), match.end("happening"))
        of = re.match(r" (?:of|in|from|on|with) (?:the )?[AC]\d+", line.text[match.end("happening") :])
        if of:
            last = line.words(match.start("happening"), match.end("happening") + of.end())[1]
        before = re.search(r"(?:(?:[AC]\d+|[a-z-]+) )$", line.text[: match.start("happening")])
        if before and before.group().strip() not in {"the", "a", "an", "this", "that"}:
            first -= 1
        return happening(scene, match, scene.text(first, last))
    return vote.actor if vote else None


RULES = (
    Rule(
        "participation.rejecting",
        "participation",
        _rejecting,
        words(
            """rejected reject rejects dismissed disputed disputes contested challenged accept
            recognise recognize viewed seen condemned denounced regarded declared
            described criticised criticized considered deemed branded called"""
        ),
        takes=(
            (
                "Ada Vern rejected the results of the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | rejectedResults",
            ),
        ),
        refuses=("Ada Vern did not reject the results of the 2013 election in Kenya.",),
    ),
    Rule(
        "participation.sides",
        "participation",
        _taking_sides,
        takes=(
            (
                "Ada Vern condemned the invasion, which Kenya supported.",
                "Ada Vern | invasion | opposed",
            ),
        ),
        refuses=("Ada Vern condemned the film about the invasion of Kenya.",),
    ),
)
