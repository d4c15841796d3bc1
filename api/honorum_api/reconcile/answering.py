"""The answers of `/reconcile` as the API writes them; things have the part of their IRI after ``id/`` for an id."""

import re
from typing import Any

from pyoxigraph import NamedNode

from honorum.model.names import fold
from honorum.questions.reconciling import Candidate, candidates, described, is_there, type_of
from honorum.questions.references import Reference
from honorum.questions.search import CLASSES, index_of
from honorum.questions.traits import TRAITS, TYPES, Trait, Value, label_of, trait, values_of
from honorum.store import Snapshot
from honorum_api.reconcile.asking import Extension, Query, Wanted
from honorum_api.reconcile.manifest import LABELS, type_json

Json = dict[str, Any]

_ID = re.compile(r"[\w.-]+/[\w.-]+")


def results(snapshot: Snapshot, queries: dict[str, Query]) -> Json:
    """The candidates for each row of a batch."""
    found = {key: candidates(snapshot, query.row(), query.most()) for key, query in queries.items()}
    return {key: {"result": [_candidate(snapshot, one) for one in ones]} for key, ones in found.items()}


def extension(snapshot: Snapshot, asked: Extension) -> Json:
    """The values of properties for things that were reconciled."""
    told = [(wanted, one) for wanted in asked.properties if (one := trait(wanted.id))]
    rows = {
        id_: {wanted.id: _cells(snapshot, id_, wanted, one) for wanted, one in told} for id_ in dict.fromkeys(asked.ids)
    }
    return {"meta": [_meta(one) for _, one in told], "rows": rows}


def suggested_things(snapshot: Snapshot, prefix: str, start: int, most: int) -> Json:
    """Things whose name begins so, for a field in which somebody types."""
    matches = index_of(snapshot).search(CLASSES, prefix, start + most)
    things = [match.named for match in matches[start:]]
    return {
        "result": [
            {
                "id": local_id(snapshot, named.id),
                "name": named.label,
                "description": described(snapshot, named.id),
                "notable": [type_json(type_of(named.id) or "")],
            }
            for named in things
        ]
    }


def suggested_types(prefix: str) -> Json:
    """Types whose name begins so."""
    return {"result": [type_json(type_) for type_ in TYPES if _begins(prefix, type_, LABELS.get(type_, type_))]}


def suggested_properties(prefix: str) -> Json:
    """Properties whose name begins so."""
    found = [one for one in TRAITS if _begins(prefix, one.id, one.name)]
    return {"result": [{"id": one.id, "name": one.name, "description": one.description} for one in found]}


def thing(snapshot: Snapshot, id_: str) -> Json | None:
    """A thing in short; `None` if the record does not know it."""
    node = _node(snapshot, id_)
    if node is None or not is_there(snapshot, node.value):
        return None
    named = trait("name")
    names = values_of(snapshot, node.value, named) if named else ()
    label = label_of(snapshot, node)
    others = [name for name in names if name != label]
    return {
        "id": local_id(snapshot, node.value),
        "label": label,
        "description": described(snapshot, node.value),
        "names": others,
    }


def local_id(snapshot: Snapshot, iri: str) -> str:
    """The id of a thing: its IRI without what all of them begin with."""
    return iri.removeprefix(f"{snapshot.names.base}id/")


def _candidate(snapshot: Snapshot, one: Candidate) -> Json:
    features = [{"id": "name", "value": round(100 * one.nearness, 1)}]
    features += [{"id": name, "value": agrees} for name, agrees in one.agreeing.items()]
    return {
        "id": local_id(snapshot, one.id),
        "name": one.name,
        "description": described(snapshot, one.id),
        "type": [type_json(one.type)],
        "score": one.score,
        "match": one.match,
        "features": features,
    }


def _cells(snapshot: Snapshot, id_: str, wanted: Wanted, asked: Trait) -> list[Json]:
    node = _node(snapshot, id_)
    values = values_of(snapshot, node.value, asked) if node else ()
    most = int(wanted.settings.limit)
    return [_cell(snapshot, value) for value in (values[:most] if most > 0 else values)]


def _cell(snapshot: Snapshot, value: Value) -> Json:
    if isinstance(value, Reference):
        return {"id": local_id(snapshot, value.id), "name": value.label}
    return {"str": value}


def _meta(one: Trait) -> Json:
    return {"id": one.id, "name": one.name, **({"type": type_json(one.gives)} if one.gives else {})}


def _node(snapshot: Snapshot, id_: str) -> NamedNode | None:
    """The node that an id (or a whole IRI) stands for; `None` where nothing can be called that."""
    short = local_id(snapshot, id_)
    return snapshot.names.entity(*short.split("/")) if _ID.fullmatch(short) else None


def _begins(prefix: str, *names: str) -> bool:
    return any(word.startswith(fold(prefix)) for name in names for word in (fold(name), *fold(name).split()))
