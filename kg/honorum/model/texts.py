"""Many short texts in one array of bytes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Texts:
    """Many short texts in one array of bytes, each found by its number."""

    letters: NDArray[np.uint8]
    ends: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Texts":
        """Put texts together.

        >>> Texts.of(["Ada", "", "Bo"])[2]
        'Bo'
        """
        encoded = [text.encode() for text in texts]
        ends = np.cumsum([0, *map(len, encoded)], dtype=np.int64)
        return cls(np.frombuffer(b"".join(encoded), dtype=np.uint8), ends)

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __getitem__(self, number: int) -> str:
        return self.encoded(number).decode()

    def find(self, text: str) -> int | None:
        """The number of a text, if the texts are in the order of their bytes and it is among them."""
        place = self.place(text)
        return place if place < len(self) and self.encoded(place) == text.encode() else None

    def place(self, text: str) -> int:
        """How many texts come before this one, if they are in the order of their bytes.

        >>> Texts.of(["Ada", "Bo", "Cy"]).place("Bo"), Texts.of(["Ada", "Bo", "Cy"]).place("Bob")
        (1, 2)
        """
        wanted, low, high = text.encode(), 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self.encoded(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def encoded(self, number: int) -> bytes:
        """A text as UTF-8."""
        return self.letters[self.ends[number] : self.ends[number + 1]].tobytes()

    def changed(self, keep: NDArray[np.bool_], places: NDArray[np.int64], texts: Sequence[str]) -> "Texts":
        """The texts that are kept, with others put in before the given places of those.

        >>> known = Texts.of(["Ada", "Bo", "Cy"])
        >>> known = known.changed(np.array([True, False, True]), np.array([1, 2]), ["Bea", "Di"])
        >>> [known[number] for number in range(len(known))]
        ['Ada', 'Bea', 'Cy', 'Di']
        """
        lengths = np.diff(self.ends)
        letters, kept = self.letters[np.repeat(keep, lengths)], lengths[keep]
        new = Texts.of(texts)
        begin = np.concatenate([[0], np.cumsum(kept)])[places]
        letters = np.insert(letters, np.repeat(begin, np.diff(new.ends)), new.letters)
        ends = np.concatenate([[0], np.cumsum(np.insert(kept, places, np.diff(new.ends)))])
        return Texts(letters, ends.astype(np.int64))
