"""Claims in few words, for tests of the record."""

import pytest
from claim_words import Words


@pytest.fixture
def words():
    """A maker of claims about one invented office."""
    return Words()
