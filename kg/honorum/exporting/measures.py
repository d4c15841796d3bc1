"""Measures of a network over time: how well tied, how much between others, and in which community each node is.

Degree and betweenness (Freeman 1977, by the algorithm of Brandes 2001) and communities (Blondel and others 2008) are
those of networkx, window by window. A tie is in a window when it may have held on one of its days or, where only what
is certain was chosen, when it surely did. Directions and the number of ties between two nodes make no difference.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import IO, Any

from honorum.errors import InputError
from honorum.exporting.choices import Choices
from honorum.exporting.columns import MEASURES
from honorum.exporting.encoded import Encoded
from honorum.exporting.network import Network, kind_of
from honorum.exporting.things import read_thing
from honorum.exporting.ties import Spell

MOST_WINDOWS = 400
STEPS = 5_000_000
"""So many nodes and edges are walked for the betweenness of one window: some ten seconds."""

FEWEST = 50
"""From fewer nodes than these betweenness would be chance."""

MOST_EDGES = 300_000
"""In a larger window no communities are looked for."""

_SEED = 20210111
_DAY = timedelta(days=1)

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Window:
    """Some days (ISO), both ends included."""

    first: str
    last: str

    def meets(self, spell: Spell) -> bool:
        """Whether a spell has a day in it; an open side reaches everywhere.

        >>> Window("2019-01-01", "2019-12-31").meets(Spell("2015-02-01", "2019-03-19"))
        True
        """
        return (spell.first is None or spell.first <= self.last) and (spell.last is None or self.first <= spell.last)


def write_measures(network: Network, out: IO[bytes], choices: Choices, *, made: date) -> None:
    """Write the measures as CSV, window after window; `made` is the day of the data, up to which open ends reach.

    Raises:
        InputError: there would be too many windows.
    """
    rows = csv.writer(Encoded(out))
    rows.writerow(column.name for column in MEASURES)
    for row in measured(network, choices, made=made):
        rows.writerow("" if cell is None else cell for cell in row)


def measured(network: Network, choices: Choices, *, made: date) -> Iterator[tuple[Cell, ...]]:
    """The rows of the table of measures, in the order of `MEASURES`; nodes in order of their IRIs.

    Raises:
        InputError: there would be too many windows.
    """
    ties = [
        (tie.source, tie.target, tie.sure if choices.certain else tie.spells or (Spell(None, None),))
        for tie in network.ties()
    ]
    things = (read_thing(iri, network.record) for iri in network.degrees)
    known = {thing.iri: (thing.label, kind_of(thing)) for thing in things}
    for window in windows([spell for _, _, spells in ties for spell in spells], choices, made):
        pairs = {
            (min(source, target), max(source, target))
            for source, target, spells in ties
            if source != target and any(map(window.meets, spells))
        }
        names = sorted({name for pair in pairs for name in pair})
        for name, found in zip(names, _of_window(names, pairs), strict=True):
            yield window.first, window.last, name, *known[name], *found, len(names), len(pairs), len(network.left_out)


def windows(spells: Sequence[Spell], choices: Choices, made: date) -> list[Window]:
    """The windows of whole years, so many in each as chosen, cut at the days that were chosen.

    They go from the first day that was chosen or is known to the last; where ties have no end, to the day of the data.

    Raises:
        InputError: there would be too many.

    >>> found = windows([Spell("2001-05-01", "2006-01-01")], Choices(window=3), date(2024, 1, 1))
    >>> [window.last for window in found]
    ['2003-12-31', '2006-12-31']
    """
    starts = [date.fromisoformat(day) for spell in spells for day in (spell.first, spell.last) if day]
    open_ended = any(spell.last is None for spell in spells)
    first = choices.on or choices.since or min(starts, default=made)
    last = choices.on or choices.until or max([*starts, made] if open_ended else starts, default=made)
    years = choices.window or 1
    found = range(first.year, last.year + 1, years)
    if len(found) > MOST_WINDOWS:
        raise InputError(
            f"From {first} to {last} there are {len(found)} windows, more than {MOST_WINDOWS}. Choose a first day, or "
            "wider windows."
        )
    earliest, latest = choices.on or choices.since or date.min, choices.on or choices.until or date.max
    spans = ((date(year, 1, 1), date(min(year + years - 1, date.max.year), 12, 31)) for year in found)
    return [Window(max(start, earliest).isoformat(), min(end, latest).isoformat()) for start, end in spans]


def _of_window(names: Sequence[str], pairs: set[tuple[str, str]]) -> Iterator[tuple[Cell, ...]]:
    """Degree, betweenness, from how many nodes, community and its size, for each name."""
    import networkx as nx

    numbers = {name: number for number, name in enumerate(names)}
    graph: nx.Graph[int] = nx.Graph()  # of numbers, so that nothing depends on how texts are hashed
    graph.add_nodes_from(range(len(names)))
    graph.add_edges_from(sorted((numbers[one], numbers[other]) for one, other in pairs))
    between, sampled = _betweenness(graph)
    communities = _communities(graph)
    for number in range(len(names)):
        value = None if between is None else round(between[number], 6)
        yield graph.degree(number), value, sampled, *communities.get(number, (None, None))


def _betweenness(graph: Any) -> tuple[dict[int, float] | None, int]:
    """Betweenness from all nodes, or from as many as can be walked from; and from how many."""
    import networkx as nx

    size = len(graph)
    sources = min(size, STEPS // max(1, size + graph.number_of_edges()))
    if sources == size:
        return nx.betweenness_centrality(graph), size
    if sources < FEWEST:
        return None, 0
    return nx.betweenness_centrality(graph, k=sources, seed=_SEED), sources


def _communities(graph: Any) -> dict[int, tuple[int, int]]:
    """For each node the number of its community, the largest first, and its size."""
    import networkx as nx

    if graph.number_of_edges() > MOST_EDGES or not len(graph):
        return {}
    found = nx.community.louvain_communities(graph, seed=_SEED)
    ordered = sorted(found, key=lambda community: (-len(community), min(community)))
    return {node: (place, len(community)) for place, community in enumerate(ordered, start=1) for node in community}
