"""What commands print: JSON, or lines for people."""

import json
import sys
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol

import typer

from honorum.model.time_in_words import time_in_words

if TYPE_CHECKING:
    from honorum.questions.conflicts import Conflict
    from honorum.questions.evidence import Evidence

__all__ = [
    "conflict_lines",
    "evidence_lines",
    "on_terminal",
    "print_answer",
    "print_json",
    "printable",
    "time_in_words",
]

_LONGEST_QUOTE = 400
_NO_QUERY = "# No SPARQL was asked: this was worked out from the claims as they were known."


class Answer(Protocol):
    """An answer to a question, with the queries it took."""

    @property
    def queries(self) -> tuple[str, ...]:
        """The queries, as SPARQL."""
        ...

    def to_json(self) -> dict[str, Any]:
        """The answer as JSON."""
        ...


def print_json(told: Any) -> None:
    """Print something as JSON."""
    typer.echo(json.dumps(told, ensure_ascii=False, indent=2))


def print_answer(answer: Answer, lines: Iterable[str], *, as_json: bool, show_query: bool) -> None:
    """Print an answer as JSON or in lines; with `show_query` the queries come first, or as a key of the JSON."""
    if as_json:
        told = answer.to_json()
        print_json({**told, "queries": list(answer.queries)} if show_query else told)
        return
    if show_query:
        for query in answer.queries or (_NO_QUERY,):
            typer.echo(query + "\n")
    for line in lines:
        typer.echo(printable(line))


def printable(text: str) -> str:
    r"""The text without control characters: what a source says must not steer the terminal.

    >>> printable("calm\x1b[2J returns")
    'calm[2J returns'
    """
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cc")


def evidence_lines(evidence: Iterable["Evidence"], indent: str) -> Iterable[str]:
    """Each quote in a line, with its source in the line below."""
    for one in evidence:
        words = " ".join(one.quote.split())
        words = words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE] + "…"
        said = [one.source.publisher, one.source.title, one.source.published, one.source.url]
        place = [f"{one.file}, row {one.row}"] if one.file else []
        yield f"{indent}“{words}”"
        yield f"{indent}  {', '.join(part for part in (*said, *place) if part)}"


def conflict_lines(conflicts: Iterable["Conflict"], indent: str) -> Iterable[str]:
    """What sources say differently: in a sentence, then each side with its number of sources and its words."""
    for conflict in conflicts:
        yield f"{indent}Sources disagree ({conflict.kind}): {conflict.explanation}"
        for side in conflict.sides:
            who = " as ".join(each.label for each in (side.person, side.office) if each)
            voices = "1 source" if side.sources == 1 else f"{side.sources} sources"
            mark = "followed" if side.followed else "not followed"
            yield f"{indent}  {f'{who}: ' if who else ''}{side.says}; {voices}, {mark}"
            yield from evidence_lines(side.evidence, indent + "    ")


def on_terminal() -> bool:
    """Whether somebody watches standard error."""
    return sys.stderr.isatty()
