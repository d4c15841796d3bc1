"""Annotations that stand apart from their texts: offsets only, for articles that others may not pass on.

Such a document names its `article` and the `textDigest` (SHA-256) of the text that its offsets count in. The texts
come from a file of one JSON object a line, with `id`, `title` and `text`.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from honorum.errors import UnreadableDocument


def texts_of(path: Path) -> dict[str, dict[str, Any]]:
    """The articles of a file, by their ids.

    Raises:
        UnreadableDocument: a line is no JSON object with `id` and `text`.
    """
    found = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            article = json.loads(line)
            found[str(article["id"])] = {"title": "", **article, "text": str(article["text"])}
        except (ValueError, TypeError, KeyError) as reason:
            raise UnreadableDocument(f"{path}, line {number}", f"is no article with id and text ({reason}).") from None
    return found


def completed(document: Mapping[str, Any], texts: Mapping[str, Mapping[str, Any]], path: str) -> dict[str, Any]:
    """The annotation with the words at its offsets, and with `text` and `title`.

    Raises:
        UnreadableDocument: the text is not among those given, or is another one than was annotated.
    """
    article = texts.get(str(document["article"]))
    if article is None:
        advice = "Give the file of texts that holds it with --texts."
        raise UnreadableDocument(path, f"annotates {document['article']}, whose text is not here.", advice)
    text = article["text"]
    if hashlib.sha256(text.encode()).hexdigest() != document.get("textDigest"):
        raise UnreadableDocument(path, f"was made on another text of {document['article']}.")
    return {
        **document,
        "title": article["title"],
        "text": text,
        "facts": [_with_words(fact, text) for fact in document["facts"]],
    }


def _with_words(fact: Mapping[str, Any], text: str) -> dict[str, Any]:
    time = fact.get("time")
    if time is not None:
        time = {"text": text[time["start"] : time["end"]], "edtf": time["edtf"]}
    return {**fact, "quote": text[fact["start"] : fact["end"]], "time": time}
