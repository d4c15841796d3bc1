"""GEXF 1.3, the format of Gephi, written as a stream.

https://gexf.net/schema.html. Times are days, and both ends of a spell belong to it: the record's end, the day after the
last, becomes the last day. An open side has no attribute. A source and a target have one edge of a kind, with one spell
per interval.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import count, islice
from typing import IO, Any, TypeVar

from lxml import etree

from honorum.exporting.network import Network
from honorum.exporting.ties import Node, Spell, Tie
from honorum.exporting.xml_text import in_attributes, legal, one_line
from honorum.version import VERSION

_GEXF = "http://gexf.net/1.3"
_VIZ = "http://gexf.net/1.3/viz"
_TOGETHER = 100
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
_BEGINNINGS = [f'<attvalue for="{number}" value="' for number in range(len(_EDGE))]
_Thing = TypeVar("_Thing")


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
                    file.flush()
                    for nodes in _some(network.nodes()):
                        out.write("".join(map(_node, nodes)).encode())
                with file.element(_tag("edges"), count=str(network.size)):
                    file.flush()
                    numbers = count()
                    for ties in _some(network.ties()):
                        out.write("".join(map(_edge, numbers, ties, _escaped(ties))).encode())


def _some(things: Iterable[_Thing], together: int = _TOGETHER) -> Iterator[list[_Thing]]:
    """So many at a time: texts are put together from them, which takes a fraction of the time of lxml."""
    waiting = iter(things)
    while some := list(islice(waiting, together)):
        yield some


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


def _node(node: Node) -> str:
    said = [node.id, _on_one_line(node.label), node.kind, node.country, node.party, node.wikidata]
    name, label, *values = in_attributes(said)
    place = ""
    if node.position:
        x, y = node.position
        place = f'<viz:position x="{x:.2f}" y="{y:.2f}" z="0.0"/>'
    red, green, blue = node.colour
    size = 4 + 2 * node.degree**0.5
    return (
        f'<node id="{name}" label="{label}">{_values(values)}{place}<viz:size value="{size:.2f}"/>'
        f'<viz:color r="{red}" g="{green}" b="{blue}"/></node>'
    )


def _edge(number: int, tie: Tie, said: Sequence[str]) -> str:
    source, target, label, *values = said
    kind = "directed" if tie.directed else "undirected"
    return (
        f'<edge id="{number}" source="{source}" target="{target}" kind="{values[0]}" type="{kind}" label="{label}" '
        f'weight="{tie.weight:.1f}">{_values(values)}{_spells(tie.spells)}</edge>'
    )


def _escaped(ties: Iterable[Tie]) -> Iterator[Sequence[str]]:
    """What each tie says in attributes: its ends, its label and the values of its columns."""
    said: list[str] = []
    for tie in ties:
        said += (tie.source, tie.target, _on_one_line(tie.roles or tie.kind), tie.kind, tie.roles, tie.first, tie.last)
        said += (tie.edtf, tie.certain_first, tie.certain_last, str(tie.sources), tie.quote, tie.url, tie.urls)
        said.append(tie.through)
    return _some(in_attributes(said), 3 + len(_EDGE))


def _spells(spells: Sequence[Spell]) -> str:
    """The spells with their days, which need no escaping; none, if none has a day."""
    told = [
        (f' start="{spell.first}"' if spell.first else "") + (f' end="{spell.last}"' if spell.last else "")
        for spell in spells
    ]
    return f"<spells>{''.join([f'<spell{days}/>' for days in told])}</spells>" if any(told) else ""


def _values(values: Sequence[str]) -> str:
    """The values of the columns, as they stand in attributes."""
    told = [f'{begin}{value}"/>' for begin, value in zip(_BEGINNINGS, values, strict=False) if value]
    return f"<attvalues>{''.join(told)}</attvalues>"


def _on_one_line(text: str) -> str:
    return " ".join(text.split()) if text.isprintable() else one_line(text)


def _empty(file: Any, tag: str, attributes: dict[str, str]) -> None:
    with file.element(tag, attributes):
        pass
