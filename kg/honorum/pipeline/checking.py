"""Is the store what it promises to be? Every quote in its article, every fact with its claims, every shape kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from pyoxigraph import NamedNode

from honorum.identity.rulings import kept_apart, read_rulings
from honorum.pipeline.doubles import claims_about, doubles
from honorum.rdf import terms
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.store import Snapshot
from honorum.validation.audit import Audit, neighbourhood

UNITS = ("Office", "Person", "Event")
"""What is checked by the shapes of the record: with each of them comes all that stands around it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: the node, what is wrong with it, and the claims behind it, where there are some (IRIs)."""

    node: str
    message: str
    claims: tuple[str, ...] = ()


@dataclass(slots=True)
class CheckReport:
    """How much was looked at, and all that is wrong."""

    quotes: int = 0
    derived: int = 0
    units: int = 0
    faults: list[Fault] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """The report as the command line prints it with ``--json``."""
        return {
            "quotes": self.quotes,
            "derived": self.derived,
            "units": self.units,
            "faults": [
                {"node": fault.node, "message": fault.message, "claims": list(fault.claims)} for fault in self.faults
            ],
        }


def check(snapshot: Snapshot, *, full: bool = False, progress: Callable[[int], None] | None = None) -> CheckReport:
    """Look at every quote and every derived fact; with `full`, hold the whole record against its shapes as well.

    `progress` is called with the number of units that the shapes have seen.
    """
    report = CheckReport()
    report.faults += _quotes(snapshot, report)
    report.faults += _claims_behind(snapshot, report)
    if full:
        report.faults += _shapes(snapshot, report, progress)
        report.faults += _doubles(snapshot)
    return report


def _quotes(snapshot: Snapshot, report: CheckReport) -> Iterator[Fault]:
    """Quotes that do not stand at their offsets; the text of one article at a time is in memory."""
    for article in snapshot.quads(None, RDF_TYPE, hon("Article"), None):
        node, graph = _node(article.subject), _node(article.graph_name)
        text = _value(snapshot, node, hon("text"), graph)
        for quad in snapshot.quads(None, RDF_TYPE, hon("Quote"), graph):
            quote = _node(quad.subject)
            report.quotes += 1
            exact = _value(snapshot, quote, terms.EXACT, graph)
            start = int(_value(snapshot, quote, terms.QUOTE_START, graph) or -1)
            end = int(_value(snapshot, quote, terms.QUOTE_END, graph) or -1)
            if not exact or text[start:end] != exact:
                yield Fault(quote.value, f"The quote does not stand at {start} to {end} of its article.")


def _claims_behind(snapshot: Snapshot, report: CheckReport) -> Iterator[Fault]:
    """Derived facts that name a claim which is not on file."""
    known: set[str] = set()
    for quad in snapshot.quads(None, terms.DERIVED_FROM, None, snapshot.names.record):
        claim = _node(quad.object)
        report.derived += 1
        if claim.value in known or "/id/claim/" not in claim.value:
            continue
        if next(snapshot.quads(claim, hon("evidence"), None, None), None) is None:
            yield Fault(_node(quad.subject).value, f"It rests on {claim.value}, which has no evidence.", (claim.value,))
        known.add(claim.value)


def _shapes(snapshot: Snapshot, report: CheckReport, progress: Callable[[int], None] | None) -> Iterator[Fault]:
    record = snapshot.names.record

    def units() -> Iterator[str]:
        for kind in UNITS:
            for quad in snapshot.quads(None, RDF_TYPE, hon(kind), record):
                report.units += 1
                if progress:
                    progress(report.units)
                yield _node(quad.subject).value

    for violation in Audit().check(units(), neighbourhood(snapshot, record)):
        yield Fault(violation.focus, violation.message, claims_about(violation.focus, snapshot))


def _doubles(snapshot: Snapshot) -> Iterator[Fault]:
    """Entities that the record has twice; offices of one title are two where somebody declared them different."""
    apart = kept_apart(read_rulings(snapshot, snapshot.names))
    for double in doubles(snapshot):
        if not double.by_identifier and all(frozenset(pair) in apart for pair in combinations(double.entities, 2)):
            continue
        claims = {claim for entity in double.entities for claim in claims_about(entity, snapshot)}
        yield Fault(double.entities[0], double.words, tuple(sorted(claims)))


def _value(snapshot: Snapshot, node: NamedNode, predicate: NamedNode, graph: NamedNode) -> str:
    quad = next(snapshot.quads(node, predicate, None, graph), None)
    found: Any = quad.object if quad else None
    return "" if found is None else str(found.value)


def _node(term: Any) -> NamedNode:
    """A named node, which is all that this store has as subjects and graphs."""
    found: NamedNode = term
    return found
