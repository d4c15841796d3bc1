"""A vote, and the words of an article that name it."""

from dataclasses import dataclass, field

from honorum.extraction.actors.mentions import Actor
from honorum.model.claims import Time


@dataclass(slots=True, eq=False)
class Vote:
    """One election or referendum: its event, kind, place and date (EDTF), and whose primary it is."""

    actor: Actor
    kind: str
    place: Actor | None
    date: str | None = None
    party: str | None = None
    mentions: list["VoteMention"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class VoteMention:
    """Words `first` to `last` (exclusive) of a sentence that name a vote, and the time said with them.

    `strong` says that the words tell kind, place or date by themselves, or that the vote is held; `again` that they
    only point back ("the election"); `implied` that no noun names the vote. `guess` is the kind of vote that the
    office of the person beside it suggests, `home` the state in which this person stands, `party` whose primary
    it is. `noun` is the index of the noun, or of the verb of "went to the polls".
    """

    sentence: int
    first: int
    last: int
    noun: int
    kind: str | None
    place: Actor | None
    time: Time | None = None
    time_span: tuple[int, int] | None = None
    strong: bool = False
    again: bool = False
    another: bool = False
    implied: bool = False
    guess: str | None = None
    home: Actor | None = None
    party: str | None = None
    text: str = ""
    around: str = ""
    vote: Vote | None = None
