"""Who takes part in votes and other political events, who stays away, who backs or opposes them."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Mention, Office, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.happenings import happening
from honorum.extraction.events.votes import Vote
from honorum.extraction.rules.participation import participation_patterns as says
from honorum.extraction.rules.participation.participation_drafts import (
    is_verb,
    joined,
    participation,
    planned_in,
    somebody,
    vote_spoken_of,
)
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import amount
from honorum.extraction.text.doers import doers
from honorum.extraction.text.sketch import Sketch
from honorum.extraction.text.syntax import subject_of


def _standing(scene: Scene) -> Iterator[Draft]:
    """Candidates and parties that stand."""
    vote, line = vote_spoken_of(scene), scene.plain
    for match in line.find(says.STANDS):
        if vote is None and not re.search(r"president|parliament|election|office|mayor|governor|senate", match[0]):
            continue
        if says.WOULD_NOT.search(match[0]):
            continue
        if vote is not None and vote.kind == "referendum" and match["verb"].startswith("campaign"):
            continue
        trigger = line.word_at(match.start("verb"))
        people = [each for each in joined(line, match["list"]) if each.actor is not None]
        before = line.text[: match.start()].split()[-1:]
        if match[0].startswith(match["list"] + " ,") and before and before[0] in says.GOVERN:
            people = _by_syntax(scene, line, trigger)
        doing = {id(each.who) for each in doers(scene, trigger)}
        for who in people:
            if who.actor is not None and (not doing or id(who.actor) in doing) and is_verb(scene, trigger):
                span_ = (line.span_of(people[0])[0], line.words(match.start("verb"), match.end())[1])
                yield participation(
                    "contested",
                    who.actor,
                    vote.actor if vote else None,
                    span_,
                    trigger,
                    modality=planned_in(scene, vote),
                )


def _barred(scene: Scene) -> Iterator[Draft]:
    """Those who may not stand."""
    vote, line = vote_spoken_of(scene), scene.plain
    for pattern in (says.BARRED, says.BARS):
        for match in line.find(pattern):
            who_ = line.mention(match["who"])
            may = match["verb"] in {"allowed", "eligible", "permitted", "entitled", "able"}
            negated = not may or bool(match.groupdict().get("no"))
            if who_.actor is None or not negated or (vote is None and "election" not in line.text):
                continue
            yield participation(
                "contested",
                who_.actor,
                vote.actor if vote else None,
                line.words(match.start(), match.end()),
                None,
                negated=True,
            )


def _by_syntax(scene: Scene, line: Sketch, verb: int) -> list[Mention]:
    """The person or party that is the subject of a verb."""
    at = subject_of(scene.sentence.words, verb)
    spans = [(each, line.span_of(each)) for each in line.mentions if each.sort in {Sort.PERSON, Sort.PARTY}]
    return [each for each, (first, last) in spans if at is not None and first <= at < last]


def _candidates(scene: Scene) -> Iterator[Draft]:
    """Whoever is called a candidate, and lists of candidates."""
    vote = vote_spoken_of(scene)
    for each in scene.beside:
        office, who = each.office.office, each.person.actor
        if office is None or who is None or office.head not in says.CANDIDATES:
            continue
        if vote is None and "presidential" not in office.title:
            continue
        if "vice" in office.title.lower() and vote is not None and vote.kind != "presidential":
            continue
        event = vote.actor if vote is not None and _is_of(vote, office) else None
        span = (each.first, each.last)
        yield participation("contested", who, event, span, None, modality=planned_in(scene, vote))


_KINDS = {"presidential": "presidential", "gubernatorial": "governor", "mayoral": "local"}


def _is_of(vote: Vote, office: Office) -> bool:
    """Whether a vote can be the one that a "former presidential candidate" stood in."""
    word = next((each for each in _KINDS if each in office.title.lower()), None)
    if word is None or office.status == "former":
        return word is None
    told = " ".join(mention.text.lower() for mention in vote.mentions)
    return vote.kind in {_KINDS[word], "other"} or word in told or "general" in told


def _is_candidate(scene: Scene) -> Iterator[Draft]:
    """Whoever is said to be a candidate: "she is the party's candidate"."""
    vote = vote_spoken_of(scene)
    for line in (scene.plain, scene.full):
        for match in line.find(says.IS_CANDIDATE):
            who, office = line.mention(match["who"]).actor, line.mention(match["office"]).office
            if who is None or office is None or office.head not in says.CANDIDATES or office.plural:
                continue
            if vote is not None or "presidential" in office.title or _FOR_OFFICE.match(line.text, match.end()):
                span = (line.span_of(line.mention(match["who"]))[0], line.mention(match["office"]).last)
                event = vote.actor if vote else None
                verb = line.word_at(match.start("verb"))
                yield participation("contested", who, event, span, verb, modality=planned_in(scene, vote))


_FOR_OFFICE = re.compile(r" for T\d+")
"""An office after "candidate", of which the vote need not be named."""


def _candidate_lists(scene: Scene) -> Iterator[Draft]:
    """Lists of candidates, and what parties and persons do to become ones."""
    vote, line = vote_spoken_of(scene), scene.plain
    if vote is None:
        return
    for match in line.find(says.FRONT):
        if re.search(r"\b(?:elected|defeated|won|lost|said|claim\w*|succeed|replace|against)\b", match[0]):
            continue
        first = line.words(match.start(), match.end())[0]
        barred = says.KEPT.search(match[0]) is not None
        for mention in line.listed(match["list"]):
            if mention.sort is Sort.PERSON and mention.actor is not None:
                yield participation(
                    "contested",
                    mention.actor,
                    vote.actor,
                    (first, line.span_of(mention)[1]),
                    None,
                    negated=barred,
                    modality=planned_in(scene, vote),
                )
    for match in line.find(says.CANDIDATE_FOR):
        who_ = line.mention(match["who"])
        if who_.actor is not None:
            yield participation(
                "contested",
                who_.actor,
                vote.actor,
                line.words(match.start(), match.end()),
                None,
                modality=planned_in(scene, vote),
            )


def _becoming_candidates(scene: Scene) -> Iterator[Draft]:
    """Parties that put up candidates, persons that enter a race."""
    vote, line = vote_spoken_of(scene), scene.plain
    if vote is None:
        return
    for pattern in (says.FIELDS, says.CANDIDACY):
        for match in line.find(pattern):
            who_ = line.mention(match["who"])
            if who_.actor is None:
                continue
            said = amount(match) if match.groupdict().get("number") else None
            yield participation(
                "contested",
                who_.actor,
                vote.actor,
                line.words(match.start(), match.end()),
                line.word_at(match.start("verb")),
                count=said.value if said else None,
            )


def _staying_away(scene: Scene) -> Iterator[Draft]:
    """Boycotts and withdrawals."""
    vote, line = vote_spoken_of(scene), scene.plain
    event = vote.actor if vote else None
    for pattern in (says.BOYCOTTED_BY, says.BOYCOTTS, says.BOYCOTT_BY):
        for match in line.find(pattern):
            if event is None and not re.search(r"\b(?:talks|summit|vote|poll|polls)\b", line.text):
                continue
            for who in somebody(scene, line, match):
                yield participation(
                    "boycotted", who, event, line.words(match.start(), match.end()), line.word_at(match.start("verb"))
                )
    for match in line.find(says.STAY_OUT):
        verb = line.word_at(match.start("verb"))
        inner = match["who"] and re.match(r"[GP]\d", match["who"])
        mention = line.mention(match["who"]) if inner else _subject(line, match.start("verb"))
        if mention is not None and mention.actor is not None:
            if mention.sort is Sort.PERSON and match["act"] in {"run", "stand", "compete", "contest"}:
                continue
            first, last = line.words(match.start("verb"), match.end())
            first = verb if inner else min(first, line.span_of(mention)[0])
            trigger = None if match["verb"] in {"refused", "declined", "refuses", "declines"} else verb
            yield participation("boycotted", mention.actor, event, (first, last), trigger)
    for match in line.find(says.WITHDREW):
        who_ = line.mention(match["who"])
        if who_.actor is not None and event is not None:
            yield participation(
                "withdrew", who_.actor, event, line.words(match.start(), match.end()), line.word_at(match.start("verb"))
            )


def _subject(line: Sketch, before: int) -> Mention | None:
    """The last party or person before a verb that nothing else governs."""
    found = [
        each for each in re.finditer(r"(?:^|(\S+) )([GP]\d+)(?! 's)", line.text[:before]) if each[1] not in says.GOVERN
    ]
    return line.mention(found[-1][2]) if found else None


def _running(scene: Scene) -> Iterator[Draft]:
    """Who organises and who observes."""
    vote, line = vote_spoken_of(scene), scene.plain
    if vote is not None:
        for match in line.find(says.OBSERVERS):
            first, last = line.words(match.start("group"), match.end("group"))
            said = amount(match) if match["number"] else None
            yield participation(
                "observed",
                scene.text(first, last),
                vote.actor,
                line.words(match.start(), match.end()),
                line.word_at(match.start("verb")),
                count=said.value if said else None,
            )
        for match in line.find(says.SENT_OBSERVERS):
            who_ = line.mention(match["who"])
            if (
                who_.actor is not None
                and "observ" in match[0] + " monitor"
                and ("observers" in match[0] or "monitor" in match[0])
            ):
                yield participation(
                    "observed",
                    who_.actor,
                    vote.actor,
                    line.words(match.start(), match.end()),
                    line.word_at(match.start("verb")),
                )
        for match in line.find(says.ORGANISED):
            first, last = line.words(match.start(), match.end())
            mention = line.mention(match["who"]) if match["who"][0] in "PG" else None
            who = mention.actor if mention else match["who"].removeprefix("the ")
            if who is not None and match["what"] not in {"summit", "talks"}:
                yield participation("organised", who, vote.actor, (first, last), line.word_at(match.start("verb")))
    for match in line.find(says.OWN_SUMMIT):
        host = line.mention(match["who"])
        first, last = line.words(match.start("who"), match.end())
        if host.actor is not None and not re.fullmatch(r"[A-Z]\d+", host.actor.name):  # nobody hosts the G8 itself
            yield participation(
                "organised", host.actor, happening(scene, match, scene.text(first, last)), (first, last), None
            )


RULES = (
    Rule(
        "participation.standing",
        "participation",
        lambda scene: chain(_standing(scene), _barred(scene)),
        words(
            """stand stands standing stood run runs running ran contest contested contesting contests
            compete competes competed competing campaign campaigned campaigning vying
            bid seek seeks seeking sought part participate participated participating
            participates allowed eligible permitted entitled barred banned disqualified
            prohibited prevented prohibits bars prevents bans ineligible"""
        ),
        takes=(
            (
                "Ada Vern is running for president in the 2022 presidential election in Kenya.",
                "planned: Ada Vern | 2022 presidential election in Kenya | contested",
            ),
            (
                "The constitution bars Ada Vern from running in the 2013 presidential election in Kenya.",
                "not Ada Vern | 2013 presidential election in Kenya | contested",
            ),
        ),
        refuses=("Ada Vern is running a marathon in Kenya before the election.",),
    ),
    Rule(
        "participation.candidates",
        "participation",
        lambda scene: chain(
            _candidates(scene), _is_candidate(scene), _candidate_lists(scene), _becoming_candidates(scene)
        ),
        words(
            """candidate candidates nominee nominees contender contenders front-runner front-runners
            frontrunners frontrunner challenger challengers hopeful hopefuls rivals
            candidacy bid nomination campaign"""
        ),
        takes=(
            (
                "The main candidates in the 2013 presidential election in Kenya were Ada Vern and Carl Dunn.",
                "Carl Dunn | 2013 presidential election in Kenya | contested",
            ),
        ),
        refuses=("The candidates met Ada Vern before the 2013 election in Kenya.",),
    ),
    Rule(
        "participation.away",
        "participation",
        _staying_away,
        words(
            """boycott boycotted boycotts boycotting stand part participate run contest compete field
            withdrew withdraw withdraws withdrawing withdrawn pulled dropped bowed pull
            drop pulling"""
        ),
        takes=(
            (
                "The Tide Party boycotted the 2013 parliamentary election in Norway.",
                "Tide Party | 2013 parliamentary election in Norway | boycotted",
            ),
            (
                "The Tide Party announced that it would not take part in the 2013 election in Norway.",
                "Tide Party | 2013 election in Norway | boycotted",
            ),
        ),
        refuses=("The Tide Party did not boycott the 2013 parliamentary election in Norway.",),
    ),
    Rule(
        "participation.running",
        "participation",
        _running,
        words(
            """observers monitors monitored observed held organised organized hosted staged hosts host hosting
            holding summit"""
        ),
        takes=(
            (
                "Some 200 foreign observers monitored the 2013 parliamentary election in Norway.",
                "foreign observers | 2013 parliamentary election in Norway | observed | 200",
            ),
        ),
        refuses=("Foreign observers praised the food in Norway before the election.",),
    ),
)
