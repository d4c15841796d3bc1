"""What a shape found wrong, in words for the person who must mend the data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing wrong: the node, the shape it breaks, the property and value concerned, and what to do.

    `focus` and `shape` are IRIs; `path` names properties by their local names; `severity` is Violation, Warning or
    Info.
    """

    focus: str
    shape: str
    message: str
    path: str | None = None
    value: str | None = None
    severity: str = "Violation"

    @property
    def sentence(self) -> str:
        """The violation in one line: what to do, and where.

        >>> Violation("urn:x/claim/1", "urn:s", "A claim needs a quote.", "quote").sentence
        'A claim needs a quote. (claim/1: quote)'
        """
        where = "/".join(self.focus.split("/")[-2:])
        found = f"{self.path or ''} = {self.value}" if self.value is not None else self.path
        return f"{self.message} ({where}: {found.strip()})" if found else f"{self.message} ({where})"
