"""The formats of export, and the one function that writes any of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from honorum.errors import InputError
from honorum.exporting.choices import Choices
from honorum.exporting.csvw import MEASURED, TENURES, write_dictionary
from honorum.exporting.ftm import write_ftm
from honorum.exporting.gexf import write_gexf
from honorum.exporting.graphml import write_graphml
from honorum.exporting.jsonld import write_jsonld
from honorum.exporting.measures import write_measures
from honorum.exporting.network import Network, read_network
from honorum.exporting.parquet import write_parquet
from honorum.exporting.popolo import write_popolo
from honorum.exporting.selection import Selection
from honorum.exporting.tenures import write_tenures
from honorum.record.as_known import record_as_known
from honorum.store.interface import Published, Readable

EVERYTHING = Choices()


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media type, the ending of its files, who writes it, and what can be chosen of it."""

    media_type: str
    suffix: str
    write: Callable[[Published, IO[bytes], Choices], None]
    takes_choices: bool = True
    is_network: bool = False


def export(name: str, graph: Published, out: IO[bytes], choices: Choices = EVERYTHING) -> None:
    """Write the record, or what is chosen of it, in that format.

    Raises:
        InputError: there is no such format, or it cannot keep what was chosen.
    """
    if name not in FORMATS:
        raise InputError(f"There is no export format {name!r}. Choose one of: {', '.join(sorted(FORMATS))}.")
    wanted = FORMATS[name]
    if not wanted.takes_choices and (choices.narrow or choices.known_at):
        raise InputError(f"{name} always holds everything, sources included. Leave the day and the place out.")
    if not wanted.is_network and choices.shapes_network:
        networks = " or ".join(sorted(known for known, form in FORMATS.items() if form.is_network))
        raise InputError(f"{name} is no network: kinds of ties, a projection and coordinates are for {networks}.")
    if choices.since and choices.until and choices.since > choices.until:
        raise InputError(f"Nothing lies between {choices.since} and {choices.until}: the second day comes first.")
    if choices.window and name != "measures":
        raise InputError(f"{name} is not measured over time: a window is for measures.")
    wanted.write(graph, out, choices)


DICTIONARIES = {
    "csv": (TENURES, "Who held which office and when"),
    "measures": (MEASURED, "Degree, betweenness and communities"),
}
"""The tables that have a data dictionary, and what it says that they hold."""


def dictionary(graph: Published, out: IO[bytes], choices: Choices, table: str, name: str = "csv") -> None:
    """Write the data dictionary that belongs beside the table of that name, in that format.

    Raises:
        KeyError: the format has none; see `DICTIONARIES`.
    """
    described, what = DICTIONARIES[name]
    about = _about(what, graph, choices)
    write_dictionary(out, described, table=table, about=about, made=graph.recorded, snapshot=graph.name)


def _gexf(graph: Published, out: IO[bytes], choices: Choices) -> None:
    with read_network(_chosen(graph, choices)) as network:
        write_gexf(network, out, made=graph.recorded.date(), about=_about_network(network, graph, choices))


def _graphml(graph: Published, out: IO[bytes], choices: Choices) -> None:
    with read_network(_chosen(graph, choices)) as network:
        write_graphml(network, out, made=graph.recorded.date(), about=_about_network(network, graph, choices))


def _measures(graph: Published, out: IO[bytes], choices: Choices) -> None:
    with read_network(_chosen(graph, choices)) as network:
        write_measures(network, out, choices, made=graph.recorded.date())


def _csv(graph: Published, out: IO[bytes], choices: Choices) -> None:
    write_tenures(_chosen(graph, choices), out)


def _csvw(graph: Published, out: IO[bytes], choices: Choices) -> None:
    dictionary(graph, out, choices, "csv")


def _parquet(graph: Published, out: IO[bytes], choices: Choices) -> None:
    about = _about("Who held which office and when", graph, choices)
    write_parquet(_chosen(graph, choices), out, about=about)


def _jsonld(graph: Published, out: IO[bytes], choices: Choices) -> None:
    write_jsonld(_chosen(graph, choices), out)


def _popolo(graph: Published, out: IO[bytes], choices: Choices) -> None:
    about = _about("Persons, organizations, posts and memberships", graph, choices)
    write_popolo(_chosen(graph, choices), out, made=graph.recorded, about=about)


def _ftm(graph: Published, out: IO[bytes], choices: Choices) -> None:
    write_ftm(_chosen(graph, choices), out, made=graph.recorded.date())


def _nquads(graph: Published, out: IO[bytes], _: Choices) -> None:
    """Everything: the record, the claims with their sources, the judgements."""
    graph.dump(out)


def _record(graph: Published, choices: Choices) -> Readable:
    return record_as_known(graph, choices.known_at) if choices.known_at else graph


def _chosen(graph: Published, choices: Choices) -> Selection:
    return Selection(_record(graph, choices), graph, choices)


def _about_network(network: Network, graph: Published, choices: Choices) -> str:
    about = _about("Political actors and their ties", graph, choices)
    if not network.left_out:
        return about
    many = f"shared by more than {choices.largest_group} persons"
    return f"{about}. Left out, since {many}: {'; '.join(network.left_out)}"


def _about(what: str, graph: Published, choices: Choices) -> str:
    return f"{what}, {choices}, from snapshot {graph.name}"


FORMATS = {
    "gexf": Format("application/gexf+xml", ".gexf", _gexf, is_network=True),
    "graphml": Format("application/graphml+xml", ".graphml", _graphml, is_network=True),
    "csv": Format("text/csv; charset=utf-8", ".csv", _csv),
    "measures": Format("text/csv; charset=utf-8", ".measures.csv", _measures, is_network=True),
    "csvw": Format("application/csvm+json", ".csv-metadata.json", _csvw),
    "parquet": Format("application/vnd.apache.parquet", ".parquet", _parquet),
    "nquads": Format("application/n-quads", ".nq", _nquads, takes_choices=False),
    "jsonld": Format("application/ld+json", ".jsonld", _jsonld),
    "popolo": Format("application/json", ".popolo.json", _popolo),
    "ftm": Format("application/x-ndjson", ".ftm.json", _ftm),
}
"""The formats by their names on the command line and in addresses; `csvw` is the data dictionary of `csv`."""
