"""GraphML, which most tools for networks read, written as a stream.

http://graphml.graphdrawing.org/specification.html. GraphML knows no time: the days are ordinary values of the edges.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import IO, Any

from lxml import etree

from honorum.exporting.network import Network
from honorum.exporting.ties import Node, Spell, Tie
from honorum.exporting.xml_text import legal, one_line

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_NODE = (
    ("label", "string"),
    ("kind", "string"),
    ("country", "string"),
    ("party", "string"),
    ("wikidata", "string"),
    ("r", "int"),
    ("g", "int"),
    ("b", "int"),
    ("size", "double"),
    ("x", "double"),
    ("y", "double"),
)
_EDGE = (
    ("kind", "string"),
    ("label", "string"),
    ("role", "string"),
    ("weight", "double"),
    ("first", "string"),
    ("last", "string"),
    ("days", "string"),
    ("edtf", "string"),
    ("certain_first", "string"),
    ("certain_last", "string"),
    ("sources", "int"),
    ("evidence", "string"),
    ("url", "string"),
    ("urls", "string"),
    ("through", "string"),
)


def write_graphml(network: Network, out: IO[bytes], *, made: date, about: str) -> None:
    """Write a network as GraphML; `made` is the day of the data, `about` says what it is."""
    with etree.xmlfile(out, encoding="utf-8") as file:
        file.write_declaration()
        with file.element(_tag("graphml"), nsmap={None: _GRAPHML}):
            with file.element(_tag("desc")):
                file.write(legal(f"{about} ({made.isoformat()})"))
            _declare(file, "node", _NODE)
            _declare(file, "edge", _EDGE)
            with file.element(_tag("graph"), id="honorum", edgedefault="directed"):
                for node in network.nodes():
                    _node(file, node)
                for number, tie in enumerate(network.ties()):
                    _edge(file, f"e{number}", tie)


@cache
def _tag(name: str) -> str:
    return f"{{{_GRAPHML}}}{name}"


def _declare(file: Any, owner: str, columns: Iterable[tuple[str, str]]) -> None:
    for name, kind in columns:
        with file.element(_tag("key"), {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": kind}):
            pass


def _node(file: Any, node: Node) -> None:
    size = f"{4 + 2 * node.degree**0.5:.2f}"
    place = [f"{one:.2f}" for one in node.position] if node.position else ["", ""]
    told = (one_line(node.label), node.kind, node.country, node.party, node.wikidata)
    with file.element(_tag("node"), id=node.id):
        _values(file, "node", _NODE, (*told, *map(str, node.colour), size, *place))


def _edge(file: Any, number: str, tie: Tie) -> None:
    days = "; ".join(_days(spell) for spell in tie.spells if spell.first or spell.last)
    told = (tie.kind, one_line(tie.roles or tie.kind), tie.roles, f"{tie.weight:.1f}", tie.first, tie.last, days)
    known = (tie.edtf, tie.certain_first, tie.certain_last, str(tie.sources), tie.quote, tie.url, tie.urls, tie.through)
    ends = {"id": number, "source": tie.source, "target": tie.target}
    with file.element(_tag("edge"), ends if tie.directed else {**ends, "directed": "false"}):
        _values(file, "edge", _EDGE, (*told, *known))


def _days(spell: Spell) -> str:
    return f"{spell.first or '..'}/{spell.last or '..'}"


def _values(file: Any, owner: str, columns: Iterable[tuple[str, str]], values: Iterable[str]) -> None:
    for (name, _), value in zip(columns, values, strict=True):
        if value:
            with file.element(_tag("data"), key=f"{owner}-{name}"):
                file.write(legal(value))
