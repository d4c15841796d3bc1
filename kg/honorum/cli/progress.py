"""A line that grows while documents go in; only where somebody watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from honorum.cli.printing import on_terminal

Progress = Callable[[int, str], None]


@contextmanager
def progress(what: str) -> Iterator[Progress | None]:
    """A function that is told how many are done and what the last one was; `None` where nobody watches."""
    if not on_terminal():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape

    console = Console(stderr=True)
    with console.status(f"{what} …") as status:
        yield lambda done, last: status.update(f"{done:,} {what}: {escape(last)}")
