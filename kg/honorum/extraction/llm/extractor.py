"""The model as an extractor: articles in, readings out, like the rules."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from honorum.errors import ModelFailed
from honorum.extraction.gate.claim_gate import ClaimGate, references
from honorum.extraction.llm.answers import Asked, Malformed, claims_in, parsed
from honorum.extraction.llm.endpoint import Endpoint, ModelDeclined
from honorum.extraction.llm.passages import Passage, passages
from honorum.extraction.llm.prompt import orders, question
from honorum.extraction.llm.roster import Roster
from honorum.extraction.llm.spent import Spent
from honorum.extraction.rules.confidence import confidence_of
from honorum.model.claims import REFERENCES, Claim, Reading, Refusal
from honorum.model.entities import Entity, Kind
from honorum.model.names import fold_plain
from honorum.model.sources import Article
from honorum.settings import Settings

_OF_SAYING = frozenset({"id", "evidence", "rule", "confidence", "implicit", "attribution"})


class LlmExtractor:
    """Reads articles by asking the model that the settings name; `spent` counts what that has taken so far."""

    def __init__(self, settings: Settings) -> None:
        self._endpoint = Endpoint(settings)
        self.rule = f"llm:{self._endpoint.model}"
        self.spent = Spent()

    def read(self, article: Article) -> Reading:
        """The claims of one article.

        Raises:
            ModelUnavailable: the model cannot be asked at all.
            ModelFailed: it gave no usable answer about a part of the article; half a reading would pass for a whole.
        """
        gate, roster = ClaimGate(article), Roster(f"{article.title}\n{article.text}")
        found: list[Claim | Refusal] = []
        for passage in passages(article):
            found.extend(self._about(article, passage, gate, roster))
        judged = [gate.judge(one, roster.entities) if isinstance(one, Claim) else one for one in found]
        kept = _once(one for one in judged if isinstance(one, Claim))
        return _reading(kept, [one for one in judged if isinstance(one, Refusal)], roster.entities, gate.country)

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """The claims of many articles, in their order, one after the other."""
        return map(self.read, articles)

    def _about(self, article: Article, passage: Passage, gate: ClaimGate, roster: Roster) -> list[Claim | Refusal]:
        """What the model says about a passage; about its halves when the answer to the whole was cut or garbled."""
        try:
            answer = self._asked(question(article, passage, gate.country, roster.entities.values()))
        except Malformed as wrong:
            if len(passage.paragraphs) == 1:
                raise ModelFailed(f"{wrong}; the paragraph begins {passage.paragraphs[0].text[:40]!r}.") from wrong
            return [one for half in passage.halves() for one in self._about(article, half, gate, roster)]
        ids = roster.take(answer.get("entities"))
        asked = Asked(passage, article.published, ids, self.rule, confidence_of(self.rule))
        return list(claims_in(answer["facts"], asked))

    def _asked(self, about: str) -> dict[str, Any]:
        try:
            answer = self._endpoint.ask(orders(), about)
        except ModelDeclined as declined:
            self.spent += declined.spent
            raise
        self.spent += answer.spent
        if answer.cut:
            raise Malformed("the answer was cut at the model's limit")
        return parsed(answer.text)


def _once(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those that say the same as one before."""
    kept: dict[Hashable, Claim] = {}
    for claim in claims:
        said = tuple(getattr(claim, field.name) for field in fields(claim) if field.name not in _OF_SAYING)
        kept.setdefault((type(claim), said), claim)
    return list(kept.values())


def _reading(claims: list[Claim], refused: list[Refusal], entities: dict[str, Entity], country: str | None) -> Reading:
    """A reading with just the entities that its claims name; refused claims name the others by their names."""
    needed = dict.fromkeys(one for claim in claims for _, one in references(claim))
    ids = {old: f"e{number}" for number, old in enumerate(needed, start=1)}
    names = {old: entity.name for old, entity in entities.items()}
    listed = tuple(replace(entities[old], id=new) for old, new in ids.items())
    numbered = tuple(_with_ids(claim, f"c{number}", ids) for number, claim in enumerate(claims, start=1))
    left = tuple(
        Refusal(_with_ids(one.claim, f"c{number}", names | ids), one.reason)
        for number, one in enumerate(refused, start=len(numbered) + 1)
    )
    at_home = (one.id for one in listed if country and one.kind is Kind.COUNTRY and _called(one, country))
    return Reading(listed, numbered, left, next(at_home, None))


def _called(entity: Entity, name: str) -> bool:
    return fold_plain(name) in {fold_plain(each) for each in entity.names}


def _with_ids(claim: Claim, number: str, ids: dict[str, str]) -> Claim:
    changed: dict[str, Any] = {"id": number}
    for field in fields(claim):
        value = getattr(claim, field.name)
        if field.name in REFERENCES and value:
            changed[field.name] = (
                ids.get(value, value) if isinstance(value, str) else tuple(ids.get(one, one) for one in value)
            )
    return replace(claim, **changed)
