"""The day of a reshuffle: appointments and dismissals told one after another happened when the news says it was made.

"The president reshuffled his cabinet on Wednesday. Ada Vern was named health minister." Only what follows that sentence
closely, as done and without a time of its own, takes its day; nothing does where no day was told.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from honorum.extraction.gate.gate import Passed
from honorum.extraction.scenes import Scene
from honorum.extraction.text.syntax import chain, children, verb_of
from honorum.model.claims import Modality, OfficeChangeClaim, Time
from honorum.model.edtf import ends, is_day

_SERIES = frozenset(
    """reshuffle reshuffled reshuffles reshuffling shake-up cabinet ministry ministries line-up lineup appointments
    placements ministers government""".split()
)
_MAKING = frozenset(
    """announced announces named names unveiled unveils reshuffled appointed formed presented made swore sworn took
    fired sacked dismissed dropped removed replaced shuffled overhauled shook said revealed released published issued
    resigned tendered submitted picked chose""".split()
)
_IN_SERIES = frozenset({"appointment", "dismissal", "succession", "resignation"})
_MAIN = frozenset("conj ccomp xcomp".split())
_ASIDE = frozenset("relcl acl advcl".split())
_LASTS = 8
_RECENT = timedelta(days=14)
_LONGEST = timedelta(days=1)


def with_days(told: Iterable[tuple[Scene, list[Passed]]]) -> list[Passed]:
    """All drafts of an article, given by its sentences in their order; those of a reshuffle with its day."""
    found: list[Passed] = []
    day: tuple[int, Time] | None = None
    for scene, drafts in told:
        number, opened = scene.sentence.number, _day_of_series(scene)
        day = (number, opened) if opened is not None else day
        near = day if day is not None and number - day[0] <= _LASTS else None
        for each in drafts:
            dated = near is not None and _is_undated_step(each, scene, near[0])
            found.append(replace(each, time=near[1]) if near is not None and dated else each)
    return found


def _day_of_series(scene: Scene) -> Time | None:
    """The day on which a sentence says that a government was made or changed."""
    if _SERIES.isdisjoint(scene.sentence.lowers) or _MAKING.isdisjoint(scene.sentence.lowers):
        return None
    words = scene.sentence.words
    for first, last, time in scene.times():
        at = next((i for i in range(first, last) if not first <= words[i].head < last), first)
        verb = verb_of(words, at)
        main = words[list(chain(words, verb, _MAIN))[-1]]
        if words[verb].lower in _MAKING and main.dep == "ROOT" and _is_recent_day(time, scene.context.published):
            return time
    return None


def _is_recent_day(time: Time, published: str | None) -> bool:
    """Whether a time is one day, or a night, in the two weeks up to the day of the article."""
    start, end = ends(time.edtf) if time.edtf else (None, None)
    if published is None or not (start and end and is_day(start) and is_day(end)):
        return False
    first, last, today = (date.fromisoformat(each[:10]) for each in (start, end, published))
    return last - first <= _LONGEST and today - _RECENT <= first <= today


def _is_undated_step(each: Passed, scene: Scene, opened: int) -> bool:
    """Whether a draft is one step of the series: a change told as done, in a clause of its own, without a time."""
    draft = each.draft
    if draft.make is not OfficeChangeClaim or each.time is not None or draft.fields.get("kind") not in _IN_SERIES:
        return False
    if each.standing.negated or each.standing.modality is not Modality.ASSERTED or draft.trigger is None:
        return False
    words = scene.sentence.words
    if scene.sentence.number > opened and any(
        words[_verb_over(scene, first, last)].dep not in _ASIDE for first, last, _ in scene.times()
    ):
        return False
    verb = verb_of(words, draft.trigger)
    earlier = any(words[child].lower == "had" for child in children(words, verb))
    apart = words[verb].dep == "pcomp" and words[words[verb].head].lower in {"after", "before", "since", "until"}
    aside = apart or words[verb].dep == "relcl" or re.search(r"\b(?:who|previously|formerly)$", _before(scene, verb))
    return not earlier and not aside


def _verb_over(scene: Scene, first: int, last: int) -> int:
    words = scene.sentence.words
    at = next((i for i in range(first, last) if not first <= words[i].head < last), first)
    return verb_of(words, at)


def _before(scene: Scene, at: int) -> str:
    return " ".join(word.lower for word in scene.sentence.words[max(0, at - 2) : at])
