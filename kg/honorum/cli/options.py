"""Arguments and options that several commands share, and the settings they lead to."""

import getpass
import os
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from honorum.settings import Settings
    from honorum.store import Snapshot

Store = Annotated[
    Path | None,
    typer.Option("--store", metavar="DIR", help="Folder of the graph; by default $HONORUM_STORE, else honorum-data."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
ShowQuery = Annotated[bool, typer.Option("--show-query", help="Print the SPARQL that was asked, before the answer.")]


def day(text: str) -> date:
    """A day as it was typed.

    Raises:
        typer.BadParameter: it is none.

    >>> day("2021-01-11")
    datetime.date(2021, 1, 11)
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day. Write it as 2021-01-11.") from None


On = Annotated[date | None, typer.Option("--on", metavar="DATE", parser=day, help="The day asked for.")]
KnownAt = Annotated[
    date | None, typer.Option(metavar="DATE", parser=day, help="Use only what was known at the end of that day.")
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        min=1,
        metavar="N",
        help="Processes that derive the record; by default one for each processor, up to 4.",
    ),
]
AllowRemovals = Annotated[
    bool,
    typer.Option(
        "--allow-removals", help="Go on although more of the record falls than HONORUM_REMOVAL_SHARE lets fall at once."
    ),
]
Published = Annotated[
    date | None,
    typer.Option(metavar="DATE", parser=day, help="Day of publication; beats what the documents say themselves."),
]


Fields = Annotated[
    list[str] | None,
    typer.Option(
        "--field",
        metavar="OURS=THEIRS",
        help="For JSON: under which name a file keeps the text, title, published, url, publisher, authors, language or "
        "licence of an article, as in text=story; may be given again.",
    ),
]


def field_names(given: list[str] | None) -> dict[str, str]:
    """The names of fields in JSON files, by ours.

    Raises:
        typer.BadParameter: one is not written as a pair.

    >>> field_names(["text=story"])
    {'text': 'story'}
    """
    pairs = [one.partition("=") for one in given or ()]
    if any(not (ours and theirs) for ours, _, theirs in pairs):
        raise typer.BadParameter("Write a field as --field OURS=THEIRS, such as --field text=story.")
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs}


class Extractor(StrEnum):
    """Who reads the articles."""

    RULES = "rules"
    LLM = "llm"
    BOTH = "both"


ReadBy = Annotated[
    Extractor,
    typer.Option(
        "--extractor", help="Who reads the articles: rules, the language model of HONORUM_LLM_URL, or both together."
    ),
]


def by_whom(named: str | None) -> str:
    """Who says something: whoever was named, else the login name.

    Raises:
        typer.BadParameter: nobody was named, and the system does not know who is logged in.

    >>> by_whom("mira")
    'mira'
    """
    try:
        found = getpass.getuser() if named is None else named.strip()
    except (OSError, KeyError, ImportError):
        found = ""
    if not found:
        raise typer.BadParameter("Nobody knows who you are here. Say your name.")
    return found


def processors(jobs: int | None) -> int:
    """As many processes as were asked for, else one for each processor that this one may use, up to four.

    >>> processors(3)
    3
    """
    if jobs is not None:
        return jobs
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, 4)


def settings_for(store: Path | None) -> "Settings":
    """The settings of the environment, with the store that was named on the command line.

    Raises:
        InputError: a setting in the environment cannot be used.
    """
    from pydantic import ValidationError

    from honorum.errors import InputError
    from honorum.settings import Settings

    try:
        return Settings() if store is None else Settings(store=store)
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(["HONORUM", *(str(part) for part in first["loc"])]).upper()
        why = first["msg"].removeprefix("Value error, ")
        raise InputError(f"The setting {name} cannot be used: {why}.") from None


Kept = Annotated[
    str | None, typer.Option("--snapshot", metavar="NAME", help="Ask a kept snapshot in place of the current state.")
]


def snapshot_of(store: Path | None, kept: str | None = None) -> "Snapshot":
    """The current state of the store, or a kept one by its name.

    Raises:
        StoreMissing: there is no store.
        StoreError: nothing was kept under that name.
    """
    from honorum.store import current, open_snapshot

    path = settings_for(store).store
    return current(path) if kept is None else open_snapshot(path, kept)
