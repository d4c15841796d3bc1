"""Where a vote is held: the place its words name, a region named beside them, or the place the article is about."""

import re
from collections import Counter
from functools import lru_cache

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.context import Context
from honorum.extraction.events.vote_mentions import VoteMention
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.text.document import Document
from honorum.extraction.text.sketch import Sketch
from honorum.model.entities import Kind

REGIONAL = frozenset({"primary", "by-election", "local", "governor"})
"""Kinds of vote that are held in a part of a country more often than in all of it."""
_FROM = re.compile(
    r"^(?: (?!and|but|,|;|on|after|before|while|when|who|that)[^ .;,]+){0,9}? (?:from|in|of|for) (?:the"
    r" )?(?P<place>[CAO]\d+)"
)
_TWICE = 2
_EARLY = 2
_EARLY_WEIGHT = 3


def place_of(context: Context, line: Sketch, token: str, kind: str | None) -> Actor | None:
    """The place that the letter of a sketch, or words such as "the country's", stand for."""
    if not re.match(r"[CAO]\d", token):
        return context.country if token.startswith(("the country", "the nation")) else None
    actor = line.mention(token.split(maxsplit=1)[0]).actor
    if actor is not None and token[0] == "O":
        return _place_in(context, actor.name)
    if actor is None or not actor.kind.is_place:
        return None
    if actor.kind is Kind.CITY and kind not in {"local", "governor", "by-election", "referendum", "primary"}:
        return context.place_named(actor.country) or context.country
    return actor


def _place_in(context: Context, name: str) -> Actor | None:
    """The place that a body's name begins with: "California State Senate", "Scottish Parliament"."""
    known, words = gazetteer(), name.removeprefix("The ").split()
    for stop in range(min(3, len(words)), 0, -1):
        begin = " ".join(words[:stop])
        place = known.names.get(begin) or known.adjectives.get(begin)
        if place is not None:
            return context.cast.place(place)
    return None


def place_beside(context: Context, line: Sketch, rest: str, kind: str | None) -> Actor | None:
    """The place after the words for a vote: "a primary for U.S. senator from Idaho"; a part before the whole."""
    found = None
    while match := _FROM.match(rest):
        place = place_of(context, line, match["place"], kind)
        if place is not None and place.kind is not Kind.COUNTRY:
            return place
        found, rest = found or place, rest[match.end() :]
    return found


_JOINED = re.compile(
    r"^(?: (?:was|were|are|is|will|be|to|also|on|[a-z]+day|last|next))*(?: ,)? (?:in|of|for|across|held in)(?: both)?"
    r" (?:the )?(?:states? of )?(?P<list>[CA]\d+(?:(?: , and| ,| and)(?:"
    r" the)? [CA]\d+)+)"
)


def places_joined(context: Context, line: Sketch, stop: int, mention: VoteMention) -> list[Actor]:
    """The other places where votes are held: "primaries in Ohio, Texas and Vermont"."""
    match = _JOINED.match(line.text[stop:])
    if match is None:
        return []
    found = [place_of(context, line, token, mention.kind) for token in re.findall(r"[CA]\d+", match["list"])]
    return [place for place in found if place is not None and place is not mention.place]


_OPENERS = frozenset(
    """in across meanwhile , elsewhere also the already and but neighboring neighbouring nearby then now earlier over
    eastern western northern southern central""".split()
)


def topics(document: Document, context: Context) -> list[Actor | None]:
    """The country that each sentence is about where an article passes from one to the next: "In Maldives, …".

    It holds for the sentences after it, until one names another country.
    """
    found: list[Actor | None] = []
    topic: Actor | None = None
    for sentence, mentions in zip(document.sentences, context.cast.mentions, strict=True):
        countries = [each for each in mentions if each.actor is not None and each.actor.kind is Kind.COUNTRY]
        first = countries[0] if countries and countries[0].sort is Sort.PLACE else None
        before = [word.lower for word in sentence.words[: first.first]] if first is not None else []
        after = sentence.words[first.last].lower if first is not None and first.last < len(sentence.words) else ""
        opens = not {"in", "across"}.isdisjoint(before) and _OPENERS.issuperset(before) and after == ","
        if opens and first is not None:
            topic = first.actor
        elif any(each.actor is not None and each.actor.kind in {Kind.COUNTRY, Kind.REGION} for each in mentions):
            topic = None
        found.append(topic if topic is not context.country else None)
    return found


def region_beside(line: Sketch, context: Context) -> Actor | None:
    """The region that the sentence names: "Voters in Ohio's 5th district"; none when it names several."""
    country = context.country.name if context.country is not None else ""
    found = {
        id(each.actor): each.actor
        for each in line.mentions
        if each.sort in {Sort.PLACE, Sort.ADJECTIVE} and each.actor is not None and each.actor.kind is Kind.REGION
        and each.actor.country in {country, ""}
    }  # fmt: skip
    return next(iter(found.values())) if len(found) == 1 else None


def home_of(context: Context) -> Actor | None:
    """The place an article is about: a region when it names that more often than its country, else the country."""
    return _home(_Key(context))


class _Key:
    """A context as a key: two are equal when they are of the same article."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.context.cast is other.context.cast

    def __hash__(self) -> int:
        return id(self.context.cast)


@lru_cache(maxsize=4)
def _home(key: _Key) -> Actor | None:
    context = key.context
    counted: Counter[int] = Counter()
    actors: dict[int, Actor] = {}
    for mention in (each for sentence in context.cast.mentions for each in sentence):
        if mention.sort in {Sort.PLACE, Sort.ADJECTIVE} and mention.actor is not None:
            counted[id(mention.actor)] += 1
            actors[id(mention.actor)] = mention.actor
    regions = [(count, one) for one, count in counted.items() if actors[one].kind is Kind.REGION]
    if not regions:
        return context.country or region_of(context) or _land_of_bodies(context)
    count, one = max(regions, key=lambda pair: pair[0])
    whole = counted[id(context.country)] if context.country is not None else 0
    inside = context.country is None or actors[one].country == context.country.name
    others = sum(other for other, each in regions if each != one)
    return actors[one] if inside and count >= _TWICE and count > whole and count > others else context.country


def _land_of_bodies(context: Context) -> Actor | None:
    """The country that begins the names of the article's bodies, where it is named in no other way."""
    found = [
        _place_in(context, each.actor.name)
        for sentence in context.cast.mentions
        for each in sentence
        if _is_body(each) and each.actor is not None
    ]
    lands = {id(place): place for place in found if place is not None and place.kind is Kind.COUNTRY}
    return next(iter(lands.values())) if len(lands) == 1 else None


def _is_body(mention: Mention) -> bool:
    """Whether a mention is a body or party, whose name may begin with a region: "the Saskatchewan Party"."""
    return mention.sort in {Sort.BODY, Sort.PARTY} and mention.how is How.NAME


def region_of(context: Context) -> Actor | None:
    """The one region of its main country that an article names most, if it stands out among the regions."""
    counted: Counter[int] = Counter()
    actors: dict[int, Actor] = {}
    country = context.country.name if context.country is not None else ""
    for number, mention in ((at, each) for at, sentence in enumerate(context.cast.mentions) for each in sentence):
        actor = _place_in(context, mention.actor.name) if _is_body(mention) and mention.actor else mention.actor
        if not _is_body(mention) and mention.sort not in {Sort.PLACE, Sort.ADJECTIVE}:
            continue
        if actor is None or actor.kind is not Kind.REGION:
            continue
        if actor.country in {country, ""} or not country:
            counted[id(actor)] += _EARLY_WEIGHT if number < _EARLY else 1
            actors[id(actor)] = actor
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] <= ranked[1][1]):
        return None
    return actors[ranked[0][0]]
