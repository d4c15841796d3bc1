"""Results in lists: "the Greens and the Liberals won 37 and 8 seats respectively", "followed by Dunn with 188"."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import (
    is_known_vote,
    may_stand,
    only,
    result,
    span_with,
    vote_spoken_of,
)
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import NUMBER, PER_CENT, number_in

_AND = r"(?: ,| and| , and| &)"
_ASIDE = r"(?: \( [^)]{1,20} \))?"
_NAME = rf"(?:the |[a-z-]+ ){{0,3}}?[PGO]\d+{_ASIDE}(?: O\d+| party)?"
_ONE = rf"{NUMBER}(?: ?{PER_CENT})?"
_RESPECTIVELY = re.compile(
    rf"(?P<list>[PGO]\d+{_ASIDE}(?: O\d+| party)?(?:{_AND} {_NAME})+)(?: ,)?(?: [^ .;,PGO]+){{1,4}}?"
    r" (?:(?:just|only|about) )*"
    rf"(?P<figures>{_ONE}(?:{_AND} {_ONE})+)(?P<rest>[^.;]{{0,60}}?) ?,? respectively\b"
)
_WITH = re.compile(
    r"\b(?:followed|trailed) by (?P<list>.+)|^(?P<list2>.+? (?:was|were) (?:second|third|fourth|next) .+)$"
)
_EACH = re.compile(
    r"(?P<who>[PG]\d+)(?: of (?:the )?G\d+| \( G\d+ \)| , [^,;]{1,40} ,)?"
    r"(?: (?:was|were|came|finished) (?:in )?(?:second|third|fourth|next)(?: place)?)?"
    rf" (?:with|on|at|,) (?:only |just )?"
    rf"(?P<number>\d[\d,]*(?:\.\d+)?)(?: ?(?P<unit>{PER_CENT}|votes|seats))?(?= (?:,|and|\.|;|of)|$)"
)
_REPRESENTING = re.compile(
    rf"(?P<who>[PG]\d+)(?: ,)?(?: (?:of|from) (?:the )?[GO]\d+(?: ,)?| , [^,;]{{1,40}} ,)? (?:who |also |has |had )*"
    r"(?:secured|polled|obtained|got|received|won|had|garnered|scored|recorded|with) (?P<votes>\d[\d,]{2,})(?: votes)?"
    rf"(?: ,)? (?:representing|being|or|equivalent to|which is|\() ?(?P<share>\d+(?:\.\d+)?) ?{PER_CENT}"
)
_OWN = re.compile(
    r"\b(?:compared (?:to|with)|against|to|versus|over|while|and) (?:the |[a-z-]+ )?(?P<who>[PG]\d+) 's"
    r" (?P<number>\d[\d,]*(?:\.\d+)?)(?: votes)?(?= (?:,|and|\.|;)|$)"
)
_UNIT = re.compile(rf"\d ?(?P<unit>{PER_CENT})|\d (?:[a-z]+ )?(?P<word>votes|ballots|seats)\b")
_BACK = 2
_WHOLE = 100


def _respectively(scene: Scene) -> Iterator[Draft | None]:
    """As many figures as names, in the same order."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if not is_known_vote(scene, vote):
        return
    for match in line.find(_RESPECTIVELY):
        list_ = re.sub(r"\( [^)]* \)|(?<=\d) O\d+", "", match["list"])
        named = [line.mention(token) for token in re.findall(r"[PGO]\d+", list_)]
        said = re.findall(_ONE, match["figures"])
        measure = _measure(match["figures"] + match["rest"])
        if len(named) != len(said) or measure is None:
            continue
        span = line.words(match.start(), match.end())
        for who, figure in zip(named, said, strict=True):
            value = number_in(figure)
            if may_stand(who) and value is not None:
                yield result(scene, vote, who, measure, value, span, None)


def _measure(text: str) -> str | None:
    """What figures count, by the words beside them."""
    if re.search(PER_CENT, text):
        return "seatShare" if re.search(r"\bof (?:the )?seats\b", text) else "voteShare"
    if re.search(r"\bseats?|mandates|lawmakers|deputies|mps|senators\b", text):
        return "seats"
    return "votes" if re.search(r"\b(?:votes|ballots)\b", text) else None


def _representing(scene: Scene) -> Iterator[Draft | None]:
    """Votes and the share they are: "polled 6,214,889 representing 47.4 per cent of the vote"."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if not is_known_vote(scene, vote):
        return
    for match in line.find(_REPRESENTING):
        who = line.mention(match["who"])
        if may_stand(who):
            span = span_with(line, who, match.start(), match.end())
            yield result(scene, vote, who, "votes", float(match["votes"].replace(",", "")), span, None)
            yield result(scene, vote, who, "voteShare", float(match["share"]), span, None)


def _unit_before(scene: Scene, said: str) -> str | None:
    """What the figures in `said`, or else in the sentences right before, count."""
    at = scene.sentence.number
    before = scene.document.sentences[max(0, at - _BACK) : at]
    for text in [said, *(" ".join(word.lower for word in sentence.words) for sentence in reversed(before))]:
        found = list(_UNIT.finditer(text))
        if found:
            unit = found[-1]["word"]
            return "voteShare" if found[-1]["unit"] else "seats" if unit == "seats" else "votes"
        if re.search(r"\b(?:votes|ballots)\b", text):
            return "votes"
    return None


def _compared(scene: Scene) -> Iterator[Draft | None]:
    """The votes of whom somebody is compared with: "received 7,432 votes, compared to Dunn's 6,519"."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None:
        return
    for match in line.find(_OWN):
        who, told = line.mention(match["who"]), list(_UNIT.finditer(line.text[: match.start()]))
        if told and told[-1]["word"] and may_stand(who):
            measure = "seats" if told[-1]["word"] == "seats" else "votes"
            span = span_with(line, who, match.start("who"), match.end())
            yield result(scene, vote, who, measure, float(match["number"].replace(",", "")), span, None)


def _followed(scene: Scene) -> Iterator[Draft | None]:
    """Those who follow with their figures, whose unit was said before: "followed by Dunn with 188 and Foss with 63"."""
    vote, line = vote_spoken_of(scene), standing_line(scene)
    if vote is None:
        return
    for match in line.find(_WITH):
        start = match.start("list") if match["list"] else match.start("list2")
        for each in _EACH.finditer(line.text, start):
            unit = each["unit"]
            measure = _measure(each[0]) if unit else _unit_before(scene, line.text[:start])
            value = float(each["number"].replace(",", ""))
            who = line.mention(each["who"])
            if measure is None or not may_stand(who) or (measure == "voteShare" and value > _WHOLE):
                continue
            yield result(scene, vote, who, measure, value, span_with(line, who, each.start(), each.end()), None)


RULES = (
    Rule(
        "result.listed",
        "results",
        lambda scene: only(chain(_respectively(scene), _followed(scene), _representing(scene), _compared(scene))),
        words(
            """respectively followed trailed second third fourth next representing being % percent cent votes seats
            ballots"""
        ),
        takes=(
            (
                "In the 2013 election in Norway, the Tide Party and the Reef Party won 37 and 8 seats respectively.",
                "Reef Party | 2013 parliamentary election in Norway | seats | 8 | unknown",
            ),
            (
                "Ada Vern had 256 votes in the 2013 presidential election in Kenya. Carl Dunn was second with 188.",
                "Carl Dunn | 2013 presidential election in Kenya | votes | 188 | unknown",
            ),
        ),
        refuses=("Ada Vern and Carl Dunn, 37 and 58 years old respectively, watched the 2013 election in Norway.",),
    ),
)
