"""What a rule is: a function from a scene to drafts, with examples that a test runs."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields

from honorum.extraction.drafts import Draft
from honorum.extraction.scenes import Scene
from honorum.model.claims import REFERENCES, Claim, Modality
from honorum.model.entities import Entity

_FRAME = frozenset({"id", "evidence", "rule", "confidence", "time", "negated", "modality", "attribution", "implicit"})


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id ("tenure.apposition"), family, and what finds its drafts.

    `triggers` are small-letter words of which the sentence must hold at least one; none means every sentence.
    `takes` pairs a sentence with the claim that must come out (as `brief` writes it); from the sentences in `refuses`
    no claim that holds may come out.
    """

    id: str
    family: str
    find: Callable[[Scene], Iterator[Draft]]
    triggers: frozenset[str] = frozenset()
    takes: tuple[tuple[str, str], ...] = ()
    refuses: tuple[str, ...] = ()


class RulesByWord:
    """Rules in their order, found by the words of a sentence."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._always = frozenset(place for place, rule in enumerate(rules) if not rule.triggers)
        self._having: defaultdict[str, set[int]] = defaultdict(set)
        for place, rule in enumerate(rules):
            for word in rule.triggers:
                self._having[word].add(place)

    def wanting(self, lowers: frozenset[str]) -> list[Rule]:
        """The rules to which a sentence with these words, in small letters, is worth a look."""
        found = self._always.union(*(self._having[word] for word in lowers if word in self._having))
        return [self._rules[place] for place in sorted(found)]


def words(text: str) -> frozenset[str]:
    """A set of trigger words.

    >>> sorted(words("won lost"))
    ['lost', 'won']
    """
    return frozenset(text.split())


def brief(claim: Claim, entities: tuple[Entity, ...]) -> str:
    """A claim in one line, with names for ids: how examples say what a rule takes.

    Fields stand in the order of the claim's class, without those that are empty; "not" and the modality come first
    unless the claim holds.
    """
    names = {entity.id: entity.name for entity in entities}
    parts: list[str] = []
    for each in fields(claim):
        value = getattr(claim, each.name)
        if each.name in _FRAME or value is None or value is False or value in ("", ()):
            continue
        values = value if isinstance(value, tuple) else (value,)
        shown = [names.get(one, one) if each.name in REFERENCES else one for one in values]
        parts.append(", ".join(f"{one:g}" if isinstance(one, float) else str(one) for one in shown))
    said = ("not " if claim.negated else "") + ("" if claim.modality is Modality.ASSERTED else f"{claim.modality}: ")
    return said + " | ".join(parts)
