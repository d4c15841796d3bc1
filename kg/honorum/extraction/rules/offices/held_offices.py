"""Who holds an office by what he does or by the words around it: "chairs the committee", "held the post of mayor"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.context import body_meant
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.gate.cues import standing
from honorum.extraction.offices.office_scope import unnamed_body
from honorum.extraction.rules.offices.tenures import is_office, office_fields, tenure
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.extraction.text.syntax import verb_of
from honorum.model.claims import Modality, TenureClaim
from honorum.model.entities import Kind

_HELD = re.compile(
    r"(?P<who>P\d+)(?: ,)?(?: who)? (?P<has>has |had )?(?:also |long |briefly |previously |once )*"
    r"(?P<verb>held|holds|occupied|occupies|filled|fills|retains|retained|kept|keeps) (?:the |H\d+ |a )?"
    r"(?:[a-z-]+ )?(?:post|position|office|job|role|title|rank) (?:of|as) (?P<office>T\d+)"
)
_IS_HELD_BY = re.compile(
    r"(?P<office>T\d+) (?P<verb>is|remains|was) (?P<who>P\d+)(?= (?:[,.;(]|of|who|and|from)|$)(?! , T\d)"
)
_WHO_WAS = re.compile(
    r"\bwho (?P<has>has |had )?(?:also |now |still |currently |once |previously |later )*(?P<verb>is|was|been|"
    r"served as|serves as|worked as|works as) (?P<office>T\d+)(?! P\d)"
)
_SITS = re.compile(r"\b(?P<has>has |have )?(?P<verb>sits|sat|served|serves) (?:in|on) (?=the |[a-z]|O\d)")
_STYLED = re.compile(
    r"(?P<who>P\d+) (?P<verb>introduced|described|identified|presented|declared|proclaimed|styled) (?P<self>P\d+) as "
    r"(?P<office>T\d+)"
)
_DOES = re.compile(
    r"(?<![a-z] to )\b(?P<has>has |had )?(?:also |now |still |currently |once |previously )*"
    r"(?P<verb>chairs|chaired|heads|headed|commands|commanded|directs|directed|leads|"
    r"presides over|presided over|runs|ran) "
)
_TITLES = {
    "chairs": "chairman",
    "chaired": "chairman",
    "heads": "head",
    "headed": "head",
    "leads": "head",
    "runs": "head",
    "ran": "head",
    "commands": "commander",
    "commanded": "commander",
    "directs": "director",
    "directed": "director",
    "presides over": "president",
    "presided over": "president",
}
_CHAMBERS = frozenset(
    """parliament senate house assembly council congress chamber cabinet committee legislature board commission
    representatives commons lords knesset duma bundestag""".split()
)
_PAST = frozenset("chaired headed ran commanded directed presided".split())
_WEAK = frozenset(
    "faction government party movement opposition delegation campaign mission coalition alliance junta".split()
)


def _held(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_HELD):
        who, mention = line.mention(match["who"]), line.mention(match["office"])
        office = mention.office
        if office is None or not is_office(office):
            continue
        past = match["verb"] in {"held", "occupied", "filled", "kept", "retained"} and match["has"] != "has "
        status = "former" if past and office.status == "current" else office.status
        first, last = line.words(match.start(), match.end())
        yield Draft(
            make=TenureClaim,
            fields=tenure(scene, who, office, status),
            first=first,
            last=last,
            trigger=line.word_at(match.start("verb")),
        )


def _held_by(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_IS_HELD_BY):
        who, mention = line.mention(match["who"]), line.mention(match["office"])
        office = mention.office
        if office is None or not is_office(office) or office.plural or who.how is not How.NAME:
            continue
        lowers = {word.lower for word in scene.sentence.words[mention.first : mention.last]}
        if office.article not in {"the", "'s", "his"} or lowers & {"new", "next", "first", "only", "last"}:
            continue
        status = "former" if match["verb"] == "was" and office.status == "current" else office.status
        yield Draft(
            make=TenureClaim,
            fields=tenure(scene, who, office, status),
            first=mention.first,
            last=who.last,
            trigger=line.word_at(match.start("verb")),
        )


def _does(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_DOES):
        trigger = line.word_at(match.start("verb"))
        at = line.words(match.start("verb"), match.end("verb"))[1]
        found = _body_at(scene, at)
        holder = bearer_of(scene, trigger) if found is not None else None
        if found is None or holder is None or holder[0].last > trigger:
            continue
        body, last = found
        if body.name.lower().split()[-1] in _WEAK or body.kind is not Kind.ORGANIZATION:
            continue
        past = match["verb"].split()[0] in _PAST
        status = "former" if past and match["has"] != "has " else "current"
        fields: dict[str, Value] = {
            "holder": holder[0].actor,
            "title": _TITLES[match["verb"]],
            "organization": body,
            "status": status,
        }
        first = holder[0].first
        yield Draft(
            make=TenureClaim, fields=fields, first=first, last=last, trigger=trigger, unsaid=frozenset({"title"})
        )


def _body_at(scene: Scene, at: int) -> tuple[Actor, int] | None:
    """The body named here, or that "the agency" means: one named before, else one without a name; and where it ends."""
    at_word = _at_word(scene)
    named = at_word.get(at + (scene.sentence.words[at].lower == "the")) if at < len(scene.sentence.words) else None
    if named is not None and named.sort is Sort.BODY and named.actor is not None:
        return named.actor, named.last
    found = unnamed_body(scene.sentence.words, at, at_word)
    if found is None:
        return None
    name, last = found
    before = [each for mentions in scene.context.cast.mentions[: scene.sentence.number] for each in mentions]
    known = body_meant(name.lower(), before) if " " not in name else None
    return known or scene.context.cast.unnamed(name), last


def _who_was(scene: Scene) -> Iterator[Draft]:
    """What "who" says of a person across words between: "Otto Brand, a diplomat who was ambassador"."""
    line = scene.full
    for match in line.find(_WHO_WAS):
        mention = line.mention(match["office"])
        verb = line.word_at(match.start("verb"))
        found = bearer_of(scene, verb)
        office = mention.office
        if found is None or office is None or not is_office(office) or office.plural or found[0].last > verb:
            continue
        past = match["verb"] in {"was", "served as", "worked as"} and match["has"] != "has "
        status = "former" if past and office.status == "current" else office.status
        fields = tenure(scene, found[0], office, status)
        first = line.word_at(match.start())
        yield Draft(
            make=TenureClaim, fields=fields, first=first, last=mention.last, trigger=verb, unsaid=frozenset({"holder"})
        )


def _sits(scene: Scene) -> Iterator[Draft]:
    """Who sits in a chamber is a member of it."""
    line = scene.full
    for match in line.find(_SITS):
        verb = line.word_at(match.start("verb"))
        found, body = bearer_of(scene, verb), _body_at(scene, verb + 2)
        if found is None or body is None or _CHAMBERS.isdisjoint(body[0].name.lower().split()):
            continue
        fields: dict[str, Value] = {
            "holder": found[0].actor,
            "title": "senator" if body[0].name.lower().endswith("senate") else "member",
            "organization": body[0],
            "status": "former" if match["verb"] in {"sat", "served"} and not match["has"] else "current",
        }
        unsaid = frozenset({"holder", "title"})
        yield Draft(make=TenureClaim, fields=fields, first=verb, last=body[1], trigger=verb, unsaid=unsaid)


def _styled(scene: Scene) -> Iterator[Draft]:
    """Who introduces himself as the head of something is its head."""
    line = scene.full
    for match in line.find(_STYLED):
        who, again, mention = line.mention(match["who"]), line.mention(match["self"]), line.mention(match["office"])
        if who.actor is not again.actor or mention.office is None or not is_office(mention.office):
            continue
        first, last = line.words(match.start(), match.end())
        fields = tenure(scene, who, mention.office, mention.office.status)
        yield Draft(make=TenureClaim, fields=fields, first=first, last=last)


def _at_word(scene: Scene) -> dict[int, Mention]:
    named = [each for each in scene.mentions if each.sort is not Sort.OFFICE]
    return {index: each for each in named for index in range(each.first, each.last)}


_ROLE = re.compile(
    r"(?P<whose>H\d+|P\d+ 's) (?:[a-z0-9-]+ )?(?:role|rule|reign|time|term|tenure|stint|position|capacity|post|"
    r"years|days|work|job|second term|first term|service) (?:in office )?as (?P<office>T\d+)"
    r"|(?P<who>P\d+) (?:has |had )?(?:spent|served) (?:[a-z0-9-]+ ){1,4}(?:years|terms|months|decades|term|year) "
    r"(?:in office )?as (?P<office2>T\d+)"
)


_SERVICE = re.compile(
    r"role|roles|rule|reign|time|term|tenure|stint|position|capacity|post|years|days|work|job|service|spells?|stints|terms|career|offices?"
)
_LEAVING = re.compile(r"step|resign|quit|leav|left|retir|end|relinquish|abandon|cut|finish|complet")
_BEGINNING = re.compile(r"beg[aiu]n|start|continu|resum|enter|w[io]n|secur|extend")
_SEEKING = re.compile(r"seek|sought")


def _role(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_ROLE):
        token = match["whose"] or match["who"]
        who = line.mention(token.split()[0])
        mention = line.mention(match["office"] or match["office2"])
        if mention.office is None or not is_office(mention.office) or who.actor is None:
            continue
        first, last = line.words(match.start(), match.end())
        start = first
        if match["whose"] and who.sort is Sort.WHOSE:
            subject = next(
                (
                    each
                    for each in scene.mentions
                    if each.actor is who.actor and each.sort is Sort.PERSON and each.last <= first
                ),
                None,
            )
            start = subject.first if subject is not None else first
        status = mention.office.status
        if status == "current" and not re.search(r"\b(?:is|has|current)\b", match[0]):
            status = status_after(scene, first, last) or ""
        if not status:
            continue
        fields: dict[str, Value] = {"holder": who.actor, **office_fields(scene, mention.office), "status": status}
        yield Draft(make=TenureClaim, fields=fields, first=start, last=last)


def status_after(scene: Scene, first: int, last: int) -> str | None:
    """Whether a time of service among these words is over; `None` if it may lie ahead.

    "Ended her term as" is former, "began her term as" and "plans to end her term as" are current.
    """
    said = scene.sentence.words
    noun = next((each for each in range(first, last) if _SERVICE.fullmatch(said[each].lower)), None)
    verb = verb_of(said, noun) if noun is not None else first
    leaving = _LEAVING.match(said[verb].lower) is not None
    if _SEEKING.match(said[verb].lower):
        return None
    if not leaving and not _BEGINNING.match(said[verb].lower):
        return "former"
    stands = standing(said, verb)
    so = stands.modality is Modality.ASSERTED and not stands.negated
    return ("former" if so else "current") if leaving else ("current" if so else None)


RULES = (
    Rule(
        "tenure.who_was",
        "tenures",
        _who_was,
        words("who"),
        takes=(
            (
                "Ada Vern, a career diplomat who was ambassador to Kenya, spoke.",
                "Ada Vern | ambassador to Kenya | former",
            ),
        ),
        refuses=("Ada Vern, the sister of a man who was mayor of Oslo, spoke.",),
    ),
    Rule(
        "tenure.sits",
        "tenures",
        _sits,
        words("sits sat served serves"),
        takes=(
            (
                "Ada Vern, a lawyer who sits in the state assembly, spoke.",
                "Ada Vern | member | state assembly | current",
            ),
        ),
        refuses=("Ada Vern sits in the sun.",),
    ),
    Rule(
        "tenure.styled",
        "tenures",
        _styled,
        words("introduced described identified presented declared proclaimed styled"),
        takes=(
            (
                "Otto Brand introduced himself as head of the military council.",
                "Otto Brand | head | military council | current",
            ),
        ),
        refuses=("Otto Brand introduced Ada Vern as a friend.",),
    ),
    Rule(
        "tenure.held",
        "tenures",
        _held,
        words("held holds occupied occupies filled fills retains retained kept keeps"),
        takes=(("Ada Vern has held the post of mayor of Oslo since 2012.", "Ada Vern | mayor | Oslo | current"),),
        refuses=("Ada Vern held the post open.",),
    ),
    Rule(
        "tenure.held_by",
        "tenures",
        _held_by,
        words("is remains was"),
        takes=(("The president of Kenya is Ada Vern, a doctor.", "Ada Vern | president | Kenya | current"),),
        refuses=("The president of Kenya is happy.",),
    ),
    Rule(
        "tenure.does",
        "tenures",
        _does,
        words(
            "chairs chaired heads headed commands commanded directs directed sits sat leads presides presided runs ran"
        ),
        takes=(
            ("Ada Vern, who chairs the defence committee, spoke.", "Ada Vern | chairman | defence committee | current"),
        ),
        refuses=("Ada Vern, who chairs the meeting, spoke.",),
    ),
    Rule(
        "tenure.role",
        "tenures",
        _role,
        words(
            "role rule reign service work time term "
            "tenure stint position capacity post years served spent days terms job"
        ),
        takes=(
            (
                "Ada Vern has made no signs of stepping down from her 35-year rule as leader of Norway.",
                "Ada Vern | leader | Norway | current",
            ),
            ("Ada Vern ended her long rule as leader of Norway.", "Ada Vern | leader | Norway | former"),
        ),
    ),
)
