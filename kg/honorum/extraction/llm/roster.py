"""The entities that a model has named in one article so far, each once, with the article's own ids."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from honorum.extraction.gate.claim_naming import fitting_aliases
from honorum.extraction.llm.form import KINDS
from honorum.model.entities import Entity, Kind
from honorum.model.names import fold_plain
from honorum.model.person_names import fold_person

_LONGEST = 200


class Roster:
    """Entities by id (``e1``, ``e2``, …); names that come again are the same entity.

    >>> roster = Roster("Ada Vern won.")
    >>> roster.take([{"id": "n1", "kind": "Person", "name": "Ada Vern", "aliases": []}])["n1"]
    'e1'
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.entities: dict[str, Entity] = {}

    def take(self, listed: Any) -> dict[str, str]:
        """Take in what an answer lists; gives our id of each id that its facts may use."""
        ids = {known: known for known in self.entities}
        for given, entity in _readable(listed):
            ids[given] = self._known(entity) or self._add(entity)
        return ids

    def _known(self, entity: Entity) -> str | None:
        """The id of the entity of that kind and name, which learns the new aliases."""
        for known in self.entities.values():
            if known.kind is entity.kind and _folded(known) & _folded(entity):
                merged = replace(known, aliases=(*known.aliases, entity.name, *entity.aliases))
                self.entities[known.id] = replace(known, aliases=fitting_aliases(merged, self._text))
                return known.id
        return None

    def _add(self, entity: Entity) -> str:
        own = replace(entity, id=f"e{len(self.entities) + 1}", aliases=fitting_aliases(entity, self._text))
        self.entities[own.id] = own
        return own.id


def _readable(listed: Any) -> Iterator[tuple[str, Entity]]:
    """The entities of an answer that have an id, a kind and a name; others are passed over, and facts miss them."""
    for one in listed if isinstance(listed, list) else ():
        if not isinstance(one, dict):
            continue
        given, kind, name = one.get("id"), one.get("kind"), one.get("name")
        if not (isinstance(given, str) and isinstance(name, str) and kind in KINDS):
            continue
        name = " ".join(name.split())
        others = one.get("aliases")
        aliases = (
            tuple(" ".join(each.split()) for each in others if isinstance(each, str))
            if isinstance(others, list)
            else ()
        )
        if 0 < len(name) <= _LONGEST:
            yield given, Entity(given, Kind(kind), name, tuple(each for each in aliases if 0 < len(each) <= _LONGEST))


def _folded(entity: Entity) -> set[str]:
    fold = fold_person if entity.kind is Kind.PERSON else fold_plain
    return {fold(name) for name in entity.names}
