"""Persons, parties, places and offices of many cultures and wordings are told for what they are."""

import csv
from pathlib import Path

import pytest

from honorum.extraction.actors.mentions import Actor, Office
from honorum.extraction.scenes import Scene, scenes
from honorum.extraction.text.document import documents
from honorum.model.entities import Kind
from honorum.model.names import fold
from honorum.model.sources import Article

KINDS = {"P": Kind.PERSON, "G": Kind.PARTY, "O": Kind.ORGANIZATION}


def rows() -> list[tuple[str, str]]:
    """The articles of the table, each with what must be found in it."""
    with (Path(__file__).parent / "who_is_who.tsv").open(encoding="utf-8", newline="") as lines:
        found = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row[0], row[1]) for row in found if not row[0].startswith("#")]


def named(article: list[Scene]) -> list[Actor]:
    """The actors that the sentences of an article mention, and those that its offices are of."""
    mentions = [mention for scene in article for mention in scene.mentions]
    of = [
        actor for each in mentions if each.office for actor in (each.office.place, each.office.body, each.office.party)
    ]
    return [actor for actor in (*(each.actor for each in mentions), *of) if actor is not None]


def is_office(office: Office | None, title: str, of: str) -> bool:
    """Whether an office has a title, with more or fewer words, and is of something."""
    if office is None or not (fold(title) in fold(office.title) or fold(office.title) in fold(title)):
        return False
    owners = [each for each in (office.place, office.body, office.party) if each is not None]
    return not of or any(fold(of) in map(fold, (each.name, *each.aliases)) for each in owners)


def is_found(article: list[Scene], wanted: str, *, with_aliases: bool) -> bool:
    """Whether an article has what one entry of the table wants, under its main name or any."""
    letter, _, name = wanted.partition(" ")
    if letter == "T":
        title, _, of = name.partition("/")
        return any(is_office(mention.office, title, of) for scene in article for mention in scene.mentions)
    actors = named(article)
    fitting = [each for each in actors if (each.kind.is_place if letter == "C" else each.kind is KINDS[letter])]
    return any(name in (actor.name, *(actor.aliases if with_aliases else ())) for actor in fitting)


@pytest.mark.parametrize(("text", "wanted"), rows())
def test_everybody_is_told_for_who_he_is(text: str, wanted: str) -> None:
    """What the table wants is found, and what it refuses is not."""
    [document] = documents([Article(text, published="2024-03-01")])
    article = scenes(document)
    for each in wanted.split("; "):
        refused = each.startswith("!")
        assert is_found(article, each.lstrip("!"), with_aliases=not refused) is not refused, each
