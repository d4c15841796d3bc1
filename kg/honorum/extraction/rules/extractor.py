"""The rule extractor: articles in, readings out."""

import re
from collections.abc import Iterable, Iterator

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.gate.gate import Passed, Roster, claim_of, judge
from honorum.extraction.merging import merged
from honorum.extraction.offices.opened_offices import without_offices
from honorum.extraction.offices.reshuffle_days import with_days
from honorum.extraction.parties.party_lands import at_home
from honorum.extraction.parties.party_names import party_called
from honorum.extraction.parties.timeless import without_times
from honorum.extraction.places.gazetteer import names_of
from honorum.extraction.rules.catalogue import rules
from honorum.extraction.rules.confidence import confidence_of
from honorum.extraction.rules.rule import RulesByWord
from honorum.extraction.scenes import Scene, scenes
from honorum.extraction.text.document import Document, documents, model
from honorum.model.claims import Claim, Reading, Refusal
from honorum.model.entities import Entity, Kind
from honorum.model.sources import Article

_OF_PARTIES = frozenset({"standings"})
"""Families that also look at what offices hold: "members of the opposition Tide Party"."""
_TIMELESS = frozenset({"parties", "standings"})
"""Families that also look at a sentence without its times: "defected on Tuesday to the Tide Party"."""


class RuleExtractor:
    """Reads English articles by rules; make one and keep it, since it loads the language model.

    >>> reading = RuleExtractor().read(Article("Ada Vern, the president of Kenya, resigned on Sunday."))
    >>> [claim.person for claim in reading.claims if hasattr(claim, "person")]
    ['e1']
    """

    def __init__(self) -> None:
        model()
        self._rules = RulesByWord(rules())

    def read(self, article: Article) -> Reading:
        """The claims of one article."""
        [reading] = self.read_many([article])
        return reading

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """The claims of many articles, in their order; faster than one by one."""
        for document in documents(articles):
            yield self._reading(document)

    def _reading(self, document: Document) -> Reading:
        told: list[tuple[Scene, list[Passed]]] = []
        country = None
        at_home = ""
        for scene in scenes(document):
            country = scene.context.country
            at_home = country.name if country is not None and scene.context.sure else ""
            told.append((scene, list(self._judged(scene))))
        judged = with_days(told)
        kept = merged([each for each in judged if not each.refusal])
        _tell_parties(kept, at_home)
        _tell_countries(kept, document.article.text)
        roster = Roster()
        claims = tuple(claim_of(each, number, roster) for number, each in enumerate(kept, start=1))
        refused = tuple(
            Refusal(claim_of(each, number, roster, by_name=True), each.refusal)
            for number, each in enumerate((each for each in judged if each.refusal), start=len(claims) + 1)
        )
        return Reading(_entities(roster), claims, refused, roster.ids.get(id(country)) if country else None)

    def _judged(self, scene: Scene) -> Iterator[Passed]:
        opened = without_offices(scene)
        timeless = without_times(scene)
        for rule in self._rules.wanting(scene.sentence.lowers):
            for draft in rule.find(scene):
                yield judge(at_home(draft, scene), scene, rule.id, confidence_of(rule.id))
            for draft in rule.find(opened) if opened is not None and rule.family in _OF_PARTIES else ():
                yield judge(at_home(draft, scene), scene, rule.id, confidence_of(rule.id))
            for draft in rule.find(timeless) if timeless is not None and rule.family in _TIMELESS else ():
                yield judge(at_home(draft, scene), scene, rule.id, confidence_of(rule.id))


def _tell_parties(kept: list[Passed], country: str) -> None:
    """A body that claims speak of as a party is one, whatever its name looks like; "Tory" gets its party's name."""
    for each in kept:
        party = each.draft.fields.get("party")
        if isinstance(party, Actor) and party.kind is Kind.ORGANIZATION:
            party.kind = Kind.PARTY
        if isinstance(party, Actor):
            party.called(party_called(party.name, country) or "")


def _tell_countries(kept: list[Passed], text: str) -> None:
    """A country that claims speak of bears every name that the article has for it: the U.S. of "the U.S. Senate"."""
    countries = {
        id(value): value
        for each in kept
        for value in each.draft.fields.values()
        if isinstance(value, Actor) and value.kind is Kind.COUNTRY
    }
    for country in countries.values():
        for name in names_of(country.name):
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                country.called(name)


def _entities(roster: Roster) -> tuple[Entity, ...]:
    found: list[Entity] = []
    for actor in roster.actors:
        aliases = tuple(dict.fromkeys(alias for alias in actor.aliases if alias != actor.name))
        found.append(Entity(roster.ids[id(actor)], actor.kind, actor.name, aliases))
    return tuple(found)


__all__ = ["Claim", "RuleExtractor"]
