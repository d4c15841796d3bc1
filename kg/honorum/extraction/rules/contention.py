"""What people do against each other: protests, arrests, trials, clashes, attacks, victims."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from honorum.extraction.amounts import AMOUNT, VAGUE, amount
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.mentions import Actor, Sort
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.sketch import Sketch
from honorum.extraction.unrest import ARMED, GROUP, is_political, is_violent
from honorum.model.claims import ContentionClaim

_FILL = r"(?: (?:has|have|had|also|since|reportedly|later|briefly|immediately|already|all|both|then|not|n't|who|,|will|would|to|still|subsequently|initially|recently|never|currently|should|could|may|might|soon|eventually|now|once|himself|herself|yet|again|allegedly))*"
_BE = rf"{_FILL} (?:was|were|is|are|been|being|be|got|get)(?: being| been)?{_FILL}"
_TARGET = rf"(?P<target>P\d+(?:(?: ,| and| , and) P\d+)*|{GROUP})"
_ACTOR = rf"(?P<actor>[PGCO]\d+|{ARMED})"
_TO_DO = r"(?: (?:has|have|had|is|are|was|were|will|would|also|then|reportedly|later|not|n't|been|to|and|immediately|again|briefly|who|,))*"


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to tell of a kind of contention: a pattern with `trigger`, and `actor`, `target` where it names them."""

    kind: str
    pattern: re.Pattern[str]
    violent: bool = False


def _ways(kind: str, *patterns: str, violent: bool = False) -> tuple[_Way, ...]:
    return tuple(_Way(kind, re.compile(pattern), violent) for pattern in patterns)


_ARREST = _ways(
    "arrest",
    rf"(?:(?P<count>{AMOUNT}|{VAGUE}) (?:of )?)?{_TARGET}(?: who)?{_BE} (?P<trigger>arrested|rounded up|apprehended|taken into custody|captured|re-arrested)\b(?! (?:in|by) (?:the )?(?:film|camera))",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>arrest(?:ed|ing|s)?|rounded up|rounding up|captured|capture|apprehended) (?:at least |more than |about |some |around )?{_TARGET}",
    rf"(?P<count>{AMOUNT}|{VAGUE}) (?P<target>{GROUP}) (?P<trigger>arrested|detained) (?=in|during|by|after|since|on|at|for|over)",
    rf"\b(?P<trigger>arrests?|capture) of (?:the |at least |more than |about |some |around |over )*{_TARGET}",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>arrest|capture)\b(?! (?:warrant|record))",
    r"\bto (?P<trigger>arrest|capture) (?P<target>P\d+)",
    rf"(?P<count>{AMOUNT}|{VAGUE}) (?P<trigger>arrests)\b",
)
_DETENTION = _ways(
    "detention",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>detained|imprisoned|jailed|interned|incarcerated|locked up|placed under|put under|under house|held(?= (?:by|in|without|since|for|captive|hostage|under|at)\b(?! (?:high|a|an|the (?:view|meeting|title|office|post|record|first|second))\b)))",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>detain(?:ed|ing|s)?|imprison(?:ed|ing|s)|jailed|surrounded|encircled|kettled|interned) (?:at least |more than |about |some |around |two groups of |several )*{_TARGET}",
    rf"\b(?P<trigger>detention|imprisonment|jailing) of (?:the |at least |more than |about |some |around |over )*{_TARGET}",
    rf"{_TARGET}{_TO_DO}(?: [a-z]+)?(?: spent| serving| served| serve| spend| spending| remains| remained| languished| is| was| are| were)(?: [^ .;P]+){{0,7}}? (?P<trigger>in (?:prison|jail|custody|detention|exile|solitary)|behind bars|house arrest)\b",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>detention|imprisonment|house arrest)\b",
)
_RELEASE = _ways(
    "release",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>released|freed|set free|let go|pardoned|amnestied)(?! (?:on (?:dvd|cd)|in theat|a |an |the |his |her |by (?:the )?O))",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>released|freed|releases|frees|releasing|freeing|free|release|pardoned) (?:at least |more than |about |some |around |the )*{_TARGET}",
    r"\b(?:P\d+|the [a-z ]+)(?: was| were) (?P<trigger>freed|released)\b",
    rf"\b(?P<trigger>release|freeing|liberation) of (?:the |all |at least |more than |about |some |around |over |political )*{_TARGET}",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>release)\b(?! (?:date|of))",
)
_CHARGE = _ways(
    "charge",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>charged(?= with| over| in| under| for|$)|indicted|arraigned|prosecuted|put on trial|tried for|impeached)(?: (?:with|for|over|on)(?: charges of)? (?P<charge>[^.;,]+))?",
    rf"(?P<trigger>putting|put|bring|bringing|brought) {_TARGET} (?:on|to) (?:trial|court|justice)(?: (?:for|over|on) (?P<charge>[^.;,]+))?",
    rf"{_TARGET}(?: who| ,)*{_TO_DO} (?P<trigger>fac(?:es|ed|ing|e)|stand|stands|stood|standing|awaiting|awaits) (?:[a-z]+ ){{0,3}}?(?:charges?|trial|prosecution|indictment)\b(?: (?:of|for|over|on)(?: charges of)? (?P<charge>[^.;,]+))?",
    r"\b(?P<trigger>charges) (?:of (?P<charge>[^.;]+?) )?against (?P<target>P\d+)",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>charged|indicted|prosecuted) {_TARGET}(?: (?:with|for|over) (?P<charge>[^.;,]+))?",
    r"\b(?P<trigger>trial|indictment|prosecution) of (?P<target>P\d+)",
)
_CONVICTION = _ways(
    "conviction",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>convicted|found guilty)(?: (?:of|for|on)(?: charges of)? (?P<charge>[^.;,]+))?",
    r"\b(?P<trigger>convicted|convicting) (?P<target>P\d+)(?: (?:of|for) (?P<charge>[^.;,]+))?",
    r"(?P<target>P\d+)(?: [a-z]+){0,2} (?P<trigger>pleaded guilty|pled guilty)(?: to (?P<charge>[^.;,]+))?",
    r"(?P<target>P\d+) (?:'s|') (?:[a-z]+ )?(?P<trigger>conviction)\b",
)
_SENTENCE = _ways(
    "sentence",
    rf"{_TARGET}(?: who)?{_BE}(?: and| convicted and| found guilty and)? (?P<trigger>sentenced)(?: to (?P<sentence>[^.;,]+))?",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>jailed) for (?P<sentence>(?:[a-z0-9-]+ ){{1,4}}?(?:days|months|years|life))",
    rf"\b(?P<sentence>(?:{AMOUNT}|[a-z]+)[- ](?:day|month|year)s?(?:-long)? (?:suspended )?(?:jail|prison) (?P<trigger>sentence|term))s?\b(?:(?: imposed on| for| against) (?:the )?{_TARGET})?",
    r"\b(?P<trigger>sentenced) (?P<target>P\d+)(?: to (?P<sentence>[^.;,]+))?",
    r"\b(?P<sentence>death (?P<trigger>sentence|penalty)|life (?:sentence|imprisonment))(?: (?:on|of|for|against) (?P<target>P\d+))",
)
_EXPULSION = _ways(
    "expulsion",
    rf"{_TARGET}(?: who)?{_BE} (?P<trigger>expelled|deported|exiled|banished|extradited)\b",
    rf"{_ACTOR}{_TO_DO} (?P<trigger>expelled|expels|expelling|deported|deporting|expel) (?:at least |some |the |all )*{_TARGET}",
    rf"\b(?P<trigger>expulsion|deportation) of (?:the |all |at least |some )*{_TARGET}",
)
_CASUALTY = _ways(
    "casualty",
    rf"(?:(?P<count>{AMOUNT}|{VAGUE}) (?:other |more |of )?)?{_TARGET}(?: who)?{_BE}(?: [a-z]+ly)? (?P<trigger>killed|wounded|injured|shot dead|massacred|assassinated|murdered|executed|gunned down|shot|slain|hurt|tortured|beheaded|stabbed|hit by a (?:[a-z]+ )?bullet)\b",
    rf"\b(?P<trigger>killing|wounding|injuring|leaving|killed|wounded|injured|kill) (?:(?:at least|more than|about|some|around|over|nearly|up to|as many as|an estimated|only) )*(?P<count>{AMOUNT}|{VAGUE})(?: (?:of )?(?P<target>{GROUP}))?",
    rf"\b(?P<trigger>killings?|shooting|murder|massacre|assassination|execution|deaths?)(?: (?:this|last|on|yesterday|today) ?[a-z]*)? of (?:the |at least |more than |about |some |around |over |its )*(?P<target>P\d+|(?:{AMOUNT}|{VAGUE}|two|three)? ?{GROUP})",
    rf"(?:(?P<count>{AMOUNT}|{VAGUE}) (?:(?P<target>{GROUP}) )?)(?:have |had |has |were |was |who )*(?:[a-z]+ly )?(?P<trigger>died|dead|perished|killed|injured|wounded|shot|lost their lives)\b",
    rf"(?P<target>{GROUP})(?: (?:appear|appears|seem|seems|are|were|was|have|has|had|been|said|to|reported|believed))* (?P<trigger>suffered|suffer|sustained) (?:[a-z]+ ){{0,2}}?(?:injuries|wounds|casualties)",
    r"\b(?P<target>(?:an?|the) (?:[a-z]+ ){0,2}?(?:man|woman|boy|girl|child|soldier|policeman|protester|civilian|journalist|bystander|student|officer)) [^.;P]{0,60}?(?P<trigger>hit by (?:a |an )?(?:[a-z]+ )?(?:bullet|shell|rocket)|shot dead|killed|wounded)",
    rf"\b(?:death|casualty) (?P<trigger>toll) [^.;]{{0,30}}?(?P<count>{AMOUNT})",
    violent=True,
)
_CLASH = _ways(
    "clash",
    r"\b(?P<trigger>clash(?:es|ed)?|clashing|skirmish(?:es)?|rioting|riots?|rioted|gun ?battles?|firefights?|gunfights?|disturbances|street battles|infighting|battling|battled|exchange of fire|stand-off|guerrilla (?:tactics|war|warfare|attacks))\b(?! (?:police|gear|control|shield))",
    r"\b(?P<trigger>fighting|violence|unrest|hostilities|fierce battles|heavy battles) (?:has |have |had |was |were |also |later |again |then )*(?:broke out|broken out|erupted|erupts|flared|continued|continues|raged|between|in which|spread|intensified|escalated|resumed|left|killed|marred|on the|near|around)\b",
    r"\b(?:marred|hit|disrupted|overshadowed|plagued|rocked|shaken|followed|accompanied) by (?:[a-z]+ ){0,5}?(?P<trigger>violence|unrest|fighting)\b",
    r"\b(?:heavy|fierce|renewed|sporadic|deadly|days of|weeks of|ethnic|sectarian|outbreak of|outbreaks of|more) (?P<trigger>fighting|violence|clashes|unrest)\b",
    rf"(?P<actor>[PGCO]\d+|{ARMED})(?: , [^,]{{1,40}} ,)?{_TO_DO} (?P<trigger>invaded|invades|fought with|fought against|exchanged fire|battled|overran|fought)\b(?! (?:for|back|off|hard|in the|a (?:campaign|case)|the election|an election|corruption|to )\b)",
    rf"(?P<target>{ARMED}){_TO_DO} (?P<trigger>met|faced|encountered) (?:[a-z]+ ){{0,2}}?resistance from (?P<actor>[^.;,]+)",
)
_ATTACK = _ways(
    "attack",
    r"\b(?:(?:bomb|suicide|rocket|terror|terrorist|militant|grenade|mortar|missile|gun|drone|chemical|arson|armed|deadly|coordinated|rebel|air|guerrilla|bombing|[a-z]+day 's) )+(?P<trigger>attacks?|raids?|assaults?|bombings?)\b(?! (?:helicopters?|ads?|force))",
    r"\b(?P<trigger>(?:suicide |car |roadside |twin )?bombings?|bomb blasts?|air ?strikes?|airstrikes|air raids?|shelling|ambush(?:es)?|car bombs?|massacre|explosions?|bomb (?:exploded|went off)|bombardment)\b",
    rf"(?P<actor>[GC]\d+|{ARMED}){_TO_DO} (?P<trigger>attacked|stormed|shelled|bombed|raided|ambushed|opened fire|fired on|fired at|fired (?:tear gas|rubber bullets|shots|rockets|water cannon)|beat(?:en)? up|besieged|bombarded|assaulted|shot at|used tear gas|torched)\b",
    rf"{_TARGET}{_BE} (?P<trigger>attacked|ambushed|beaten(?: up)?|assaulted|bombed|shelled|stormed|raided|set on fire|torched|kidnapped|abducted) by\b",
    rf"(?P<actor>(?:the )?[A]\d+ (?:authorities|government|military|army|forces)|{ARMED}) (?:was|were|is|are) (?P<trigger>behind) (?:the|an|a) (?:[a-z]+ )?(?:attack|crash|bombing|blast|assassination|explosion|killing|shooting)",
    r"\b(?P<trigger>attacks?) (?:on|against) (?:the |a |an )?(?:[A-Z]\d+ (?:'s )?)?(?:[a-z-]+ )?(?:troops|soldiers|police|civilians|protesters|forces|base|embassy|convoy|village|mosque|church|consulate|checkpoint|headquarters|army|station|demonstrators|compound|oil|refugees|camp)\b",
    violent=False,
)
_PROTEST = _ways(
    "protest",
    rf"(?P<actor>[PG]\d+|{GROUP}|T\d+){_TO_DO} (?P<trigger>protested|demonstrated|marched|rallied|took to the streets|taking to the streets|took part in (?:a|an|the) (?:[a-z-]+ ){{0,3}}?(?:demonstration|protest|rally|march)|staged (?:a |an |[a-z]+ )*(?:protests?|sit-in|strike|demonstration|rally|march|walkout|hunger strike)|went on (?:a )?(?:hunger )?strike|gathered (?:to protest|in protest|outside)|held (?:a |an |[a-z]+ )*(?:protests?|demonstrations?|march|vigil|sit-in)|blocked roads|chanted|are protesting|were protesting|protesting)\b",
    r"\b(?P<trigger>protests|demonstrations|sit-ins?|street protests|mass protests?|mass demonstrations?|protest march(?:es)?|protest rally|protest rallies|hunger strike|general strike|demonstration|antigovernment rallies)\b(?! (?:votes?|song|letter|music|of innocence|by G\d+ that|were banned|laws?))",
    rf"\b(?:a|an|the|this|[a-z]+day 's|mass|peaceful|[a-z-]+) (?P<trigger>protest|rally) (?:against|in C\d+|outside|over|by (?:{GROUP})|on|at|near|called|organi[sz]ed|was|were|in support)\b",
)
_ALL = (*_ARREST, *_DETENTION, *_RELEASE, *_CHARGE, *_CONVICTION, *_SENTENCE, *_EXPULSION, *_CASUALTY, *_CLASH, *_ATTACK, *_PROTEST)  # fmt: skip
_AT_LARGE = re.compile(r"(?P<target>P\d+)(?: [a-z]+){0,2} (?:remains|is|was|remained|stays) (?:still )?(?P<trigger>at large|on the run)\b")
_IDIOM = re.compile(
    r"\b(?:in protest (?:of|at|against|over)|as a (?:sign of )?\" ?protest|sign of \"? ?protest|to protest against|(?:election|campaign|stock|market) rally|attack (?:ads?|on (?:the )?(?:policy|record|credibility))|clash(?:es)? (?:of|with the law)|opinion)\b"
)
_GENERAL = re.compile(r"\b(?:before the \d{4}|prevent|avoid|fear|fears|against|in case of|threat of|risk of|possible|protect \S+ from|protecting \S+ from|potential)(?: (?:of|more|further|any|new|future|such))* $")
_PLACE = re.compile(r"\b(?:in|at|near|on|outside|across|throughout)(?: (?:the|[a-z-]+|[CA]\d+ 's|'s|,))*? (?P<place>C\d+)")


def _find(ways: tuple[_Way, ...]) -> Iterator[tuple[_Way, re.Pattern[str]]]:
    return ((way, way.pattern) for way in ways)


def _contention(scene: Scene, ways: tuple[_Way, ...]) -> Iterator[Draft]:
    """All the ways of one kind; each person or group once a sentence, the best told first."""
    if not is_political(scene):
        return
    told: set[object] = set()
    covered: list[tuple[int, int]] = []
    for line in (scene.plain, scene.full):
        for way, pattern in _find(ways):
            for match in line.find(pattern):
                if not _counts(way, line, match):
                    continue
                trigger = line.word_at(match.start("trigger"))
                for draft in _drafts(scene, line, way.kind, match, trigger):
                    target = draft.fields.get("target") or ""
                    key = target if isinstance(target, Actor) else ""
                    near = any(first - 2 <= trigger <= last + 2 for first, last in covered)
                    if key in told and (key or near) or (not key and near):
                        continue
                    told.add(key)
                    covered.append((draft.first, draft.last))
                    yield draft


def _counts(way: _Way, line: Sketch, match: re.Match[str]) -> bool:
    """Whether a match tells of something that happened, not of a fear, an idiom or an accident."""
    if way.violent and not is_violent(line.text):
        return False
    before = line.text[: match.start("trigger")]
    return not (_GENERAL.search(before) or _IDIOM.search(line.text[max(0, match.start() - 12) : match.end() + 12]))


def _drafts(scene: Scene, line: Sketch, kind: str, match: re.Match[str], trigger: int) -> Iterator[Draft]:
    groups = match.groupdict()
    span = line.words(match.start(), match.end())
    actor, actor_text = _one(scene, line, match, "actor")
    places = _places(line, match)
    for target, target_text in _several(scene, line, match):
        fields: dict[str, Value] = {
            "kind": kind,
            "actor": actor,
            "actor_text": actor_text,
            "target": target,
            "target_text": target_text,
            **_count(groups, match, target_text),
            "place": places,
            "charge": _words(scene, line, match, "charge"),
            "sentence": _words(scene, line, match, "sentence"),
        }
        yield Draft(make=ContentionClaim, fields=fields, first=span[0], last=span[1], trigger=trigger)


def _one(scene: Scene, line: Sketch, match: re.Match[str], name: str) -> tuple[Actor | None, str | None]:
    text = match.groupdict().get(name)
    if not text:
        return None, None
    token = re.match(r"[PGCO]\d+$", text)
    if token:
        return line.mention(text).actor, None
    first, last = line.words(match.start(name), match.end(name))
    return None, scene.text(first, last)


def _several(scene: Scene, line: Sketch, match: re.Match[str]) -> list[tuple[Actor | None, str | None]]:
    """The targets: each person of a list, or one group in words."""
    text = match.groupdict().get("target") or ""
    people = [each.actor for each in line.listed(text) if each.sort is Sort.PERSON and each.actor is not None]
    if people and re.match(r"P\d+", text):
        return [(person, None) for person in people]
    return [_one(scene, line, match, "target")]


def _count(groups: dict[str, str | None], match: re.Match[str], target_text: str | None) -> dict[str, Value]:
    """How many: the number said, or the word for an amount ("dozens")."""
    if groups.get("number"):
        said = amount(match)
        return {"count": said.value, "approx": said.approx}
    vague = re.search(VAGUE, " ".join(filter(None, (groups.get("count"), target_text))).lower())
    if vague:
        return {"count": vague.group(), "approx": True}
    number = re.match(rf"(?:the |all |at least )?{AMOUNT}\b", (target_text or "").lower())
    if number:
        said = amount(number)
        return {"count": said.value, "approx": said.approx}
    return {}


def _places(line: Sketch, match: re.Match[str]) -> tuple[Actor, ...]:
    after = [line.mention(each["place"]).actor for each in _PLACE.finditer(line.text, match.start())]
    found = after or [line.mention(each["place"]).actor for each in _PLACE.finditer(line.text, 0, match.start())]
    return tuple(dict.fromkeys(actor for actor in found[:2] if actor is not None and actor.kind.is_place))


def _words(scene: Scene, line: Sketch, match: re.Match[str], name: str) -> str | None:
    if not match.groupdict().get(name):
        return None
    return scene.text(*line.words(match.start(name), match.end(name)))


def _at_large(scene: Scene) -> Iterator[Draft]:
    for match in scene.plain.find(_AT_LARGE):
        who = scene.plain.mention(match["target"])
        if who.actor is not None and is_political(scene):
            first, last = scene.plain.words(match.start(), match.end())
            fields: dict[str, Value] = {"kind": "arrest", "target": who.actor}
            yield Draft(make=ContentionClaim, fields=fields, first=first, last=last, negated=True)


RULES = (
    Rule(
        "contention.arrest",
        "contention",
        lambda scene: _contention(scene, _ARREST),
        words("arrest arrests arrested arresting captured capture rounded rounding apprehended custody re-arrested"),
        takes=(
            (
                "Police in Kenya arrested at least 30 protesters at an opposition rally, the government said.",
                "arrest | Kenya | 30 protesters | 30",
            ),
        ),
        refuses=("Police in Kenya did not arrest the opposition leader Ada Vern, the government said.",),
    ),
    Rule(
        "contention.at-large",
        "contention",
        _at_large,
        words("large run"),
        takes=(("The rebel leader Ada Vern remains at large, the government of Kenya said.", "not arrest | Ada Vern"),),
    ),
    Rule(
        "contention.detention",
        "contention",
        lambda scene: _contention(scene, _DETENTION),
        words(
            """detained detain detaining detains imprisoned jailed interned incarcerated locked held house detention imprisonment prison jail
            custody exile bars surrounded encircled kettled placed put"""
        ),
        takes=(
            (
                "Ada Vern, the opposition leader of Kenya, was detained by the army.",
                "detention | Ada Vern",
            ),
        ),
        refuses=("Ada Vern, the president of Kenya, held a meeting with the army and the government.",),
    ),
    Rule(
        "contention.release",
        "contention",
        lambda scene: _contention(scene, _RELEASE),
        words("released freed free pardoned amnestied release releases releasing freeing frees liberation go"),
        takes=(("The government of Kenya said that the opposition leader Ada Vern was released.", "release | Ada Vern"),),
        refuses=("The government of Kenya released a report on the opposition.",),
    ),
    Rule(
        "contention.charge",
        "contention",
        lambda scene: _contention(scene, _CHARGE),
        words("charged charges charge indicted arraigned prosecuted trial prosecution indictment court justice impeached tried"),
        takes=(
            (
                "The former president of Kenya, Ada Vern, was charged with treason by the military government.",
                "charge | Ada Vern | treason by the military government",
            ),
        ),
    ),
    Rule(
        "contention.conviction",
        "contention",
        lambda scene: _contention(scene, _CONVICTION),
        words("convicted convicting guilty conviction"),
        takes=(("A military court in Kenya convicted Ada Vern of treason against the government.", "conviction | Ada Vern | Kenya | treason against the government"),),
    ),
    Rule(
        "contention.sentence",
        "contention",
        lambda scene: _contention(scene, _SENTENCE),
        words("sentenced sentence sentences term terms jailed penalty imprisonment"),
        takes=(("The opposition leader Ada Vern was sentenced to five years by a military court of the government.", "sentence | Ada Vern | five years by a military court of the government"),),
    ),
    Rule(
        "contention.expulsion",
        "contention",
        lambda scene: _contention(scene, _EXPULSION),
        words("expelled deported exiled banished extradited expels expelling deporting expel expulsion deportation"),
        takes=(("The government of Kenya expelled Ada Vern, an opposition activist.", "expulsion | Kenya | Ada Vern"),),
    ),
    Rule(
        "contention.casualty",
        "contention",
        lambda scene: _contention(scene, _CASUALTY),
        takes=(("Rebels killed 12 soldiers in an attack on the army, the government said.", "casualty | soldiers | 12"),),
        refuses=("The minister was killed in a plane crash, the government said.",),
    ),
    Rule(
        "contention.clash",
        "contention",
        lambda scene: _contention(scene, _CLASH),
        takes=(("Protesters clashed with the army after the election in Kenya, the opposition said.", "clash | Kenya"),),
        refuses=("The government is trying to avoid clashes with the army and the opposition.",),
    ),
    Rule(
        "contention.attack",
        "contention",
        lambda scene: _contention(scene, _ATTACK),
        takes=(("Rebels attacked the army base, the government of Kenya said.", "attack | Rebels"),),
        refuses=("The minister attacked the government over the election.",),
    ),
    Rule(
        "contention.protest",
        "contention",
        lambda scene: _contention(scene, _PROTEST),
        takes=(("Thousands of people marched in Norway against the government and the election.", "protest | Thousands of people | Norway"),),
        refuses=("Ada Vern resigned in protest at the election law of the government.",),
    ),
)
