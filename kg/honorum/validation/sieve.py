"""The sieve: plain Python finds the nodes that the shapes may object to, so that SHACL need not look at all the rest.

A table of office holders gives hundreds of thousands of nodes, and nearly all are as they should be. The sieve reads
the same shapes and understands the plain ones. It may suspect a good node, which costs time; it never lets a node
pass that a shape would refuse. What it does not understand it suspects: all nodes of the class that the shape targets.
"""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import NamedNode
from rdflib import RDFS, SH, Graph
from rdflib.term import Node

from honorum.rdf.terms import RDF_TYPE
from honorum.validation.particular_checks import PARTICULAR
from honorum.validation.plain_constraints import (
    About,
    Check,
    Described,
    NotUnderstood,
    Path,
    Term,
    Values,
    checks_of,
    path_of,
)

Triple = tuple[NamedNode, NamedNode, Term]

_SUBCLASS = NamedNode(str(RDFS.subClassOf))


class Sieve:
    """The plain ones among a set of shapes, as functions."""

    def __init__(self, shapes: Graph) -> None:
        self._understands = True
        self._suspect: set[NamedNode] = set()
        self._checks: defaultdict[NamedNode, list[tuple[Path, list[Check]]]] = defaultdict(list)
        targets = defaultdict[Node, set[Node]](set)
        for shape, parameter, _ in shapes:
            if str(parameter).startswith(f"{SH}target"):
                targets[shape].add(parameter)
        for shape, kinds in targets.items():
            if kinds == {SH.targetClass}:
                self._take(shape, shapes)
            elif (particular := PARTICULAR.get(str(shape).rsplit("#", 1)[-1])) is not None:
                concerned, check = particular
                self._checks[concerned].append((_nowhere, [check]))
            else:
                self._understands = False

    def suspects(self, described: Described) -> list[NamedNode]:
        """The nodes that must be shown to SHACL."""
        if not self._understands or any(_SUBCLASS in about for about in described.values()):
            return list(described)
        return [node for node, about in described.items() if not self._passes(about, described)]

    def _passes(self, about: About, described: Described) -> bool:
        for kind in about.get(RDF_TYPE, ()):
            if kind in self._suspect or not isinstance(kind, NamedNode):
                return False
            for path, checks in self._checks.get(kind, ()):
                values = path(about, described)
                for check in checks:
                    if not check(values, about, described):
                        return False
        return True

    def _take(self, shape: Node, shapes: Graph) -> None:
        classes = [NamedNode(str(target)) for target in shapes.objects(shape, SH.targetClass)]
        try:
            understood = path_of(shapes.value(shape, SH.path), shapes), checks_of(shape, shapes)
        except NotUnderstood:
            self._suspect.update(classes)
            return
        for target in classes:
            self._checks[target].append(understood)


def _nowhere(*_: About | Described) -> Values:
    """The path of a check that looks at the node as a whole."""
    return ()


def describe(triples: Iterable[Triple]) -> Described:
    """The triples by subject and predicate."""
    described: Described = {}
    for subject, predicate, object_ in triples:
        about = described.get(subject)
        if about is None:
            about = described[subject] = {}
        values = about.get(predicate)
        if values is None:
            about[predicate] = [object_]
        else:
            values.append(object_)
    return described


def surroundings(nodes: Iterable[NamedNode], described: Described) -> list[Triple]:
    """Everything that is said of the nodes, of what they name, and so on: no shape looks further than that."""
    waiting, seen, triples = list(nodes), set[NamedNode](), list[Triple]()
    while waiting:
        node = waiting.pop()
        if node in seen or node not in described:
            continue
        seen.add(node)
        for predicate, values in described[node].items():
            for value in values:
                triples.append((node, predicate, value))
                if isinstance(value, NamedNode):
                    waiting.append(value)
    return triples
