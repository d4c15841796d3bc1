"""What the rules for results share: whose result it is, of which vote, and how far the counting had got."""

import re
from collections.abc import Iterable, Iterator

from honorum.extraction.actors.mentions import Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.events.vote_signs import reports_a_vote
from honorum.extraction.events.votes import Vote, votes_of
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import PER_CENT
from honorum.extraction.text.document import Word
from honorum.extraction.text.sketch import Sketch
from honorum.extraction.text.syntax import children, subject_of
from honorum.model.claims import ElectionResultClaim, Modality

POLLING = re.compile(
    r"\b(?:opinion polls?|surveys?|approval|polling firm|poll (?:conducted|by|of|showed|found"
    r"|suggest\w*|published|released)|research|support from \d+)\b"
)
_OF_THE_VOTE = re.compile(
    rf"{PER_CENT} of (?:the |all )?(?:[a-z]+ )?votes?\b(?! counted)|\d seats (?:in|of) (?:the |C\d+ 's )?"
    rf"(?:[a-z-]+ )?(?:parliament|assembly|legislature|house|O\d)|\bexit polls? |of (?:the )?\d+ seats"
    rf"|\belection results?\b|\b(?:re-?elected|elected|wins?|won) [^.;]*?\d ?{PER_CENT}"
)
ASIDE = (
    r"(?:(?: ,)? (?:an?|the|of|from) (?:the )?(?:[a-z-]+ ){0,3}?[GO]\d+(?: [a-z]+)?(?: ,)?"
    r"|(?: ,) (?:an?|the) (?:[a-z-]+ ){0,4}[a-z-]+ ,"
    r"|(?: ,) (?:an?|the) (?:[a-z-]+ ){0,3}(?:party|movement|bloc|alliance|coalition) of (?:[AC]\d+ )?(?:T\d+ )?P\d+ ,"
    r"|(?: ,) (?:led|headed|founded|chaired) by (?:[a-z-]+ ){0,3}(?:T\d+ )?P\d+ ,)?"
)
"""A pattern for what stands beside a name and says only of which party: ", a Conservative,"."""
STANDS = "PGO"
"""The sorts of mention that may stand in a vote; a body only when `may_stand` says so."""
_NOT_STANDING = frozenset(
    """commission committee court parliament assembly senate congress council ministry police army house board agency
    department news television tv radio times university institute electoral nations observatory bank office
    authority observers government city duma knesset bundestag police organisation organization""".split()
)
_GROUPS = frozenset(
    """candidates movement list lists side partners allies faction coalition alliance bloc camp party parties
    opposition independents group front ruling government groups movements alliances coalitions blocs factions forces
    lawmakers legislators mps deputies politicians loyalists hardliners supporters
    conservatives socialists liberals communists nationalists greens democrats republicans
    islamists pan-democrats reformists""".split()
)
_CONSTITUENCY = re.compile(
    r"(?:in|for|of) (?:the )?((?:[A-Z][\w'’-]*|\(\w+\)|,|and|of)(?: (?:[A-Z][\w'’-]*|\(\w+\)|,|and"
    r"|of))*) (?:geographical |functional |parliamentary )?(?:constituency|electorate|ward|riding"
    r"|seat)\b"
)


_ASIDE_OF_POLLS = re.compile(
    r"(?:^| ,) (?:although|though|despite|contrary to|defying|even though|confounding|in spite of) [^,.;]*"
    r"| , (?:and|but|while) (?:has|have|had|is|was) [^.;]*(?:opinion polls?|surveys?)\b[^.;]*"
)


def vote_spoken_of(scene: Scene) -> Vote | None:
    """The vote a sentence is about; none where it tells of an opinion poll."""
    if POLLING.search(_ASIDE_OF_POLLS.sub("", scene.full.text)):
        return None
    return votes_of(scene).near(scene.sentence.number)


def _stage(scene: Scene) -> str:
    text = scene.full.text
    if "exit poll" in text or ("exit" in scene.sentence.lowers and "polls" in scene.sentence.lowers):
        return "exitPoll"
    if re.search(
        r"\b(?:project\w*|predict\w*|forecast\w*|expected to|suggest\w*|likely to|set to|certain to"
        r"|on course|poised to|heading for)\b",
        text,
    ):
        return "projection"
    if re.search(
        r"\b(?:preliminary|partial|provisional|early results|first results|initial results|so far"
        r"|counted|confirmed|secure|incomplete|early returns|unofficial|early count)\b",
        text,
    ):
        return "preliminary"
    if re.search(
        r"\b(?:official results?|final results?|(?:elector\w*|election) (?:commission|board|council|authority"
        r"|officials?)(?: [a-z]+)? (?:said|announced|declared|confirmed)|certified|official figures|officially"
        r" declared"
        r"|final count|official count)\b",
        text,
    ):
        return "official"
    return "unknown"


def is_known_vote(scene: Scene, vote: Vote | None) -> bool:
    """Whether a sentence is about a vote: one of the article, or one that its own words tell of."""
    if vote is not None:
        return True
    return not POLLING.search(scene.full.text) and bool(_OF_THE_VOTE.search(scene.plain.text))


_WHO = re.compile(r"(?P<who>[PGO]\d+)(?: ,)? (?:who|which)(?: (?:has|have|had|also|then|now|already|only|[a-z]+ly))* $")
_COUNTS = re.compile(rf"\d ?{PER_CENT}|\b\d[\d,]* (?:votes|seats)\b|\bexit polls?\b|\bresults?\b|\bcounted\b")
_RECENT = 2


def counts_nearby(scene: Scene) -> bool:
    """Whether the sentences right before tell of results of a vote, so that "Dunn took 48 per cent" is one, too."""
    at = scene.sentence.number
    found = votes_of(scene)
    near = scene.document.sentences[max(0, at - _RECENT) : at]
    told = any(_COUNTS.search(" ".join(word.lower for word in each.words)) for each in near)
    known = found.main is not None and len(found.main.mentions) > 1
    return (told and known) or reports_a_vote(scene.document)


def may_stand(mention: Mention) -> bool:
    """Whether somebody can stand in a vote: a person, a party, a body that is no institution."""
    if mention.actor is None or mention.sort not in {Sort.PERSON, Sort.PARTY, Sort.BODY}:
        return False
    return mention.sort is not Sort.BODY or _NOT_STANDING.isdisjoint(mention.actor.name.lower().split())


def result(
    scene: Scene,
    vote: Vote | None,
    who: Mention | str,
    measure: str,
    value: float | str,
    span: tuple[int, int],
    trigger: int | None,
    *,
    approx: bool = False,
    modality: Modality | None = None,
) -> Draft | None:
    """The draft of a result; `who` is a mention, or the words for a group without a name."""
    contestant = who.actor if isinstance(who, Mention) else None
    if isinstance(who, Mention) and contestant is None:
        return None
    if isinstance(who, str) and who.lower().startswith(("no ", "neither ", "any ")):
        return None
    if measure == "seats" and value == 1 and isinstance(who, Mention) and who.sort is Sort.PERSON:
        measure, value = "outcome", "won"  # who wins a seat of her own
    constituency = _CONSTITUENCY.search(scene.text(0, len(scene.sentence.words)))
    fields: dict[str, Value] = {
        "contestant": contestant,
        "contestant_text": None if isinstance(who, Mention) else who,
        "event": vote.actor if vote else None,
        "measure": measure,
        "value": value,
        "approx": approx,
        "stage": _stage(scene),
        "constituency": constituency.group(1).strip(" ,") if constituency else None,
    }
    return Draft(
        make=ElectionResultClaim, fields=fields, first=span[0], last=span[1], trigger=trigger, modality=modality
    )


def span_with(line: Sketch, who: Mention | None, start: int, stop: int) -> tuple[int, int]:
    """The words from a mention to the end of a match, or the whole match."""
    first, last = line.words(start, stop)
    if who is not None:
        own = line.span_of(who)
        first, last = min(first, own[0]), max(last, own[1])
    return first, last


def people_in(line: Sketch, text: str) -> list[Mention]:
    """The persons in a stretch of a sketch."""
    return [each for each in line.listed(text) if each.sort is Sort.PERSON and each.actor is not None]


_OF_PERSON = re.compile(
    r"(?P<party>[GO]\d+)(?: \( [GO]\d+ \))?(?: of| , led by| , headed by) (?:[a-z-]+ ){0,3}?(?:T\d+ )?P\d+ "
    r"(?:, )?(?:(?:came|finished|was|were|is|ended|placed|ended up) (?:[a-z]+ )?)?$"
)


def party_of_person(line: Sketch, start: int) -> Mention | None:
    """The party before a verb, with the person it is of in between: "the Greens of Ada Vern took 32 percent"."""
    found = _OF_PERSON.search(line.text[:start])
    party = line.mention(found["party"]) if found is not None else None
    return party if party is not None and may_stand(party) else None


_PERSON_OF = re.compile(r"(?P<who>P\d+) (?:of|from) (?:the )?(?:[a-z-]+ )?$")


def person_of_party(line: Sketch, mention: Mention) -> Mention:
    """The person whose party a mention only tells: Dunn in "Carl Dunn of the Greens came third"."""
    piece = next((each for each in line.pieces if each.mention is mention), None)
    found = _PERSON_OF.search(line.text[: piece.start]) if piece and mention.sort is not Sort.PERSON else None
    return line.mention(found["who"]) if found else mention


def _hung_on(tokens: tuple[Word, ...], verb: int) -> int | None:
    """The noun that the relative clause of a verb hangs on."""
    for at in _verbs(tokens, verb):
        if tokens[at].dep == "relcl":
            return tokens[at].head
    return None


def _hung(scene: Scene, line: Sketch, verb: int) -> Mention | str | None:
    """Whom "which" means before a verb: "the bloc that came first"."""
    tokens = scene.sentence.words
    noun = _hung_on(tokens, verb)
    if noun is None:
        return None
    for mention in line.mentions:
        first, last = line.span_of(mention)
        if first <= noun < last:
            return mention if may_stand(mention) else None
    return _group(scene, noun, verb) if tokens[noun].lower in _GROUPS else None


def _told_before(line: Sketch, start: int) -> Mention | None:
    """Whom the words right before a verb tell: "Ada Vern, who", "the Greens of Ada Vern"."""
    relative = _WHO.search(line.text[:start])
    if relative is not None and may_stand(line.mention(relative["who"])):
        return line.mention(relative["who"])
    return party_of_person(line, start)


def subject_in(scene: Scene, line: Sketch, verb: int, start: int) -> Mention | str | None:
    """Who did what the verb at this word says: by syntax, else the nearest person or party on its left."""
    tokens = scene.sentence.words
    beside = _told_before(line, start)
    if beside is not None:
        return beside
    for at in _verbs(tokens, verb):
        subject = subject_of(tokens, at)
        if subject is None:
            continue
        for mention in line.mentions:
            first, last = line.span_of(mention)
            if first <= subject < last:
                return mention if may_stand(mention) else None
        if tokens[subject].lower in _GROUPS:
            return _group(scene, subject, at)
        if tokens[subject].lower in {"which", "who", "that"}:
            return _hung(scene, line, at)
    left = list(re.finditer(r"([PG]\d+)", line.text[:start]))
    for each in reversed(left):
        before = line.text[: each.start()].split()[-1:]
        if before not in (["of"], ["by"], ["with"], ["from"], ["to"], ["against"], ["over"], ["for"]):
            return line.mention(each.group(1))
    return None


def _verbs(tokens: tuple[Word, ...], at: int) -> Iterator[int]:
    """The word and what governs it, up to the nearest verb with a subject."""
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        yield at
        at = tokens[at].head


def _group(scene: Scene, noun: int, verb: int) -> str | None:
    """The words for a group without a name: "the coalition of the Tide and Reef parties"."""
    tokens = scene.sentence.words
    inside, grown = {noun}, True
    while grown:
        more = {child for at in inside for child in children(tokens, at)} - inside
        more = {at for at in more if tokens[at].dep not in {"relcl", "acl", "advcl", "punct"} and at < max(verb, noun)}
        grown, inside = bool(more), inside | more
    first, last = min(inside), max(inside) + 1
    while last - first > 1 and tokens[first].lower in {"the", "a", "an", "that", "while", "and"}:
        first += 1
    return scene.text(first, last) if last - first < 12 else None  # noqa: PLR2004 - a name, not a clause


def first_word_of(scene: Scene, group: str, before: int) -> int:
    """The first word of a group's words, which stand before this word."""
    start = group.split(maxsplit=1)[0]
    return next((at for at in range(before, -1, -1) if scene.sentence.words[at].text == start), before)


def only(found: Iterable[Draft | None]) -> Iterator[Draft]:
    """The drafts that could be made."""
    return (draft for draft in found if draft is not None)
