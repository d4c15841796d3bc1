"""Small random networks of persons, parties and offices, for laws of what is asked of networks."""

from dataclasses import fields
from itertools import pairwise, product

import numpy as np
from hypothesis import strategies as st

from honorum.model.bounds import between
from honorum.network.projecting import TieRow
from honorum.network.projection import PART_OF, Projection

BASE = "urn:"
PERSONS = [f"urn:/id/person/{number}" for number in range(4)]
GROUPS = [f"urn:/id/party/{number}" for number in range(4)]
_years = st.integers(2000, 2008)


@st.composite
def networks(draw: st.DrawFn) -> list[TieRow]:
    """Ties between four persons and four groups, some of them several times, some without a time."""
    rows: list[TieRow] = []
    pairs = [*product(PERSONS, GROUPS), *pairwise(GROUPS), (PERSONS[0], PERSONS[1])]
    for one, other in pairs:
        for _ in range(draw(st.sampled_from([0, 0, 1, 1, 2]))):
            name = f"urn:tie{len(rows)}"
            if one in GROUPS and draw(st.booleans()):
                rows.append(TieRow(name, one, other, PART_OF, PART_OF))
                continue
            first = draw(_years)
            held = between(str(first), f"{first + draw(st.integers(1, 4))}")
            days = (held.earliest_start, held.latest_start, held.earliest_end, held.latest_end)
            rows.append(TieRow(name, one, other, "membership", "member", *days))
    return rows


def assert_same(one: Projection, other: Projection) -> None:
    """Every array and every table of words is the same, also in the type of its numbers."""
    for each in fields(Projection):
        mine, theirs = getattr(one, each.name), getattr(other, each.name)
        if isinstance(mine, np.ndarray):
            assert mine.dtype == theirs.dtype, each.name
            assert np.array_equal(mine, theirs), each.name
        elif each.init:
            assert mine == theirs, each.name
