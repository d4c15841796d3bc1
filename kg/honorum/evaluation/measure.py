"""Read annotated articles and compare what was read with what a person wrote down."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from honorum.errors import InputError
from honorum.evaluation.documents import GoldDocument, load
from honorum.evaluation.matching import Matching, match
from honorum.evaluation.scores import Counts, Score, mean, score, total
from honorum.model.claims import Claim, Reading
from honorum.model.gold import CLAIM_BY_TYPE, type_name
from honorum.model.sources import Article

GROUPS: Mapping[str, tuple[str, ...]] = {
    "positions": ("Tenure",),
    "changes": ("OfficeChange",),
    "parties": ("PartyAffiliation", "PartyStatus"),
    "votes": ("Election", "ElectionResult"),
    "contention": ("Participation", "Contention"),
    "ties": ("Relationship", "Place", "Alias"),
    "statements": ("Statement",),
}
"""Types that are scored together, by the name of the group."""


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """One annotated article, what was read in it, and how the two match."""

    document: GoldDocument
    predicted: Reading
    lenient: Matching
    strict: Matching

    @property
    def missed(self) -> list[Claim]:
        """The gold facts that no prediction found."""
        return [fact for at, fact in enumerate(self.document.gold.claims) if at not in self.lenient.found]

    @property
    def wrong(self) -> list[Claim]:
        """The predictions that match no gold fact."""
        return [claim for at, claim in enumerate(self.predicted.claims) if at not in self.lenient.right]

    def counts(self, types: Collection[str], *, strict: bool = False) -> Counts:
        """What was counted for facts of these types."""
        way = self.strict if strict else self.lenient
        golds = {at for at, fact in enumerate(self.document.gold.claims) if type_name(fact) in types}
        claims = {at for at, claim in enumerate(self.predicted.claims) if type_name(claim) in types}
        return Counts(len(golds), len(claims), len(claims & way.right), len(golds & way.found.keys()))


@dataclass(frozen=True, slots=True)
class Macro:
    """Means over documents, each document counting the same however many facts it holds."""

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How a way of reading compares with facts made by hand, over all documents of a folder."""

    results: tuple[DocumentResult, ...]
    types: tuple[str, ...]

    def score(self, types: Iterable[str] | None = None, *, strict: bool = False) -> Score:
        """The score of facts of these types (of all, unless said) over all documents together."""
        wanted = frozenset(self.types if types is None else types)
        return score([result.counts(wanted, strict=strict) for result in self.results])

    def macro(self, types: Iterable[str] | None = None, *, strict: bool = False) -> Macro:
        """The mean of the documents' own scores."""
        wanted = frozenset(self.types if types is None else types)
        counts = [result.counts(wanted, strict=strict) for result in self.results]
        return Macro(
            mean(one.precision for one in counts), mean(one.recall for one in counts), mean(one.f1 for one in counts)
        )

    def groups(self) -> dict[str, tuple[str, ...]]:
        """The groups of types that were scored, each with its types."""
        kept = {name: tuple(one for one in types if one in self.types) for name, types in GROUPS.items()}
        return {name: types for name, types in kept.items() if types}

    def rules(self) -> dict[str, Counts]:
        """For each rule how many facts it made and how many of them are right."""
        made: dict[str, Counts] = {}
        for result in self.results:
            for at, claim in enumerate(result.predicted.claims):
                one = Counts(predicted=1, right=int(at in result.lenient.right))
                made[claim.rule] = total((made.get(claim.rule, Counts()), one))
        return dict(sorted(made.items()))


def evaluate(
    gold_dir: Path, read: Callable[[Article], Reading], only: Collection[str] = (), texts: Path | None = None
) -> Evaluation:
    """Read every annotated article of a folder and match what was read with what a person wrote down.

    Args:
        gold_dir: ``NAME.txt`` with ``NAME.json`` in the annotation format.
        read: the way of reading that is measured.
        only: type names to look at; all, unless given.
        texts: one JSON object a line, with the texts of annotations that stand apart from them.

    Raises:
        InputError: the folder or one of its documents cannot be read, or a type does not exist.
    """
    unknown = sorted(set(only) - CLAIM_BY_TYPE.keys())
    if unknown:
        raise InputError(f"No fact has type {unknown[0]!r}. Types are {', '.join(CLAIM_BY_TYPE)}.")
    types = tuple(name for name in CLAIM_BY_TYPE if not only or name in only)
    return Evaluation(tuple(_result(document, read, types) for document in load(gold_dir, texts)), types)


def _result(document: GoldDocument, read: Callable[[Article], Reading], types: tuple[str, ...]) -> DocumentResult:
    gold, predicted = _only(document.gold, types), _only(read(document.article), types)
    return DocumentResult(
        replace(document, gold=gold), predicted, match(predicted, gold), match(predicted, gold, strict=True)
    )


def _only(reading: Reading, types: tuple[str, ...]) -> Reading:
    return replace(reading, claims=tuple(claim for claim in reading.claims if type_name(claim) in types))
