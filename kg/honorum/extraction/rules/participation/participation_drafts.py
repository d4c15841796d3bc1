"""What the rules for participation share: who takes part, in which vote, and whether it lies ahead."""

import re

from honorum.extraction.actors.mentions import Actor, Mention
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.events.votes import Vote, lies_ahead, votes_of
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import Modality, ParticipationClaim


def planned_in(scene: Scene, vote: Vote | None) -> Modality | None:
    """What is done in a vote that lies ahead is planned."""
    if vote is None or vote.date is None or scene.context.published is None:
        return None
    return Modality.PLANNED if lies_ahead(vote.date, scene.context.published) else None


def participation(
    role: str,
    who: Actor | str,
    event: Actor | None,
    span_: tuple[int, int],
    trigger: int | None,
    *,
    negated: bool = False,
    modality: Modality | None = None,
    count: float | None = None,
) -> Draft:
    """The draft of a participation; `who` is an actor, or the words for a group without a name."""
    fields: dict[str, Value] = {
        "actor": who if isinstance(who, Actor) else None,
        "actor_text": None if isinstance(who, Actor) else who,
        "event": event,
        "role": role,
        "count": count,
    }
    return Draft(
        make=ParticipationClaim,
        fields=fields,
        first=span_[0],
        last=span_[1],
        trigger=trigger,
        negated=negated,
        modality=modality,
    )


def is_verb(scene: Scene, at: int) -> bool:
    """Whether a word is no noun here: "contests" in "today's contests" is one."""
    return scene.sentence.words[at].tag[:2] != "NN"


def joined(line: Sketch, text: str) -> list[Mention]:
    """Those that a list names; of names with commas alone between them only the last does what the verb says."""
    found = line.listed(text)
    return found if " and " in text else found[-1:]


def somebody(scene: Scene, line: Sketch, match: re.Match[str]) -> list[Actor | str]:
    """Those that a match of `says.SOMEBODY` names."""
    groups = match.groupdict()
    if groups.get("list"):
        return [each.actor for each in joined(line, match["list"]) if each.actor is not None]
    if groups.get("group"):
        first, last = line.words(match.start("group"), match.end("group"))
        return [scene.text(first, last).removeprefix("the ").removeprefix("The ")]
    return []


def vote_spoken_of(scene: Scene) -> Vote | None:
    """The vote a sentence is about."""
    return votes_of(scene).near(scene.sentence.number)
