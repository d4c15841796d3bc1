"""The country, state or city that an office is of though its own words do not say so."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from honorum.extraction.actors.cast import Cast
from honorum.extraction.actors.mentions import Actor, Mention, Office, Sort
from honorum.extraction.text.document import Document, Sentence
from honorum.extraction.text.lexicon import pairs, words
from honorum.model.entities import Kind
from honorum.model.offices import fold_title

_CITY_HEADS = frozenset("mayor councillor councilor councilman councilwoman alderman".split())
_CITY_TITLES = frozenset("city town council municipal police".split())
_STATE_TITLES = ("governor", "lieutenant governor", "state ")
_STATE_TOO = frozenset({"attorney general", "treasurer", "auditor", "comptroller", "chief justice", "general counsel"})
STATE_OFFICES = _STATE_TOO | {"secretary of state"}
"""Titles of offices that American states have like the country."""

_AHEAD = 2
_NEAR = 3
_LANDS = frozenset({Sort.PLACE, Sort.ADJECTIVE})
_ONE_EACH = frozenset({"president", "prime minister", "king", "queen", "chancellor", "foreign minister"})
_REPUBLIC_OF_STATES = "United States"


def has_office(land: str, title: str) -> bool:
    """Whether a country can have an office of that title (folded), as far as its form of state tells.

    >>> has_office("Pakistan", "queen"), has_office("Jordan", "king"), has_office("Iran", "chancellor")
    (False, True, False)
    >>> has_office("Canada", "premier")
    False
    """
    only = pairs("titles of some lands").get(title)
    if only is not None:
        return land in only.split("/")
    if title == "premier" and land in words("lands whose provinces have premiers"):
        return False
    if land in words("monarchies"):
        return title != "president" or land in words("monarchies with presidents")
    unknown = land == _REPUBLIC_OF_STATES and title in words("titles unknown in the United States")
    return not unknown and title not in words("titles of monarchs")


def land_of(office: Office, cast: Cast, *, governed: bool) -> Actor | None:
    """The state of a governor, the city of a mayor: the one that the article names far more often than any other.

    In an article about a state that has a governor (`governed`) its attorney general and treasurer are meant, too.
    """
    title = office.title.lower()
    if office.head == "governor" or title.startswith(_STATE_TITLES) or (governed and title in _STATE_TOO):
        return _most_named(cast, Kind.REGION)
    if office.head in _CITY_HEADS or (title.split()[0] in _CITY_TITLES and "inspector" not in title):
        return _most_named(cast, Kind.CITY)
    return None


def _most_named(cast: Cast, kind: Kind) -> Actor | None:
    times: Counter[int] = Counter()
    actors: dict[int, Actor] = {}
    for mentions in cast.mentions:
        for each in mentions:
            if each.actor is not None and each.actor.kind is kind and each.actor.sure:
                actors[id(each.actor)] = each.actor
                times[id(each.actor)] += 1
    most = times.most_common(_AHEAD)
    if not most or (len(most) > 1 and most[0][1] < _AHEAD * most[1][1]):
        return None
    return actors[most[0][0]]


def note_land(notes: dict[str, Any], office: Office, number: int, place: Actor | None) -> None:
    """Note the country that a sentence (by number) says an office of this title to be of."""
    if place is not None and place.kind is Kind.COUNTRY:
        notes.setdefault(f"lands of {fold_title(office.title)}", []).append((number, place))


def told_land(notes: dict[str, Any], office: Office, number: int) -> Actor | None:
    """The only country that the sentences up to this one have said an office of this title to be of."""
    told = {id(place): place for at, place in notes.get(f"lands of {fold_title(office.title)}", ()) if at <= number}
    return next(iter(told.values())) if len(told) == 1 else None


def place_ahead(sentence: Sentence, mentions: Sequence[Mention]) -> Actor | None:
    """The place that the sentence opens with: "In neighbouring Norland, the prime minister said"."""
    if sentence.words[0].lower != "in":
        return None
    for each in mentions:
        if each.first > _NEAR:
            return None
        if each.sort is Sort.PLACE:
            return each.actor if sentence.words[each.last : each.last + 1][0].text == "," else None
    return None


class Near(NamedTuple):
    """A country that a paragraph names: the number of the sentence, the word behind it, how, and which country."""

    sentence: int
    last: int
    sort: Sort
    land: Actor


def lands_near(sentence: Sentence, document: Document, cast: Cast) -> list[Near]:
    """The countries that the paragraph names up to the end of a sentence, in their order."""
    found: list[Near] = []
    for each in document.sentences[: sentence.number + 1]:
        if each.paragraph == sentence.paragraph:
            found += [
                Near(each.number, mention.last, mention.sort, mention.actor)
                for mention in cast.mentions[each.number]
                if mention.sort in _LANDS and mention.actor is not None and mention.actor.kind is Kind.COUNTRY
            ]
    return found


def only_land(near: Sequence[Near]) -> Actor | None:
    """The country, where only one is named."""
    return near[0].land if len({id(each.land) for each in near}) == 1 else None


def held_by_other(office: Office, holder: Actor | None, land: Actor, posts: dict[int, list[Office]]) -> bool:
    """Whether the article has given an office that each country has one of to somebody else there."""
    title = fold_title(office.title)
    if title not in _ONE_EACH or office.status != "current":
        return False
    return any(
        who != id(holder) and known.place is land and known.status == "current" and fold_title(known.title) == title
        for who, offices in posts.items()
        for known in offices
    )
