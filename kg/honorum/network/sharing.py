"""What several nodes are all tied to: the offices, bodies, parties, events and persons that they share.

Who holds an office is tied to the body it belongs to as well, by two steps: so ministers share their cabinet.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations

import numpy as np

from honorum.model.bounds import Certainty
from honorum.network.choosing import Chooser, Conditions, Step
from honorum.network.projection import NEVER_AFTER, Numbers, Projection
from honorum.network.steps import steps_from

Chain = tuple[Step, ...]
"""One step to what is shared, or two by way of an office to its body."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A node that all are tied to: by which chains each is (the earliest first), and whether all were at one time.

    `at_once` is `None` where a tie has no time by its nature.
    """

    node: int
    chains: tuple[tuple[Chain, ...], ...]
    at_once: Certainty | None


def shared(network: Projection, nodes: Sequence[int], conditions: Conditions) -> list[Shared]:
    """What all of some nodes are tied to; what few are tied to comes first, since it tells more.

    With `together`, only where all may have been at one time.
    """
    choice = Chooser(network, conditions)
    reached = [_reached(network, node, choice) for node in nodes]
    common = reduce(lambda known, one: known & one.keys(), reached, set(reached[0])) - set(nodes)
    found = (_shared(network, node, [one[node] for one in reached]) for node in common)
    kept = [one for one in found if not (conditions.together and one.at_once is Certainty.NO)]
    known = {one.node for one in kept}
    telling = (one for one in kept if not _follows(one, known))
    return sorted(telling, key=lambda one: (int(network.degrees[one.node]), one.node))


def direct(network: Projection, nodes: Sequence[int], conditions: Conditions) -> Iterator[Step]:
    """The ties that some nodes have to each other."""
    choice = Chooser(network, conditions)
    for one, other in combinations(nodes, 2):
        for tie in choice.between(one, other):
            yield one, other, tie


def _reached(network: Projection, node: int, choice: Chooser) -> dict[int, list[Chain]]:
    """What a node is tied to, with the chains that lead there."""
    found: dict[int, list[Chain]] = defaultdict(list)
    for step in _steps(network, [node], choice):
        found[step[1]].append((step,))
    if network.persons[node]:
        onward: dict[int, list[Step]] = defaultdict(list)
        for step in _steps(network, sorted(found), choice, timeless=True):
            onward[step[0]].append(step)
        for office, steps in onward.items():
            for step in steps:
                found[step[1]] += [(*chain, step) for chain in found[office] if len(chain) == 1]
    return {
        other: sorted(chains, key=lambda chain: (len(chain), choice.preference(chain[0][2])))
        for other, chains in found.items()
    }


def _steps(network: Projection, nodes: Sequence[int], choice: Chooser, *, timeless: bool = False) -> Iterable[Step]:
    steps = steps_from(network, np.array(nodes, dtype=np.int32), choice.admits)
    if timeless:
        steps = steps.only(network.timeless[steps.tie])
    return zip(steps.start.tolist(), steps.end.tolist(), steps.tie.tolist(), strict=True)


def _shared(network: Projection, node: int, chains: Sequence[Sequence[Chain]]) -> Shared:
    ties = [np.array([chain[0][2] for chain in one], dtype=np.int32) for one in chains]
    timed = [one[~network.timeless[one]] for one in ties]
    parted = network.persons[node] or any(len(one) < len(all_) for one, all_ in zip(timed, ties, strict=True))
    return Shared(node, tuple(map(tuple, chains)), None if parted else _at_once(network, timed))


def _at_once(network: Projection, ties: Sequence[Numbers]) -> Certainty:
    """Whether there is a day on which each has a tie that surely holds, or may hold: a first day of one, if any."""
    if _one_day(ties, network.latest_start, network.earliest_end):
        return Certainty.CERTAIN
    return Certainty.POSSIBLE if _one_day(ties, network.earliest_start, network.latest_end) else Certainty.NO


def _one_day(ties: Sequence[Numbers], start: Numbers, end: Numbers) -> bool:
    first, after = [start[one] for one in ties], [end[one] for one in ties]
    days = np.unique(np.concatenate(first))
    days = days[days != NEVER_AFTER]
    return any(
        all(bool(((begun <= day) & (day < over)).any()) for begun, over in zip(first, after, strict=True))
        for day in days.tolist()
    )


def _follows(one: Shared, known: set[int]) -> bool:
    """Whether a body is shared only because one office of it is, which tells the same and more."""
    if any(len(chain) == 1 for chains in one.chains for chain in chains):
        return False
    offices = {chain[0][1] for chains in one.chains for chain in chains}
    return len(offices) == 1 and offices <= known
