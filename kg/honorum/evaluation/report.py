"""An evaluation as a table, as a list of errors a person can read, and as JSON."""

import re
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from honorum.evaluation.measure import DocumentResult, Evaluation
from honorum.evaluation.scores import Counts, Interval, Score
from honorum.model.claims import REFERENCES, Claim, Reading
from honorum.model.gold import key_of, type_name
from honorum.model.quotes import Quote

_SENTENCE_END = re.compile(r"[.!?][\"”'’]?\s|\n")
_NOT_SHOWN = frozenset({"id", "evidence", "rule", "confidence", "time", "negated", "modality"})
_HEAD = (
    f"{'':18} {'gold':>5} {'said':>5} {'right':>5}   {'precision':18} {'recall':18} {'F1':18} {'strict P':>8} {'R':>5}"
)


def table(evaluation: Evaluation) -> str:
    """The scores as a table: a line for each type, for each group, and for all facts together."""
    lines = [f"{len(evaluation.results)} documents; in brackets 95 % of bootstrap samples of documents", "", _HEAD]
    lines += [_line(evaluation, name, (name,)) for name in evaluation.types]
    lines.append("")
    lines += [_line(evaluation, name, types) for name, types in evaluation.groups().items()]
    lines += ["", _line(evaluation, "all facts", evaluation.types), _macro(evaluation)]
    repeats = evaluation.score().counts.repeats
    lines += ["", f"{repeats} right predictions repeat another one."]
    return "\n".join(lines) + "\n"


def rules_table(evaluation: Evaluation) -> str:
    """For each rule how many facts it made and which share of them is right."""
    return "".join(
        f"{rule:40} {counts.predicted:5} {counts.right:5}  {_share(counts.precision)}\n"
        for rule, counts in evaluation.rules().items()
    )


def _line(evaluation: Evaluation, name: str, types: Iterable[str]) -> str:
    kept = tuple(types)
    lenient, strict = evaluation.score(kept), evaluation.score(kept, strict=True).counts
    counts = lenient.counts
    return (
        f"{name:18} {counts.gold:5} {counts.predicted:5} {counts.right:5}   "
        f"{_ranged(counts.precision, lenient.precision):18} {_ranged(counts.recall, lenient.recall):18} "
        f"{_ranged(counts.f1, lenient.f1):18} {_share(strict.precision):>8} {_share(strict.recall):>5}"
    ).rstrip()


def _macro(evaluation: Evaluation) -> str:
    lenient, strict = evaluation.macro(), evaluation.macro(strict=True)
    return (
        f"{'mean of documents':18} {'':17}   {_share(lenient.precision):18} {_share(lenient.recall):18} "
        f"{_share(lenient.f1):18} {_share(strict.precision):>8} {_share(strict.recall):>5}"
    )


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".removeprefix("0") if value < 1 else "1.0"


def _ranged(value: float | None, interval: Interval | None) -> str:
    if value is None or interval is None:
        return _share(value)
    return f"{_share(value)} ({_share(interval.low)}–{_share(interval.high)})"


def as_dict(evaluation: Evaluation) -> dict[str, Any]:
    """The evaluation as plain data for JSON."""
    return {
        "documents": len(evaluation.results),
        "types": {name: _both(evaluation, (name,)) for name in evaluation.types},
        "groups": {name: _both(evaluation, types) for name, types in evaluation.groups().items()},
        "micro": _both(evaluation, evaluation.types),
        "macro": {"lenient": asdict(evaluation.macro()), "strict": asdict(evaluation.macro(strict=True))},
        "byDocument": {result.document.name: _counts(result.counts(evaluation.types)) for result in evaluation.results},
        "rules": {rule: _counts(counts) for rule, counts in evaluation.rules().items()},
    }


def _both(evaluation: Evaluation, types: tuple[str, ...]) -> dict[str, Any]:
    return {
        "lenient": _score(evaluation.score(types)),
        "strict": _score(evaluation.score(types, strict=True)),
    }


def _score(score: Score) -> dict[str, Any]:
    intervals = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    return _counts(score.counts) | {
        "intervals": {name: [one.low, one.high] if one else None for name, one in intervals.items()}
    }


def _counts(counts: Counts) -> dict[str, Any]:
    return {
        "gold": counts.gold,
        "predicted": counts.predicted,
        "right": counts.right,
        "found": counts.found,
        "repeats": counts.repeats,
        "precision": counts.precision,
        "recall": counts.recall,
        "f1": counts.f1,
    }


def errors(evaluation: Evaluation) -> str:
    """What was missed and what was wrong, document by document, each with its sentence."""
    return "\n".join(_errors_of(result) for result in evaluation.results if result.missed or result.wrong)


def _errors_of(result: DocumentResult) -> str:
    text = result.document.article.text
    lines = [f"== {result.document.name} ({result.document.article.published})"]
    for mark, claims, reading in (
        ("MISSED", result.missed, result.document.gold),
        ("WRONG", result.wrong, result.predicted),
    ):
        for claim in sorted(claims, key=lambda one: (type_name(one), _place(one))):
            lines.append(f"{mark:6} {describe(claim, reading)}")
            lines.append(f"       {sentence_around(claim, text)}")
    return "\n".join(lines) + "\n"


def _place(claim: Claim) -> int:
    return claim.evidence.start if isinstance(claim.evidence, Quote) else 0


def describe(claim: Claim, reading: Reading) -> str:
    """A claim in one line, with names in place of local ids."""
    names = {entity.id: entity.name for entity in reading.entities}
    parts = []
    for field in fields(claim):
        value = getattr(claim, field.name)
        if field.name in _NOT_SHOWN or value in (None, "", (), False):
            continue
        if field.name in REFERENCES:
            ids: tuple[str, ...] = value if isinstance(value, tuple) else (value,)
            value = ", ".join(names.get(one, one) for one in ids)
        parts.append(f"{key_of(field.name)}={value}")
    if claim.time:
        parts.append(f"time={claim.time.text!r}→{claim.time.edtf}")
    if claim.negated:
        parts.append("NEGATED")
    rule = f"  [{claim.rule}]" if claim.rule != "gold" else ""
    return f"{type_name(claim)}: {'; '.join(parts)}; {claim.modality.value}{rule}"


def sentence_around(claim: Claim, text: str) -> str:
    """The sentence in which a claim's quote stands, the quote between » and «."""
    quote = claim.evidence
    if not isinstance(quote, Quote):
        return quote.exact
    starts = [end.end() for end in _SENTENCE_END.finditer(text, 0, quote.start)]
    stop = _SENTENCE_END.search(text, quote.end)
    start, end = starts[-1] if starts else 0, stop.start() + 1 if stop else len(text)
    marked = f"{text[start : quote.start]}»{quote.exact}«{text[quote.end : end]}"
    return " ".join(marked.split())
