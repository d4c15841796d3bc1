"""The formats of export, and the one function that writes any of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from honorum.errors import InputError
from honorum.exporting.as_known import as_known
from honorum.exporting.choices import Choices
from honorum.exporting.gexf import write_gexf
from honorum.exporting.graphml import write_graphml
from honorum.exporting.network import read_network
from honorum.exporting.tenures import write_tenures
from honorum.store.interface import Published, Readable

EVERYTHING = Choices()


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media type, the ending of its files, who writes it, and whether choices can narrow it."""

    media_type: str
    suffix: str
    write: Callable[[Published, IO[bytes], Choices], None]
    takes_choices: bool = True


def export(name: str, graph: Published, out: IO[bytes], choices: Choices = EVERYTHING) -> None:
    """Write the record, or what is chosen of it, in that format.

    Raises:
        InputError: there is no such format, or it always holds everything and something was chosen.
    """
    if name not in FORMATS:
        raise InputError(f"There is no export format {name!r}. Choose one of: {', '.join(sorted(FORMATS))}.")
    wanted = FORMATS[name]
    if not wanted.takes_choices and (choices.narrow or choices.known_at):
        raise InputError(f"{name} always holds everything, sources included. Leave the day and the place out.")
    wanted.write(graph, out, choices)


def _gexf(graph: Published, out: IO[bytes], choices: Choices) -> None:
    with read_network(_record(graph, choices), graph, choices) as network:
        write_gexf(network, out, made=graph.recorded.date(), about=_about(graph, choices))


def _graphml(graph: Published, out: IO[bytes], choices: Choices) -> None:
    with read_network(_record(graph, choices), graph, choices) as network:
        write_graphml(network, out, made=graph.recorded.date(), about=_about(graph, choices))


def _tenures(graph: Published, out: IO[bytes], choices: Choices) -> None:
    write_tenures(_record(graph, choices), graph, out, choices)


def _nquads(graph: Published, out: IO[bytes], _: Choices) -> None:
    """Everything: the record, the claims with their sources, the judgements."""
    graph.dump(out)


def _record(graph: Published, choices: Choices) -> Readable:
    return as_known(graph, choices.known_at) if choices.known_at else graph


def _about(graph: Published, choices: Choices) -> str:
    return f"Political actors and their ties, {choices}, from snapshot {graph.name}"


FORMATS = {
    "gexf": Format("application/gexf+xml", ".gexf", _gexf),
    "graphml": Format("application/graphml+xml", ".graphml", _graphml),
    "csv": Format("text/csv; charset=utf-8", ".csv", _tenures),
    "nquads": Format("application/n-quads", ".nq", _nquads, takes_choices=False),
}
"""The formats by their names on the command line and in addresses."""
