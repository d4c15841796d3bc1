"""What lists say of things as they were known on an earlier day, worked out for no more things than are asked for."""

from honorum.questions.recalled.finding import find_then, named_then, told_then
from honorum.questions.recalled.graph import Recalled, recalled
from honorum.questions.recalled.offices import office_then, offices_then, with_offices

__all__ = [
    "Recalled",
    "find_then",
    "named_then",
    "office_then",
    "offices_then",
    "recalled",
    "told_then",
    "with_offices",
]
