"""Who won and who lost a vote: victories, defeats, majorities, ranks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from honorum.extraction.actors.mentions import Mention, Office
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import (
    ASIDE,
    first_word_of,
    only,
    party_of_person,
    people_in,
    person_of_party,
    result,
    span_with,
    subject_in,
    vote_spoken_of,
)
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import Modality

_ITEM = (
    r"(?:(?:[a-z-]+ ){0,5}?(?:(?:[GOT]\d+|[a-z-]+) 's )?(?:[TGO]\d+ )?)?P\d+(?: of [GOP]\d+"
    r"| of respectively G\d+ and G\d+| and the G\d+(?= ))?"
)
_LIST = rf"{_ITEM}(?:(?: , as well as| as well as| , and| ,| and) {_ITEM})*"
_ADVERBS = (
    r"(?: (?:also|successfully|all|both|narrowly|easily|comfortably|again|then|officially|formally"
    r"|declared|duly|overwhelmingly|re-|not|n't|never|been|be|being))*"
)
_ELECTED = re.compile(
    rf"(?P<list>{_LIST}){ASIDE}(?: , )?(?: who)?(?P<aux> (?:was|were|has|have|had|is|are|being|got|gets|get|to"
    rf"|will|would|could|may|might))+{_ADVERBS} "
    r"(?P<verb>elected|re-elected|reelected|returned to parliament|voted in)(?! by (?:the )?"
    r"(?:parliament|lawmakers|members|delegates|deputies|O\d+))(?P<office> (?:as |to the |the )?"
    r"(?:T\d+))?"
)
_WERE_ELECTED = re.compile(
    rf"\b(?:elected|elects|winners|victors|elected candidates)(?: (?!by|was|to )[^ .;P]+){{0,8}}? "
    rf"(?:were|are|include|included|was)(?: [^ .;P]+){{0,14}}? ?(?P<list>{_LIST})"
)
_LOST = re.compile(
    r"(?P<who>[PG]\d+)(?: who| ,)?(?: (?:has|have|had|narrowly|also|then|recently))* (?P<verb>lost(?= "
    r"(?:his|her|their|its|H\d+|the|this|last|a|re-election|to [PG]|in the|out|both|control|power"
    r"|office|all|every|[a-z]+ seat|by)\b)"
    r"|loses|conceded(?: defeat| the election)?|failed to (?:win|get|be|secure|gain|retain|keep|hold"
    r"|defend|enter)(?: (?:his|her|its|a|an|any|re-|the|enough|re-elected|re-election|H\d+|elected"
    r"|outright|seat|seats))+|failed to win(?= (?:in|there|,|\.))|came second|finished second|was runner-up)"
    r"(?P<what>(?: (?!and |but |while )[^ .;,]+){0,5})"
)
_NOT_LOST = re.compile(
    r"\b(?:life|lives|job|patience|confidence|faith|support|ground|money|war|battle|case|appeal|trust"
    r"|control of the city|leg|son|daughter|father|wife|husband|temper|vote of confidence"
    r"|confidence vote|way)\b"
)
_WON = re.compile(
    r"(?P<who>[PG]\d+)?(?P<aux>(?: ,)?(?: who| which)?(?: (?:has|have|had|is|are|was|were|will|would"
    r"|to|be|been|the|later|also|now|likely|set|expected|poised|projected|nearly|certain|narrowly"
    r"|easily|comfortably|again|officially|already))*) ?"
    r"(?P<verb>won|wins|win|winning|secured|secures|secure|securing|claimed|claims|claim|claiming"
    r"|scored|swept|sweeps|sweep|sweeping|took|takes|take|triumphed in|declared|achieved|celebrated"
    r"|celebrates|gained|retained|heading for|headed for|poised for|earned|clinched)"
    r" (?:(?:a|an|the|his|her|its|their|H\d+|this|that|[a-z]+'s|'s|sweeping|surprise|narrow|clear"
    r"|overwhelming|decisive|outright|big|huge|easy|second|third|first|fourth|fifth|new|another"
    r"|absolute|comfortable|crushing|landslide|historic|large|election|electoral|resounding|[a-z-]*ing"
    r"|presidential|parliamentary|legislative|general|local|federal|disputed|last|next|recent|mayoral"
    r"|re-|[12][09]\d\d|C\d+|A\d+|G\d+(?: 's)?|republican|democratic|sunday|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|month|year"
    r"|week|two-thirds|three-quarters|five-year|four-year|six-year|consecutive|straight|simple"
    r"|parliamentary|slim|small|solid|strong|stunning|convincing|in|at|of|polls|most) )*"
    r"(?P<what>elections?|vote|polls?|referendum|presidency|victory|victories|win|majority|landslide"
    r"|run-off|runoff|by-election|re-election|reelection|ballot|term|primary|mandate|winner"
    r"|supermajority)\b"
    r"(?! (?:commission|campaign|prize|to|against)\b)"
)
_WON_BY = re.compile(
    r"(?:won|taken|swept) by (?:(?:the|a) )?(?:[a-z-]+ ){0,3}?(?:(?:P\d+|T\d+|[a-z]+|G\d+(?= 's P)) 's )?(?:(?:the"
    r"|ruling|opposition|governing) )*(?P<who>[GP]\d+)"
)
_VICTORY_OF = re.compile(
    r"(?:(?:(?P<owner>[PG]\d+) 's|(?P<whose>H\d+)) (?:[a-z-]+ )*(?P<win>victory|win|triumph|landslide"
    r"|re-election|defeat"
    r"|loss)(?= (?:in|at|over|of|on|by|was|has|is|gives|means|,|with|following|after|as|came|marks|ends)))"
    r"|(?P<word>victory|win|triumph|landslide|defeat|loss|majority(?= for)) (?:for|of|by) (?:the )?"
    r"(?:[a-z-]+ )?(?P<who>[PG]\d+)"
)
_DECLARED = re.compile(
    r"(?P<who>[PG]\d+)(?: [a-z'-]+){0,4}? (?P<verb>declared|announced|named|proclaimed|confirmed)"
    r"(?P<self> himself| herself| itself| themselves| P\d+| G\d+)?(?: (?:on|late|early|today|yesterday|[a-z]+day))*"
    r" (?:as )?(?:the |a )?(?:outright "
    r"|clear |official )*(?P<what>winners?|victors?|victory|elected)\b"
)
_TO_BE = re.compile(r"\b(?:is|are|was|were) to be\b")
_PASSIVE = re.compile(r"\b(?:is|was|were|are|been|be|being|got)\b")
_DECLARES = re.compile(
    r"\b(?P<verb>declared|proclaimed|named|announced|certified) (?:(?:the|incumbent|challenger|rival|ruling|opposition)"
    r" )*(?:T\d+ )?(?P<who>[PG]\d+)(?: \( [^)]{1,20} \))?(?: , T\d+(?: ,)?)?(?: of [^,;.\"]{1,60}?)?"
    r"(?: as)? (?:the |a )?(?:outright |clear |official )?(?:winners?|victors?|president-elect|elected)\b"
)
_LED_TO = re.compile(
    r"(?P<verb>led|steered|guided|carried|swept|leads) (?:the |his |her |H\d+ )?(?:[a-z-]+ ){0,2}(?P<who>G\d+) to "
    r"(?:(?:an?|its|their|another|[a-z-]+) ){0,4}?(?P<what>victory|victories|win|triumph|landslide|defeat|loss|power)\b"
)
_BECAME = re.compile(
    r"(?P<who>P\d+)(?: ,)?(?: (?:has|have|had|also|then))* (?P<verb>became|becomes|is|was) (?:the )?(?:[a-z-]+ |G\d+ "
    r"|T\d+ |[AC]\d+ (?:'s )?){1,6}?(?:ever |to be |to have been )?elected\b"
)
_REELECTED = re.compile(
    r"(?P<who>P\d+) , (?:a|an|the) (?:newly |just )?(?P<verb>re-elected|reelected|newly-elected"
    r"|elected) (?P<what>[a-z-]+|T\d+)"
)
_PROJECTED = re.compile(
    r"(?P<who>P\d+) (?:is|was|are) (?P<verb>projected|predicted|forecast|tipped|expected|set|certain"
    r"|likely) to (?:become|be elected|win|take)(?: as)?(?P<office> (?:the )?T\d+)"
)
_MAJORITY = re.compile(
    r"(?P<verb>maintained|kept|retained|retain|won|secured|gained|lost|held|hold|holds|win|have|has"
    r"|had|obtained|achieved|took|take|maintain|gain|lose|keep|get|got|captured|control|controls)"
    r" (?:(?:an|a|its|their|his|the|H\d+|outright|absolute|overall|clear|comfortable|slim"
    r"|parliamentary|working|two-thirds|simple|large|narrow|strong|constitutional|small"
    r"|enough seats for a) )+(?P<what>majority)\b(?! of (?:A\d+|voters|people|the population))"
)
_RANK = re.compile(
    r"(?P<who>[PG]\d+)(?: ,)?(?: [a-z'-]+){0,3}? (?:(?P<verb>came|comes|finished|finishes|placed|was|were|are|ended"
    r"|is|coming|ran|finishing|ranked)(?: in)?(?: a)?(?: distant| close)?|in|as|took) (?P<rank>first|second|third"
    r"|fourth|fifth|last)(?P<place> place| in the| with| behind| position| ,|,)"
)
_RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_BALANCE = re.compile(
    r"(?:guarantee|give|gives|gave|holds?|held|win|won|have|has|had|gain|gained|secure|secured) (?:"
    r"(?:it|them|him|her|[GP]\d+|the G\d+) )?the (?P<what>balance of power)\b"
)
_TOGETHER = re.compile(
    r"(?P<list>G\d+(?: , (?:the )?G\d+)*(?: ,)? and (?:the )?G\d+)"
    r"(?: (?:parties|together|combined|jointly|have|has|had|both|all|allied|alliance))* $"
)
_FAILING = re.compile(r"\b(?:fail(?:ed|s|ing|ure)?|unable|without) (?:to )?$")
_GRANTED = frozenset("declared took take takes earned gained achieved".split())
_PUBLIC = frozenset(
    """president mayor governor senator member mp councillor councilor legislator representative deputy
    lawmaker chancellor congressman congresswoman vice-president premier assemblyman""".split()
)


def _is_public(line: Sketch, token: str | None) -> bool:
    """Whether an office after "elected" is one that voters fill."""
    if not token:
        return True
    office: Office | None = line.mention(token.split()[-1]).office
    return office is not None and office.head in _PUBLIC and office.party is None


def _elected(scene: Scene) -> Iterator[Draft | None]:
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None:
        return
    for match in line.find(_ELECTED):
        if not _is_public(line, match["office"]) or _TO_BE.search(match[0]):
            continue
        trigger = line.word_at(match.start("verb"))
        people = people_in(line, match["list"])
        for who in people:
            span = span_with(line, people[0], match.start("aux"), match.end("verb"))
            yield result(scene, vote, who, "outcome", "won", span, trigger)
    for match in line.find(_WERE_ELECTED):
        for who in people_in(line, match["list"]):
            span = span_with(line, who, match.start(), match.start("list"))
            yield result(scene, vote, who, "outcome", "won", span, None)
    for match in line.find(_REELECTED):
        who = line.mention(match["who"])
        yield result(scene, vote, who, "outcome", "won", span_with(line, who, match.start(), match.end()), None)
    for match in line.find(_PROJECTED):
        who = line.mention(match["who"])
        if _is_public(line, match["office"]):
            span = span_with(line, who, match.start(), match.end())
            yield result(scene, vote, who, "outcome", "won", span, None, modality=Modality.HYPOTHETICAL)


def _lost(scene: Scene) -> Iterator[Draft | None]:
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None:
        return
    for match in line.find(_LOST):
        if _NOT_LOST.search(match["what"]) or "majority" in match["what"]:
            continue
        who = line.mention(match["who"])
        if match["verb"].startswith("lost") and not re.search(
            r"\b(?:election|elections|vote|poll|seat|re-election|[PG]\d+|presidency|race|power|office"
            r"|run-off|runoff|in)\b",
            match["what"],
        ):
            continue
        if match["verb"].startswith("failed") and re.match(
            r"[^;.]{0,40}\b(?:outright|first round)\b", line.text[match.end("verb") :]
        ):
            continue  # a second round follows
        span = span_with(line, who, match.start(), match.end())
        trigger = None if match["verb"].startswith("failed") else line.word_at(match.start("verb"))
        yield result(scene, vote, who, "outcome", "lost", span, trigger)


def _won(scene: Scene) -> Iterator[Draft | None]:
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None:
        return
    for match in line.find(_WON):
        trigger = line.word_at(match.start("verb"))
        if _FAILING.search(line.text[: match.start("verb")]):
            continue  # a defeat, or a second round
        if match["verb"] in _GRANTED and match["what"] not in {
            "victory", "majority", "presidency", "win", "landslide", "winner",
        }:  # fmt: skip
            continue
        who = line.mention(match["who"]) if match["who"] else subject_in(scene, line, trigger, match.start("verb"))
        if who is None:
            continue
        value = "majority" if match["what"] in {"majority", "supermajority"} else "won"
        span = span_with(line, who if isinstance(who, Mention) else None, match.start("verb"), match.end())
        if isinstance(who, str):
            span = (first_word_of(scene, who, span[0]), span[1])
        yield result(scene, vote, who, "outcome", value, span, trigger)
        together = _TOGETHER.search(line.text[: match.start("verb")])
        for each in line.listed(together["list"]) if together else ():
            span = span_with(line, each, match.start("verb"), match.end())
            yield result(scene, vote, each, "outcome", value, span, trigger)


def _victories(scene: Scene) -> Iterator[Draft | None]:
    """Victories told by a noun or by others: "won by", "her victory", "declared the winner"."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None:
        return
    for match in line.find(_WON_BY):
        who = line.mention(match["who"])
        span = span_with(line, who, match.start(), match.end())
        yield result(scene, vote, who, "outcome", "won", span, line.word_at(match.start()))
    for match in line.find(_VICTORY_OF):
        token, word = match["owner"] or match["whose"] or match["who"], match["win"] or match["word"]
        after = line.text[match.end() : match.end() + 40]
        if re.match(
            r" (?:was|is|would|will|had been)(?: [a-z]+)? (?:expected|likely|possible|certain|predicted)", after
        ):
            continue
        value = "lost" if word in {"defeat", "loss"} else "majority" if word == "majority" else "won"
        who = line.mention(token)
        span = span_with(line, who, match.start(), match.end())
        trigger = line.word_at(match.start("win") if match["win"] else match.start("word"))
        yield result(scene, vote, who, "outcome", value, span, trigger)
    for match in line.find(_DECLARED):
        who = line.mention(match["who"])
        own = (match["self"] or "").strip()
        if not own and not _PASSIVE.search(match[0][: match.start("verb") - match.start()]):
            continue  # who declares somebody else the winner
        if re.match(r"[PG]\d", own):
            who = line.mention(own)
        elif not own and match["what"] == "elected":
            continue
        claimed = bool(own) and "sel" in own
        modality = Modality.ALLEGED if claimed else None
        span, trigger = span_with(line, who, match.start(), match.end()), line.word_at(match.start("verb"))
        yield result(scene, vote, who, "outcome", "won", span, trigger, modality=modality)


def _made_winners(scene: Scene) -> Iterator[Draft | None]:
    """Who is made the winner by others or by a leader: "declared Ada Vern the winner", "led the Greens to victory"."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None:
        return
    for pattern in (_DECLARES, _LED_TO):
        for match in line.find(pattern):
            who, lost = line.mention(match["who"]), match.groupdict().get("what") in {"defeat", "loss"}
            span = span_with(line, who, match.start(), match.end())
            yield result(
                scene, vote, who, "outcome", "lost" if lost else "won", span, line.word_at(match.start("verb"))
            )
    for match in line.find(_BECAME):
        who = line.mention(match["who"])
        span = span_with(line, who, match.start(), match.end())
        yield result(scene, vote, who, "outcome", "won", span, line.word_at(match.start("verb")))


def _standing(scene: Scene) -> Iterator[Draft | None]:
    """Majorities, ranks and the balance of power."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None:
        return
    for pattern, value in ((_MAJORITY, "majority"), (_BALANCE, "balance of power")):
        for match in line.find(pattern):
            verb = line.word_at(match.start())
            who = subject_in(scene, line, verb, match.start())
            if who is None or (pattern is _MAJORITY and match["verb"] in {"has", "have", "had", "control", "controls"}):
                continue
            span = line.words(match.start(), match.end())
            first = first_word_of(scene, who, span[0]) if isinstance(who, str) else min(span[0], line.span_of(who)[0])
            draft = result(scene, vote, who, "outcome", value, (first, span[1]), verb)
            lost = pattern is _MAJORITY and match["verb"].startswith("los")
            if draft is not None:
                yield replace(draft, negated=lost)


def _ranked(scene: Scene) -> Iterator[Draft | None]:
    """Who came second and third."""
    vote = vote_spoken_of(scene)
    if vote is None:
        return
    for line in (standing_line(scene), scene.full):
        for match in line.find(_RANK):
            who = line.mention(match["who"])
            if match["rank"] == "last" or (match["verb"] in {"was", "is"} and match["place"] == " in the"):
                continue
            if match["verb"] is None and match["place"] not in {" place", " position"}:
                continue
            who = party_of_person(line, match.end("who") + 1) or person_of_party(line, who)
            span = span_with(line, who, match.start(), match.end())
            yield result(
                scene, vote, who, "outcome", f"rank:{_RANKS[match['rank']]}", span, line.word_at(match.start("rank"))
            )


RULES = (
    Rule(
        "result.elected",
        "results",
        lambda scene: only(_elected(scene)),
        words("elected re-elected reelected elects winners returned voted projected predicted tipped expected set"),
        takes=(
            (
                "In the 2013 parliamentary election in Norway, Ada Vern and Carl Dunn were re-elected.",
                "Carl Dunn | 2013 parliamentary election in Norway | outcome | won | unknown",
            ),
        ),
        refuses=("Before the election in Norway, Ada Vern was not elected.",),
    ),
    Rule(
        "result.lost",
        "results",
        lambda scene: only(_lost(scene)),
        words(
            """lost loses conceded failed came finished defeated beaten unseated ousted voted
            eliminated beat beats beating defeating defeats re-elected elected was"""
        ),
        takes=(
            (
                "Carl Dunn failed to win the 2013 presidential election in Kenya.",
                "Carl Dunn | 2013 presidential election in Kenya | outcome | lost | unknown",
            ),
        ),
        refuses=("Ada Vern lost her father before the election in Kenya.",),
    ),
    Rule(
        "result.won",
        "results",
        lambda scene: only(chain(_won(scene), _victories(scene), _made_winners(scene))),
        words(
            """won wins win winning secured secures secure securing claimed claims claim claiming
            scored swept sweeps sweep sweeping took takes take triumphed declared
            achieved celebrated celebrates gained retained heading headed earned
            clinched taken victory triumph landslide defeat loss majority announced
            named proclaimed confirmed certified led steered guided carried leads elected"""
        ),
        takes=(
            (
                "Ada Vern has won the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | outcome | won | unknown",
            ),
        ),
        refuses=("Ada Vern did not win the 2013 presidential election in Kenya.",),
    ),
    Rule(
        "result.standing",
        "results",
        lambda scene: only(chain(_standing(scene), _ranked(scene))),
        words("majority balance first second third fourth fifth"),
        takes=(
            (
                "Ada Vern finished third with few votes in the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | outcome | rank:3 | unknown",
            ),
        ),
    ),
)
