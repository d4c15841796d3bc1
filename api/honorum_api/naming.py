"""Lists of named things, for every kind alike."""

from honorum.questions.names import Named
from honorum.questions.search import names_of, search
from honorum.store import Snapshot
from honorum_api.presenting import Json


def named_things(snapshot: Snapshot, kind: str, text: str | None, limit: int, offset: int) -> list[Json]:
    """Things of a kind that a text can mean, the best first; without a text all of them, by label."""
    if text:
        return [thing_json(match.named) for match in search(snapshot, kind, text, offset + limit)[offset:]]
    entries = sorted(names_of(snapshot, kind).entries.values(), key=lambda named: (named.label, named.id))
    return [thing_json(named) for named in entries[offset : offset + limit]]


def thing_json(named: Named) -> Json:
    """A named thing as an item of a list."""
    return {"id": named.id, "label": named.label, "names": list(named.names)}
