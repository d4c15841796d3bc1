"""Who stands in a vote, withdraws, watches or disputes it, as told by posts, running mates, papers and courts."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.votes import Vote
from honorum.extraction.rules.participation.participation_drafts import participation, planned_in, vote_spoken_of
from honorum.extraction.rules.parties.candidacies import nominees
from honorum.extraction.rules.parties.party_groups import PEOPLE
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.result_drafts import may_stand
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import number_in
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import Modality

_VOTE = (
    r"(?:elections?|by-elections?|vote|votes|polls?|ballot|referendum|run-?off|primary|primaries|race|contest|polling|"
    r"voting)"
)
_SO = r"(?:(?:the|a|an|this|that|[a-z]+day 's|[CA]\d+(?: 's)?|[a-z0-9-]+|'s) ){0,6}?"
_AUX = (
    r"(?: (?:has|have|had|is|are|was|were|will|would|also|been|be|being|again|already|now|then|later|both|largely|"
    r"formally|officially|widely|who|,|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday))*"
)
_DESCRIBED = r"(?:(?:the|a|an|his|her|H\d+|[a-z-]+|[AGO]\d+(?: 's)?|T\d+) ){0,5}?"
_POSTS = frozenset("candidate nominee".split())
_CHOSEN_BY_HOUSES = frozenset("premier chancellor speaker minister prime judge justice secretary leadership".split())
_FIELDS = re.compile(
    r"\b(?:presidential|vice-presidential|mayoral|gubernatorial|parliamentary|senate|senatorial|council|prime"
    r" ministerial|"
    r"congressional|legislative)\b"
)
_CHALLENGED = re.compile(
    rf"(?P<one>P\d+){_AUX} (?P<verb>challenged|opposed|faced|contested|defied)(?: (?:in|for) {_SO}{_VOTE})? by "
    rf"{_DESCRIBED}(?P<two>P\d+)"
)
_ENDED = re.compile(
    rf"(?P<who>[PG]\d+){_AUX} (?P<verb>end(?:ed|s|ing)?|suspend(?:ed|s|ing)?|abandon(?:ed|s|ing)?|scrap(?:ped|s)"
    rf"|drop(?:ped|s|"
    r"ping)|quit|call(?:ed|s) off|withdr(?:ew|aws?|awing|awn)|gave up|giving up|pull(?:ed|s) out of|le(?:ft|aves)) "
    r"(?:H\d+|the|his|her|its) (?:[a-z-]+ |[CAGO]\d+ (?:'s )?){0,3}?(?P<what>bid|campaign|candidacy|candidature"
    r"|race|run|"
    r"contest|nomination)\b"
)
_ASIDE = re.compile(
    rf"(?P<who>P\d+){_AUX} (?P<verb>step(?:ped|s|ping)? aside|stood? down|standing down|bow(?:ed|s)? out|pull(?:ed"
    rf"|s)? out|"
    rf"withdrew|dropp?(?:ed|s)? out|quit) (?:in favou?r of (?P<whom>P\d+)|(?:of|from) {_SO}(?:{_VOTE}|running))\b"
)
_LATER = re.compile(
    r"(?P<who>P\d+) , who (?:has |had |later |then |since |also |eventually )*(?P<verb>withdrew|withdrawn|dropped"
    r" out|pulled "
    r"out|stepped aside)(?= (?:on|in|last|this|earlier|[a-z]+day|,|\.)|$)"
)
_REFUSED = re.compile(
    rf"(?P<who>[PG]\d+|the opposition|opposition (?:parties|leaders)){_AUX} (?P<verb>refus(?:ed|es|ing)|declin(?:ed"
    rf"|es)|vowed not"
    r"|decided not|said (?:[PGH]\d+|it|he|she|they) (?:would|will) not) (?:to )?(?:take part|participate"
    r"|compete)(?! in [a-z ]*"
    r"(?:talks|meeting|government|interview))"
)
_PITTED = re.compile(
    rf"\b(?P<verb>pits?|pitting|pitted) {_DESCRIBED}(?P<who>P\d+) against (?:[a-z]+"
    rf" ){{0,2}}?(?P<group>(?P<count>[0-9]+|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve) (?:other |more )?(?:candidates|rivals|challengers"
    r"|contenders|opponents))"
)
_CERTIFICATE = re.compile(
    rf"(?P<who>P\d+){_AUX} (?P<verb>fil(?:ed|es?|ing)|submit(?:ted|s)?|lodged?) (?:H\d+|his|her|a|the)"
    rf" (?:certificates?|papers|"
    r"nomination papers|paperwork|candidacy papers|statement)(?: of candidacy)?\b"
)
_ARE = re.compile(
    r"(?P<office>T\d+)(?: (?:in|for|at) [^.;P]{1,30}?)? (?:are|were|include|includes|included|is|was)(?: also)? "
    rf"(?P<people>{PEOPLE})"
)
_BACKING = re.compile(
    rf"(?P<who>[PG]\d+)(?: , who| who)?{_AUX} (?P<verb>express(?:ed|es)|voiced|announced|declared|pledged|gave"
    rf"|offered|threw|"
    rf"support(?:ed|s|ing)?|back(?:ed|s|ing)?|endors(?:ed|es|ing)) (?:(?:H\d+|his|her|its|their|full|public)"
    rf" )*(?:(?:support|"
    rf"backing|endorsement) (?:for|to|behind) {_DESCRIBED}P\d+|(?:the )?(?:[a-z-]+ )?(?:run|bid|candidacy"
    rf"|candidature|campaign) of "
    rf"(?:T\d+ )?P\d+|{_DESCRIBED}P\d+ 's (?:[a-z-]+ )?(?:run|bid|candidacy|candidature|campaign))\b"
)
_RIGGED = re.compile(
    r"(?P<who>[PG]\d+|the opposition|opposition (?:parties|leaders|candidates)|opponents)(?: , [^,;]{1,60} ,)? "
    rf"(?P<verb>said|says|claim(?:ed|s)|alleg(?:ed|es)|insist(?:ed|s)|argu(?:ed|es)|complain(?:ed|s)|maintain(?:ed|s)|cr(?:ied|"
    rf"ies)) (?:that )?(?:{_SO}(?:{_VOTE}|results?|count|tally|outcome)[^.;\"PG]{{0,40}}? (?:rigged|stolen|fraudulent|"
    r"falsified|manipulated|fraud|frauds|a sham|sham|a farce|not (?:been )?free|unfair|illegitimate|flawed"
    r"|irregularities|"
    r"vote-rigging|ballot-stuffing)|(?:[PGH]\d+|he|she|they) (?:was|were|had been|has been) (?:robbed|cheated))\b"
)
_WATCHED = re.compile(
    rf"(?P<vote>{_VOTE})(?: [^.;PGO]{{0,40}}?)? (?:was|were|is being|are being|has been|had been|will be|been)"
    rf" (?:[a-z]+ly )?"
    r"(?P<verb>monitored|observed|watched|overseen|supervised) by "
    rf"(?:(?:the|observers|monitors|from|an?|[a-z-]+|{r'[0-9,]+'}) ){{0,6}}?"
    r"(?P<list>[OC]\d+(?:(?: ,| and| , and)(?: the)? [OC]\d+)*)"
)
_MISSION = re.compile(
    r"(?P<list>O\d+(?:(?: ,| and| , and)(?: the)? O\d+)*)(?: 's)? (?:election |electoral )?(?P<noun>observers|monitors|"
    r"(?:observer|observation|monitoring) (?:mission|team|group|delegation)s?)\b"
)
_TEAM = re.compile(r"(?P<office>T\d+) (?:mission|team|delegation|group)s?\b")
_MATE = re.compile(
    rf"\b(?P<verb>chose|chosen|choose|chooses|picked|picks|named|names|selected|selects|announced|tapped|unveiled"
    rf"|has|had|with) "
    rf"{_DESCRIBED}(?P<who>P\d+)(?: , [^,;]{{1,60}} ,)? as (?:H\d+|his|her|their|a|the) (?:[a-z-]+ )?running mate\b"
)
_REGISTERED = re.compile(
    rf"(?P<who>P\d+){_AUX} (?P<verb>register(?:ed|s)|filed|signed up|enroll?ed|submitted|lodged|handed in|presented)"
    r"(?: (?:H\d+|his|her|the|nomination|registration|candidacy|papers|documents|certificate|of))*"
    rf"(?: as (?:a|an|the) (?:[a-z-]+ )?candidate|(?<=papers)|(?<=candidacy)| to (?:run|stand|contest|compete))\b"
    rf"(?: (?:for|in|to) {_SO}(?:{_VOTE}|seats?|president|presidency|mayor|governor|parliament)\b)?"
)
_LEADING = re.compile(
    rf"(?P<who>P\d+){_AUX}(?: (?:seen|considered|regarded|tipped|viewed|described) as)? (?P<verb>one of|among|the|a"
    rf"|,|is|was) "
    rf"(?:the |a |an )?(?:[a-z-]+ ){{0,2}}?(?:front-?runners?|favou?rites?|contenders?|hopefuls?|challengers?)(?="
    rf" (?:in|for|to|"
    rf"of|ahead)\b)"
)
_EXPECTED = re.compile(
    rf"(?P<who>P\d+){_AUX} (?P<verb>expected|likely|tipped|poised|set|thought|preparing|planning|considering"
    rf"|weighing|mulling|"
    r"hoping|hopes|plans|intends|wants) (?:to )?(?:an? |another |H\d+ )?(?:run|running|stand|standing|contest"
    r"|contesting|seek|"
    r"seeking|compete|bid|candidacy|be a candidate)"
    rf"(?= (?:{_SO}(?:{_VOTE}|president|presidency|mayor|governor|parliament|senate|office|term|re-election|seat"
    rf"|T\d+)|again)\b)"
)
_HOPES = frozenset("expected likely tipped poised thought considering weighing mulling hoping hopes wants".split())
_BARRED = re.compile(
    r"\b(?P<verb>disqualif(?:ied|ies|y|ying)|barr?(?:ed|s|ring)?|exclud(?:ed|es)|block(?:ed|s)|ban(?:ned|s)|struck) "
    rf"{_DESCRIBED}(?P<who>[PG]\d+)(?: , [^,;]{{1,60}} ,)? (?:from|off) {_SO}(?:{_VOTE}|running|standing|contesting)\b"
)
_AGAINST = re.compile(
    rf"(?P<who>P\d+)(?: ,)?{_AUX} (?P<verb>stood|ran|stands|runs|standing|running|campaigned|competed) against "
    rf"(?:him|her|them|[PG]\d+) (?:in|for|at) (?={_SO}(?:{_VOTE}|presidency|president|mayor|governor|parliament"
    rf"|senate))"
)


def _one(
    scene: Scene,
    role: str,
    who: Actor | str | None,
    reach: tuple[int, int],
    trigger: int | None,
    *,
    negated: bool = False,
    modality: Modality | None = None,
) -> Iterator[Draft]:
    vote = vote_spoken_of(scene)
    if who:
        ahead = modality or (planned_in(scene, vote) if role in {"contested", "observed"} else None)
        yield participation(role, who, _event(vote), reach, trigger, negated=negated, modality=ahead)


def _event(vote: Vote | None) -> Actor | None:
    return vote.actor if vote is not None else None


def _lines(scene: Scene) -> tuple[Sketch, ...]:
    return (scene.plain, scene.full) if scene.plain.text != scene.full.text else (scene.plain,)


def _at(line: Sketch, match: re.Match[str], name: str = "verb") -> int:
    return line.word_at(match.start(name))


def _by_posts(scene: Scene) -> Iterator[Draft]:
    """Whoever is called a presidential candidate, or a party's candidate, stood or stands."""
    vote = vote_spoken_of(scene)
    for each in scene.beside:
        office = each.office.office
        if office is None or office.head not in _POSTS or not may_stand(each.person):
            continue
        field = _FIELDS.search(office.title.lower())
        if field and vote is not None and "presidential" in field[0] and vote.kind not in {"presidential", ""}:
            continue  # a candidate of another vote, told in passing
        if office.party is not None or field:
            yield from _one(scene, "contested", each.person.actor, (each.first, each.last), None)


def _nominated(scene: Scene) -> Iterator[Draft]:
    """Whom a party puts forward for a vote."""
    if vote_spoken_of(scene) is None:
        return
    if not scene.sentence.lowers.isdisjoint(_CHOSEN_BY_HOUSES):
        return
    for draft in nominees(scene):
        person = draft.fields["person"]
        if isinstance(person, Actor):
            yield from _one(scene, "contested", person, (draft.first, draft.last), draft.trigger)


def _pairs(scene: Scene) -> Iterator[Draft]:
    """Two who stand against each other."""
    if vote_spoken_of(scene) is None:
        return
    for line in _lines(scene):
        for match in line.find(_CHALLENGED):
            reach = line.words(match.start(), match.end())
            for name in ("one", "two"):
                who = line.mention(match[name])
                if may_stand(who):
                    yield from _one(scene, "contested", who.actor, reach, _at(line, match))


def _standing(scene: Scene) -> Iterator[Draft]:
    """Those who register, are tipped, expected or barred to stand, and running mates."""
    vote = vote_spoken_of(scene)
    told = (_REGISTERED, _CERTIFICATE, _EXPECTED, _AGAINST, _MATE, _LEADING, _BARRED, _PITTED)
    for line in _lines(scene):
        for pattern in told:
            for match in line.find(pattern):
                who = line.mention(match["who"])
                if not _may(who) or (vote is None and pattern in (_MATE, _LEADING, _BARRED, _PITTED)):
                    continue
                hopes = pattern is _EXPECTED and match["verb"] in _HOPES
                modality = Modality.HYPOTHETICAL if hopes else Modality.PLANNED if pattern is _EXPECTED else None
                trigger = None if pattern in (_EXPECTED, _LEADING) else _at(line, match)
                reach = line.words(match.start(), match.end())
                barred = pattern is _BARRED
                yield from _one(scene, "contested", who.actor, reach, trigger, negated=barred, modality=modality)
                if pattern is _PITTED:
                    group = scene.text(*line.words(match.start("count") + len(match["count"]) + 1, match.end("group")))
                    count = float(number_in(match["count"]) or 0) or None
                    yield participation("contested", group, _event(vote), reach, trigger, count=count)
    for match in scene.full.find(_ARE):
        office = scene.full.mention(match["office"]).office
        if office is not None and office.plural and office.head in _POSTS:
            for who in scene.full.listed(match["people"]):
                if _may(who) and who.sort is Sort.PERSON:
                    reach = min(scene.full.mention(match["office"]).first, who.first), who.last
                    yield from _one(scene, "contested", who.actor, reach, None)


def _may(who: Mention) -> bool:
    return who.sort in {Sort.PERSON, Sort.PARTY} and who.how is not How.DESCRIPTION and may_stand(who)


def _leaving(scene: Scene) -> Iterator[Draft]:
    """Those who give up standing."""
    vote = vote_spoken_of(scene)
    for line in _lines(scene):
        for pattern in (_ENDED, _ASIDE, _LATER):
            for match in line.find(pattern):
                who = line.mention(match["who"])
                if pattern is _LATER and vote is None:
                    continue
                near = vote is not None or re.search(r"presiden|election|mayor|governor|candida", line.text)
                if near and who.sort in {Sort.PERSON, Sort.PARTY}:
                    yield from _one(
                        scene, "withdrew", who.actor, line.words(match.start(), match.end()), _at(line, match)
                    )


def _watching(scene: Scene) -> Iterator[Draft]:
    """Those who watch a vote."""
    if vote_spoken_of(scene) is None:
        return
    line = scene.full
    for match in line.find(_TEAM):
        office = line.mention(match["office"]).office
        if office is not None and office.head == "observer" and office.body is not None:
            yield from _one(scene, "observed", office.body, line.words(match.start(), match.end()), None)
    for pattern in (_WATCHED, _MISSION):
        for match in line.find(pattern):
            reach = line.words(match.start(), match.end())
            for each in line.listed(match["list"]):
                trigger = _at(line, match) if pattern is _WATCHED else None
                yield from _one(scene, "observed", each.actor, reach, trigger)


def _refusing(scene: Scene) -> Iterator[Draft]:
    """Those who refuse to take part in the vote spoken of, and those who back somebody's bid."""
    if vote_spoken_of(scene) is None:
        return
    for line in _lines(scene):
        for pattern, role in ((_REFUSED, "boycotted"), (_BACKING, "supported")):
            for match in line.find(pattern):
                named = re.fullmatch(r"[PG]\d+", match["who"])
                who = line.mention(match["who"]).actor if named else scene.text(*line.words(*match.span("who")))
                yield from _one(scene, role, who, line.words(match.start(), match.end()), _at(line, match))


def _disputing(scene: Scene) -> Iterator[Draft]:
    """Those who say that a vote was rigged."""
    if vote_spoken_of(scene) is None:
        return
    for line in _lines(scene):
        for match in line.find(_RIGGED):
            first, last = line.words(match.start(), match.end())
            named = re.fullmatch(r"[PG]\d+", match["who"])
            who = line.mention(match["who"]).actor if named else scene.text(*line.words(*match.span("who")))
            yield from _one(scene, "rejectedResults", who, (first, last), _at(line, match))


RULES = (
    Rule(
        "participation.post",
        "participation",
        lambda scene: chain(_by_posts(scene), _nominated(scene)),
        words(
            "candidate nominee candidates nominees nominated nominates nominate picked chose chosen selected fielded "
            "adopted hopeful challenger contender pick choice ran named endorsed"
        ),
        takes=(("Presidential candidate Ada Vern of Kenya spoke.", "Ada Vern | contested"),),
        refuses=("The candidate countries met Ada Vern of Kenya.",),
    ),
    Rule(
        "participation.field",
        "participation",
        lambda scene: chain(_pairs(scene), _standing(scene)),
        words(
            "file files certificate candidates pits pitting pitted "
            "challenged opposed faced contested "
            "registered registers filed signed enrolled submitted lodged handed presented mate front-runner"
            " frontrunner "
            "front-runners frontrunners favourite favorite favourites favorites contender contenders hopeful hopefuls "
            "challenger challengers expected likely tipped poised set thought preparing planning considering weighing "
            "mulling hoping hopes plans intends wants disqualified disqualifies barred bars bar excluded blocked"
            " banned "
            "struck stood ran stands runs standing running campaigned competed"
        ),
        takes=(
            (
                "Kenya votes in the 2013 presidential election. Ada Vern chose Otto Brand as her running mate.",
                "Otto Brand | 2013 presidential election in Kenya | contested",
            ),
            (
                "Kenya votes in the 2013 presidential election. Ada Vern is being challenged by Otto Brand.",
                "Otto Brand | 2013 presidential election in Kenya | contested",
            ),
        ),
        refuses=("Kenya votes in the 2013 presidential election. Ada Vern is expected to run a marathon.",),
    ),
    Rule(
        "participation.leaves",
        "participation",
        _leaving,
        words(
            "ended ends ending suspended suspends abandoned abandons scrapped dropped drops quit called withdrew"
            " withdraws "
            "gave giving pulled left leaves aside down out bowed stepped"
        ),
        takes=(("Ada Vern ended her presidential bid in Kenya.", "Ada Vern | withdrew"),),
        refuses=("Ada Vern ended her campaign tour in Kenya.",),
    ),
    Rule(
        "participation.watches",
        "participation",
        _watching,
        words("monitored observed watched overseen supervised observers monitors observer observation monitoring"),
        takes=(
            (
                "The 2013 presidential election in Kenya was monitored by the African Union.",
                "African Union | 2013 presidential election in Kenya | observed",
            ),
        ),
        refuses=("The African Union watched Kenya prepare the 2013 presidential election.",),
    ),
    Rule(
        "participation.disputes",
        "participation",
        lambda scene: chain(_disputing(scene), _refusing(scene)),
        words(
            "refused refuses refusing declined declines vowed decided take participate compete expressed expresses"
            " voiced "
            "announced declared pledged gave offered threw supported supports supporting backed backs backing endorsed "
            "endorses endorsing "
            "rigged stolen fraudulent falsified manipulated fraud sham farce unfair illegitimate flawed"
            " irregularities free "
            "robbed cheated vote-rigging ballot-stuffing frauds"
        ),
        takes=(
            (
                "Ada Vern said the 2013 presidential election in Kenya had been rigged.",
                "Ada Vern | 2013 presidential election in Kenya | rejectedResults",
            ),
        ),
        refuses=("Ada Vern said the 2013 presidential election in Kenya was peaceful.",),
    ),
)
