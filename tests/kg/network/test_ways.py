"""The search for ways agrees with an exhaustive one on small random networks, and with networkx on larger ones."""

import math
from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_networks import BASE, PERSONS, networks

from honorum.model.bounds import Certainty
from honorum.network.choosing import Conditions
from honorum.network.projecting import TieRow, project
from honorum.network.projection import Projection
from honorum.network.ways import ways

DAY = date(2005, 6, 1)


def _ways(rows: list[TieRow], start: str, end: str, conditions: Conditions, max_hops: int, limit: int = 10**6):
    network = project(rows, BASE)
    source, target = network.number_of(start), network.number_of(end)
    if source is None or target is None:
        return network, []
    return network, ways(network, source, target, conditions, max_hops=max_hops, limit=limit)


def _exhaustive(network: Projection, conditions: Conditions, max_hops: int) -> Iterator[tuple[str, ...]]:
    """Every simple way for which some choice of ties satisfies the conditions, found by trying all."""
    graph = nx.MultiGraph()
    for number in range(len(network.one)):
        tie = network.tie(number)
        if conditions.on is None or tie.timeless or network.bounds(number).on(conditions.on) is not Certainty.NO:
            graph.add_edge(tie.one, tie.other, key=number)
    if not {PERSONS[0], PERSONS[3]} <= set(graph):
        return
    for nodes in nx.all_simple_paths(nx.Graph(graph), PERSONS[0], PERSONS[3], cutoff=max_hops):
        steps = [list(graph[one][other]) for one, other in pairwise(nodes)]
        if any(_fits(network, nodes, choice, conditions) for choice in product(*steps)):
            yield tuple(nodes)


def _fits(network: Projection, nodes: list[str], choice: tuple[int, ...], conditions: Conditions) -> bool:
    if (conditions.together or conditions.successive) and not _met(network, nodes, choice):
        return False
    return not conditions.successive or _met_in_turn(network, nodes, choice)


def _met_in_turn(network: Projection, nodes: list[str], choice: tuple[int, ...]) -> bool:
    """Whether each meeting, from person to person, has a day, and one in common with the next."""
    meetings: list[set[int]] = []
    every = set(range(date(1990, 1, 1).toordinal(), date(2020, 1, 1).toordinal()))
    for node, tie in zip(nodes, choice, strict=False):
        if node in PERSONS:
            meetings.append(every)
        if not network.timeless[tie]:
            meetings[-1] = meetings[-1] & set(range(network.earliest_start[tie], network.latest_end[tie]))
    return all(meetings) and all(one & other for one, other in pairwise(meetings))


def _met(network: Projection, nodes: list[str], choice: tuple[int, ...]) -> bool:
    before: int | None = None
    for node, tie in zip(nodes, choice, strict=False):
        if node in PERSONS:
            before = None
        if network.timeless[tie]:
            continue
        if before is not None and network.bounds(before).overlaps(network.bounds(tie)) is Certainty.NO:
            return False
        before = tie
    return True


@settings(max_examples=200, deadline=None)
@given(networks(), st.sampled_from([None, DAY]), st.booleans(), st.booleans(), st.integers(1, 6))
def test_all_ways_are_found_and_no_others(
    rows: list[TieRow], on: date | None, together: bool, successive: bool, max_hops: int
) -> None:
    """Whatever the conditions: the same ways as by trying everything, each once, in order of length."""
    conditions = Conditions(on, together, successive=successive)
    network, found = _ways(rows, PERSONS[0], PERSONS[3], conditions, max_hops)
    nodes = [tuple(network.iri_of(one) for one in (way[0][0], *(step[1] for step in way))) for way in found]
    assert sorted(nodes) == sorted(_exhaustive(network, conditions, max_hops))
    assert [len(way) for way in found] == sorted(len(way) for way in found)


@settings(max_examples=50, deadline=None)
@given(networks(), st.booleans(), st.booleans())
def test_the_ties_of_a_way_belong_to_it(rows: list[TieRow], together: bool, successive: bool) -> None:
    """Each step's tie joins its two nodes, and the chosen ties themselves satisfy the condition about times."""
    conditions = Conditions(None, together, successive=successive)
    network, found = _ways(rows, PERSONS[0], PERSONS[3], conditions, 5, 20)
    for way in found:
        for one, other, tie in way:
            assert {one, other} == {network.one[tie], network.other[tie]}
        nodes = [network.iri_of(step[0]) for step in way]
        assert _fits(network, nodes, tuple(step[2] for step in way), conditions)


@settings(max_examples=50, deadline=None)
@given(networks())
def test_the_more_telling_way_comes_first(rows: list[TieRow]) -> None:
    """Of ways of one length, those through nodes with fewer ties come first."""
    network, found = _ways(rows, PERSONS[0], PERSONS[3], Conditions(), 6)
    costs = [
        (len(way), round(sum(math.log2(1 + network.first[one + 1] - network.first[one]) for one, _, _ in way[1:]), 6))
        for way in found
    ]
    assert costs == sorted(costs)


@pytest.fixture(scope="module")
def crowd() -> list[TieRow]:
    """Three hundred people in forty parties, some of them large."""
    return [
        TieRow(f"urn:t{person}-{turn}", f"urn:/id/person/{person}", f"urn:/id/party/{party}", "membership", "member")
        for person in range(300)
        for turn, party in enumerate({(person * 7919 + turn * turn * 104729) % 997 % 40 for turn in range(3)})
    ]


def test_lengths_are_those_of_networkx(crowd: list[TieRow]) -> None:
    """A shortest way is as long as the one that networkx finds, for each pair of a sample."""
    graph = nx.Graph((row.one, row.other) for row in crowd)
    for start, end in ((f"urn:/id/person/{n}", f"urn:/id/person/{(n * 37 + 11) % 300}") for n in range(0, 300, 7)):
        if start == end:
            continue
        _, found = _ways(crowd, start, end, Conditions(), 8, 1)
        expected = nx.shortest_path_length(graph, start, end) if nx.has_path(graph, start, end) else None
        assert [len(way) for way in found] == ([] if expected is None else [expected])


def test_kinds_and_nodes_can_be_avoided(crowd: list[TieRow]) -> None:
    """No way leads through a node that is avoided or by a kind that is not wanted; the ends may always be there."""
    start, end = "urn:/id/person/1", "urn:/id/person/2"
    network, found = _ways(crowd, start, end, Conditions(), 4, 1)
    through = network.iri_of(found[0][0][1])
    _, others = _ways(crowd, start, end, Conditions(avoid=frozenset({through, start})), 6, 5)
    assert others
    assert all(through not in {network.iri_of(one) for one, _, _ in way} for way in others)
    assert _ways(crowd, start, end, Conditions(follow=frozenset({"tenure"})), 6)[1] == []
    assert _ways(crowd, start, end, Conditions(avoid_kinds=frozenset({"membership"})), 6)[1] == []


def test_what_is_saved_is_what_is_opened(crowd: list[TieRow], tmp_path) -> None:
    """Every array comes back from its file, and the ways with it."""
    network = project(crowd, BASE)
    network.save(tmp_path / "network")
    opened = Projection.open(tmp_path / "network")
    source, target = (network.number_of(f"urn:/id/person/{number}") for number in (1, 2))
    assert opened.tie(5) == network.tie(5)
    assert opened.number_of("urn:/id/person/nobody") is None
    for one in (network, opened):
        assert ways(one, source, target, Conditions(together=True), max_hops=6, limit=9)
    assert ways(network, source, target, Conditions(), max_hops=6, limit=9) == ways(
        opened, source, target, Conditions(), max_hops=6, limit=9
    )
