"""JSON-LD of the record: each thing once, with all that belongs to it inside, and the words behind each fact.

Read back, it is the triples of the record, and of each claim its quote and its source. The context stands in the file,
so it can be read without a network.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from pyoxigraph import Literal, NamedNode

from honorum.exporting.jsonld_context import INSIDE, REVERSE, coercion, context, short
from honorum.exporting.selection import Selection
from honorum.exporting.things import Thing, of_class, read_thing, with_value
from honorum.rdf.terms import DERIVED_FROM, ONTOLOGY, PREFIXES, RDF_TYPE, TITLE, hon, local_name
from honorum.store.interface import Readable

Node = dict[str, Any]

_BELONGING = frozenset(kind for kind, _ in REVERSE.values()) | {"NameSpell", "InferredBound", "Side"}
_ABOUT_ANYTHING = {name: way for name, way in REVERSE.items() if way[1] == "about"}
_NAMES = {
    f"{PREFIXES['rdfs']}label": "label",
    f"{PREFIXES['skos']}altLabel": "altLabel",
    DERIVED_FROM.value: "wasDerivedFrom",
}
_NATIVE: dict[str, Callable[[str], Any]] = {
    f"{PREFIXES['xsd']}integer": int,
    f"{PREFIXES['xsd']}boolean": "true".__eq__,
}
_STRING = f"{PREFIXES['xsd']}string"
_OF_A_SOURCE = (TITLE, hon("url"), hon("publisher"), hon("published"))


def write_jsonld(chosen: Selection, out: IO[bytes]) -> None:
    """Write a document with the context and one node for each thing, as it is found."""
    writer = _Framing(chosen)
    base = {"@base": chosen.record.names.base}
    out.write(b'{"@context": ' + _json([context(), base]) + b',\n"@graph": [')
    for number, node in enumerate(writer.nodes()):
        out.write((b"," if number else b"") + b"\n" + _json(node))
    out.write(b"]}\n")


def framed(iri: str, chosen: Selection, context_address: str) -> Node:
    """One thing of the record with all that belongs to it inside; its context lies at that address."""
    named = [context_address, {"@base": chosen.record.names.base}]
    return {"@context": named, **_Framing(chosen).node(iri)}


@dataclass(frozen=True, slots=True)
class _Framing:
    """Makes nodes of the things of a record."""

    chosen: Selection

    @property
    def _record(self) -> Readable:
        return self.chosen.record

    def nodes(self) -> Iterator[Node]:
        """A node for each thing that belongs into no other, by class and IRI."""
        query = "SELECT DISTINCT ?class { ?thing a ?class }"
        rows = self._record.query(query, default_graph=[self._record.names.record])
        classes = sorted(local_name(row["class"]) for row in rows if isinstance(row["class"], NamedNode))
        for name in classes:
            for iri in of_class(self._record, name):
                thing = read_thing(iri, self._record)
                if min(thing.classes) == name and self._home(thing) is None and self.chosen.admits(thing):
                    yield self.node(iri)

    def node(self, iri: str, home: NamedNode | None = None, way_back: NamedNode | None = None) -> Node:
        """The node of a thing; inside another one (`home`) it does not say the way back to it."""
        told: Node = {"id": self._relative(iri)}
        values: dict[str, list[Any]] = {}
        quads = list(self._record.quads(NamedNode(iri), None, None, self._record.names.record))
        for quad in sorted(quads, key=str):
            if quad.predicate == RDF_TYPE and isinstance(quad.object, NamedNode):
                told.setdefault("type", []).append(local_name(quad.object))
            elif quad.object != home or quad.predicate != way_back:
                values.setdefault(_name(quad.predicate), []).append(self._value(iri, quad.predicate, quad.object))
        told |= {name: found[0] if len(found) == 1 else found for name, found in sorted(values.items())}
        inside = _ABOUT_ANYTHING if _BELONGING.intersection(told.get("type", ())) else REVERSE
        for name, (kind, back) in inside.items():
            parts = [part for part in with_value(self._record, back, iri) if kind in part.classes]
            own = [part for part in parts if self._home(part) == iri and self.chosen.admits(part)]
            if own:
                told[name] = [self.node(part.iri, NamedNode(iri), hon(back)) for part in own]
        return told

    def _home(self, thing: Thing) -> str | None:
        """The thing inside which this one stands, if there is one."""
        if not thing.classes & _BELONGING:
            return None
        for kind, back in REVERSE.values():
            if kind in thing.classes:
                return next((iri for iri in thing.all(back) if self._takes_in(iri, back)), None)
        for name in INSIDE:
            owners = with_value(self._record, name, thing.iri)
            if owners:
                return owners[0].iri
        return None

    def _takes_in(self, iri: str, way_back: str) -> bool:
        """Whether a thing has others inside that lead back to it so; one that is inside itself has conflicts only."""
        owner = read_thing(iri, self._record)
        return bool(owner.values) and (way_back == "about" or not owner.classes & _BELONGING)

    def _value(self, owner: str, predicate: NamedNode, value: Any) -> Any:
        if isinstance(value, Literal):
            return _literal(value, _name(predicate))
        if predicate == DERIVED_FROM:
            return self._claim(value)
        thing = local_name(predicate) in INSIDE and read_thing(value.value, self._record)
        if thing and self._home(thing) == owner:
            return self.node(value.value)
        return self._relative(value.value)

    def _claim(self, claim: NamedNode) -> Node | str:
        """What a fact rests on: for a claim its words, and the source they stand in."""
        quote = next(self.chosen.sources.quads(claim, hon("quote"), None, None), None)
        source = next(self.chosen.sources.quads(claim, DERIVED_FROM, None, None), None)
        if quote is None or source is None or not isinstance(source.object, NamedNode):
            return self._relative(claim.value)
        told: Node = {"id": self._relative(source.object.value)}
        for predicate in _OF_A_SOURCE:
            for quad in self.chosen.sources.quads(source.object, predicate, None, None):
                if isinstance(quad.object, Literal):
                    told[_name(predicate)] = _literal(quad.object, _name(predicate))
        words = _literal(quote.object, "quote") if isinstance(quote.object, Literal) else ""
        return {"id": self._relative(claim.value), "quote": words, "wasDerivedFrom": told}

    def _relative(self, iri: str) -> str:
        base = f"{self._record.names.base}id/"
        return f"id/{iri.removeprefix(base)}" if iri.startswith(base) else short(iri)


def _name(predicate: NamedNode) -> str:
    iri = predicate.value
    if iri.startswith(ONTOLOGY):
        return iri.removeprefix(ONTOLOGY)
    if iri in _NAMES:
        return _NAMES[iri]
    found = next((name for name in ("dcterms", "skos", "prov", "rdfs") if iri.startswith(PREFIXES[name])), None)
    return f"{found}:{iri.removeprefix(PREFIXES[found])}" if found else iri


def _literal(value: Literal, name: str) -> Any:
    """A value as JSON writes it: bare where the context says its type, else with its type or language."""
    datatype = value.datatype.value
    coerced = coercion(name)
    if value.language:
        return {"@language": value.language, "@value": value.value}
    if datatype in _NATIVE and coerced in {None, datatype}:
        return _NATIVE[datatype](value.value)
    if datatype == (coerced or _STRING):
        return value.value
    return {"@type": short(datatype), "@value": value.value}


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
