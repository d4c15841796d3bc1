"""A graph whose lists are those of an earlier day."""

from collections.abc import Iterator
from datetime import date

from pyoxigraph import Literal, NamedNode, Quad, Store

from honorum.questions.as_known import AsKnown, Node
from honorum.questions.graph import Graph, kept
from honorum.questions.recalled.names import IndexThen
from honorum.questions.recalled.recollection import Recollection
from honorum.questions.search import index_of
from honorum.record.learning import State
from honorum.record.writing import write_fact
from honorum.store.embedded import Embedded

_DAYS_KEPT = 4


class Recalled(AsKnown):
    """A graph as its lists have it at the end of a day; of the record it tells what is said of one thing at a time."""

    def __init__(self, then: Recollection) -> None:
        super().__init__(then.graph, Embedded(Store(), then.graph.names.base), then.day)
        self.then = then

    def quads(
        self,
        subject: Node | None = None,
        predicate: NamedNode | None = None,
        object_: Node | Literal | None = None,
        graph: NamedNode | None = None,
        /,
    ) -> Iterator[Quad]:
        """The quads that fit; those of the record only with a subject.

        Raises:
            ValueError: all of the record is asked for, which `record_as_known` has.
        """
        record = self.names.record
        if graph is None or graph == record:
            if not isinstance(subject, NamedNode):
                raise ValueError("The record of an earlier day tells of one thing at a time here: name the subject.")
            for quad in self._said(subject):
                if (predicate is None or quad.predicate == predicate) and (object_ is None or quad.object == object_):
                    yield quad
        if graph != record:
            found = self.then.graph.quads(subject, predicate, object_, graph)
            yield from (quad for quad in found if quad.graph_name != record)

    def _said(self, thing: NamedNode) -> Iterator[Quad]:
        """What the record said of a thing."""
        then, record = self.then, self.names.record
        if then.learnt.told(thing.value) is None and "/id/event/" not in thing.value:
            return
        event = "/id/event/" in thing.value and thing.value in then.returned.doubtful
        if not event and then.state(thing.value) is State.AS_TODAY and not then.lies_otherwise(thing.value):
            yield from then.graph.quads(thing, None, None, record)
            return
        if "/id/office/" in thing.value:
            office = then.described(thing.value)
            triples = () if office is None else write_fact(office)
        else:
            units = then.returned.units.get(thing.value, ()) if event else (thing,)
            triples = (triple for unit in units for triple in then.derived(unit))
        yield from (Quad(*triple, record) for triple in dict.fromkeys(triples) if triple[0] == thing)


def recalled(graph: Graph, day: date) -> Recalled:
    """The graph as its lists have it at the end of a day; what was worked out is kept for the days asked for last."""
    known = _earlier(graph)
    found = known.get(day)
    if found is None:
        then = Recollection(graph, day)
        found = Recalled(then)
        index_of.put(found, IndexThen(then))
        known[day] = found
        for older in list(known)[:-_DAYS_KEPT]:
            known.pop(older, None)
    return found


@kept
def _earlier(_graph: Graph) -> dict[date, Recalled]:
    """The days that were asked for last."""
    return {}
