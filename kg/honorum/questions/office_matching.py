"""Which office a text means: "deputy interior minister" in "Kazakhstan", "Prime Minister of the UK"."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from honorum.errors import AmbiguousName, UnknownName
from honorum.model.names import fold
from honorum.model.offices import fold_title
from honorum.questions.graph import Graph
from honorum.questions.offices import Office, Offices, offices_of
from honorum.questions.search import by_identifier, names_of

WITHIN = 0.9
"""An office of a city or a body, asked for by the country around it."""

OF_A_BODY = 0.8
"""An office of a body, asked for by its place without naming the body: the place's own office comes first."""

OTHER_WORDS = 0.9
"""An office with the same portfolio under another name."""

LONGER_TITLE = 0.6
"""An office whose title has all the words and more: "health minister" for the minister of health and sport."""

_SPLIT = re.compile(r"(?:\s*,\s*|\s+(?:of|for|in)\s+)(?:the\s+)?", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\s")
_OTHER_RANKS = frozenset("deputy vice assistant under associate junior first shadow state parliamentary prime".split())
_SAME_PORTFOLIO = (
    ("foreign", "foreign affairs", "external affairs", "external relations"),
    ("interior", "internal affairs", "home affairs", "home"),
    ("defense", "national defense"),
    ("environment", "environmental protection"),
    ("education", "public education"),
    ("health", "public health", "healthcare"),
)
"""What one ministry is called in different countries, as folded titles have it."""

_LONGEST_PREFIX = 4


@dataclass(frozen=True, slots=True)
class OfficeMatch:
    """An office that a text can mean, and how well it fits (1 is a title and a place of its own)."""

    office: Office
    score: float


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a text: a folded title, and the places or bodies it names (each as all that have that name)."""

    title: str
    bodies: tuple[frozenset[str], ...]


def match_offices(graph: Graph, text: str, place: str | None = None) -> list[OfficeMatch]:
    """The offices that a text can mean, the best first; none that fits only in part of its words.

    Raises:
        UnknownName: there is no such place in the graph.
    """
    offices = offices_of(graph)
    asked = _asked_place(graph, offices, place) if place else None
    readings = [
        (reading.title, (*reading.bodies, asked) if asked is not None else reading.bodies)
        for reading in _readings(text, offices)
    ]
    if text in offices.entries:
        best = {text: 1.0}
    else:
        ways = (_with_title, _with_other_words, _with_longer_title)
        best = next((found for way in ways if (found := _scored(readings, way, offices))), {})
    matches = [OfficeMatch(offices.entries[iri], score) for iri, score in best.items()]
    return sorted(matches, key=lambda match: (-match.score, match.office.label, match.office.id))


def find_office(graph: Graph, text: str, place: str | None = None) -> Office:
    """The one office that is meant: by title and place, by label, by IRI or the last part of it, or by an id elsewhere.

    Raises:
        UnknownName: no office is called so; the error suggests some with a similar name.
        AmbiguousName: several fit equally well; the error lists them.
    """
    offices = offices_of(graph)
    slug = offices.entries.get(graph.names.entity("office", text).value) if re.fullmatch(r"[a-z0-9-]+", text) else None
    if known := [offices.entries[named.id] for named in by_identifier(graph, "office", text)]:
        matches = [OfficeMatch(office, 1.0) for office in known]
    else:
        matches = match_offices(graph, text, place)
    if not matches and slug is not None and place is None:
        return slug
    best = [match.office for match in matches if match.score == matches[0].score]
    if len(best) == 1:
        return best[0]
    asked = f"{text} in {place}" if place else text
    if best:
        raise AmbiguousName("office", asked, tuple((office.label, office.id) for office in best))
    raise UnknownName("office", asked, names_of(graph, "office").near(f"{text} {place or ''}"))


def search_offices(graph: Graph, text: str, place: str | None = None) -> Iterator[OfficeMatch]:
    """Offices for a list of suggestions: those that are meant, then those with a similar name in that place.

    Of those that are meant equally well, the ones that are called so come before those with another word for it.

    Raises:
        UnknownName: there is no such place in the graph.
    """
    offices = offices_of(graph)
    meant = called_so_first(match_offices(graph, text, place), text)
    asked = _asked_place(graph, offices, place) if place else None
    yield from meant
    seen = {match.office.id for match in meant}
    for match in names_of(graph, "office").matches(text):
        entry = offices.entries.get(match.named.id)
        if entry and entry.id not in seen and (asked is None or _fit(offices, entry, (asked,))):
            yield OfficeMatch(entry, round(match.score * LONGER_TITLE, 3))


def called_so_first(matches: Iterable[OfficeMatch], text: str) -> list[OfficeMatch]:
    """The matches in their order, but of those that fit equally well first the offices with the text in their names."""
    written = fold(text)
    return sorted(matches, key=lambda match: (-match.score, written not in fold(match.office.label)))


def offices_in(graph: Graph, place: str) -> list[Office]:
    """All offices of a place or a body, and of those that lie in it, by label.

    Raises:
        UnknownName: there is no such place in the graph.
    """
    offices = offices_of(graph)
    asked = _asked_place(graph, offices, place)
    found = (entry for entry in offices.entries.values() if _fit(offices, entry, (asked,)))
    return sorted(found, key=lambda office: (office.label, office.id))


def _asked_place(graph: Graph, offices: Offices, place: str) -> frozenset[str]:
    """The places and bodies with that name; none (but no error) when it is a place without offices."""
    found = offices.body(place)
    if not found:
        known = {named.id for kind in ("place", "organization") for named in names_of(graph, kind).exact(place)}
        if not known:
            near = (*names_of(graph, "place").near(place), *names_of(graph, "organization").near(place))
            raise UnknownName("place", place, near[:3])
        found = frozenset(known)
    return found


def _readings(text: str, offices: Offices) -> Iterator[_Reading]:
    """The text as a title alone, and with each place or body split off its end or its beginning."""
    yield _Reading(fold_title(text), ())
    for split in _SPLIT.finditer(text):
        bodies = offices.body(text[split.end() :])
        if bodies and split.start():
            for reading in _readings(text[: split.start()], offices):
                yield _Reading(reading.title, (*reading.bodies, bodies))
    words = _POSSESSIVE.sub(" ", text + " ").split()
    for count in range(1, min(_LONGEST_PREFIX, len(words) - 1) + 1):
        bodies = offices.body(" ".join(words[:count]))
        if bodies:
            yield _Reading(fold_title(" ".join(words[count:])), (bodies,))


def _scored(
    readings: Iterable[tuple[str, tuple[frozenset[str], ...]]],
    look_up: Callable[[str, Offices], Iterator[tuple[str, float]]],
    offices: Offices,
) -> dict[str, float]:
    """The offices that fit a reading, each with its best score."""
    best: dict[str, float] = {}
    for title, bodies in readings:
        for iri, likeness in look_up(title, offices):
            score = round(likeness * _fit(offices, offices.entries[iri], bodies), 3)
            if score > best.get(iri, 0.0):
                best[iri] = score
    return best


def _with_title(title: str, offices: Offices) -> Iterator[tuple[str, float]]:
    for iri in offices.by_title.get(title, ()):
        yield iri, 1.0


def _with_other_words(title: str, offices: Offices) -> Iterator[tuple[str, float]]:
    """Offices with the same portfolio under another name: "interior minister" for a minister of internal affairs."""
    for names in _SAME_PORTFOLIO:
        for name in names:
            before, found, after = f" {title} ".partition(f" {name} ")
            for other in names:
                if found and other != name:
                    for iri in offices.by_title.get(f"{before} {other} {after}".strip(), ()):
                        yield iri, OTHER_WORDS


def _with_longer_title(title: str, offices: Offices) -> Iterator[tuple[str, float]]:
    """Offices with all the words of the title and more; one word alone ("minister") is in too many titles."""
    words = frozenset(title.split())
    if len(words) <= 1:
        return
    having = (offices.by_word.get(word, frozenset()) for word in words)
    for longer in frozenset[str].intersection(*having):
        others = frozenset(longer.split()) - words
        if others and not others & _OTHER_RANKS:
            for iri in offices.by_title[longer]:
                yield iri, LONGER_TITLE


def _fit(offices: Offices, office: Office, bodies: tuple[frozenset[str], ...]) -> float:
    """How well an office fits the places and bodies that were named; 0 if it lies elsewhere."""
    jurisdictions = frozenset(reference.id for reference in office.jurisdictions)
    organizations = frozenset(reference.id for reference in office.organizations)
    around = frozenset().union(*(offices.around.get(body, frozenset()) for body in jurisdictions | organizations))
    fit, body_named = 1.0, False
    for named in bodies:
        if named & organizations:
            body_named = True
        elif named & around and not named & jurisdictions:
            fit *= WITHIN
        elif not named & jurisdictions:
            return 0.0
    return fit * OF_A_BODY if bodies and organizations and not body_named else fit
