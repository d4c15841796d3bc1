"""Evidence: the exact words of an article, or the row of a table, that a claim rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words and where they stand; offsets are Unicode code points into the stored text, end exclusive."""

    exact: str
    start: int
    end: int

    def stands_in(self, text: str) -> bool:
        """Whether the words stand at their offsets in the text.

        >>> Quote("Ada", 0, 3).stands_in("Ada Lovelace"), Quote("Ada", 1, 4).stands_in("Ada Lovelace")
        (True, False)
        """
        return bool(self.exact) and text[self.start : self.end] == self.exact


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a data set: file, row number (the first row of data is 1) and the values the claim rests on."""

    file: str
    number: int
    values: tuple[tuple[str, str], ...]

    @property
    def exact(self) -> str:
        """The values in words.

        >>> Row("mps.csv", 3, (("name", "Ada"), ("start", "1840"))).exact
        'name: Ada; start: 1840'
        """
        return "; ".join(f"{column}: {value}" for column, value in self.values)


Evidence = Quote | Row
