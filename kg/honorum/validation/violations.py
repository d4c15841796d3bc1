"""What a shape found wrong, in words for the person who must mend the data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing wrong: the node, the shape it breaks, the property and value concerned, and what to do."""

    focus: str
    shape: str
    message: str
    path: str | None = None
    value: str | None = None
    severity: str = "Violation"
