"""What asking a model took: questions, repeated questions, tokens, and money where the price is known."""

from dataclasses import dataclass

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Spent:
    """Questions asked, how often one was asked again, tokens both ways, and the cost (`None` without a price).

    >>> Spent(1, tokens_in=10, cost=0.5) + Spent(1, 2, 5, 1)
    Spent(requests=2, retries=2, tokens_in=15, tokens_out=1, cost=0.5)
    """

    requests: int = 0
    retries: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: float | None = None

    def __add__(self, other: "Spent") -> "Spent":
        """Both together."""
        known = [cost for cost in (self.cost, other.cost) if cost is not None]
        return Spent(
            self.requests + other.requests,
            self.retries + other.retries,
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            sum(known) if known else None,
        )

    def __sub__(self, earlier: "Spent") -> "Spent":
        """What was spent since."""
        cost = None if self.cost is None else self.cost - (earlier.cost or 0.0)
        return Spent(
            self.requests - earlier.requests,
            self.retries - earlier.retries,
            self.tokens_in - earlier.tokens_in,
            self.tokens_out - earlier.tokens_out,
            cost,
        )

    def __str__(self) -> str:
        cost = "unknown" if self.cost is None else f"{self.cost:,.4f}"
        return (
            f"questions {self.requests:,}, asked again {self.retries:,}, "
            f"tokens sent {self.tokens_in:,}, received {self.tokens_out:,}, cost {cost}"
        )

    def to_json(self) -> dict[str, int | float | None]:
        """The same for ``--json``.

        >>> Spent(1).to_json()["requests"]
        1
        """
        return {
            "requests": self.requests,
            "retries": self.retries,
            "tokensIn": self.tokens_in,
            "tokensOut": self.tokens_out,
            "cost": self.cost,
        }


def cost_of(tokens_in: int, tokens_out: int, price_in: float | None, price_out: float | None) -> float | None:
    """The cost of tokens at prices per million; `None` where no price is known.

    >>> cost_of(500_000, 100_000, 2.0, 10.0), cost_of(1, 1, None, None)
    (2.0, None)
    """
    if price_in is None and price_out is None:
        return None
    return (tokens_in * (price_in or 0.0) + tokens_out * (price_out or 0.0)) / MILLION
