"""The one function for all formats."""

from collections.abc import Callable
from datetime import date

import pytest
from pyoxigraph import RdfFormat, parse

from honorum.errors import InputError
from honorum.exporting import FORMATS, Choices, Projection, TieKind
from honorum.store import Snapshot

Export = Callable[..., bytes]


def test_nquads_hold_everything(exported: Export, velmara: Snapshot) -> None:
    """Read back, the dump is the store: record, claims, judgements, refusals, each in its graph."""
    assert set(parse(exported("nquads"), format=RdfFormat.N_QUADS)) == set(velmara.quads())


def test_nquads_refuse_to_leave_something_out(exported: Export) -> None:
    """A choice that a format cannot keep is an error, not silently dropped."""
    with pytest.raises(InputError, match="always holds everything"):
        exported("nquads", Choices(on=date(2021, 1, 11)))


@pytest.mark.parametrize(
    "choices",
    [Choices(layout=True), Choices(projection=Projection.EVENTS), Choices(kinds=frozenset({TieKind.TENURE}))],
)
@pytest.mark.parametrize("name", sorted(name for name, form in FORMATS.items() if not form.is_network))
def test_only_networks_take_what_shapes_a_network(exported: Export, name: str, choices: Choices) -> None:
    """A table has no coordinates: to ask for them is an error that says which formats have."""
    with pytest.raises(InputError, match="gexf or graphml"):
        exported(name, choices)


def test_an_unknown_format_is_told_the_known_ones(exported: Export) -> None:
    """The error lists what there is."""
    with pytest.raises(InputError, match="csv, csvw, ftm, gexf"):
        exported("dot")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_each_format_says_how_it_is_served_and_saved(exported: Export, name: str) -> None:
    """Each has a media type and an ending, and writes something."""
    assert "/" in FORMATS[name].media_type
    assert FORMATS[name].suffix.startswith(".")
    assert len(exported(name)) > 100


def test_days_that_enclose_nothing_are_refused(exported: Export) -> None:
    """A last day before the first one is a mistake, and no empty file."""
    with pytest.raises(InputError, match="comes first"):
        exported("csv", Choices(since=date(2024, 1, 1), until=date(2020, 1, 1)))
