"""How much somebody got in a vote: seats, votes, shares."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Mention
from honorum.extraction.drafts import Draft
from honorum.extraction.events.votes import Vote
from honorum.extraction.rules.rule import Rule
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import (
    counts_nearby,
    first_word_of,
    is_known_vote,
    only,
    party_of_person,
    result,
    span_with,
    subject_in,
    vote_spoken_of,
)
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import AMOUNT, PER_CENT, amount
from honorum.extraction.text.sketch import Sketch

_GET = (
    r"(?P<verb>won|wins|win|winning|took|takes|take|taking|received|receives|receive|receiving|got"
    r"|gets|get|getting|gained|gains|gain|gaining|secured|secures|secure|securing|polled|polling"
    r"|garnered|obtained"
    r"|collected|captured|claimed|clinched|clinches|clinch|clinching|scored|earned|reached|has|have|had|holding|with|on"
    r"|attracted|drew"
    r"|picked up|pick up|picking up|scooped up|scooping up|snapped up|won in|wins in|winning in|elected in|leading in"
    r"|leads in|leading on|ahead in|victorious in|lead with|leads with|leading with|ahead with|retained|kept"
    r"|achieved|mustered|landed|controls?|hold|holds|held|grabbed|bagged|increased to|fell to|collapsed to"
    r"|slumped to|plunged to|rose to"
    r"|dropped to|slipped to|lost|elected|returned|tally of|total of|be left with|left with|down to"
    r"|up to|managed)"
)
_SEATS = re.compile(
    rf"{_GET} (?:(?:his|her|its|their|the|all|just|only|a|an|H\d+) )*{AMOUNT}(?: (?:of|out of) "
    rf"(?:the )?(?:(?:(?:[a-z]+ )?[a-z]+|C\d+) 's )?(?P<outof>\d+))?(?: of)? "
    rf"(?:(?!votes|%)[a-z-]+ |C\d+ |A\d+ |O\d+ |T\d+ ){{0,3}}?"
    r"(?P<what>seats?|mandates?|places|ridings|constituencies|deputies|senators|mps|lawmakers|legislators|T\d+)\b"
)
_SEATS_FOR = re.compile(
    rf"{AMOUNT}(?: (?:of|out of) (?:the )?(?:\d+))? (?:[a-z-]+ )?seats? (?:(?:for|to|went to|going to"
    rf"|goes to) (?:the )?(?:[a-z-]+ )?(?P<who>[PG]\d+))"
)
_LEFT_WITH = re.compile(
    rf"\b(?:relegat|reduc|leav|confin|cut|limit|restrict|left)[a-z]* (?:the )?(?:[a-z-]+ ){{0,4}}?(?P<who>G\d+)"
    rf"(?: \( G\d+ \))? (?:to|with|on) (?:just |only |a mere )?{AMOUNT} (?:[a-z]+ )?seats?\b"
)
_SEATS_ROSE = re.compile(
    rf"(?:the )?(?P<who>[PG]\d+|[a-z-]+)(?: 's| ')? (?:seats|representation|share|number of seats"
    rf"|tally)[^.;]{{0,50}}? (?:increased|rose|grew|went up|fell|dropped|decreased|shrank|declined"
    rf"|went) from \d+ to {AMOUNT}"
)
_RAISED = re.compile(
    rf"(?P<verb>increased|doubled|raised|tripled|quadrupled|improved|boosted|grew|cut|reduced|halved) (?:its|their|his"
    rf"|her|H\d+) (?:number of )?(?P<what>seats|seat|representation|share|vote)"
    rf"(?: [^ .;,PG]+){{0,4}}?(?: ,)? to {AMOUNT}(?: ?(?P<unit>{PER_CENT}))?"
)
_SAW = re.compile(
    rf"(?P<verb>see|saw|sees|seen|seeing|had) (?:its|their|H\d+) (?P<what>[a-z]+)(?: of seats)?(?: [^ .;,PG]+){{0,4}}?"
    rf" (?:slashed|cut|reduced|halved|shrunk|fall|drop|rise|grow|shrink|decline|increase|jump|climb|plunge|collapse)"
    rf"(?: [a-z]+)?(?: from \d+[a-z0-9. %]{{0,9}})? to {AMOUNT}(?: ?(?P<unit>{PER_CENT}))?"
)
_NEXT = re.compile(
    rf"(?: ,| and| , and| ;)(?: while)?(?: the)?(?: (?!lost|from|over|to|against|by|than|for|of|in)[a-z-]+){{0,3}}?"
    rf" (?P<who>[PG]\d+)(?: \( [GO]\d+ \))?(?: party)?(?: with| won| got| took| on| received| secured| at)?"
    rf"(?: just| only)? {AMOUNT}"
    rf"(?P<unit> ?{PER_CENT})?(?= (?:seats |of |,|and|\.|;|in|while|for))"
)
_IN_HOUSE = re.compile(
    r"(?: (?:in|of) (?:the )?(?:[a-z0-9-]+ |[CA]\d+ (?:'s )?){0,3}?"
    r"(?:parliament|assembly|legislature|house|senate|chamber"
    r"|council|O\d+|vote|votes|ballots))(?= ,| and)"
)
_SHARE = re.compile(
    rf"{_GET} (?:(?:a|an|the|his|her|its|their|H\d+|just|only) )*{AMOUNT} ?(?P<unit>{PER_CENT})(?P<of>"
    rf"(?: (?:of|share)(?: (?:the|all|its|'s|[0-9]+|[a-z-]+|C\d+|A\d+|O\d+))*? (?P<what>votes?|ballots?|seats|poll"
    rf"|share))?)"
)
_WITH_SHARE = re.compile(
    rf"(?P<who>[PG]\d+) (?:, )?(?:(?:was|were|is|came|finished|trailed|followed|second|third|next"
    rf"|[a-z-]+) ){{0,4}}?(?:with|on|at|\(|:|garnering|trailing with) {AMOUNT} ?(?P<unit>{PER_CENT})"
    rf"(?P<of> of (?:the )?(?P<what>votes?|seats))?"
)
_SHARE_FOR = re.compile(
    rf"{AMOUNT} ?(?P<unit>{PER_CENT})(?P<of> of (?:the |all )?(?:[a-z-]+ )?(?P<what>votes?|ballots"
    rf"|seats|voters|people|electorate))?(?: (?:votes?|support))? (?P<verb>for|to|went to|goes to"
    rf"|voted for|backed|chose|supported|against) (?:the |H\d+ )?(?:[a-z-]+ ){{0,2}}?"
    rf"(?:P\d+ 's )?(?P<who>[PG]\d+)(?! 's )"
)
_SHARE_COMPARED = re.compile(
    rf"(?:to|against|versus|compared (?:to|with)|with|and|,) (?:the )?(?P<who>[PG]\d+) 's {AMOUNT} ?"
    rf"(?P<unit>{PER_CENT})"
)
_VOTES = re.compile(
    rf"(?P<verb>received|won|got|polled|garnered|secured|took|collected|obtained|with|gained|attracted"
    rf"|earned|receiving|winning|polling|has|had|have|drew|mustered|cast) {AMOUNT}(?: of "
    rf"(?:the )?[0-9,]+)? (?:(?!per|of)[a-z]+ ){{0,2}}?votes\b(?! (?:cast|against|short|behind|ahead"
    rf"|more))"
)
_VOTED_FOR = re.compile(
    rf"{AMOUNT}(?: (?:of|out of) (?:the )?\d+)? "
    r"(?:A\d+|C\d+|people|voters|citizens|electors|members|delegates|residents|mps|lawmakers|deputies|senators)?"
    rf"(?: [a-z]+){{0,2}}? ?(?:voted|votes|vote|cast their votes?|cast their ballots?|ballots) (?:for"
    rf"|in favou?r of) (?:the )?(?P<who>[PG]\d+)"
)
_RELATIVE = re.compile(r"[PG]\d+ , (?:who|which)(?: has| had| have| also)* $")
_OVER = re.compile(r"\b(?:defeat\w*|beat\w*|over|against|unseat\w*|succeed\w*|replac\w*)\b")


def counted(scene: Scene) -> list[Draft]:
    """The results with numbers that the wordings here find in a sentence; found once."""
    return scene.once("counted", lambda: list(only(_counted(scene))))


def _counted(scene: Scene) -> Iterator[Draft | None]:
    """Seats, shares and votes."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if not is_known_vote(scene, vote) or "respectively" in scene.sentence.lowers:
        return
    for each in (line, scene.full) if scene.full.text != line.text else (line,):
        yield from _gotten(scene, each, vote)
    yield from _raised(scene, line, vote)
    for pattern, measure in (
        (_SEATS_FOR, "seats"),
        (_LEFT_WITH, "seats"),
        (_SEATS_ROSE, "seats"),
        (_WITH_SHARE, ""),
        (_SHARE_FOR, ""),
        (_SHARE_COMPARED, ""),
        (_VOTED_FOR, "votes"),
    ):  # fmt: skip
        for match in line.find(pattern):
            said, groups = amount(match), match.groupdict()
            token = match["who"]
            who: Mention | str = line.mention(token) if re.match(r"[PG]\d", token) else token
            if (
                token[0] == "P"
                and pattern is _WITH_SHARE
                and re.search(r"(?<!followed)(?<!trailed) (?:of|by) $", line.text[: match.start()])
            ):
                who = subject_in(scene, line, line.word_at(match.start("number")), match.start()) or who
            kind = measure or ("seatShare" if groups.get("what") == "seats" else "voteShare")
            if pattern is _WITH_SHARE and _WHILE_COUNTED.match(line.text[match.end() :]):
                continue
            if groups.get("verb") == "against" or (kind.endswith("Share") and said.value > 100):  # noqa: PLR2004
                continue
            span = span_with(line, who if isinstance(who, Mention) else None, match.start(), match.end())
            trigger = line.word_at(match.start("number"))
            yield result(scene, vote, who, kind, said.value, span, trigger, approx=said.approx)


def _gotten(scene: Scene, line: Sketch, vote: Vote | None) -> Iterator[Draft | None]:
    """Somebody as the subject of a verb of getting: "won 12 seats", "took nearly 30 per cent"."""
    for pattern, measure in ((_SEATS, "seats"), (_SHARE, "voteShare"), (_VOTES, "votes")):
        for match in line.find(pattern):
            said, groups = amount(match), match.groupdict()
            if line is not standing_line(scene) and not _RELATIVE.search(line.text[: match.start()]):
                continue
            if measure == "seats" and not _is_seats(line, match):
                continue
            if measure == "voteShare":
                if not _is_share(scene, match):
                    continue
                measure_ = "seatShare" if groups.get("what") == "seats" else "voteShare"
            else:
                measure_ = measure
            verb = line.word_at(match.start("verb"))
            who = (
                _owner(line, match.start("verb"))
                or party_of_person(line, match.start("verb"))
                or _getter(scene, line, verb, match)
            )
            if who is None:
                continue
            span = line.words(match.start("verb"), match.end())
            if isinstance(who, str):
                span = (first_word_of(scene, who, span[0]), span[1])
            else:
                own = line.span_of(who)
                span = (min(own[0], span[0]), span[1])
            yield result(scene, vote, who, measure_, said.value, span, verb, approx=said.approx)
            yield from _listed_after(scene, line, vote, measure_, match)


def _listed_after(
    scene: Scene, line: Sketch, vote: Vote | None, measure: str, before: re.Match[str]
) -> Iterator[Draft | None]:
    """Those that follow without a verb: "the Tide Party won 30 seats, the Reef Party 25 and the Greens 12"."""
    at = before.end()
    house = _IN_HOUSE.match(line.text, at)
    at = house.end() if house else at
    while match := _NEXT.match(line.text, at):
        said, who = amount(match), line.mention(match["who"])
        if bool(match["unit"]) == measure.endswith("Share"):
            span = line.words(match.start("who"), match.end())
            yield result(scene, vote, who, measure, said.value, span, None, approx=said.approx)
        at = match.end()


def _raised(scene: Scene, line: Sketch, vote: Vote | None) -> Iterator[Draft | None]:
    """Seats or a share that grew or shrank to a number."""
    for match in chain(line.find(_RAISED), line.find(_SAW)):
        verb, said = line.word_at(match.start("verb")), amount(match)
        who = subject_in(scene, line, verb, match.start("verb"))
        measure = "voteShare" if match["unit"] else "seats"
        if who is not None and (match["unit"] or match["what"].startswith(("seat", "repr", "number", "tally"))):
            span = span_with(line, who if isinstance(who, Mention) else None, match.start("verb"), match.end())
            yield result(scene, vote, who, measure, said.value, span, verb, approx=said.approx)


def _getter(scene: Scene, line: Sketch, verb: int, match: re.Match[str]) -> Mention | str | None:
    """Who got it; in "followed by the Reef Party on 30 per cent" the last one named, not the subject."""
    if match["verb"] in {"with", "on"}:
        left = _OWN_PARTY.sub(r"\g<who>", line.text[: match.start("verb")])
        named = re.findall(r"(?<!led by )(?<!by )([PG]\d+)(?! 's)", left)
        if named and not _OVER.search(left):
            return line.mention(named[-1])
    return subject_in(scene, line, verb, match.start("verb"))


def _owner(line: Sketch, start: int) -> Mention | None:
    """Whose vote it is in "the Greens' vote reached 12 %", "its tally of nine seats"."""
    found = re.search(
        r"(?P<who>[PG]\d+)(?: 's| ')? (?:vote|share|support|score|votes|tally|victory|win|triumph"
        r"|re-election)(?: [^ .;,]+){0,4}? $",
        line.text[:start],
    )
    return line.mention(found["who"]) if found else None


def _is_seats(line: Sketch, match: re.Match[str]) -> bool:
    what, verb = match["what"], match["verb"]
    if re.match(r"T\d", what):
        office = line.mention(what).office
        if office is None or office.head.rstrip("s") not in {
            "senator",
            "mp",
            "deputy",
            "legislator",
            "lawmaker",
            "councillor",
            "member",
        }:
            return False
    if verb in {"with", "on"} and what not in {"seats", "seat"}:
        return False
    if verb in {"has", "have", "had", "hold", "holds", "held", "controls", "control", "holding"}:
        return bool(
            re.search(
                r"\b(?:secure|so far|already|now|would|will|projected)\b",
                line.text[match.start() - 30 : match.end() + 12],
            )
        )
    return verb not in {"on", "lost", "up to", "down to"}


_ONLY_COUNTED = re.compile(r"(?: [a-z]+){0,3} (?:counted|reporting|tallied|processed|scrutini[sz]ed|declared|in)\b")
_WHILE_COUNTED = re.compile(r"(?: [a-z]+){0,4} (?:counted|reporting|tallied|processed)\b")
_OWN_PARTY = re.compile(r"(?P<who>P\d+)(?: ,)? an? (?:[a-z-]+ ){0,2}?G\d+ ,")


def _is_share(scene: Scene, match: re.Match[str]) -> bool:
    text = scene.full.text
    if (
        match["verb"] in {"with", "on"}
        and _ONLY_COUNTED.match(match.string[match.end() :])
        and match["what"] != "seats"
    ):
        return False
    told = (
        match["what"]
        or counts_nearby(scene)
        or re.search(r"\b(?:votes?|voted|ballots?|polls?|election|results?|counted|run-off)\b", text)
    )
    return bool(told) and amount(match).value <= 100 and match["verb"] not in {"up to", "lost"}  # noqa: PLR2004


RULES = (
    Rule(
        "result.counted",
        "results",
        lambda scene: iter(counted(scene)),
        takes=(
            (
                "The Tide Party won 12 seats in the 2013 parliamentary election in Norway.",
                "Tide Party | 2013 parliamentary election in Norway | seats | 12 | unknown",
            ),
            (
                "Ada Vern took nearly 52 percent of the vote in the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | voteShare | 52 | True | unknown",
            ),
        ),
        refuses=("An opinion poll gave Ada Vern 52 percent before the election in Kenya.",),
    ),
)
