"""Points in time for formats that know years, months and days and nothing else."""

import re

_PLAIN = re.compile(r"\d{4}(?:-\d{2}){0,2}", re.ASCII)


def plain(edtf: str | None) -> str | None:
    """The point as a year, month or day; `None` where it says more or less than that, since no date is made up.

    >>> plain("2019-03"), plain("2019-03~"), plain("192X"), plain(None)
    ('2019-03', None, None, None)
    """
    return edtf if edtf and _PLAIN.fullmatch(edtf) else None
