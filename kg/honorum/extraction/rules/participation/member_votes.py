"""How members of a house stand to a vote, in the shorter ways of telling: "with all Tories in favour", "voting yes: …".

`house_votes` reads the verbs of deciding; here are lists, asides and those for or against a person put to the vote.
"""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.house_vote_events import among_states, house_vote, talks_of_votes
from honorum.extraction.rules.participation.participation_drafts import participation
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.model.entities import Kind

_MANY = r"(?:all|every|almost every|nearly every|most|only|just|a handful of|several|some|both|two|three|four|five|\d+)"
_MEMBERS = rf"(?P<group>(?:{_MANY} )+(?:of the )?(?:[AC]\d+ )?G\d+(?: (?:senators?|members?|mps|lawmakers|deputies))?)"
_LIST = (
    r"(?P<list>[PGC]\d+(?: \( [^)]{1,16} \))?(?: (?:of|from) C\d+)?(?:(?: ,| and| , and) [PG]\d+(?: (?:of"
    r"|from) C\d+)?)*)"
)
_ASIDE = re.compile(
    rf"\bwith (?:{_MEMBERS}|(?:only |just )?(?P<list>[PGC]\d+(?:(?: ,| and| , and) [PGC]\d+)*)) "
    r"(?P<side>in favou?r|in support|supporting|voting (?:for|yes|in favou?r)|in opposition|opposed|opposing|against"
    r"|voting (?:against|no)|dissenting)\b"
)
_VOTING = re.compile(
    rf"(?:{_MEMBERS}|G\d+) (?:joined|broke ranks|crossed the (?:aisle|floor)|sided with)[^.;:]{{0,40}}? (?:in|by|to) "
    r"(?P<side>voting (?:yes|for|in favou?r|no|against)|vote (?:yes|for|no|against))"
    rf"(?:[^.;:P]{{0,24}}?(?: :| ,) {_LIST}|)"
)
_ONLY = re.compile(
    r"(?P<list>P\d+)(?: \( [^)]{1,16} \))?(?: (?:of|from) C\d+)? , (?:the )?(?:only|lone|sole|one of (?:the"
    r" )?[a-z]+|[a-z]+"
    r" of the) (?:[AGC]\d+ |[a-z]+ ){0,3}(?:to|who) (?P<side>vote(?:d)? (?:for|against|yes|no)|oppose(?:d)?"
    r"|support(?:ed)?"
    r"|back(?:ed)?)\b"
)
_NOMINEE = re.compile(
    rf"(?:{_MEMBERS}|(?P<list>[PG]\d+(?: \( [^)]{{1,16}} \))?(?:(?:(?: ,| and| , and) [PG]\d+)*))"
    r"(?: (?:of|from) (?:the )?[CA]\d+)?)(?: (?:,|also|later|both|all|ultimately|finally|who|will|would|had|has))*"
    r" (?P<side>opposed|opposes|supported|supports|backed|backs|rejected|voted (?:for|against|yes|no|to confirm)) "
    r"(?:the (?:nominee|nomination|appointment|candidate)|him|her|P\d+)(?! ')"
)
_CONFIRMS = re.compile(
    r"(?P<house>O\d+)(?: (?:on|in|late|early|has|narrowly|formally|[a-z]+day|[a-z]+|\d+))*?"
    r" (?P<side>confirm(?:ed|s)|approved"
    r"|rejected) (?:(?:the|T\d+|A\d+|[a-z-]+) ){0,4}?P\d+"
)
_THING = (
    r"\b(?:resolution|statement|draft|proposal|text|wording|bill|motion|amendment|treaty|measure|sanctions|zone"
    r"|plan)s?\b"
)
_BY = re.compile(
    rf"{_THING}(?: [^ .;]+){{0,14}}? (?P<side>(?:also |strongly |not )?(?:backed|supported|endorsed|approved"
    rf"|sponsored|opposed"
    r"|rejected|vetoed|objected to|blocked|criticised|criticized)) by (?:the )?(?:(?P<group>all \d+ members?(?:"
    r" of (?:the )?"
    r"(?:O\d+|[a-z]+))?)|(?P<list>[CPGO]\d+(?:(?: ,| and| , and) (?:the )?[CPGO]\d+)*))(?! ')"
)
_WAS_BY = re.compile(
    r"\b(?:was|were|been|is|are) (?P<side>(?:strongly |also )?(?:backed|supported|endorsed|opposed|vetoed"
    r"|objected to|blocked))"
    r" by (?:the )?(?P<list>[CPGO]\d+(?:(?: ,| and| , and) (?:the )?[CPGO]\d+)*)(?! ')"
)
_STATES = re.compile(
    r"(?P<list>C\d+(?:(?: ,| and| , and) (?:the )?C\d+)*)(?: (?:,|have|has|had|both|also|said|signal+ed|they|it"
    r"|that|which"
    r"|would|will))* (?P<side>objected to|oppose[ds]?|backed|backs?|support(?:s|ed)?|vetoed|rejected|voted"
    r" (?:for|against))\b"
    rf"(?: [^ .;]+){{0,6}}? {_THING}"
)
_AGREED = re.compile(
    r"(?P<group>all \d+ members?(?: of (?:the )?(?:O\d+|[a-z]+))?) (?P<side>agreed to|voted for|backed|endorsed"
    r"|supported"
    r"|approved)\b"
)
_ON_MEASURES = (_BY, _WAS_BY, _STATES, _AGREED)
_COUNCILS = frozenset("council resolution resolutions board assembly league summit nations states bloc union".split())
_SCORE = re.compile(r"\b(?P<yes>\d[\d,]*)(?: votes?)?(?: (?:to|against)|-| -) ?\d[\d,]*\b")
_NO = re.compile(r"\b(?:no|against|oppos\w+|reject\w*|dissenting|vetoed|objected|blocked|critici[sz]ed)\b")
_HOUSE = frozenset("senate house congress parliament assembly council commons lords diet duma".split())


def _sides(scene: Scene) -> Iterator[Draft]:
    """Members and groups that an aside or a list puts on one side of a vote."""
    talks = talks_of_votes(scene)
    if not talks and _COUNCILS.isdisjoint(scene.sentence.lowers) and not among_states(scene):
        return
    line = scene.full
    measures = _ON_MEASURES if re.search(_THING, line.text) else ()
    patterns = (_ASIDE, _VOTING, _ONLY, _NOMINEE, *measures) if talks else (_ASIDE, *measures)
    for pattern in patterns:
        for match in line.find(pattern):
            opposed = bool(_NO.search(match["side"]))
            trigger = line.word_at(match.start("side")) if pattern in {_NOMINEE, *_ON_MEASURES} else None
            for who, span in _those(scene, match):
                event = house_vote(scene, None)
                yield participation("opposed" if opposed else "supported", who, event, span, trigger)


def _those(scene: Scene, match: re.Match[str]) -> Iterator[tuple[Actor | str, tuple[int, int]]]:
    """Whom a match names, each with the words that say so."""
    line, groups = scene.full, match.groupdict()
    first, last = line.words(match.start(), match.end())
    if groups.get("group"):
        start, stop = line.words(match.start("group"), match.end("group"))
        yield scene.text(start, stop), (first, last)
    for each in line.listed(groups.get("list") or ""):
        land = each.sort is Sort.PLACE
        if land and each.actor is not None and each.actor.kind is not Kind.COUNTRY:
            continue
        if each.actor is not None and (not land or not (groups.get("list") or "").startswith(("P", "G"))):
            yield each.actor, (first, max(each.last, last if pattern_ends(groups) else each.last))


def pattern_ends(groups: dict[str, str | None]) -> bool:
    """Whether the side is told behind the list, so that the quote has to reach it."""
    return bool(groups.get("side")) and not (groups.get("side") or "").startswith(("voting", "vote "))


def _confirms(scene: Scene) -> Iterator[Draft]:
    """A house that confirms somebody: "the Senate confirmed Ada Vern by 50 votes to 48"."""
    line = scene.plain
    score = _SCORE.search(line.text)
    if score is None:
        return
    for match in line.find(_CONFIRMS):
        house = line.mention(match["house"]).actor
        if house is None or _HOUSE.isdisjoint(house.name.lower().split()):
            continue
        first = line.words(match.start(), match.end())[0]
        last = max(line.words(match.start(), match.end())[1], line.words(*score.span())[1])
        role = "opposed" if match["side"] == "rejected" else "supported"
        count = float(score["yes"].replace(",", ""))
        at = line.word_at(match.start("side"))
        yield participation(role, house, house_vote(scene, house), (first, last), at, count=count)


def _all(scene: Scene) -> Iterator[Draft]:
    yield from _sides(scene)
    yield from _confirms(scene)


RULES = (
    Rule(
        "participation.members",
        "participation",
        _all,
        words(
            """favor favour support supporting voting opposition opposed opposing against dissenting vote voted oppose
            opposes supports supported backed backs rejected confirmed confirms approved endorsed vetoed objected
            blocked sponsored criticised criticized agreed"""
        ),
        takes=(
            (
                "The Senate of Kenya voted 12-9 to confirm Carl Dunn, with all Republicans in favour.",
                "all Republicans | Senate of Kenya vote | supported",
            ),
            (
                "The Senate of Kenya confirmed Carl Dunn by 50 votes to 48.",
                "Senate of Kenya | Senate of Kenya vote | supported | 50",
            ),
        ),
        refuses=("Ada Vern opposed Carl Dunn at the opening of the museum.",),
    ),
)
