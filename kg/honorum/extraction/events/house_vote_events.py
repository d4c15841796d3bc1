"""The votes that houses hold on measures: which house, on what, and whether an article speaks of one."""

import re
from dataclasses import dataclass
from functools import lru_cache

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.events.votes import ArticleKey
from honorum.extraction.scenes import Scene
from honorum.model.entities import Kind

MEASURES = frozenset(
    """bill bills act acts law laws legislation treaty treaties resolution resolutions motion motions amendment
    amendments budget budgets plan plans measure measures proposal proposals reform reforms package packages
    constitution agreement agreements deal deals accord accords pact protocol declaration sanctions veto ban bans
    decree ordinance statute charter moratorium impeachment bailout tax taxes increase
    extension expulsion suspension recognition inquiry compromise programme program scheme strategy ratification
    reading readings withdrawal pullout deployment intervention no-confidence
    convention provision provisions draft""".split()
)
CHAMBERS = frozenset(
    """house senate parliament assembly congress knesset duma bundestag bundesrat sejm rada riksdag storting folketing
    diet cortes majlis legislature chamber council committee cabinet convention synod commons lords board caucus
    plenum panel subcommittee representatives""".split()
)
TALKS = re.compile(
    r"\b(?:votes?|voted|voting|yeas|nays|ayes|abstain\w*|abstentions?|veto(?:ed|es)?|unanimous\w*|roll call"
    r"|filibuster|rebel(?:led|lion)|no-confidence|no confidence|motions?)\b|\b\d+ ?(?:-|to) ?\d+\b"
)
_VOTED = re.compile(
    r"\b(?:votes?|voted|voting|yeas|nays|abstain\w*|veto(?:ed|es)?|motions?|no-confidence)\b"
    r"|\b(?:failed|passed|defeated|rejected|carried|approved) (?:in|by) (?:the )?(?:[a-z]+ )?(?:senate"
    r"|house|parliament|assembly|congress)\b"
    r"|\b\d+ ?(?:-"
    r"|to) ?\d+\b"
)
_PARLIAMENT = frozenset(
    """parliament parliamentary senate senator senators house assembly congress congressman congresswoman legislature
    lawmaker lawmakers legislator legislators mp mps deputies bundestag knesset duma""".split()
)
NEAR = 3
"""How many sentences around one belong to what it tells."""


@dataclass(frozen=True, slots=True)
class HouseVote:
    """A vote in a house: the event, and the house, where the article names it."""

    event: Actor
    house: Actor | str | None


@lru_cache(maxsize=4)
def _known(_: ArticleKey) -> dict[str, HouseVote]:
    return {}


def house_vote(scene: Scene, house: Actor | str | None) -> Actor:
    """The vote a sentence speaks of: that of the house it names, else the one spoken of last."""
    known = _known(ArticleKey(scene.document, scene.context))
    name = house.name if isinstance(house, Actor) else house or ""
    key = next((word for word in name.lower().replace("-", " ").split() if word in CHAMBERS), name)
    key = key or next(reversed(known), "")
    if key in known:
        known[key] = known.pop(key)
    else:
        called = f"{name} vote" if name else "Vote in parliament" if _is_of_parliament(scene) else "Vote"
        event = scene.context.cast.add(Kind.EVENT, " on the ".join(part for part in (called, _measure(scene)) if part))
        event.called(called)
        known[key] = HouseVote(event, house)
    return known[key].event


def _is_of_parliament(scene: Scene) -> bool:
    """Whether the article speaks of a house or its members, so that a vote of no named house is held there."""
    return any(not _PARLIAMENT.isdisjoint(each.lowers) for each in scene.document.sentences)


def _measure(scene: Scene) -> str:
    """What a sentence says is voted on, in a few words: "budget bill"."""
    tokens = scene.sentence.words
    for at, word in enumerate(tokens):
        if word.lower in MEASURES and word.tag[:2] == "NN" and word.dep != "compound":
            first = at
            while first > 0 and tokens[first - 1].dep in {"compound", "amod"} and tokens[first - 1].head == at:
                first -= 1
            return scene.text(first, at + 1)
    return ""


def talks_of_votes(scene: Scene) -> bool:
    """Whether the article speaks of a vote here or a few sentences away."""
    at = scene.sentence.number
    near = scene.document.sentences[max(0, at - NEAR) : at + NEAR + 1]
    return any(TALKS.search(" ".join(word.lower for word in each.words)) for each in near)


def is_measure(scene: Scene, at: int) -> bool:
    """Whether a word is something a house votes on, or part of the name of such a thing ("the Clean Air Act")."""
    tokens = scene.sentence.words
    if tokens[at].lower in MEASURES or tokens[at].lower in {"it", "which", "that"}:
        return True
    if not tokens[at].capital:
        return False
    after = re.match(
        r"(?: (?:[A-Z][\w-]*|of|for|on|and|the))*", scene.text(at, min(len(tokens), at + 9))[len(tokens[at].text) :]
    )
    named = [word.lower for word in tokens[max(0, at - 4) : at + 1] if word.capital]
    return not MEASURES.isdisjoint([*named, *(after[0].lower().split() if after else ())])


def is_house_noun(scene: Scene, at: int) -> bool:
    """Whether a word names a house, by itself or as part of a name."""
    tokens = scene.sentence.words
    inside = next((each for each in scene.mentions if each.first <= at < each.last), None)
    named = [word.lower for word in tokens[inside.first : inside.last]] if inside else [tokens[at].lower]
    return not CHAMBERS.isdisjoint(named)


def last_house(scene: Scene) -> Actor | str | None:
    """The house whose vote the article spoke of last."""
    known = _known(ArticleKey(scene.document, scene.context))
    return known[next(reversed(known))].house if known else None


def votes_beside(scene: Scene) -> bool:
    """Whether this sentence or one beside it speaks of voting."""
    at = scene.sentence.number
    near = scene.document.sentences[max(0, at - 1) : at + 2]
    return any(_VOTED.search(" ".join(word.lower for word in each.words)) for each in near)


def among_states(scene: Scene) -> bool:
    """Whether states can be meant by their names: in the United Nations, a union, a summit."""
    at = scene.sentence.number
    near = scene.document.sentences[max(0, at - NEAR) : at + NEAR + 1]
    told = {"nations", "un", "u.n.", "union", "eu", "council", "summit", "league", "commission", "resolution", "agency"}
    return any(not told.isdisjoint(each.lowers) for each in near)
