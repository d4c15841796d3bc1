"""The door: what a source graph must satisfy before it goes in."""

from collections.abc import Iterable, Sequence
from functools import reduce

from pyshacl import Validator
from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from honorum.errors import HonorumError
from honorum.resources import folder
from honorum.validation.violations import Violation


class BrokenShapes(HonorumError):
    """The shapes themselves are wrong, so nothing can be checked."""


class Door:
    """Checks batches of source graphs against the shapes, which are parsed once."""

    def __init__(self) -> None:
        self._shapes = Graph(bind_namespaces="none")
        for path in sorted((folder("shapes") / "door").glob("*.ttl")):
            self._shapes.parse(path)

    def check(self, graphs: Sequence[Graph]) -> list[list[Violation]]:
        """What is wrong with each graph of a batch, in the order of the graphs.

        Raises:
            BrokenShapes: the shapes cannot be used.
        """
        owner = {subject: index for index, graph in enumerate(graphs) for subject in graph.subjects()}
        union = reduce(_add, graphs, Graph(bind_namespaces="none"))
        found: list[list[Violation]] = [[] for _ in graphs]
        for violation in validate(union, self._shapes, owner):
            found[owner[URIRef(violation.focus)]].append(violation)
        return found


def validate(data: Graph, shapes: Graph, focus: Iterable[object]) -> list[Violation]:
    """The violations of the shapes at the focus nodes.

    Raises:
        BrokenShapes: the shapes cannot be used.
    """
    nodes = list(focus)
    if not nodes or not len(shapes):
        return []
    validator = Validator(data, shacl_graph=shapes, options={"focus_nodes": nodes, "inference": "none"})
    _, report, text = validator.run()
    if not isinstance(report, Graph):
        raise BrokenShapes(f"The shapes cannot be used: {report or text}. Reinstall Honorum, or mend shapes/.")
    return sorted(
        (_violation(report, result) for result in report.subjects(RDF.type, SH.ValidationResult)),
        key=lambda violation: (violation.focus, violation.shape, violation.message),
    )


def _violation(report: Graph, result: Node) -> Violation:
    def said(predicate: URIRef) -> str | None:
        value = report.value(result, predicate)
        return None if value is None else str(value)

    return Violation(
        said(SH.focusNode) or "",
        said(SH.sourceShape) or "",
        said(SH.resultMessage) or "",
        said(SH.resultPath),
        said(SH.value),
        (said(SH.resultSeverity) or "").rsplit("#", 1)[-1],
    )


def _add(union: Graph, graph: Graph) -> Graph:
    for triple in graph:
        union.add(triple)
    return union
