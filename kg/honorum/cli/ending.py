"""How commands end: with an exit code that scripts can trust, and with one line that says what went wrong.

0 done; 1 done, with refusals listed; 2 the command was not understood; 3 it could not be done.
"""

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer

from honorum.errors import HonorumError, InvalidDate, InvalidMapping, UnknownChoice

REFUSALS = 1
USAGE = 2
CANNOT = 3
INTERRUPTED = 130

_NOT_UNDERSTOOD = InvalidDate | InvalidMapping | UnknownChoice


@contextmanager
def ending_well() -> Iterator[None]:
    """Turn every error into one line on standard error and an exit code; nobody is shown a traceback."""
    try:
        yield
        sys.stdout.flush()
    except HonorumError as error:
        _fail(str(error), USAGE if isinstance(error, _NOT_UNDERSTOOD) else CANNOT)
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        _fail("Stopped. What was finished before is kept.", INTERRUPTED)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _fail(f"{where}{error.strerror or error}.", CANNOT)
    except Exception as error:  # noqa: BLE001  # the last resort, so that a fault of ours is told in one line, too
        last = traceback.extract_tb(error.__traceback__)[-1]
        said = f"{type(error).__name__}: {error} ({os.path.basename(last.filename)}:{last.lineno})"  # noqa: PTH119
        _fail(f"A fault in Honorum itself, please report it: {said}", CANNOT)


def end_with_refusals(refused: bool) -> None:
    """End with 1 if something was refused.

    Raises:
        typer.Exit: something was.
    """
    if refused:
        raise typer.Exit(REFUSALS)


def _fail(message: str, code: int) -> NoReturn:
    line = " ".join(message.split())
    typer.echo(f"honorum: {line}", err=True)
    sys.exit(code)
