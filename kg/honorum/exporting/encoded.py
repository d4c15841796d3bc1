"""Text on its way into a stream of bytes."""

from dataclasses import dataclass
from typing import IO


@dataclass(frozen=True, slots=True)
class Encoded:
    """Takes text for a stream of bytes, whatever else that stream can or cannot do."""

    out: IO[bytes]

    def write(self, text: str) -> int:
        """Write the text as UTF-8."""
        return self.out.write(text.encode())
