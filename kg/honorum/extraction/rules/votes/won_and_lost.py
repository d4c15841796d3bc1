"""Who wins and who loses a vote, read from the syntax of the verbs for it, whatever stands between.

`results` and `winning` look for wordings; here the doers of a verb and what it is done to tell the outcome, so that
relative clauses, lists and asides do not hide it.
"""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.vote_signs import reports_a_vote
from honorum.extraction.events.votes import Vote, votes_of
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import (
    is_known_vote,
    may_stand,
    only,
    person_of_party,
    result,
    vote_spoken_of,
)
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import PER_CENT
from honorum.extraction.text.doers import Doer, agents, doers, named_by, undergoers
from honorum.extraction.text.syntax import children, subject_of, verb_of

_WIN = frozenset(
    """won win wins winning prevailed prevails triumphed triumphs clinched clinches swept sweeps sweeping retained
    retains retaining regained regains carried carries secured secures captured captures held holds took takes claimed
    claims kept keeps taking gained recaptured defended retaking retook sealed scored""".split()
)
_PLAINLY = frozenset("won win wins winning prevailed prevails triumphed triumphs".split())
_LOSE = frozenset("lost lose loses losing conceded concedes conceding forfeited".split())
_BEAT = frozenset(
    """defeated defeat defeats defeating beat beats beating beaten unseated unseats unseating ousted ousting edged
    trounced thrashed routed toppled overcame overcoming outpolled upset bested vanquished dislodged
    eliminated""".split()
)
_PRIZES = frozenset(
    """election elections by-election by-elections vote votes presidency primary primaries caucus caucuses seat seats
    nomination race races contest contests constituency constituencies riding district state states term mandate
    victory win landslide leadership run-off runoff office mayoralty governorship premiership re-election
    reelection referendum ballot poll polls round power bid plurality post job three two all both""".split()
)
_NO_VOTE = re.compile(r"\b(?:medal|match|cup|league|lottery|oscar|tournament|championship)\b")
_NO_PRIZE = re.compile(
    r"\b(?:confidence|prize|award|game|title|lawsuit|case|appeal|war|battle|season|praise|approval|court|injunction"
    r"|contract|damages)\b"
)
_REACH = 8
_ABOUT = re.compile(
    r"\b(?:elect\w*|re-?elect\w*|by-elections?|vot(?:e|es|ed|ers|ing)|ballots?|polls?|polled|run-?off"
    r"|primar\w+|caucus\w*"
    r"|seats?|candidate\w*|referendum|incumbent|challenger|round|presiden\w+|campaign|race|constituency|riding"
    r"|nomination|term|majority|governor\w*|mayor\w*|senat\w+|parliament\w*|congress\w*|percent|district"
    r"|opponent|victory)\b|[TG]\d"
)
_ELSEWHERE = frozenset("ousted ousting toppled upset eliminated routed overcame overcoming thrashed".split())
_AT_THE_POLLS = re.compile(
    r"\b(?:elections?|by-elections?|polls?|voters|primar(?:y|ies)|run-?off|ballot|seat|constituency|percent)\b"
)
_FORCE = frozenset("coup army soldiers troops military power police rebels protests uprising revolution".split())
_GROUPS = frozenset(
    """independents independent candidates candidate ministers minister conservatives socialists liberals communists
    nationalists greens democrats republicans islamists people groups coalitions alliances blocs members
    legislators coalition opposition party parties alliance bloc movement list
    incumbents incumbent challenger mps lawmakers separatists unionists camp side loyalists reformists hardliners
    newcomers women councillors allies""".split()
)
_HABITS = frozenset("seldom rarely usually often always typically generally tend tends".split())
_ONE_PERSON = frozenset({"candidate", "challenger", "incumbent", "minister", "independent"})
"""Who is only called so is somebody whom the article names elsewhere."""
_TO_WHOM = re.compile(
    r"^ (?:(?!and|but|while|who)[^ ,;]+ ){1,10}?to (?:(?:the|[a-z-]+|T\d+|[AG]\d+|'s) ){0,4}?(?P<who>[PG]\d+)(?! 's)"
)
_LEADING_ON = frozenset("defeated beat overcame edged survived rallied won came fought ousted unseated".split())
_NO_ELECTORS = re.compile(
    r"\b(?:leader|chair\w*|speaker|pope|secretary|captain|head|head of|fellow|member of the academy)\b"
)


def is_meant(scene: Scene) -> bool:
    """Whether victories in this sentence are of a vote, and not of a game or a lawsuit."""
    text = scene.full.text
    if re.search(r"\bleader\b", text) and not votes_of(scene).mentions.get(scene.sentence.number):
        return False
    known = is_known_vote(scene, vote_spoken_of(scene))
    told = any(each.implied for each in votes_of(scene).mentions.get(scene.sentence.number, ()))
    return known and (told or bool(_ABOUT.search(text))) and not _NO_VOTE.search(text)


def _told(scene: Scene) -> Iterator[Draft | None]:
    """The outcomes that the verbs of a sentence tell."""
    if not is_meant(scene):
        return
    vote = vote_spoken_of(scene)
    for at, word in enumerate(scene.sentence.words):
        if not _HABITS.isdisjoint(each.lower for each in scene.sentence.words[max(0, at - 3) : at]):
            continue
        if word.tag[:2] != "VB" or _is_said_of_oneself(scene, at) or _is_no_prize(scene, at):
            continue
        if word.lower in _WIN:
            yield from _winning(scene, vote, at)
        elif word.lower in _LOSE:
            yield from _losing(scene, vote, at)
        elif word.lower in _BEAT:
            yield from _beating(scene, vote, at)
        elif word.lower in {"elected", "re-elected", "reelected"}:
            yield from _electing(scene, vote, at)
        elif word.lower in {"went", "goes", "fell", "passed", "go", "falls"}:
            yield from _going_to(scene, vote, at)


def _is_no_prize(scene: Scene, at: int) -> bool:
    """Whether what follows a verb names something else to win than a vote: "won the war", "lost the case"."""
    after = " ".join(word.lower for word in scene.sentence.words[at : at + _REACH])
    return bool(_NO_PRIZE.search(after.split(" , ")[0]))


def _is_said_of_oneself(scene: Scene, at: int) -> bool:
    """Whether a speaker says it of "us": "We lost," said the chairman, not meaning himself."""
    subject = subject_of(scene.sentence.words, at)
    return subject is not None and scene.sentence.words[subject].lower in {"we", "i", "you"}


def _objects(scene: Scene, at: int) -> list[int]:
    tokens = scene.sentence.words
    return [each for each in children(tokens, at) if tokens[each].dep in {"dobj", "oprd", "attr"} and each > at]


def _is_prize(scene: Scene, at: int) -> bool:
    """Whether a word names what is won in votes: an election, a seat, a state."""
    word = scene.sentence.words[at]
    after = scene.sentence.words[at + 1].lower if at + 1 < len(scene.sentence.words) else ""
    if word.tag == "CD" and after != "of":
        return False  # "won three" seats
    inside = next((each for each in scene.mentions if each.first <= at < each.last), None)
    if inside is not None and inside.sort is Sort.PLACE:
        return True
    if inside is None and word.tag[:3] == "NNP" and word.capital and reports_a_vote(scene.document):
        return True  # a constituency that nobody knows
    return word.lower in _PRIZES or word.lower.removesuffix("s") in _PRIZES


def _winning(scene: Scene, vote: Vote | None, at: int) -> Iterator[Draft | None]:
    tokens = scene.sentence.words
    objects = _objects(scene, at)
    numbered = _is_counted(scene, objects)
    if objects and (not any(_is_prize(scene, each) for each in objects) or (numbered and not _whole(scene, objects))):
        return
    if not objects and (tokens[at].lower not in _PLAINLY or _is_share(scene, at)):
        return
    if tokens[at].lower.startswith("t") and any(tokens[each].lower in {"office", "power"} for each in objects):
        return
    if any(tokens[child].dep == "nsubjpass" for child in children(tokens, at)):
        yield from each_result(scene, vote, agents(scene, at), "won", at, max(objects, default=at) + 1)
        return
    found = doers(scene, at)
    yield from each_result(scene, vote, found, "won", at, max(objects, default=at) + 1)
    yield from _rivals(scene, vote, at, found, {"over", "against", "from"}, "lost")


def _is_share(scene: Scene, at: int) -> bool:
    """Whether only a share is won: "won less than 2 percent combined"."""
    after = [word.lower for word in scene.sentence.words[at + 1 : at + 6]]
    return any(re.fullmatch(PER_CENT, word) for word in after) and {"with", "by", "on"}.isdisjoint(after)


def _is_counted(scene: Scene, objects: list[int]) -> bool:
    """Whether what is won or lost is a number of things ("12 seats"), not "the 1996 election"."""
    tokens = scene.sentence.words
    return any(
        tokens[child].dep == "nummod" and not re.fullmatch(r"(?:19|20)\d\d", tokens[child].lower)
        for each in objects
        for child in children(tokens, each)
    )


def _whole(scene: Scene, objects: list[int]) -> bool:
    """Whether what is won are whole contests ("all three primaries"), not a number of seats."""
    return any(scene.sentence.words[each].lower in {"primaries", "contests", "races", "elections"} for each in objects)


def _losing(scene: Scene, vote: Vote | None, at: int) -> Iterator[Draft | None]:
    tokens = scene.sentence.words
    objects = _objects(scene, at)
    conceded = tokens[at].lower.startswith("conced")
    if conceded and any(tokens[child].dep == "neg" for child in children(tokens, at)):
        return
    prize = any(_is_prize(scene, each) or tokens[each].lower == "defeat" for each in objects)
    numbered = _is_counted(scene, objects)
    theirs = any(tokens[each].lower in {"theirs", "his", "hers"} for each in objects)
    if (objects and not prize and not theirs) or numbered:
        return
    found = doers(scene, at)
    if not objects and not conceded and not all(_is_named(each) for each in found):
        return
    yield from each_result(scene, vote, found, "lost", at, max(objects, default=at) + 1)
    won = list(_rivals(scene, vote, at, found, {"to"}, "won"))
    yield from won or _lost_to(scene, vote, at)


def _lost_to(scene: Scene, vote: Vote | None, at: int) -> Iterator[Draft | None]:
    """The winner at the end of "lost the election in Peru to Dunn", whatever the parser hangs him on."""
    line = standing_line(scene)
    piece = next((each for each in line.pieces if each.first <= at < each.last), None)
    match = _TO_WHOM.match(line.text[piece.stop :]) if piece else None
    if match and piece and may_stand(line.mention(match["who"])):
        start = piece.stop + match.start("who")
        span = line.words(piece.start, start + len(match["who"]))
        yield result(scene, vote, line.mention(match["who"]), "outcome", "won", span, at)


def _beating(scene: Scene, vote: Vote | None, at: int) -> Iterator[Draft | None]:
    tokens = scene.sentence.words
    reported = reports_a_vote(scene.document) and _FORCE.isdisjoint(scene.sentence.lowers)
    if tokens[at].lower in _ELSEWHERE and not (reported or _AT_THE_POLLS.search(scene.full.text)):
        return
    below = children(tokens, at)
    passive = any(tokens[child].dep in {"nsubjpass", "auxpass"} for child in below)
    if passive or (tokens[at].tag == "VBN" and tokens[at].dep in {"acl", "relcl"} and not _objects(scene, at)):
        losers = undergoers(scene, at)
        yield from each_result(scene, vote, losers, "lost", at, at + 1)
        yield from each_result(scene, vote, agents(scene, at), "won", at, at + 1)
        return
    losers = [doer for each in _objects(scene, at) for doer in named_by(scene, each)]
    losers = [each for each in losers if _is_named(each)]
    if losers or any(
        tokens[each].lower.rstrip("s") in {"rival", "opponent", "challenger", "government", "incumbent"}
        for each in _objects(scene, at)
    ):
        yield from each_result(scene, vote, doers(scene, at), "won", at, at + 1)
        yield from each_result(scene, vote, losers, "lost", at, at + 1)


def _electing(scene: Scene, vote: Vote | None, at: int) -> Iterator[Draft | None]:
    """Who is elected: by voters, to an office that voters fill."""
    tokens = scene.sentence.words
    line = scene.full
    piece = next((each for each in line.pieces if each.first <= at < each.last), None)
    rest = line.text[piece.stop : piece.stop + 40] if piece else ""
    office = next(
        (each.office for each in scene.mentions if each.sort is Sort.OFFICE and each.first in range(at, at + 5)), None
    )
    if _NO_ELECTORS.search(rest.split(" by ")[0]) or (office is not None and office.party is not None):
        return
    if re.match(r"[^,;]{0,30} by (?:the )?(?:parliament|lawmakers|members|delegates|deputies|O\d)", rest):
        return
    passive = any(tokens[child].dep in {"nsubjpass", "auxpass"} for child in children(tokens, at))
    if passive or (tokens[at].tag == "VBN" and tokens[at].dep in {"acl", "relcl", "conj"}):
        yield from each_result(scene, vote, undergoers(scene, at), "won", at, at + 1)
        return
    voters = doers(scene, at)
    if any(
        isinstance(each.who, str) and tokens[each.noun].lower in {"voters", "people", "citizens"} for each in voters
    ):
        chosen = [doer for each in _objects(scene, at) for doer in named_by(scene, each)]
        yield from each_result(scene, vote, chosen, "won", at, at + 1)


def _going_to(scene: Scene, vote: Vote | None, at: int) -> Iterator[Draft | None]:
    """Seats that go to somebody: "the remaining seat went to Ada Vern"."""
    tokens = scene.sentence.words
    subject = [each for each in children(tokens, at) if tokens[each].dep == "nsubj"]
    if subject and tokens[subject[0]].lower in {"seat", "constituency", "riding", "presidency", "victory", "mayoralty"}:
        yield from _rivals(scene, vote, at, [], {"to"}, "won")


def _rivals(
    scene: Scene, vote: Vote | None, at: int, found: list[Doer], links: set[str], value: str
) -> Iterator[Draft | None]:
    """Those on the other side: "won over Dunn", "lost to Dunn", "conceded defeat to Dunn"."""
    tokens = scene.sentence.words
    top = {at, *_objects(scene, at)}
    top |= {
        child
        for each in list(top)
        for child in children(tokens, each)
        if tokens[child].lower in {"by", "with", "victory"}
    }
    top |= {child for each in list(top) for child in children(tokens, each) if tokens[child].dep == "pobj"}
    mine = {id(each.who) for each in found}
    for link in sorted({child for each in top for child in children(tokens, each) if tokens[child].lower in links}):
        for noun in children(tokens, link):
            if tokens[noun].dep == "pobj":
                others = [each for each in named_by(scene, noun) if _is_named(each) and id(each.who) not in mine]
                yield from each_result(scene, vote, others, value, at, at + 1)


def _is_named(doer: Doer) -> bool:
    return doer.mention is not None and doer.mention.sort in {Sort.PERSON, Sort.PARTY} and isinstance(doer.who, Actor)


def _stands(scene: Scene, doer: Doer) -> bool:
    """Whether a doer can stand in a vote."""
    tokens = scene.sentence.words
    if isinstance(doer.who, Actor) and doer.mention is not None:
        labels = doer.last < len(tokens) and tokens[doer.last].text == ":"  # "Chengannur: Ada Vern won"
        return may_stand(doer.mention) and not labels
    one = doer.first > 0 and tokens[doer.first - 1].lower in {"a", "an", "any", "no"}
    return tokens[doer.noun].lower in _GROUPS - _ONE_PERSON and not one


def each_result(
    scene: Scene, vote: Vote | None, found: list[Doer], value: str, verb: int, stop: int
) -> Iterator[Draft | None]:
    """The outcome for each of those whom a verb tells of."""
    tokens = scene.sentence.words
    above = tokens[verb].head
    if value == "won" and re.match(r"fail", tokens[above].lower):
        return  # that is a defeat, which `results` tells
    led_on = tokens[verb].tag == "VB" and tokens[above].lower in _LEADING_ON
    for doer in found:
        if not _stands(scene, doer) or (isinstance(doer.who, str) and tokens[verb].dep == "acl"):
            continue
        who = doer.mention if isinstance(doer.who, Actor) and doer.mention is not None else str(doer.who)
        span = (min(doer.first, verb), max(doer.last, stop))
        yield result(scene, vote, who, "outcome", value, span, above if led_on else verb)


_IS_WINNER = re.compile(
    r"(?P<who>[PG]\d+)(?: ,)? (?:(?:who|which) )?(?:is|was|are|were|became|emerged as|emerges as) (?:the )?"
    r"(?P<how>(?:clear|projected|presumptive|apparent|declared|narrow|outright|surprise|likely|eventual|runaway|big) )*"
    r"(?P<what>winners?|victors?)\b(?! of the (?:[a-z]+ )?(?:prize|award|medal))"
)
_PLACED = re.compile(
    r"(?P<who>[PG]\d+)(?: ,)?(?: (?:was|came|finished|placed|ran|ended|is|in|a|distant|close|and))*"
    r" (?P<rank>second|third|fourth|fifth)"
    r"(?: place)?(?= (?:with|on|at) (?:just |only |about |some )?\d)"
    r"|\b(?P<rank2>second|third|fourth|fifth)-?(?: |-)(?:placed?|place finisher)(?: ,)?"
    r" (?:(?:candidate|contender|challenger|hopeful|rival) )?(?P<who2>P\d+)"
)
_REMAINS = re.compile(
    r"(?P<who>G\d+)\b[^.;]{0,80}? (?:remain(?:s|ed)|bec[oa]me|becomes|is now|emerged as|was|finished as|finishing as)"
    r" (?:the )?(?:country 's |nation 's |single )?(?:(?P<nth>second|third|fourth)[- ])?(?:largest|biggest|strongest)"
    r" (?:single )?(?:party|force|bloc|group)\b"
)
_OVER = re.compile(
    r"\b(?:victory|win|triumph) over (?:(?!and |but |by |after |with |to |of )(?:[a-z0-9-]+|,|[ACO]\d+|'s|T\d+) ){0,6}?"
    r"(?P<who>[PG]\d+)(?! 's (?!P))"
)
_RANKS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}


def _standing(scene: Scene) -> Iterator[Draft | None]:
    """Ranks, and who is called the winner."""
    if not is_meant(scene):
        return
    vote, line = vote_spoken_of(scene), standing_line(scene)
    for match in line.find(_IS_WINNER):
        who = line.mention(match["who"])
        if may_stand(who):
            span = line.words(match.start(), match.end())
            yield result(scene, vote, who, "outcome", "won", span, line.word_at(match.start("what")))
    for match in line.find(_OVER):
        who = line.mention(match["who"])
        if may_stand(who):
            span = line.words(match.start(), match.end())
            yield result(scene, vote, who, "outcome", "lost", span, None)
            verb = verb_of(scene.sentence.words, line.word_at(match.start()))
            yield from each_result(scene, vote, doers(scene, verb), "won", verb, span[1])
    for pattern in (_PLACED, _REMAINS):
        for match in line.find(pattern):
            groups = match.groupdict()
            nth = groups.get("rank") or groups.get("rank2") or groups.get("nth")
            who = person_of_party(line, line.mention(match["who"] or groups.get("who2") or ""))
            if may_stand(who):
                value = f"rank:{_RANKS.get(nth or '', 1)}"
                yield result(scene, vote, who, "outcome", value, line.words(match.start(), match.end()), None)


RULES = (
    Rule(
        "result.syntax",
        "results",
        lambda scene: only(chain(_told(scene), _standing(scene))),
        _WIN
        | _LOSE
        | _BEAT
        | words("elected re-elected reelected went goes fell passed winner winners victor")
        | words("victory triumph second third fourth fifth largest biggest strongest"),
        takes=(
            (
                "Two ministers, Ada Vern and Carl Dunn, lost their seats in the 2013 parliamentary election in Norway.",
                "Ada Vern | 2013 parliamentary election in Norway | outcome | lost | unknown",
            ),
            (
                "The remaining seat went to Ada Vern in the 2013 parliamentary election in Norway.",
                "Ada Vern | 2013 parliamentary election in Norway | outcome | won | unknown",
            ),
        ),
        refuses=("Ada Vern won a lawsuit before the 2013 parliamentary election in Norway.",),
    ),
)
