"""GEXF 1.3, the format of Gephi, written as a stream.

https://gexf.net/schema.html. Times are days, and both ends of a spell belong to it: the record's end, the day after the
last, becomes the last day. An open side has no attribute. A source and a target have one edge of a kind, with one spell
per interval.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import IO, Any

from lxml import etree

from honorum.exporting.network import Network
from honorum.exporting.ties import Node, Spell, Tie
from honorum.exporting.xml_text import legal, one_line
from honorum.version import VERSION

_GEXF = "http://gexf.net/1.3"
_VIZ = "http://gexf.net/1.3/viz"
_NODE = (("kind", "string"), ("country", "string"), ("party", "string"), ("wikidata", "string"))
_EDGE = (
    ("tie", "string"),
    ("role", "string"),
    ("first", "string"),
    ("last", "string"),
    ("edtf", "string"),
    ("certain_first", "string"),
    ("certain_last", "string"),
    ("sources", "integer"),
    ("evidence", "string"),
    ("url", "string"),
    ("urls", "string"),
    ("through", "string"),
)


def write_gexf(network: Network, out: IO[bytes], *, made: date, about: str) -> None:
    """Write a network as GEXF; `made` is the day of the data, `about` says what it is."""
    with etree.xmlfile(out, encoding="utf-8") as file:
        file.write_declaration()
        with file.element(_tag("gexf"), version="1.3", nsmap={None: _GEXF, "viz": _VIZ}):
            _meta(file, made, about)
            graph = {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date"}
            with file.element(_tag("graph"), **graph, timerepresentation="interval"):
                _declare(file, "node", _NODE)
                _declare(file, "edge", _EDGE)
                with file.element(_tag("nodes"), count=str(len(network.degrees))):
                    for node in network.nodes():
                        _node(file, node)
                with file.element(_tag("edges"), count=str(network.size)):
                    for number, tie in enumerate(network.ties()):
                        _edge(file, str(number), tie)


@cache
def _tag(name: str, namespace: str = _GEXF) -> str:
    return f"{{{namespace}}}{name}"


def _meta(file: Any, made: date, about: str) -> None:
    with file.element(_tag("meta"), lastmodifieddate=made.isoformat()):
        with file.element(_tag("creator")):
            file.write(f"Honorum {VERSION}")
        with file.element(_tag("description")):
            file.write(legal(about))


def _declare(file: Any, owner: str, columns: Iterable[tuple[str, str]]) -> None:
    with file.element(_tag("attributes"), {"class": owner, "mode": "static"}):
        for number, (title, kind) in enumerate(columns):
            _empty(file, _tag("attribute"), {"id": str(number), "title": title, "type": kind})


def _node(file: Any, node: Node) -> None:
    with file.element(_tag("node"), id=node.id, label=one_line(node.label)):
        _values(file, (node.kind, node.country, node.party, node.wikidata))
        red, green, blue = node.colour
        if node.position:
            x, y = (f"{one:.2f}" for one in node.position)
            _empty(file, _tag("position", _VIZ), {"x": x, "y": y, "z": "0.0"})
        _empty(file, _tag("size", _VIZ), {"value": f"{4 + 2 * node.degree**0.5:.2f}"})
        _empty(file, _tag("color", _VIZ), {"r": str(red), "g": str(green), "b": str(blue)})


def _edge(file: Any, number: str, tie: Tie) -> None:
    own = {"id": number, "source": tie.source, "target": tie.target, "kind": tie.kind}
    own["type"] = "directed" if tie.directed else "undirected"
    with file.element(_tag("edge"), own, label=one_line(tie.roles or tie.kind), weight=f"{tie.weight:.1f}"):
        said = (tie.kind, tie.roles, tie.first, tie.last, tie.edtf, tie.certain_first, tie.certain_last)
        _values(file, (*said, str(tie.sources), tie.quote, tie.url, tie.urls, tie.through))
        if any(spell.first or spell.last for spell in tie.spells):
            with file.element(_tag("spells")):
                for spell in tie.spells:
                    _empty(file, _tag("spell"), _days(spell))


def _days(spell: Spell) -> dict[str, str]:
    return {name: day for name, day in (("start", spell.first), ("end", spell.last)) if day}


def _values(file: Any, values: Iterable[str]) -> None:
    with file.element(_tag("attvalues")):
        for number, value in enumerate(values):
            if value:
                _empty(file, _tag("attvalue"), {"for": str(number), "value": legal(value)})


def _empty(file: Any, tag: str, attributes: dict[str, str]) -> None:
    with file.element(tag, attributes):
        pass
