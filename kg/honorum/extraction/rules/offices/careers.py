"""Offices told in a row or in passing, as lives are told: "served as mayor and as ambassador", "two terms as mayor"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.offices.change_phrases import only_does
from honorum.extraction.rules.offices.held_offices import status_after
from honorum.extraction.rules.offices.tenures import is_office, office_fields
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.syntax import subject_of
from honorum.model.claims import TenureClaim

_T = r"T\d+(?: (?:from|in|until|for|under|between|to)(?: (?:[a-z0-9-]+|[PCOA]\d+)){1,4}?)?"
_SERVED = re.compile(
    rf"(?P<verb>served|worked|serving|acted|serves|been|appointed|was) (?:first |both |briefly |variously )*as {_T}"
    rf"(?P<more>(?:(?: ,| and| , and| as well as| before| then)+(?: later| then| also| subsequently| serving)* (?:as "
    rf")?{_T}"
    r"(?! P\d))+)"
)
_STINTS = re.compile(
    r"(?:including|spells?|stints?|terms?|spent [a-z0-9 ]{1,20}|career|careers|positions?|posts|roles?|offices?) "
    r"(?:both )?as "
    r"(?P<office>T\d+)(?! P\d)"
)
_ENTERED = re.compile(
    r"(?P<verb>entered politics|entered public life|began H\d+ (?:[a-z]+ )?career|started out|started H\d+ (?:[a-z]+ "
    r")?career|"
    r"made H\d+ name|rose to prominence|came to prominence) as (?P<office>T\d+)(?! P\d)"
)


_OPENED = re.compile(
    r"^(?P<as>as )?(?P<office>T\d+)(?P<while> (?:before|until|when|while|since|from|in|for)\b[^,]{0,60})? , "
    r"(?P<who>P\d+)(?= (?:also |then |later |now )*(?P<verb>[a-z]+))"
)


def _opened(scene: Scene) -> Iterator[Draft]:
    """The office that a sentence opens with: "As mayor, Ada Vern built", "A judge until May, Vern lives in Oslo"."""
    line = scene.full
    for match in line.find(_OPENED):
        mention, who = line.mention(match["office"]), line.mention(match["who"])
        if not (match["as"] or match["while"]):
            continue
        past = match["verb"] in {"was", "had", "served", "led"} or (match["while"] or "").startswith(
            (" before", " until")
        )
        yield from _tenure(scene, who.actor, mention, past=past, first=mention.first, trigger=None)


_SINCE = re.compile(
    r"(?P<who>P\d+)(?: , [0-9]+)?(?: ,| who)? (?:has been |have been |been )?in (?:office|power|the post|the job) since"
)


def _since(scene: Scene) -> Iterator[Draft]:
    """Who has been in office since a day holds the office that the article gives him."""
    line = scene.full
    for match in line.find(_SINCE):
        who = line.mention(match["who"])
        known = [each for each in scene.posts.get(id(who.actor), ()) if each.party is None and is_office(each)]
        if who.actor is None or not known:
            continue
        first, last = line.words(match.start(), match.end())
        stop = next((time[1] for time in scene.times() if last <= time[0] + 1 <= last + 2), last)
        fields: dict[str, Value] = {"holder": who.actor, **office_fields(scene, known[0]), "status": known[0].status}
        yield Draft(
            make=TenureClaim,
            fields=fields,
            first=first,
            last=max(stop, last),
            trigger=None,
            unsaid=frozenset({"title"}),
        )


_FIRST = re.compile(r"(?P<who>P\d+) (?:has |had )?(?P<verb>became|becomes|become) (?P<office>T\d+)(?! P)")


def _first_to(scene: Scene) -> Iterator[Draft]:
    """Who becomes the first senator to do something is a senator."""
    line = scene.full
    for match in line.find(_FIRST):
        mention, who = line.mention(match["office"]), line.mention(match["who"])
        if only_does(scene, mention):
            yield from _tenure(scene, who.actor, mention, past=False, first=who.first, trigger=None)


def _served(scene: Scene) -> Iterator[Draft]:
    """The second and third office in a row: "served as economy minister and as ambassador"."""
    line = scene.full
    for match in line.find(_SERVED):
        verb = line.word_at(match.start("verb"))
        for mention in line.listed(match["more"]):
            if mention.sort is Sort.OFFICE:
                past = match["verb"] != "serves"
                yield from _tenure(scene, _holder(scene, verb), mention, past=past, first=verb, trigger=verb)


def _stints(scene: Scene) -> Iterator[Draft]:
    """Offices that a life or career holds: "after two terms as governor", "entered politics as a councillor"."""
    line = scene.full
    for match in line.find(_STINTS):
        mention = line.mention(match["office"])
        persons = [each for each in scene.mentions if each.sort is Sort.PERSON]
        after = [each for each in persons if each.first == mention.last + 1]  # "after two terms as mayor, Ada Vern"
        before = [each for each in persons if each.last <= mention.first] or after
        if before and len({id(each.actor) for each in before}) == 1:
            first, last = line.words(match.start(), match.end())
            status = status_after(scene, first, last)
            if status is not None:
                past = status == "former"
                yield from _tenure(scene, before[0].actor, mention, past=past, first=first, trigger=None)
    for match in line.find(_ENTERED):
        verb = line.word_at(match.start("verb"))
        mention = line.mention(match["office"])
        yield from _tenure(scene, _holder(scene, verb), mention, past=True, first=verb, trigger=verb)


def _holder(scene: Scene, verb: int) -> Actor | None:
    at = subject_of(scene.sentence.words, verb)
    for piece in scene.plain.pieces:
        person = piece.mention
        if at is not None and piece.first <= at < piece.last and person is not None and person.sort is Sort.PERSON:
            return person.actor
    return None


def _tenure(
    scene: Scene, holder: Actor | None, mention: Mention, *, past: bool, first: int, trigger: int | None
) -> Iterator[Draft]:
    office = mention.office
    if holder is None or office is None or office.plural or not is_office(office) or office.status == "claimed":
        return
    status = "former" if past and office.status == "current" else office.status
    fields: dict[str, Value] = {"holder": holder, **office_fields(scene, office, holder), "status": status}
    yield Draft(
        make=TenureClaim,
        fields=fields,
        first=min(first, mention.first),
        last=mention.last,
        trigger=trigger,
        unsaid=frozenset({"holder"}),
    )


RULES = (
    Rule("tenure.since", "tenures", _since, words("since")),
    Rule(
        "tenure.first_to",
        "tenures",
        _first_to,
        words("became becomes become"),
        takes=(("Ada Vern became the first mayor of Oslo to visit Kenya.", "Ada Vern | mayor | Oslo | current"),),
        refuses=("Ada Vern became mayor of Oslo.",),
    ),
    Rule(
        "tenure.opened",
        "tenures",
        _opened,
        takes=(
            ("As mayor of Oslo, Ada Vern built two bridges.", "Ada Vern | mayor | Oslo | current"),
            (
                "A governor of Vermont before entering the Senate, Ada Vern was tired.",
                "Ada Vern | governor | Vermont | former",
            ),
        ),
        refuses=("As a child, Ada Vern met the mayor.",),
    ),
    Rule(
        "tenure.row",
        "tenures",
        _served,
        words("served worked serving acted serves been appointed was"),
        takes=(
            (
                "Ada Vern served as finance minister of Kenya and as governor of Nairobi.",
                "Ada Vern | governor | Nairobi | former",
            ),
        ),
    ),
    Rule(
        "tenure.stint",
        "tenures",
        _stints,
        words(
            """including spell spells stint stints term terms spent career careers position positions post posts
            role roles office offices entered began started prominence name"""
        ),
        takes=(
            ("Ada Vern entered politics as mayor of Oslo.", "Ada Vern | mayor | Oslo | former"),
            ("After two terms as mayor of Oslo, Ada Vern retired.", "Ada Vern | mayor | Oslo | former"),
            ("Ada Vern plans to end her term as mayor of Oslo.", "Ada Vern | mayor | Oslo | current"),
            ("Ada Vern began her second term as mayor of Oslo.", "Ada Vern | mayor | Oslo | current"),
        ),
        refuses=("Ada Vern entered politics as a student.",),
    ),
)
