"""Who is a member or in the service of a body: unions of states, committees, armies, employers."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.statements.political_actors import is_political
from honorum.extraction.rules.ties.relationships import tie
from honorum.extraction.scenes import Scene
from honorum.model.entities import Kind

_UNIONS = re.compile(
    r"\b(?:union|nations|nato|eu|un|community|league|commonwealth|asean|ecowas|opec|oecd|wto|council|osce|"
    r"organi[sz]ation|alliance|bloc|mercosur|quartet|committee|commission|caucus|group|g8|g20)\b",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"(?P<list>[COG]\d+(?:(?: ,| and| , and) [COG]\d+)*)(?: (?:,|which))* (?P<verb>is|are|was|were|became|become|"
    r"remains?)(?: (?:not|also|now|already))* (?:an? |the |both |full |founding |one of the |permanent "
    r")*(?:members?|member states?)(?: states?| countries)? of (?:the )?(?P<body>O\d+)"
)
_MEMBER_POST = re.compile(
    r"(?<!of )(?<!from )(?P<list>[CP]\d+(?:(?: ,| and| , and) [CP]\d+)*) (?:,|is|are|was|were|became|remains?)"
    r"(?: also| now)? "
    r"(?P<post>T\d+)"
)
_SMALL = re.compile(r"\b(?:committee|caucus|commission|delegation|task force|quartet|panel)\b", re.IGNORECASE)
_SUSPENDED = re.compile(
    r"(?P<body>O\d+)(?:(?! O\d)[^.;]){0,70}? (?P<verb>suspended|expelled|readmitted|admitted) (?P<list>C\d+)(?! 's)"
)
_MADE_OF = re.compile(
    r"(?P<body>[OP]\d+|quartet|bloc|group|alliance|union)(?: (?:on|of|for) (?:the )?[A-Z]\d+)? (?:is|was|which is|"
    r",) ?(?P<verb>made up of|composed of|comprised of|comprising|consists of|consisting of) (?:the "
    r")?(?P<list>[COG]\d+(?:(?: ,| and| , and)(?: the)? [COG]\d+)+)"
)
_SITS = re.compile(
    r"(?P<who>P\d+)(?: (?:,|who|also|now|has|had|once|currently))* (?P<verb>sits|sat|serves|served|serving|sitting) "
    r"(?:on|in|with|as a member of) (?:the )?(?P<body>O\d+|(?:[a-z]+ )?(?:army|navy|air force|military|marines|"
    r"infantry|police|coast guard|armed forces|special forces)\b)"
)
_CROSSED = re.compile(
    r"(?P<who>P\d+(?:(?: ,| and)(?: [AC]\d+ 's| T\d+)* P\d+)*)(?: (?:,|who|has|have|had|also|not|would|will|"
    r"might))* (?P<verb>joined|joins|join|defected to|crossed to|went over to|switched to|left) (?P<body>the "
    r"(?:opposition|rebels|resistance|insurgency|rebellion|army|navy|military|guerrillas))\b"
)
_WORKER = re.compile(
    r"(?P<who>P\d+) (?:,|is|was|who is|who was) (?:an? |the )?(?P<was>former |ex- |retired |one-time )?(?:[AC]\d+ "
    r")?(?P<body>O\d+)(?: 's)? (?:[a-z-]+ )?(?:agent|officer|employee|executive|journalist|reporter|lawyer|official|"
    r"director|manager|engineer|economist|analyst|operative|correspondent|professor|lecturer|consultant|banker|chief)\b"
    r"(?! (?:said|says|saw|reported|reports|told|witnessed|counted|heard|noticed|confirmed|observed|at the scene))"
)
_WORKED = re.compile(
    r"(?P<who>P\d+)(?: (?:,|who|had|has|also|once|later|then|previously))*[^.;P]{0,60}? (?P<verb>taught|lectured|"
    r"worked|practised|practiced|employed|teaches|lectures|works)(?: [a-z]+){0,3}? (?:at|for|by|with) (?:the "
    r")?(?P<body>O\d+)"
)


def _in_unions(scene: Scene) -> Iterator[Draft]:
    """Which countries and bodies are members of a union, or were."""
    line = scene.full
    for pattern in (_MEMBERS, _SUSPENDED, _MADE_OF):
        for match in line.find(pattern):
            whole = _named(scene, match)
            name = whole.name if isinstance(whole, Actor) else whole
            if not _UNIONS.search(name) or (isinstance(whole, Actor) and whole.kind is Kind.PARTY):
                continue
            former = pattern is _SUSPENDED
            trigger = None if former else line.word_at(match.start("verb"))
            for each in line.listed(match["list"]):
                yield from tie(line, match, "memberOf", each, whole, former=former, trigger=trigger)


def _named(scene: Scene, match: re.Match[str]) -> Actor | str:
    """The body that a match names, or its words."""
    token = match["body"]
    actor = scene.full.mention(token).actor if re.fullmatch(r"[A-Z]\d+", token) else None
    return actor or scene.text(*scene.full.words(match.start("body"), match.end("body")))


def _as_members(scene: Scene) -> Iterator[Draft]:
    """Whoever is called a member: "Kenya is a member of the African Union"."""
    line = scene.full
    for match in line.find(_MEMBER_POST):
        office = line.mention(match["post"]).office
        if office is None or office.head != "member" or office.body is None or not _UNIONS.search(office.body.name):
            continue
        small = _SMALL.search(office.body.name) is not None
        for each in line.listed(match["list"]):
            if is_political(scene, each.actor) if small else each.sort is Sort.PLACE:
                yield from tie(line, match, "memberOf", each, office.body, former=office.status == "former")


def _joined(scene: Scene) -> Iterator[Draft]:
    """Whoever sits on a committee, served in the army or went over to the rebels."""
    line = scene.full
    for pattern in (_SITS, _CROSSED):
        for match in line.find(pattern):
            whole = _named(scene, match)
            if isinstance(whole, Actor) and not _UNIONS.search(whole.name):
                continue
            former = match["verb"] in {"sat", "served", "left"}
            trigger = line.word_at(match.start("verb"))
            for each in line.listed(match["who"]):
                if is_political(scene, each.actor):
                    yield from tie(line, match, "memberOf", each, whole, former=former, trigger=trigger)


def _employed(scene: Scene) -> Iterator[Draft]:
    """Whom somebody works or worked for."""
    line = scene.full
    for pattern in (_WORKER, _WORKED):
        for match in line.find(pattern):
            who, groups = line.mention(match["who"]), match.groupdict()
            former = bool(groups.get("was")) or (groups.get("verb") or "").endswith(("ed", "taught"))
            if is_political(scene, who.actor) or scene.contested:
                yield from tie(line, match, "employedBy", who, line.mention(match["body"]), former=former)


RULES = (
    Rule(
        "relationship.bodies",
        "relationships",
        lambda scene: chain(_in_unions(scene), _as_members(scene), _joined(scene), _employed(scene)),
        words(
            """member members suspended expelled admitted readmitted made composed comprised comprising consists
            consisting
            sits sat serves served serving sitting joined joins join defected crossed went switched left agent officer
            employee executive journalist reporter lawyer official director manager engineer economist analyst operative
            correspondent professor lecturer consultant banker chief taught lectured worked practised practiced employed
            teaches lectures works"""
        ),
        takes=(("Kenya is a member of the African Union.", "Kenya | African Union | memberOf | current"),),
        refuses=("Kenya is a member of the family.",),
    ),
)
