"""Who won and who lost, by classes of verbs: what `results` does not spell out.

Each class is a verb (or a verb and its noun, with anything harmless between); whoever does it is read from the syntax.
"""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Mention
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.votes.contestants import standing_line
from honorum.extraction.rules.votes.result_drafts import (
    ASIDE,
    first_word_of,
    is_known_vote,
    may_stand,
    only,
    party_of_person,
    result,
    span_with,
    subject_in,
    vote_spoken_of,
)
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch

_NO = (
    r"(?!(?:for|from|after|before|with|by|against|and|but|while|who|which|that|when|as|because|between"
    r"|without|despite|since|until|percent|seats?|votes?) )"
)
_THING = rf"(?:{_NO}(?:[a-z0-9][a-z0-9'.-]*|'s|%|,|[ACTOGH]\d+) ){{0,7}}?"
_DONE = r"(?: (?:a|an|the|his|her|its|their|H\d+|[a-z-]+|, (?:but|if|though|yet) [a-z-]+ ,)){0,5}?"
WINS = re.compile(
    r"\b(?P<verb>w[io]n(?:s|ning)?|secur(?:e|es|ed|ing)|clinch(?:ed|es|ing)?|captur(?:ed|es|ing|e)"
    r"|claim(?:ed|s|ing)|retain(?:ed|s|ing)?|regain(?:ed|s|ing)?"
    r"|reclaim(?:ed|s|ing)?|defend(?:ed|ing)|held|holds|holding|kept|keeps|keeping|took|takes|taking"
    rf"|gained|gaining|sealed|sealing|scored|scoring|landed|chalked up|notched(?: up)?|pulled off|eked out|posted"
    rf"|recorded|registered|racked up) (?:on to |hold of |off )?{_THING}"
    r"(?P<what>elections?|by-elections?|presidency|victory|win|term|nomination|primary|run-?off|referendum"
    r"|landslide|governorship|mayoralty|premiership"
    r"|leadership|constituency|riding|re-election|reelection|mandate|race|contest|ballot|poll|polls"
    r"|vote|seat|district)\b"
    r"(?! (?:commission|campaign|prize|to |against|'s|results?|season|by-election))"
)
_TAKEN = frozenset(
    "recorded registered posted held holds holding kept keeps keeping took takes taking gained gaining claimed claims"
    " claiming defended defending landed".split()
)
_SEATLIKE = frozenset(
    "seat constituency riding district presidency governorship mayoralty victory win leadership".split()
)
SWEEPS = re.compile(
    r"\b(?P<verb>(?:swept|sweeps|sweeping|romped|cruised|coasted|stormed|surged|sailed|rode|raced|squeaked"
    r"|edged|returned|headed|heading|strolled) (?:back )?to(?: (?:a|an|the|[a-z-]+)){0,3}? (?:victory"
    r"|win|power|re-election|office|presidency)"
    r"|(?:was|were|been) (?:returned to|voted (?:back )?into|swept into) (?:government|power|office)"
    r"|prevailed|triumphed|was victorious|were victorious"
    r"|(?<!was )(?<!were )(?<!been )(?<!be )held on|holds on|hung on|clung on(?= (?:in|by|to)\b)"
    r"|emerged(?: as)?(?: the)?(?: [a-z]+)? (?:winners?|victors?|victorious)|came out on top)\b"
)
LARGEST = re.compile(
    r"\b(?P<verb>(?:emerged|emerges|finished|came out|ended up) as the (?:single |country 's )?(?:largest"
    r"|biggest|strongest) (?:single |opposition )?(?:party|force|bloc|group)"
    r"|(?:became|becomes|remained|remains|is|are|was|were)(?: also| now| still)* the (?:single )?(?:largest|biggest"
    r"|strongest) (?:single )?(?:party|force|bloc)(?= in (?:the )?(?:new |next )?(?:O\d+|parliament|assembly"
    r"|senate|house"
    r"|legislature|congress|chamber)\b| with| after)"
    r"|(?:topped|tops|topping|headed) the (?:poll|polls|ballot|vote|first round|list|results)|(?:came"
    r"|finished|placed|was|were) (?:in )?(?:first|top)(?= (?:with|in|on|place|,|\.)))"
)
LOSES = re.compile(
    r"\b(?P<verb>(?:suffer(?:ed|s|ing)?|sustained|endured|conced(?:ed|es|ing)|admit(?:ted|s|ting)|accept(?:ed"
    r"|s)|acknowledg(?:ed|es)|crash(?:ed|ing) to|slump(?:ed|ing) to|fell to|went down to|slid to|headed"
    r" for|on course for)"
    rf"{_DONE} (?:defeats?|loss|drubbing|rout|thrashing|losses)|conced(?:ed|es|ing)(?: {_THING.rstrip()})?"
    r" ?(?:elections?|race|vote|primary|contest|run-?off|poll|by-election|to [PG]\d+)"
    rf"|los(?:t|es|ing) (?:out )?{_THING}(?:elections?|by-elections?|vote|polls?|seat|race|primary|run-?off"
    r"|re-election|referendum|power|office|presidency|constituency|nomination|contest|control|to (?:the"
    r" |[a-z-]+ )*[PGT]\d+|all (?:[a-z0-9]+ )?(?:of )?(?:its|their) seats|bid)"
    r"|(?:was|were|been|being|got|be)(?: [a-z]+ly)? (?:wiped out|routed|trounced|thrashed|swept from"
    r" (?:power|office)|swept aside|turned out of office|voted out|knocked out|thrown out|booted out"
    r"|rejected by voters)"
    r"|failed in (?:his|her|its|their|a|H\d+) (?:[a-z-]+ ){0,3}?bid|missed out on(?: [a-z]+){0,3}?"
    r" (?:seat|run-off|term|second round|presidency))\b"
)
_NOT_A_LOSS = re.compile(
    r"\b(?:confidence|no-confidence|court|appeal|case|parliamentary vote|majority|immunity|war|battle"
    r"|money|job|life|lives|right to|her seat on|citizenship)\b"
)
RANKED = re.compile(
    r"\b(?P<rank>second|third|fourth|fifth)-(?:place|placed) (?:(?:candidate|contender|finisher|challenger"
    r"|[a-z-]+) ){0,2}?(?:, )?(?P<who>[PG]\d+)"
    r"|(?P<who2>[PG]\d+) (?:, )?(?:who )?(?:was |were |is |the |came |finished )*(?P<up>runners?-up)\b"
    r"|\b(?P<up2>runners?-up) (?:, )?(?P<who3>P\d+)"
    rf"|(?<!with )(?<!from )(?<!by )(?P<who4>[PGO]\d+){ASIDE}(?: [a-z]+ly)?(?: ,)? (?:came|comes|finishes|finished"
    r"|placed|ended|trailed|was|is|were|are|coming|running|lying|finishing|ranked|trailing)(?: in"
    r"| up)?(?: a)?(?: distant| close| strong| surprise| poor)*"
    r" (?P<rank2>second|third|fourth|fifth|sixth|seventh|eighth)\b(?! (?:term|time|woman|man|vice|deputy|person|in line"
    r"|president|prime|largest|biggest|round|reading|child|generation))"
)
_RANKS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_ABOUT = re.compile(
    r"\b(?:elect\w*|re-elect\w*|by-elections?|vot\w+|ballots?|polls?|polled|run-off|runoff|primar\w+"
    r"|seats?|candidate\w*|referendum|incumbent|challenger|round|results?"
    r"|presiden\w+|campaign|race|constituency|riding|percent|mandate|term|majority|governor|mayor\w*|victory"
    r"|rivals?)\b|[TG]\d"
)
_SPORT = re.compile(
    r"\b(?:match|tournament|league|cup|goals?|medal|championship|olympic|award|prize|oscar"
    r"|album|innings|wickets|title|games|lawsuit|court case|lottery)\b"
)


def _told(scene: Scene) -> Iterator[Draft | None]:
    """Victories and defeats that a verb tells of."""
    vote = vote_spoken_of(scene)
    if not is_known_vote(scene, vote) or _SPORT.search(scene.full.text) or not _ABOUT.search(scene.full.text):
        return
    line = standing_line(scene)
    for pattern, value in ((WINS, "won"), (SWEEPS, "won"), (LARGEST, "rank:1"), (LOSES, "lost")):
        for match in line.find(pattern):
            verb = match["verb"].split(maxsplit=1)[0]
            what = match.groupdict().get("what") or ""
            if pattern is WINS and verb in _TAKEN and what not in _SEATLIKE:
                continue
            if pattern is LOSES and _NOT_A_LOSS.search(match[0]):
                continue
            if pattern is WINS and re.search(
                r"\b(?:confidence|no-confidence|seats|support|backing|praise|approval)\b|%", match[0]
            ):
                continue
            yield _draft(scene, line, match, value)


def _draft(scene: Scene, line: Sketch, match: re.Match[str], value: str) -> Draft | None:
    """The result of whoever does what the verb of a match says."""
    trigger = line.word_at(match.start("verb"))
    before = re.search(
        rf"(?P<who>[PGO]\d+){ASIDE}(?: (?:,|has|have|had|was|were|been|will|also|who|which|[a-z]+ly|just"
        r"|now|then|never|not))* $",
        line.text[: match.start()],
    )
    who: Mention | str | None = line.mention(before["who"]) if before else None
    if not isinstance(who, Mention) or not may_stand(who):
        who = subject_in(scene, line, trigger, match.start("verb"))
    if who is None:
        return None
    span = span_with(line, who if isinstance(who, Mention) else None, match.start("verb"), match.end())
    if isinstance(who, str):
        span = (first_word_of(scene, who, span[0]), span[1])
    return result(scene, vote_spoken_of(scene), who, "outcome", value, span, trigger)


def _ranked(scene: Scene) -> Iterator[Draft | None]:
    """Who came second or third."""
    vote = vote_spoken_of(scene)
    if not is_known_vote(scene, vote) or _SPORT.search(scene.full.text):
        return
    for line in (
        (standing_line(scene), scene.full) if standing_line(scene).text != scene.full.text else (standing_line(scene),)
    ):
        for match in line.find(RANKED):
            token = match["who"] or match["who2"] or match["who3"] or match["who4"]
            rank = _RANKS.get(match["rank"] or match["rank2"] or "second", 2)
            who = party_of_person(line, match.start() + match[0].find(token) + len(token) + 1) or line.mention(token)
            if may_stand(who):
                span = span_with(line, who, match.start(), match.end())
                yield result(scene, vote, who, "outcome", f"rank:{rank}", span, None)


RULES = (
    Rule(
        "result.verb",
        "results",
        lambda scene: only([*_told(scene), *_ranked(scene)]),
        words(
            """chalked notched pulled eked posted recorded registered racked
            won win wins winning secured secure secures securing clinched captured claimed retained
            regained reclaimed defended held holds
            kept took takes taking gained sealed scored swept romped cruised coasted stormed surged
            sailed returned prevailed triumphed victorious emerged
            became remained remains topped came finished placed suffered suffer sustained conceded
            concedes conceding admitted accepted acknowledged
            crashed slumped lost loses losing wiped routed trounced thrashed voted knocked failed missed
            defeated defeating defeats beat beats beating
            ousted ousting unseated unseating toppled toppling edged edging overcame victory win
            second-placed third-placed second-place third-place
            fourth-placed runner-up runners-up second third fourth trailed"""
        ),
        takes=(
            (
                "Ada Vern swept to victory in the 2013 presidential election in Kenya.",
                "Ada Vern | 2013 presidential election in Kenya | outcome | won | unknown",
            ),
        ),
        refuses=("Ada Vern won praise from ministers before the 2013 presidential election in Kenya.",),
    ),
)
