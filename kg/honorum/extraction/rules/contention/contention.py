"""What people do against each other: protests, arrests, trials, clashes, attacks, victims."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.events.unrest import is_political, is_violent, tells_of_violence
from honorum.extraction.rules.contention import contention_patterns as says
from honorum.extraction.rules.contention.contention_clauses import Happening
from honorum.extraction.rules.contention.contention_drafts import drafts_of, place_of
from honorum.extraction.rules.contention.contention_members import happenings_of_each
from honorum.extraction.rules.contention.contention_nouns import NOUNS, WORDS
from honorum.extraction.rules.contention.contention_patterns import Way
from honorum.extraction.rules.contention.contention_verbs import ACQUITS, TRIGGERS
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import ContentionClaim

_VIOLENT = frozenset({"casualty"})
_DIED = frozenset("died dies die dead".split())
_BEFORE_DEATH, _FAR = 4, 12
_LONG = 9
_LINKS = {
    "charge": frozenset({"with", "for", "over"}),
    "conviction": frozenset({"of", "for"}),
    "sentence": frozenset({"to"}),
}
_AT_LARGE = re.compile(
    r"(?P<target>P\d+)(?: [a-z]+){0,2} (?:remains|is|was|remained|stays) (?:still )?(?P<trigger>at large|on the run)\b"
)
_IDIOM = re.compile(
    r"\b(?:(?:heart|panic|asthma|anxiety|verbal|personal|cyber|shark|media) attacks?"
    r"|in protest (?:of|at|against|over)|as a (?:sign of )?\" ?protest|sign of \"? ?protest"
    r"|to protest against|(?:election|campaign|stock|market) rally|attack (?:ads?|on (?:the )?"
    r"(?:policy|record|credibility))|clash(?:es)? (?:of|with the law)|opinion)\b"
)
_GENERAL = re.compile(
    r"\b(?:before the \d{4}|prevent|avoid|fear|fears|against|in case of|threat of|risk of|possible"
    r"|protect \S+ from|protecting \S+ from|potential)(?: (?:of|more|further|any|new|future|such))* $"
)


def _contention(scene: Scene, ways: tuple[Way, ...]) -> Iterator[Draft]:
    """All the ways of one kind; each person or group once a sentence, what clauses say before what patterns say."""
    if not is_political(scene):
        return
    told: set[object] = set()
    covered: list[tuple[int, int]] = []
    for draft in _in_clauses(scene, ways[0].kind):
        told.add(draft.fields.get("target") or "")
        covered.append((min(draft.first, draft.trigger or 0), max(draft.last, (draft.trigger or 0) + 1)))
        yield draft
    for line in (scene.plain, scene.full):
        for way in (*ways, *NOUNS.get(ways[0].kind, ())):
            for match in way.find(line.text):
                if not _counts(scene, way, line, match):
                    continue
                trigger = line.word_at(match.start("trigger"))
                for draft in drafts_of(scene, line, way.kind, match, trigger):
                    target = draft.fields.get("target") or ""
                    key = target if isinstance(target, Actor) else ""
                    margin = 0 if draft.fields.get("count") is not None else 2
                    near = any(first - margin <= trigger < last + margin for first, last in covered)
                    if (key in told and (key or near)) or (not key and near):
                        continue
                    told.add(key)
                    covered.append((draft.first, draft.last))
                    yield draft


def _in_clauses(scene: Scene, kind: str) -> Iterator[Draft]:
    """What the clauses of a sentence tell of one kind."""
    if scene.sentence.lowers.isdisjoint(TRIGGERS):
        return
    seen: set[object] = set()
    for each in happenings_of_each(scene):
        key = each.victim.actor or each.victim.first
        if each.kind != kind or key in seen or _is_nobody(kind, each):
            continue
        if kind in _VIOLENT and not _is_of_violence(scene, each):
            continue
        seen.add(key)
        doer = each.doer
        fields: dict[str, Value] = {
            "kind": kind,
            "actor": doer.actor if doer is not None else None,
            "actor_text": doer.text if doer is not None else None,
            "target": each.victim.actor,
            "target_text": each.victim.text,
            "count": each.victim.count,
            "approx": each.victim.approx if each.victim.count is not None else None,
            "place": place_of(scene, doer, each.trigger),
            **_judged(scene, each),
        }
        first, last = min(each.victim.first, each.trigger), max(each.victim.last, each.trigger + 1)
        if doer is not None and abs(doer.first - each.trigger) < _FAR:
            first, last = min(first, doer.first), max(last, doer.last)
        elif doer is not None:
            fields |= {"actor": None, "actor_text": None}
        told = [fields[name] for name in ("charge", "sentence") if fields.get(name)]
        last = max([last, *(_said[1] for _said in (_tail(scene, each),) if told and _said)])
        acquitted = scene.sentence.words[each.trigger].lower in ACQUITS
        yield Draft(
            make=ContentionClaim, fields=fields, first=first, last=last, trigger=each.trigger, negated=acquitted
        )


def _is_of_violence(scene: Scene, told: Happening) -> bool:
    """Whether deaths are told that force brought about; that of one whom a name names is so by its own sentence."""
    words = scene.sentence.words
    if words[told.trigger].lower in _DIED and told.victim.actor is not None:
        around = words[max(0, told.trigger - _BEFORE_DEATH) : told.trigger + _FAR]
        return is_violent(" ".join(word.lower for word in around))
    return tells_of_violence(scene, scene.full.text)


def _is_nobody(kind: str, told: Happening) -> bool:
    """Whether nobody suffers it: "no one was hurt", or a place that is "captured"."""
    text = (told.victim.text or "").lower()
    place = told.victim.actor is not None and told.victim.actor.kind.is_place
    return text.startswith(("no ", "none", "nobody")) or (place and kind in {"arrest", "detention", "release"})


def _tail(scene: Scene, told: Happening) -> tuple[int, int] | None:
    """The words after "charged with", "convicted of", "sentenced to"."""
    tokens = scene.sentence.words
    at = max(told.trigger + 1, told.victim.last if told.victim.first > told.trigger else 0)
    at += at < len(tokens) and tokens[at].text == ","
    if told.kind not in _LINKS or at + 1 >= len(tokens) or tokens[at].lower not in _LINKS[told.kind]:
        return None
    end = at + 1
    while end < len(tokens) and end - at <= _LONG and tokens[end].text not in {",", ".", ";", '"', "”"}:
        if tokens[end].lower in {"by", "and", "after", "on", "in", "last", "when", "while"} and end > at + 1:
            goes_on = tokens[end].lower == "in" and tokens[min(end + 1, len(tokens) - 1)].lower in {"prison", "jail"}
            if not goes_on:
                break
        end += 1
    return (at + 1, end) if end > at + 1 else None


def _judged(scene: Scene, told: Happening) -> dict[str, Value]:
    """The charge or the sentence."""
    tail = _tail(scene, told)
    return {"sentence" if told.kind == "sentence" else "charge": scene.text(*tail)} if tail is not None else {}


_IN_ARMS = re.compile(
    r"\b(?:militants|troops|soldiers|rebels|fighters|forces|police|army|gunmen|insurgents|guerrillas)\b"
)


_THOSE = re.compile(r"\b(?:the|this|that|these|those|such|his|her|its)(?: (?:mass|street|recent|latest|deadly))? $")
_TELLS_MORE = re.compile(r" (?:of|by|against|in|on|at|outside|that|which|over|demanding|calling|between|near)\b")
_MONEY = re.compile(r"[^.;]{0,24}?(?:\$|£|€|\bfees?\b|\brent\b|\bpercent\b)")
_STEMS = {
    "protest": ("protest", "demonstrat", "march", "rally", "rallies", "strike"),
    "attack": ("attack", "bomb", "blast", "raid", "assault", "shooting", "ambush", "explosion"),
    "clash": ("clash", "violence", "fighting", "unrest", "riot", "scuffle"),
}


def _counts(scene: Scene, way: Way, line: Sketch, match: re.Match[str]) -> bool:
    """Whether a match tells of something that happened, not of a fear, an idiom or an accident."""
    if way.kind == "protest" and _IN_ARMS.search(match.groupdict().get("actor") or ""):
        return False
    if way.violent and not tells_of_violence(scene, line.text):
        return False
    before = line.text[: match.start("trigger")]
    if way.kind == "charge" and _MONEY.match(line.text, match.end("trigger")):
        return False
    if _is_told_again(scene, way, match, before, line.text[match.end("trigger") :]):
        return False
    if line.text[: match.start()].endswith("no "):
        return False
    return not (_GENERAL.search(before) or _IDIOM.search(line.text[max(0, match.start() - 12) : match.end() + 12]))


def _is_told_again(scene: Scene, way: Way, match: re.Match[str], before: str, after: str) -> bool:
    """Whether "the attack" or "those protests" only speaks again of what the article has told before."""
    groups = match.groupdict()
    named = any(groups.get(name) for name in ("actor", "target", "count"))
    if way.kind not in _STEMS or named or not _THOSE.search(before) or _TELLS_MORE.match(after):
        return False
    told = scene.document.sentences[: scene.sentence.number]
    return any(lower.startswith(_STEMS[way.kind]) for sentence in told for lower in sentence.lowers)


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
        lambda scene: _contention(scene, says.ARREST),
        words(
            """picked taken netted nabbed arrest detained held surrendered gave turned handed arrest
            arrests arrested arresting captured capture rounded rounding apprehended custody
            re-arrested"""
        )
        | TRIGGERS
        | WORDS,
        takes=(
            (
                "Police in Kenya arrested at least 30 protesters at an opposition rally, the government said.",
                "arrest | Kenya | protesters | 30 | True",
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
        lambda scene: _contention(scene, says.DETENTION),
        words(
            """spent spending kept confined detained detain detaining detains imprisoned jailed interned
            incarcerated locked held house
            detention imprisonment prison jail custody remanded exile bars surrounded encircled
            kettled placed put"""
        )
        | TRIGGERS
        | WORDS,
        takes=(
            (
                "Ada Vern, the opposition leader of Kenya, was detained by the army.",
                "detention | the army | Ada Vern | Kenya",
            ),
        ),
        refuses=("Ada Vern, the president of Kenya, held a meeting with the army and the government.",),
    ),
    Rule(
        "contention.release",
        "contention",
        lambda scene: _contention(scene, says.RELEASE),
        words(
            """walked left granted bail pardoned released freed free pardoned amnestied release releases
            releasing freeing frees liberation go"""
        )
        | TRIGGERS
        | WORDS,
        takes=(
            ("The government of Kenya said that the opposition leader Ada Vern was released.", "release | Ada Vern"),
        ),
        refuses=("The government of Kenya released a report on the opposition.",),
    ),
    Rule(
        "contention.charge",
        "contention",
        lambda scene: _contention(scene, says.CHARGE),
        words(
            """dock before accused wanted faces faced facing appeared appears appear charged charges
            charge indicted arraigned prosecuted trial prosecution
            indictment court justice impeached tried"""
        )
        | TRIGGERS
        | WORDS,
        takes=(
            (
                "The former president of Kenya, Ada Vern, was charged with treason by the military government.",
                "charge | the military government | Ada Vern | treason",
            ),
        ),
    ),
    Rule(
        "contention.conviction",
        "contention",
        lambda scene: _contention(scene, says.CONVICTION),
        words("""found convicted convicting guilty conviction acquitted cleared exonerated""") | TRIGGERS | WORDS,
        takes=(
            (
                "A military court in Kenya convicted Ada Vern of treason against the government.",
                "conviction | A military court | Ada Vern | Kenya | treason against the government",
            ),
        ),
    ),
    Rule(
        "contention.sentence",
        "contention",
        lambda scene: _contention(scene, says.SENTENCE),
        words(
            """got received given gave handed passed imposed condemned sentenced sentence sentences term
            terms jailed penalty imprisonment"""
        )
        | TRIGGERS
        | WORDS,
        takes=(
            (
                "The opposition leader Ada Vern was sentenced to five years by a military court of the government.",
                "sentence | a military court | Ada Vern | five years",
            ),
        ),
    ),
    Rule(
        "contention.expulsion",
        "contention",
        lambda scene: _contention(scene, says.EXPULSION),
        words(
            """given granted ordered told asked declared
            handed sent thrown kicked extradited fled driven forced expelled deported exiled banished
            extradited expels expelling deporting expel expulsion deportation"""
        )
        | TRIGGERS
        | WORDS,
        takes=(("The government of Kenya expelled Ada Vern, an opposition activist.", "expulsion | Kenya | Ada Vern"),),
    ),
    Rule(
        "contention.casualty",
        "contention",
        lambda scene: _contention(scene, says.CASUALTY),
        words(
            """hanged lynched beaten burned blown fatally killed wounded injured shot massacred
            assassinated murdered executed gunned slain hurt tortured
            beheaded stabbed hit killing killings wounding injuring leaving kill shooting murder
            massacre assassination execution deaths died dead perished lost suffered suffer
            sustained toll claimed claiming took"""
        )
        | TRIGGERS
        | WORDS,
        takes=(
            (
                "Rebels killed 12 soldiers in an attack on the army, the government said.",
                "casualty | Rebels | soldiers | 12",
            ),
        ),
        refuses=("The minister was killed in a plane crash, the government said.",),
    ),
    Rule(
        "contention.clash",
        "contention",
        lambda scene: _contention(scene, says.CLASH),
        words(
            """traded scuffled scuffles rival clash clashes clashed clashing skirmish skirmishes rioting
            riots riot rioted gun battles battle
            firefight firefights gunfight gunfights disturbances street infighting battling battled
            exchange stand-off guerrilla fighting violence unrest hostilities invaded invades fought
            exchanged overran met faced encountered"""
        )
        | WORDS,
        takes=(
            ("Protesters clashed with the army after the election in Kenya, the opposition said.", "clash | Kenya"),
        ),
        refuses=("The government is trying to avoid clashes with the army and the opposition.",),
    ),
    Rule(
        "contention.attack",
        "contention",
        lambda scene: _contention(scene, says.ATTACK),
        words(
            """blew detonated hurled threw lobbed ransacked looted fired rockets rocket mortars missiles
            missile shells drones assassination ambush blast pounded hit struck attack attacks attacked
            raid raids raided assault assaults assaulted bombing bombings bomb bombs
            airstrike airstrikes strikes strike shelling shelled ambush ambushes ambushed massacre
            explosion explosions bombardment bombed opened fired beat beaten besieged bombarded shot
            used torched behind stormed set kidnapped abducted"""
        )
        | TRIGGERS
        | WORDS,
        takes=(("Rebels attacked the army base, the government of Kenya said.", "attack | Rebels | the army base"),),
        refuses=("The minister attacked the government over the election.",),
    ),
    Rule(
        "contention.protest",
        "contention",
        lambda scene: _contention(scene, says.PROTEST),
        words(
            """marching demonstrating demonstrate walked walking walkout staging picketed joined
            gathering vigil vigils strikes striking went protests protest protested demonstrated
            demonstrations demonstration marched rallied took taking
            staged went gathered held blocked chanted protesting sit-in sit-ins march marches
            rallies rally strike refused refusing"""
        )
        | WORDS,
        takes=(
            (
                "Thousands of people marched in Norway against the government and the election.",
                "protest | Thousands of people | thousands | True | Norway",
            ),
        ),
        refuses=("Ada Vern resigned in protest at the election law of the government.",),
    ),
)
