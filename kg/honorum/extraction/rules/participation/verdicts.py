"""Who wants a vote declared void, and who leads those that watch it."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.votes import Vote
from honorum.extraction.rules.participation.participation_drafts import participation, planned_in, vote_spoken_of
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.doers import Doer, doers
from honorum.extraction.text.syntax import verb_of
from honorum.model.entities import Kind

_VOTE = r"(?:elections?|votes?|polls?|ballots?|results?|outcome|referendum|run-?off|voting|exercise|primary)"
_VOID = re.compile(
    r"\b(?P<verb>call(?:ed|s|ing)? (?:for|on)|demand(?:ed|s|ing)?|urg(?:ed|es|ing)|want(?:ed|s)?|ask(?:ed|s|ing)?"
    r"|insist(?:ed|s|ing)|petition(?:ed|s|ing)?|sought|seek(?:s|ing)?|appeal(?:ed|s|ing)?|press(?:ed|es|ing)?|su(?:ed|ing))\b"
    r"(?P<between>[^.;]{0,60}? )(?P<void>annul(?:led|ment)?|annulling|cancel(?:l?ed|lation|ling)?"
    r"|nullif(?:y|ied|ication)|invalidat(?:e|ed|ion)|void(?:ed)?|overturn(?:ed|ing)?|re-?run|repeated|re-?count(?:ed)?"
    r"|re-?held|scrapped|set aside|thrown out|throw out)\b(?P<after>[^.;]{0,40})"
)
_WANTED = re.compile(r"\b(?:debt|contract|flight|match|concert|visit|subsid|law|bill|deal|licen[cs]e|verdict|ban)\w*\b")
_SIDES = re.compile(
    r"\b(?:opposition|part(?:y|ies)|candidates?|supporters|groups?|coalition|alliance|bloc|leaders?|observers?|monitors?|"
    r"protesters|demonstrators|movement|union|activists|lawyers|rivals?|contenders?|campaign)\b"
)


def _voiding(scene: Scene) -> Iterator[Draft]:
    """Who wants a vote that was held annulled, cancelled or run again does not accept it."""
    vote = vote_spoken_of(scene)
    if vote is None or planned_in(scene, vote) is not None:
        return
    line = scene.full
    for match in line.find(_VOID):
        about = f"{match['between']}{match['after']}"
        if not re.search(rf"\b{_VOTE}\b", about) or _WANTED.search(about):
            continue
        verb = verb_of(scene.sentence.words, line.word_at(match.start("verb")))
        last = line.words(match.start(), match.end("void"))[1]
        for doer in doers(scene, verb):
            who = _side(doer)
            if who is not None and doer.first < verb:
                yield participation("rejectedResults", who, vote.actor, (doer.first, last), None)


def _side(doer: Doer) -> Actor | str | None:
    """The one who is no voter or judge: a person, a party, or a group of one side."""
    if isinstance(doer.who, Actor):
        return doer.who if doer.mention is not None and doer.mention.sort is not Sort.PLACE else None
    return doer.who if _SIDES.search(doer.who.lower()) else None


_LEADS = re.compile(
    r"\b(?:head|chief|leader|spokes(?:man|woman|person)|member|coordinator|director|chair(?:man|woman)?|observer|monitor)\b"
)
_WATCHERS = re.compile(
    r"\b(?:(?:election|electoral|chief|international|foreign|poll|eu|au|un) )?(?:observers?|monitors?)\b"
    r"|\b(?:observer|observation|monitoring|observing) (?:mission|team|delegation|group)\b"
)


def _watching(scene: Scene) -> Iterator[Draft]:
    """The body whose chief observer, or head of observers, is named beside a vote has watched it."""
    vote = vote_spoken_of(scene)
    if vote is None:
        return
    for each in scene.beside:
        office, person = each.office.office, each.person.actor
        if office is None or person is None or person.kind is not Kind.PERSON:
            continue
        said = scene.text(each.office.first, each.office.last).lower()
        if _WATCHERS.search(said) and _LEADS.search(said):
            who = _sender(scene, vote, office.body or office.place) or person
            yield participation(
                "observed", who, vote.actor, (each.first, each.last), None, modality=planned_in(scene, vote)
            )


def _sender(scene: Scene, vote: Vote, body: Actor | None) -> Actor | None:
    """Who sent the observers: a body, or a country that is not the one that votes."""
    if body is None or body is scene.context.country or body is vote.place:
        return None
    return None if re.search(r"observ|monitor|mission", body.name.lower()) else body


RULES = (
    Rule(
        "participation.voiding",
        "participation",
        _voiding,
        words(
            """annul annulled annulment annulling cancel cancelled canceled cancellation cancelling nullify nullified
            nullification invalidate invalidated invalidation void voided overturn overturned overturning rerun re-run
            repeated recount recounted re-counted re-held scrapped set thrown throw run count"""
        ),
        takes=(
            (
                "Ada Vern called for the 2013 presidential election in Kenya to be annulled.",
                "Ada Vern | 2013 presidential election in Kenya | rejectedResults",
            ),
        ),
        refuses=("Ada Vern called for the debt to be cancelled before the 2013 election in Kenya.",),
    ),
    Rule(
        "participation.watchers",
        "participation",
        _watching,
        words("observer observers monitor monitors observation monitoring observing"),
        takes=(
            (
                "The EU's chief observer, Ada Vern, praised the 2013 presidential election in Kenya.",
                "EU | 2013 presidential election in Kenya | observed",
            ),
        ),
        refuses=("The EU's chief negotiator, Ada Vern, praised observers in the 2013 election in Kenya.",),
    ),
)
