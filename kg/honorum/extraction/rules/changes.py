"""Who takes or leaves an office."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from honorum.extraction.drafts import Draft, Value
from honorum.extraction.mentions import Actor, Mention, Office, Sort
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.tenures import is_party_post, office_fields
from honorum.extraction.scenes import Scene
from honorum.extraction.sketch import Sketch
from honorum.extraction.syntax import subject_of
from honorum.model.claims import OfficeChangeClaim, TenureClaim
from honorum.model.entities import Kind

_ADV = (
    r"(?: (?:[a-z]+ly|also|then|now|later|again|today|yesterday|tomorrow|thus|himself|herself|soon|first|both|"
    r"instead|either|on [a-z]+day|[a-z]+day))*"
)
_FILL = r"(?: (?:[a-z0-9,'-]+|[COA]\d+)){0,7}?"
_WHO = rf"(?P<who>P\d+)(?: ,? ?who)?(?: ,)?"
_PEOPLE = r"(?P<who>P\d+(?:(?: , (?:and )?P\d+)*(?: ,)?(?: and| as well as) P\d+)?)"
_OFFICES = r"(?P<office>T\d+)(?:(?: ,)? and (?:as )?(?P<second>T\d+))?(?! P\d)"
_AUX = (
    r"(?: (?:has|have|had|was|is|were|are|will|would|shall|may|might|could|should|to|be|been|being|not|n't|never|"
    r"expected|set|due|likely|reportedly|did|does|going|about|scheduled|planning|plans|forced|officially|"
    r"formally|widely|tipped|projected|[a-z]+ly))*"
)
_LEAVE = (
    r"resigned|resigns|resign|resigning|quit|quits|quitting|stepped down|steps down|step down|stepping down|stood "
    r"down|stands down|stand down|abdicated|abdicates|bowed out|stepped aside|left office|leaves office|leave "
    r"office|retired|retires|retire"
)
_TAKE = (
    r"appointed|named|made|chosen|selected|picked|installed|designated|confirmed|inaugurated|proclaimed|crowned|"
    r"reappointed|re-appointed|positioned|promoted|elevated|sworn in|sworn into|sworn-in|sworn|declared|approved"
)
_GIVE = (
    r"appointed|appoints|appoint|appointing|named|names|naming|chose|chooses|picked|picks|selected|selects|"
    r"designated|installed|tapped|promoted|promotes|reappointed|confirmed|swore in|made"
)
_OUST = (
    r"dismissed|sacked|fired|removed|ousted|deposed|overthrown|toppled|suspended|axed|expelled|impeached and "
    r"removed|relieved|stripped|unseated|voted out|forced out|kicked out"
)
_OUSTS = (
    r"dismissed|dismisses|dismiss|sacked|sacks|sack|fired|fires|ousted|ousts|deposed|overthrew|toppled|removed|"
    r"removes|axed|relieved"
)
_DEAD = (
    r"died|dies|passed away|killed|assassinated|murdered|shot dead|confirmed dead|found dead|declared dead|"
    r"pronounced dead|executed|gunned down|assassination|dead"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of office as a sentence says it."""

    kind: str
    person: Actor
    office: Office | None
    first: int
    last: int
    trigger: int
    predecessor: Actor | None = None
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class _Pattern:
    rule: str
    kind: str
    pattern: re.Pattern[str]
    needs_office: bool = True


def _p(rule: str, kind: str, text: str, *, needs_office: bool = True) -> _Pattern:
    return _Pattern(rule, kind, re.compile(rf"(?<![a-zA-Z0-9]){text}"), needs_office)


_PATTERNS = (
    _p(
        "change.resigned",
        "resignation",
        rf"{_WHO}{_AUX} (?P<verb>{_LEAVE})(?! for\b){_ADV}(?:{_FILL} (?:as|from) (?:H\d+ )?(?:(?:position|post|"
        rf"role|job|office|leadership|seat) (?:as|of) )?{_OFFICES})",
    ),
    _p(
        "change.resigned",
        "resignation",
        rf"{_WHO}{_AUX} (?P<verb>resigned|resigns|resign|stepped down|steps down|step down|stood down|abdicated|"
        r"stepped aside|quit)\b(?! as| [a-z]+ing| smoking)",
        needs_office=False,
    ),
    _p(
        "change.resigned",
        "resignation",
        r"(?:,|and|but|then) (?:has |had |later |subsequently |immediately )*(?P<verb>resigned|stepped down|quit|"
        r"stood down)(?: as (?P<office>T\d+)| (?:from )?H\d+ (?P<office2>leadership|post|position|seat|job|role)|"
        r"(?: from)? (?P<office3>T\d+))?",
        needs_office=False,
    ),
    _p(
        "change.resignation",
        "resignation",
        rf"{_WHO}{_AUX} (?P<verb>submitted|submits|submit|tendered|tenders|handed in|hands in|offered|offers|"
        r"announced|announces|gave|gave in|presented|delivered)(?: (?:H\d+|the|a|an|P\d+))?(?: [a-z]+)? "
        rf"resignation(?: letter)?(?:{_FILL} (?:as|from) (?:the post of )?{_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.resignation",
        "resignation",
        rf"(?P<verb>resignation|departure|abdication) (?:of|by) {_PEOPLE}(?! 's)(?: as {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.resignation",
        "resignation",
        rf"(?P<who>P\d+|H\d+) (?:'s )?(?:[a-z]+ )?(?P<verb>resignation|abdication)(?: as {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.dismissed",
        "dismissal",
        rf"{_PEOPLE}{_AUX} (?:was|were|been|be|being|is|are|got)(?: [a-z]+ly)? (?P<verb>{_OUST}){_FILL} (?:as|"
        r"from (?:H\d+ (?:post|position|job|role|duties) as|the post of|the position of|office as)|of H\d+ "
        rf"(?:duties|post|position) as) {_OFFICES}",
    ),
    _p(
        "change.dismissed",
        "dismissal",
        rf"{_PEOPLE}{_AUX} (?:was|were|been|be|being|is|are|got)(?: [a-z]+ly)? (?P<verb>sacked|fired|dismissed|"
        r"ousted|deposed|overthrown|toppled|removed from (?:office|power|H\d+ (?:post|position|job)|the (?:post|"
        r"position|presidency))|relieved of H\d+ (?:duties|post|command)|forced from (?:office|power)|voted out "
        r"of office|impeached)",
        needs_office=False,
    ),
    _p(
        "change.dismissed",
        "dismissal",
        rf"(?:P\d+|O\d+|C\d+|G\d+|T\d+){_AUX} (?P<verb>{_OUSTS}) (?!as )(?:T\d+ )?{_PEOPLE}(?: (?:as|from (?:H\d+ "
        rf"(?:post|position|job) as|the post of)) {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.dismissal",
        "dismissal",
        r"(?P<verb>dismissal|removal|sacking|firing|ouster|ousting|overthrow|toppling|impeachment) of (?:T\d+ "
        rf")?{_PEOPLE}(?! 's)(?: (?:as|from the post of|from H\d+ (?:post|position) as) {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.dismissal",
        "dismissal",
        r"(?P<who>P\d+|H\d+) (?:'s )?(?P<verb>dismissal|sacking|ouster|overthrow|removal from (?:office|"
        rf"power))(?: as {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.appointed",
        "appointment",
        rf"{_PEOPLE}(?: ,)?(?: who)?{_AUX} (?:was|were|been|be|being|is|are|recently|newly|becomes?)(?: "
        rf"[a-z]+ly)? (?P<verb>{_TAKE})(?:{_FILL} (?:as|to be|into|to|to the post of|to the position of|to H\d+ "
        rf"(?:role|post|position) as|into H\d+ role as|to H\d+ post as))? {_OFFICES}",
    ),
    _p(
        "change.appointed",
        "appointment",
        rf"{_WHO} (?:recently |newly )?(?P<verb>sworn in|appointed|named|installed) (?:as )?{_OFFICES}",
    ),
    _p(
        "change.appoints",
        "appointment",
        rf"(?:P\d+|O\d+|C\d+|G\d+|T\d+|A\d+|parliament|mps|king|queen|he|she|they|it|government|and|,){_AUX} "
        rf"(?P<verb>{_GIVE}) (?:T\d+ )?{_PEOPLE}(?: (?:as|to be|to the post of|to serve as|to replace P\d+ as|to|"
        rf"to become) | ,? ?(?:a [a-z ]+, )?){_OFFICES}(?! and P)",
    ),
    _p(
        "change.appointment",
        "appointment",
        rf"(?P<verb>appointment|swearing-in|inauguration|installation|naming|selection|promotion) of {_PEOPLE} "
        rf"(?:as|to be|to the post of|to) {_OFFICES}",
    ),
    _p(
        "change.appointment",
        "appointment",
        r"(?P<who>P\d+|H\d+) (?:'s )?(?P<verb>appointment|inauguration|swearing-in|promotion|selection) (?:as|to "
        rf"the post of|to) {_OFFICES}",
    ),
    _p(
        "change.became",
        "appointment",
        rf"{_WHO}{_AUX} (?P<verb>became|becomes|become|took office as|takes office as|take office as|takes over "
        r"as|took over as|take over as|assumed office as|assumed the (?:post|role|office|position) of|assumes "
        r"the (?:post|role|office|position) of|taking up the (?:role|post|position) of|takes up the (?:role|post|"
        r"position) of|took up the (?:role|post|position) of|take up the (?:role|post|position) of|taking over "
        rf"as|takes the (?:job|role|post) of|assumed|assumes|assume)\b{_ADV} {_OFFICES}(?! to [a-z])",
    ),
    _p(
        "change.became",
        "appointment",
        rf"(?:,|and|but) (?P<verb>became|becomes|was appointed|was named) {_OFFICES}(?! to [a-z])",
    ),
    _p(
        "change.becoming",
        "appointment",
        r"(?:before|after|upon|since|on|by) (?P<verb>becoming|taking office as|taking over as|assuming|being "
        rf"appointed|being named|being sworn in as|being elected) {_OFFICES}",
    ),
    _p(
        "change.elected",
        "election",
        rf"{_WHO}{_AUX} (?:was|were|been|be|being|is|are|got|recently)(?: [a-z]+ly)? (?P<verb>elected|re-elected|"
        rf"reelected|voted in|chosen)(?:{_FILL} (?:as|to be|to the post of|to))? {_OFFICES}",
    ),
    _p(
        "change.elected",
        "election",
        rf"{_WHO}{_AUX} (?P<verb>won|wins|win|clinched|secured|captured) (?P<office>T\d+)(?= (?:in|on|with|by|"
        r"after|for|at|,|\.|from)|$)",
    ),
    _p(
        "change.elected",
        "election",
        rf"{_WHO}{_AUX} (?:was|were|been|be|being|is|are|got|recently)(?: [a-z]+ly)? (?P<verb>elected|re-elected|"
        r"reelected)(?: back)? (?:to|into) (?:the )?(?:[a-z-]+ )?(?P<body>O\d+|parliament|congress|senate|"
        r"legislature)\b",
        needs_office=False,
    ),
    _p(
        "change.elects",
        "election",
        r"(?:P\d+|O\d+|C\d+|G\d+|A\d+|members|delegates|voters|lawmakers|deputies|parliament|people|mps|party|"
        rf"senate|assembly|council|congress|it|they|and){_AUX} (?P<verb>elected|elects|elect|re-elected|voted) "
        rf"(?!as ){_PEOPLE} (?:as |to be |to )?{_OFFICES}",
    ),
    _p(
        "change.election",
        "election",
        rf"(?P<verb>election|re-election|reelection) of {_PEOPLE} (?:as|to be|to the post of|to) {_OFFICES}",
    ),
    _p(
        "change.election",
        "election",
        rf"(?P<who>P\d+|H\d+) (?:'s )?(?P<verb>election|re-election) (?:as|to the post of|to) {_OFFICES}",
    ),
    _p(
        "change.nominated",
        "nomination",
        rf"{_PEOPLE}{_AUX} (?:was|were|been|be|being|is|are)(?: [a-z]+ly)? (?P<verb>nominated|proposed|put "
        rf"forward)(?:{_FILL} (?:as|to be|for|to|to become|for the post of))? {_OFFICES}",
    ),
    _p(
        "change.nominated",
        "nomination",
        rf"(?:P\d+|O\d+|C\d+|G\d+|he|she|it|they|and|party){_AUX} (?P<verb>nominated|nominates|nominate|proposed|"
        rf"proposes) (?:T\d+ )?{_PEOPLE} (?:as|to be|for|to become|for the post of|to serve as|to) {_OFFICES}",
    ),
    _p(
        "change.nomination",
        "nomination",
        rf"(?P<verb>nomination|candidacy) of {_PEOPLE} (?:as|to be|for|for the post of|to) {_OFFICES}",
    ),
    _p(
        "change.succeeded",
        "succession",
        rf"{_WHO}{_AUX} (?P<verb>replaced|replaces|replace|succeeded|succeeds|succeed|took over from|takes over "
        rf"from|take over from) (?P<pred>P\d+)(?:{_FILL} as {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.succeeded",
        "succession",
        rf"(?P<pred>P\d+){_AUX} (?:was|were|been|be|being|is)(?: [a-z]+ly)? (?P<verb>replaced|"
        rf"succeeded)(?:{_FILL} as {_OFFICES})? by (?P<who>P\d+)",
        needs_office=False,
    ),
    _p(
        "change.succeeded",
        "succession",
        rf"{_WHO}{_AUX} (?P<verb>became|becomes|become|was appointed|was named|was elected|takes over as|took "
        rf"over as|was sworn in as|takes office as) {_OFFICES}{_FILL} (?:replacing|succeeding|in place of|taking "
        r"over from|from|after defeating) (?P<pred>P\d+)",
    ),
    _p(
        "change.succeeding",
        "succession",
        rf"{_WHO}[^.;]{{0,60}}? (?P<verb>replacing|succeeding) (?P<pred>P\d+)(?: as {_OFFICES})?",
        needs_office=False,
    ),
    _p(
        "change.seized",
        "seizure",
        rf"{_WHO}{_AUX} (?P<verb>seized|seizes|took|grabbed|usurped) (?:power|control)(?: (?:of|in) (?:the "
        rf")?(?P<place>C\d+))?(?P<coup>(?: [a-z0-9-]+){{0,6}}? (?:coup|putsch|revolt|rebellion|uprising))?",
        needs_office=False,
    ),
    _p("change.died", "death", rf"{_WHO}{_AUX}{_ADV} (?P<verb>{_DEAD})\b(?! (?:down|out))", needs_office=False),
    _p(
        "change.died",
        "death",
        rf"(?P<verb>death|assassination|killing|murder|shooting down of a plane carrying) (?:of )?(?P<who>P\d+)(?! 's)",
        needs_office=False,
    ),
    _p(
        "change.died",
        "death",
        r"(?P<who>P\d+) 's (?P<verb>assassination|death|murder)(?! (?:sentence|threat|penalty))",
        needs_office=False,
    ),
)
_APPOINTING = words(
    "appointments placements appointed ministry cabinet line-up lineup reshuffle named appoints ministers "
    "unveiled appointment announced includes include"
)
_AS = re.compile(r"(?P<who>P\d+) as (?P<office>T\d+)(?! P\d)")
_VOTED = frozenset("member senator mp councillor congressman congresswoman mep legislator lawmaker assemblyman".split())
_NEAR = 30
_ALSO_GAMES = frozenset(
    "quit quits retired retires retire fired sacked axed left replaced replaces succeeded suspended".split()
)
_COUP = re.compile(r"\b(?:coup|power|putsch)\b")


def changes(scene: Scene) -> Iterator[tuple[str, Change]]:
    """All changes of office in a sentence, each with the id of the rule that found it."""
    seen: set[tuple[int, str, str]] = set()
    for said in (True, False):
        yield from _matched(scene, seen, said=said)
    for change in _listed(scene):
        if not any(key[0] == id(change.person) and change.office and key[2] == change.office.title for key in seen):
            yield "change.as", change


def _matched(scene: Scene, seen: set[tuple[int, str, str]], *, said: bool) -> Iterator[tuple[str, Change]]:
    """The changes by patterns: first those that say which office, since the others may mean the same."""
    for pattern in _PATTERNS:
        for line in (scene.plain, scene.full):
            for match in line.find(pattern.pattern):
                if said != any(match.groupdict().get(name) for name in ("office", "office3")):
                    continue
                for change in _changes(scene, line, pattern, match):
                    key = (id(change.person), change.kind, change.office.title if change.office else "")
                    if key not in seen:
                        seen.add(key)
                        if change.office is not None and said:
                            for person in filter(None, (change.person, change.predecessor)):
                                scene.posts.setdefault(id(person), []).append(change.office)
                        yield pattern.rule, change


def _changes(scene: Scene, line: Sketch, pattern: _Pattern, match: re.Match[str]) -> Iterator[Change]:
    groups = match.groupdict()
    trigger = line.word_at(match.start("verb"))
    people = _people(scene, line, groups.get("who"), trigger)
    if not people:
        return
    offices = [line.mention(token) for name in ("office", "second", "office3") if (token := groups.get(name))]
    predecessor = line.mention(groups["pred"]).actor if groups.get("pred") else None
    first, last = line.words(match.start(), match.end())
    if groups.get("who"):
        start = (
            match.start("who")
            if pattern.kind != "succession" or match.start("who") < match.start("verb")
            else match.start()
        )
        if match.start("verb") < start:
            start = match.start("verb")
        first = line.words(start, start + 1)[0]
    else:
        first = _subject_start(scene, people, trigger, first)
    kind = pattern.kind
    for person in people:
        if person.kind is not Kind.PERSON:
            continue
        if offices:
            for mention in offices:
                office = mention.office
                if office is None or (office.plural and len(people) == 1) or not _is_gained(kind, office):
                    continue
                actual = (
                    "election"
                    if kind == "appointment"
                    and office.head in _VOTED
                    and "become" in match["verb"]
                    or (kind == "appointment" and office.head in _VOTED and "became" in match["verb"])
                    else kind
                )
                yield Change(actual, person, office, first, last, trigger, predecessor)
        elif not pattern.needs_office:
            office = (
                _seat(line, groups["body"]) if groups.get("body") else _known_office(scene, person, kind, predecessor)
            )
            if kind == "seizure":
                place = line.mention(groups["place"]).actor if groups.get("place") else scene.context.country
                if not (groups.get("place") or groups.get("coup") or "power" in match[0]):
                    continue
                office = Office("leader", "leader", (0, 0), place=place, implicit=not groups.get("place"))
            if office is None and (kind == "death" or match["verb"] in _ALSO_GAMES):
                continue
            yield Change(kind, person, office, first, last, trigger, predecessor, guessed=True)


def _subject_start(scene: Scene, people: list[Actor], trigger: int, first: int) -> int:
    """Where the quote begins when the subject stands apart from its verb."""
    for mention in reversed(scene.mentions):
        if mention.actor is people[0] and mention.sort is Sort.PERSON and 0 <= trigger - mention.last < _NEAR:
            return mention.first
    return first


def _seat(line: Sketch, token: str) -> Office:
    """The seat that somebody elected "to the Assembly" takes."""
    body = line.mention(token).actor if token[0].isupper() else None
    return Office("member" if body else f"member of {token}", "member", (0, 0), body=body, implicit=body is None)


def _is_gained(kind: str, office: Office) -> bool:
    """Whether the words are of an office that one takes or leaves, not "candidate" or "founder"."""
    return office.head not in {"candidate", "nominee", "founder", "co-founder"} and not (
        kind == "appointment" and office.status == "former"
    )


def _people(scene: Scene, line: Sketch, text: str | None, trigger: int) -> list[Actor]:
    if text:
        return [each.actor for each in line.listed(text) if each.actor is not None]
    at = subject_of(scene.sentence.words, trigger)
    for mention in scene.mentions:
        if (
            at is not None
            and mention.first <= at < mention.last
            and mention.sort is Sort.PERSON
            and mention.actor is not None
        ):
            return [mention.actor]
    before = [mention for mention in scene.mentions if mention.sort is Sort.PERSON and mention.last <= trigger]
    return [before[-1].actor] if len({id(each.actor) for each in before}) == 1 and before[-1].actor else []


def _known_office(scene: Scene, person: Actor, kind: str, predecessor: Actor | None) -> Office | None:
    """The office a person is known to hold, when the sentence does not say which one is meant."""
    known = scene.posts.get(id(predecessor), []) if kind == "succession" and predecessor is not None else []
    known = known or scene.posts.get(id(person), [])
    held = [office for office in known if kind == "death" or office.status not in {"elect"}]
    return held[-1] if held else None


def _listed(scene: Scene) -> Iterator[Change]:
    """Appointments in a list: "Other posts went to Ada Vern as treasurer and …"."""
    if _APPOINTING.isdisjoint(scene.sentence.lowers) and not scene.appointing:
        return
    for match in scene.plain.find(_AS):
        who, mention = scene.plain.mention(match["who"]), scene.plain.mention(match["office"])
        if (
            who.actor is not None
            and mention.office is not None
            and not mention.office.plural
            and mention.office.status != "former"
        ):
            first, last = scene.plain.words(match.start(), match.end())
            yield Change("appointment", who.actor, mention.office, first, last, last - 1)


def _fields(scene: Scene, change: Change) -> dict[str, Value]:
    fields: dict[str, Value] = {"kind": change.kind, "person": change.person, "predecessor": change.predecessor}
    if change.office is not None:
        office = change.office
        if is_party_post(office) or office.party is not None:
            fields |= {"title": office.title, "organization": office.party or office.body, "jurisdiction": office.place}
        else:
            fields |= office_fields(scene, office)
    return fields


def _rule(rule: str) -> "_Finder":
    return _Finder(rule)


@dataclass(frozen=True, slots=True)
class _Finder:
    rule: str

    def __call__(self, scene: Scene) -> Iterator[Draft]:
        for rule, change in scene.once("changes", lambda: list(changes(scene))):
            if rule == self.rule:
                unsaid = (
                    frozenset({"title"})
                    if change.guessed
                    or (change.office is not None and change.office.title not in scene.text(change.first, change.last))
                    else frozenset[str]()
                )
                yield Draft(
                    make=OfficeChangeClaim,
                    fields=_fields(scene, change),
                    first=change.first,
                    last=change.last,
                    trigger=change.trigger,
                    unsaid=unsaid,
                )


def _left_by_another(scene: Scene) -> Iterator[Draft]:
    """A person who is replaced held the office."""
    for rule, change in scene.once("changes", lambda: list(changes(scene))):
        if rule in {"change.succeeded", "change.succeeding"} and change.predecessor is not None and not change.guessed:
            office = change.office
            if office is not None and not is_party_post(office):
                fields: dict[str, Value] = {
                    "holder": change.predecessor,
                    **office_fields(scene, office),
                    "status": "former",
                }
                yield Draft(
                    make=TenureClaim, fields=fields, first=change.first, last=change.last, trigger=change.trigger
                )


_TRIGGERS = {
    "change.resigned": "resigned resigns resign resigning quit quits quitting down abdicated out aside left leaves retired retires retire leave",
    "change.resignation": "resignation departure abdication",
    "change.dismissed": "dismissed sacked fired removed ousted deposed overthrown toppled relieved stripped unseated out overthrew dismisses sacks fires axed impeached forced suspended",
    "change.dismissal": "dismissal removal sacking firing ouster ousting overthrow toppling impeachment",
    "change.appointed": _TAKE.replace("|", " ") + " in into",
    "change.appoints": _GIVE.replace("|", " "),
    "change.appointment": "appointment swearing-in inauguration installation naming selection promotion",
    "change.became": "became becomes become office over assumed assumes assume up takes",
    "change.becoming": "becoming taking assuming being",
    "change.elected": "elected re-elected reelected voted won wins win chosen clinched secured captured",
    "change.elects": "elected elects elect re-elected voted",
    "change.election": "election re-election reelection",
    "change.nominated": "nominated nominates nominate proposed proposes put",
    "change.nomination": "nomination candidacy",
    "change.succeeded": "replaced replaces replace succeeded succeeds succeed over became replacing succeeding",
    "change.succeeding": "replacing succeeding",
    "change.seized": "seized seizes took grabbed usurped",
    "change.died": "died dies away killed assassinated murdered dead executed down death assassination killing murder shooting",
    "change.as": "as",
}
_EXAMPLES: dict[str, tuple[tuple[tuple[str, str], ...], tuple[str, ...]]] = {
    "change.resigned": (
        (("Ada Vern resigned as president of Kenya on Sunday.", "resignation | Ada Vern | president | Kenya"),),
        ("Ada Vern has not resigned as president of Kenya.", "Ada Vern would resign as president of Kenya if asked."),
    ),
    "change.appointed": (
        (
            (
                "Ada Vern was appointed as finance minister of Kenya.",
                "appointment | Ada Vern | finance minister | Kenya",
            ),
        ),
        ("Ada Vern is expected to be named finance minister of Kenya.",),
    ),
    "change.dismissal": (
        (
            (
                "The crowd cheered the dismissal of Ada Vern as governor of Vermont.",
                "dismissal | Ada Vern | governor | Vermont",
            ),
        ),
        (),
    ),
    "change.succeeded": (
        (("Ada Vern replaced Otto Brand as mayor of Berlin.", "succession | Ada Vern | mayor | Berlin | Otto Brand"),),
        (),
    ),
}
RULES = (
    *(
        Rule(
            name,
            "changes",
            _rule(name),
            words(triggers),
            takes=_EXAMPLES.get(name, ((), ()))[0],
            refuses=_EXAMPLES.get(name, ((), ()))[1],
        )
        for name, triggers in _TRIGGERS.items()
    ),
    Rule(
        "tenure.replaced",
        "tenures",
        _left_by_another,
        words("replaced replaces replacing succeeded succeeds succeeding"),
    ),
)

__all__ = ["RULES", "Change", "Mention", "changes"]
