"""A set of shapes, parsed once, and what pySHACL finds with it in a graph."""

from pathlib import Path
from typing import Any

import pyshacl
from rdflib import RDF, SH, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from honorum.errors import HonorumError
from honorum.resources import folder
from honorum.validation.violations import Violation

_PATHS = {
    SH.inversePath: "^{}",
    SH.zeroOrMorePath: "{}*",
    SH.oneOrMorePath: "{}+",
    SH.zeroOrOnePath: "{}?",
}


class BrokenShapes(HonorumError):
    """The shapes themselves are wrong, so nothing can be checked with them."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The shapes cannot be used: {reason} Mend the files in shapes/, or reinstall Honorum.")


class Shapes:
    """One set of shapes: all Turtle files of a folder.

    Shapes stand by themselves, each with its targets, so that pySHACL walks each of them once over all nodes. The
    same shapes hung below node shapes cost four times as much.
    """

    def __init__(self, files: Path) -> None:
        self._graph = Graph(bind_namespaces="none")
        for path in sorted(files.glob("*.ttl")):
            self._graph.parse(path)
        if not self._graph:
            raise BrokenShapes(f"there are none in {files}.")

    @property
    def graph(self) -> Graph:
        """The shapes themselves."""
        return self._graph

    def violations(self, data: Graph) -> list[Violation]:
        """Everything that the shapes find wrong in the graph, sorted.

        Raises:
            BrokenShapes: the shapes cannot be used.
        """
        try:
            _, report, text = pyshacl.validate(data, shacl_graph=self._graph, inference="none", inplace=True)
        except Exception as reason:
            # A pattern that does not compile, a query that does not parse: what pySHACL does not catch in shapes.
            raise BrokenShapes(" ".join(str(reason).split())) from reason
        if not isinstance(report, Graph):
            # pySHACL hands a ValidationFailure out in place of the report, beside "does not conform".
            raise BrokenShapes(" ".join(str(getattr(report, "message", None) or text).split()))
        found = (self._violation(report, result) for result in report.subjects(RDF.type, SH.ValidationResult))
        return sorted(found, key=lambda one: (one.focus, one.shape, one.path or "", one.value or ""))

    def _violation(self, report: Graph, result: Node) -> Violation:
        said: dict[Node, Any] = dict(report.predicate_objects(result))
        focus, value = said[SH.focusNode], said.get(SH.value)
        if said[SH.sourceConstraintComponent] == SH.SPARQLConstraintComponent and isinstance(value, URIRef):
            # Such a shape looks at a class as a whole; what it finds wrong is its value.
            focus, value = value, None
        path = said.get(SH.resultPath)
        return Violation(
            str(focus),
            str(said[SH.sourceShape]),
            str(said[SH.resultMessage]),
            None if path is None else _path_in_words(report, path),
            None if value is None else str(value),
            str(said[SH.resultSeverity]).rsplit("#", 1)[-1],
        )


def load(name: str) -> Shapes:
    """The set of shapes of that name: ``door`` or ``record``."""
    return Shapes(folder("shapes") / name)


def _path_in_words(graph: Graph, path: Node) -> str:
    """A property path as SPARQL writes it, with local names."""
    if isinstance(path, URIRef):
        return str(path).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    for kind, form in _PATHS.items():
        if (inner := graph.value(path, kind)) is not None:
            return form.format(_path_in_words(graph, inner))
    alternatives = graph.value(path, SH.alternativePath)
    steps = Collection(graph, path if alternatives is None else alternatives)
    return ("/" if alternatives is None else "|").join(_path_in_words(graph, step) for step in steps)
