"""How a whole claim stands in its sentences: the trigger is found first, then `cues` reads what governs it."""

from honorum.extraction.gate.cues import Standing, standing
from honorum.extraction.gate.trigger_words import trigger_words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.document import Word
from honorum.model.claims import Claim, Modality, TenureClaim
from honorum.model.gold import type_name
from honorum.model.names import fold
from honorum.model.quotes import Quote

_HELD = frozenset({"attr", "oprd", "dobj", "pobj", "prep", "acomp", "conj"})
_VERBS = ("VB", "MD")
_ORDER = (Modality.ASSERTED, Modality.ALLEGED, Modality.PLANNED, Modality.HYPOTHETICAL)
_STEM = 5


def standing_of(claim: Claim, around: list[Scene]) -> Standing:
    """How the words that govern a claim's triggers put it; of several triggers the least sure counts."""
    found = [standing(words, at) for scene in around for words, at in _triggers(claim, scene)]
    if not found:
        return Standing()
    return Standing(
        any(one.negated for one in found),
        max((one.modality for one in found), key=_ORDER.index),
        next((one.attribution for one in found if one.attribution), None),
    )


def _triggers(claim: Claim, scene: Scene) -> list[tuple[tuple[Word, ...], int]]:
    words = scene.sentence.words
    quote = claim.evidence
    if not isinstance(quote, Quote):
        return []
    inside = [at for at, word in enumerate(words) if word.end > quote.start and word.start < quote.end]
    if isinstance(claim, TenureClaim):
        return [(words, at) for at in _verbs_of_title(words, inside, claim.title)]
    asked = getattr(claim, "kind", None) or getattr(claim, "role", None) or getattr(claim, "status", None) or ""
    stating = trigger_words(type_name(claim), str(getattr(claim, "value", None) or asked))
    if stating is not None:
        said = [at for at in inside if stating.match(words[at].lower)]
        if said:
            return [(words, at) for at in said]
    return [(words, at) for at in inside if _is_top(words, at, inside) and words[at].tag[:2] in _VERBS]


def _is_top(words: tuple[Word, ...], at: int, inside: list[int]) -> bool:
    return words[at].head not in inside or words[at].head == at


def _verbs_of_title(words: tuple[Word, ...], inside: list[int], title: str) -> list[int]:
    """The verb that gives the title ("is not the president"); none for one said in passing ("president Ada Vern")."""
    last = fold(title).split()[-1:] or [""]
    heads = [at for at in inside if fold(words[at].text)[:_STEM] == last[0][:_STEM]]
    found: list[int] = []
    for at in heads:
        seen: set[int] = set()
        up = at
        while words[up].dep in _HELD and up not in seen and words[up].head != up:
            seen.add(up)
            up = words[up].head
        if up in inside and up != at and words[up].tag[:2] in _VERBS:
            found.append(up)
    return found
