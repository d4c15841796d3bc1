"""The state or city whose governor or mayor an article speaks of without saying which."""

from collections import Counter

from honorum.extraction.cast import Cast
from honorum.extraction.mentions import Actor, Office
from honorum.model.entities import Kind

_CITY_HEADS = frozenset("mayor councillor councilor councilman councilwoman alderman".split())
_CITY_TITLES = frozenset("city town council municipal police".split())
_STATE_TITLES = ("governor", "lieutenant governor", "state ")
_AHEAD = 2


def land_of(office: Office, cast: Cast) -> Actor | None:
    """The state of a governor, the city of a mayor: the one that the article names far more often than any other."""
    title = office.title.lower()
    if office.head == "governor" or title.startswith(_STATE_TITLES):
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
