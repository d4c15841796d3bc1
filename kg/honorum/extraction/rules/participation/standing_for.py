"""Who stands in a vote and who does not, told by classes of verbs and by the nouns for those who stand."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Mention
from honorum.extraction.drafts import Draft
from honorum.extraction.events.votes import Vote
from honorum.extraction.rules.participation.participation_drafts import (
    is_verb,
    participation,
    planned_in,
    vote_spoken_of,
)
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.result_drafts import ASIDE, may_stand, span_with
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import AMOUNT, amount
from honorum.extraction.text.doers import doers
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import Modality

_VOTE = r"(?:elections?|by-elections?|vote|votes|polls?|ballot|run-?off|primary|primaries|race|contest|midterms)"
_OFFICE = (
    r"(?:presiden\w+|parliament|re-election|reelection|office|seats?|mayor\w*|governor\w*|senate|congress"
    r"|assembly|leadership|nomination|T\d+|O\d+"
    r"|term|mandate|premiership|legislature|council|post|house)"
)
_AUX = (
    r"(?: (?:has|have|had|is|are|was|were|will|would|to|also|be|been|again|already|both|now|all|currently"
    r"|then|who|that|widely|expected|likely|set|due"
    r"|going|planning|plans|hopes|hoping|wants|intends|decided|preparing|eligible|announced|said|confirmed"
    r"|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|on|[PH]\d+))*"
)
_LIST = r"(?P<list>[PG]\d+(?:(?: ,| and| , and)(?: the)? [PG]\d+)*)"
_GROUP = (
    rf"(?P<group>(?:(?P<count>{AMOUNT}) )?(?:(?:other|more|women|female|male|main|registered|independent"
    r"|opposition|presidential|rival|cabinet|former"
    r"|government|leading|[a-z]+an|[a-z]+al|[A]\d+) )*(?:candidates|contenders|hopefuls|women|men|people"
    r"|ministers|politicians|independents|challengers|parties|blocs|alliances|lists"
    r"|lawmakers|governors|rivals|aspirants|T\d+))"
)
_CONTESTS = (
    r"(?:contest(?:ed|ing|s)? (?:the|a|an|all|this|[a-z]+day|[a-z]+al|[CA]\d+|[0-9]+|in|for|local)\b(?!"
    r" (?:results?|outcome))|(?:stand(?:s|ing)?|stood|run(?:s|ning)?"
    r"|ran|compet(?:e|es|ed|ing)|campaign(?:ed|ing)|vy?ing"
    rf"|vie[sd]?|bid(?:ding)?) (?:again |against [PG]\d+ |unsuccessfully |successfully |as [a-z ]{{1,20}}?"
    rf" )?(?:in|for|as)(?= (?:(?!when|before|after|their|them)[a-z0-9'-]+ |[CAOH]\d+ |'s ){{0,6}}?(?:{_VOTE}"
    rf"|{_OFFICE})\b)"
    rf"|(?:take|takes|took|taking) part in(?= (?:[a-z0-9'-]+ |[CA]\d+ |'s ){{0,5}}?{_VOTE}\b)|participat\w+"
    rf" in(?= (?:[a-z0-9'-]+ |[CA]\d+ |'s ){{0,5}}?{_VOTE}\b)"
    r"|(?:stand(?:s|ing)?|stood|run(?:s|ning)?|ran) as (?:an?|the) (?:independent|G\d+|[a-z-]+ candidate)"
    r"|on the (?:[a-z]+ )?ballot|in the (?:running|race|contest)|entered the race|joined the race|registered"
    r" (?:to (?:run|stand)|as candidates?))"
)
GROUP_STANDS = re.compile(
    rf"{_GROUP}(?:{_AUX})(?: (?:cleared|approved|qualified|allowed|permitted|vetted|registered) to)? "
    rf"(?P<verb>{_CONTESTS})\b"
)
STANDS = re.compile(rf"{_LIST}{ASIDE}(?: ,)?{_AUX} (?P<verb>{_CONTESTS})\b")
SEEKS = re.compile(
    rf"{_LIST}{ASIDE}(?: ,)?{_AUX} (?P<verb>seeking|seeks?|sought|bidding for|eyeing|eyes|considering"
    r"|weighing|mulling|launch(?:ed|es|ing)?|announc(?:ed|es|ing)"
    r"|declar(?:ed|es|ing)|confirm(?:ed|s|ing)|considering|mount(?:ed|s|ing)|filed|registered|made|making|running for)"
    r" (?:(?:a|an|his|her|their|its|H\d+|another|the|[a-z]+-term|second|third|fourth|fifth|sixth|new"
    r"|fresh|own|long-awaited|presidential|mayoral|gubernatorial"
    r"|senate|parliamentary|successive|consecutive|five-year|four-year|six-year|final|independent|formal"
    r"|party 's|[GCO]\d+(?: 's)?) )*"
    r"(?P<what>terms?|re-election|reelection|return to (?:power|office)|presidency|nomination|candidac(?:y"
    r"|ies)|bid|run|comeback|leadership|mandate|governorship"
    r"|nomination papers|campaign for|T\d+ 's office)\b"
)
FACES = re.compile(
    rf"(?P<one>P\d+){ASIDE}(?: (?:who|will|is|to|now|also|likely|would|was|are|has|had|been|expected"
    r"|set|then|again|,))* (?P<verb>fac(?:es|e|ing|ed)|challeng(?:es|e|ing|ed)|(?:run"
    r"|runs|running|ran|stands?|standing|stood) against|tak(?:es|ing|e) on|up against"
    r"|in (?:an?|his|her|the|H\d+) (?:[a-z-]+ ){1,4}(?:against|with)"
    r"|pitted against|goes up against|versus) (?:(?:the|a|an|his|her|H\d+|incumbent|rival|challenger"
    r"|conservative|socialist|liberal|[a-z-]+|[AGO]\d+|T\d+) ){0,5}?(?P<two>P\d+)(?! 's)"
)
BETWEEN = re.compile(
    r"\b(?P<verb>between|pits|pitting) (?:(?:the|[a-z-]+|T\d+|[AG]\d+) ){0,4}?(?P<one>P\d+)(?: (?:of"
    r"|from) (?:the )?[GO]\d+| , an? (?:[a-z-]+ )?(?:G\d+|[a-z]+) ,)?"
    r" (?:and|against) (?:(?:the|[a-z-]+|T\d+|[AG]\d+) ){0,4}?(?P<two>P\d+)"
)
INVERTED = re.compile(
    r"\b(?:in the (?:race|running|contest|run-off|runoff)|on the ballot|(?:also|among those) (?:running"
    r"|standing|competing|vying))(?: (?:for|in) [^.;P]{1,40}?)? (?P<verb>are|is|were|was)"
    r" (?:(?:the|[a-z-]+|T\d+) ){0,4}?(?P<list>P\d+(?:(?: ,| and| , and|(?: ,)? (?:the |a |an |[a-z-]+"
    r" |T\d+ ){0,3})*? ?P\d+)*)"
)
AMONG = re.compile(rf"(?P<list>P\d+) (?P<verb>is|are|was|were) (?:one of|among)(?: the)? {_GROUP}")
IS_PERSON = re.compile(
    r"(?P<head>candidate|nominee|flag-bearer|T\d+)(?: (?:in|for|at) (?:(?!who|and|was|is)[a-z0-9'-]+"
    r" |[CAO]\d+ |'s )*?)? ?(?P<verb>is|was|will be) (?:(?:the|[a-z-]+|T\d+) ){0,6}?(?P<who>P\d+)\b(?!"
    r" 's)"
)
CALLED = re.compile(
    r"\b(?P<verb>candidate|nominee|contender|challenger|hopeful|flag-bearer|standard-bearer|front-runner"
    r"|frontrunner|aspirant)(?: ,)? (?P<who>P\d+)(?! 's)"
)
NOMINATED = re.compile(
    r"(?P<who>P\d+)(?: [a-z]+){0,2}? (?:was|is|were|has been|had been|being) (?:[a-z]+ )?(?P<verb>nominated"
    r"|named|chosen|selected|picked|adopted|put forward|endorsed|unveiled|confirmed)"
    r"(?: [^ .;,]+){0,8}? (?:candidate|nominee|flag-bearer|standard-bearer|running mate)\b"
    r"|[GO]\d+(?: (?:has|have|had))? (?P<verb2>nominated|chose|picked|selected|fielded|put forward"
    r"|named|adopted) (?:(?:the|its|[a-z-]+|T\d+) ){0,5}?(?P<who2>P\d+)"
    r"(?: , [^,]{1,40} ,)? (?:as (?:its|their|the) [^.;,]*?(?:candidate|nominee)|to (?:run|stand|contest)"
    r"|for (?:the )?(?:presidency|president|mayor|governor|election))"
)
THEIRS = re.compile(
    r"(?P<who>P\d+) , (?:their|its|the party 's|H\d+|the G\d+|the [a-z]+ 's) (?:[a-z-]+"
    r" ){0,2}(?P<verb>candidate|nominee"
    r"|standard-bearer)\b|\b(?:have|has|chose|picked|with) (?:T\d+ )?(?P<who2>P\d+) as (?:their|its|the)"
    r" (?:[a-z-]+ ){0,2}"
    r"(?P<verb2>candidate|nominee|standard-bearer)\b"
)
MATE = re.compile(
    r"\brunning mate(?: (?!is|was)[^ .;P]+){0,9}? ?(?:(?:,|is|was|will be|:) )?(?:(?:the|[a-z-]+|T\d+)"
    r" ){0,3}?(?P<who>P\d+)(?! 's)"
)
NOT_STANDING = re.compile(
    r"(?P<who>P\d+)(?: ,)?(?: who)?(?: [a-z]+){0,2}? (?P<verb>(?:would|will|does|do|did|is|are|has"
    r"|was|have)(?: (?:not|n't)|n't) (?:be )?(?:intend to |plan to |decided to |planning to )?(?:run(?:ning)?"
    r"|stand(?:ing)?|seek(?:ing)?|contest(?:ing)?|compet(?:e|ing)|field(?:ing)?)"
    r"|rul(?:ed|es|ing) out (?:running|standing|seeking|a bid|a run|contesting)|(?:decided|opted|chose"
    r"|chosen) (?:not to|against) (?:run|running|stand|standing|seek|seeking|contest|contesting)"
    r"|has no (?:plans|intention) (?:to|of) (?:run|running|stand|standing|seek|seeking))"
    rf"(?= (?:again|for|in|another|a|as|re-election|reelection|candidates|any|the|this|next|[a-z]+ (?:term|{_VOTE}))\b)"
    rf"(?P<what>(?: [^ .;,]+){{0,8}}?(?: {_VOTE}\b| {_OFFICE}\b| again| candidates))"
)
_DURATION = re.compile(r"(?:run|running|ran) (?:in|for) (?:the )?(?:\d|years?|days|circles|cover)")
_ABOUT = re.compile(
    r"\b(?:elections?|by-elections?|vote|polls?|ballot|run-?off|primary|primaries|race|contest|candida\w+"
    r"|nominee|nomination|campaign|round|contenders?|re-election|leadership|referendum|bid|term)\b"
    r"|presiden|mayor"
)


def _people(line: Sketch, text: str) -> list[Mention]:
    return [each for each in line.listed(text) if may_stand(each)]


def _stands(scene: Scene) -> Iterator[Draft]:
    """Those who contest, run, stand, seek an office."""
    vote = vote_spoken_of(scene)
    for line in _lines(scene):
        for pattern in (STANDS, SEEKS):
            for match in line.find(pattern):
                if not _is_meant(vote, line, match):
                    continue
                people, verb = _people(line, match["list"]), line.word_at(match.start("verb"))
                doing = {id(each.who) for each in doers(scene, verb)}
                for who in people if is_verb(scene, verb) else ():
                    if not doing or id(who.actor) in doing:
                        span = span_with(line, people[0], match.start("verb"), match.end())
                        yield _one(scene, vote, who, span, verb)
        for match in line.find(AMONG):
            if vote is not None:
                for who in _people(line, match["list"]):
                    yield _one(scene, vote, who, line.words(match.start(), match.end()), None)


def _is_meant(vote: Vote | None, line: Sketch, match: re.Match[str]) -> bool:
    """Whether a match speaks of a vote and not of a marathon, or of who will not stand."""
    if vote is not None and vote.kind == "referendum" and match["verb"].startswith("campaign"):
        return False
    if _DURATION.search(match[0]) or re.search(r"\b(?:not|n't|never|out)\b", match[0]):
        return False
    rest = match[0] + line.text[match.end() : match.end() + 60]
    before = line.text[: match.start()].split()[-1:]
    if before and before[0] in {"by", "of", "against", "with", "between", "over", "from", "for"}:
        return False
    if vote is not None:
        return bool(_ABOUT.search(line.text))
    return bool(
        re.search(
            r"\bpresiden\w+|\bparliament\b|\belections?\b|\bmayor\b|\bgovernor\b|\bsenate\b|\bcandidac|\bre-?election\b"
            r"|\bcongress\b",
            rest,
        )
    )


def _lines(scene: Scene) -> tuple[Sketch, ...]:
    return (scene.plain, scene.full) if scene.plain.text != scene.full.text else (scene.plain,)


def _one(scene: Scene, vote: Vote | None, who: Mention, span: tuple[int, int], trigger: int | None) -> Draft:
    event = vote.actor if vote else None
    return participation("contested", who.actor or "", event, span, trigger, modality=planned_in(scene, vote))


def _groups(scene: Scene) -> Iterator[Draft]:
    """Groups without a name that stand: "five candidates are contesting"."""
    vote, line = vote_spoken_of(scene), scene.plain
    if vote is None:
        return
    for match in line.find(GROUP_STANDS):
        first, last = line.words(match.start("group"), match.end("group"))
        said = amount(match) if match["number"] else None
        words_ = scene.text(first, last)
        if said is not None:
            words_ = scene.text(line.words(match.end("count") + 1, match.end("group"))[0], last)
        if said is None and (" " not in words_ or words_.lower().startswith(("a ", "an ", "the "))):
            continue
        yield participation(
            "contested",
            words_,
            vote.actor,
            line.words(match.start(), match.end()),
            line.word_at(match.start("verb")),
            count=said.value if said else None,
            modality=planned_in(scene, vote),
        )


def _opposite(scene: Scene) -> Iterator[Draft]:
    """Two who face each other in a vote."""
    vote = vote_spoken_of(scene)
    if vote is None or not _ABOUT.search(scene.full.text):
        return
    for line in _lines(scene):
        for pattern in (FACES, BETWEEN):
            for match in line.find(pattern):
                if pattern is BETWEEN and not re.search(
                    r"cho|vot|run-?off|race|contest|ballot|battle|duel|pit|election", line.text[: match.end()]
                ):
                    continue
                span = line.words(match.start(), match.end())
                for name in ("one", "two"):
                    who = line.mention(match[name])
                    if who.actor is not None:
                        yield _one(scene, vote, who, span, line.word_at(match.start("verb")))


def _called(scene: Scene) -> Iterator[Draft]:
    """Those who are called candidates, nominees, running mates, or are named as such."""
    vote = vote_spoken_of(scene)
    if vote is None:
        return
    for line in _lines(scene):
        for pattern in (CALLED, IS_PERSON, MATE, INVERTED, NOMINATED, THEIRS):
            for match in line.find(pattern):
                if pattern is IS_PERSON and not _is_candidate(line, match["head"]):
                    continue
                groups = match.groupdict()
                text = groups.get("who") or groups.get("who2") or groups.get("list") or ""
                trigger = line.word_at(match.start("verb")) if pattern is INVERTED else None
                for who in _people(line, text):
                    stop = match.start() + len(match[0].split(text)[0]) or match.end()
                    span = span_with(line, who, match.start(), match.end() if pattern is THEIRS else stop)
                    yield _one(scene, vote, who, span, trigger)


def _is_candidate(line: Sketch, head: str) -> bool:
    if not re.match(r"T\d", head):
        return True
    office = line.mention(head).office
    return office is not None and not office.plural and office.head in {"candidate", "nominee", "contender"}


def _not_standing(scene: Scene) -> Iterator[Draft]:
    """Those who say that they will not stand."""
    vote = vote_spoken_of(scene)
    for line in _lines(scene):
        for match in line.find(NOT_STANDING):
            who = line.mention(match["who"])
            if who.actor is None or (
                vote is None and not re.search(r"again|term|re-?election|presiden|election|office", match["what"])
            ):
                continue
            ahead = Modality.PLANNED if re.match(r"(?:would|will|is|are|rul|dec|has no)", match["verb"]) else None
            yield participation(
                "contested",
                who.actor,
                vote.actor if vote else None,
                line.words(match.start(), match.end()),
                None,
                negated=True,
                modality=ahead,
            )


RULES = (
    Rule(
        "participation.candidacy",
        "participation",
        lambda scene: chain(_stands(scene), _groups(scene), _opposite(scene), _called(scene), _not_standing(scene)),
        words(
            """contest contests contested contesting stand stands standing stood run runs running ran
            compete competes competed competing campaigned
            campaigning vying vie vies bid bidding part participate participated participating ballot
            race registered seeking seek seeks sought eyeing
            considering weighing mulling launched launches announced announces declared confirmed filed
            face faces facing faced challenging challenges
            challenge challenged against between pits pitting candidate candidates nominee contender
            contenders challenger hopeful hopefuls
            flag-bearer frontrunner front-runner nominated mate aspirant ruled field up takes"""
        ),
        takes=(
            (
                "Five candidates contested the 2013 presidential election in Kenya.",
                "candidates | 2013 presidential election in Kenya | contested | 5",
            ),
            (
                "Ada Vern will face Carl Dunn in the 2013 presidential election in Kenya.",
                "planned: Carl Dunn | 2013 presidential election in Kenya | contested",
            ),
        ),
        refuses=("The two candidates ran for their lives when the 2013 election in Kenya began.",),
    ),
)
