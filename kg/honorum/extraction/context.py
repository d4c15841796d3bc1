"""What an article is about: computed once, so that "the prime minister" gets a country."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from honorum.extraction.actors.cast import Cast
from honorum.extraction.actors.mentions import Actor, Mention, Office, Sort
from honorum.extraction.parties.party_names import home_of_party
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.places.lands import homes_named
from honorum.extraction.text.document import Document, Word
from honorum.extraction.text.lexicon import pairs
from honorum.model.entities import Kind
from honorum.model.offices import fold_title

_EARLY = 3
_IN_TITLE = 10
_HOME, _MOST_HOMES = 4, 5
_FOUGHT = frozenset("war wars invasion".split())
_FAR_AHEAD = 1.4
_TWICE = 2
_HOMES = dict(pairs("titles at home"))
_OF_BODIES = frozenset(
    """
    secretary-general chairman chairwoman chairperson chair director commissioner governor mayor member
    representative envoy judge commander co-chairman president-elect general head vice-chairman director-general
    administrator prosecutor coordinator negotiator observer adviser advisor ambassador pope
    sheriff inspector principal undersecretary manager
    """.split()
) | {"secretary general", "general secretary", "chief executive", "vice chair", "co chair"}
_OF_TOWNS = frozenset("city town municipal borough village".split())
_NATIONAL = re.compile(
    r"^(?:the )?(?:central bank|reserve bank|army|navy|air force|armed forces|military|national police|defen[cs]e|"
    r"election|"
    r"electoral commission|parliament|parliamentary|foreign ministry|government|presidential) [a-z]"
)


@dataclass(frozen=True, slots=True)
class Context:
    """The main country of an article, its day, its parties and its actors.

    `sure` says that the main country stands out among the countries named. `partylike` holds the `id` of each
    actor that the article treats as a party though its name does not say so; `belongs` the party that the article
    gives a person (by `id`) beside the name; `notes` what was found out about the article once.
    """

    country: Actor | None
    published: str | None
    parties: tuple[Actor, ...]
    bodies: tuple[Actor, ...]
    cast: Cast
    sure: bool = True
    partylike: set[int] = field(default_factory=set)
    notes: dict[str, Any] = field(default_factory=dict)
    belongs: dict[int, Actor] = field(default_factory=dict)

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
            if _is_by_the_way(document.sentences[number].words, mention):
                continue
            weight = 4 if actor.kind is Kind.COUNTRY else 1
            counted[actor.country] += weight * (3 if number == 0 else 2 if number < _EARLY else 1)
    homes = homes_named(document, cast.lands) + _homes_of_parties(cast)
    for home, times in homes.items():
        counted[home] += min(times, _MOST_HOMES) * _HOME
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
        sure=_stands_out(counted) and not (names and _is_abroad(names[0], homes)),
        parties=tuple(actor for actor in cast.actors if actor.kind is Kind.PARTY),
        bodies=tuple(actor for actor in cast.actors if actor.kind is Kind.ORGANIZATION),
        cast=cast,
    )


def _is_by_the_way(words: tuple[Word, ...], mention: Mention) -> bool:
    """Whether a country only names a war or a people: the "Iraq war" is debated, "ethnic Albanians" live elsewhere."""
    before = words[mention.first - 1].lower if mention.first else ""
    after = words[mention.last].lower if mention.last < len(words) else ""
    return before == "ethnic" or after in _FOUGHT


def _homes_of_parties(cast: Cast) -> Counter[str]:
    """How often an article names parties that only one country has."""
    homes = (home_of_party(each.name) for each in cast.actors if each.kind is Kind.PARTY)
    return Counter(home for home in homes if home is not None)


def _stands_out(counted: Counter[str]) -> bool:
    (_, first), (_, second) = (*counted.most_common(2), ("", 0), ("", 0))[:2]
    return first >= _FAR_AHEAD * second


def _is_abroad(country: str, homes: Counter[str]) -> bool:
    """Whether an article about a country tells of the houses and parties of another, and of none there."""
    return not homes[country] and any(times >= _TWICE for times in homes.values())


def at_home(title: str) -> str | None:
    """The country that a title belongs to when news names none, by the folded title.

    >>> at_home("home secretary"), at_home("president")
    ('United Kingdom', None)
    """
    return _HOMES.get(title)


def is_national(office: Office) -> bool:
    """Whether every country has such an office, so that the article's main country can be meant."""
    if _NATIONAL.search(office.title.lower()):
        return True
    if office.title.lower().split()[0] in _OF_TOWNS or "secretary-general" in office.title.lower():
        return False
    return office.head not in _OF_BODIES and fold_title(office.title) not in _OF_BODIES


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
