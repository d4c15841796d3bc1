"""Promise: text F1 of at least .60 on the POLITICAL_AFFILIATION passages of KnowledgeNet, by rules.

``python benchmarks/knowledgenet.py FILE [--folds 1 2 3] [--show]``, where FILE holds one annotated passage per line
(``political_passages.jsonl``). Published text F1 over all fifteen properties, for comparison: baselines .52 to .69.

How it counts
-------------
A document is read once, with all its passages in FILE; FILE leaves out what lies between them, so a passage that
begins with "He" has often lost the name he goes by. Where the beginning of a document is lost, an invented sentence
about an invented person stands in for it (``--bare`` leaves it away); only mentions inside the passages count. Each
party affiliation that the rules find in a sentence of an annotated passage, that passes the gate and holds (not
denied, planned or alleged), former ones included, ties a person to a party; so does a membership whose object is a
party.

- **Mentions** (what KnowledgeNet annotates): the tie becomes one pair for each mention of that person and each
  mention of that party in the passage: names, other names that the alias rules find, pronouns that were resolved,
  "who", "which" and "its" where it is plain whom they mean. An annotated pair is found when the character spans of
  some predicted pair overlap both its spans (or equal them, in the line "exact"). A predicted pair that fits no
  annotated pair is wrong. Precision is found / (found + wrong), recall found / annotated: the rule of the paper
  (Mesquita and others, 2019) and of its ``span_overlap`` and ``span_exact``.
- **Facts**: annotated pairs of a passage that share their subject's and their object's Wikidata id (or text, where
  there is none) are one fact, and so is each tie. A fact is found when one pair of a tie overlaps one of its pairs; a
  tie that overlaps none is wrong.

Passages annotated for the property without such a fact count, too: a tie found there is wrong.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.gate.gate import judge
from honorum.extraction.rules.catalogue import rules
from honorum.extraction.rules.rule import RulesByWord
from honorum.extraction.scenes import Scene, scenes
from honorum.extraction.text.bearers import bearer_of
from honorum.extraction.text.document import documents
from honorum.model.claims import Modality, PartyAffiliationClaim, RelationshipClaim
from honorum.model.entities import Kind
from honorum.model.sources import Article

PROPERTY = "POLITICAL_AFFILIATION"
RULES = RulesByWord(rules())
OPENING = "Norrin Vask was born in a village."

Span = tuple[int, int]
Pair = tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Passage:
    """An annotated passage: where it stands in its document, and the mention pairs of each fact."""

    document: str
    fold: int
    start: int
    end: int
    text: str
    annotated: bool
    facts: tuple[tuple[Pair, ...], ...]

    @property
    def pairs(self) -> set[Pair]:
        """All annotated mention pairs."""
        return {pair for fact in self.facts for pair in fact}


@dataclass(slots=True)
class Count:
    """How many annotated things were found, how many there are, and how many predictions were wrong."""

    found: int = 0
    all: int = 0
    wrong: int = 0

    def __str__(self) -> str:
        precision = self.found / (self.found + self.wrong) if self.found else 0.0
        recall = self.found / self.all if self.all else 0.0
        f1 = 2 * precision * recall / (precision + recall) if self.found else 0.0
        return (
            f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f} ({self.found}/{self.all}, {self.wrong} wrong)"
        )


def passages(path: Path) -> dict[str, list[Passage]]:
    """The passages of a file, by document, in the order of the text."""
    found: dict[str, list[Passage]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found[row["documentId"]].append(
            Passage(
                row["documentId"],
                row["fold"],
                row["passageStart"],
                row["passageEnd"],
                row["passageText"],
                PROPERTY in row["exhaustivelyAnnotatedProperties"],
                tuple(_facts(row["facts"])),
            )
        )
    return {document: sorted(group, key=lambda each: each.start) for document, group in found.items()}


def _facts(rows: Iterable[dict[str, Any]]) -> Iterator[tuple[Pair, ...]]:
    grouped: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for row in rows:
        if row["propertyName"] == PROPERTY:
            key = (row["subjectUri"] or row["subjectText"], row["objectUri"] or row["objectText"])
            pair = ((row["subjectStart"], row["subjectEnd"]), (row["objectStart"], row["objectEnd"]))
            grouped[key].append(pair)
    yield from map(tuple, grouped.values())


def article(group: list[Passage], opening: str) -> tuple[Article, dict[int, int]]:
    """A document as far as FILE has it, and how far each passage (by its start) has moved in it."""
    text = f"{opening}\n\n" if opening and group[0].start else ""
    moved: dict[int, int] = {}
    end = 0
    for each in group:
        text += " " if each.start - end == 1 and moved else "\n\n" if moved else ""
        moved[each.start] = len(text) - each.start
        text += each.text
        end = each.end
    return Article(text), moved


def ties(scene: Scene) -> Iterator[tuple[Actor, Actor]]:
    """The persons and parties that a sentence ties."""
    for rule in RULES.wanting(scene.sentence.lowers):
        for draft in rule.find(scene):
            if draft.make is PartyAffiliationClaim:
                one, two = draft.fields.get("person"), draft.fields.get("party")
            elif draft.make is RelationshipClaim and draft.fields.get("kind") == "memberOf":
                one, two = draft.fields.get("subject"), draft.fields.get("object")
            else:
                continue
            if not isinstance(one, Actor) or not isinstance(two, Actor):
                continue
            if draft.make is RelationshipClaim and two.kind is not Kind.PARTY:
                continue
            passed = judge(draft, scene, rule.id, 1)
            if not passed.refusal and passed.standing.modality is Modality.ASSERTED and not passed.standing.negated:
                yield one, two


def spans(actor: Actor, within: list[Scene], moved: int) -> list[Span]:
    """Where sentences mention an actor: by name, by another name they give it, or by a pronoun."""
    found: set[Span] = set()
    for scene in within:
        words = scene.sentence.words
        for first, last in {*_named(actor, scene), *_relative(actor, scene), *_its(actor, scene)}:
            found.add((words[first].start - moved, words[last - 1].end - moved))
    return sorted(found)


def _named(actor: Actor, scene: Scene) -> Iterator[Span]:
    """The words that name an actor, with a short name in brackets after it ("the Reform Party (RP)")."""
    words = scene.sentence.words
    for each in (*scene.context.cast.mentions[scene.sentence.number], *scene.mentions):
        if each.actor is actor:
            yield each.first, each.last
            after = [word.text for word in words[each.last : each.last + 3]]
            if actor.kind is not Kind.PERSON and after[:1] + after[2:] == ["(", ")"] and words[each.last + 1].capital:
                yield each.last + 1, each.last + 2
    telling = (rule for rule in RULES.wanting(scene.sentence.lowers) if rule.family == "aliases")
    for draft in (found for rule in telling for found in rule.find(scene)):
        alias = str(draft.fields.get("alias")).split()
        for first in range(len(words) - len(alias) + 1) if draft.fields.get("entity") is actor else ():
            if [word.text for word in words[first : first + len(alias)]] == alias:
                yield first, first + len(alias)


def _relative(actor: Actor, scene: Scene) -> Iterator[Span]:
    """The "who" whose clause tells of a person, and the "which" right after a party."""
    words = scene.sentence.words
    for at, word in enumerate(words):
        if actor.kind is Kind.PERSON:
            found = bearer_of(scene, word.head) if word.lower in {"who", "whose", "whom"} else None
            if found is not None and found[0].actor is actor:
                yield at, at + 1
        elif word.lower == "which" and any(
            each.actor is actor and each.last in {at, at - (words[at - 1].text == ",")} for each in scene.mentions
        ):
            yield at, at + 1


def _its(actor: Actor, scene: Scene) -> Iterator[Span]:
    """The "its" after the only party that the sentence names before it."""
    if actor.kind is Kind.PERSON:
        return
    for at, word in enumerate(scene.sentence.words):
        before = [each for each in scene.mentions if each.last <= at and each.sort in {Sort.PARTY, Sort.BODY}]
        if word.lower == "its" and before and all(each.actor is actor for each in before):
            yield at, at + 1


def predicted(group: list[Passage], opening: str = OPENING) -> dict[int, list[tuple[Pair, ...]]]:
    """The ties that the rules find, by the start of the passage they stand in, each as its mention pairs."""
    text, moved = article(group, opening)
    [document] = documents([text])
    found: dict[int, list[tuple[Pair, ...]]] = defaultdict(list)
    every = scenes(document)
    for each in group:
        by = moved[each.start]
        within = [one for one in every if each.start <= one.sentence.words[0].start - by < each.end]
        seen: set[tuple[int, int]] = set()
        for scene in within:
            for person, party in ties(scene):
                if (id(person), id(party)) not in seen:
                    seen.add((id(person), id(party)))
                    pairs = tuple(product(spans(person, within, by), spans(party, within, by)))
                    if pairs:
                        found[each.start].append(pairs)
    return found


def overlap(one: Pair, two: Pair) -> bool:
    """Whether both spans of two pairs share at least one character."""
    return all(a[0] < b[1] and b[0] < a[1] for a, b in zip(one, two, strict=True))


def equal(one: Pair, two: Pair) -> bool:
    """Whether both spans of two pairs are the same."""
    return one == two


COUNTS = {"mentions, overlap": overlap, "mentions, exact": equal}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--folds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--show", action="store_true", help="print what was missed and what was wrong")
    parser.add_argument("--bare", action="store_true", help="put nothing in the place of a lost beginning")
    arguments = parser.parse_args()
    counts: dict[str, Count] = defaultdict(Count)
    for group in passages(arguments.file).values():
        if group[0].fold not in arguments.folds:
            continue
        found = predicted(group, "" if arguments.bare else OPENING)
        for each in group:
            if each.annotated:
                score(each, found[each.start], counts)
                if arguments.show:
                    show(each, found[each.start])
    for name, count in counts.items():
        print(f"{name:18} {count}")
    print("promise: F1 of at least .60 (mentions, overlap)")


def score(passage: Passage, found: list[tuple[Pair, ...]], counts: dict[str, Count]) -> None:
    """Add one passage to the counts."""
    pairs = {pair for tie in found for pair in tie}
    for name, fits in COUNTS.items():
        counts[name].all += len(passage.pairs)
        counts[name].found += sum(any(fits(pair, one) for one in pairs) for pair in passage.pairs)
        counts[name].wrong += sum(not any(fits(pair, one) for one in passage.pairs) for pair in pairs)
    hit = [[any(overlap(one, two) for one, two in product(fact, tie)) for tie in found] for fact in passage.facts]
    counts["facts"].all += len(passage.facts)
    counts["facts"].found += sum(any(row) for row in hit)
    counts["facts"].wrong += sum(not any(row[number] for row in hit) for number in range(len(found)))


def show(passage: Passage, found: list[tuple[Pair, ...]]) -> None:
    """Print what was missed and what was wrong in a passage."""
    pairs = {pair for tie in found for pair in tie}
    missed = sorted(pair for pair in passage.pairs if not any(overlap(pair, one) for one in pairs))
    wrong = sorted(pair for pair in pairs if not any(overlap(pair, one) for one in passage.pairs))
    if missed or wrong:
        print(f"\n{passage.document} {passage.text}")
        for word, group in (("missed", missed), ("wrong", wrong)):
            for pair in group:
                one, two = (passage.text[start - passage.start : end - passage.start] for start, end in pair)
                print(f"  {word}: {one} | {two}")


if __name__ == "__main__":
    main()
