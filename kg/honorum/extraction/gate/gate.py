"""The gate: a draft becomes a claim only when the quote says so.

The quote must stand verbatim at its offsets; whom and what the claim names must stand in it, or be a pronoun, a short
form or a description that was resolved, or be marked implicit. Negation, modality and attribution are read from the
words that govern the trigger, so that what is planned, denied or alleged never passes as a fact.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.gate.cues import Standing, inside_quotes, standing
from honorum.extraction.gate.past_times import past
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import AMOUNT, amount
from honorum.extraction.text.document import Word
from honorum.extraction.text.syntax import chain, children, verb_of
from honorum.model.claims import (
    REFERENCES,
    Claim,
    ElectionResultClaim,
    Modality,
    OfficeChangeClaim,
    ParticipationClaim,
    Time,
)
from honorum.model.entities import Kind
from honorum.model.names import fold
from honorum.model.quotes import Quote

_BEHIND = 8
_APART = frozenset({"after", "before", "since", "until"})
_YEAR = re.compile(r"(\d{4})(?=-|$)")
_YEAR_NAMED = re.compile(r"\b(?:1[89]|20)\d\d\b")
Found = tuple[int, int, Time]
_ANNOUNCED = frozenset(
    """announced announces confirmed accepted submitted tendered handed presented gave made offered approved backed
    unveiled rejected declared""".split()
)
IMPLICIT = frozenset(
    {"organization", "jurisdiction", "country", "event", "party", "body", "predecessor", "successor", "place"}
)
_SAME_TIME = frozenset("ccomp xcomp aux auxpass dobj pobj prep attr acl".split())
_GAP = re.compile(r"\S[^\S\n]{2,}\S")
_COUNTRY = re.compile(
    r"\b(?:the|this|its|his|her|their) (?:country|nation|state|republic|island|kingdom)\b", re.IGNORECASE
)
_NUMBERS = re.compile(r"\d[\d,.]*")
_AMOUNTS = re.compile(rf"(?<![\w.-]){AMOUNT}(?![\w-])")
_RANGES = re.compile(
    r"(?<![\d.])(\d[\d,]*(?:\.\d+)?) ?(?:%|per ?cent)? ?(?:and|to|-|–) ?(\d[\d,]*(?:\.\d+)?)(?![\d.])", re.IGNORECASE
)
_WORDS_FOR = {
    1: "one|a|an|first|its",
    2: "two|both|second|pair",
    3: "three|third",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    11: "eleven",
    12: "twelve",
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    100: "hundred|century",
}
_NUMERIC = frozenset(
    {"value", "count", "seats", "member_count", "turnout", "turnout_voters", "contesting_parties", "out_of"}
)
_OFFICE_WORDS = {"chairman": "chair", "leader": "lead", "president": "presid", "head": "head|charge|lead|led"}


@dataclass(frozen=True, slots=True)
class Passed:
    """A draft that the gate has looked at: its quote, how it stands, and the reason when it was refused."""

    draft: Draft
    rule: str
    confidence: float
    quote: Quote
    standing: Standing
    time: Time | None
    implicit: bool
    refusal: str = ""


def judge(draft: Draft, scene: Scene, rule: str, confidence: float) -> Passed:
    """Look at a draft: is it in the quote, and how does it stand?"""
    words = scene.sentence.words
    start, end = words[draft.first].start, words[draft.last - 1].end
    quote = Quote(scene.document.article.text[start:end], start, end)
    implicit, refusal = _named(draft, scene, quote)
    found = _standing(draft, scene)
    if _GAP.search(quote.exact):
        refusal = "the text has a gap inside the quote, where a name may be lost"
    elif not quote.stands_in(scene.document.article.text):
        refusal = "the quote does not stand in the text"
    time = past(draft.time if draft.time or draft.timeless else _time(draft, scene), draft, found, scene)
    if time is not None and _is_of_other_year(draft, time) and not _names_its_year(draft, scene):
        refusal = "the vote meant was in another year"
    return Passed(draft, rule, confidence, quote, found, time, implicit, refusal)


def _is_of_other_year(draft: Draft, time: Time) -> bool:
    """Whether a result or a part taken is told of another year than the vote that it was given to.

    A day may lie in the year after, when results are told; a year alone is that of the vote.
    """
    event, year = draft.fields.get("event"), _YEAR.match(time.edtf or "")
    if draft.make not in {ElectionResultClaim, ParticipationClaim} or not isinstance(event, Actor) or year is None:
        return False
    of_vote = _YEAR_NAMED.search(event.name)
    apart = abs(int(year[1]) - int(of_vote[0])) if of_vote else 0
    return apart > (0 if year.end() == len(time.edtf or "") else 1)


def _names_its_year(draft: Draft, scene: Scene) -> bool:
    """Whether the sentence also tells the year of the vote: "elected in 2014, three years after the uprising"."""
    event = draft.fields.get("event")
    of_vote = _YEAR_NAMED.search(event.name) if isinstance(event, Actor) else None
    return of_vote is not None and any((each[2].edtf or "").startswith(of_vote[0]) for each in scene.times())


def _standing(draft: Draft, scene: Scene) -> Standing:
    found = Standing()
    if draft.trigger is not None:
        found = standing(scene.sentence.words, draft.trigger)
    modality = draft.modality or found.modality
    attribution = draft.attribution or found.attribution
    return Standing(draft.negated != found.negated, modality, attribution)


def _named(draft: Draft, scene: Scene, quote: Quote) -> tuple[bool, str]:
    """Whether something stays implicit, and why the claim cannot pass, if it cannot."""
    implicit = False
    folded = fold(quote.exact)
    meant = _meant(draft, scene)
    for name, value in draft.fields.items():
        if name in _NUMERIC and _lacks_number(quote.exact, value):
            return implicit, f"the quote does not hold the number {value}"
        if draft.fields.get("measure") == "seats" and isinstance(value, float) and _numbers_a_seat(quote.exact, value):
            return implicit, "the number is that of one seat"
        for actor in _actors(value):
            if id(actor) in meant or any(fold(each) in folded for each in (actor.name, *actor.aliases)):
                continue
            if name not in draft.unsaid and name not in IMPLICIT:
                return implicit, f"the quote does not name {actor.name}"
            described = actor.kind is Kind.COUNTRY and _COUNTRY.search(quote.exact)
            implicit = implicit or (name in IMPLICIT and not described)
    title = draft.fields.get("title")
    if isinstance(title, str) and title and "title" not in draft.unsaid and not _says_title(folded, title):
        return implicit, f"the quote does not say {title!r}"
    return implicit, ""


def _meant(draft: Draft, scene: Scene) -> set[int]:
    """The actors (by `id`) that the words of the quote mean, by whatever name."""
    inside = [each for each in scene.mentions if each.first < draft.last and each.last > draft.first]
    meant = {id(each.actor) for each in inside if each.actor is not None}
    for each in inside:
        if each.office is not None and not each.office.implicit:
            of = (each.office.place, each.office.body, each.office.party)
            meant |= {id(actor) for actor in of if actor is not None}
    return meant


def _lacks_number(text: str, value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and not _has_number(text, value)


def _numbers_a_seat(text: str, value: float) -> bool:
    """Whether the number is the name of a seat: "took the Reef 2 seat"."""
    return value > 1 and re.search(rf"\b{value:g} seat\b", text) is not None


def _says_title(folded: str, title: str) -> bool:
    folded = f" {folded} ".replace("minster", "minister").replace(" lt ", " lieutenant ")
    wanted = [word for word in fold(title).split() if len(word) > 3]  # noqa: PLR2004 - short words say little
    if wanted and not {wanted[-1][:3], f"{wanted[-1][:3]}s"}.isdisjoint(folded.split()):  # "Sen.", "Govs."
        wanted = wanted[:-1]
    return all(_OFFICE_WORDS.get(word, word.rstrip("s"))[:5] in folded or word[:4] in folded for word in wanted)


def _actors(value: Value) -> tuple[Actor, ...]:
    if isinstance(value, Actor):
        return (value,)
    return value if isinstance(value, tuple) else ()


def _has_number(text: str, value: float) -> bool:
    for low, high in _RANGES.findall(text):
        if float(low.replace(",", "")) <= value <= float(high.replace(",", "")):
            return True
    for match in _NUMBERS.findall(text):
        try:
            number = float(match.rstrip(".,").replace(",", ""))
        except ValueError:
            continue
        if abs(number - value) < 0.5 or any(abs(number * unit - value) < 0.5 * unit for unit in (1e3, 1e6, 1e9)):  # noqa: PLR2004
            return True
    if any(abs(amount(match).value - value) < 0.5 for match in _AMOUNTS.finditer(text.lower())):  # noqa: PLR2004
        return True
    spelled = _WORDS_FOR.get(int(value))
    if spelled and re.search(rf"\b(?:{spelled})\b", text.lower()):
        return True
    return bool(re.search(r"\b(?:dozen|hundred|thousand|million|half|quarter|third)", text.lower()))


def _time(draft: Draft, scene: Scene) -> Time | None:
    """The time expression nearest to the trigger in its clause; without a trigger the first one in the quote."""
    change = draft.make is OfficeChangeClaim
    times = _points(scene.times(), draft.trigger) if change else scene.times()
    inside = [found for found in times if found[0] >= draft.first and found[1] <= draft.last]
    if draft.trigger is None:
        return inside[0][2] if inside else None
    words = scene.sentence.words
    near = [
        found
        for found in times
        if (found in inside or _in_clause(scene, draft.trigger, found))
        and not _is_of_another(words, draft.trigger, found, asked=change)
    ]
    if not near and change:
        near = [found for found in times if _is_of_announcement(scene, draft.trigger, found)]
    return min(near, key=lambda found: _distance(draft.trigger or 0, found), default=(0, 0, None))[2]


def _points(times: list[Found], trigger: int | None) -> list[Found]:
    """The times at which something can happen: "since Ada Vern quit in May" is when she quit, and nothing else's."""
    found = []
    for first, last, time in times:
        if not (time.edtf or "").endswith("/.."):
            found.append((first, last, time))
        elif trigger is not None and first < trigger < last:
            found.append((first, last, Time(time.text, (time.edtf or "").removesuffix("/.."))))
    return found


def _is_of_announcement(scene: Scene, trigger: int, found: Found) -> bool:
    """Whether a time is when a noun was announced: "on Tuesday the president announced the nomination of Ada Vern"."""
    words = scene.sentence.words
    if words[trigger].tag[:2] != "NN" or words[trigger].dep not in {"dobj", "nsubjpass"}:
        return False
    verb = words[trigger].head
    return words[verb].lower in _ANNOUNCED and verb_of(words, _head_of(words, found)) == verb


def _head_of(words: tuple[Word, ...], found: Found) -> int:
    """The word of a time on which its others hang."""
    first, last, _ = found
    return next((i for i in range(first, last) if not first <= words[i].head < last), first)


def _in_clause(scene: Scene, trigger: int, found: Found) -> bool:
    """Whether no other verb, quotation mark or semicolon stands between a trigger and a time."""
    first, last, _ = found
    between = scene.sentence.words[trigger + 1 : first] if first > trigger else scene.sentence.words[last:trigger]
    return not any(word.text in {";", ":", '"', "“", "”"} or _is_finite(word) for word in between)


def _is_of_another(words: tuple[Word, ...], trigger: int, found: Found, *, asked: bool = False) -> bool:
    """Whether a time hangs on another verb than the trigger: "resigned in May but is still head".

    That of what is `asked` is no other's: "could ask her to form a government next week".
    """
    if words[trigger].tag[:2] != "VB":
        return False
    at = _head_of(words, found)
    seen: set[int] = set()
    while words[at].tag[:2] != "VB" and at not in seen:
        seen.add(at)
        at = words[at].head
    if words[at].tag[:2] != "VB" or words[at].dep in {"aux", "auxpass"} or at == trigger:
        return False
    if words[trigger].dep == "pcomp" and words[words[trigger].head].lower in _APART:
        return True  # "reshuffled on Friday, four months after taking office"
    if asked and words[at].tag == "VB" and words[at].dep in {"xcomp", "ccomp"} and words[at].head == trigger:
        return False
    above = list(chain(words, trigger, _SAME_TIME))
    top = above[-1]
    meanwhile = {words[child].lower for child in children(words, top)} & {"when", "as", "while"}
    if words[top].dep == "advcl" and meanwhile:
        above.extend(chain(words, words[top].head, _SAME_TIME))
    return at not in above


def _is_finite(word: Word) -> bool:
    return word.tag in {"VBD", "VBZ", "VBP", "MD"} and word.dep not in {"aux", "auxpass"}


def _distance(trigger: int, found: Found) -> int:
    """How far a time stands from a trigger; one before it counts as a little further."""
    first, last, _ = found
    return first - trigger if first > trigger else trigger - last + _BEHIND


class Roster:
    """Gives the actors of the claims their local ids (``e1``, ``e2``, …) in the order they are first needed."""

    def __init__(self) -> None:
        self.ids: dict[int, str] = {}
        self.actors: list[Actor] = []

    def id_of(self, actor: Actor) -> str:
        """The id of an actor."""
        key = id(actor)
        if key not in self.ids:
            self.ids[key] = f"e{len(self.actors) + 1}"
            self.actors.append(actor)
        return self.ids[key]


def claim_of(passed: Passed, number: int, roster: Roster, *, by_name: bool = False) -> Claim:
    """The claim that a draft makes, with ids for its actors; refused claims name actors instead."""
    values = {
        name: _plain(name, value, roster, by_name=by_name)
        for name, value in passed.draft.fields.items()
        if value is not None
    }
    allowed = {each.name for each in fields(passed.draft.make)}
    _check(values, allowed)
    return passed.draft.make(
        id=f"c{number}",
        evidence=passed.quote,
        rule=passed.rule,
        confidence=passed.confidence,
        time=passed.time,
        negated=passed.standing.negated,
        modality=passed.standing.modality,
        attribution=passed.standing.attribution,
        implicit=passed.implicit,
        **values,
    )


def _check(values: Mapping[str, Any], allowed: set[str]) -> None:
    unknown = set(values) - allowed
    if unknown:
        raise TypeError(f"A rule gave fields that its claim does not have: {sorted(unknown)}.")


def _plain(name: str, value: Value, roster: Roster, *, by_name: bool) -> Any:
    if isinstance(value, Actor):
        return (
            (value.name if by_name and id(value) not in roster.ids else roster.id_of(value))
            if name in REFERENCES
            else value.name
        )
    if isinstance(value, tuple):
        return tuple(_plain(name, each, roster, by_name=by_name) for each in value)
    return value


def is_quoted(scene: Scene, at: int) -> bool:
    """Whether a word of the sentence stands inside quotation marks."""
    return inside_quotes(scene.sentence.words, at)


def suits(actor: Actor | None, kind: Kind) -> bool:
    """Whether an actor is there and of that kind."""
    return actor is not None and actor.kind is kind


__all__ = ["Modality", "Passed", "Roster", "claim_of", "judge"]
