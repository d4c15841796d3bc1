"""Results told in short: "wins by Vern over Dunn", "120 votes to 98 for Dunn", seats without the word in a report."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Mention
from honorum.extraction.drafts import Draft
from honorum.extraction.events.vote_signs import reports_a_vote
from honorum.extraction.rules.rule import Rule
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import may_stand, only, result, subject_in, vote_spoken_of
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import NUMBER, PER_CENT, number_in

_SIDE = r"(?:[a-z-]+ |G\d+ ){0,2}?"
_PAIR = rf"{_SIDE}(?P<one>P\d+)(?: \( [^)]{{1,12}} \))? over {_SIDE}(?P<two>P\d+)(?: in (?:the )?C\d+)?"
_WINS = re.compile(rf"\b(?:wins?|victor(?:y|ies)|upsets?) (?:by|for|from) {_PAIR}")
_NEXT = re.compile(rf"(?: ,| and| , and|;) {_PAIR}")
_AGAINST = re.compile(
    r"(?P<who>[PG]\d+)(?: , [^,;]{1,50} ,)? (?:[a-z]+ )?(?:had|has|got|received|won|took|garnered|polled|with|secured) "
    r"(?P<ours>\d[\d,.]*(?: million)?) votes? (?:to|against|compared with) (?:the )?"
    r"(?:(?P<whose>[PG]\d+) 's )?(?P<theirs>\d[\d,.]*(?: million)?)(?: votes?)?(?: cast)?"
    r"(?(whose)(?= |$)| for (?:the |[a-z-]+ )?(?P<other>[PG]\d+))"
    rf"(?P<shares>(?: ,| \(| or)* (?:a margin of )?(?P<one>\d[\d.]*) ?(?:{PER_CENT})? (?:to|-|–) "
    rf"(?P<two>\d[\d.]*) ?{PER_CENT})?"
)
_BARE = re.compile(
    r"(?:(?P<who>[GO]\d+)(?: \( [GO]\d+ \))?(?: ,? ?(?:led by|headed by|of|under) (?:T\d+ )?P\d+(?: ,)?)? )?"
    r"(?:(?:has|have|had|only|just|then|also) )*(?P<verb>had|has|have|won|took|got|secured|gained"
    r"|wins|takes|gets|received|claimed"
    r"|(?:was|were) (?:reduced|cut|down) to|(?:was|were) left with|ended (?:up )?with|finished with|slumped to|fell to"
    r"|rose to|dropped to|slipped to|came [a-z]+ with)"
    rf" (?:(?:just|only|about|some|all|a(?: [a-z]+){{1,3}} of) )*(?P<number>{NUMBER})"
    r"(?P<each>(?: seats)? each)?(?= (?:,|\.|;|and|while|from|in (?:the election|the vote|(?:19|20)\d\d))|$)"
)
_NEXT_BARE = re.compile(
    rf"(?: ,| and| , and| ;)(?: the)?(?: [a-z-]+){{0,2}}? (?P<who>[GO]\d+)(?: party)?(?: with| won| got| took)?"
    rf"(?: only| just)? (?P<number>{NUMBER})(?= (?:,|\.|;|and|while|from)|$)"
)
_HAVE = re.compile(
    rf"(?P<who>[GO]\d+)(?: \( [GO]\d+ \))?(?: now| will| would)* (?P<verb>has|have|hold|holds) (?P<number>{NUMBER})"
    r"(?: (?:of|out of) (?:the |its )?\d+)? seats\b(?P<rest>[^.;]{0,40})"
)
_IN_HOUSE = re.compile(r" in (?:the )?(?:[a-z-]+ ){0,3}?(?:[a-z-]+|O\d+)(?= ,| and)")
_NEW = re.compile(r"\b(?:new|next|incoming)\b")
_STILL = frozenset("currently outgoing already previously had holds before until".split())
_MOST_SEATS = 1000
_BACK = 2


def _won_over(scene: Scene) -> Iterator[Draft | None]:
    """Both sides of wins that a noun tells: "with wins by Ada Vern over Carl Dunn and Otto Brand over Ida Foss"."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None:
        return
    for match in line.find(_WINS):
        found: re.Match[str] | None = match
        while found is not None:
            span = line.words(match.start(), found.end())
            yield result(scene, vote, line.mention(found["one"]), "outcome", "won", span, None)
            yield result(scene, vote, line.mention(found["two"]), "outcome", "lost", span, None)
            found = _NEXT.match(line.text, found.end())


def _against(scene: Scene) -> Iterator[Draft | None]:
    """The votes, and the shares, of two sides in one breath: "had 120 votes to 98 for Dunn, 55 percent to 45"."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None:
        return
    for match in line.find(_AGAINST):
        who, other = line.mention(match["who"]), line.mention(match["whose"] or match["other"])
        if not (may_stand(who) and may_stand(other)):
            continue
        told = [(who, "votes", "ours"), (other, "votes", "theirs")]
        told += [(who, "voteShare", "one"), (other, "voteShare", "two")] if match["shares"] else []
        for each, measure, group in told:
            figure, _, scale = match[group].replace(",", "").partition(" ")
            value = float(figure.rstrip(".")) * (1e6 if scale else 1)
            yield result(scene, vote, each, measure, value, line.words(match.start(), match.end()), None)


def _seats_nearby(scene: Scene) -> bool:
    """Whether the sentence, or one of the two before it, speaks of seats."""
    at = scene.sentence.number
    return any("seats" in each.lowers for each in scene.document.sentences[max(0, at - _BACK) : at + 1])


def _bare(scene: Scene) -> Iterator[Draft | None]:
    """Seats without the word where a report has it beside: "Kadima took 28", "Shas won 11 and Meretz three"."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None or not reports_a_vote(scene.document) or not _seats_nearby(scene):
        return
    if "respectively" in scene.sentence.lowers:
        return
    for match in line.find(_BARE):
        verb = line.word_at(match.start("verb"))
        listed = _NEXT_BARE.match(line.text, match.end()) is not None
        if match["verb"] in {"had", "has", "have"} and "seats" not in scene.sentence.lowers and not listed:
            continue
        if match["each"]:
            clause = re.split(r" ; | while | but ", line.text[: match.start("verb")])[-1]
            parties = [each for each in line.listed(" ".join(re.findall(r"G\d+", clause))) if may_stand(each)]
            for party in parties if len(parties) > 1 else ():
                yield _seats(scene, party, match, match, verb)
            continue
        who = line.mention(match["who"]) if match["who"] else subject_in(scene, line, verb, match.start("verb"))
        if isinstance(who, Mention) and may_stand(who):
            yield _seats(scene, who, match, match, verb)
        after = _NEXT_BARE.match(line.text, match.end())
        while after is not None:
            if may_stand(line.mention(after["who"])):
                yield _seats(scene, line.mention(after["who"]), after, after, None)
            after = _NEXT_BARE.match(line.text, after.end())


def _seats(scene: Scene, who: Mention, match: re.Match[str], whole: re.Match[str], trigger: int | None) -> Draft | None:
    line = standing_line(scene)
    value = number_in(match["number"])
    if value is None or value >= _MOST_SEATS:
        return None
    own, reach = line.span_of(who), line.words(whole.start("verb" if trigger is not None else "who"), whole.end())
    span = (min(own[0], reach[0]), max(own[1], reach[1]))
    return result(scene, vote_spoken_of(scene), who, "seats", value, span, trigger)


def _have(scene: Scene) -> Iterator[Draft | None]:
    """Seats that parties have after a vote: "the Greens have 58 seats in the new parliament, the Liberals 42"."""
    if not tells_new_house(scene):
        return
    line = standing_line(scene)
    for match in line.find(_HAVE):
        if may_stand(line.mention(match["who"])):
            yield _seats(scene, line.mention(match["who"]), match, match, line.word_at(match.start("verb")))
        house = _IN_HOUSE.match(match["rest"])
        after = _NEXT_BARE.match(line.text, match.start("rest") + (house.end() if house else 0))
        while after is not None:
            yield _seats(scene, line.mention(after["who"]), after, after, None)
            after = _NEXT_BARE.match(line.text, after.end())


def tells_new_house(scene: Scene) -> bool:
    """Whether the sentence tells of seats in a house that was just elected."""
    if not _STILL.isdisjoint(scene.sentence.lowers) or vote_spoken_of(scene) is None:
        return False
    return bool(_NEW.search(scene.full.text)) and reports_a_vote(scene.document)


RULES = (
    Rule(
        "result.score",
        "results",
        lambda scene: only(chain(_won_over(scene), _against(scene), _bare(scene), _have(scene))),
        takes=(
            (
                "Norway's 2013 parliamentary election saw wins by Ada Vern over Mark Vern and Carl Dunn over Ida Foss.",
                "Ida Foss | 2013 parliamentary election in Norway | outcome | lost | unknown",
            ),
            (
                "In the 2013 presidential election in Kenya, Ada Vern had 120 votes to 98 for Carl Dunn.",
                "Carl Dunn | 2013 presidential election in Kenya | votes | 98 | unknown",
            ),
        ),
        refuses=("Before the 2013 election in Norway, Ada Vern had 120 guests.",),
    ),
)
