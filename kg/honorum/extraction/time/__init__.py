"""The time language of news, read against the day of the article, as EDTF.

Absolute dates, weekdays, "last year", "in November", seasons, decades, intervals. Nothing resolves to a finer date
than the words say: "in November" is a month, "two weeks ago" is about a month, never a day.
"""

from honorum.extraction.time.finder import find, resolve
from honorum.extraction.time.rule import TimeExpression

__all__ = ["TimeExpression", "find", "resolve"]
