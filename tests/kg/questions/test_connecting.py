"""The search for chains agrees with an exhaustive one on small random networks."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from honorum.model.bounds import Bounds, Certainty, between
from honorum.questions.connecting import ways
from honorum.questions.network import PART_OF, Network, Tie
from honorum.questions.tie_times import TieTimes

PERSONS = [f"urn:/id/person/{number}" for number in range(4)]
GROUPS = [f"urn:/id/party/{number}" for number in range(4)]
DAY = date(2005, 6, 1)

_years = st.integers(2000, 2008)


@st.composite
def _networks(draw: st.DrawFn) -> tuple[Network, TieTimes]:
    graph = nx.Graph()
    times: dict[str, Bounds] = {}
    number = 0
    pairs = [*product(PERSONS, GROUPS), *pairwise(GROUPS), (PERSONS[0], PERSONS[1])]
    for one, other in pairs:
        for _ in range(draw(st.sampled_from([0, 0, 1, 1, 2]))):
            first = draw(_years)
            timeless = one in GROUPS and draw(st.booleans())
            tie = Tie(
                f"urn:tie{number}",
                one,
                other,
                PART_OF if timeless else "membership",
                "member",
                None if timeless else f"urn:tie{number}",
            )
            if not timeless:
                times[tie.id] = between(str(first), f"{first + draw(st.integers(1, 4))}")
            number += 1
            if graph.has_edge(one, other):
                graph.edges[one, other]["ties"].append(tie)
            else:
                graph.add_edge(one, other, ties=[tie])
    return Network(graph), TieTimes(times)


def _exhaustive(
    network: Network, times: TieTimes, *, on: date | None, together: bool, max_hops: int
) -> Iterator[tuple[str, ...]]:
    """Every simple way for which some choice of ties satisfies the conditions, found by trying all."""
    if not {PERSONS[0], PERSONS[3]} <= set(network.graph):
        return
    for nodes in nx.all_simple_paths(network.graph, PERSONS[0], PERSONS[3], cutoff=max_hops):
        steps = [
            [tie for tie in network.ties(one)[other] if on is None or tie.timeless or _holds(times, tie, on)]
            for one, other in pairwise(nodes)
        ]
        if any(not together or _met(times, nodes, choice) for choice in product(*steps)):
            yield tuple(nodes)


def _holds(times: TieTimes, tie: Tie, on: date) -> bool:
    return times.of(tie).on(on) is not Certainty.NO


def _met(times: TieTimes, nodes: list[str], choice: tuple[Tie, ...]) -> bool:
    before: Tie | None = None
    for node, tie in zip(nodes, choice, strict=False):
        if node in PERSONS:
            before = None
        if tie.timeless:
            continue
        if before is not None and times.of(before).overlaps(times.of(tie)) is Certainty.NO:
            return False
        before = tie
    return True


@settings(max_examples=150, deadline=None)
@given(_networks(), st.sampled_from([None, DAY]), st.booleans(), st.integers(1, 6))
def test_all_ways_are_found_and_no_others(
    world: tuple[Network, TieTimes], on: date | None, together: bool, max_hops: int
) -> None:
    """Whatever the conditions: the same ways as by trying everything, each once, in order of length."""
    network, times = world
    found = ways(network, times, PERSONS[0], PERSONS[3], on=on, together=together, max_hops=max_hops, limit=10**6)
    nodes = [(hops[0][0], *(hop[1] for hop in hops)) for hops in found]
    assert sorted(nodes) == sorted(_exhaustive(network, times, on=on, together=together, max_hops=max_hops))
    assert [len(hops) for hops in found] == sorted(len(hops) for hops in found)


@settings(max_examples=50, deadline=None)
@given(_networks(), st.booleans())
def test_the_ties_of_a_way_belong_to_it(world: tuple[Network, TieTimes], together: bool) -> None:
    """Each hop's tie joins its two nodes, and with `together` the chosen ties themselves satisfy the condition."""
    network, times = world
    for hops in ways(network, times, PERSONS[0], PERSONS[3], on=None, together=together, max_hops=5, limit=20):
        for one, other, tie in hops:
            assert {one, other} == {tie.one, tie.other}
        assert not together or _met(times, [hop[0] for hop in hops], tuple(hop[2] for hop in hops))
