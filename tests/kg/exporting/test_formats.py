"""The one function for all formats."""

from collections.abc import Callable
from datetime import date

import pytest
from pyoxigraph import RdfFormat, parse

from honorum.errors import InputError
from honorum.exporting import FORMATS, Choices
from honorum.store import Snapshot

Export = Callable[..., bytes]


def test_nquads_hold_everything(exported: Export, velmara: Snapshot) -> None:
    """Read back, the dump is the store: record, claims, judgements, refusals, each in its graph."""
    assert set(parse(exported("nquads"), format=RdfFormat.N_QUADS)) == set(velmara.quads())


def test_nquads_refuse_to_leave_something_out(exported: Export) -> None:
    """A choice that a format cannot keep is an error, not silently dropped."""
    with pytest.raises(InputError, match="always holds everything"):
        exported("nquads", Choices(on=date(2021, 1, 11)))


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
