"""What has happened cannot have happened after the day of its article: a time that says so is read again, or let go."""

import re

from honorum.extraction import time as times
from honorum.extraction.drafts import Draft
from honorum.extraction.gate.cues import Standing
from honorum.extraction.scenes import Scene
from honorum.model.claims import (
    ContentionClaim,
    ElectionResultClaim,
    Modality,
    OfficeChangeClaim,
    StatementClaim,
    Time,
)
from honorum.model.edtf import ends, span

_HAPPENED = frozenset({ContentionClaim, ElectionResultClaim, OfficeChangeClaim, StatementClaim})
_TAKES_EFFECT = re.compile(r"\b(?:effective|as of|as from|from|starting|beginning|with effect)\s+$", re.IGNORECASE)
_BEFORE = 20


def past(time: Time | None, draft: Draft, found: Standing, scene: Scene) -> Time | None:
    """The time of a draft; of what is told as having happened one that is not after the day of the article.

    "Resigned on Friday" looks back, whatever lies ahead in the sentence; "resigned effective 1 June" may look ahead.
    """
    published = (scene.context.published or "")[:10]
    sure = found.modality is Modality.ASSERTED and draft.modality in {None, Modality.ASSERTED} and not found.negated
    if time is None or draft.make not in _HAPPENED or not sure or not begins_after(time.edtf, published):
        return time
    text = scene.document.article.text[scene.sentence.words[0].start : scene.sentence.words[-1].end]
    if _TAKES_EFFECT.search(text[: max(0, text.find(time.text))][-_BEFORE:]):
        return time
    is_verb = draft.trigger is None or scene.sentence.words[draft.trigger].tag[:2] == "VB"
    edtf = times.resolve(time.text, published, future=False) if is_verb else None
    return Time(time.text, edtf) if edtf is not None and not begins_after(edtf, published) else None


def begins_after(edtf: str | None, published: str) -> bool:
    """Whether a time begins after a day, as far as both are known.

    >>> begins_after("2021-03", "2021-01-11"), begins_after("2021", "2021-01-11"), begins_after("../2022", "2021-01-11")
    (True, False, False)
    """
    start = ends(edtf)[0] if edtf and published else None
    return start is not None and "X" not in start and span(start).first.isoformat() > published
