"""Parties that only an article about politics gives away: "leader of the Ravnica", "the NDPK's candidate".

A name that nothing is known of may be a town or a union elsewhere; where an article speaks of parties, seats and
governments again and again, whoever leads, joins or stands for it is taken at its word.
"""

import re

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.actors.told_persons import is_plain
from honorum.extraction.parties.party_vocabulary import NEVER, may_be_called_party, nouns_in, sounds_like_party
from honorum.extraction.parties.party_wordings import ACTS, POLITICS
from honorum.extraction.text.document import Document, Word
from honorum.extraction.text.spelling import HONORIFICS, Name, is_head

_QUARTERS = frozenset("north south east west central upper lower mid port city".split())
_UNIONS = frozenset("coalition federation conference force group alliance front movement".split())
_ENOUGH = 3
_TOLD = 6
_REACH = 10
_POSTS = (
    r"(?:(?:deputy|vice|former|acting|interim|parliamentary|group|caucus|campaign|youth|chief|presidential|party) )*"
    r"(?:leaders?|co-leaders?|chairman|chairwoman|chairperson|chair|spokes(?:man|woman|person)|secretary[- ]general|"
    r"general secretary|candidates?|nominee|founder|co-founder|whip|lawmakers?|mps?|deput(?:y|ies)|politicians?|"
    r"supporters?|activists?|veterans?|stalwarts?|headquarters|manifesto|congress|youth wing|voters|leadership"
    r"|members?|"
    r"parliamentary group|choice|list|ministers?|legislators?|vice-president|treasurer|manager|officials?)"
)
_BEFORE = re.compile(
    r"\b(?:(?:leader|chairman|chairwoman|chairperson|chair|founder|co-founder|members?|spokes(?:man|woman|person)|"
    r"candidates?|whip|veteran|stalwart|supporters?|"
    r"leadership|lawmakers?|mps?|senators?|deput(?:y|ies)|ministers?|politicians?|both|voters) (?:of|from)|"
    r"(?:joined|rejoined|joining|join|left|quit|founded|co-founded|led|leads|lead|leading|heads|headed|chairs|"
    r"represents the|represented the)|(?:expelled|thrown out|suspended|resigned|defected|broke away|split|kicked"
    r" out|ousted"
    r"|barred) "
    r"(?:from|of)|(?:defected|crossed|switched|belongs|belonged) to|(?:stood|ran|runs|running|standing|stand|run"
    r"|won|seat|sits|"
    r"sat|candidates?|votes?|voted|spokes(?:man|woman|person)) for|(?:coalition|alliance|govern|pact|partner"
    r"|merged?) (?:with|of)|"
    r"ruling|governing|opposition|(?:backed|supported|endorsed|nominated|led) by) (?:the )?$"
)
_PLAINLY = re.compile(
    r"\b(?:members? of|expelled from|defected (?:to|from)|belongs to|candidates? of|ruling|governing|opposition|"
    r"lawmakers? of|leadership of|(?:leader|founder|co-founder) of) (?:the )?$"
)
_OWNS = re.compile(rf"^(?:'s|’s|'|’) (?:[a-z]+ )?{_POSTS}\b")
_TELLS = re.compile(
    r"^(?:(?:deputy|former|acting|interim|parliamentary|caucus|presidential|party) )*(?:leaders?|co-leaders?|chairman|"
    r"chairwoman|chairperson|secretary[- ]general|general secretary|candidates?|nominee|founder|co-founder|whip"
    r"|lawmakers?|"
    r"mps?|politicians?|activists?|manifesto|leadership|veterans?|stalwarts?|legislators?)\b"
)
_LED = re.compile(
    r"^(?:\( [a-z]+ \) )?(?:(?:is|was|which is|has been|now|,) )*(?:led|headed|chaired|founded) by\b"
    r"|^(?:[a-z,]+ ){0,5}?its (?:own )?(?:leader|chair(?:man|woman|person)|candidates?|spokes(?:man|woman|person)"
    r"|founder|"
    r"lawmakers|mps|secretary[- ]general|members)\b"
)
_OF_SEAT = re.compile(r"^[DRI](?:-[A-Z]|$)")
"""(R-Ohio), as American politicians are told."""
_CHOSE = re.compile(r"^(?:has |have |had )?(?:expelled|suspended|chosen|chose|nominated|picked|fielded|endorsed)\b")
_SURELY = re.compile(r"^(?:presidential candidate|candidates?|manifesto|activists?|supporters?|co-leaders?|founder)\b")


def speaks_of_politics(document: Document) -> bool:
    """Whether an article has words for parties and governments often enough that unknown names may be parties'."""
    found = 0
    for sentence in document.sentences:
        found += len(sentence.lowers & POLITICS)
        if found >= _ENOUGH:
            return True
    return False


def tell_in_politics(tokens: tuple[Word, ...], found: list[Name]) -> None:
    """Make parties of the unknown names that are led, joined or stood for."""
    for name in found:
        union = name.text.split()[-1].lower() in _UNIONS
        of_person = not union and _is_of_person(tokens, name, found)
        if _is_unknown(tokens, name) and (of_person or _is_told(tokens, name)):
            name.sort, name.strength = Sort.PARTY, _TOLD


def _is_unknown(tokens: tuple[Word, ...], name: Name) -> bool:
    person = name.sort is Sort.PERSON and (name.strength > 1 or " " in name.text) and is_plain(name)
    common = name.first == 0 and " " not in name.text and tokens[0].tag == "NNS"  # "Dissidents led by"
    common = common or name.text.lower() == "party" or _OF_SEAT.match(name.text) is not None  # "Party chairman"
    known = common or name.place is not None or bool(name.honorific or name.post) or name.text.lower() in HONORIFICS
    one = name.sort is Sort.BODY and " " not in name.text
    sure = name.strength > 2 and not one  # noqa: PLR2004 - the model and a word
    union = name.text.split()[-1].lower() in _UNIONS and " " in name.text and name.sort is Sort.BODY
    if union:
        return not nouns_in(name.text) & (NEVER - _UNIONS)
    return not (person or known or sure or name.sort is Sort.PARTY) and may_be_called_party(name.text)


def _is_told(tokens: tuple[Word, ...], name: Name) -> bool:
    before = " ".join(word.lower for word in tokens[max(0, name.first - _REACH) : name.first]) + " "
    after = " ".join(word.lower for word in tokens[name.last : name.last + _REACH])
    following = tokens[name.last] if name.last < len(tokens) else None
    definite = before.endswith("the ")
    town = name.sort is Sort.PLACE and not definite  # nobody says "the Norbury" of a town
    if following is not None and following.tag in {"NN", "NNS"} and not is_head(following) and not _TELLS.match(after):
        return False  # it only tells the noun after it
    letters = name.text.isupper() and len(name.text) > 2  # noqa: PLR2004 - two letters are anybody's
    partylike = definite or letters or sounds_like_party(name.text)
    if _PLAINLY.search(before) or (_BEFORE.search(before) and partylike):
        return True
    if town:
        return bool(_SURELY.match(after))
    ours = (definite and _QUARTERS.isdisjoint(name.text.lower().split())) or letters or sounds_like_party(name.text)
    seat = re.match(r"mp ", after) and not ours
    if seat:
        return False  # "Norbury MP Ada Vern"
    owned = before.endswith(("his ", "her ", "whose "))
    acts = (definite or owned) and (ACTS.match(after) or _CHOSE.match(after))
    owns = _OWNS.match(after) and partylike
    return bool(owns or _TELLS.match(after) or _LED.match(after) or acts)


def _is_of_person(tokens: tuple[Word, ...], name: Name, found: list[Name]) -> bool:
    """Whether a person owns it or is of it: "Vern's Ravnica", "Ada Vern of the Ravnica", "Ada Vern (NDPK)"."""
    at = found.index(name)
    before = found[at - 1] if at else None
    after = found[at + 1] if at + 1 < len(found) else None
    closed = name.last < len(tokens) and tokens[name.last].text == ")"
    if before is not None and before.sort is Sort.PERSON:
        between = [word.lower for word in tokens[before.last : name.first]]
        owned = between in (["'s"], ["’s"], ["and", "her"], ["and", "his"])
        of = between in (["of", "the"], ["from", "the"], [",", "of", "the"], [",", "from", "the"])
        if owned or of or (between == ["of"] and name.text.isupper()):
            return True
        if between == ["("] and closed and name.sort is not Sort.PLACE:
            return True
    if after is not None and after.sort is Sort.PERSON and name.first and tokens[name.first - 1].lower == "the":
        return [word.lower for word in tokens[name.last : after.first]] in (["'s"], ["’s"])
    return False
