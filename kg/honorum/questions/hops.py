"""Ties as answers tell them: from whom to whom, what it is, when, and in what words sources say so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from honorum.errors import UnknownChoice
from honorum.model.bounds import Bounds
from honorum.network.choosing import Step
from honorum.network.gathering import KINDS
from honorum.network.projection import PART_OF, SUCCESSION, Tie
from honorum.network.successions import claims_of_succession, office_of_change
from honorum.questions.asking import question
from honorum.questions.clauses import clause, when
from honorum.questions.evidence import Evidence, evidence_of, evidence_of_claims
from honorum.questions.graph import Graph
from honorum.questions.network import Ties
from honorum.questions.references import Reference
from honorum.questions.times import Json, during_json


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain.

    `kind` is tenure, membership, relationship, participation, result, contention, succession or partOf. `role` says
    more (acting, leader, spouse); `label` is the tie in short, and `clause` as a part of a sentence, in the
    direction in which it is true.
    """

    start: Reference
    end: Reference
    kind: str
    role: str
    label: str
    clause: str
    bounds: Bounds
    evidence: tuple[Evidence, ...] = ()

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "from": self.start.to_json(),
            "to": self.end.to_json(),
            "kind": self.kind,
            "role": self.role,
            "label": self.label,
            "during": during_json(self.bounds),
            "evidence": [one.to_json() for one in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of hops from one actor to another."""

    hops: tuple[Hop, ...]

    @property
    def sentence(self) -> str:
        """The whole chain in words, each tie with its time as far as it is known."""
        return "; ".join(f"{hop.clause}{when(hop.kind, hop.bounds)}" for hop in self.hops) + "."

    def to_json(self) -> Json:
        """As JSON."""
        return {"length": len(self.hops), "sentence": self.sentence, "hops": [hop.to_json() for hop in self.hops]}


def chain_of(ties: Ties, steps: Iterable[Step]) -> Path:
    """Several steps of the network, one after the other."""
    return Path(tuple(hop_of(ties, step) for step in steps))


def check_kinds(kinds: Iterable[str]) -> None:
    """See that there are ties of these kinds.

    Raises:
        UnknownChoice: of one there are none.

    >>> check_kinds({"tenure"})
    """
    for kind in sorted(set(kinds) - set(KINDS)):
        raise UnknownChoice("kind of tie", kind, KINDS)


def hop_of(ties: Ties, step: Step) -> Hop:
    """One step of the network with its names, its time and its words."""
    network, (start, end, number) = ties.network, step
    tie = network.tie(number)
    ends = reference_to(ties, start), reference_to(ties, end)
    names = {one.id: one.label for one in ends}
    office = office_of_change(ties.graph, tie.id) if tie.kind == SUCCESSION else None
    office_name = _named(ties.graph, office).label if office else None
    told = clause(tie.kind, tie.role, names[tie.one], names[tie.other], office_name)
    return Hop(
        *ends,
        tie.kind,
        tie.role,
        told if tie.kind == SUCCESSION else _label(tie, names[tie.one], names[tie.other]),
        told,
        _during(ties.graph, tie, network.bounds(number)),
        _evidence(ties.graph, tie),
    )


def reference_to(ties: Ties, node: int) -> Reference:
    """A node of the network with its name."""
    return _named(ties.graph, ties.network.iri_of(node))


def _named(graph: Graph, iri: str) -> Reference:
    rows = question("label").ask(graph, thing=NamedNode(iri))
    return Reference(iri, next((row.text("label") or iri for row in rows), iri.rsplit("/", 1)[-1]))


def _evidence(graph: Graph, tie: Tie) -> tuple[Evidence, ...]:
    if tie.kind == PART_OF:
        return ()
    if tie.kind == SUCCESSION:
        return evidence_of_claims(graph, claims_of_succession(graph, graph, tie.id, tie.one, tie.other))
    return evidence_of(graph, tie.id)


def _during(graph: Graph, tie: Tie, bounds: Bounds) -> Bounds:
    """The bounds of a tie with the points in time as its sources give them."""
    if tie.timeless:
        return bounds
    interval = tie.other if tie.kind in {"participation", "result"} else tie.id
    said = {
        str(row.node("property").value).rsplit("#", 1)[-1]: row.text("value")
        for row in question("bounds").ask(graph, thing=NamedNode(interval))
    }
    return replace(bounds, start=said.get("start"), end=said.get("end"))


def _label(tie: Tie, one: str, other: str) -> str:
    """The tie in short.

    >>> _label(Tie("urn:t", "urn:a", "urn:b", "membership", "leader", False), "Ada", "the Reform Party")
    'Ada: leader of the Reform Party'
    """
    role = _in_words(tie.role)
    if tie.kind == "tenure":
        return f"{one}: {other}" if tie.role == "regular" else f"{one}: {other} ({role})"
    if tie.kind == PART_OF:
        return f"{one} belongs to {other}"
    if tie.kind == "participation":
        return f"{one} {role} {other}"
    if tie.kind in {"result", "contention"}:
        return f"{one}: {role} in {other}"
    return f"{one}: {role}" + ("" if role.endswith((" of", " by", " into")) else " of") + f" {other}"


def _in_words(term: str) -> str:
    """A term of a vocabulary as words.

    >>> _in_words("rejectedResults"), _in_words("lawyerOf")
    ('rejected results', 'lawyer of')
    """
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in term)
