"""How news speaks of parties: words that stand before and after their names, in small letters with single spaces."""

import re


def _any(phrases: str) -> str:
    """A pattern for any of the phrases, which commas part (a comma of a pattern has a backslash before it)."""
    parted = re.split(r"(?<!\\),", phrases)
    return "(?:" + "|".join(" ".join(phrase.replace("\\,", ",").split()) for phrase in parted) + ")"


_THE = r"(?:the )?(?:[a-z-]+ )?$"
_LEANINGS = """
    ruling, governing, opposition, (?:far|centre|center|hard|ultra|extreme)-?(?:left|right), (?:left|right)-wing,
    (?:ultra-?)?(?:conservative|liberal|socialist|nationalist|populist|communist), centrist, leftist, rightist,
    pro-[a-z]+, anti-[a-z]+, eurosceptic, banned, outlawed, islamist, separatist, agrarian, green, co-governing,
    social-democratic, secularist, monarchist, environmentalist, upstart, disbanded
"""
LEANING = re.compile(f"^{_any(_LEANINGS)}$")
STANDING = frozenset("ruling governing opposition banned outlawed co-governing disbanded".split())
_NUMBER = (
    _any("only, just, about, around, nearly, almost, over, more than, a total of, some, at least, another, up to, all")
    + "?(?: the (?:remaining|other))? ?"
    + r"(?:[0-9][0-9.,]*|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens)"
)
_GAINS = _any(
    """won, wins, win, winning, took, takes, taking, gained, gains, lost, loses, got, gets, get, with, secured,
    controls, has, have, had, holds, held, hold, polled, received, claimed, captured, retained, picked up, stood at,
    stands at,
    slipped to, fell to, rose to, dropped to, climbed to, finished (?:second|third|first) with, collected, garnered,
    came (?:second|third|first|fourth|last) with, is projected to win, was seen (?:taking|winning), scored, on,
    was projected to win, trailed (?:on|with|at), up to, down to, would win, would take, will have, followed with,
    w(?:as|ere) left with, w(?:as|ere) reduced to"""
)
_OF_HOW_MANY = _any(
    """and a half, of (?:the |its |parliament 's )?[0-9][0-9,]*, of the, more, fewer, extra, new, million, percentage,
    of parliament 's"""
)
_SEATS = _any(
    r"""seats?, lawmakers, mps, senators, deputies, legislators, councils, councillors, % of, per cent of, percent of,
    %, per cent, percent, mandates"""
)
_ADVERBS = r"(?:(?:now|currently|only|just|already|has|have|had|also) )*"
WINS_SEATS = re.compile(
    rf"^(?:, |\) )?(?:(?:which|that|who) )?{_ADVERBS}{_GAINS} (?:the |its |their )?"
    rf"{_NUMBER}(?: {_OF_HOW_MANY})* ?{_SEATS}(?= |$)"
)
IS_A_PARTY = re.compile(
    r"^(?:\( [a-z-]+ \) )?(?:, |is |was |, which is |, now |\( )(?:a|an|the|one of the|its|his|her|their|then the) "
    r"(?:(?!of |in |from |for |at |who |whose )[a-z0-9'’-]+ ){0,5}(?:party|parties|coalition partner|political force|"
    r"electoral alliance|(?:splinter|liberal|conservative|centrist|leftist|left-wing|right-wing|nationalist|populist|"
    r"islamist|breakaway|centre-left|centre-right|far-right|far-left|green) (?:group|outfit|movement|list)"
    r"|(?:opposition|ruling|governing|political) (?:alliance|coalition|movement"
    r"|bloc|force))\b"
    r"(?! of the|'s|’s| [a-z]+er\b)"
    r"|^(?:\( [a-z-]+ \) )?, (?:[a-z]+ ){1,3}(?:'s|’s) (?:[a-z-]+ ){0,3}(?:ruling|governing|opposition|largest"
    r"|biggest|main) "
    r"(?:[a-z-]+ )?(?:party|alliance|coalition|movement|bloc)\b"
)
JOINED = re.compile(
    r"^(?:'s|, which) (?:he|she|they) (?:has |had |would )?(?:later |once |also )?"
    r"(?:join|joined|founded|left|led|quit|headed|represented|leads|leave)\b"
)
PARTY_CALLED = re.compile(
    r"\b(?:opposition|ruling|governing) (?:party|coalition|alliance|movement|bloc|group) $|"
    r"(?:\b(?:the|an?) (?:[a-z-]+ ){1,3}| (?:'s|’s|'|’) )party $|"
    + _any("party, partner, ally, parties, allies, partners, movement")
    + "(?: to [a-z]+| in [a-z ]{1,20}| represented)? , (?:the )?$|"
    + _any("party, parties, movement")
    + " (?:called|named|known as) (?:the )?$"
)
CALLED_BY_STANDING = re.compile(
    r"\b(?:ruling|governing|(?:main|largest|biggest|official|principal) opposition|opposition(?= (?:party|coalition"
    r"|alliance"
    r"|bloc|movement)))(?: (?:party|coalition|alliance|bloc|movement|force|group))?(?: (?:in|of) [a-z]+)? (?:,|--|-"
    r"|–|\() "
    r"(?:the )?$"
)
RUNS_FOR = re.compile(
    r"\b"
    + _any(
        r"""ran, run, runs, running, stood, stand, standing, candidates?, senators?, mps?, lawmakers?, councillors?,
        elected(?: [a-z0-9-]+)*, votes?, voted, voting, seat,
        (?:president|premier|minister|mayor|governor)(?: (?:from|between|until|in|since) [a-z0-9 ]{1\,24})?, sits, sat,
        campaigned, campaigning"""
    )
    + "(?: (?:in|on) [a-z ]{1,30})? for "
    + _THE
)
PEOPLE_FROM = re.compile(
    r"\b"
    + _any(
        """lawmakers?, mps?, candidates?, deput(?:y|ies), senators?, councillors?, politicians?, legislators?, votes,
        defectors?, ministers, representatives, members"""
    )
    + " (?:from|of|in) (?:both |either )?"
    + _THE
)
BELONGS = re.compile(
    r"\b"
    + _any(
        """joined, joins, joining, join, left, leave, leaving, quit, quitting, leads, led, leading, lead, heads, headed,
        heading, chairs, chaired, founded, set up, formed, forming, founder of, leader of, leadership of, member of,
        members of, founding, rejoined, chairman of, chairwoman of, president of, chair of, head of, candidate of,
        defected to, defected from, switched to, expelled from, resigned from, general secretary of,
        secretary-general of, abandoned, merged with, merge with, belongs to, coalition (?:of|with|between),
        alliance (?:of|with|between), allied with, partner, figure in, spokes(?:man|woman|person) for, wing of,
        faction of, branch of, deal with, pact with, talks with, support (?:of|from), backed by, backing of,
        supported by, politician from, lawmaker from, mp from, joined forces with, ticket of, rival, rivals, ally,
        allies, of"""
    )
    + " ,? ?"
    + _THE
)
COALITION_OF = re.compile(
    r"\b(?:coalition|alliance|government|bloc|pact|talks|deal|agreement) (?:of|with|between|made up of|comprising) "
    + _THE
)
GOVERNING = frozenset("coalition seats parties govern governing government".split())
LED_BY_NAME = re.compile(r"\b(?:leader|leadership|founder|co-founder|chairman|chairwoman|chair) of (?:the )?$")
FOUNDED_BY = re.compile(
    r"^, (?:(?:which was|a [a-z ]{1,20}) )?(?:founded|led|headed|created|set up|formed) by (?!the |a |an |its )"
)
ITS_PEOPLE = frozenset(
    """candidate candidates nominee lawmaker lawmakers mp mps politician politicians senator senators councillor
    councillors activist activists legislator legislators manifesto voters leadership supporter supporters backbencher
    backbenchers frontbencher ticket whip stronghold strongholds deputies veteran primary headquarters""".split()
)
OWNS_PEOPLE = re.compile(
    r"^(?:'s|’s|'|’) (?:candidates?|nominee|lawmakers?|leader|mps|manifesto|voters|leadership|list|share|supporters|"
    r"senators|stronghold|founder|chair(?:man|woman)|backbenchers|ticket)\b"
)
ACTS = re.compile(
    r"^(?:(?:has|have|had|will|would|also|then|later|immediately|did|not|,|narrowly|again|[a-z]+ily) )*"
    + _any(
        r"""abstain(?:ed)?, boycotted, fielded, fielding, walked out, nominated, endorsed, campaigned, governed,
        governs, has ruled, ruled the, quit the, left the (?:[a-z]+ )?coalition,
        joined the (?:[a-z]+ )?(?:coalition|government),
        contested, agreed to (?:govern|form), withdrew (?:its|from the (?:[a-z]+ )?(?:coalition|government|election)),
        came to power, won (?:the|a|an|power|control|most|every|all|office),
        lost (?:the|its|power|ground|control|seats), swept, retained, increased its, gained (?:ground|control),
        failed to win, suffered, entered parliament, voted (?:against|for|with), opposed, backed the, picked, chose,
        refused to join, split, form(?:ed)? a (?:coalition|government), merged, (?:is|was) in power, trails,
        leads in the polls, rejected the (?:results?|outcome)"""
    )
    + r"\b"
)
POLITICS = frozenset(
    """party parties coalition election elections seats lawmakers parliament vote votes opposition candidate candidates
    mps politician politicians polls poll voters leader government ballot parliamentary mp senator politics leadership
    constituency by-election cabinet minister ministers premier president""".split()
)
