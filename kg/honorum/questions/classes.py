"""All things of a class at once: one pass over an index, far cheaper than joining in a query."""

from pyoxigraph import NamedNode

from honorum.questions.asking import question
from honorum.questions.graph import Graph


def members_of(graph: Graph, class_: NamedNode) -> list[str]:
    """All things of a class."""
    return [thing.value for _, thing in graph.query(question("members_of_class").text, {"class": class_})]
