"""``honorum extract``: what an article says, without storing it."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from honorum.cli.ending import end_with_refusals
from honorum.cli.options import AsJson, Extractor, Fields, Published, ReadBy, field_names
from honorum.cli.printing import print_json, printable

if TYPE_CHECKING:
    from honorum.model.claims import Reading
    from honorum.model.sources import Article

_HIDDEN = frozenset("id type quote start end time negated modality attribution confidence rule implicit".split())


def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A document, or - for standard input.")],
    published: Published = None,
    html: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Also write a page with each quote marked in the article.")
    ] = None,
    fields: Fields = None,
    extractor: ReadBy = Extractor.RULES,
    *,
    as_json: AsJson = False,
) -> None:
    """Print the facts that an article states, each with its quote; nothing is stored."""
    from honorum.cli.options import settings_for
    from honorum.errors import UnreadableDocument
    from honorum.model.gold import to_gold
    from honorum.pipeline.extracting import Paid, load
    from honorum.reading import ReadingOptions, read_paths

    settings = settings_for(None)
    options = ReadingOptions(
        published=published.isoformat() if published else None,
        document_bytes=settings.document_bytes,
        fields=field_names(fields),
    )
    reader = None
    documents: list[dict[str, Any]] = []
    refused: list[UnreadableDocument] = []
    for article in read_paths([file], options):
        if isinstance(article, UnreadableDocument):
            refused.append(article)
            continue
        reader = reader or load(extractor.value, settings)
        reading = reader.read(article)
        documents.append(to_gold(file.stem, article, reading))
        if html is not None:
            _write_page(html, len(documents), article, reading)
    if refused and not documents:
        raise refused[0]
    for one in refused:
        typer.echo(printable(f"Refused: {one}"), err=True)
    if isinstance(reader, Paid):
        _tell_about_model(documents, str(reader.spent))
    if as_json:
        print_json(documents[0] if len(documents) == 1 else documents)
    else:
        for document in documents:
            for line in _lines(document):
                typer.echo(printable(line))
    end_with_refusals(bool(refused))


def _write_page(out: Path, number: int, article: "Article", reading: "Reading") -> None:
    """Write the page of an article; the second of a file goes to ``OUT-2.html`` and so on."""
    from honorum.exporting.highlights import page

    path = out if number == 1 else out.with_stem(f"{out.stem}-{number}")
    path.write_text(page(article, reading), encoding="utf-8")


def _tell_about_model(documents: list[dict[str, Any]], spent: str) -> None:
    """Say on standard error what the model took, and what was refused for which reason."""
    typer.echo(f"The language model: {spent}.", err=True)
    refused = Counter(one["reason"] for document in documents for one in document.get("refused", ()))
    for reason, times in refused.most_common():
        typer.echo(printable(f"Refused {times}: {reason}"), err=True)


def _lines(document: dict[str, Any]) -> Iterator[str]:
    names = {entity["id"]: entity["name"] for entity in document["entities"]}
    title, day = document["title"] or document["id"], document["published"] or "day unknown"
    yield f"{title} ({day}): {len(document['facts'])} facts"
    for fact in document["facts"]:
        said = {name: value for name, value in fact.items() if name not in _HIDDEN and value not in (None, [], "")}
        fields = ", ".join(f"{name} {_named(value, names)}" for name, value in said.items())
        how = [word for word in (fact.get("modality"), "denied" if fact.get("negated") else None) if word]
        how = [word for word in how if word != "asserted"]
        when = f"; {fact['time']['edtf'] or fact['time']['text']}" if fact.get("time") else ""
        yield f"  {fact['type']}: {fields}{when}" + (f" ({', '.join(how)})" if how else "")
        yield f"    “{' '.join(fact['quote'].split())}”"


def _named(value: Any, names: dict[str, str]) -> str:
    if isinstance(value, list):
        return " and ".join(_named(one, names) for one in value)
    return names.get(value, value) if isinstance(value, str) else str(value)
