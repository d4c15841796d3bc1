"""The office that a change is of though its words do not say which: the one left open, or the one the person holds."""

import re
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How, Office
from honorum.extraction.rules.offices.change_wording import GAINS
from honorum.extraction.rules.offices.portfolios import note_portfolios
from honorum.extraction.rules.offices.vacancies import sought_in, vacant_in
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.model.offices import fold_title

VOTED = frozenset("member senator mp councillor congressman congresswoman mep legislator lawmaker assemblyman".split())
UNSAID = (0, 0)
_RECENT = 2
"""Years in which a holder may have left an office and be back in it."""

_RULING = frozenset("president premier chancellor king queen emir sultan governor".split())
_SEATS = {"senate": "senator", "court": "justice"}
_PREDECESSOR = re.compile(
    r"(?P<whose>H\d+|P\d+)(?: 's)? (?:[a-z-]+ ){0,2}predecessor(?: as T\d+)?(?: ,)? (?P<who>P\d+)"
)


def note_holders(scene: Scene) -> None:
    """Keep who is said to hold or have held an office, for the changes that the sentence tells."""
    if "portfolio" in scene.sentence.lowers:
        note_portfolios(scene)
    if "predecessor" in scene.sentence.lowers:
        _note_predecessors(scene)


def _note_predecessors(scene: Scene) -> None:
    """Let "his predecessor, Otto Brand" have held the office of the one after him."""
    for match in scene.plain.find(_PREDECESSOR):
        whose, who = scene.plain.mention(match["whose"]).actor, scene.plain.mention(match["who"]).actor
        held = _public_posts(scene.posts.get(id(whose), []))
        if who is not None and whose is not who and held and not scene.posts.get(id(who)):
            scene.posts[id(who)] = [replace(held[-1], status="former")]


def meant_office(scene: Scene, person: Actor, kind: str, told: set[str]) -> Office | None:
    """The office that a clause means without saying it: one left open, the person's own, or that of the election.

    An office of which the sentence has told already (by title) is not the one when the person has others.
    """
    others = [office for office in _public_posts(scene.posts.get(id(person), [])) if office.title not in told]
    if told and kind not in GAINS and others:
        return others[-1]
    office = (sought_in(scene) or vacant_in(scene)) if kind in GAINS else None
    office = office or known_office(scene, person, kind, None)
    if office is None and kind in GAINS and scene.contested:
        return Office(scene.contested, scene.contested, UNSAID, implicit=True)
    return office


def known_office(scene: Scene, person: Actor, kind: str, predecessor: Actor | None) -> Office | None:
    """The office a person is known to hold, when the sentence does not say which one is meant."""
    gained: Office | None = scene.context.notes.get(f"gained by {id(person)}")
    if predecessor is not None and gained is not None:
        return gained
    known = scene.posts.get(id(predecessor), []) if predecessor is not None else []
    if kind == "nomination" and not known:
        return None
    own = scene.posts.get(id(person), [])
    known = known or [each for each in own if predecessor is None or each.status != "former"]
    held = [office for office in known if kind in GAINS or kind == "death" or office.status != "elect"]
    held = _public_posts(held) or held
    if kind == "death":
        return held[0] if held else None
    return _told_last(scene, predecessor or person, held)


def _told_last(scene: Scene, who: Actor, held: list[Office]) -> Office | None:
    """The office that a sentence gives somebody beside the name, else the last one told before it, else the next."""
    beside = {each.office.office.core for each in scene.beside if each.person.actor is who and each.office.office}
    at = scene.sentence.number
    here = [office for office in held if office.sentence == at and office.core in beside]
    before = [office for office in held if office.sentence < at]
    ruling = [office for office in before if office.head in _RULING]
    later = [office for office in held if office.sentence >= at and office not in here]
    now = [office for office in here if office.status != "former"]
    held_now = any(office.status != "former" for office in before)
    once = [office for office in here if not (held_now and office.article == "a")]  # "a former envoy" left it before
    meant = now[:1] or once[:1] or ruling or before or later[:1]
    return meant[-1] if meant else None


def left_by_another(scene: Scene, person: Actor, office: Office, trigger: int) -> bool:
    """Whether "he" that left an office years ago must be another: he holds it now, and someone is its former holder."""
    now = (scene.context.published or "")[:4]
    here = {each.how for each in scene.mentions if each.actor is person}
    years = [time.edtf[:4] for _, _, time in scene.times_of(trigger) if time.edtf]
    past = [year for year in years if year.isdigit() and now and int(now) - int(year) > _RECENT]
    if here != {How.PRONOUN} or not past:
        return False

    def standing(actor: Actor) -> set[str]:
        held = scene.posts.get(id(actor), ())
        return {each.status for each in held if fold_title(each.title) == fold_title(office.title)}

    former = [each for each in scene.context.cast.actors if standing(each) == {"former"}]
    return "current" in standing(person) and len(former) == 1


def party_post(scene: Scene, person: Actor, noun: str) -> Office | None:
    """The post that "became leader" means: the party post that the article gives the person elsewhere."""
    for office in scene.posts.get(id(person), ()):
        if office.party is not None and office.head == noun:
            return replace(office, status="current")
    return None


def seat(line: Sketch, token: str) -> Office:
    """The seat that somebody elected "to the Assembly" takes."""
    body = line.mention(token).actor if token[0].isupper() else None
    last = (body.name if body else token).lower().split()[-1]
    if last in _SEATS:
        return Office(_SEATS[last], _SEATS[last], UNSAID, body=body, implicit=body is None)
    return Office("member" if body else f"member of {token}", "member", UNSAID, body=body, implicit=body is None)


def _public_posts(offices: list[Office]) -> list[Office]:
    """The posts that are of no party; those of government alone when there are some beside a seat in parliament."""
    public = [office for office in offices if office.party is None]
    governing = [office for office in public if office.head not in VOTED]
    return governing or public
