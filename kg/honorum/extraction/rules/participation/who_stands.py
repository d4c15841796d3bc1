"""Who stands in a vote, read from the syntax: those who run, seek, face or declare, and those called candidates.

`standing_for` and `participation` look for wordings; here the doers of a verb and what stands beside a noun tell it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.votes import Vote, votes_of
from honorum.extraction.rules.participation.participation_drafts import participation, planned_in, vote_spoken_of
from honorum.extraction.rules.rule import Rule
from honorum.extraction.rules.votes.result_drafts import may_stand
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import number_in
from honorum.extraction.text.doers import Doer, doers, named_by
from honorum.extraction.text.syntax import children, subject_of
from honorum.model.claims import Modality

_RUNS = frozenset(
    """run runs ran running stand stands stood standing compete competes competed competing vie vies vied vying
    participate participates participated participating""".split()
)
_SEEKS = frozenset("seek seeks sought seeking eyeing eyes".split())
_FIELDS = frozenset("field fields fielded fielding nominated nominates put presented backed".split())
_FACES = frozenset("face faces faced facing challenge challenges challenged challenging".split())
_DECLARES = frozenset(
    """announce announces announced announcing declare declares declared declaring launch launches launched launching
    file filed files confirm confirmed considering consider considers mulling weighing submitted registered made
    mounted mounting ruled plans planned""".split()
)
_CONSIDERS = frozenset("considering consider considers mulling weighing".split())
_ENTERS = frozenset(
    "enter enters entered entering join joins joined joining contest contests contested contesting".split()
)
_LEAPS = frozenset(
    "jump jumps jumped jumping leap leapt leaps get gets got getting step stepped wade waded plunge".split()
)
_LEAVES = frozenset(
    """abandon abandons abandoned abandoning suspend suspends suspended suspending end ends ended ending drop drops
    dropped quit quits quitting scrap scrapped terminated""".split()
)
_PLANS = frozenset("intention intentions plan plans".split())
_TO_RUN = re.compile(r"[^.;,]{0,40}? to (?:run|stand|contest|seek)\b")
_IS = frozenset("is was remains are were remain".split())
_HEADS = frozenset("head heads headed heading lead leads led leading tops topped".split())
_BIDS = frozenset("candidacy candidature bid campaign run nomination comeback".split())
_RACES = frozenset(
    """race contest running fray election elections by-election primary poll polls vote ballot run-off runoff seat
    constituency riding""".split()
)
_TERMS = frozenset(
    """term re-election reelection nomination presidency election office mandate seat return governorship
    leadership""".split()
)
_LISTS = frozenset("list ticket slate".split())
_FOR = re.compile(
    r"^(?: (?:again|unsuccessfully|successfully|unopposed|jointly|instead|twice|also|as an? [a-z]+|against [PG]\d+))*"
    r" (?:for|in|as|to (?:succeed|replace|become|be))(?= (?:(?!when|before|after|their|them|and"
    r"|but)[a-z0-9'-]+ |[CAOHGTP]\d+ |'s )"
    r"{0,6}?(?:elections?|by-elections?|vote|polls?|ballot|run-?off|primary|primaries|race|contest|presiden\w+"
    r"|parliament|re-election|reelection|office|seats?|mayor\w*|governor\w*|senat\w+|congress|assembly|leadership"
    r"|nomination|term|legislature|council|house|T\d+|O\d+|candidate|independent|premier|deputy)\b)"
)
_ANYWAY = re.compile(
    r"\b(?:presiden\w+|parliament\w*|elections?|mayor\w*|governor\w*|senat\w+|congress|re-?election"
    r"|candida\w+)\b"
)
_CALLED = frozenset(
    """candidate nominee contender challenger hopeful front-runner frontrunner opponent rival flag-bearer
    standard-bearer aspirant""".split()
)
_ONLY_NEAR_VOTES = frozenset("opponent rival challenger contender nominee hopeful aspirant".split())
_FOR_OFFICE = re.compile(
    r"^(?:for|in) (?:the )?(?:[a-z.-]+ ){0,2}(?:president|presidency|governor|mayor|senate|senator|congress"
    r"|parliament)\b"
)
_PAST = frozenset("former then-presidential onetime ex- past defeated unsuccessful vice-presidential 's".split())
_NEAR = 1


def _is_near(scene: Scene) -> bool:
    """Whether a vote is named here or in the sentence before or after."""
    at = scene.sentence.number
    found = votes_of(scene).mentions
    return any(
        mention.vote is not None for number in range(at - _NEAR, at + _NEAR + 1) for mention in found.get(number, ())
    )


def _doing(scene: Scene) -> Iterator[Draft]:
    """Verbs of standing."""
    tokens, vote = scene.sentence.words, vote_spoken_of(scene)
    near = vote is not None and _is_near(scene)
    for at, word in enumerate(tokens):
        if word.tag[:2] != "VB":
            continue
        lower = word.lower
        objects = [each for each in children(tokens, at) if tokens[each].dep in {"dobj", "attr"} and each > at]
        said = {tokens[each].lower for each in objects}
        stop = max(objects, default=at) + 1
        if lower in _RUNS:
            match = _FOR.match(_right_of(scene, at))
            if match and not objects and (vote is not None or _ANYWAY.search(_words_after(scene, at))):
                yield from _each(scene, vote, doers(scene, at), at, stop + len(match[0].split()))
        elif (
            (lower in _SEEKS and said & _TERMS)
            or (
                lower in _DECLARES
                and said & _BIDS
                and ((near and "campaign" not in said) or _ANYWAY.search(_words_after(scene, at)))
            )
            or (lower in _ENTERS and said & _RACES and (near or _ANYWAY.search(_words_after(scene, at))))
            or (lower in _HEADS and said & _LISTS and near)
        ):
            yield from _each(scene, vote, doers(scene, at), at, stop)
        elif lower in _FIELDS and said & {"candidate", "candidates"} and vote is not None:
            yield from _each(scene, vote, doers(scene, at), at, stop, counted=objects)
        elif lower in _FACES and (vote is not None or "leadership" in _words_after(scene, at)):
            if near and _is_mutual(scene, at, said):
                yield from _each(scene, vote, doers(scene, at), at, stop)
                continue
            others = [doer for each in objects for doer in named_by(scene, each)]
            persons = [each for each in others if each.mention is not None and each.mention.sort is Sort.PERSON]
            ahead = near or (vote is not None and any(tokens[each].lower == "will" for each in children(tokens, at)))
            if persons and (ahead or "leadership" in _words_after(scene, at)):
                yield from _each(scene, vote, doers(scene, at), at, stop)
                yield from _each(scene, vote, persons if ahead else [], at, stop)


def _is_mutual(scene: Scene, at: int, said: set[str]) -> bool:
    """Whether two face each other, or face off."""
    tokens = scene.sentence.words
    off = any(tokens[each].lower == "off" for each in children(tokens, at))
    return (off or "other" in said) and bool({"run-off", "runoff", "election", "vote", "round"} & scene.sentence.lowers)


def _entering(scene: Scene) -> Iterator[Draft]:
    """Who comes into a race, who is in it, and who leaves it."""
    tokens, vote = scene.sentence.words, vote_spoken_of(scene)
    if vote is None:
        return
    near = _is_near(scene)
    for at, word in enumerate(tokens):
        if word.tag[:2] not in {"VB", "AU"}:
            continue
        objects = [each for each in children(tokens, at) if tokens[each].dep in {"dobj", "attr"} and each > at]
        said = {tokens[each].lower for each in objects}
        stop = max(objects, default=at) + 1
        leaps = word.lower in _LEAPS and bool(_into(scene, at) & (_RACES | {"primary"}))
        plans = word.lower in _DECLARES and bool(said & _PLANS) and bool(_TO_RUN.match(_words_after(scene, at)))
        is_in = word.lower in _IS and _in_the_race(scene, objects)
        if near and (leaps or plans or is_in):
            yield from _each(scene, vote, doers(scene, at), at, stop + 2 * leaps)
        elif word.lower in _LEAVES and said & (_BIDS | {"race"}):
            yield from _each(scene, vote, doers(scene, at), at, stop, role="withdrew")


def _into(scene: Scene, at: int) -> set[str]:
    """What somebody jumps or gets into."""
    tokens = scene.sentence.words
    links = [each for each in children(tokens, at) if tokens[each].lower in {"into", "in"}]
    return {tokens[each].lower for link in links for each in children(tokens, link) if tokens[each].dep == "pobj"}


def _in_the_race(scene: Scene, objects: list[int]) -> bool:
    """Whether somebody is called one "in the race": "Vern is the only Democrat in the race"."""
    tokens = scene.sentence.words
    return any(
        {tokens[each].lower for each in children(tokens, link)} & {"race", "running", "contest", "fray"}
        for noun in objects
        for link in children(tokens, noun)
        if tokens[link].lower == "in"
    )


def _words_after(scene: Scene, at: int) -> str:
    """The ten words after one, in small letters."""
    return " ".join(word.lower for word in scene.sentence.words[at + 1 : at + 11])


def _right_of(scene: Scene, at: int) -> str:
    line = scene.full
    piece = next((each for each in line.pieces if each.first <= at < each.last), None)
    return line.text[piece.stop :] if piece else ""


def _each(
    scene: Scene,
    vote: Vote | None,
    found: list[Doer],
    verb: int,
    stop: int,
    *,
    counted: Sequence[int] = (),
    role: str = "contested",
) -> Iterator[Draft]:
    tokens = scene.sentence.words
    count = next(
        (
            number_in(tokens[child].lower)
            for each in counted
            for child in children(tokens, each)
            if tokens[child].dep == "nummod"
        ),
        None,
    )
    for doer in found:
        mention = doer.mention
        if not isinstance(doer.who, Actor) or mention is None or mention.sort not in {Sort.PERSON, Sort.PARTY}:
            continue
        if mention.sort is Sort.PARTY and any(tokens[child].dep == "neg" for child in children(tokens, verb)):
            continue  # a party that does not stand stays away, which `participation.away` tells
        span = (min(doer.first, verb), max(doer.last, min(stop, len(scene.sentence.words))))
        event = vote.actor if vote else None
        none = count == 0 or any(tokens[child].lower == "no" for each in counted for child in children(tokens, each))
        hopes = Modality.HYPOTHETICAL if tokens[verb].lower in _CONSIDERS else planned_in(scene, vote)
        ahead = hopes if role == "contested" else None
        yield participation(role, doer.who, event, span, verb, negated=none, modality=ahead, count=count or None)


def _called(scene: Scene) -> Iterator[Draft]:
    """Those whom a noun calls candidates, opponents, nominees."""
    tokens, vote = scene.sentence.words, vote_spoken_of(scene)
    near = vote is not None and _is_near(scene)
    for at, word in enumerate(tokens):
        if word.lower not in _CALLED or word.tag not in {"NN", "NNP"} or (word.lower in _ONLY_NEAR_VOTES and not near):
            continue
        if vote is None and not _FOR_OFFICE.match(_words_after(scene, at)):
            continue
        before = {each.lower for each in tokens[max(0, at - 4) : at]}
        if not _PAST.isdisjoint(before - {"'s"}):
            continue
        event = vote.actor if vote is not None else None
        for mention, verb in _persons_of(scene, at):
            if mention.actor is None or not may_stand(mention):
                continue
            span = (min(at, mention.first), max(at + 1, mention.last))
            yield participation("contested", mention.actor, event, span, verb, modality=planned_in(scene, vote))


def _persons_of(scene: Scene, at: int) -> Iterator[tuple[Mention, int | None]]:
    """The person that a noun is said of: "challenger Ada Vern", "Vern, the nominee", "his opponent will be Vern"."""
    tokens = scene.sentence.words
    heads = [child for child in children(tokens, at) if tokens[child].dep == "appos"]
    first = at
    while tokens[first].dep == "conj" and tokens[tokens[first].head].tag[:2] == "NN":
        first = tokens[first].head  # "the senator and presidential candidate"
    if first != at and tokens[first].dep == "appos":
        heads.append(tokens[first].head)
    verb: int | None = None
    if tokens[at].dep in {"compound", "appos", "nmod"}:
        heads.append(tokens[at].head)
    elif tokens[at].dep in {"nsubj", "attr"} and tokens[tokens[at].head].lower in {
        "is",
        "was",
        "be",
        "are",
        "become",
        "became",
    }:
        verb = tokens[at].head
        other = subject_of(tokens, verb) if tokens[at].dep == "attr" else None
        heads += (
            [other] if other is not None else [each for each in children(tokens, verb) if tokens[each].dep == "attr"]
        )
    for mention in scene.mentions:
        if mention.sort is Sort.PERSON and any(mention.first <= each < mention.last for each in heads):
            yield mention, verb


RULES = (
    Rule(
        "participation.contender",
        "participation",
        lambda scene: chain(_doing(scene), _entering(scene), _called(scene)),
        _RUNS | _SEEKS | _FIELDS | _FACES | _DECLARES | _ENTERS | _LEAPS | _LEAVES | _HEADS | _CALLED | {"race"},
        takes=(
            (
                "His opponent in the 2013 presidential election in Kenya was Carl Dunn.",
                "Carl Dunn | 2013 presidential election in Kenya | contested",
            ),
            (
                "Ada Vern heads the Tide Party's list in the 2013 parliamentary election in Norway.",
                "Ada Vern | 2013 parliamentary election in Norway | contested",
            ),
        ),
        refuses=("Ada Vern ran a marathon in Kenya before the election.",),
    ),
)
