"""What an article is about: computed once, so that "the prime minister" gets a country."""

import re
from collections import Counter
from dataclasses import dataclass, field

from honorum.extraction.cast import Cast
from honorum.extraction.document import Document
from honorum.extraction.gazetteer import gazetteer
from honorum.extraction.mentions import Actor, Mention, Sort
from honorum.model.entities import Kind

_EARLY = 3
_IN_TITLE = 10
_BODY_NOUNS = frozenset(
    "committee council commission parliament assembly senate house congress court bank board".split()
)


@dataclass(frozen=True, slots=True)
class Context:
    """The main country of an article, its day, its parties and its actors.

    `partylike` holds the `id` of each actor that the article treats as a party though its name does not say so.
    """

    country: Actor | None
    published: str | None
    parties: tuple[Actor, ...]
    bodies: tuple[Actor, ...]
    cast: Cast
    partylike: set[int] = field(default_factory=set)

    def place_named(self, name: str) -> Actor | None:
        """The place of that name in this article."""
        return next((actor for actor in self.cast.actors if actor.kind.is_place and actor.name == name), None)


def context_of(document: Document, cast: Cast) -> Context:
    """What the article is about: the country that it names most, early names counting more."""
    counted: Counter[str] = Counter()
    for number, mentions in enumerate(cast.mentions):
        for mention in mentions:
            actor = mention.actor
            if actor is None or mention.sort not in {Sort.PLACE, Sort.ADJECTIVE} or not actor.country:
                continue
            weight = 4 if actor.kind is Kind.COUNTRY else 1
            counted[actor.country] += weight * (3 if number == 0 else 2 if number < _EARLY else 1)
    for word in set(re.findall(r"[A-Z][\w.-]+(?: [A-Z][\w-]+)?", document.article.title)):
        place = gazetteer().names.get(word) or gazetteer().adjectives.get(word)
        if place is not None and place.country in counted:
            counted[place.country] += _IN_TITLE
    names = [name for name, _ in counted.most_common(1)]
    country = None
    if names:
        country = next((actor for actor in cast.actors if actor.kind is Kind.COUNTRY and actor.name == names[0]), None)
        if country is None:
            country = Actor(Kind.COUNTRY, names[0], country=names[0])
            cast.actors.append(country)
            cast.places[names[0]] = country
    return Context(
        country=country,
        published=document.article.published,
        parties=tuple(actor for actor in cast.actors if actor.kind is Kind.PARTY),
        bodies=tuple(actor for actor in cast.actors if actor.kind is Kind.ORGANIZATION),
        cast=cast,
    )


def body_meant(noun: str, before: list[Mention]) -> Actor | None:
    """The body that "the committee" means: the last one named before that has the word in its name."""
    for mention in reversed(before):
        if (
            mention.actor is not None
            and mention.sort in {Sort.BODY, Sort.PARTY}
            and noun in mention.actor.name.lower().split()
        ):
            return mention.actor
    return None
