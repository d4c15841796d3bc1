"""Actors and places of one article, and where its sentences mention them."""

from dataclasses import dataclass, field
from enum import StrEnum

from honorum.model.entities import Kind


class Sort(StrEnum):
    """What a mention is; the letter stands for it in a sentence's sketch (see `sketch`)."""

    PERSON = "P"
    PARTY = "G"
    BODY = "O"
    PLACE = "C"
    ADJECTIVE = "A"  # of a place: "Dutch"
    OFFICE = "T"
    WHOSE = "H"  # his, her: the person is the mention's actor


class How(StrEnum):
    """How a mention names its actor."""

    NAME = "name"
    SHORT = "short"  # a surname, an acronym
    PRONOUN = "pronoun"
    DESCRIPTION = "description"  # "the minister", "the party"


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody or something the article names; it grows while the article is read. Two actors are never equal."""

    kind: Kind
    name: str
    aliases: list[str] = field(default_factory=list)
    sex: str = ""  # "m", "f" or unknown
    country: str = ""  # of a place: the country it lies in or is
    sure: bool = True  # whether its kind is sure

    def called(self, name: str) -> None:
        """Note another name of the actor."""
        if name and name != self.name and name not in self.aliases:
            self.aliases.append(name)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a sentence says it: "the country's former deputy interior minister".

    `title` is "deputy interior minister"; `place`, `body`, `party` say of what; `status` is current, former, acting,
    elect, suspended or claimed ("self-declared"); `implicit` says that place or body stand elsewhere in the article.
    `core` are the words of the title alone; `plural` is set for "ministers"; `article` tells "the", "its", "Norway's".
    `of` is a body without a name of its own ("central bank"); `sentence` the number of the sentence that gives it to
    somebody, where that is known.
    """

    title: str
    head: str
    core: tuple[int, int]
    status: str = "current"
    place: Actor | None = None
    body: Actor | None = None
    party: Actor | None = None
    implicit: bool = True
    plural: bool = False
    article: str = ""  # the, a, his, 's or nothing
    explicit_status: bool = False
    of: str = ""
    sentence: int = -1


@dataclass(slots=True, eq=False)
class Mention:
    """Words `first` to `last` (exclusive) of a sentence that mention somebody, something or an office.

    `short` is the word among them that stands in brackets as the short form of the name, if one does.
    """

    sort: Sort
    first: int
    last: int
    actor: Actor | None = None
    how: How = How.NAME
    office: Office | None = None
    post: str = ""  # letters after a name: "MP"
    honorific: str = ""
    short: int = 0
