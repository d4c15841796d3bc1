"""Ties told by nouns and verbs of kinship, service, support and rivalry, with titles before the names."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule
from honorum.extraction.rules.statements.political_actors import is_political
from honorum.extraction.rules.ties.relationships import tie
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.extraction.text.sketch import Sketch
from honorum.model.entities import Kind

_NOUNS = {
    "spouse": "wife|husband|spouse|widow|widower|ex-wife|ex-husband|fiancée?",
    "sibling": "(?:half-|step)?(?:brother|sister)|twin",
    "relative": "father|mother|son|daughter|uncle|aunt|nephew|niece|cousin|grand(?:father|mother|son|daughter)|stepson"
    "|stepdaughter|stepfather|stepmother|(?:father|mother|son|daughter|brother|sister)-in-law|relative|parent|heir",
    "ally": "ally|loyalist|confidante?|prot[eé]g[eé]e?|supporter|backer|mentor|henchman|coalition partner|comrade",
    "opponent": "rival|opponent|challenger|critic|foe|enemy|adversary|arch-?rival|nemesis|detractor",
    "employedBy": "aide|adviser|advisor|assistant|chief of staff|speechwriter|bodyguard"
    "|press secretary|strategist|staffer|chief strategist|"
    "counsel(?:l?or)?",
    "lawyerOf": "lawyer|attorney|solicitor|barrister|defen[cs]e lawyer",
    "predecessor": "predecessor",
}
_NOUN = "|".join(f"(?P<{kind}>{noun})" for kind, noun in _NOUNS.items())
_ADJ = r"(?:(?!(?:and|or|but|who|said|of|to|for|with|by|from|as|in|on) )(?:[a-z0-9-]+) ){0,4}?"
_TITLE = r"(?:(?:the |a |an |former |then |late |[AC]\d+ (?:'s )?|[a-z-]+ (?=T))*T\d+ (?:, )?)?"
_END = r"(?! (?:'s|and H\d))"
_OWNED = re.compile(
    rf"(?P<whose>[PHG]\d+|T\d+(?= 's)|its(?= (?:[a-z-]+ )?(?:ally|coalition partner|partner|rival)))(?: 's| ')? "
    rf"{_ADJ}(?:{_NOUN})"
    rf" (?:, |: )?(?:the )?{_TITLE}(?P<who>[PG]\d+)(?! 's)"
)
_OF = re.compile(
    rf"(?P<who>[PG]\d+)(?: , \d+)?(?: (?:,|-|\()| (?:,? ?who )?(?:is|was|remains))(?: also)? (?:a |an |the |one of "
    rf"the |once a )?{_ADJ}"
    rf"(?:{_NOUN})s? (?:and [a-z]+ )?(?:of|to|for) (?:the )?(?:late )?{_TITLE}(?P<whose>[PGC]\d+){_END}"
)
_FIRST = re.compile(
    rf"(?:^|[,;] |and )(?:a |an |the |once a )?{_ADJ}(?:{_NOUN}) (?:of|to) (?:the )?{_TITLE}(?P<whose>[PG]\d+) , "
    rf"{_TITLE}(?P<who>[PG]\d+)"
    r"(?= (?!'s))"
)
_IS_HIS = re.compile(
    rf"(?P<whose>[PH]\d+)(?: 's)? {_ADJ}(?:{_NOUN}) (?:will be|is|was|would be) (?:the )?{_TITLE}(?P<who>P\d+)"
)
_POST = re.compile(
    r"(?P<whose>[PH]\d+)(?: 's)? (?:[a-z-]+ )?(?P<post>T\d+) (?:, )?(?P<who>P\d+)|"
    rf"(?P<who2>P\d+) , (?P<post2>T\d+) (?:(?:to|of|for) (?:the )?)?{_TITLE}(?P<whose2>P\d+){_END}"
)
_SERVANTS = frozenset(
    """aide adviser advisor assistant strategist secretary chief-of-staff counsel
    counsellor counselor staffer envoy""".split()
)
_SURVIVED = re.compile(
    rf"(?P<verb>survived|succeeded|mourned) by (?:H\d+ |a |the )?{_ADJ}(?:{_NOUN})(?: of [a-z0-9 ]+?)? (?:, "
    rf")?(?P<who>P\d+)"
)
_HELPED = re.compile(
    rf"(?P<who>[PG]\d+)(?: (?:,|who|has|have|had|also|formally|publicly|said (?:he|she|it|they|P\d+|G\d+) (?:will|"
    rf"would)|will|would|is|are"
    rf"|openly|strongly|that|P\d+))* (?P<verb>endors(?:ed|es|ing|e)|back(?:ed|s|ing)|support(?:ed|s|ing)?|"
    rf"campaign(?:ed|s|ing) for"
    rf"|stumped for|(?:threw|thrown|throwing) (?:H\d+|its|their) (?:support|weight) behind|rallied behind|allied "
    rf"(?:H\d+ )?with)"
    rf" (?:the )?(?:[a-z-]+ )?{_TITLE}(?P<whose>[PG]\d+){_END}"
)
_GETS = re.compile(
    rf"(?P<whose>[PG]\d+)(?: (?:,|who|which|has|have|had|also|already))* (?P<verb>received|won|has|have|had|got|"
    rf"gets|secured|earned|enjoys?|"
    rf"enjoyed|gained|drew|picked up|claimed|claims) (?:the |an? )?(?:[a-z-]+ )?(?:support|backing|endorsement)s? "
    rf"(?:of|from) (?:the )?{_TITLE}"
    r"(?P<who>[PGOC]\d+)"
)
_AGAINST = re.compile(
    rf"(?P<who>P\d+)(?: (?:,|who|has|have|had|will|would|is|was|also|likely|narrowly|then|again|to|expected|in "
    rf"november|set|being))* (?P<verb>fac(?:e|es|ed|ing)|"
    rf"challeng(?:e|es|ed|ing)|(?:run|runs|ran|running|stand|stands|stood|standing|competing|compet\w+|campaigning) "
    rf"against|tak(?:e|es|ing) on|took on|"
    rf"led|leads|leading|trails?|trailed|trailing|pulled ahead of|ahead of|(?:placed|finished|came) ahead of|behind|"
    rf"edged(?: out)?|outpolled|overtook|"
    rf"(?:won|wins|win|winning)[^.;P]{{0,60}}? (?:against|over)|(?:lost|loses|losing|lose)[^.;P]{{0,60}}? to|"
    rf"(?:victory|win|lead|triumph) over|versus|vs\.?|disputes with) "
    rf"(?:the |H\d+ |its )?(?:(?:[a-z-]+|G\d+|[AC]\d+ 's|,) ){{0,5}}?{_TITLE}(?P<whose>P\d+){_END}"
)
_LEADS_OVER = re.compile(
    rf"(?P<who>P\d+)[^.;P]{{0,60}}? (?P<verb>victory|win|lead|triumph|won|percent|%) (?:over|against) "
    rf"(?:(?:opponent|the|[a-z-]+|,) ){{0,4}}?{_TITLE}(?P<whose>P\d+){_END}"
)
_DEFEATED = re.compile(
    rf"(?P<whose>P\d+) , (?P<verb>defeated|beaten|ousted|unseated)(?: [^.;PG]{{0,40}})? by (?:the )?(?:[a-z-]+ "
    rf"){{0,4}}?{_TITLE}(?P<who>P\d+)"
)
_VOTES = frozenset(
    """election elections vote votes voters poll polls seat seats primary runoff run-off race contest ballot referendum
    presidential november campaign victory margin points opponent informal voting nomination constituency
    percent leadership term results""".split()
)
_LOSES = re.compile(r"fac|los|challeng|tak|took|run|ran|stand|stood|compet|campaign|trail|behind|disputes")
_MARRIED = re.compile(
    rf"(?P<who>P\d+)(?: (?:,|who|had|has|later|then))* (?P<verb>married|wed) (?:the )?(?:[a-z-]+ "
    rf")?{_TITLE}(?P<whose>P\d+)"
)


def _counts(scene: Scene, *actors: Actor | None) -> bool:
    return any(is_political(scene, each) for each in actors)


def _whom(scene: Scene, line: Sketch, said: str, before: int) -> Actor | None:
    """Whom a name, "his", "its" or "the president" means."""
    if said == "its":
        parties = [each for each in line.mentions if each.sort is Sort.PARTY and each.last <= before]
        return parties[-1].actor if parties else None
    mention = line.mention(said)
    if mention.office is None or mention.sort is not Sort.OFFICE:
        return mention.actor
    holders = [
        key
        for key, posts in scene.posts.items()
        if any(post.head == mention.office.head and post.status != "former" for post in posts)
    ]
    return next((each for each in scene.context.cast.actors if holders and id(each) == holders[0]), None)


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in _NOUNS if match.groupdict().get(kind))


def _by_noun(scene: Scene) -> Iterator[Draft]:
    """Ties that a noun tells: "the president's wife, Ada Vern", "a critic of President Brand, Ada Vern"."""
    line = scene.full
    for pattern in (_OWNED, _OF, _FIRST):
        for match in line.find(pattern):
            who = line.mention(match["who"])
            whose = _whom(
                scene, line, match["whose"], line.word_at(match.start("whose")) if match["whose"] == "its" else 0
            )
            kind = _kind(match)
            persons = kind not in {"ally", "opponent"}
            if persons and (who.sort is not Sort.PERSON or (whose is not None and whose.kind is not Kind.PERSON)):
                continue
            if _counts(scene, who.actor, whose):
                former = bool({"former", "ex-wife", "ex-husband", "late", "widow", "then"} & set(match[0].split()))
                for draft in tie(line, match, kind, who, whose, former=former):
                    unsaid = match["whose"][0] in "Ti"
                    yield replace(draft, unsaid=frozenset({"object"})) if unsaid else draft


def _by_post(scene: Scene) -> Iterator[Draft]:
    """Ties of aides and spokesmen, of opponents to be, and of those who survive somebody."""
    line = scene.full
    for match in line.find(_IS_HIS):
        who, whose_ = line.mention(match["who"]), line.mention(match["whose"])
        if _counts(scene, who.actor, whose_.actor):
            yield from tie(line, match, _kind(match), who, whose_)
    for match in line.find(_POST):
        post = line.mention(match["post"] or match["post2"]).office
        who, whose_ = line.mention(match["who"] or match["who2"]), line.mention(match["whose"] or match["whose2"])
        if post is not None and (post.head in _SERVANTS or post.title.lower() == "chief of staff") and not post.place:
            yield from tie(line, match, "employedBy", who, whose_, former=post.status == "former")
    for match in line.find(_SURVIVED):
        found = bearer_of(scene, line.word_at(match.start("verb")))
        if found is not None and match["verb"] != "succeeded" and _counts(scene, found[0].actor):
            for draft in tie(line, match, _kind(match), line.mention(match["who"]), found[0]):
                yield replace(draft, first=min(draft.first, found[0].first))


def _by_verb(scene: Scene) -> Iterator[Draft]:
    """Ties that a verb tells: who backs whom, who runs against whom, who married whom."""
    line = scene.full
    for pattern, kind in (
        (_HELPED, "ally"),
        (_GETS, "ally"),
        (_AGAINST, "opponent"),
        (_LEADS_OVER, "opponent"),
        (_DEFEATED, "opponent"),
    ):
        if kind == "opponent" and scene.sentence.lowers.isdisjoint(_VOTES) and not scene.contested:
            continue
        for match in line.find(pattern):
            who, whose = line.mention(match["who"]), line.mention(match["whose"])
            if pattern is _AGAINST and _LOSES.match(match["verb"]):
                who, whose = whose, who  # whoever is faced, or has won, is the opponent
            if _counts(scene, who.actor, whose.actor):
                yield from tie(line, match, kind, who, whose, trigger=line.word_at(match.start("verb")))
    for match in line.find(_MARRIED):
        who, whose = line.mention(match["who"]), line.mention(match["whose"])
        if _counts(scene, who.actor, whose.actor):
            trigger = line.word_at(match.start("verb"))
            yield from tie(line, match, "spouse", whose, who, trigger=trigger)


RULES = (
    Rule(
        "relationship.noun",
        "relationships",
        lambda scene: chain(_by_noun(scene), _by_post(scene)),
        takes=(
            ("A critic of President Otto Brand, Carl Dunn fled.", "Carl Dunn | Otto Brand | opponent | current"),
            ("President Otto Brand's aide Carl Dunn denied it.", "Carl Dunn | Otto Brand | employedBy | current"),
        ),
        refuses=("A critic of the singer Otto Brand, Carl Dunn fled.",),
    ),
    Rule(
        "relationship.verb",
        "relationships",
        _by_verb,
        takes=(
            (
                "Senator Ada Vern will face Governor Otto Brand in the election.",
                "planned: Otto Brand | Ada Vern | opponent | current",
            ),
        ),
        refuses=("The painter Ada Vern will face Otto Brand in the final.",),
    ),
)
