"""Who votes for and against what in parliaments, councils and assemblies of states: "the Senate voted 12-9 against".

Verbs of voting tell it by themselves. Verbs that only may ("passed", "backed", "opposed") count near words of a vote.
"""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.events.house_vote_events import (
    CHAMBERS,
    MEASURES,
    NEAR,
    TALKS,
    among_states,
    house_vote,
    is_house_noun,
    is_measure,
    last_house,
    talks_of_votes,
    votes_beside,
)
from honorum.extraction.events.votes import votes_of
from honorum.extraction.places.gazetteer import gazetteer
from honorum.extraction.rules.participation.participation_drafts import participation
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.doers import Doer, agents, doers, named_by
from honorum.extraction.text.syntax import children
from honorum.model.entities import Kind

_MEMBERS = frozenset(
    """lawmakers lawmaker legislators legislator mps mp deputies deputy senators senator congressmen congresswomen
    congressman congresswoman representatives representative members member councillors councillor councilors delegates
    parliamentarians ministers backbenchers rebels independents meps peers judges democrats republicans democrat
    republican liberals conservatives greens socialists labour states countries nations parties party opposition
    coalition government faction bloc caucus allies group majority""".split()
)
_PEOPLE = frozenset(
    """voters people citizens residents percent % cent electorate public scots britons swiss irish population
    turnout""".split()
)
_SIDE = re.compile(
    r"^(?: (?!against|for|to|down|while|whether|but|that|who|,)(?:[a-z0-9-]+|[A-Z]\d+)| [0-9,]+ to [0-9,]+){0,9}?"
    r" (?P<side>against|down|no\b|for|in favou?r|yes|to)(?: of)?(?P<what>(?: (?!while|but)[^ ,;.]+){0,9})"
)
_REFUSING = re.compile(
    r"^ (?:[a-z]+ly )?(?:reject|block|defeat|oppose|strike|turn|throw|scrap|kill|veto|vote down|stop|deny|delay)\b"
)
_CHOOSING = re.compile(
    r"^ (?:[a-z]+ly )?(?:remove|impeach|oust|dismiss|sack|elect|re-elect|appoint|choose|pick|name|select|replace)\b"
)
_CAST_VOTES = re.compile(r"^ (?:[a-z-]+ |H\d+ ){0,4}(?:votes?|ballots?) (?:against|for|in favou?r)\b")
_JOINING = frozenset("joined crossed broke defied rebelled united combined sided teamed returned flew".split())
_CANDIDATE = re.compile(
    r"^ (?:the |a |an |[a-z]+ ){0,2}(?:[PG]\d+(?! 's)|T\d+(?! 's| P)|T\d+ P\d+(?! 's)"
    r"|candidates?|parties|party|elections?|any |whether )"
)
_YES = re.compile(
    r"^(?:pass(?:ed|es|ing)?|approv(?:ed?|es|ing)|adopt(?:ed|s|ing)?|endors(?:ed?|es|ing)|ratif(?:ied|ies|y|ying)"
    r"|back(?:ed|s|ing)?|support(?:ed|s|ing)?|carried|enact(?:ed|s)?|accept(?:ed|s)?|authori[sz](?:ed|es)"
    r"|confirm(?:ed|s)?|favou?r(?:ed|s|ing)?|clear(?:ed|s))$"
)
_ATTITUDES = re.compile(r"^(?:back|support|oppos|favou?r|endors|accept)")
_NO = re.compile(
    r"^(?:reject(?:ed|s|ing)?|defeat(?:ed|s|ing)?|veto(?:ed|es|ing)|block(?:ed|s|ing)?|oppos(?:ed?|es|ing)"
    r"|threw|thrown|turned|voted|struck|killed|filibuster(?:ed|ing))$"
)
_DOWN = frozenset("threw thrown turned voted struck".split())
_BY_THE_PEOPLE = re.compile(r"\b(?:referendum|plebiscite|polling|electorate|turnout|candidates?|election)\b")
_TALLY = re.compile(r"\b(?P<yes>\d[\d,]*)(?: (?:votes?|yeas|ayes))?(?: (?:to|against|and)|-| -) ?(?P<no>\d[\d,]*)\b")
_IN_FAVOUR = re.compile(
    r"\b(?P<yes>\d[\d,]*) (?:votes? |members? |lawmakers |[A-Z]\d+ )?(?:in favou?r|for|yeas?|yes|ayes)\b"
)
_CAME_FROM = re.compile(
    r"\b(?:votes (?:cast )?(?P<side>against|for|in favou?r|in support)|(?P<kind>no|yes|dissenting|opposing|negative)"
    r" votes?)[^.;]{0,60}? (?P<verb>came|come|was|were) (?:mostly |mainly |largely |all |cast )?"
    r"(?:from|by) (?P<list>[^.;]+)"
)
_ONLY_ONES = re.compile(
    r"\b(?:only|sole|lone|single|other|first|few|those|two|three|four|five|one)(?: [a-z]+| [GTAO]\d+){0,4}?"
    r" (?:who|that|to) (?:have |had )?(?P<verb>vot(?:ed|e)|oppos(?:ed|e)|support(?:ed)?|back(?:ed)?)"
    r"(?: (?P<side>for|against|in favou?r|yes|no))?[^.;,]{0,60}? (?:was|were|is|are|included?|:) (?P<list>[^.;]+)"
)
_ONE = re.compile(
    r"(?P<list>[PGOC]\d+) (?:was|were|is)(?: one of)? (?:the )?(?:only|sole|lone|[a-z]+) (?:[A-Z]\d+ |[a-z]+ ){0,3}?"
    r"(?:to|who) (?P<verb>vote|voted|oppose|opposed|support|supported|back|backed)"
    r"(?: (?P<side>for|against|in favou?r|no))?"
)
_PROPOSER = re.compile(
    r"\b(?P<verb>vot(?:ed?|ing)|approved?|passed|rejected|adopted|endorsed|backed|opposed|defeated)"
    r" (?:(?!and|but|who)[a-z0-9-]+ ){0,8}?(?P<who>[PG]\d+) 's (?:[a-z0-9$,.%-]+ |[AOGC]\d+ (?:'s )?){0,4}?"
    r"(?P<what>plans?|bills?|proposals?|budget|motion|amendment|resolution|reforms?|package|measures?)\b"
)
_ITEM = re.compile(r" ?(?:, and|,|and|as well as|or) ")
_FIRST = 2


def _is_house(scene: Scene, doer: Doer) -> bool:
    """Whether a doer is a chamber."""
    if isinstance(doer.who, Actor):
        if doer.who.name.lower() == "white house":
            return False
        return not CHAMBERS.isdisjoint(doer.who.name.lower().replace("-", " ").split())
    return scene.sentence.words[doer.noun].lower in CHAMBERS and doer.count is None


def _may_vote(scene: Scene, doer: Doer) -> bool:
    """Whether a doer can have a vote in a house: a member, a group of them, a chamber, a state among states."""
    if isinstance(doer.who, Actor):
        if doer.mention is not None and doer.mention.sort is Sort.PLACE:
            return doer.who.kind is Kind.COUNTRY and among_states(scene)
        return doer.who.name.lower() != "white house" and doer.who.kind in {
            Kind.PERSON,
            Kind.PARTY,
            Kind.ORGANIZATION,
            Kind.COUNTRY,
        }
    lowers = set(doer.who.lower().replace("'s", " ").split())
    if not lowers.isdisjoint(_PEOPLE) or gazetteer().adjectives.get(doer.who.split()[-1].rstrip("s")) is not None:
        return False  # "most Kuwaitis"
    noun = scene.sentence.words[doer.noun].lower
    return noun in _MEMBERS or noun in CHAMBERS or doer.mention is not None


def _house_vote(scene: Scene) -> Iterator[Draft]:
    """All that a sentence tells of votes in houses."""
    text = scene.plain.text
    if not TALKS.search(text) and not talks_of_votes(scene) and scene.sentence.number >= _FIRST:
        return
    seen: set[tuple[int, str]] = set()
    for draft in chain(_voting(scene), _deciding(scene), _lists(scene), _proposers(scene)):
        who = draft.fields["actor"] or draft.fields["actor_text"]
        key = (id(who) if isinstance(who, Actor) else hash(who), str(draft.fields["role"]))
        if key not in seen:
            seen.add(key)
            yield draft


def _right_of(scene: Scene, at: int) -> str:
    """The full sketch after a word."""
    line = scene.full
    piece = next((each for each in line.pieces if each.first <= at < each.last), None)
    return line.text[piece.stop :] if piece else ""


def _voting(scene: Scene) -> Iterator[Draft]:
    """Verbs of voting: "voted against", "voted 61-37 to pass", "voting in favour", "spoke against"."""
    tokens = scene.sentence.words
    for at, word in enumerate(tokens):
        speaks = word.lower in {"spoke", "speaks"}
        casts = word.lower in {"cast", "casts", "casting"}
        rebels = word.lower in {"rebelled", "rebelling"} and talks_of_votes(scene)
        votes = word.lower in {"voted", "vote", "votes", "voting"}
        if not (votes or speaks or casts or rebels) or word.tag[:2] != "VB":
            continue
        right = _right_of(scene, at)
        if rebels:
            yield from _drafts(scene, doers(scene, at), at, at + 1, opposed=True)
            continue
        if casts and not _CAST_VOTES.match(right):
            continue
        said = _SIDE.match(right)
        if said is None or (speaks and said["side"] != "against"):
            continue
        against = said["side"] in {"against", "down", "no"} or (said["side"] == "to" and _REFUSING.match(said["what"]))
        if (said["side"] in {"for", "against"} and _CANDIDATE.match(said["what"])) or _is_popular(scene):
            continue
        if said["side"] == "to" and _CHOOSING.match(said["what"]):
            continue
        if said["side"] in {"for", "to"} and not _is_of_a_house(scene):
            continue
        if speaks and not any(each in said["what"] for each in MEASURES):
            continue
        stop = _last_word(scene, right, said.end("side"))
        yield from _drafts(scene, doers(scene, at), at, stop, opposed=bool(against))


def _is_of_a_house(scene: Scene) -> bool:
    """Whether a sentence names a house, its members, a measure or a score."""
    lowers = {part for word in scene.sentence.lowers for part in word.split("-")}
    named = MEASURES | CHAMBERS | _MEMBERS - {"countries", "states", "nations", "members", "judges"}
    return not named.isdisjoint(lowers) or bool(_TALLY.search(scene.plain.text)) or "it" in lowers


def _is_popular(scene: Scene) -> bool:
    """Whether it is the people who vote."""
    vote = votes_of(scene).near(scene.sentence.number)
    text = scene.plain.text
    if (
        vote is not None
        and vote.kind == "referendum"
        and abs(vote.mentions[0].sentence - scene.sentence.number) <= NEAR
    ):
        return not _TALLY.search(text) and not any(word in CHAMBERS for word in text.split())
    return bool(_BY_THE_PEOPLE.search(text)) and not _TALLY.search(text) and "bill" not in text


def _last_word(scene: Scene, right: str, stop: int) -> int:
    line = scene.full
    offset = len(line.text) - len(right)
    return line.words(offset, offset + stop)[1]


def _deciding(scene: Scene) -> Iterator[Draft]:
    """Verbs that decide about a measure: "passed the bill", "vetoed the resolution", "was opposed by"."""
    tokens = scene.sentence.words
    for at, word in enumerate(tokens):
        yes, no = _YES.match(word.lower), _NO.match(word.lower)
        if word.tag[:2] != "VB" or not (yes or no):
            continue
        below = children(tokens, at)
        if word.lower in _DOWN and not any(tokens[each].lower in {"down", "out"} for each in below):
            continue
        yield from _decided(scene, at, below, no=bool(no))


def _decided(scene: Scene, at: int, below: list[int], *, no: bool) -> Iterator[Draft]:
    """What one such verb tells; `below` are the words that hang on it."""
    tokens = scene.sentence.words
    subject = [each for each in below if tokens[each].dep == "nsubjpass"]
    objects = [each for each in below if tokens[each].dep in {"dobj", "pobj"}]
    if subject:
        if is_measure(scene, subject[0]) or _IN_FAVOUR.search(scene.plain.text):
            found = [each for each in agents(scene, at) if _may_vote(scene, each)]
            yield from _drafts(scene, found, at, at + 1, opposed=no) if found else _passed(scene, at, no=no)
    elif any(is_house_noun(scene, each) for each in objects):  # "the bill passed the Senate"
        measure = [each for each in below if tokens[each].dep == "nsubj"]
        if measure and (is_measure(scene, measure[0]) or tokens[measure[0]].lower in {"which", "that", "it"}):
            house = [doer for each in objects for doer in named_by(scene, each)]
            yield from _drafts(scene, house, at, at + 1, opposed=no)
    elif any(is_measure(scene, each) for each in objects):
        attitude = _ATTITUDES.match(tokens[at].lower) is not None
        if votes_beside(scene) or not attitude:
            yield from _drafts(scene, doers(scene, at), at, max(objects) + 1, opposed=no, decided=not attitude)


def _passed(scene: Scene, at: int, *, no: bool) -> Iterator[Draft]:
    """A measure that was passed, by the house that the sentence or the one before names."""
    if not (_TALLY.search(scene.plain.text) or _IN_FAVOUR.search(scene.plain.text)):
        return
    tokens = scene.sentence.words
    for index in range(at, len(tokens)):
        if tokens[index].lower == "in" and any(is_house_noun(scene, each) for each in children(tokens, index)):
            house = next(each for each in children(tokens, index) if is_house_noun(scene, each))
            yield from _drafts(scene, list(named_by(scene, house)), at, at + 1, opposed=no)
            return
    house_ = last_house(scene)
    if house_ is not None:
        measure = min((each for each in children(tokens, at) if tokens[each].dep == "nsubjpass"), default=at)
        span = (measure, max(at + 1, scene.plain.words(*_score_span(scene))[1]))
        yield _one(house_, _count(scene), span, at, house_vote(scene, house_), opposed=no)


def _score_span(scene: Scene) -> tuple[int, int]:
    found = _IN_FAVOUR.search(scene.plain.text) or _TALLY.search(scene.plain.text)
    return found.span() if found else (0, 1)


def _count(scene: Scene) -> float | None:
    """How many voted for what a house decided: the first number of the score."""
    found = _IN_FAVOUR.search(scene.plain.text) or _TALLY.search(scene.plain.text)
    return float(found["yes"].replace(",", "")) if found else None


def _drafts(
    scene: Scene, found: list[Doer], verb: int, stop: int, *, opposed: bool, decided: bool = False
) -> Iterator[Draft]:
    """The sides that the doers of a verb take; a verb that only decides needs a house or its members."""
    talks = talks_of_votes(scene)
    for doer in found:
        if not _may_vote(scene, doer):
            continue
        if (
            decided
            and doer.mention is not None
            and doer.mention.sort is Sort.PLACE
            and "resolution" not in scene.plain.text
        ):
            continue
        house = _is_house(scene, doer)
        lead = scene.sentence.number < _FIRST
        if decided and not (talks or (house and lead) or (not house and isinstance(doer.who, str))):
            continue  # a law that was passed some day is no vote that the article tells of
        person = doer.mention is not None and doer.mention.sort is Sort.PERSON
        if decided and person and not scene.sentence.words[verb].lower.startswith("veto"):
            continue  # a president who approves a bill does not vote
        if (
            scene.sentence.words[verb].dep == "relcl"
            and "only" in scene.text(max(0, doer.first - 1), doer.last).lower()
        ):
            continue  # those that the sentence goes on to name
        event = house_vote(scene, doer.who if house else None)
        span = (min(doer.first, verb), max(doer.last, stop, verb + 1))
        count = doer.count
        if house and count is None:
            count = _count(scene)
            if count is not None:
                score = scene.plain.words(*_score_span(scene))
                span = (min(span[0], score[0]), max(span[1], score[1]))
        yield _one(doer.who, count, span, _trigger(scene, verb), event, opposed=opposed)


def _trigger(scene: Scene, verb: int) -> int | None:
    """The word that says how a vote stands: in "crossed the floor to vote" what was done, with a participle none."""
    tokens = scene.sentence.words
    if tokens[verb].tag == "VBG" and tokens[verb].dep in {"pcomp", "advcl", "acl"}:
        return None
    above = tokens[verb].head
    return above if tokens[verb].tag == "VB" and tokens[above].lower in _JOINING else verb


def _one(
    who: Actor | str,
    count: float | None,
    span: tuple[int, int],
    verb: int | None,
    event: Actor,
    *,
    opposed: bool,
) -> Draft:
    draft = participation("opposed" if opposed else "supported", who, event, span, verb, count=count)
    return Draft(
        make=draft.make,
        fields=draft.fields,
        first=draft.first,
        last=draft.last,
        trigger=draft.trigger,
        unsaid=frozenset({"actor"}),
    )


def _lists(scene: Scene) -> Iterator[Draft]:
    """Lists of those who voted one way: "the votes against came from", "the only ones who voted for it were"."""
    line = scene.plain
    for pattern in (_CAME_FROM, _ONLY_ONES, _ONE):
        for match in line.find(pattern):
            groups = match.groupdict()
            side = groups.get("side") or groups.get("kind") or groups["verb"]
            opposed = bool(re.match(r"against|no|dissent|oppos|negat", side))
            at = match.start("list")
            for item in _ITEM.split(match["list"]):
                start = line.text.index(item, at) if item else at
                at = start + len(item)
                named = re.findall(r"[PGOCT]\d+", item)
                if not item.strip() or (not named and not _MEMBERS & set(item.split())):
                    break
                first, last = line.words(start, at)
                span = (line.words(match.start(), match.end())[0], last)
                actor = _actor_of(line.mention(named[0])) if named else None
                grouped = re.search(
                    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|some)\b", item
                )
                who: Actor | str | None = scene.text(first, last) if grouped or actor is None else actor
                if who is not None:
                    said = next(iter(named_by(scene, last - 1)), None)
                    count = said.count if grouped and said else None
                    yield _one(who, count, span, None, house_vote(scene, None), opposed=opposed)


def _actor_of(mention: Mention) -> Actor | None:
    """Whom a mention names; for "the Reef Party's MPs" the party."""
    return mention.office.party if mention.office is not None else mention.actor


def _proposers(scene: Scene) -> Iterator[Draft]:
    """Whose plan is voted on: "voted against President Vern's plan"."""
    line = scene.plain
    for match in line.find(_PROPOSER):
        actor = line.mention(match["who"]).actor
        if actor is not None and (match["verb"].startswith("vot") or _TALLY.search(line.text)):
            span = line.words(match.start("who"), match.end())
            yield _one(actor, None, span, None, house_vote(scene, None), opposed=False)


RULES = (
    Rule(
        "participation.house",
        "participation",
        _house_vote,
        words(
            """voted vote votes voting passed passes pass passing approved approves adopted adopts endorsed ratified
            ratify backed backs backing supported supports supporting carried enacted accepted authorised authorized
            confirmed rejected rejects defeated vetoed vetoes blocked threw thrown turned opposed opposes opposing
            struck killed filibustered spoke speaks support oppose veto reject block back
            approve adopt sponsored co-sponsored cosponsored favoured favored rebelled rebelling"""
        ),
        takes=(
            (
                "The Senate of Kenya voted 12-9 against the bill, and Ada Vern voted for it.",
                "Ada Vern | Senate of Kenya vote on the bill | supported",
            ),
        ),
        refuses=("Parliament is expected to vote on the bill in Kenya.",),
    ),
)
