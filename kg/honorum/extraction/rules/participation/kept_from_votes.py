"""Who is kept from standing in a vote, rules it out, pulls out of it or opposes that it is held, by the syntax."""

from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.votes import Vote
from honorum.extraction.rules.participation.participation_drafts import participation, planned_in, vote_spoken_of
from honorum.extraction.rules.rule import Rule
from honorum.extraction.scenes import Scene
from honorum.extraction.text.doers import Doer, doers, undergoers
from honorum.extraction.text.syntax import children
from honorum.model.claims import Modality

_STANDING = frozenset(
    """run running stand standing contest contesting participate participating compete competing take taking seek
    seeking register registering""".split()
)
_KEEPING = frozenset(
    """barred bars bar banned bans ban disqualified disqualifies prevented prevents blocked blocks excluded excludes
    prohibited prohibits stopped""".split()
)
_UNABLE = frozenset("cannot can't unable ineligible".split())
_RULING_OUT = frozenset("ruled rules rule ruling excluded".split())
_LEAVING = frozenset(
    "drop drops dropped pull pulls pulled pulling dropping bow bows bowed withdraw withdrew withdrawn withdraws".split()
)
_OPPOSING = frozenset("oppose opposes opposed opposing".split())
_VOTES = frozenset("election elections vote poll polls referendum ballot plebiscite race contest".split())
_PLANS = frozenset("plan plans proposal call calls holding decision".split())
_ELECTED = frozenset("senator representative congressman congresswoman governor mayor mp lawmaker councillor".split())
_GROUPS = frozenset(
    """candidates candidate parties party rebels opposition coalition alliance groups group unions leaders movement
    aspirants contenders independents lists politicians""".split()
)


def _governed(scene: Scene, at: int, links: frozenset[str]) -> Iterator[int]:
    """The nouns that prepositions tie to a word, also through "out of"."""
    words = scene.sentence.words
    for link in children(words, at):
        if words[link].dep in {"prep", "prt", "advmod"} and words[link].lower in links:
            for each in children(words, link):
                if words[each].dep in {"pobj", "pcomp"}:
                    yield each
                elif words[each].dep == "prep" and words[each].lower in links:
                    yield from (inner for inner in children(words, each) if words[inner].dep == "pobj")


def _is_of_vote(scene: Scene, at: int, vote: Vote | None) -> bool:
    """Whether running or contesting here is done in a vote."""
    words = scene.sentence.words
    if words[at].lower.startswith("tak") and all(words[each].lower != "part" for each in children(words, at)):
        return False
    return vote is not None or not scene.sentence.lowers.isdisjoint(_VOTES | {"president", "presidency", "office"})


def _kept(scene: Scene) -> Iterator[Draft]:
    """Those who are barred from standing, or cannot stand."""
    words, vote = scene.sentence.words, vote_spoken_of(scene)
    for at, word in enumerate(words):
        if word.lower in _KEEPING and word.tag[:2] == "VB":
            acts = [each for each in _governed(scene, at, frozenset({"from"})) if words[each].lower in _STANDING]
            if acts and _is_of_vote(scene, acts[0], vote):
                yield from _each(scene, vote, undergoers(scene, at), at, acts[0], negated=True)
        elif word.lower in _STANDING and word.tag in {"VB", "VBP"}:
            below = {words[each].lower for each in children(words, at)}
            barred = "can" in below and not below.isdisjoint({"not", "n't"})
            if (barred or not below.isdisjoint(_UNABLE)) and _is_of_vote(scene, at, vote):
                yield from _each(scene, vote, doers(scene, at), at, at, negated=True)


def _ruling_out(scene: Scene) -> Iterator[Draft]:
    """Those who rule out that they will stand: "ruled out the possibility of contesting"."""
    words, vote = scene.sentence.words, vote_spoken_of(scene)
    for at, word in enumerate(words):
        if word.lower == "retiring" and vote is not None and vote.actor is not None:
            below = {words[each].lower for each in children(words, at)}
            if not below.isdisjoint({"is", "are"}) and "not" not in below:
                people = [each for each in doers(scene, at) if _holds_office(scene, each)]
                yield from _each(scene, vote, people, None, at, first=at, negated=True)
            continue
        if word.lower not in _RULING_OUT or all(words[each].lower != "out" for each in children(words, at)):
            continue
        objects = [each for each in children(words, at) if words[each].dep in {"dobj", "xcomp", "pcomp"}]
        acts = [each for each in objects if words[each].lower in _STANDING]
        acts += [
            each
            for noun in objects
            for each in _governed(scene, noun, frozenset({"of"}))
            if words[each].lower in _STANDING
        ]
        if acts and _is_of_vote(scene, acts[0], vote):
            ahead = planned_in(scene, vote) or Modality.PLANNED
            yield from _each(scene, vote, doers(scene, at), None, acts[0], first=at, negated=True, modality=ahead)


def _holds_office(scene: Scene, doer: Doer) -> bool:
    """Whether the article gives somebody an office that voters give."""
    return any(each.head in _ELECTED for each in scene.posts.get(id(doer.who), ()))


def _pulling_out(scene: Scene) -> Iterator[Draft]:
    """Those who drop out of a race, also groups without a name."""
    words, vote = scene.sentence.words, vote_spoken_of(scene)
    if vote is None and scene.sentence.lowers.isdisjoint({"presidential", "election", "mayoral", "candidates"}):
        return
    for at, word in enumerate(words):
        if word.lower in _LEAVING and word.tag[:2] == "VB":
            links = frozenset({"out", "of", "from"})
            left = [each for each in _governed(scene, at, links) if words[each].lower in _VOTES | {"running"}]
            if left:
                yield from _each(scene, vote, doers(scene, at), at, left[0], role="withdrew", groups=True)


def _opposing(scene: Scene) -> Iterator[Draft]:
    """Those who oppose that a vote is held."""
    words, vote = scene.sentence.words, vote_spoken_of(scene)
    if vote is None:
        return
    for at, word in enumerate(words):
        if word.lower not in _OPPOSING or word.tag[:2] != "VB":
            continue
        for noun in (each for each in children(words, at) if words[each].dep == "dobj"):
            for_ = [noun, *(_governed(scene, noun, frozenset({"for", "of"})) if words[noun].lower in _PLANS else ())]
            meant = [each for each in for_ if words[each].lower in _VOTES - {"race", "contest"}]
            if meant:
                yield from _each(scene, vote, doers(scene, at), at, meant[0], role="opposed", groups=True)


def _each(
    scene: Scene,
    vote: Vote | None,
    found: list[Doer],
    trigger: int | None,
    last: int,
    *,
    first: int | None = None,
    role: str = "contested",
    negated: bool = False,
    modality: Modality | None = None,
    groups: bool = False,
) -> Iterator[Draft]:
    """A draft for each person or party, and for groups where they count."""
    words = scene.sentence.words
    start = trigger if first is None else first
    at = last if start is None else start
    for doer in found:
        named = isinstance(doer.who, Actor)
        if named and (doer.mention is None or doer.mention.sort not in {Sort.PERSON, Sort.PARTY}):
            continue
        if not named and not (groups and words[doer.noun].lower in _GROUPS):
            continue
        span = (min(doer.first, at), max(doer.last, at + 1, last + 1))
        count = doer.count if not named else None
        event = vote.actor if vote is not None else None
        told = None if negated and trigger is not None and words[trigger].lower in _STANDING else trigger
        yield participation(role, doer.who, event, span, told, negated=negated, modality=modality, count=count)


RULES = (
    Rule(
        "participation.kept",
        "participation",
        lambda scene: chain(_kept(scene), _ruling_out(scene), _pulling_out(scene), _opposing(scene)),
        _KEEPING | _UNABLE | _RULING_OUT | _LEAVING | _OPPOSING | {"can", "retiring"},
        takes=(
            (
                "Ada Vern was jailed and barred from running in the 2013 presidential election in Kenya.",
                "not Ada Vern | 2013 presidential election in Kenya | contested",
            ),
            (
                "Two candidates have pulled out of the 2013 presidential race in Kenya.",
                "Two candidates | 2013 presidential election in Kenya | withdrew | 2",
            ),
        ),
        refuses=("Ada Vern was barred from running in the park during the week of the game in Kenya.",),
    ),
)
