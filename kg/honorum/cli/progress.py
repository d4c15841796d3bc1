"""Lines that grow while documents and tables go in; only where somebody watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from honorum.cli.printing import on_terminal

Progress = Callable[[int, str], None]
Steps = Callable[[str, int, int], None]


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


@contextmanager
def steps() -> Iterator[Steps | None]:
    """A function that is told which step is under way, how much of it is done, and of how much; it draws a bar."""
    if not on_terminal():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True)) as bars:
        known: dict[str, TaskID] = {}

        def told(step: str, done: int, total: int) -> None:
            if step not in known:
                known[step] = bars.add_task(escape(step), total=total)
            bars.update(known[step], completed=done, total=total)

        yield told
