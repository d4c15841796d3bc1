"""Outcomes told in passing: "defeated candidate Carl Dunn", "the election of Ada Vern", "after a landslide victory"."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import may_stand, only, result, span_with, vote_spoken_of
from honorum.extraction.rules.votes.won_and_lost import each_result, is_meant
from honorum.extraction.scenes import Scene
from honorum.extraction.text.doers import named_by
from honorum.extraction.text.syntax import subject_of, verb_of

_STANDING = r"(?:candidates?|hopefuls?|contenders?|challengers?|rivals?|opponents?|nominees?|incumbents?|contestants?)"
_BEATEN = re.compile(
    rf"\b(?:defeated|beaten|losing|unsuccessful) (?:[a-z-]+ |[AGO]\d+ |T\d+ ){{0,4}}?(?:{_STANDING}|T\d+) (?:, )?"
    r"(?:T\d+ )?(?P<who>P\d+)"
)
_WINNER = re.compile(
    r"\b(?:election|poll|vote|run-?off|primary|by-election|presidential|winning) (?:winner|victor|candidate) (?:, )?"
    r"(?:T\d+ )?(?P<who>P\d+)"
)
_ELECTION_OF = re.compile(
    r"\b(?:the|after|since|following) (?P<what>(?:re-?)?election) (?:in [0-9]{4} )?of (?:(?!as\b)[a-z-]+ |T\d+ ){0,3}?"
    r"(?P<who>P\d+)(?! (?:, )?(?:as|to) (?:[a-z-]+ |[AGO]\d+ (?:'s )?){0,4}?(?:leader|chair\w*|speaker|head|secretary"
    r"|general|bishop|post|T\d+))"
)
_RE_ELECTING = re.compile(
    r"\b(?:elections?|vote|polls?|ballot|run-?off)\b[^.;,]{0,40}? (?:that|which) (?P<what>re-?elected|elected|returned)"
    r" (?:the |incumbent )*(?:T\d+ )?(?P<who>P\d+)"
)
_NO_VOTERS = re.compile(r"\b(?:pope|leader|chair\w*|speaker|secretary-general|bishop|board|club|union)\b")
_AFTER_VICTORY = re.compile(
    r"\b(?:after|following|with|by|thanks to|on the back of) (?:a|an|his|her|its|their|H\d+)"
    r" (?:(?!possible|likely|expected)[a-z0-9-]+ |[CA]\d+ |, ){0,4}?(?P<what>victory|win|landslide|re-election"
    r"|reelection|triumph)\b(?! (?:for|by|of) )"
)
_INSTALLED = frozenset(
    """sworn inaugurated took takes taken taking returned returns came comes became becomes begins began begin started
    starts re-elected reelected elected heads headed retained kept remained stays stayed""".split()
)


def _beaten(scene: Scene) -> Iterator[Draft | None]:
    """Who is called the beaten or the winning candidate, and whose election is spoken of."""
    vote = vote_spoken_of(scene)
    if vote is None:
        return
    for line in (
        (scene.full, standing_line(scene)) if scene.full.text != standing_line(scene).text else (standing_line(scene),)
    ):
        for pattern, value in ((_BEATEN, "lost"), (_WINNER, "won")):
            for match in line.find(pattern):
                who = line.mention(match["who"])
                if may_stand(who) and not re.search(r"\bwinning candidate\b.*\bwould\b", line.text):
                    span = span_with(line, who, match.start(), match.end())
                    yield result(scene, vote, who, "outcome", value, span, None)
        for match in chain(line.find(_ELECTION_OF), line.find(_RE_ELECTING)):
            who, trigger = line.mention(match["who"]), line.word_at(match.start("what"))
            if may_stand(who) and not _NO_VOTERS.search(line.text):
                span = span_with(line, who, match.start("what"), match.end())
                yield result(scene, vote, who, "outcome", "won", span, trigger)


def _installed(scene: Scene) -> Iterator[Draft | None]:
    """Who takes office, or keeps it, after a victory that no other words tell: "was sworn in after a narrow win"."""
    if not is_meant(scene):
        return
    tokens, line = scene.sentence.words, standing_line(scene)
    for match in line.find(_AFTER_VICTORY):
        verb = verb_of(tokens, line.word_at(match.start()))
        if tokens[verb].lower not in _INSTALLED:
            verb = next((at for at in range(line.word_at(match.start())) if tokens[at].lower in _INSTALLED), verb)
        noun = subject_of(tokens, verb) if tokens[verb].lower in _INSTALLED else None
        if noun is not None:
            stop = line.words(match.start(), match.end())[1]
            yield from each_result(scene, vote_spoken_of(scene), list(named_by(scene, noun)), "won", verb, stop)


RULES = (
    Rule(
        "result.aside",
        "results",
        lambda scene: only(chain(_beaten(scene), _installed(scene))),
        words(
            """defeated beaten losing unsuccessful winner victor winning election re-election reelection victory win
            landslide triumph"""
        ),
        takes=(
            (
                "Supporters of defeated candidate Carl Dunn left Kenya after the 2013 presidential election in Kenya.",
                "Carl Dunn | 2013 presidential election in Kenya | outcome | lost | unknown",
            ),
            (
                "Ada Vern was sworn in after a narrow win in the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | outcome | won | unknown",
            ),
        ),
        refuses=("The election of Ada Vern to the post of chairwoman came before the 2013 election in Kenya.",),
    ),
)
