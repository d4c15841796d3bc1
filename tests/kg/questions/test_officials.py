"""What the lens for public officials hides."""

from datetime import date, timedelta

import pytest

from honorum.model.standing import Finding, Standing
from honorum.questions.officials import Lens

THOUSAND_YEARS = timedelta(days=365_250)


@pytest.mark.parametrize(
    ("on", "ended_within", "hidden"),
    [
        (date(900, 1, 1), THOUSAND_YEARS, False),
        (date(2024, 1, 1), THOUSAND_YEARS, True),
        (date(900, 1, 1), timedelta(days=365), True),
        (date(801, 1, 1), timedelta(days=365), False),
    ],
)
def test_a_cut_off_may_lie_before_all_days(on: date, ended_within: timedelta, *, hidden: bool) -> None:
    """What ended longer ago than the cut-off is hidden; one before the first day of the calendar hides nothing."""
    lens = Lens(on, ended_within)
    assert lens.hides(Finding(Standing.ENDED, "stated", date(800, 1, 2))) is hidden
