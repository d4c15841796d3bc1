"""Whose a number is: every share, every number of seats or votes that the wordings of `tallies` do not reach.

A figure is taken by itself; then what stands around it tells whose it is: who follows ("for the Tide Party"), who
stands before ("Vern, with 12 percent"), who does what the verb before it says, or whose figure came just before.
"""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Actor, Mention
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.ranges import Figure, ranges
from honorum.extraction.rules.votes.result_drafts import (
    STANDS,
    counts_nearby,
    first_word_of,
    is_known_vote,
    may_stand,
    only,
    result,
    span_with,
    subject_in,
    vote_spoken_of,
)
from honorum.extraction.rules.votes.tallies import counted
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import AMOUNT, PER_CENT, Amount, amount
from honorum.extraction.text.doers import doers
from honorum.extraction.text.sketch import Sketch

_FIGURE = re.compile(
    rf"(?<![\w.-]){AMOUNT}(?:(?: of| out of)(?: the| a total of| [a-z]+ 's| C\d+ 's| A\d+| its| H\d+| all)* "
    r"(?P<outof>[0-9][0-9,]*))?"
    rf"(?: ?(?P<unit>{PER_CENT})|(?: of)?(?: (?:(?!votes|per)[a-z-]+|[ACO]\d+|'s)){{0,2}}? "
    rf"(?P<noun>seats?|mandates|mps|lawmakers|deputies|senators|votes|ballots)|(?= (?:,|\.|and|;)|$))"
)
_GETTING = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|won|took|tak(?:e|es|en|ing)|receiv(?:e|ed|es|ing)|got|gets?|getting|gain(?:ed"
    r"|s|ing)?|secur(?:ed|es|e|ing)|poll(?:ed|s|ing)"
    r"|gather(?:ed|s|ing)?|garner(?:ed|s|ing)?|obtain(?:ed|s|ing)?|collect(?:ed|ing)|captur(?:ed|es|e|ing)|claim(?:ed|s"
    r"|ing)|scor(?:ed|es|ing)|reach(?:ed|es|ing)"
    r"|attract(?:ed|ing)|drew|draw(?:ing)?|pick(?:ed|s|ing)? up|retain(?:ed|s|ing)?|ke(?:pt|eping|eps)"
    r"|achiev(?:ed|ing)|muster(?:ed|s|ing)"
    r"|land(?:ed|ing)|grab(?:bed|bing)|bag(?:ged|ging)|earn(?:ed|ing)|notch(?:ed|ing)|amass(?:ed|ing)"
    r"|manag(?:ed|ing)|hold(?:ing)? on to"
    r"|held on to|end(?:ed|ing) up with|finish(?:ed|ing)(?: [a-z]+)? (?:with|on)|lead(?:s|ing)?(?:"
    r" [a-z]+)? (?:with|on|at|by taking)|led with"
    r"|trail(?:ed|s|ing)(?: [a-z]+)? (?:with|on|at)|ahead (?:with|on)|behind (?:with|on|at)|stood at|stands at"
    r"|(?:rose|grew|climbed|jumped|surged|soared|increased|improved|fell|dropped|slipped|collapsed|slumped|plunged"
    r"|shrank|declined|crashed|sank|went|down|up) (?:from [0-9.]+ ?\S* )?to"
    r"|remain(?:ed|s) (?:at|on)|(?:re-?)?elected with|won with|winning with|victory with|was on|were"
    r" on|is on|are on|has|had|have"
    r"|came [a-z]+(?: place)? with|placed [a-z]+ with|second with|third with|fourth with|first with"
    r"|place with|narrowly with|with)"
    r"(?: (?:just|only|some|its|their|his|her|H\d+|a|an|the|share|score|tally|total|record|mere|paltry"
    r"|meagre|respectable|comfortable"
    r"|commanding|projected|estimated|further|all|of|another|extra|modest|final))*$"
)
_GIVING = re.compile(
    r"(?:gave|gives?|giving|put|puts|putting|hand(?:ed|s|ing)|award(?:ed|s|ing)|leav(?:es|ing)|left"
    r"|show(?:ed|s|ing)|had|with|and|,|to|against|ahead of|behind|for) "
    r"(?:(?:the|incumbent|challenger|rival|ruling|opposition|[a-z-]+) ){0,3}(?P<who>[PGO]\d+|it|him"
    r"|her|them)(?: (?:party|coalition|alliance))?(?: (?:at|on|with|in|:|ahead with|a|the lead with))*(?:"
    r" \()?(?: (?:,|:))?$"
)
_BESIDE = re.compile(
    r"(?P<who>[PGO]\d+)(?: (?:party|coalition|alliance|candidate))?(?: (?:'s|,|--?|:|\(|with|on|at|polled"
    r"|got|won|took|had|second|third|fourth|next|follow(?:ed|s|ing)|trailing|behind|"
    r"was|is|stood|came|finished|in|place|just|only|far|well|close|distant|a))*$"
)
_FOR = re.compile(
    r"^(?: of (?:the |all |valid )*(?:votes?|ballots|seats|poll)(?: cast| counted)?)?(?: votes?| support| cast)?"
    r" (?:for|to|went to|going to|goes to|in favou?r of|were for|behind) (?:(?:the|his|her|its|H\d+"
    r"|rival|main|opponent|challenger|incumbent|ruling|[a-z-]+) ){0,3}?"
    r"(?:P\d+ 's )?(?P<who>[PGO]\d+)(?! 's )"
)
_AFTER_NO = re.compile(
    r"^(?:-point|(?: percentage)? points?| (?:swing|lead|margin|threshold|turnout|majority|needed|required"
    r"|necessary|barrier|increase|rise|drop"
    r"|of (?:the |all )*(?:[a-z0-9-]+ )?(?:ballots?|votes?|precincts?|polling|returns|districts?|results"
    r"|stations|constituencies|wards|electorate's)"
    r"(?: [a-z]+){0,3}? (?:counted|reporting|tallied|processed|declared|in\b|reported|scrutini[sz]ed)"
    r"|counted|reporting|tallied|more|fewer|less|ahead|behind|clear|off|higher|lower|short|against"
    r"|of (?:the )?(?:[a-z]+ )?(?:voters|electorate|people|population|women|respondents|those|adults"
    r"|members|delegates|economy|candidates|gdp|seats (?:are|were) reserved)"
    r"|(?:voter )?(?:participation|inflation|unemployment|growth|tax|tariff)|years?|days|months|million"
    r"|minutes|hours|people|to (?:avoid|win)))"
)
_BEFORE_NO = re.compile(
    r"(?:\b(?:margin of|lead of|lead by|led by|leads by|ahead by|trail(?:ed|s|ing)? by|majority of"
    r"|swing of|by (?:just|only|some|about|nearly|around|over|more than|less than|fewer than|at least)?"
    r"|by|threshold of|turnout[^.;,]*|from|up from|down from|compared (?:with|to)|than|the|needed|all"
    r"|least|each|against|first|over"
    r"|minimum|lost|los(?:es|ing)|lack(?:s|ed|ing)|short of|below|fielded|contest(?:ed|ing)|in|on|at"
    r" a|required|half of the|of the|of its|inflation|unemployment|growth"
    r"|economy [a-z ]+|grew by|fell by|rose by|after|dated|since|until|aged) )$"
)
_ABOUT_VOTES = re.compile(
    r"\b(?:votes?|voted|voters|precincts|ballots?|polls?|polled|elections?|elected|re-elected|results?|run-off"
    r"|runoff|seats?|primary|first round|second round|exit"
    r"|tally|count|counted|returns|outpolled|majority)\b"
)
_BARE = re.compile(
    r"(?P<who>[PG]\d+)(?: ,)?(?: (?:second|third|fourth|fifth|last|took|got|had|won|received|polled|with|on"
    r"|at|the|just|only))+"
    r" (?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?= (?:,|and|\.|;|in|while)|$)"
)
_OR_SO = re.compile(
    r"^(?: (?:on|in) [a-z0-9 ]{1,20}?)?(?: ,)? (?:or|i\.e\.|equal to|that is)(?: (?:about|just|nearly"
    r"|some|roughly|over|under))? $|^ \( $"
)
_GIVING_IT = re.compile(r"\b(?:giving|gives|gave|handing|leaving|earning|winning) (?:it|them|him|her|[PG]\d+|H\d+) $")
_AND_ALSO = re.compile(r"^(?: of the (?:votes?|seats))?(?: ,)? (?:and|plus) $")
_VOTERS = frozenset("mps lawmakers deputies senators".split())
_THEY_VOTE = re.compile(
    r"^ (?:who |have |had |were |present )*(?:vot|back|support|abstain|oppos|approv|reject|present)"
)
_NOT_GROUPS = frozenset({"who", "that", "which"})


def _figures(scene: Scene, line: Sketch) -> Iterator[Figure]:
    """All figures of a sketch in their order, ranges as one."""
    found = list(ranges(scene, line))
    single = [
        each for each in _counted(line) if not any(one.start < each.stop and each.start < one.stop for one in found)
    ]
    yield from sorted([*found, *single], key=lambda each: each.start)


def _counted(line: Sketch) -> Iterator[Figure]:
    seats = re.search(r"\bseats?\b", line.text)
    told = line.text.rfind(" respectively")  # what is told in the order of a list is read by `listed_results`
    for match in line.find(_FIGURE):
        if match.start() < told:
            continue
        before, after = line.text[: match.start()], line.text[match.end() :]
        number = line.text[match.start("number") : match.end("number")]
        said, noun = amount(match), match["noun"] or ""
        if match["unit"]:
            of_seats = re.match(r" of (?:(?:the|all|its|[a-z]+|'s|[0-9]+|[ACO]\d+) )*?seats", after)
            measure = "seatShare" if of_seats else "voteShare"
            if said.value > 100 or (match["outof"] and not of_seats):  # noqa: PLR2004 - per cent
                continue
        elif noun in {"votes", "ballots"}:
            measure = "votes"
        elif noun or (
            seats
            and (
                match["outof"]
                or re.search(r"\b(?:winning|won|taking|took|giving [A-Za-z]+\d*) (?:only |just )?$", before)
            )
        ):
            measure = "seats"
        else:
            continue
        spelled = not number[0].isdigit() and measure != "seats"
        if spelled and not (match["unit"] and re.search(r"\b(?:to|with|took|won|got|only) (?:just |only )?$", before)):
            continue
        if noun in _VOTERS and _THEY_VOTE.match(after):
            continue
        if _AFTER_NO.match(after) or _BEFORE_NO.search(f" {before}"):
            continue
        yield Figure(match.start(), match.end(), said, measure)


def _read(scene: Scene) -> Iterator[Draft | None]:
    """Figures in both sketches that no wording of `tallies` took."""
    vote = vote_spoken_of(scene)
    if not (is_known_vote(scene, vote) and (_ABOUT_VOTES.search(scene.full.text) or counts_nearby(scene))):
        return
    taken: set[tuple[object, object]] = {(draft.fields["value"], draft.fields["measure"]) for draft in counted(scene)}
    lines = (
        (standing_line(scene), scene.full) if scene.full.text != standing_line(scene).text else (standing_line(scene),)
    )
    for line in lines:
        owner: Mention | str | None = None
        last = 0
        for who, figure in chain(_scores(scene, line), _bare(line)):
            key: tuple[object, object] = (figure.said.value, figure.measure)
            if key not in taken:
                taken.add(key)
                named = who if isinstance(who, Mention) else None
                span = span_with(line, named, figure.start, figure.stop)
                if isinstance(who, str):
                    span = line.words(0, figure.stop)
                yield result(scene, vote, who, figure.measure, figure.said.value, span, line.word_at(figure.start))
        for figure in _figures(scene, line):
            found = _whose(scene, line, figure)
            between = line.text[last : figure.start]
            if (last and (_OR_SO.match(between) or _GIVING_IT.search(between))) or (
                found is None and last and _AND_ALSO.match(between)
            ):
                found = owner
            owner, last = found, figure.stop
            key = (figure.said.value, figure.measure)
            if found is None or key in taken:
                continue
            taken.add(key)
            named = found if isinstance(found, Mention) else None
            span = span_with(line, named, figure.start, figure.stop)
            if isinstance(found, str):
                span = (first_word_of(scene, found, span[0]), span[1])
            trigger = _verb_before(line, figure.start)
            yield result(
                scene, vote, found, figure.measure, figure.said.value, span, trigger, approx=figure.said.approx
            )


def _bare(line: Sketch) -> Iterator[tuple[Mention, Figure]]:
    """Numbers that share the unit of one before: "Vern had 31 percent and Dunn 15", "152 votes, and Dunn got 109"."""
    for match in line.find(_BARE):
        before = list(re.finditer(rf"\d ?(?P<unit>{PER_CENT}|votes)\b|\d ?%", line.text[: match.start()]))
        if not before:
            continue
        measure = "votes" if before[-1].group().endswith("votes") else "voteShare"
        value = float(match["number"].replace(",", ""))
        who = line.mention(match["who"])
        if may_stand(who) and (measure == "votes" or value <= 100):  # noqa: PLR2004 - per cent
            yield who, Figure(match.start("number"), match.end("number"), Amount(value, approx=False), measure)


_SCORE = re.compile(
    rf"(?:\b(?:by|with|on)|,|\() (?:a score of |a margin of )?{AMOUNT}(?P<unit> ?{PER_CENT}| votes)? ?(?:to"
    r"|-|against|versus) (?:(?:just|only|some|about) )*(?P<other>[0-9][0-9.,]*[0-9]|[0-9])"
    rf"(?P<unit2> ?{PER_CENT}| votes)?"
)
_VICTOR = re.compile(
    r"\b(?:led\b|leads\b|leading\b|took\b|defeat|beat|oust|unseat|edg|trounc|overc|outpoll|won\b|win"
    r"|victory|triumph|succeed|elected"
    r"|re-elected)"
)
_VERDICT = re.compile(
    r"\b(?P<verb>approved?|backed|endorsed|supported|accepted|passed|carried|adopted|rejected?|opposed"
    r"|defeated|turned down|voted down)\b"
)
_REJECTING = frozenset("reject rejected opposed defeated turned voted".split())


def _scores(scene: Scene, line: Sketch) -> Iterator[tuple[Mention | str, Figure]]:
    """Both sides of a score: "beat Dunn by 53 percent to 47 percent", "rejected it by 58 percent to 42"."""
    for match in line.find(_SCORE):
        counts = min(amount(match).value, float(match["other"].replace(",", "").rstrip("."))) > 100  # noqa: PLR2004
        if not (match["unit"] or match["unit2"] or (counts and "margin" in line.text)):
            continue
        votes = counts or "votes" in {(match["unit2"] or "").strip(), (match["unit"] or "").strip()}
        measure = "votes" if votes else "voteShare"
        first, second = amount(match), Amount(float(match["other"].replace(",", "").rstrip(".")), approx=False)
        if not votes and (first.value > 100 or second.value > 100):  # noqa: PLR2004 - per cent
            continue
        one = Figure(match.start("number"), match.end("unit") if match["unit"] else match.end("number"), first, measure)
        two = Figure(match.start("other"), match.end(), second, measure)
        left = line.text[: match.start()]
        verdict = _VERDICT.search(left)
        if verdict and (measure == "votes" or re.search(r"[GO]\d", left)) and "voters" not in scene.sentence.lowers:
            continue  # a show of hands
        if verdict and "referendum" in scene.full.text + " ".join(_kinds(scene)):
            said = ("rejected", "approved") if verdict["verb"].split()[0] in _REJECTING else ("approved", "rejected")
            yield said[0], one
            yield said[1], two
            continue
        won = next(reversed(list(_VICTOR.finditer(left))), None)
        if won is None:
            continue
        at = line.word_at(won.start())
        winner = subject_in(scene, line, at, won.start())
        losers = [each for each in re.findall(r"[PG]\d+", left[won.end() :]) if may_stand(line.mention(each))]
        if isinstance(winner, Mention):
            yield winner, one
            loser = line.mention(losers[-1]) if losers else None
            if loser is not None and loser.actor is not winner.actor:
                yield loser, two


def _kinds(scene: Scene) -> list[str]:
    vote = vote_spoken_of(scene)
    return [vote.kind] if vote else []


def _whose(scene: Scene, line: Sketch, figure: Figure) -> Mention | str | None:
    """Whose a figure is; nobody when its surroundings do not say."""
    before, after = line.text[: figure.start].rstrip(), line.text[figure.stop :]
    follows = _FOR.match(after)
    if follows:
        return _fit(line, follows["who"])
    given = _GIVING.search(before)
    if given and given["who"][0] in STANDS:
        return _fit(line, given["who"])
    beside = _BESIDE.search(before)
    if beside:
        return _fit(line, beside["who"])
    verb = _GETTING.search(before)
    if not verb:
        return _by_syntax(scene, line, figure)
    if re.match(r"\S+ to ", after):
        return None
    would = re.search(r"\b(?:would|will|could) $", before[: verb.start()])
    told = re.search(r"percent|per cent|%|votes", line.text[figure.start : figure.stop])
    if re.match(r"(?:has|had|have)\b", verb.group()) and not (told or would):
        return None
    if verb.group().startswith("with"):
        clause = re.split(r" ; | while | but ", before)[-1]
        named = re.findall(
            r"(?<!over )(?<!against )(?<!of )(?<!to )(?<!beat )(?<!defeated )(?<!'s )(?<!by"
            r" )([PGO]\d+)(?! 's)",
            clause,
        )
        fits = [who for who in (_fit(line, each) for each in named) if who is not None]
        if fits:
            return fits[-1] if " beat " not in clause and "defeat" not in clause else fits[0]
    at = line.word_at(verb.start())
    who = subject_in(scene, line, at, verb.start())
    return who if isinstance(who, Mention) or (who and who.lower() not in _NOT_GROUPS) else None


_NOT_GETTING = re.compile(
    r"(?:need|requir|contest|field|los|reserv|allocat|target|seek|sought|want|defend|vacat|fill|fight|fought|short|leav|"
    r"abolish|add|creat|expect|hop|cast|count|invalid|reject|throw|threw|tally|buy|bought|sell|sold|be$|is$|are$|was$|were$"
    r"|has$|have$|had$|hold|held|with$|elect|cover|represent)"
)


def _by_syntax(scene: Scene, line: Sketch, figure: Figure) -> Mention | None:
    """Who gets the seats or votes that a figure counts, where any other verb tells so: "notched up 12 seats"."""
    tokens = scene.sentence.words
    if figure.measure not in {"seats", "votes"}:
        return None
    first, last = line.words(figure.start, figure.stop)
    noun = next((at for at in range(last - 1, first - 1, -1) if tokens[at].dep == "dobj"), None)
    if noun is None:
        return None
    verb = tokens[noun].head
    if tokens[verb].tag[:2] != "VB" or verb > noun or _NOT_GETTING.match(tokens[verb].lower):
        return None
    found = [each for each in doers(scene, verb) if isinstance(each.who, Actor) and each.mention is not None]
    return found[0].mention if len(found) == 1 and found[0].mention and may_stand(found[0].mention) else None


def _fit(line: Sketch, token: str) -> Mention | None:
    mention = line.mention(token)
    return mention if may_stand(mention) else None


def _verb_before(line: Sketch, start: int) -> int | None:
    verb = _GETTING.search(line.text[:start].rstrip())
    return line.word_at(verb.start()) if verb and not verb.group().startswith("with") else line.word_at(start)


RULES = (
    Rule(
        "result.figure",
        "results",
        lambda scene: only(_read(scene)),
        words("% percent cent pc seats seat mandates votes ballots deputies senators mps lawmakers"),
        takes=(
            (
                "Ada Vern polled 120 votes, or 51 percent, in the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | voteShare | 51 | unknown",
            ),
        ),
        refuses=(
            "Ada Vern led by 12 percent of votes with 90 percent of ballots counted in the 2013 election in Kenya.",
        ),
    ),
)
