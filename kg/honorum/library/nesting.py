"""How deep a query nests: deep nests break the database's own parser, and the process with it."""

from honorum.errors import QueryRefused


def refuse_deep(text: str, deepest: int) -> None:
    """See that braces and parentheses nest no deeper than that.

    Raises:
        QueryRefused: they do.

    >>> refuse_deep("ASK { { } }", 100)
    """
    if max(text.count("{"), text.count("(")) > deepest and _depth(text) > deepest:
        raise QueryRefused(f"its braces nest deeper than {deepest}.")


def _depth(text: str) -> int:
    """How deep braces and parentheses nest."""
    deepest = depth = 0
    for letter in text:
        if letter in "{(":
            depth += 1
            deepest = max(deepest, depth)
        elif letter in "})":
            depth -= 1
    return deepest
