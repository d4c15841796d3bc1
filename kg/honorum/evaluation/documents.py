"""Articles with facts made by hand, from a folder of texts and JSON documents."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from honorum.errors import InputError, UnreadableDocument
from honorum.evaluation.standoff import completed, texts_of
from honorum.model.claims import Reading
from honorum.model.gold import from_gold
from honorum.model.quotes import Quote
from honorum.model.sources import Article, DateFound


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An article and what a person read in it."""

    name: str
    article: Article
    gold: Reading


def load(folder: Path, texts: Path | None = None) -> list[GoldDocument]:
    """The annotated articles of a folder, in the order of their file names.

    Each ``NAME.json`` belongs to ``NAME.txt``; where there is no such text, its ``id`` names the text. One that names
    an `article` instead finds its text in the file `texts`, see `honorum.evaluation.standoff`.

    Raises:
        InputError: the folder has no annotated article, or a fact cannot be read.
        UnreadableDocument: a text is missing, or a quote does not stand in it at its offsets.
    """
    elsewhere = texts_of(texts) if texts is not None else {}
    found = [_document(path, elsewhere) for path in sorted(folder.glob("*.json"))]
    if not found:
        raise InputError(f"{folder} holds no annotated article. Give a folder of NAME.txt with NAME.json.")
    return found


def _document(path: Path, elsewhere: Mapping[str, Mapping[str, Any]]) -> GoldDocument:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as reason:
        raise UnreadableDocument(str(path), f"is no JSON ({reason}).") from reason
    name = str(document.get("id") or path.stem)
    text_path = None
    if "article" in document:
        document = completed(document, elsewhere, str(path))
        text = document["text"]
    else:
        text_path = _text_beside(path, name)
        with text_path.open(encoding="utf-8", newline="") as file:
            text = file.read()
    gold = from_gold(document)
    _check(gold, text, str(path))
    published = document.get("published")
    found = DateFound.SIDECAR if published else DateFound.NONE
    article = Article(text, document.get("title", ""), published, found, path=str(text_path or path))
    return GoldDocument(name, article, gold)


def _text_beside(path: Path, name: str) -> Path:
    beside = [path.with_suffix(".txt"), path.parent / f"{name}.txt"]
    found = next((one for one in beside if one.is_file()), None)
    if found is None:
        raise UnreadableDocument(str(path), "has no text beside it.", f"Put the article in {beside[0].name}.")
    return found


def _check(gold: Reading, text: str, path: str) -> None:
    for claim in gold.claims:
        if isinstance(claim.evidence, Quote) and not claim.evidence.stands_in(text):
            raise UnreadableDocument(path, f"the quote of fact {claim.id} does not stand in the text at its offsets.")
