"""Who takes part in votes and other political events, who stays away, who backs or opposes them."""

import re
from collections.abc import Iterator

from honorum.extraction.amounts import AMOUNT, amount
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.happenings import HAPPENING, happening
from honorum.extraction.mentions import Actor, Mention, Sort
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.sketch import Sketch
from honorum.extraction.votes import Vote, votes_of
from honorum.model.claims import Modality, ParticipationClaim
from honorum.model.edtf import ends, span

_VOTE = r"(?:elections?|vote|votes|polls?|ballot|referendum|run-off|runoff|by-elections?|primary|primaries)"
_BEFORE_VOTE = r"(?:(?:the|a|an|this|these|any|in|[a-z]+day 's|[CA]\d+(?: 's)?|[a-z-]+|\d{4}) ){0,6}?"
_LIST = r"(?:[PGOC]\d+(?: (?:,|and|, and|as well as|, the|and the|, and the|, O\d+ (?:and|,)) [PGOC]\d+)*)"
_SOMEBODY = (
    r"(?:(?P<list>[PGOC]\d+(?:(?: ,| and| , and)(?: the)? [PGOC]\d+)*)(?! '?s? ?opposition)(?! 's)"
    r"|(?P<group>(?:(?:the|[CA]\d+(?: 's)?|main|several|some|most|many|all|two|three|four|five|six|other|major|largest|country 's|nation 's) )*"
    r"(?:opposition|opposition parties|opposition groups|opposition leaders|opposition candidates|opposition supporters|[a-z-]+ parties|parties|separatists|rebels|islamists)))"
)
_AUX = r"(?: (?:has|have|had|is|are|was|were|will|would|to|also|not|n't|never|been|be|being|again|already|both|now|the|all|currently|then|successfully|recently|who|that|did|does|do|may|might|could|can))*"
_STANDS = re.compile(
    rf"(?P<list>[PG]\d+(?:(?: ,| and| , and)(?: the)? [PG]\d+)*)(?: ,)?{_AUX}(?: (?:decided|plans|planned|intends|wants|hopes|vowed|refused|declined|agreed|expected|set|due|going|eligible|likely|allowed|able|seeking|sought|chosen|nominated|elected|selected|trying|tried) to)?"
    rf" (?P<verb>contest(?:ed|ing|s)? (?!the results?|the outcome)(?=(?:[a-z0-9-]+ |'s |[CAO]\d+ ){{0,5}}?{_VOTE})|(?:stand(?:s|ing)?|stood|run(?:s|ning)?|ran|compet(?:e|es|ed|ing)|campaign(?:ed|ing)?|vying|bid|bidding) (?:unopposed |again |unsuccessfully |as [a-z]+ |jointly )?(?:in|for|as) (?=(?:[a-z0-9-]+ |'s |[CAO]\d+ |H\d+ ){{0,6}}?(?:{_VOTE}|president|presidency|parliament|re-election|reelection|office|seats?|mayor|governor|senate|term|T\d+|O\d+|congress|assembly|candidates?|independent|leadership|post|nomination)\b)"
    rf"|seek(?:s|ing)? (?=(?:re-election|reelection|(?:a|another|H\d+) (?:[a-z]+ )?term|the presidency|the nomination|election))|sought (?=(?:re-election|a (?:[a-z]+ )?term|the presidency))|(?:take|takes|took|taking) part in (?={_BEFORE_VOTE}{_VOTE})|participat(?:e|es|ed|ing) in (?={_BEFORE_VOTE}{_VOTE}))"
    rf"(?P<what>(?:[a-z0-9-]+ |'s |[CAO]\d+ |H\d+ |T\d+ ){{0,6}}?(?:{_VOTE}|president|presidency|parliament|re-election|reelection|office|seats?|mayor|governor|senate|term|T\d+|O\d+|congress|assembly|candidates?|independent|leadership|post|nomination)?\b)"
)
_BARRED = re.compile(
    r"(?P<who>[PG]\d+)(?: ,)?(?: who)? (?:is|was|are|were|has been|have been|had been|remains|being) (?:(?P<no>not|no longer|n't) )?(?:[a-z]+ )?"
    r"(?P<verb>allowed|eligible|permitted|entitled|able|barred|banned|disqualified|prohibited|prevented|blocked|excluded|unable|ineligible)"
    r"(?: [a-z]+){0,2}? (?:to|from) (?:be )?(?P<act>stand|run|seek|contest|standing|running|seeking|contesting|participating|participate|re-elected|taking part|take part|the (?:race|election|vote|ballot))\b"
)
_BARS = re.compile(
    r"(?P<verb>prohibit(?:s|ed)?|bar(?:s|red)|prevent(?:s|ed)?|ban(?:s|ned)|block(?:s|ed)|disqualif(?:y|ies|ied)) (?:mr\.? |mrs\.? |ms\.? )?(?P<who>[PG]\d+) from"
    r" (?P<act>running|standing|seeking|contesting|participating|taking part|the (?:race|election|vote|ballot)|office)"
)
_FRONT = re.compile(
    r"\b(?P<head>front-?runners?|candidates|contenders|challengers|hopefuls|nominees|rivals)(?: (?!elected|defeated|won)[^ .;P]+){0,9}? (?:are|were|include|includes|included|be|:|is|,|-|was) (?:(?!who|elected)[^ P.;]+ ){0,8}?"
    r"(?P<list>P\d+(?: (?:,|and|, and|[a-z-]+|O\d+|T\d+|'s|G\d+|of G\d+)(?: (?:and|the|a|[a-z-]+|G\d+|'s|O\d+|of G\d+)){0,4}? P\d+)*)"
)
_FIELDS = re.compile(
    rf"(?P<who>G\d+)(?: has said G\d+)?{_AUX} (?P<verb>field(?:s|ed|ing)?|put(?:s|ting)? (?:up|forward)|stand(?:s|ing)?|nominat(?:e|es|ed|ing)|present(?:s|ed)?) (?P<count>{AMOUNT} )?(?:[a-z-]+ |of |H\d+ |own )*?candidates?\b(?: (?:for|in)(?: (?!and)[^ .;,]+){{0,8}}?(?: {_VOTE}| seats))?"
)
_CANDIDACY = re.compile(
    r"(?P<who>P\d+)(?: [a-z]+){0,2}? (?P<verb>announced|declared|launched|filed|submitted|registered|confirmed|announces|accepted) (?:H\d+|the|a|his|her) (?:[a-z-]+ ){0,2}?(?:candidacy|bid|nomination|campaign for|nomination papers)\b"
)
_WITHDREW = re.compile(
    rf"(?P<who>[PG]\d+)(?: ,)?{_AUX} (?P<verb>withdrew|withdraw|withdraws|withdrawing|pulled out|pull out|pulling out|dropped out|drop out|bowed out|withdrawn)"
    rf" (?:(?:from|of|H\d+|the|his|her|its|[a-z0-9-]+|[CA]\d+) ){{0,6}}?(?P<what>race|contest|candidacy|{_VOTE}|running)\b"
)
_BOYCOTTED_BY = re.compile(rf"(?P<vote>{_VOTE}|summit|talks)(?: [^.;P]*?)? (?:was|were|is being|are being|has been|have been|being|will be|is|are)(?: also| widely| largely)? (?P<verb>boycotted) by {_SOMEBODY}")
_BOYCOTTS = re.compile(rf"{_SOMEBODY}(?: ,| which| who)?{_AUX}(?: (?:decided|plans|planned|vowed|threatened|chose|agreed|intends|urged|called on [a-z]+) to)? (?P<verb>boycott(?:ed|ing|s)?)(?! (?:of|by|call))(?: (?!,)[^ .;P]+){{0,6}}?")
_BOYCOTT_BY = re.compile(rf"(?P<verb>boycott)(?: of (?:the )?[^.;P]*?)? by (?:the )?{_SOMEBODY}")
_STAY_OUT = re.compile(
    rf"(?P<verb>announced|said|declared|decided|vowed|confirmed|stated|pledged|refused|declined|chose|refuses|declines)(?: [^ P.;]+){{0,4}}? ?"
    rf"(?:(?:that )?(?P<who>G\d+|P\d+|it|they|he|she|the party)(?: party)? (?:would|will) (?:not|n't)|not to|to not|(?<=refused )to|(?<=declined )to|(?<=refuses )to|(?<=declines )to)"
    rf" (?P<act>stand|take part|participate|run|contest|compete|field)(?: (?:in|for|candidates|any|the|[a-z]+day 's|[a-z0-9-]+)){{0,6}}? ?(?P<vote>{_VOTE})\b"
)
_WOULD_NOT = re.compile(r"\b(?:would|will) (?:not|n't)\b")
_OBSERVERS = re.compile(
    rf"(?:(?P<count>{AMOUNT}) )?(?P<group>(?:(?:foreign|international|western|independent|domestic|european|regional|local|[AO]\d+|[a-z-]+) ){{0,3}}?(?:observers|monitors))(?: (?!said)[^ .;P]+){{0,3}}? (?P<verb>accredited|monitored|monitoring|observed|observing|watched|deployed|oversaw|overseeing|monitor|observe|supervised|registered|invited)\b"
)
_SENT_OBSERVERS = re.compile(rf"(?P<who>[OC]\d+){_AUX} (?P<verb>sent|deployed|monitored|observed|sending|send|deploy|monitor|observe) (?:(?:{AMOUNT}|[a-z-]+|the|[CA]\d+(?: 's)?) )*?(?:observers|monitors|{_VOTE})\b")
_ORGANISED = re.compile(
    rf"(?P<who>[PG]\d+|the government|the authorities|the military|separatists|rebels)(?: ,)?{_AUX} (?P<verb>held|organi[sz]ed|hosted|staged|hosts|host|hosting|holding|organi[sz]ing) (?:(?:a|an|the|his|her|its|their|H\d+|own|[a-z-]+|[CA]\d+) ){{0,4}}?(?P<what>elections?|referendum|summit|talks|plebiscite|by-elections?)\b"
)
_OWN_SUMMIT = re.compile(r"(?:the )(?P<who>O\d+)(?: 's)? (?:[a-z-]+ )?(?P<happening>summit)\b")
_REJECTS = re.compile(
    rf"{_SOMEBODY}{_AUX} (?P<verb>rejected|reject|rejects|dismissed|disputed|disputes|(?:contested|challenged)(?= (?:the )?(?:[a-z]+ )?(?:results?|outcome))|(?:refused|refuses|declined) to (?:accept|recogni[sz]e)|(?:not|n't) (?:accept|recogni[sz]e)) (?:(?:the|official|final|election|preliminary|[a-z]+day 's|H\d+|presidential|parliamentary|vote|provisional|[A-Z]\d+(?: 's)?) )*(?P<what>results?|outcome|vote|victory|elections?|defeat)\b(?! (?:of confidence|for P))"
)
_VIEWED = re.compile(
    rf"(?P<vote>{_VOTE}|results?)(?: [^.;PGOC]{{0,40}}?)? (?:was|were|has been|have been|is|are|being)(?: [a-z]+)? (?P<verb>viewed|seen|condemned|denounced|rejected|regarded|declared|described|dismissed|criticised|criticized|considered|deemed|branded|called)(?: as)?(?P<how>(?: [a-z-]+){{0,4}}?)? by (?:the )?(?:{_SOMEBODY})"
)
_BAD = re.compile(r"\b(?:illegal|illegitimate|fraudulent|sham|rigged|unfair|flawed|farce|invalid|unlawful|unfree|null|undemocratic|unconstitutional)\b")
_BACKS = (
    r"(?P<support>supported|supports|support|supporting|backed|backs|backing|approved of|approved|approves of|endorsed|endorses|pushed for|pushing for|pushes for|voted for|voted in favou?r of|campaigned for|welcomed|welcomes|favou?rs|defended|joined|joins)"
    r"|(?P<oppose>opposed|opposes|oppose|opposing|denounced|denounces|condemned|condemns|rejected|rejects|voted against|campaigned against|protest against|protests against|protested against|protesting against|criticised|criticized|attacked)"
)
_STANCE = re.compile(
    rf"(?:(?P<list>[PGOC]\d+(?:(?: ,| and| , and)(?: the)? [PGOC]\d+)*)(?: ,)?{_AUX}(?: [a-z]+ly)?|(?P<far>to)) (?P<verb>{_BACKS}) (?:(?:the|a|an|his|her|its|their|H\d+|this|that|(?!(?:about|of|on|in|to|for|with|from|against|over|and|by|after|during|at|who|which|as)\b)[a-z-]+|[CA]\d+(?: 's)?|O\d+(?: 's)?) ){{0,4}}?(?:{HAPPENING}|(?P<vote>referendum))\b"
)
_PROVIDING = re.compile(rf"with (?:the )?(?P<list>{_LIST}) (?P<verb>providing|offering|giving|lending)(?: [a-z-]+){{0,2}}? (?:support|assistance|backing|help|aid) (?:for|to) (?:the )?(?:[a-z-]+ )?{HAPPENING}\b")
_BACKED_BY = re.compile(
    r"(?P<main>[CPGO]\d+) , (?P<verb>backed|supported|assisted|aided|joined) by (?:the )?(?P<list>[PGOC]\d+(?:(?: ,| and| , and)(?: the)? [PGOC]\d+)*)(?: forces| troops| soldiers)? ,(?: [a-z]+){0,2} (?P<act>invaded|attacked|launched|entered|stormed|bombed|occupied|invading|seized)(?: (?:the|an?) (?:[a-z]+ )?(?:of )?[A-Z]\d+)?"
)
_GOVERN = frozenset("of by with from to against for over about between".split())
_CANDIDATE_FOR = re.compile(
    r"\b(?P<head>candidate|nominee) (?:for|in|to) (?:(?!told|said|met|beat|and|with|by|was|is|who|has|had|over|against|to)(?:[a-z]+|[CAOT]\d+) ){1,8}?(?P<who>P\d+)(?! 's)"
)
_CANDIDATES = frozenset("candidate nominee contender front-runner frontrunner challenger hopeful".split())


def _planned(scene: Scene, vote: Vote | None) -> Modality | None:
    """What is done in a vote that lies ahead is planned."""
    if vote is None or vote.date is None or scene.context.published is None:
        return None
    end = ends(vote.date)[1]
    later = end is not None and "X" not in end and span(end).last.isoformat() > scene.context.published[:10]
    return Modality.PLANNED if later and (ends(vote.date)[0] or "9") > scene.context.published[: len(ends(vote.date)[0] or "9")] else None


def _draft(
    role: str,
    who: Actor | str,
    event: Actor | None,
    span_: tuple[int, int],
    trigger: int | None,
    *,
    negated: bool = False,
    modality: Modality | None = None,
    count: float | None = None,
) -> Draft:
    fields: dict[str, Value] = {
        "actor": who if isinstance(who, Actor) else None,
        "actor_text": None if isinstance(who, Actor) else who,
        "event": event,
        "role": role,
        "count": count,
    }
    return Draft(
        make=ParticipationClaim,
        fields=fields,
        first=span_[0],
        last=span_[1],
        trigger=trigger,
        negated=negated,
        modality=modality,
    )


def _who(scene: Scene, line: Sketch, match: re.Match[str]) -> list[Actor | str]:
    """Those that a match of `_SOMEBODY` names."""
    groups = match.groupdict()
    if groups.get("list"):
        return [each.actor for each in line.listed(match["list"]) if each.actor is not None]
    if groups.get("group"):
        first, last = line.words(match.start("group"), match.end("group"))
        return [scene.text(first, last).removeprefix("the ").removeprefix("The ")]
    return []


def _vote(scene: Scene) -> Vote | None:
    return votes_of(scene).near(scene.sentence.number)


def _standing(scene: Scene) -> Iterator[Draft]:
    """Candidates and parties that stand, and those that may not."""
    vote, line = _vote(scene), scene.plain
    for match in line.find(_STANDS):
        if vote is None and not re.search(r"president|parliament|election|office|mayor|governor|senate", match[0]):
            continue
        if _WOULD_NOT.search(match[0]):
            continue
        trigger = line.word_at(match.start("verb"))
        people = [each for each in line.listed(match["list"]) if each.actor is not None]
        for who in people:
            if who.actor is not None:
                span_ = (line.span_of(people[0])[0], line.words(match.start("verb"), match.end())[1])
                yield _draft("contested", who.actor, vote.actor if vote else None, span_, trigger, modality=_planned(scene, vote))
    for pattern in (_BARRED, _BARS):
        for match in line.find(pattern):
            who_ = line.mention(match["who"])
            may = match["verb"] in {"allowed", "eligible", "permitted", "entitled", "able"}
            negated = not may or bool(match.groupdict().get("no"))
            if who_.actor is None or not negated or (vote is None and "election" not in line.text):
                continue
            yield _draft("contested", who_.actor, vote.actor if vote else None, line.words(match.start(), match.end()), None, negated=True)


def _candidates(scene: Scene) -> Iterator[Draft]:
    """Whoever is called a candidate, and lists of candidates."""
    vote, line = _vote(scene), scene.plain
    for each in scene.beside:
        office, who = each.office.office, each.person.actor
        if office is None or who is None or office.head not in _CANDIDATES:
            continue
        if vote is None and "presidential" not in office.title:
            continue
        yield _draft("contested", who, vote.actor if vote else None, (each.first, each.last), None, modality=_planned(scene, vote))
    if vote is None:
        return
    for match in line.find(_FRONT):
        if re.search(r"\b(?:elected|defeated|won|lost|said)\b", match[0]):
            continue
        first = line.words(match.start(), match.end())[0]
        for mention in line.listed(match["list"]):
            if mention.sort is Sort.PERSON and mention.actor is not None:
                yield _draft("contested", mention.actor, vote.actor, (first, line.span_of(mention)[1]), None, modality=_planned(scene, vote))
    for match in line.find(_CANDIDATE_FOR):
        who_ = line.mention(match["who"])
        if who_.actor is not None:
            yield _draft("contested", who_.actor, vote.actor, line.words(match.start(), match.end()), None, modality=_planned(scene, vote))
    for pattern in (_FIELDS, _CANDIDACY):
        for match in line.find(pattern):
            who_ = line.mention(match["who"])
            if who_.actor is None:
                continue
            said = amount(match) if match.groupdict().get("number") else None
            yield _draft("contested", who_.actor, vote.actor, line.words(match.start(), match.end()), line.word_at(match.start("verb")), count=said.value if said else None)


def _staying_away(scene: Scene) -> Iterator[Draft]:
    """Boycotts and withdrawals."""
    vote, line = _vote(scene), scene.plain
    event = vote.actor if vote else None
    for pattern in (_BOYCOTTED_BY, _BOYCOTTS, _BOYCOTT_BY):
        for match in line.find(pattern):
            if event is None and not re.search(r"\b(?:talks|summit)\b", line.text):
                continue
            for who in _who(scene, line, match):
                yield _draft("boycotted", who, event, line.words(match.start(), match.end()), line.word_at(match.start("verb")))
    for match in line.find(_STAY_OUT):
        verb = line.word_at(match.start("verb"))
        inner = match["who"] and re.match(r"[GP]\d", match["who"])
        mention = line.mention(match["who"]) if inner else _subject(line, match.start("verb"))
        if mention is not None and mention.actor is not None:
            first, last = line.words(match.start("verb"), match.end())
            first = verb if inner else min(first, line.span_of(mention)[0])
            trigger = None if match["verb"] in {"refused", "declined", "refuses", "declines"} else verb
            yield _draft("boycotted", mention.actor, event, (first, last), trigger)
    for match in line.find(_WITHDREW):
        who_ = line.mention(match["who"])
        if who_.actor is not None and event is not None:
            yield _draft("withdrew", who_.actor, event, line.words(match.start(), match.end()), line.word_at(match.start("verb")))


def _subject(line: Sketch, before: int) -> Mention | None:
    """The last party or person before a verb that nothing else governs."""
    found = [each for each in re.finditer(r"(?:^|(\S+) )([GP]\d+)(?! 's)", line.text[:before]) if each[1] not in _GOVERN]
    return line.mention(found[-1][2]) if found else None


def _running(scene: Scene) -> Iterator[Draft]:
    """Who organises and who observes."""
    vote, line = _vote(scene), scene.plain
    if vote is not None:
        for match in line.find(_OBSERVERS):
            first, last = line.words(match.start("group"), match.end("group"))
            said = amount(match) if match["number"] else None
            yield _draft("observed", scene.text(first, last), vote.actor, line.words(match.start(), match.end()), line.word_at(match.start("verb")), count=said.value if said else None)
        for match in line.find(_SENT_OBSERVERS):
            who_ = line.mention(match["who"])
            if who_.actor is not None and "observ" in match[0] + " monitor" and ("observers" in match[0] or "monitor" in match[0]):
                yield _draft("observed", who_.actor, vote.actor, line.words(match.start(), match.end()), line.word_at(match.start("verb")))
        for match in line.find(_ORGANISED):
            first, last = line.words(match.start(), match.end())
            mention = line.mention(match["who"]) if match["who"][0] in "PG" else None
            who = mention.actor if mention else match["who"].removeprefix("the ")
            if who is not None and match["what"] not in {"summit", "talks"}:
                yield _draft("organised", who, vote.actor, (first, last), line.word_at(match.start("verb")))
    for match in line.find(_OWN_SUMMIT):
        host = line.mention(match["who"])
        first, last = line.words(match.start("who"), match.end())
        if host.actor is not None:
            yield _draft("organised", host.actor, happening(scene, match, scene.text(first, last)), (first, last), None)


def _rejecting(scene: Scene) -> Iterator[Draft]:
    """Who does not accept a vote or its results."""
    vote, line = _vote(scene), scene.plain
    if vote is None:
        return
    for match in line.find(_REJECTS):
        for who in _who(scene, line, match):
            trigger = line.word_at(match.start("verb")) if match["verb"].startswith(("rej", "dis", "con", "cha")) else None
            yield _draft("rejectedResults", who, vote.actor, line.words(match.start(), match.end()), trigger)
    for match in line.find(_VIEWED):
        if not _BAD.search(match["how"] or "") and match["verb"] not in {"rejected", "denounced", "condemned"}:
            continue
        for who in _who(scene, line, match):
            yield _draft("rejectedResults", who, vote.actor, line.words(match.start(), match.end()), None)


def _taking_sides(scene: Scene) -> Iterator[Draft]:
    """Who backs and who opposes an operation, a withdrawal, a referendum."""
    line, vote = scene.plain, _vote(scene)
    for match in line.find(_STANCE):
        event = _event(scene, line, match, vote)
        role = "supported" if match["support"] else "opposed"
        trigger = line.word_at(match.start("verb"))
        who = _who(scene, line, match) if match["list"] else _first_subject(line, match.start())
        for each in who:
            start = match.start() if match["list"] else 0
            yield _draft(role, each, event, _from(line, each, start, match), None if match["far"] else trigger)
    for pattern in (_PROVIDING, _BACKED_BY):
        for match in line.find(pattern):
            event = _event(scene, line, match, vote) if pattern is _PROVIDING else None
            for each in _who(scene, line, match):
                yield _draft("supported", each, event, line.words(match.start(), match.end()), None)


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
        before = re.search(r"(?:(?:[AC]\d+|[a-z-]+) )$", line.text[: match.start("happening")])
        if before and before.group().strip() not in {"the", "a", "an", "this", "that"}:
            first -= 1
        return happening(scene, match, scene.text(first, last))
    return vote.actor if vote else None


RULES = (
    Rule(
        "participation.standing",
        "participation",
        _standing,
        words(
            """stand stands standing stood run runs running ran contest contested contesting contests compete competes competed competing
            campaign campaigned campaigning vying bid seek seeks seeking sought part participate participated participating participates
            allowed eligible permitted entitled barred banned disqualified prohibited prevented prohibits bars prevents bans ineligible"""
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
        _candidates,
        words(
            """candidate candidates nominee nominees contender contenders front-runner front-runners frontrunners frontrunner challenger
            challengers hopeful hopefuls rivals candidacy bid nomination campaign"""
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
            """boycott boycotted boycotts boycotting stand part participate run contest compete field withdrew withdraw withdraws
            withdrawing withdrawn pulled dropped bowed pull drop pulling"""
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
        words("observers monitors monitored observed held organised organized hosted staged hosts host hosting holding summit"),
        takes=(
            (
                "Some 200 foreign observers monitored the 2013 parliamentary election in Norway.",
                "foreign observers | 2013 parliamentary election in Norway | observed | 200",
            ),
        ),
        refuses=("Foreign observers praised the food in Norway before the election.",),
    ),
    Rule(
        "participation.rejecting",
        "participation",
        _rejecting,
        words(
            """rejected reject rejects dismissed disputed disputes contested challenged accept recognise recognize viewed seen condemned
            denounced regarded declared described criticised criticized considered deemed branded called"""
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
                "Ada Vern | invasion in Kenya | opposed",
            ),
        ),
        refuses=("Ada Vern condemned the film about the invasion of Kenya.",),
    ),
)
