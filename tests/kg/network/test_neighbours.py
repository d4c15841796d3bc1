"""What lies around nodes, and what they share, agrees with trying everything on small random networks."""

from collections import defaultdict
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from invented_networks import BASE, GROUPS, PERSONS, networks

from honorum.model.bounds import Certainty
from honorum.network.choosing import Conditions
from honorum.network.neighbours import around, routes
from honorum.network.projecting import TieRow, project
from honorum.network.projection import Projection
from honorum.network.sharing import direct, shared

_Together = st.booleans()


def _ties(network: Projection) -> dict[int, list[tuple[int, int]]]:
    """For each node, the neighbours with the ties to them."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for tie, (one, other) in enumerate(zip(network.one.tolist(), network.other.tolist(), strict=True)):
        found[one].append((other, tie))
        found[other].append((one, tie))
    return found


def _met(network: Projection, middle: int, one: int, other: int, *, together: bool) -> bool:
    if not together or network.persons[middle] or network.timeless[one] or network.timeless[other]:
        return True
    return network.bounds(one).overlaps(network.bounds(other)) is not Certainty.NO


@settings(max_examples=150)
@given(networks(), _Together, st.integers(1, 2))
def test_all_that_is_around_is_found(rows: list[TieRow], together: bool, hops: int) -> None:
    """Each node within the distance is there once, with its distance and the number of ways to it."""
    network = project(rows, BASE)
    ties = _ties(network)
    for node in range(len(network.persons)):
        near, far = defaultdict(set), defaultdict(set)
        for middle, tie in ties[node]:
            near[middle].add(tie)
            for end, onward in ties[middle]:
                if end != node and _met(network, middle, tie, onward, together=together):
                    far[end].add(middle)
        expected = {one: (1, len(ways)) for one, ways in near.items()}
        if hops == 2:
            expected |= {one: (2, len(ways)) for one, ways in far.items() if one not in near}
        found = around(network, node, Conditions(together=together), hops=hops)
        told = zip(found.nodes.tolist(), found.distance.tolist(), found.ways.tolist(), strict=True)
        assert {one: (distance, ways) for one, distance, ways in told} == expected
        assert len(found.nodes) == len(expected)
        assert sorted(found.distance.tolist()) == found.distance.tolist()


@settings(max_examples=100)
@given(networks(), _Together)
def test_the_ways_around_are_told(rows: list[TieRow], together: bool) -> None:
    """For each neighbour as many ways are told as were counted; they lead there, by ties that can have met."""
    network, conditions = project(rows, BASE), Conditions(together=together)
    for node in range(len(network.persons)):
        found = around(network, node, conditions, hops=2)
        for place, other in enumerate(found.nodes.tolist()):
            ways = routes(network, node, other, int(found.distance[place]), conditions, limit=100)
            assert len(ways) == found.ways[place]
            for way in ways:
                assert (way[0][0], way[-1][1]) == (node, other)
                assert len(way) == 1 or _met(network, way[0][1], way[0][2], way[1][2], together=together)


@settings(max_examples=150)
@given(networks(), st.sampled_from([2, 3]))
def test_what_is_shared_is_what_all_are_tied_to(rows: list[TieRow], many: int) -> None:
    """A group is shared when everybody is tied to it, and told to be at one time as the bounds of their ties say."""
    network = project(rows, BASE)
    nodes = [node for iri in PERSONS[:many] if (node := network.number_of(iri)) is not None]
    if len(nodes) < many:
        return
    ties = _ties(network)
    found = {one.node: one for one in shared(network, nodes, Conditions())}
    for group in (network.number_of(iri) for iri in GROUPS):
        by_person = [[tie for other, tie in ties[node] if other == group] for node in nodes]
        if group is None or not all(by_person):
            continue
        assert group in found
        times = [[network.bounds(chain[0][2]) for chain in chains] for chains in found[group].chains]
        assert found[group].at_once is _at_once(times)
    together = {one.node for one in shared(network, nodes, Conditions(together=True))}
    assert together == {node for node, one in found.items() if one.at_once is not Certainty.NO}


def _at_once(times: list[list]) -> Certainty:
    """By trying each choice of one interval for everybody: whether all of them overlap."""
    order = [Certainty.NO, Certainty.POSSIBLE, Certainty.CERTAIN]
    choices = (
        [one.overlaps(other) for one in choice for other in choice if one is not other] for choice in product(*times)
    )
    return max((min(found, key=order.index) for found in choices), key=order.index)


@given(networks())
def test_direct_ties_are_those_between_the_nodes(rows: list[TieRow]) -> None:
    """Each tie between two of the nodes is told once."""
    network = project(rows, BASE)
    nodes = list(range(min(3, len(network.persons))))
    expected = {
        tie
        for tie, ends in enumerate(zip(network.one.tolist(), network.other.tolist(), strict=True))
        if set(ends) <= set(nodes)
    }
    assert sorted(tie for _, _, tie in direct(network, nodes, Conditions())) == sorted(expected)
