"""Offices told by another's or by a description: "his Kenyan counterpart, Ada Vern", "the former mayor was ill"."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.descriptions import means_person
from honorum.extraction.actors.mentions import Actor, How, Mention, Office, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.offices.tenures import is_office, tenure
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.model.claims import TenureClaim
from honorum.model.entities import Kind

_LIKE = re.compile(
    r"(?P<whose>H\d+|[PT]\d+ 's?|the|H\d+ then) (?:[a-z-]+ ){0,2}?(?:G\d+ )?(?:(?P<land>[AC]\d+) (?:'s )?)?"
    r"(?P<what>counterpart|predecessor|successor)(?: (?:as|of) (?P<as>T\d+))?(?: (?:from|in|of) (?P<from>C\d+))? "
    r"(?:, |\( )?(?P<who>P\d+)(?: (?:of|from) (?P<of>C\d+))?"
)
_ELSEWHERE = {"secretary of state": "foreign minister", "secretary of defense": "defence minister"}
_LEGISLATORS = frozenset(
    "senator representative congressman congresswoman mp member lawmaker legislator deputy councillor".split()
)


def _like(scene: Scene) -> Iterator[Draft]:
    """Whoever is somebody's counterpart, predecessor or successor holds or held the same office, there or before."""
    line = scene.full
    for match in line.find(_LIKE):
        who = line.mention(match["who"])
        land = next((line.mention(match[name]).actor for name in ("land", "from", "of") if match[name]), None)
        first, last = line.words(match.start(), match.end())
        said = line.mention(match["as"]).office if match["as"] else None
        owner = _owner(scene, line.mention(match["whose"].split()[0]) if match["whose"][0] != "t" else None, first)
        office = said or (_held(scene, owner, first) if owner is not None else None)
        if (
            office is None
            or who.actor is None
            or who.actor is owner
            or who.how is not How.NAME
            or not is_office(office)
        ):
            continue
        if match["what"] == "counterpart":
            if land is None or land.kind is not Kind.COUNTRY or office.head in _LEGISLATORS:
                continue
            title = _ELSEWHERE.get(office.title.lower(), office.title)
            office = replace(office, title=title, place=land, body=None, status="current", article="")
        elif match["what"] == "predecessor" and (said is not None or office.head not in _LEGISLATORS):
            office = replace(office, status="former")
        elif said is None:
            continue
        fields = tenure(scene, who, office, office.status)
        yield Draft(make=TenureClaim, fields=fields, first=first, last=last, unsaid=frozenset({"title"}))


def _owner(scene: Scene, whose: Mention | None, first: int) -> Actor | None:
    """Whose counterpart it is: the one that "his" means, else the last person named before."""
    if whose is not None and whose.actor is not None:
        return whose.actor
    before = [each for each in scene.mentions if each.sort is Sort.PERSON and each.last <= first]
    return before[-1].actor if before else None


def _held(scene: Scene, owner: Actor, first: int) -> Office | None:
    """The public office of somebody: the one said beside the name in this sentence, else the last one told before."""
    beside = [each for each in scene.beside if each.person.actor is owner and each.last <= first]
    here = [each.office.office for each in beside if each.office.office is not None]
    known = here or [each for each in scene.posts.get(id(owner), ()) if each.sentence <= scene.sentence.number]
    public = [each for each in known if each.party is None and is_office(each)]
    return public[-1] if public else None


_AGED = re.compile(r"^\d+-year-old$|-term$|^(?:one|two|three|four|five)-time$")


def _described(scene: Scene) -> Iterator[Draft]:
    """Let "the former governor" be the person the article is about, where the sentence before spoke of nobody else."""
    for mention in scene.mentions:
        office = mention.office
        if mention.sort is not Sort.OFFICE or office is None or office.article != "the" or office.plural:
            continue
        said = scene.sentence.words[mention.first : mention.last]
        aged = any(_AGED.search(word.lower) for word in said)
        if (office.status != "former" and not aged) or not is_office(office) or _is_beside(scene, mention):
            continue
        holder = _spoken_of(scene) if means_person(scene.sentence, mention) else None
        if holder is not None:
            fields = {**tenure(scene, mention, office, office.status), "holder": holder}
            unsaid = frozenset({"holder"})
            yield Draft(make=TenureClaim, fields=fields, first=mention.first, last=mention.last, unsaid=unsaid)


def _is_beside(scene: Scene, mention: Mention) -> bool:
    """Whether the office stands beside a name, which then has it."""
    near = any(each.sort is Sort.PERSON and each.first - mention.last in {0, 1} for each in scene.mentions)
    return near or any(each.office is mention for each in scene.beside)


def _spoken_of(scene: Scene) -> Actor | None:
    """The person whom the article names most, if the sentence before names that person alone."""
    cast, at = scene.context.cast.mentions, scene.sentence.number
    if not at:
        return None

    def people(number: int) -> list[Actor]:
        return [each.actor for each in cast[number] if each.sort is Sort.PERSON and each.actor is not None]

    before = {id(actor): actor for actor in people(at - 1)}
    counts = Counter(id(actor) for number in range(len(cast)) for actor in people(number))
    if len(before) != 1 or people(at):
        return None
    [(key, actor)] = before.items()
    return actor if counts[key] == max(counts.values()) and counts[key] > 1 else None


RULES = (
    Rule(
        "tenure.like",
        "tenures",
        _like,
        words("counterpart predecessor successor"),
        takes=(
            (
                "Norwegian foreign minister Otto Brand met his Kenyan counterpart, Ada Vern, in Oslo.",
                "Ada Vern | foreign minister | Kenya | current",
            ),
            (
                "Norway's foreign minister Otto Brand blamed his predecessor, Ada Vern.",
                "Ada Vern | foreign minister | Norway | former",
            ),
        ),
        refuses=("Otto Brand met his Kenyan counterpart, Ada Vern, in Oslo.",),
    ),
    Rule(
        "tenure.described",
        "tenures",
        _described,
        words("the"),
        takes=(
            (
                "Ada Vern died on Monday. Vern was 80. The former governor of Vermont had been ill.",
                "Ada Vern | governor | Vermont | former",
            ),
        ),
        refuses=("Ada Vern met Otto Brand. The former governor of Vermont was ill.",),
    ),
)
