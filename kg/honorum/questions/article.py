"""One article and what it says: its description, its text, and each claim with its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pyoxigraph import NamedNode

from honorum.errors import UnknownName
from honorum.finding.named import ARTICLE
from honorum.questions.asking import question
from honorum.questions.evidence import SourceNote
from honorum.questions.graph import Graph
from honorum.questions.listing import LARGEST_PAGE, Page, iri_after, named_page
from honorum.questions.recalled import recalled
from honorum.questions.references import Reference
from honorum.questions.search import names_of
from honorum.questions.times import Json
from honorum.rdf.claim_fields import value_of
from honorum.record.as_known import moment_of

_DESCRIPTIVE = frozenset(
    "title url publisher creator published dateFound language recordedAt withdrawnAt licence".split()
)
_NOT_A_FIELD = frozenset("type evidence quote wasDerivedFrom confidence extractedBy modality negated".split())


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """What a source says in one place: the type of claim, its fields, and the words with their offsets.

    A field that names somebody holds the entity of the record, or the name as said where it stands for none.
    """

    id: str
    type: str
    quote: str
    start: int | None
    end: int | None
    confidence: float
    extracted_by: str
    modality: str
    negated: bool
    fields: dict[str, tuple[Any, ...]]

    def to_json(self) -> Json:
        """As JSON."""
        return {
            "id": self.id,
            "type": self.type,
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "confidence": self.confidence,
            "extractedBy": self.extracted_by,
            "modality": self.modality,
            "negated": self.negated,
            "fields": {
                name: [value.to_json() if isinstance(value, Reference) else value for value in values]
                for name, values in self.fields.items()
            },
        }


@dataclass(frozen=True, slots=True)
class ArticleAnswer:
    """An article as it was stored; offsets of claims count the characters of `text`."""

    id: str
    description: dict[str, tuple[str, ...]]
    text: str
    claims: tuple[ClaimNote, ...]

    @property
    def title(self) -> str:
        """The title, or an empty text."""
        return next(iter(self.description.get("title", ())), "")

    def to_json(self) -> Json:
        """As JSON."""
        single = {name: values[0] for name, values in self.description.items() if name != "creator"}
        return {
            "id": self.id,
            **single,
            "creators": list(self.description.get("creator", ())),
            "text": self.text,
            "claims": [claim.to_json() for claim in self.claims],
        }


def article(graph: Graph, slug: str, *, known_at: date | None = None) -> ArticleAnswer:
    """An article by the last part of its IRI; with `known_at`, as it was on file at the end of that day.

    Raises:
        UnknownName: there is none, or it had not been read by then.
    """
    node = graph.names.entity("article", slug)
    found: dict[str, list[str]] = {}
    text = ""
    for row in question("source").ask(graph, source=node):
        name, value = row.concept("property") or "", row.text("value") or ""
        if name == "text":
            text = value
        elif name in _DESCRIPTIVE:
            found.setdefault(name, []).append(value)
    if "recordedAt" not in found or (known_at and min(map(_moment, found["recordedAt"])) > moment_of(known_at)):
        raise UnknownName("article", slug)
    if known_at:
        found = {name: values for name, values in found.items() if not _is_later(name, values, known_at)}
    description = {name: tuple(sorted(values)) for name, values in sorted(found.items())}
    return ArticleAnswer(node.value, description, text, claims_of(graph, node))


def _is_later(name: str, values: Sequence[str], known_at: date) -> bool:
    """Whether a property tells of a withdrawal that was still to come."""
    return name == "withdrawnAt" and max(map(_moment, values)) > moment_of(known_at)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def claims_of(graph: Graph, source: NamedNode) -> tuple[ClaimNote, ...]:
    """What a source says, in the order in which it says it."""
    notes = (
        _claim(graph, row.node("claim"), row.text("quote") or "", row.number("start"), row.number("end"))
        for row in question("claims").ask(graph, source=source)
    )
    return tuple(sorted(notes, key=lambda note: (note.start or 0, note.end or 0, note.id)))


def articles(
    graph: Graph,
    text: str | None = None,
    *,
    limit: int = 50,
    after: str | None = None,
    known_at: date | None = None,
) -> Page:
    """The articles, the newest first; with a text those whose title has its words, the best first.

    With `known_at`, those that had been read by the end of that day.

    Raises:
        InputError: `after` is not from a page of this list.
    """
    asked: Graph = graph if known_at is None else recalled(graph, known_at)
    names, most = names_of(asked, ARTICLE), max(1, min(limit, LARGEST_PAGE))
    last = iri_after(asked, names, after)
    found = names.find(text, most, last) if text else names.by_weight(most, last)
    return named_page([_listed(graph, match.named.id, known_at) for match in found.matches], more=found.more)


@dataclass(frozen=True, slots=True)
class ListedArticle(SourceNote):
    """An article in a list; `withdrawn` is when it was withdrawn, if it was."""

    withdrawn: str | None = None

    def to_json(self) -> Json:
        """As JSON."""
        described = SourceNote.to_json(self)
        return {**described, "label": self.title, "withdrawnAt": self.withdrawn}


def _listed(graph: Graph, article: str, known_at: date | None) -> ListedArticle:
    row = next(question("articles").ask(graph, article=NamedNode(article)))
    withdrawn = row.text("withdrawn")
    if withdrawn and known_at and _moment(withdrawn) > moment_of(known_at):
        withdrawn = None
    title, url, publisher, published = (row.text(name) for name in ("title", "url", "publisher", "published"))
    return ListedArticle(article, title, url, publisher, published, withdrawn)


def _claim(graph: Graph, claim: NamedNode, quote: str, start: int | None, end: int | None) -> ClaimNote:
    fields: dict[str, list[Any]] = {}
    types: list[str] = []
    common: dict[str, Any] = {}
    for row in question("claim").ask(graph, claim=claim):
        name, said = row.concept("property") or "", row.text("said")
        if name == "type":
            types.append(row.concept("value") or "")
        elif name in _NOT_A_FIELD:
            common[name] = value_of(row.term("value"))
        elif said is not None or row.text("entity"):
            fields.setdefault(name, []).append(Reference(row.text("entity") or "", row.text("label") or said or ""))
        else:
            fields.setdefault(name, []).append(value_of(row.term("value")))
    return ClaimNote(
        claim.value,
        next((name for name in sorted(types) if name != "Claim"), "Claim"),
        quote,
        start,
        end,
        float(common.get("confidence", 0.0)),
        str(common.get("extractedBy", "")),
        str(common.get("modality", "asserted")),
        bool(common.get("negated", False)),
        {name: tuple(dict.fromkeys(values)) for name, values in sorted(fields.items())},
    )
