"""A page with an article and each claim's quote marked in it, for a person to check."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from jinja2 import Environment, StrictUndefined, select_autoescape

from honorum.model.claims import Claim, Reading
from honorum.model.gold import fact_out
from honorum.model.quotes import Quote
from honorum.model.sources import Article

_HIDDEN = frozenset(
    {"id", "type", "quote", "start", "end", "negated", "modality", "confidence", "rule", "time", "implicit"}
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the article and the claims (by id) whose quotes cover them."""

    text: str
    claims: tuple[str, ...]


def stretches(text: str, claims: Sequence[Claim]) -> Iterator[Stretch]:
    """The whole text in stretches, cut where a quote begins or ends; put together they are the text.

    >>> claim = Claim(id="c1", evidence=Quote("mayor", 4, 9), rule="r")
    >>> [(stretch.text, stretch.claims) for stretch in stretches("The mayor left", [claim])]
    [('The ', ()), ('mayor', ('c1',)), (' left', ())]
    """
    quoted = [(claim.id, claim.evidence) for claim in claims if isinstance(claim.evidence, Quote)]
    cuts = sorted({0, len(text), *(point for _, quote in quoted for point in (quote.start, quote.end))})
    for start, end in pairwise(cuts):
        covering = tuple(number for number, quote in quoted if quote.start <= start and end <= quote.end)
        yield Stretch(text[start:end], covering)


def page(article: Article, reading: Reading) -> str:
    """The article as HTML with its quotes marked, and beside it what each claim says. All text is escaped."""
    names = {entity.id: entity.name for entity in reading.entities}
    return str(
        _template().render(
            article=article,
            stretches=list(_marked(article.text, reading.claims)),
            claims=[_told(claim, names) for claim in reading.claims],
            refused=[{**_told(one.claim, names), "reason": one.reason} for one in reading.refused],
        )
    )


def _marked(text: str, claims: Sequence[Claim]) -> Iterator[dict[str, Any]]:
    """The stretches as the page shows them: where a quote begins is a place to link to, where it ends is its number."""
    quotes = {claim.id: claim.evidence for claim in claims if isinstance(claim.evidence, Quote)}
    doubtful = {claim.id for claim in claims if _standing(claim)}
    place = 0
    for stretch in stretches(text, claims):
        begins = [claim for claim in stretch.claims if quotes[claim].start == place]
        place += len(stretch.text)
        ends = [claim for claim in stretch.claims if quotes[claim].end == place]
        doubt = bool(stretch.claims) and doubtful.issuperset(stretch.claims)
        yield {
            "text": stretch.text,
            "claims": stretch.claims,
            "begins": place - len(stretch.text) if begins else None,
            "ends": ", ".join(ends),
            "look": "doubt" if doubt else "many" if len(stretch.claims) > 1 else "one",
        }


def _standing(claim: Claim) -> str:
    """How a claim stands where it does not say that something is so: planned, alleged, denied."""
    words = (str(claim.modality), "denied" if claim.negated else "")
    return ", ".join(word for word in words if word not in {"", "asserted"})


def _told(claim: Claim, names: dict[str, str]) -> dict[str, Any]:
    fact = fact_out(claim, {})
    said = {name: _named(value, names) for name, value in fact.items() if name not in _HIDDEN and _says(value)}
    return {
        "id": claim.id,
        "type": fact["type"],
        "said": said,
        "standing": _standing(claim),
        "at": claim.evidence.start if isinstance(claim.evidence, Quote) else 0,
        "implicit": claim.implicit,
        "time": f"{claim.time.text} → {claim.time.edtf or 'not resolved'}" if claim.time else "",
        "quote": claim.evidence.exact,
        "rule": claim.rule,
        "confidence": claim.confidence,
    }


def _says(value: Any) -> bool:
    return value not in (None, [], "") and value is not False


def _named(value: Any, names: dict[str, str]) -> str:
    if isinstance(value, list):
        return ", ".join(_named(one, names) for one in value)
    return names.get(value, value) if isinstance(value, str) else str(value)


@cache
def _template() -> Any:
    text = files("honorum.exporting").joinpath("templates", "highlights.html").read_text(encoding="utf-8")
    return Environment(
        autoescape=select_autoescape(default=True, default_for_string=True), undefined=StrictUndefined
    ).from_string(text)
