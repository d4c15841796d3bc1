"""Claims read back from source graphs, with the entities that their mentions stand for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Protocol

from pyoxigraph import Literal, NamedNode, Quad

from honorum.model.claims import Claim, Modality, Time
from honorum.model.quotes import Evidence, Quote, Row
from honorum.model.ranking import DEFAULT_RANKING, Ranking
from honorum.rdf import terms
from honorum.rdf.claim_fields import TYPES, field_of, is_reference, value_of
from honorum.rdf.terms import Names, hon, local_name


class Quads(Protocol):
    """Whatever answers patterns over quads: the writer, or a snapshot."""

    def quads(self, subject: Any, predicate: Any, object_: Any, graph: Any, /) -> Iterator[Quad]:
        """The quads that fit; `None` fits everything."""
        ...


@dataclass(frozen=True, slots=True)
class SourceNote:
    """What the record needs to know of a source.

    `published` is EDTF or `None`; `is_dataset` tells tables from articles. `voice` is the same for sources that are
    copies of one text, or versions of one table: the record counts them once. `rank` is the place in the ranking of
    sources: where two cannot both be right, the record follows the lower one. A `complete` list leaves out no holder.
    """

    iri: str
    published: str | None
    recorded_at: datetime
    withdrawn_at: datetime | None
    is_dataset: bool
    voice: str
    rank: int = 0
    complete: bool = False


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim of the store: its IRI, its source, and its fields with entities' IRIs in place of mentions."""

    iri: str
    source: SourceNote
    claim: Claim


Resolve = Callable[[str], str | None]


def read_source(source: NamedNode, store: Quads, names: Names, ranking: Ranking = DEFAULT_RANKING) -> SourceNote:
    """The note of a source, by its IRI; `ranking` says how far it is followed."""
    found: dict[str, str] = {}
    kinds: set[str] = set()
    for quad in store.quads(source, None, None, None):
        if quad.predicate == terms.RDF_TYPE:
            kinds.add(local_name(_term(quad)))
        elif isinstance(quad.object, Literal):
            found[local_name(quad.predicate)] = quad.object.value
    withdrawn = next(store.quads(source, hon("withdrawnAt"), None, names.catalogue), None)
    return SourceNote(
        source.value,
        found.get("published"),
        datetime.fromisoformat(found["recordedAt"]),
        datetime.fromisoformat(_term(withdrawn).value) if withdrawn else None,
        "Dataset" in kinds,
        found.get("voice") or found.get("textDigest") or found.get("datasetName") or source.value,
        *ranking.place(
            kind="dataset" if "Dataset" in kinds else "article",
            name=found.get("datasetName"),
            publisher=found.get("publisher"),
            url=found.get("url"),
        ),
    )


def read_claim(node: NamedNode, store: Quads, source: SourceNote, resolve: Resolve) -> StoredClaim:
    """One claim; a reference whose mention stands for no entity is left out.

    Raises:
        KeyError: the node is no claim.
    """
    quads = list(store.quads(node, None, None, None))
    evidence = next((_term(quad) for quad in quads if quad.predicate == _EVIDENCE), None)
    if evidence is None:
        raise KeyError(node.value)
    return claim_from(node, quads, source, resolve, _read_evidence(evidence, store))


UNREAD = Quote("", 0, 0)
"""Stands for evidence that nobody asked for: the record rests on what a claim says, not on the words it says it in."""


def claim_from(
    node: NamedNode, quads: Iterable[Quad], source: SourceNote, resolve: Resolve, evidence: Evidence = UNREAD
) -> StoredClaim:
    """One claim from all its quads, with evidence that was read already, or none.

    Raises:
        KeyError: the quads are not those of a claim.
    """
    kind = ""
    common: dict[str, Any] = {"evidence": evidence}
    own: dict[str, Any] = {}
    for quad in quads:
        name, term = _name(quad.predicate), _term(quad)
        if name in _COMMON:
            if name not in _NOT_KEPT:
                common[name] = value_of(term)
        elif name == "type":
            kind = local_name(term) if local_name(term) in TYPES else kind
        else:
            _set_field(own, field_of(name), term, resolve)
    if "place" in own and kind == "ContentionClaim":
        own["place"] = tuple(sorted(own["place"]))
    claim = TYPES[kind](id=node.value, **_in_model_terms(common), **own)
    return StoredClaim(node.value, source, claim)


_COMMON = frozenset(
    "evidence wasDerivedFrom quote timeText time modality extractedBy confidence negated implicit attribution".split()
)
_NOT_KEPT = frozenset({"evidence", "wasDerivedFrom", "quote"})
_EVIDENCE = hon("evidence")


@cache
def _name(predicate: NamedNode) -> str:
    """The local name of a property: there are few, and they are asked for again and again."""
    return local_name(predicate)


def _in_model_terms(common: dict[str, Any]) -> dict[str, Any]:
    """The fields that all claims have, as the model names them."""
    kept: dict[str, Any] = {
        name: common[name]
        for name in ("evidence", "confidence", "negated", "implicit", "attribution")
        if name in common
    }
    kept["rule"] = common["extractedBy"]
    kept["modality"] = Modality(common["modality"])
    if "time" in common or "timeText" in common:
        kept["time"] = Time(common.get("timeText", ""), common.get("time"))
    return kept


def _term(quad: Quad) -> Any:
    """The object of a quad of a source graph: a named node or a literal."""
    return quad.object


def _set_field(own: dict[str, Any], field: str, term: Any, resolve: Resolve) -> None:
    if not is_reference(field):
        own[field] = value_of(term)
        return
    entity = resolve(term.value)
    if entity is not None:
        if field == "place":
            own.setdefault(field, []).append(entity)
        else:
            own[field] = entity


def _read_evidence(node: NamedNode, store: Quads) -> Evidence:
    found = {local_name(quad.predicate): _term(quad) for quad in store.quads(node, None, None, None)}
    if "start" in found:
        return Quote(found["exact"].value, int(found["start"].value), int(found["end"].value))
    values = _values(found["exact"].value)
    return Row(found["file"].value, int(found["rowNumber"].value), tuple(values))


def _values(words: str) -> Iterable[tuple[str, str]]:
    for part in words.split("; "):
        column, _, value = part.partition(": ")
        yield column, value
