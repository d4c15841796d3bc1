"""Who stays away from a vote, watches it, disputes it, backs somebody in it, or brings others together to talk."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.drafts import Draft
from honorum.extraction.events.happenings import HAPPENING, happening
from honorum.extraction.events.votes import Vote
from honorum.extraction.rules.participation.participation_drafts import (
    joined,
    participation,
    planned_in,
    vote_spoken_of,
)
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.result_drafts import ASIDE, may_stand
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import AMOUNT, amount
from honorum.extraction.text.sketch import Sketch

_VOTE = (
    r"(?:elections?|by-elections?|vote|votes|polls?|ballot|referendum|run-?off|primary|primaries|plebiscite"
    r"|voting|race|contest)"
)
_SO = r"(?:(?:the|a|an|this|these|any|all|in|of|[a-z]+day 's|[CA]\d+(?: 's)?|[a-z0-9-]+|'s|H\d+) ){0,6}?"
_AUX = (
    r"(?: (?:has|have|had|is|are|was|were|will|would|to|also|been|be|being|again|already|both|now|all"
    r"|then|recently|largely|decided|vowed|threatened|chose"
    r"|agreed|immediately|angrily|strongly|openly|publicly|who|which|,))*"
)
_LIST = rf"(?P<list>[PGO]\d+(?: \( [GO]\d+ \))?(?:(?: ,| and| , and)(?: the)? [PGO]\d+)*){ASIDE}"
_GROUP = (
    r"(?P<group>(?:(?:the|[CAO]\d+(?: 's)?|main|several|some|most|many|all|two|three|four|five|six"
    r"|seven|eight|nine|ten|a|an|other|major|largest|leading|smaller"
    r"|opposition|islamist|ethnic|leftist|left-wing|right-wing|pro-[a-z]+|country 's|nation 's|[a-z]+an"
    r"|trade|union|election|electoral) )*"
    r"(?:opposition|parties|party|groups|leaders|candidates|candidate|supporters|coalition|alliance"
    r"|bloc|movement|separatists|rebels|islamists|federation|unions|union|commission"
    r"|O\d+|voters|minority|activists|lawmakers|politicians|council)(?: in (?:the )?C\d+)?)"
)
_WHO = rf"(?:{_LIST}|{_GROUP})"
SHUNS = re.compile(
    rf"{_WHO}(?: ,)?{_AUX} (?P<verb>boycott(?:ed|ing|s)?|stay(?:ed|ing|s)? away from|shunn?(?:ed|ing"
    r"|s)?|sat out|sitting out|(?:not to|refused to|declined to|refuse to|not) (?:take part|participate"
    r"|compete|contest|run|vote)(?: in)?"
    r"|call(?:ed|s|ing) (?:for )?(?:a |an )?(?:[a-z]+ )?boycott of|urg(?:ed|es|ing) (?:[a-z]+|H\d+ [a-z]+"
    rf"|[AC]\d+) to (?:boycott|shun|stay away from|ignore)|call(?:ed|s|ing) on [a-z ]{{3,30}}? to (?:boycott"
    r"|shun|stay away from))"
    rf" (?={_SO}(?:{_VOTE}|summit|talks)\b)"
)
OBSERVERS_OF = re.compile(
    r"\b(?P<verb>observers|monitors|(?:observer|monitoring) (?:mission|team|delegation)s?) (?:from"
    r"|, including (?:those |some |ones )?from|of|sent by|deployed by|led by)"
    r" (?:(?:the|regional|bloc|group|[a-z]+) ){0,4}?"
    r"(?P<list>[OCP]\d+(?:(?: ,| and| , and)(?: from)?(?: the)? [OC]\d+)*)"
)
OBSERVES = re.compile(
    rf"(?P<list>O\d+){_AUX} (?P<verb>monitor(?:ed|s|ing)?|observ(?:ed|es|ing)|(?:sent|deployed|dispatched"
    rf"|sends|deploys|fielded|will send|sending|deploying)(?= (?:(?:{AMOUNT}|[a-z-]+|an?|the) ){{0,5}}?(?:observers?"
    r"|monitors?|missions?|teams?)\b)"
    r"|(?:election )?(?:observers|monitors|observer mission|monitoring mission)(?= (?:said|say|reported"
    r"|called|described|praised|noted|criticised|criticized|found)\b))"
    rf"(?= ?(?:(?:{AMOUNT.replace('?P<about>', '?:').replace('?P<number>', '?:').replace('?P<scale>', '?:')}"
    rf"|[a-z-]+|'s|[CA]\d+) ){{0,8}}?(?:{_VOTE}|observers?|monitors?|missions?|said|say|reported|called"
    r"|described|praised|noted|criticised|criticized|found)\b)"
)
GROUP_OBSERVES = re.compile(
    rf"(?:(?P<count>{AMOUNT}) )?(?P<group>(?:(?:foreign|international|western|independent|domestic|european"
    rf"|regional|local|election|[AO]\d+) ){{1,3}}(?:observers|monitors))"
    rf"{_AUX} (?P<verb>monitor(?:ed|ing)?|observ(?:ed|ing|e)|watch(?:ed|ing)|overs(?:aw|eeing)|present"
    r"|deployed|supervis(?:ed|ing))\b"
)
DISPUTES = re.compile(
    rf"{_WHO}(?: ,)?{_AUX} (?P<verb>reject(?:ed|s|ing)?|disput(?:ed|es|ing)|challeng(?:ed|es|ing)|contest(?:ed"
    r"|s)(?= (?:the )?(?:[a-z]+ )?(?:results?|outcome))|(?:refus(?:ed|es|ing)|declin(?:ed|es)) to (?:accept"
    r"|recogni[sz]e|acknowledge)"
    r"|(?:does|do|did|will|would) (?:not|n't) (?:accept|recogni[sz]e)|denounc(?:ed|es)|petitioned against"
    r"|appealed against)"
    rf" {_SO}(?:results?|outcome|(?:vote|election) (?:count|results?)|victory|(?<=reject )vote|(?<=rejected"
    r" the )vote|(?<=rejected the )election)\b"
)
_REFUSES_TO_CONCEDE = re.compile(
    rf"{_WHO}{_AUX} (?P<verb>(?:refus(?:ed|es|ing)|declin(?:ed|es)) to concede|demand(?:ed|s|ing) (?:a"
    rf" |an )?(?:[a-z]+ )?(?:recount|re-?run|repeat|annulment)|accus(?:ed|es|ing) [^.;]{{2,50}}? of"
    rf" (?:rigging|stealing|falsifying|manipulating) (?:the |[a-z]+day 's )?{_VOTE})\b"
)
CALLS = re.compile(
    rf"{_WHO}{_AUX} (?P<verb>call(?:ed|s|ing)|brand(?:ed|s)|describ(?:ed|es|ing)|denounc(?:ed|es|ing)"
    r"|dismiss(?:ed|es|ing)|condemn(?:ed|s|ing)|declar(?:ed|es)|label+ed|decri(?:ed|es)|slamm?(?:ed"
    r"|s))"
    rf" {_SO}(?:{_VOTE}|results?|outcome|process|exercise)(?: (?:in|of|by) (?:the )?[CA]\d+| results?)*(?:"
    rf" as)?(?: (?:a|an|being|[a-z-]+)){{0,3}}? (?P<how>frauds?|fraudulent|sham|rigged|farce|stolen"
    r"|illegal|illegitimate|unfair|flawed|invalid|null|unconstitutional|charade|masquerade|joke|mockery"
    r"|undemocratic|coup|theft|robbery|circus|parody|massive fraud)\b"
)
ENDORSES = re.compile(
    rf"{_WHO}{_AUX} (?P<verb>endors(?:ed|es|ing)|back(?:ed|s|ing)|supports?|supported|supporting|(?:threw"
    r"|throws|throwing|thrown) (?:its|his|her|their|H\d+) (?:weight|support) behind|rallied behind"
    r"|campaign(?:ed|s|ing) for|(?:urged|asked|called on) (?:its|his|her|their|H\d+) (?:supporters"
    r"|voters|followers) to (?:vote for|back|support))"
    r" (?:(?!(?:plan|bill|call|idea|move|proposal|law)s? )(?:the|a|his|her|its|their|H\d+|[a-z-]+|,"
    r"|T\d+|[AG]\d+) ){0,5}?(?P<whom>P\d+)(?! 's (?:plan|bill|call|idea|move|proposal|government|policy"
    r"|policies|decision|cabinet))"
)
_SIDE = (
    r"(?: (?!not )[a-z-]+ly)? (?:(?P<yes>support(?:ed|s|ing)?|back(?:ed|s|ing)?|endors(?:ed|es|ing)"
    r"|campaign(?:ed|s|ing) (?:for|in favou?r of)|(?:urged|asked|called on|calling on|called for|urging"
    r"|advocated|recommended)(?: [a-z]+| H\d+ [a-z]+)? ?(?:to (?:vote|back|support|approve)|vote|voters)?"
    r"|favou?r(?:ed|s)|argued for)"
    r"|(?P<no>oppos(?:ed|es|ing)|campaign(?:ed|s|ing) against|(?:urged|asked|called on|urging)(?: [a-z]+"
    r"| H\d+ [a-z]+)? to (?:reject|vote against|oppose|vote down)|argued against|reject(?:ed|s)|fought(?:"
    r" against)?))"
)
OPTION = re.compile(
    rf"{_WHO}{_AUX}{_SIDE} (?:(?:the|a|an|for|in|its|\W|constitutional|proposed|new|[a-z-]+) ){{0,4}}?(?P<what>\W"
    r" ?yes ?\W|\W ?no ?\W|yes|no|referendum|change|changes|amendments?|proposal|proposals|reforms?"
    r"|constitution|measure|plan|treaty|ban|independence|deal|agreement|charter|abolition|draft|law)\b"
)
GATHERS = re.compile(
    r"(?:(?P<list>[PGOC]\d+(?:(?: ,| and| , and)(?: the)? [PGOC]\d+)*)(?: 's (?:government|president"
    rf"|foreign ministry))?|(?P<group>the government|the authorities)){_AUX} (?P<verb>host(?:ed|s|ing)?"
    r"|organi[sz](?:ed|es|ing)|conven(?:ed|es|ing)|mediat(?:ed|es|ing)|broker(?:ed|s|ing)|chair(?:ed"
    r"|s|ing))"
    rf" (?:(?:a|an|the|[a-z-]+|[CA]\d+(?: 's)?|two-day|three-day) ){{0,4}}?{HAPPENING}\b"
)
LEAVES = re.compile(
    rf"{_LIST}(?: ,)?{_AUX} (?P<verb>withdr[ae]w(?:s|ing|n)?|pull(?:ed|s|ing) out|dropp?(?:ed|s|ing)"
    r"(?: out)?|bow(?:ed|s|ing) out|quit|abandon(?:ed|s|ing)|end(?:ed|s|ing)|suspend(?:ed|s|ing)|step(?:ped"
    r"|s|ping) aside|stood aside)"
    rf"(?: (?:from|of|his|her|its|their|H\d+))* {_SO}(?:{_VOTE}|candidac(?:y|ies)|campaign|bid|running)\b(?!"
    r" (?:promises?|finance|manager|trail))"
)
_ORGANISER = re.compile(
    r"(?P<group>(?:the |[CA]\d+ 's |national |independent )*(?:election|electoral) (?:commission|council"
    r"|board|authority))(?: ,)?(?: which| that)? (?P<verb>organi[sz]ed|ran|conducted|administered|oversaw)"
    rf" {_SO}{_VOTE}\b"
)


def _who(scene: Scene, line: Sketch, match: re.Match[str]) -> list[Actor | str]:
    """Those that a match of `_WHO` names."""
    groups = match.groupdict()
    if groups.get("list"):
        found = joined(line, match["list"])
        return [each.actor for each in found if each.actor is not None]
    if groups.get("group"):
        first, last = line.words(match.start("group"), match.end("group"))
        text = scene.text(first, last)
        for start in ("the ", "The ", "a ", "A "):
            text = text.removeprefix(start)
        nobody = text in {"candidates", "party"} or text.lower().startswith("voters")
        return [text] if text and not nobody else []
    return []


def _told(
    scene: Scene, line: Sketch, pattern: re.Pattern[str], role: str, event: Actor | None, *, plain: bool = False
) -> Iterator[Draft]:
    for match in line.find(pattern):
        before = line.text[: match.start()].split()[-1:]
        if before and before[0] in {"by", "of", "against", "between", "over"}:
            continue
        span = line.words(match.start(), match.end())
        for who in _who(scene, line, match):
            yield participation(role, who, event, span, None if plain else line.word_at(match.start("verb")))


def _all(scene: Scene) -> Iterator[Draft]:
    vote = vote_spoken_of(scene)
    for line in (scene.plain, scene.full) if scene.plain.text != scene.full.text else (scene.plain,):
        if vote is not None:
            yield from _about(scene, line, vote)
        for match in line.find(GATHERS):
            first, last = line.words(match.start("happening"), match.end("happening"))
            event = happening(scene, match, scene.text(first, last))
            for who in _who(scene, line, match):
                span = line.words(match.start(), match.end())
                yield participation("organised", who, event, span, line.word_at(match.start("verb")))


def _about(scene: Scene, line: Sketch, vote: Vote) -> Iterator[Draft]:
    """What is told of one vote."""
    event = vote.actor
    for match in line.find(SHUNS):
        span = line.words(match.start(), match.end())
        trigger = line.word_at(match.start("verb"))
        called = (
            re.match(r"(?:call|urg)", match["verb"])
            or "not" in match["verb"]
            or "ref" in match["verb"]
            or "decl" in match["verb"]
        )
        for who in _who(scene, line, match):
            yield participation("boycotted", who, event, span, None if called else trigger)
    yield from _told(scene, line, LEAVES, "withdrew", event)
    yield from _told(scene, line, OBSERVERS_OF, "observed", event, plain=True)
    yield from _told(scene, line, OBSERVES, "observed", event)
    yield from _told(scene, line, _ORGANISER, "organised", event)
    for match in line.find(GROUP_OBSERVES):
        said = amount(match) if match["number"] else None
        span = line.words(match.start(), match.end())
        for who in _who(scene, line, match):
            yield participation(
                "observed", who, event, span, line.word_at(match.start("verb")), count=said.value if said else None
            )
    for pattern in (DISPUTES, CALLS, _REFUSES_TO_CONCEDE):
        for match in line.find(pattern):
            trigger = line.word_at(match.start("verb"))
            plain = re.match(r"(?:ref|decl|do|did|will|would|call|describ|demand|accus)", match["verb"])
            for who in _who(scene, line, match):
                yield participation(
                    "rejectedResults", who, event, line.words(match.start(), match.end()), None if plain else trigger
                )
    yield from _sides(scene, line, vote)


_CANDIDATE = re.compile(
    r"\b(?:election|elections|run-?off|candidates?|race|bid|vote|voters|primary|round|ballot|nominee"
    r"|poll|polls|contest|presidency)\b"
)


def _sides(scene: Scene, line: Sketch, vote: Vote) -> Iterator[Draft]:
    """Who backs a candidate, or a side of a referendum."""
    near = any(abs(mention.sentence - scene.sentence.number) <= 1 for mention in vote.mentions)
    if near and vote.kind != "referendum" and _CANDIDATE.search(scene.full.text):
        for match in line.find(ENDORSES):
            if may_stand(line.mention(match["whom"])):
                span = line.words(match.start(), match.end())
                for who in _who(scene, line, match):
                    yield participation("supported", who, vote.actor, span, line.word_at(match.start("verb")))
                yield from _endorsed(scene, line, vote, match)
    if vote.kind == "referendum":
        for match in line.find(OPTION):
            against = bool(match["no"])
            if re.fullmatch(r"\W ?no ?\W|no", match["what"]):
                against = not against
            span = line.words(match.start(), match.end())
            for who in _who(scene, line, match):
                yield participation("opposed" if against else "supported", who, vote.actor, span, None)


_OVER = re.compile(r" over (?:T\d+ )?(?P<who>P\d+)\b")


def _endorsed(scene: Scene, line: Sketch, vote: Vote, match: re.Match[str]) -> Iterator[Draft]:
    """Whoever is endorsed in an election stands in it, and so does the one over whom: "backed Ada Vern over Dunn"."""
    over = _OVER.match(line.text, match.end())
    for token in (match["whom"], over["who"] if over else None):
        who = line.mention(token) if token else None
        if who is not None and who.actor is not None:
            first = line.word_at(match.start("verb"))
            last = max(who.last, first + 1)
            yield participation(
                "contested", who.actor, vote.actor, (first, last), first, modality=planned_in(scene, vote)
            )


RULES = (
    Rule(
        "participation.told",
        "participation",
        _all,
        words(
            """boycott boycotted boycotting boycotts away shun shunned shunning sat part participate
            compete vote observers monitors mission monitored
            monitoring observed observing observe deployed sent dispatched rejected reject rejects
            rejecting disputed disputes challenged challenging
            contested accept recognise recognize denounced called branded described dismissed condemned
            declared labelled decried slammed concede
            recount rerun re-run accused endorsed endorses backed backs backing supported supports
            supporting support behind campaigned urged opposed
            opposes opposing hosted hosts hosting organised organized organising convened mediated
            brokered chaired withdrew withdrawn withdraw pulled
            dropped bowed quit abandoned ended suspended stepped stood favoured favored ran conducted
            oversaw calls calling urging"""
        ),
        takes=(
            (
                "Observers from the African Union praised the 2013 presidential election in Kenya.",
                "African Union | 2013 presidential election in Kenya | observed",
            ),
            (
                "Ada Vern called the 2013 presidential election in Kenya a fraud.",
                "Ada Vern | 2013 presidential election in Kenya | rejectedResults",
            ),
        ),
        refuses=("Ada Vern did not endorse Carl Dunn in the 2013 presidential election in Kenya.",),
    ),
)
