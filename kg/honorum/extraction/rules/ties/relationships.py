"""Ties between persons, parties and bodies: families, allies, rivals, members, employers, lawyers, owners."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.statements.political_actors import is_political
from honorum.extraction.rules.ties import relationship_patterns as says
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import RelationshipClaim
from honorum.model.entities import Kind

_SIDES = {kind: says.side_patterns(*parts) for kind, parts in says.SIDES.items()}
_TWO = 2


def tie(
    line: Sketch,
    match: re.Match[str],
    kind: str,
    subject: Mention | Actor | str,
    object_: Mention | Actor | str | None,
    *,
    former: bool = False,
    trigger: int | None = None,
    last: int | None = None,
    timeless: bool = False,
) -> Iterator[Draft]:
    """The draft of a tie, if both sides are there and differ; the quote reaches over both.

    Ties that a noun names are `timeless`: a time beside them dates what else the sentence tells.
    """
    first, end = line.words(match.start(), match.end())
    one = subject.actor if isinstance(subject, Mention) else subject
    two = object_.actor if isinstance(object_, Mention) else object_
    if one is None or two is None or one is two:
        return
    fields: dict[str, Value] = {
        "subject" if isinstance(one, Actor) else "subject_text": one,
        "object" if isinstance(two, Actor) else "object_text": two,
        "kind": kind,
        "status": "former" if former else "current",
    }
    yield Draft(
        make=RelationshipClaim, fields=fields, first=first, last=last or end, trigger=trigger, timeless=timeless
    )


def _kin(scene: Scene) -> Iterator[Draft]:
    """Wives and husbands, sisters and brothers, other relatives."""
    for line in (scene.plain, scene.full):
        for pattern in (says.OF_WHOM, says.WHO_IS, says.WHO_IS_HIS, says.WHOSE):
            for match in line.find(pattern):
                kind = next(kind for kind, noun in says.KINSHIP.items() if re.fullmatch(noun, match["kin"]))
                former = bool(re.search(r"\b(?:former|ex-\w+|late|widow|widower)\b", match[0]))
                who, whose = line.mention(match["who"]), line.mention(match["whose"])
                if _one_counts(scene, who, whose):
                    yield from tie(line, match, kind, who, whose, former=former, timeless=True)
        for match in line.find(says.MARRIED):
            who, whose = line.mention(match["who"]), line.mention(match["whose"])
            if _one_counts(scene, who, whose):
                yield from tie(line, match, "spouse", who, whose)


def _one_counts(scene: Scene, *mentions: Mention) -> bool:
    """Whether one of them is a political actor: the families of others are no business of ours."""
    return any(is_political(scene, each.actor) for each in mentions)


def _sides(scene: Scene) -> Iterator[Draft]:
    """Allies and rivals."""
    for line in (scene.plain, scene.full):
        for kind, patterns in _SIDES.items():
            for pattern in patterns:
                for match in line.find(pattern):
                    who, whose = line.mention(match["who"]), line.mention(match["whose"])
                    if _one_counts(scene, who) or _one_counts(scene, whose):
                        yield from tie(line, match, kind, who, whose, former="former" in match[0].split())
        for match in chain(line.find(says.ENDORSES), line.find(says.ALLIED)):
            who, whose = line.mention(match["who"]), line.mention(match["whose"])
            if _one_counts(scene, who, whose):
                trigger = line.word_at(match.start("verb")) if "verb" in match.groupdict() else None
                yield from tie(line, match, "ally", who, whose, trigger=trigger)


def _backing(scene: Scene) -> Iterator[Draft]:
    """Who backs whom."""
    for line in (scene.full, scene.plain):
        for pattern in (says.BACKED, says.IS_BACKED, says.BACKED_AIM):
            for match in line.find(pattern):
                whose = line.mention(match["whose"])
                if not _one_counts(scene, whose):
                    continue
                backers: list[Mention | str] = list(line.listed(match["who"]))
                if not backers:
                    backers = [scene.text(*line.words(match.start("who"), match.end("who")))]
                for who in backers:
                    yield from tie(line, match, "ally", who, whose)


def _beaten(scene: Scene) -> Iterator[Draft]:
    """Who beat whom in a vote."""
    for line in (scene.plain, scene.full):
        for pattern in (says.BEATS, says.BEATEN, says.LOST_TO):
            for match in line.find(pattern):
                who, whose = line.mention(match["who"]), line.mention(match["whose"])
                if who.sort is not whose.sort and Sort.PARTY not in {who.sort, whose.sort}:
                    continue
                both = _one_counts(scene, who) and _one_counts(scene, whose)
                if not (both or scene.contested or (_one_counts(scene, who, whose) and _of_votes(scene))):
                    continue
                trigger = line.word_at(match.start("verb"))
                yield from tie(line, match, "opponent", who, whose, trigger=trigger)


def _of_votes(scene: Scene) -> bool:
    return not scene.sentence.lowers.isdisjoint(
        {
            "election",
            "elections",
            "vote",
            "votes",
            "poll",
            "polls",
            "constituency",
            "seat",
            "runoff",
            "run-off",
            "primary",
            "referendum",
        }
    )


def _members(scene: Scene) -> Iterator[Draft]:
    """Who belongs to a group that is no party."""
    line = scene.full
    for match in line.find(says.OF_BODY):
        who, body = line.mention(match["who"]), line.mention(match["body"])
        if body.actor is None or not says.GROUPING.search(body.actor.name.lower()):
            continue
        if body.actor.kind is Kind.PARTY or id(body.actor) in scene.context.partylike:
            continue
        if is_political(scene, body.actor):
            yield from tie(line, match, "memberOf", who, body)
    for match in line.find(says.CAMP):
        text = scene.text(*line.words(match.start("body"), match.end("body")))
        for who in line.listed(match["who"]):
            yield from tie(line, match, "memberOf", who, text, last=who.last)
    for match in line.find(says.JOINED):
        who, body = line.mention(match["who"]), line.mention(match["body"])
        if body.actor is not None and says.GROUPING.search(body.actor.name.lower()) and _one_counts(scene, who):
            yield from tie(line, match, "memberOf", who, body, trigger=line.word_at(match.start("verb")))


def _coalitions(scene: Scene) -> Iterator[Draft]:
    """Which parties make a coalition."""
    line = scene.full
    for match in line.find(says.COALITION):
        first, last = line.words(match.start("body"), match.end("body"))
        name = scene.text(first, last)
        parties = line.listed(match["list"])
        if not any(each.sort is Sort.PARTY for each in parties) or (len(parties) < _TWO and not match["more"]):
            continue
        whole = _whole(scene, name)
        for each in parties:
            yield from tie(line, match, "memberOf", each, whole)
        if match["more"]:
            more = scene.text(*line.words(match.start("more"), match.end("more")))
            if more[0].isupper():
                yield from tie(line, match, "memberOf", _party(scene, more), whole)
    for match in line.find(says.COALITION_PAIR):
        body = scene.text(*line.words(match.start(), match.end()))
        paired = says.PAIRED.match(body)
        if paired is not None:
            whole = _whole(scene, body)
            for name in paired.groups():
                yield from tie(line, match, "memberOf", _party(scene, name), whole)


def _whole(scene: Scene, name: str) -> Actor:
    """The coalition of that name, the same one each time."""
    known = next((each for each in scene.context.cast.actors if each.name == name), None)
    return known or scene.context.cast.add(Kind.ORGANIZATION, name)


def _party(scene: Scene, name: str) -> Actor:
    """The party of that name; a new one when the article has named none so far."""
    parties = [each for each in scene.context.cast.actors if each.kind is Kind.PARTY]
    known = next((each for each in parties if name in {each.name, *each.aliases}), None)
    return known or scene.context.cast.add(Kind.PARTY, name)


def _employed(scene: Scene) -> Iterator[Draft]:
    """Journalists and their media, political persons and their employers."""
    line = scene.full
    for pattern in (says.PRESS_OF, says.PRESS_BY, says.PRESS_AT, says.STAFF_OF, says.STAFF_AT):
        for match in line.find(pattern):
            staff = pattern in {says.STAFF_OF, says.STAFF_AT}
            for who in line.listed(match["who"]):
                if who.sort is Sort.PERSON and (not staff or scene.contested or _one_counts(scene, who)):
                    was = bool(match.groupdict().get("was"))
                    body = line.mention(match["body"])
                    yield from tie(line, match, "employedBy", who, body, former=was, last=max(who.last, body.last))


def _worked(scene: Scene) -> Iterator[Draft]:
    """Where political persons worked."""
    line = scene.full
    for match in line.find(says.WORKED):
        who = line.mention(match["who"])
        if not _one_counts(scene, who):
            continue
        former = match["verb"] in {"worked", "was employed", "interned"}
        for place in says.WORKPLACE.finditer(match[0]):
            body = line.mention(place["body"])
            if body.sort is not Sort.PLACE or place["seat"]:
                yield from tie(line, match, "employedBy", who, body, former=former)
    line = scene.plain
    for match in line.find(says.CAREER):
        who = line.mention(match["who"])
        if _one_counts(scene, who):
            text = scene.text(*line.words(match.start("body"), match.end("body")))
            whole = line.mention(match["body"]) if re.fullmatch(r"O\d+", match["body"]) else text
            yield from tie(line, match, "employedBy", who, whole, former=True)


def _served(scene: Scene) -> Iterator[Draft]:
    """Lawyers and owners."""
    for line in (scene.plain, scene.full):
        for pattern in (says.LAWYER_OF, says.LAWYER_FOR, says.LAWYER_BEFORE, says.WHO_DEFENDS):
            for match in line.find(pattern):
                who, whose = line.mention(match["who"]), line.mention(match["whose"])
                if _one_counts(scene, whose):
                    yield from tie(line, match, "lawyerOf", who, whose, former="former" in match[0].split()[:3])
        for pattern in (says.OWNER_OF, says.WHO_OWNS, says.OWNED_BY, says.WHOSE_OWNER):
            for match in line.find(pattern):
                who, body = line.mention(match["who"]), line.mention(match["body"])
                if _one_counts(scene, who):
                    yield from tie(line, match, "ownerOf", who, body)


def _parts(scene: Scene) -> Iterator[Draft]:
    """Parts of parties and bodies."""
    for pattern in (says.PART_OF, says.WING_OF):
        for match in scene.full.find(pattern):
            who, body = scene.full.mention(match["who"]), scene.full.mention(match["body"])
            if _one_counts(scene, body):
                yield from tie(scene.full, match, "partOf", who, body)


def _before_and_after(scene: Scene) -> Iterator[Draft]:
    """Predecessors and successors."""
    for line in (scene.plain, scene.full):
        for pattern in (says.BEFORE_HIM, says.BEFORE_WHOM, says.AFTER_HIM):
            for match in line.find(pattern):
                whose = match["whose"] or match.groupdict().get("other")
                if whose:
                    who = line.mention(match["who"])
                    yield from tie(line, match, "predecessor", who, line.mention(whose), timeless=True)


def _colonies(scene: Scene) -> Iterator[Draft]:
    """Which power a country was a colony of."""
    line = scene.full
    for pattern in says.COLONIES:
        for match in line.find(pattern):
            given = match.groupdict()
            whose = given.get("whose") or given.get("other")
            power = line.mention(match["who"]).actor
            if power is None or power.kind is not Kind.COUNTRY:
                continue
            if whose:
                colony = line.mention(whose).actor
                if colony is not None and colony.kind is not Kind.CITY:
                    yield from tie(line, match, "colonialPower", power, colony, former=True)
            elif scene.context.country is not None and scene.context.country is not power:
                for draft in tie(line, match, "colonialPower", power, scene.context.country, former=True):
                    yield replace(draft, unsaid=frozenset({"object"}))


RULES = (
    Rule(
        "relationship.kin",
        "relationships",
        _kin,
        words(
            """wife husband spouse widow widower ex-wife ex-husband lady brother sister half-brother half-sister
            stepbrother stepsister twin sibling father mother son daughter uncle aunt nephew niece cousin grandfather
            grandmother grandson granddaughter stepson stepdaughter stepfather stepmother father-in-law mother-in-law
            son-in-law daughter-in-law brother-in-law sister-in-law relative parent married wed"""
        ),
        takes=(
            ("Kenya's president Ada Vern and her husband, Carl Dunn, left.", "Carl Dunn | Ada Vern | spouse | current"),
            ("Carl Dunn, the brother of Kenya's president Ada Vern, left.", "Carl Dunn | Ada Vern | sibling | current"),
        ),
        refuses=("The painter Ada Vern and her husband Carl Dunn left.",),
    ),
    Rule(
        "relationship.sides",
        "relationships",
        _sides,
        words(
            """ally allies loyalist confidant confidante protege protégé supporter backer aide partner mentor
            henchman rival opponent challenger critic foe enemy adversary archrival arch-rival nemesis detractor
            backed backs backing endorsed endorses endorsing allied aligned"""
        ),
        takes=(
            ("Carl Dunn, a close ally of Kenya's president Ada Vern, left.", "Carl Dunn | Ada Vern | ally | current"),
            ("Kenya's president Ada Vern met her main rival, Carl Dunn.", "Carl Dunn | Ada Vern | opponent | current"),
        ),
        refuses=("Carl Dunn, a rival of the swimmer Ada Vern, left.",),
    ),
    Rule(
        "relationship.backing",
        "relationships",
        _backing,
        words("backed supported endorsed propped"),
        takes=(("The senator Ada Vern, backed by the Tide Party, won.", "Tide Party | Ada Vern | ally | current"),),
        refuses=("The painter Ada Vern, backed by her friends, won.",),
    ),
    Rule(
        "relationship.beaten",
        "relationships",
        _beaten,
        words(
            """defeated defeats defeat defeating beat beats beating unseated unseating ousted trounced outpolled edged
            edging overcame beaten lost loses losing conceded concedes"""
        ),
        takes=(
            ("Senator Ada Vern defeated Senator Carl Dunn by 200 votes.", "Ada Vern | Carl Dunn | opponent | current"),
            ("Senator Carl Dunn was beaten by Senator Ada Vern.", "Ada Vern | Carl Dunn | opponent | current"),
        ),
        refuses=("Ada Vern beat Carl Dunn in the second set.",),
    ),
    Rule(
        "relationship.members",
        "relationships",
        lambda scene: chain(_members(scene), _coalitions(scene)),
        words("of from in joined joining joins coalition alliance government between"),
        takes=(
            (
                "Ada Vern of the Norland National Coalition said no.",
                "Ada Vern | Norland National Coalition | memberOf | current",
            ),
        ),
        refuses=("Ada Vern of the Norland Medical School said no.",),
    ),
    Rule(
        "relationship.employed",
        "relationships",
        lambda scene: chain(_employed(scene), _worked(scene)),
        takes=(("Reuters journalist Ada Vern was arrested in Kenya.", "Ada Vern | Reuters | employedBy | current"),),
        refuses=("The Oslo University physicist Ada Vern won a prize.",),
    ),
    Rule(
        "relationship.served",
        "relationships",
        lambda scene: chain(_served(scene), _parts(scene)),
        words(
            """lawyer attorney solicitor barrister counsel lawyers advocate representing represents represented
            defending owner owners proprietor owns owned part branch wing arm subsidiary division offshoot
            section chapter youth"""
        ),
        takes=(("Senator Ada Vern's lawyer, Carl Dunn, denied it.", "Carl Dunn | Ada Vern | lawyerOf | current"),),
        refuses=("The singer Ada Vern's lawyer, Carl Dunn, denied it.",),
    ),
    Rule(
        "relationship.order",
        "relationships",
        _before_and_after,
        words("predecessor successor"),
        takes=(
            ("President Ada Vern thanked her predecessor, Carl Dunn.", "Carl Dunn | Ada Vern | predecessor | current"),
        ),
        refuses=("President Ada Vern will choose a successor.",),
    ),
    Rule(
        "relationship.colony",
        "relationships",
        _colonies,
        words("colony protectorate colonial independence"),
        takes=(("Senegal, a former French colony, votes today.", "France | Senegal | colonialPower | former"),),
        refuses=("Senegal, a colony of ants, votes today.",),
    ),
)
