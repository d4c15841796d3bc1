"""Which votes were, are or will be held: where, when, with which turnout and how many parties."""

import re
from collections.abc import Iterator

from honorum.extraction.drafts import Draft, Value
from honorum.extraction.events.vote_wordings import CUES
from honorum.extraction.events.votes import Vote, VoteMention, earlier, lies_ahead, votes_of
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import AMOUNT, PER_CENT, amount
from honorum.model.claims import ElectionClaim, Modality

_CALLED_OFF = re.compile(
    r"\b(?:called off|cancel+ed|aborted|scrapped|never (?:been )?held|not (?:[a-z]+ )?(?:be |been"
    r" )?(?:held|take place|go ahead|planned|happen)|n't (?:be held|take place))\b"
)
_CALLING = frozenset(
    """call calls called calling demand demands demanded demanding force forced trigger triggered hold holds holding
    held organise organize promised promise schedule urge urged""".split()
)
_SUPPOSED = frozenset(
    "if could may might would should unless without possible possibility proposed requested discussion any no".split()
)
_LEFT = 6
_NEAR = 60


def _fields(vote: Vote, **more: Value) -> dict[str, Value]:
    kind = "other" if vote.kind == "governor" else vote.kind  # the head of a region: no parliament, no council
    return {"event": vote.actor, "kind": kind, "jurisdiction": vote.place, **more}


def _named(scene: Scene) -> Iterator[Draft]:
    found = votes_of(scene)
    for mention in found.mentions.get(scene.sentence.number, ()):
        if mention.vote is not None and mention.strong and _tells_more(mention):
            yield _draft(scene, mention, mention.vote)


def _tells_more(mention: VoteMention) -> bool:
    """Whether a mention is the first of its vote, or gives a finer date than those before."""
    vote = mention.vote
    if vote is None or (vote.kind == "other" and vote.date is None):
        return False
    place = vote.mentions.index(mention)
    before = [each for each in vote.mentions[:place] if each.strong]
    if not before:
        return True
    edtf = _date(mention)
    return bool(edtf) and all(len(_date(each)) < len(edtf) for each in before)


def _date(mention: VoteMention) -> str:
    return (mention.time.edtf if mention.time else None) or ""


def _draft(scene: Scene, mention: VoteMention, vote: Vote) -> Draft:
    first, last = mention.first, mention.last
    if mention.time_span is not None:
        first, last = min(first, mention.time_span[0]), max(last, mention.time_span[1])
    edtf = _date(mention) or _only_date(vote)
    before = [word.lower for word in scene.sentence.words[max(0, mention.noun - _LEFT) : mention.noun]]
    called = edtf is None and not _CALLING.isdisjoint(before)
    text = scene.full.text
    at = next((piece.start for piece in scene.full.pieces if piece.last > mention.noun), 0)
    return Draft(
        make=ElectionClaim,
        fields=_fields(vote, date=edtf),
        first=first,
        last=last,
        trigger=mention.noun if called else None,
        negated=bool(_CALLED_OFF.search(text, max(0, at - _NEAR), at + 2 * _NEAR)) or _is_none(scene, mention),
        modality=_modality(scene, edtf, before),
        time=mention.time,
        timeless=mention.time is None,
    )


def _is_none(scene: Scene, mention: VoteMention) -> bool:
    """Whether the words say that there is no such vote: "no presidential election would be held"."""
    near = scene.sentence.words[max(0, mention.first - 1) : mention.noun]
    return any(word.lower == "no" for word in near)


def _only_date(vote: Vote) -> str | None:
    """The date of a vote that is named once with one; of a longer time nobody knows the day."""
    return vote.date if vote.date and vote.date.replace("-", "").isdigit() else None


def _modality(scene: Scene, edtf: str | None, before: list[str]) -> Modality | None:
    """A vote after the day of the article is planned; one that only might be held is supposed."""
    if edtf and scene.context.published:
        return Modality.PLANNED if lies_ahead(edtf, scene.context.published) else None
    return Modality.HYPOTHETICAL if edtf is None and not _SUPPOSED.isdisjoint(before) else None


_TURNOUT = re.compile(
    rf"(?:turnout|turn-out|participation)(?: rate)?(?: (?!from|down)(?:[^ .;,]+|[ap]\.m\.)){{0,12}}?"
    r"(?: (?:,|-) [^,.;]{3,40} (?:,|-))?"
    rf"(?: (?!from|down)[^ .;,]+){{0,5}}? {AMOUNT} ?(?P<unit>{PER_CENT}|voters|people)"
)
_TURNED_OUT = re.compile(
    rf"{AMOUNT} ?(?P<unit>{PER_CENT})(?: (?:of|registered|eligible|the|all|voter|voters|electorate|some|about|nearly"
    rf"|people|those|entitled|to|vote|[CA]\d+|'s|[0-9.,]+|million|its|citizens|adults|country|nation|\(|\)|on|the rolls"
    rf"|lists?))* (?:voter )?"
    rf"(?:turnout|turn-out|participation|turned out|(?:had |have )?cast (?:a |their )?(?:ballots?"
    rf"|votes?)|(?:had |have )?(?:took|taken) part|(?:had |have )?voted(?! (?:for|against|in favou?r|yes|no|to)))"
)


_COMPARED = re.compile(r"\b(?:than|since|from|compared|lowest|highest|record|down|up|against|unlike)\b")
_THEN = re.compile(
    rf"(?:compared (?:with|to)|(?:down |up )?from|against) (?:the )?{AMOUNT} ?(?P<unit>{PER_CENT})(?: turnout)?"
)


def _vote_turned_out(scene: Scene, start: int) -> Vote | None:
    """The vote a turnout is of: one named in its sentence without comparing, else the one spoken of before."""
    found = votes_of(scene)
    line = scene.full
    for mention in found.mentions.get(scene.sentence.number, ()):
        if mention.vote is None:
            continue
        at = next((piece.start for piece in line.pieces if piece.first >= mention.first), 0)
        between = line.text[start:at] if at > start else line.text[:at]
        if not _COMPARED.search(between):
            return mention.vote
    before = [
        each
        for number in (1, 2)
        for each in found.mentions.get(scene.sentence.number - number, ())
        if each.vote is not None and each.strong and not _is_ahead(scene, each.vote)
    ]
    if found.main is not None and any(each.vote is found.main for each in before):
        return found.main
    return before[-1].vote if before else found.main


def _is_ahead(scene: Scene, vote: Vote) -> bool:
    """Whether a vote has not been held yet, so that it has no turnout."""
    return bool(vote.date and scene.context.published and lies_ahead(vote.date, scene.context.published))


def _turnout(scene: Scene) -> Iterator[Draft]:
    """The turnout of a vote, and that of an earlier one it is compared with."""
    values: dict[str, Value] = {}
    spans: list[tuple[int, int]] = []
    starts: list[int] = []
    for pattern in (_TURNOUT, _TURNED_OUT):
        for match in scene.full.find(pattern):
            said = amount(match)
            share = re.fullmatch(PER_CENT, match["unit"])
            if share and said.value > 100:  # noqa: PLR2004 - per cent
                continue
            name = "turnout" if share else "turnout_voters"
            values.setdefault(name, said.value)
            values["approx"] = bool(values.get("approx")) or said.approx
            spans.append(scene.full.words(match.start(), match.end()))
            starts.append(match.start())
    if not spans:
        return
    vote = _vote_turned_out(scene, min(starts))
    if vote is None:
        return
    fields = _fields(vote, **values, date=vote.date)
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    yield Draft(make=ElectionClaim, fields=fields, first=first, last=last, timeless=True)
    yield from _turnout_then(scene, vote)


def _turnout_then(scene: Scene, vote: Vote) -> Iterator[Draft]:
    """The turnout of the vote before: "compared with 39.7% in 2022"."""
    for match in scene.full.find(_THEN):
        span = scene.full.words(match.start(), match.end())
        when = next((each for each in scene.times() if span[1] <= each[0] <= span[1] + _LEFT and each[2].edtf), None)
        if when is None:
            continue
        edtf = when[2].edtf or ""
        then = next((each for each in votes_of(scene).votes if each.date and each.date[:4] == edtf[:4]), None)
        if then is vote:
            continue
        event = then.actor if then else earlier(scene, vote, edtf)
        fields = {**_fields(then or vote, turnout=amount(match).value, date=edtf), "event": event}
        yield Draft(make=ElectionClaim, fields=fields, first=span[0], last=when[1], time=when[2])


_CONTESTING = re.compile(
    rf"{AMOUNT} (?:political |registered |different |main |other |opposition |rival )*(?:parties|lists|blocs)"
    rf" (?:and [a-z ]+? )?(?:have |had |are |were |will |that |which |, )*(?:be )?"
    r"(?P<verb>contest(?:ed|ing|s)?|taking part|took part|take part|competing|competed|running|ran"
    r"|stood|standing|participat(?:ed|ing|e)|vying|fielded|fielding|registered)"
    r"(?: (?:in|for|to) (?:the )?(?:[a-z]+ ){0,3}?)?(?: ?(?:the |this )?(?:[a-z]+ )?(?:election"
    r"|elections|vote|poll|polls))?"
)


def _parties(scene: Scene) -> Iterator[Draft]:
    vote = votes_of(scene).near(scene.sentence.number)
    for match in scene.full.find(_CONTESTING):
        said = amount(match)
        if vote is None or said.value < 2 or match["scale"]:  # noqa: PLR2004 - parties are at least two
            continue
        first, last = scene.full.words(match.start(), match.end())
        fields = _fields(vote, contesting_parties=said.value, approx=said.approx)
        trigger = scene.full.word_at(match.start("verb"))
        yield Draft(make=ElectionClaim, fields=fields, first=first, last=last, trigger=trigger, timeless=True)


RULES = (
    Rule(
        "election.named",
        "elections",
        _named,
        CUES,
        takes=(
            (
                "Norway's parliamentary elections were held in March 2013.",
                "2013 parliamentary election in Norway | parliamentary | Norway | 2013-03",
            ),
            (
                "Voters in Kenya went to the polls to choose a new president in 2002.",
                "2002 presidential election in Kenya | presidential | Kenya | 2002",
            ),
        ),
        refuses=(
            "Ada Vern met the election commission of Kenya in Oslo.",
            "An opinion poll in Kenya gave her party a lead.",
        ),
    ),
    Rule(
        "election.turnout",
        "elections",
        _turnout,
        words("turnout turn-out participation turned voted ballots"),
        takes=(
            (
                "Turnout in the 2013 parliamentary election in Norway was 78 percent.",
                "2013 parliamentary election in Norway | parliamentary | Norway | 2013 | 78",
            ),
        ),
    ),
    Rule(
        "election.parties",
        "elections",
        _parties,
        words("parties lists blocs"),
        takes=(
            (
                "Seven parties contested the 2013 parliamentary election in Norway.",
                "2013 parliamentary election in Norway | parliamentary | Norway | 7",
            ),
        ),
    ),
)
