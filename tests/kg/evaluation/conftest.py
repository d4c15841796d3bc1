"""One small annotated article about an invented town, and ways to read it."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from honorum.model.claims import Claim, ContentionClaim, ElectionClaim, Reading, StatementClaim, TenureClaim, Time
from honorum.model.entities import Entity, Kind
from honorum.model.gold import to_gold
from honorum.model.quotes import Quote
from honorum.model.sources import Article

TEXT = (
    "Mayor Ada Orlo of Port Vell was praised on Sunday. Crowds marched to the hall.\n\n"
    "The council election was held in March. Finance minister Bo Marsh said nothing."
)
ENTITIES = (
    Entity("e1", Kind.PERSON, "Ada Orlo", ("Orlo",)),
    Entity("e2", Kind.CITY, "Port Vell"),
    Entity("e3", Kind.PERSON, "Bo Marsh"),
    Entity("e4", Kind.EVENT, "2021 council election in Port Vell", ("council election",)),
)


def quoted(words: str) -> Quote:
    """The quote of these words of the article."""
    start = TEXT.index(words)
    return Quote(words, start, start + len(words))


def facts() -> tuple[Claim, ...]:
    """What a person read: two tenures, a protest, an election, a statement."""
    return (
        TenureClaim(id="f1", evidence=quoted("Mayor Ada Orlo"), rule="gold", holder="e1", title="mayor",
                    jurisdiction="e2", confidence=1.0),
        TenureClaim(id="f2", evidence=quoted("Finance minister Bo Marsh"), rule="gold", holder="e3",
                    title="finance minister", confidence=1.0),
        ContentionClaim(id="f3", evidence=quoted("Crowds marched"), rule="gold", kind="protest", actor_text="Crowds",
                        place=("e2",), confidence=1.0),
        ElectionClaim(id="f4", evidence=quoted("The council election was held in March"), rule="gold", event="e4",
                      kind="local", jurisdiction="e2", time=Time("in March", "2021-03"), confidence=1.0),
        StatementClaim(id="f5", evidence=quoted("Bo Marsh said"), rule="gold", speaker="e3", confidence=1.0),
    )  # fmt: skip


@dataclass(frozen=True)
class Vell:
    """The article, what a person read in it, and the folder that holds both."""

    folder: Path
    article: Article
    facts: tuple[Claim, ...]

    def reading(self, *claims: Claim) -> Reading:
        """A reading of the article with these claims."""
        return Reading(ENTITIES, claims)

    def quote(self, words: str) -> Quote:
        """The quote of these words of the article."""
        return quoted(words)

    def write(self, name: str, published: str = "2021-03-29") -> None:
        """Write the text and its annotation once more, under another name."""
        article = replace(self.article, published=published)
        document = to_gold(name, article, self.reading(*self.facts))
        (self.folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        (self.folder / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")


@pytest.fixture
def vell(tmp_path: Path) -> Vell:
    """The annotated article as vell.txt and vell.json in a folder."""
    world = Vell(tmp_path, Article(TEXT, "Port Vell", "2021-03-29"), facts())
    world.write("vell")
    return world
