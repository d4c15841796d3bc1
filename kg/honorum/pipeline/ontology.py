"""The ontology inside the store, so that queries find labels and definitions beside the facts."""

import hashlib
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from honorum.rdf.terms import Names, hon
from honorum.resources import folder
from honorum.store import Writer


def load_ontology(writer: Writer, names: Names) -> bool:
    """Put this Honorum's ontology into the store, if another version or none is there; says whether it did."""
    files = ontology_files()
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    store_node = NamedNode(names.base)
    noted = next(writer.quads(store_node, hon("contentDigest"), None, names.catalogue), None)
    held: Any = noted.object if noted else None
    if held is not None and held.value == digest:
        return False
    quads = [
        Quad(triple.subject, triple.predicate, triple.object, names.ontology)
        for path in files
        for triple in parse(path.read_bytes(), RdfFormat.TURTLE)
    ]
    writer.replace_graph(names.ontology, quads)
    if noted:
        writer.remove([noted])
    writer.add([Quad(store_node, hon("contentDigest"), Literal(digest), names.catalogue)])
    return True


def ontology_files() -> list[Path]:
    """The Turtle files of the modules and the vocabularies, in order; alignments stay outside."""
    root = folder("ontology")
    return sorted([*root.glob("*.ttl"), *root.glob("vocabularies/*.ttl")])
