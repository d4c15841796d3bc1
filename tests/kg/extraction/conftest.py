"""The rule extractor, loaded once for all tests of extraction."""

import pytest

from honorum.extraction.rules import RuleExtractor


@pytest.fixture(scope="session")
def extractor() -> RuleExtractor:
    """The extractor; it keeps no state between articles."""
    return RuleExtractor()
