"""Whether somebody is in office on a day, and by which rule: an unknown end is not "current"."""

from datetime import date, timedelta

import pytest

from honorum.model.bounds import UNKNOWN, between, observed, over_by
from honorum.model.office_scope import scope
from honorum.model.standing import RULES, standing

DAY = date(2022, 6, 1)


@pytest.mark.parametrize(
    ("bounds", "options", "expected"),
    [
        (between("2001", "2005"), {"end_rule": "stated"}, ("ended", "stated")),
        (over_by(date(2021, 1, 11)), {"end_rule": "former"}, ("ended", "former")),
        (over_by(date(2022, 6, 1)), {"end_rule": "death"}, ("ended", "death")),
        (between("2001-01-01", "2030-01-01"), {"end_rule": "stated"}, ("current", "covered")),
        (observed(date(2022, 1, 1)), {}, ("current", "recent-evidence")),
        (observed(date(2020, 1, 1)), {}, ("unknown", "old-evidence")),
        (between("2001-01-01", None), {}, ("unknown", "old-evidence")),
        (between("2022-05-01", None), {}, ("current", "recent-evidence")),
        (between("2001-01-01", "2022"), {"end_rule": "stated"}, ("unknown", "vague-end")),
        (UNKNOWN, {}, ("unknown", "no-evidence")),
        (between("2023-01-01", None), {}, ("upcoming", "not-begun")),
        (observed(date(2022, 5, 1)), {"status": "elect"}, ("upcoming", "elect")),
        (observed(date(2023, 5, 1)), {}, ("unknown", "old-evidence")),
    ],
)
def test_each_rule_decides_where_it_should(bounds, options, expected) -> None:
    """Each case of a holding as of one day gives its standing and the rule, which has words."""
    found = standing(bounds, DAY, **options)
    assert (str(found.standing), found.rule) == expected
    assert found.rule in RULES
    assert found.because


def test_how_recent_is_the_askers_choice() -> None:
    """With a longer memory the same old evidence counts; with none only the day itself does."""
    seen = observed(date(2020, 6, 1))
    assert str(standing(seen, DAY, recent=timedelta(days=1000)).standing) == "current"
    assert str(standing(observed(date(2022, 5, 31)), DAY, recent=timedelta(0)).standing) == "unknown"


@pytest.mark.parametrize(
    ("role", "kinds", "names", "expected"),
    [
        ("minister", ["country"], ["Minister of Trade"], "national"),
        ("governor", ["country"], ["Governor of Norrland"], "regional"),
        ("other", ["region"], ["Lantråd"], "regional"),
        ("mayor", ["country"], ["Mayor of Port Halden"], "local"),
        ("other", ["city"], ["City Architect"], "local"),
        ("legislator", [], ["Member", "European Parliament"], "international"),
        ("ambassador", ["country"], ["Ambassador to the United Nations"], "national"),
        ("agency-head", [], ["Director", "Acme Foundation"], None),
    ],
)
def test_the_scope_of_an_office(role, kinds, names, expected) -> None:
    """The place, the role and the body tell how far an office reaches; a private body's is no public office."""
    assert scope(role, kinds, names) == expected
