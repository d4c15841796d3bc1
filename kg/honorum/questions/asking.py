"""The questions as SPARQL: each in a file of its own, with values put in by substitution, never by writing text.

A value may only take the place of a variable that the query selects.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from pyoxigraph import Literal, NamedNode

from honorum.model.bounds import Bounds
from honorum.questions.graph import Graph
from honorum.rdf.terms import XSD_DATE, local_name

Term = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class Row:
    """One line of an answer: terms by the names of the query's variables; what is unbound is `None`."""

    _solution: Any

    def text(self, name: str) -> str | None:
        """The text of a literal or the IRI of a node."""
        term = self._solution[name]
        return None if term is None else str(term.value)

    def iri(self, name: str) -> str:
        """The IRI of a node that is always there."""
        return str(self._solution[name].value)

    def node(self, name: str) -> NamedNode:
        """A node that is always there, ready to be put into the next question."""
        return NamedNode(self.iri(name))

    def term(self, name: str) -> Any:
        """The term itself."""
        return self._solution[name]

    def is_node(self, name: str) -> bool:
        """Whether the term is a node and not a literal."""
        return isinstance(self._solution[name], NamedNode)

    def concept(self, name: str) -> str | None:
        """The term of a vocabulary, without its vocabulary."""
        term = self._solution[name]
        return None if term is None else local_name(term)

    def number(self, name: str) -> int | None:
        """A whole number."""
        term = self._solution[name]
        return None if term is None else int(float(term.value))

    def day(self, name: str) -> date | None:
        """A day."""
        term = self._solution[name]
        return None if term is None else date.fromisoformat(term.value)

    def bounds(self) -> Bounds:
        """The bounds of an interval, from the six variables that every query about intervals has."""
        return Bounds(
            self.text("start"),
            self.text("end"),
            self.day("earliestStart"),
            self.day("latestStart"),
            self.day("earliestEnd"),
            self.day("latestEnd"),
        )


@dataclass(frozen=True, slots=True)
class Question:
    """A query with places for values."""

    text: str

    def ask(self, graph: Graph, **values: Term) -> Iterator[Row]:
        """The rows of the answer."""
        found = graph.query(self.text, dict(values))
        for solution in found:
            yield Row(solution)

    def shown(self, **values: Term) -> str:
        """The query with its values written out, to be read and to be run elsewhere.

        >>> Question("SELECT ?office ?holder WHERE { ?holder <urn:held> ?office }").shown(office=NamedNode("urn:o"))
        'SELECT ?holder WHERE { ?holder <urn:held> <urn:o> }'
        """
        head, where, body = self.text.partition("WHERE")
        for name, term in values.items():
            head = re.sub(rf"\?{name}\b ?", "", head)
            body = re.sub(rf"\?{name}\b", str(term).replace("\\", r"\\"), body)
        return (head + where + body).strip()


@cache
def question(name: str) -> Question:
    """The question in ``queries/{name}.rq``."""
    return Question(files("honorum.questions").joinpath("queries", f"{name}.rq").read_text(encoding="utf-8"))


def day_literal(day: date) -> Literal:
    """A day as a term.

    >>> day_literal(date(2021, 1, 11)).value
    '2021-01-11'
    """
    return Literal(day.isoformat(), datatype=XSD_DATE)
