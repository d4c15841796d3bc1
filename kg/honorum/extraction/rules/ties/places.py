"""What places are to each other: capitals, largest cities, earlier names, what lies where."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.ties import place_patterns as says
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.extraction.text.spelling import BODY_NOUNS, PARTY_NOUNS
from honorum.model.claims import PlaceClaim
from honorum.model.entities import Kind

_MOST_WORDS = 3


def _city(mention: Mention) -> Actor | None:
    """The place that a name means which stands where only the name of a place can stand."""
    actor = mention.actor
    if actor is None or mention.sort is Sort.ADJECTIVE:
        return None
    if actor.kind.is_place:
        return actor if actor.kind is not Kind.COUNTRY else None
    lowers = set(actor.name.lower().split())
    if len(lowers) > _MOST_WORDS or lowers & (BODY_NOUNS | PARTY_NOUNS) or mention.post or mention.honorific:
        return None
    if actor.kind is Kind.ORGANIZATION or (actor.kind is Kind.PERSON and not actor.sure):
        actor.kind = Kind.CITY
        return actor
    return None


def _whose(scene: Scene, match: re.Match[str], city: Actor) -> tuple[Actor | None, bool]:
    """The country or region that a capital or a largest city is of, and whether the words name it."""
    for group in ("of", "adjective"):
        if match.groupdict().get(group):
            return scene.full.mention(match[group]).actor, True
    if re.search(r"\b(?:state|province|provincial|region|regional)\b", match[0]):
        regions = [each for each in scene.context.cast.actors if each.kind is Kind.REGION]
        return (regions[0], False) if regions else (None, False)
    if city.country:
        known = scene.context.cast.places.get(city.country)
        if known is not None:
            return known, False
    country = scene.context.country
    return (country, False) if country is not None and city.country in {"", country.name} else (None, False)


def _firsts(scene: Scene, patterns: tuple[re.Pattern[str], ...], kind: str) -> Iterator[Draft]:
    """Capitals and largest cities."""
    line = scene.full
    for pattern in patterns:
        for match in line.find(pattern):
            city = _city(line.mention(match["city"]))
            if city is None:
                continue
            whole, said = _whose(scene, match, city)
            if whole is None or whole is city or not whole.kind.is_place or whole.kind is Kind.CITY:
                continue
            former = re.search(r"\b(?:former|old|then|one-time)\b", match[0])
            first, last = line.words(match.start(), match.end())
            yield Draft(
                make=PlaceClaim,
                fields={"subject": city, "object": whole, "kind": kind, "status": "former" if former else "current"},
                first=first,
                last=last,
                unsaid=frozenset() if said else frozenset({"object"}),
                timeless=True,
            )


def _capitals(scene: Scene) -> Iterator[Draft]:
    yield from _firsts(scene, says.CAPITALS, "capitalOf")


def _largest(scene: Scene) -> Iterator[Draft]:
    yield from _firsts(scene, says.LARGEST, "largestCityOf")


def _run(scene: Scene, at: int) -> int:
    """Where the capitals end that begin at a word."""
    tokens = scene.sentence.words
    end = at
    while end < len(tokens) and tokens[end].capital and not tokens[end].gap:
        end += 1
    return end


def _earlier_names(scene: Scene) -> Iterator[Draft]:
    """Places that had another name; the time of a renaming is that of the old name's end."""
    line = scene.full
    for pattern in says.RENAMED:
        for match in line.find(pattern):
            given = match.groupdict()
            if given.get("old_first"):
                old = line.mention(match["old_first"])
                first, start = old.first, line.words(match.start("new"), match.end())[0]
                city, name = _place(line.mention(match["new"])), scene.text(old.first, old.last)
                last = line.words(match.start(), match.end())[1]
            else:
                first = line.words(match.start(), match.end())[0]
                start = line.words(match.start(), match.end())[1]
                last = _run(scene, start)
                city, name = _place(line.mention(match["new"])), scene.text(start, last)
            verb = match[0].find(" renamed ")
            if city is not None and name and name != scene.text(*line.span_of(line.mention(match["new"]))):
                yield Draft(
                    make=PlaceClaim,
                    fields={"subject": city, "object_text": name, "kind": "formerlyNamed"},
                    first=first,
                    last=last,
                    trigger=None if verb < 0 else line.word_at(match.start() + verb + 1),
                    timeless=verb < 0,
                )


def _place(mention: Mention) -> Actor | None:
    """The place that a mention of one is, countries included."""
    actor = mention.actor
    return actor if actor is not None and actor.kind.is_place and mention.sort is Sort.PLACE else _city(mention)


def _inside(scene: Scene) -> Iterator[Draft]:
    """Places that lie in others."""
    line = scene.full
    if not scene.posts and not scene.context.parties:
        return  # the geography of articles that are not about politics is no business of ours
    for pattern in says.INSIDE:
        for match in line.find(pattern):
            inner, outer = line.mention(match["inner"]), line.mention(match["outer"]).actor
            part = _city(inner)
            if _goes_on(line, match, part):
                continue
            if part is None or outer is None or outer is part or not outer.kind.is_place:
                continue
            if not _can_hold(outer, part):
                continue
            first, last = line.words(match.start(), match.end())
            yield _within(part, outer, first, last)
    for match in line.find(says.AREA):
        first, last = line.words(match.start("name"), match.end("name"))
        outer = line.mention(match["outer"]).actor
        tokens = scene.sentence.words[first:last]
        if outer is None or not outer.kind.is_place or not all(word.capital for word in tokens):
            continue
        name = scene.text(first, last)
        part = scene.context.place_named(name) or scene.context.cast.add(Kind.REGION, name)
        yield _within(part, outer, *line.words(match.start(), match.end()))


_NEXT = re.compile(r" , (?:the )?(?P<next>C\d+)| , and ")


def _goes_on(line: Sketch, match: re.Match[str], part: Actor | None) -> bool:
    """Whether two places only open a list: "Paris, Germany and Peru"; a place named again is none."""
    following = _NEXT.match(line.text, match.end())
    if following is None:
        return False
    again = following["next"] is not None and line.mention(following["next"]).actor is part
    return not again


def _can_hold(outer: Actor, part: Actor) -> bool:
    """Whether what is known of two places lets one lie in the other."""
    if outer.kind is Kind.COUNTRY:
        return part.country in {"", outer.name}
    if outer.kind is Kind.REGION:
        return part.kind is Kind.CITY and part.country in {"", outer.country}
    return part.kind is Kind.CITY and not part.country


def _within(part: Actor, outer: Actor, first: int, last: int) -> Draft:
    fields: dict[str, Value] = {"subject": part, "object": outer, "kind": "locatedIn"}
    return Draft(make=PlaceClaim, fields=fields, first=first, last=last, timeless=True)


RULES = (
    Rule(
        "place.capital",
        "places",
        _capitals,
        words("capital"),
        takes=(
            ("Police searched homes in Kenya's capital, Nairobi.", "Nairobi | Kenya | capitalOf | current"),
            ("Kenya votes today. Shops in the capital Nairobi are shut.", "Nairobi | Kenya | capitalOf | current"),
        ),
        refuses=("The financial capital, Mumbai, is in India.", "India's capital, said Ada Vern, is too crowded."),
    ),
    Rule(
        "place.largest",
        "places",
        _largest,
        words("largest biggest populous"),
        takes=(
            (
                "Kenya voted. In the country's biggest city Nairobi, rain fell.",
                "Nairobi | Kenya | largestCityOf | current",
            ),
        ),
        refuses=("Mombasa is Kenya's second largest city.",),
    ),
    Rule(
        "place.renamed",
        "places",
        _earlier_names,
        words("formerly previously once renamed now originally name"),
        takes=(
            ("He lives in Mumbai, formerly Bombay, in India.", "Mumbai | Bombay | formerlyNamed | current"),
            ("In 1995 Bombay was renamed Mumbai by the state.", "Mumbai | Bombay | formerlyNamed | current"),
        ),
        refuses=("He lives in Mumbai, formerly a quiet town in India.",),
    ),
    Rule(
        "place.inside",
        "places",
        _inside,
        takes=(
            (
                "Kenya's president Ada Vern is in Addis Ababa, Ethiopia, on Monday.",
                "Addis Ababa | Ethiopia | locatedIn | current",
            ),
        ),
        refuses=(
            "In Paris, Germany's president Ada Vern was content.",
            "President Ada Vern visited Paris, Germany and Peru.",
        ),
    ),
)
