"""The gate for whole claims: what a model says passes only when the quote says so.

The questions that `gate` asks of the rules' drafts, asked of a claim and its entities: does the quote stand at its
offsets, does it name whom the claim is about, hold its numbers, its title and a word for what happened? Negation,
modality and attribution are read from the words that govern the fact. They only ever make a claim weaker: what is
planned, denied or alleged never passes as a fact.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

from honorum.extraction.gate.claim_naming import meant, named, pronoun_may_mean
from honorum.extraction.gate.claim_standing import standing_of
from honorum.extraction.gate.gate import IMPLICIT
from honorum.extraction.gate.stated import states_number, states_title, states_words
from honorum.extraction.gate.trigger_words import trigger_words
from honorum.extraction.rules.statements.statement_verbs import ACTS
from honorum.extraction.scenes import Scene, scenes
from honorum.extraction.text.document import documents
from honorum.model.choices import choices
from honorum.model.claims import REFERENCES, Claim, Modality, Refusal, StatementClaim, TenureClaim
from honorum.model.entities import Entity, Kind
from honorum.model.gold import key_of, type_name
from honorum.model.quotes import Quote
from honorum.model.sources import Article

_GAP = re.compile(r"\S[^\S\n]{2,}\S")
_BACK = 3
_BODIES = frozenset({Kind.ORGANIZATION, Kind.PARTY, Kind.COUNTRY, Kind.REGION, Kind.CITY})
_PLACES = frozenset({Kind.COUNTRY, Kind.REGION, Kind.CITY})
_KINDS: dict[str, frozenset[Kind]] = {
    "holder": frozenset({Kind.PERSON}),
    "person": frozenset({Kind.PERSON}),
    "predecessor": frozenset({Kind.PERSON}),
    "successor": frozenset({Kind.PERSON}),
    "organization": _BODIES,
    "body": _BODIES,
    "party": frozenset({Kind.PARTY, Kind.ORGANIZATION}),
    "jurisdiction": _PLACES,
    "country": _PLACES,
    "place": _PLACES,
    "event": frozenset({Kind.EVENT}),
}
_EITHER = {
    "ElectionResult": ("contestant",),
    "Participation": ("actor",),
    "Relationship": ("subject", "object"),
    "Place": ("object",),
    "Statement": ("speaker",),
}
_COMMON = frozenset(field.name for field in fields(Claim))
_OUTCOMES = frozenset({"won", "lost", "majority"})
_RANK = re.compile(r"rank:[1-9]\d*")
_FREE = frozenset({"start", "end", "date", "title", "act", "value"})
_STATUS_WORDS = (
    ("former", re.compile(r"(?:\b(?:former|ex|late)[\s-]+(?:\w+\s+){0,2})$", re.IGNORECASE)),
    ("acting", re.compile(r"(?:\b(?:acting|interim|caretaker)[\s-]+(?:\w+\s+){0,2})$", re.IGNORECASE)),
)
_ELECT = re.compile(r"^[\s-]+(?:elect|designate)\b", re.IGNORECASE)


class ClaimGate:
    """Judges claims about one article.

    >>> ada = Entity("e1", Kind.PERSON, "Ada Vern")
    >>> claim = TenureClaim(id="c1", evidence=Quote("mayor Ada Vern", 0, 14), rule="r", holder="e1", title="president")
    >>> ClaimGate(Article("mayor Ada Vern resigned.")).judge(claim, {"e1": ada}).reason
    "the quote does not say 'president'"
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self.whole = f"{article.title}\n{article.text}"
        [document] = documents([article])
        self._scenes = scenes(document)

    @property
    def country(self) -> str | None:
        """The name of the country that the article is mainly about, if one stands out."""
        context = self._scenes[0].context if self._scenes else None
        return context.country.name if context is not None and context.country is not None and context.sure else None

    def judge(self, claim: Claim, entities: Mapping[str, Entity]) -> Claim | Refusal:
        """The claim as the article bears it out, perhaps weaker than it was, or the reason why it cannot pass."""
        quote = claim.evidence
        if not isinstance(quote, Quote) or not quote.stands_in(self._article.text):
            return Refusal(claim, "the quote does not stand in the text")
        if _GAP.search(quote.exact):
            return Refusal(claim, "the text has a gap inside the quote, where a name may be lost")
        around = self._around(quote)
        if not around:
            return Refusal(claim, "the quote is not in a sentence of the article")
        reason = next(self._faults(claim, quote, around, entities), "")
        if reason:
            return Refusal(claim, reason)
        implicit = any(not self._says(entities[one], quote, around, entities) for _, one in references(claim))
        return _weakened(claim, quote, around, implicit=claim.implicit or implicit)

    def _around(self, quote: Quote) -> list[Scene]:
        """The sentences that the quote touches."""
        return [
            scene
            for scene in self._scenes
            if scene.sentence.words[0].start < quote.end and scene.sentence.words[-1].end > quote.start
        ]

    def _faults(self, claim: Claim, quote: Quote, around: list[Scene], entities: Mapping[str, Entity]) -> Iterator[str]:
        """What is wrong with a claim, the plainest fault first."""
        yield from self._wrong_actors(claim, quote, around, entities)
        yield from _wrong_values(claim, quote)
        sentences = self._article.text[around[0].sentence.words[0].start : around[-1].sentence.words[-1].end]
        yield from _wrong_words(claim, quote, sentences)

    def _wrong_actors(
        self, claim: Claim, quote: Quote, around: list[Scene], entities: Mapping[str, Entity]
    ) -> Iterator[str]:
        for name, one in references(claim):
            entity = entities.get(one)
            if entity is None:
                yield f"{key_of(name)} is {one!r}, which is not among the entities"
            elif entity.kind not in _KINDS.get(name, frozenset(Kind)):
                yield f"{key_of(name)} cannot be a {entity.kind.value}"
            elif name in IMPLICIT and not named(entity, self.whole):
                yield f"the article does not name {entity.name}"
            elif name not in IMPLICIT and not self._says(entity, quote, around, entities):
                yield f"the quote does not name {entity.name}"
        for name in _EITHER.get(type_name(claim), ()):
            if not getattr(claim, name) and not getattr(claim, f"{name}_text", None):
                yield f"it says no {name}"
        ids = [one for name, one in references(claim) if name not in IMPLICIT]
        if len(ids) != len(set(ids)):
            yield "it ties somebody to themselves"

    def _says(self, entity: Entity, quote: Quote, around: list[Scene], entities: Mapping[str, Entity]) -> bool:
        """Whether the quote names the entity, by whatever word."""
        if named(entity, quote.exact, (one for one in entities.values() if one.kind is entity.kind)):
            return True
        if any(meant(entity, scene, quote.start, quote.end) for scene in around):
            return True
        first = max(0, around[0].sentence.number - _BACK)
        before = self._article.text[self._scenes[first].sentence.words[0].start : quote.start]
        return any(pronoun_may_mean(entity, quote, scene, before) for scene in around)


def references(claim: Claim) -> Iterator[tuple[str, str]]:
    """The fields of a claim that hold ids of entities, and the ids.

    >>> list(references(TenureClaim(id="c", evidence=Quote("x", 0, 1), rule="r", holder="e1", title="mayor")))
    [('holder', 'e1')]
    """
    for field in fields(claim):
        value = getattr(claim, field.name)
        if field.name in REFERENCES and value:
            yield from ((field.name, one) for one in ((value,) if isinstance(value, str) else value))


def _wrong_values(claim: Claim, quote: Quote) -> Iterator[str]:
    kind = type_name(claim)
    for field in fields(claim):
        value = getattr(claim, field.name)
        if field.name in _COMMON or value is None or isinstance(value, bool):
            continue
        allowed = choices(kind, field.name)
        if allowed and value not in allowed:
            yield f"{key_of(field.name)} is {value!r}, which is none of {', '.join(allowed)}"
        if isinstance(value, int | float) and not states_number(quote.exact, value):
            yield f"the quote does not hold the number {value:g}"
    asked = getattr(claim, "kind", None) or getattr(claim, "role", None) or getattr(claim, "status", None) or ""
    value = getattr(claim, "value", None)
    if isinstance(value, str):
        if value not in _OUTCOMES and not _RANK.fullmatch(value) and not states_words(quote.exact, value):
            yield f"the quote does not say {value!r}"
        asked = value
    words = trigger_words(kind, str(asked))
    if words is not None and not words.search(quote.exact):
        yield f"the quote has no word for {asked or 'an election'}"


def _wrong_words(claim: Claim, quote: Quote, sentences: str) -> Iterator[str]:
    """Titles, names and descriptions that the quote does not hold; a topic or a time may stand beside it."""
    title = getattr(claim, "title", None)
    if title and not states_title(quote.exact, title):
        yield f"the quote does not say {title!r}"
    if isinstance(claim, TenureClaim) and not claim.title:
        yield "it says no title"
    if isinstance(claim, StatementClaim) and not _states_act(sentences, claim.act):
        yield f"the sentence does not say {claim.act!r}"
    for field in fields(claim):
        value = getattr(claim, field.name)
        if field.name in _COMMON | REFERENCES | _FREE or choices(type_name(claim), field.name):
            continue
        if isinstance(value, str) and value and not states_words(sentences, value):
            yield f"the sentence does not say {value!r}"
    if claim.time is not None and not states_words(sentences, claim.time.text):
        yield f"the sentence does not say {claim.time.text!r}"


def _states_act(text: str, act: str) -> bool:
    forms = [form for form, meaning in ACTS.items() if act in (meaning, form)] or [act]
    return any(states_words(text, form) for form in forms)


def _weakened(claim: Claim, quote: Quote, around: list[Scene], *, implicit: bool) -> Claim:
    """The claim with what its sentence says about it: negation, modality, attribution, and the status of a tenure."""
    found = standing_of(claim, around)
    modality = found.modality if claim.modality is Modality.ASSERTED else claim.modality
    said_by = claim.attribution
    if said_by and not any(states_words(scene.text(0, len(scene.sentence.words)), said_by) for scene in around):
        said_by = None
    weaker = replace(
        claim,
        negated=claim.negated or found.negated,
        modality=modality,
        attribution=said_by or found.attribution,
        implicit=implicit,
    )
    if isinstance(weaker, TenureClaim) and weaker.status == "current":
        return replace(weaker, status=_status(quote.exact, weaker.title))
    return weaker


def _status(text: str, title: str) -> str:
    """The status of a tenure that the words beside the title give it."""
    found = re.search(re.escape(title), text, re.IGNORECASE)
    if found is None:
        return "current"
    if _ELECT.search(text[found.end() :]):
        return "elect"
    before = text[: found.start()]
    return next((status for status, words in _STATUS_WORDS if words.search(before)), "current")
