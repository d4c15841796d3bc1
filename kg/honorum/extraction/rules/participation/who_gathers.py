"""Who brings about, leaves or shuns talks, summits, conferences and votes: "mediated between", "walked out of"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.happenings import SORTS, happening_called
from honorum.extraction.events.votes import votes_of
from honorum.extraction.gate.cues import phrase_span
from honorum.extraction.rules.participation.participation_drafts import participation, vote_spoken_of
from honorum.extraction.rules.rule import Rule
from honorum.extraction.scenes import Scene
from honorum.extraction.text.doers import Doer, agents, doers
from honorum.extraction.text.syntax import children, verb_of
from honorum.model.claims import Modality
from honorum.model.entities import Kind

_MAKES = frozenset(
    """host hosts hosted hosting organise organised organises organising organize organized organizes organizing convene
    convened convenes mediate mediated mediates mediating broker brokered brokering chair chaired chairs sponsor
    sponsored sponsors call called calls hold held holds holding stage staged plan planned plans planning initiated led
    leads lead launched plotted masterminded""".split()
)
_LEAVES = frozenset(
    "walked walk walks walking withdrew withdraw withdraws withdrawn pulled pull quit left leave".split()
)
_ACTS = frozenset("acted acts acting served serves serving".split())
_MEDIATORS = frozenset("mediator mediators facilitator facilitators broker brokers go-between".split())
_SHUNS = frozenset(
    """boycott boycotted boycotts boycotting shun shunned shunning attend participate take skip skipped snub
    snubbed""".split()
)
_REFUSING = frozenset("refused refuses refuse declined declines refusing boycotted".split())
_GAMES = frozenset("games olympics paralympics ceremony parliament session sessions assembly".split())
_WISHES = frozenset("want wants wanted need needs needed urge urged urges ask asked asks should".split())
_PLANS = frozenset("plans plan intention intentions decision threat threats wish reason".split())
_VOTES = frozenset("referendum election elections plebiscite vote by-election".split())
_CALLING = frozenset("call called calls hold held holds holding stage staged".split())
_LEADS = frozenset("led leads lead launched plotted masterminded staged stage".split())
_MEETINGS = frozenset("talks negotiations summit conference forum".split())


def _told(scene: Scene) -> Iterator[Draft]:
    tokens = scene.sentence.words
    if not _MEDIATORS.isdisjoint(scene.sentence.lowers):
        yield from _mediators(scene)
    for at, word in enumerate(tokens):
        if word.tag[:2] != "VB":
            continue
        if word.lower in _MAKES:
            yield from _making(scene, at)
        elif word.lower in _LEAVES:
            yield from _leaving(scene, at)
        elif word.lower in _ACTS:
            yield from _mediating(scene, at)
        elif word.lower in _SHUNS:
            yield from _shunning(scene, at)


def _event(scene: Scene, noun: int, *, coup: bool = False) -> Actor | None:
    """The event that a noun names: a gathering, or the vote the sentence is about."""
    lower = scene.sentence.words[noun].lower
    if lower in _VOTES:
        vote = vote_spoken_of(scene)
        return vote.actor if vote else None
    if SORTS.get(lower) in {"summit", "talks", "conference", "mediation"} | ({"coup"} if coup else set()):
        first = noun
        while first > 0 and scene.sentence.words[first - 1].head == noun and scene.sentence.words[first - 1].dep in {
            "compound", "amod", "nmod",
        }:  # fmt: skip
            first -= 1
        return happening_called(scene, lower, scene.text(first, noun + 1))
    return None


def _making(scene: Scene, at: int) -> Iterator[Draft]:
    """Hosts, organisers, mediators, and who calls a vote."""
    tokens = scene.sentence.words
    below = children(tokens, at)
    if tokens[at].lower.startswith("mediat") and not any(tokens[each].dep == "dobj" for each in below):
        talks = not {"meet", "meets", "met", "meeting", "talks", "negotiations"}.isdisjoint(scene.sentence.lowers)
        if talks or any(tokens[each].lower in {"between", "in"} for each in below):
            mediation = happening_called(scene, "mediation", "mediation")
            yield from _each(doers(scene, at), "organised", mediation, at, at + 1)
        return
    passive = any(tokens[each].dep in {"nsubjpass", "auxpass"} for each in below) or tokens[at].dep == "acl"
    nouns = [each for each in below if tokens[each].dep in {"dobj", "nsubjpass"}]
    if passive and tokens[at].dep == "acl":
        nouns = [tokens[at].head]
    found = agents(scene, at) if passive else doers(scene, at)
    for noun in nouns:
        event = _made(scene, at, noun)
        if event is not None:
            lower, voted = tokens[at].lower, tokens[noun].lower in _VOTES
            calls = (lower in _CALLING and voted) or (lower.startswith("plan") and voted)
            who = [each for each in found if _is_in_charge(scene, each)] if calls else found
            modality = Modality.PLANNED if lower.startswith("plan") else None
            yield from _each(who, "organised", event, at, max(at, noun) + 1, modality=modality)


def _made(scene: Scene, at: int, noun: int) -> Actor | None:
    """The event that a verb brings about: talks that are hosted, a vote that is called, a coup that is led."""
    tokens = scene.sentence.words
    lower, what = tokens[at].lower, tokens[noun].lower
    if lower in _LEADS and SORTS.get(what) == "coup":
        return _event(scene, noun, coup=True)
    if (lower in _CALLING and what not in _VOTES) or lower in _LEADS - _CALLING:
        return None
    if lower.startswith("call") and any(tokens[each].lower == "the" for each in children(tokens, noun)):
        return None  # "called the election a fraud"
    return _event(scene, noun)


def _is_in_charge(scene: Scene, doer: Doer) -> bool:
    """Whether a doer can call a vote: a person, a government, a junta; a country that holds one is only its place."""
    if isinstance(doer.who, Actor):
        return doer.mention is not None and doer.mention.sort is Sort.PERSON
    return scene.sentence.words[doer.noun].lower in {
        "government",
        "authorities",
        "junta",
        "military",
        "regime",
        "separatists",
    }


def _mediating(scene: Scene, at: int) -> Iterator[Draft]:
    """Who acts as a mediator brings the talks about."""
    tokens = scene.sentence.words
    for link in children(tokens, at):
        if tokens[link].lower == "as":
            for noun in children(tokens, link):
                if tokens[noun].dep == "pobj" and tokens[noun].lower in _MEDIATORS:
                    meeting = _meeting_near(scene) or happening_called(scene, "mediation", "mediation")
                    yield from _each(doers(scene, at), "organised", meeting, at, noun + 1)


def _mediators(scene: Scene) -> Iterator[Draft]:
    """Whoever is called a mediator, where talks are spoken of, brings them about: "the UN mediator, Ada Vern"."""
    meeting = _meeting_near(scene) if any(each.office.office for each in scene.beside) else None
    for each in scene.beside:
        office = each.office.office
        if meeting is not None and office is not None and office.head == "mediator" and each.person.actor is not None:
            yield participation("organised", each.person.actor, meeting, (each.first, each.last), None)


def _meeting_near(scene: Scene) -> Actor | None:
    """The talks or summit that this sentence or the one before speaks of."""
    at = scene.sentence.number
    for sentence in reversed(scene.document.sentences[max(0, at - 1) : at + 1]):
        noun = next((word.lower for word in sentence.words if word.lower in _MEETINGS), None)
        if noun is not None:
            return happening_called(scene, noun, noun)
    return None


def _leaving(scene: Scene, at: int) -> Iterator[Draft]:
    """Who walks out of talks, also where only "walked out" is said of those just spoken of."""
    tokens = scene.sentence.words
    below = children(tokens, at)
    out = any(tokens[each].lower == "out" and not children(tokens, each) for each in below)
    if tokens[at].lower.startswith("walk") and out and all(tokens[each].lower != "of" for each in below):
        meeting = _meeting_near(scene)
        if meeting is not None:
            yield from _each(doers(scene, at), "withdrew", meeting, at, at + 2)
        return
    for link in children(tokens, at):
        nouns = [link] if tokens[link].dep == "dobj" else []
        if tokens[link].dep == "prep" and tokens[link].lower in {"of", "from", "out"}:
            deeper = [link, *(each for each in children(tokens, link) if tokens[each].dep == "prep")]
            nouns = [each for prep in deeper for each in children(tokens, prep) if tokens[each].dep == "pobj"]
        for noun in nouns:
            event = _event(scene, noun) if tokens[noun].lower in _MEETINGS else None
            if event is not None:
                yield from _each(doers(scene, at), "withdrew", event, at, noun + 1)


def _shunning(scene: Scene, at: int) -> Iterator[Draft]:
    """Who boycotts a vote or talks, or refuses to attend them."""
    tokens = scene.sentence.words
    refused = tokens[tokens[at].head].lower in _REFUSING or any(
        tokens[each].dep == "neg" for each in children(tokens, at)
    )
    plain = tokens[at].lower[:3] in {"boy", "shu", "ski", "snu"}
    if not plain and not refused:
        return
    nouns = [each for each in children(tokens, at) if tokens[each].dep == "dobj"]
    nouns += [
        each
        for part in [at, *nouns]
        for prep in children(tokens, part)
        if tokens[prep].lower == "in" and tokens[prep].dep == "prep"
        for each in children(tokens, prep)
        if tokens[each].dep == "pobj"
    ]
    for noun in nouns:
        event: Actor | None = _event(scene, noun)
        if tokens[noun].lower == "it" and plain:
            near = votes_of(scene).near(scene.sentence.number)
            event = near.actor if near else None
        if event is None and plain and tokens[noun].lower in _GAMES and tokens[tokens[at].head].lower not in _WISHES:
            event = scene.context.cast.add(Kind.EVENT, scene.text(*phrase_span(tokens, noun)))
        if event is not None:
            trigger = None if refused else at
            yield from _each(_shunners(scene, at), "boycotted", event, at, noun + 1, trigger=trigger)


def _shunners(scene: Scene, at: int) -> list[Doer]:
    """Who boycotts: also whoever has plans to, or none."""
    tokens = scene.sentence.words
    above = tokens[at].head
    if tokens[at].dep == "acl" and tokens[above].lower in _PLANS:
        return doers(scene, verb_of(tokens, above))
    return doers(scene, at)


_GROUPS = re.compile(
    r"\b(?:part(?:y|ies)|opposition|groups?|leaders?|candidates?|movements?|rebels|separatists|unions?"
    r"|faction|coalition|government|authorities|junta|military|regime)\b"
)


def _each(
    found: list[Doer],
    role: str,
    event: Actor,
    verb: int,
    stop: int,
    *,
    trigger: int | None = -1,
    modality: Modality | None = None,
) -> Iterator[Draft]:
    for doer in found:
        if isinstance(doer.who, str) and not _GROUPS.search(doer.who.lower()):
            continue
        span = (min(doer.first, verb), max(doer.last, stop))
        yield participation(role, doer.who, event, span, verb if trigger == -1 else trigger, modality=modality)


RULES = (
    Rule(
        "participation.gathering",
        "participation",
        _told,
        _MAKES | _LEAVES | _SHUNS | _ACTS | _MEDIATORS,
        takes=(
            (
                "The Tide Party walked out of coalition talks in Norway.",
                "Tide Party | coalition talks | withdrew",
            ),
            (
                "Ada Vern called a referendum in Kenya for May 2013.",
                "Ada Vern | 2013 referendum in Kenya | organised",
            ),
        ),
        refuses=(
            "Workers in Kenya walked out.",
            "Ada Vern hosted a dinner in Kenya before the election.",
        ),
    ),
)
