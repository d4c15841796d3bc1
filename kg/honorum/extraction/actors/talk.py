"""Whom an article has spoken of so far, sentence by sentence: what pronouns can mean."""

from dataclasses import dataclass, field

from honorum.extraction.actors.mentions import Actor


@dataclass(frozen=True, slots=True)
class Spoken:
    """A person spoken of: in which sentence, at which word, whether as a subject and inside quotation marks."""

    number: int
    at: int
    last: int
    actor: Actor
    subject: bool
    quoted: bool


@dataclass(slots=True)
class Talk:
    """Who was spoken of so far: the last subject, and all persons and parties, latest last.

    `belongs` is the party that the article has given a person (by `id`); `ruling`, `opposing` and `topic` are the
    parties that it calls ruling, calls opposition and is about.
    """

    people: list[Spoken] = field(default_factory=list)
    parties: list[tuple[int, Actor, bool]] = field(default_factory=list)
    bodies: list[tuple[int, Actor, bool]] = field(default_factory=list)
    speaker: Actor | None = None
    belongs: dict[int, Actor] = field(default_factory=dict)
    ruling: Actor | None = None
    opposing: Actor | None = None
    topic: Actor | None = None
