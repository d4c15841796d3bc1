"""The country, state or city that an office is of though its own words do not say so."""

from collections import Counter
from typing import Any

from honorum.extraction.cast import Cast
from honorum.extraction.mentions import Actor, Office
from honorum.model.entities import Kind
from honorum.model.offices import fold_title

_CITY_HEADS = frozenset("mayor councillor councilor councilman councilwoman alderman".split())
_CITY_TITLES = frozenset("city town council municipal police".split())
_STATE_TITLES = ("governor", "lieutenant governor", "state ")
_STATE_TOO = frozenset({"attorney general", "treasurer", "auditor", "comptroller", "chief justice", "general counsel"})
_AHEAD = 2


def land_of(office: Office, cast: Cast, *, governed: bool) -> Actor | None:
    """The state of a governor, the city of a mayor: the one that the article names far more often than any other.

    In an article about a state that has a governor (`governed`) its attorney general and treasurer are meant, too.
    """
    title = office.title.lower()
    if office.head == "governor" or title.startswith(_STATE_TITLES) or (governed and title in _STATE_TOO):
        return _most_named(cast, Kind.REGION)
    if office.head in _CITY_HEADS or title.split()[0] in _CITY_TITLES:
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
