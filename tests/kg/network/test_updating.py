"""A network brought up to date is the network of what there is now, array by array."""

from hypothesis import given, settings
from hypothesis import strategies as st
from invented_networks import BASE, assert_same, networks

from honorum.network.projecting import TieRow, project
from honorum.network.updating import ties_around, updated


@settings(max_examples=200)
@given(networks(), networks(), st.data())
def test_an_update_is_a_rebuild(before: list[TieRow], other: list[TieRow], data: st.DataObject) -> None:
    """Whatever leaves, comes or changes: the arrays are those of a network that was made of all ties anew."""
    gone = {row.id for row in before if data.draw(st.booleans())}
    # Of what comes, some has the IRI of what leaves (it changed), some is new altogether.
    names = [*sorted(gone), *(f"urn:{number}new" for number in range(len(other)))]
    come = [
        TieRow(name, row.one, row.other, row.kind, row.role, row.earliest_start, None, None, row.latest_end)
        for name, row in zip(data.draw(st.permutations(names)), other, strict=False)
    ]
    now = [row for row in before if row.id not in gone] + come
    assert_same(updated(project(before, BASE), gone, come), project(now, BASE))


@given(networks())
def test_ties_to_an_event_change_with_it(rows: list[TieRow]) -> None:
    """What changes with an event are the results and participations that lead to it, and no others."""
    told = [TieRow(row.id, row.one, row.other, "result" if n % 2 else "tenure", "won") for n, row in enumerate(rows)]
    for event in {row.other for row in told}:
        expected = {row.id for row in told if row.other == event and row.kind == "result"} | {event}
        assert set(ties_around(project(told, BASE), [event])) == expected
