"""What stands around the title of an office: "Norway's former …", "… of the influential National Security Council"."""

from dataclasses import dataclass

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.parties.party_posts import between_party_and
from honorum.extraction.text.document import Word
from honorum.extraction.text.lexicon import words
from honorum.extraction.text.spelling import RANKS, STATUS, is_head, text_of

BOUND = words("heads that need a place or body")
_ORDINALS = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth new black female woman longest-serving youngest
    oldest directly democratically freely newly recently only ever most least highly last""".split()
)
_HOUSES = frozenset("center centre institute foundation club society company".split())
_FIGHTERS = frozenset("rebels insurgents guerrillas separatists prosecutors militants group insurgency".split())
_ENDED = frozenset("ousted deposed overthrown toppled assassinated jailed suspended elected appointed".split())
_HOW_CHOSEN = frozenset("newly recently democratically directly freely popularly first only the just".split())
OWNERS = frozenset(
    """country nation state republic kingdom government island territory region city province world emirate sultanate
    principality islands archipelago""".split()
)
_LINKS = frozenset("of for in to at on with from".split())
_SEATED = frozenset(
    "mla legislator senator representative congressman congresswoman lawmaker mp delegate sen. rep.".split()
)
BODY_WORDS = words("bodies in small letters")
_KEPT_SMALL = frozenset("the its his her their our a an that this".split())
_COUNTRIES = OWNERS - {"city"}
_ARTICLES = {"the": "the", "a": "a", "an": "an"} | dict.fromkeys("his her their its our my your".split(), "his")
_BEFORE_ADJECTIVES = frozenset({"the", "'s", "’s", "a", "an", "his", "her", "its", "their"})
_PRESENT = frozenset("current incumbent new sitting".split())
_ENVOYS = frozenset("ambassador envoy representative adviser advisor delegate observer".split())
_ENVOYS_LINKS, _ENVOYS_ABROAD = frozenset({"with", "on", "to"}), frozenset({"ambassador", "envoy", "consul"})
_AT_HOME = frozenset("president king queen candidate leader minister".split())
_PRESIDING = frozenset(
    "chairman chair speaker president secretary governor treasurer prosecutor vice-president".split()
)
_LINKS_OF_BODIES = _LINKS - {"to", "with", "from"}
_SERVING = frozenset("adviser advisor secretary counsel envoy assistant".split())
_LANDS = frozenset("state province region county district governorate department canton prefecture city".split())
_RANKS_BEFORE = frozenset("deputy vice assistant chief".split())
_OF_DISTRICTS = frozenset("police council court assembly government prosecutor".split())
_PARTIES, _THEIRS = frozenset("party movement alliance bloc coalition".split()), frozenset("his her their its".split())
_TELLING, _FEW, _MANY = frozenset("observer monitoring observation election peacekeeping monitor".split()), 4, 7


@dataclass(slots=True)
class Scope:
    """What stands around a title: the place, body and party it is of, its status and article, and where all that ends.

    `first` and `last` are words of the sentence; `said` are words after the title that belong to it ("in Kosovo"),
    `of` the body without a name of its own that it is of ("central bank"), `rank` what stands before a name ("deputy
    Dawn Party leader").
    """

    first: int
    last: int
    status: str = "current"
    explicit: bool = False
    article: str = ""
    place: Actor | None = None
    body: Actor | None = None
    party: Actor | None = None
    said: str = ""
    of: str = ""
    rank: str = ""

    def take(self, mention: Mention) -> bool:
        """Note the place, body or party that a mention gives an office; False when there is one already."""
        name = _SLOTS.get(mention.sort)
        if name is None or getattr(self, name) is not None:
            return False
        setattr(self, name, mention.actor)
        return True


_SLOTS = {Sort.PLACE: "place", Sort.ADJECTIVE: "place", Sort.PARTY: "party", Sort.BODY: "body"}


def look_left(tokens: tuple[Word, ...], scope: Scope, at_word: dict[int, Mention], used: int) -> None:
    """Take in what stands before a title: status, place, body or party, article."""
    blocked = False
    while scope.first - 1 >= max(0, used) and not tokens[scope.first].gap and not blocked:
        at = scope.first
        mention = at_word.get(at - 1)
        if mention is not None and mention.last == at:
            if mention.sort is Sort.PERSON or not scope.take(mention):
                break
            scope.first = mention.first
            _take_rank(tokens, scope)
        elif _is_possessive(tokens, at):
            blocked = _take_owner(tokens, scope, at_word)
            if not blocked:
                scope.article = "whose"
                break
        elif tokens[at - 1].lower in _ARTICLES:
            scope.article = _ARTICLES[tokens[at - 1].lower]
            scope.first -= 1
            blocked = True
        else:
            steps = _status_words(tokens, scope) or (
                between_party_and(tokens, scope.first, at_word) if scope.party is None else 0
            )
            if not steps:
                break
            scope.first -= steps


def _take_rank(tokens: tuple[Word, ...], scope: Scope) -> None:
    """Take the rank that stands before the name of a party or body: "deputy Dawn Party leader"."""
    if scope.place is None and scope.first > 0 and tokens[scope.first - 1].lower in _RANKS_BEFORE:
        scope.rank, scope.first = tokens[scope.first - 1].text, scope.first - 1


def _is_possessive(tokens: tuple[Word, ...], at: int) -> bool:
    mark = tokens[at - 1].lower
    return mark in {"'s", "’s"} or (mark in {"'", "’"} and at > 1 and tokens[at - 2].lower.endswith("s"))


def _take_owner(tokens: tuple[Word, ...], scope: Scope, at_word: dict[int, Mention]) -> bool:
    """Take "Norway's", "the country's" before the title."""
    at = scope.first
    owner = at_word.get(at - 2)
    if owner is not None:
        if owner.sort not in {Sort.PLACE, Sort.PARTY, Sort.BODY} or not scope.take(owner):
            return False
        scope.first = owner.first - (owner.first > 0 and tokens[owner.first - 1].lower == "the")
    elif at > 1 and tokens[at - 2].lower in OWNERS:
        land = at_word.get(at - 3)  # "Vern province's police chief"
        taken = land is not None and land.sort is Sort.PLACE and scope.take(land)
        scope.first = land.first if land and taken else _owner_start(tokens, at - 2)
    elif at > 1 and tokens[at - 2].lower in BODY_WORDS | _HOUSES | _FIGHTERS and tokens[at - 2].lower != "party":
        scope.first = _owner_start(tokens, at - 2)
        scope.of = tokens[at - 2].text
    else:
        return False
    scope.article = "'s"
    return True


def _owner_start(tokens: tuple[Word, ...], at: int) -> int:
    """Where "the small island nation" begins."""
    for back in range(at - 1, max(-1, at - 1 - _FEW), -1):
        if tokens[back].lower in {"the", "this"}:
            return back
        if tokens[back].tag[:2] not in {"JJ", "NN", "VB"}:
            break
    return at


def _status_words(tokens: tuple[Word, ...], scope: Scope) -> int:
    """How many words before the title tell its status or rank ("former", "28th"); notes the status."""
    before = tokens[scope.first - 1]
    earlier = tokens[scope.first - 2].lower if scope.first > 1 else ""
    if before.lower in {"-", "–"} and earlier in {"then", "ex"}:
        scope.status, scope.explicit = "former", True
        return 2
    if before.lower in {"elected", "appointed", "re-elected"} and earlier not in _HOW_CHOSEN:
        return 0
    if before.tag == "VBD" and before.lower in _ENDED:  # "deputies ousted the president"
        return 0
    if before.lower in STATUS:
        meaning = STATUS[before.lower]
        if (meaning != "current" or not scope.explicit) and (scope.status == "current" or meaning == "former"):
            scope.status = meaning
        scope.explicit = scope.explicit or meaning != "current" or before.lower in _PRESENT
        return 1
    numbered = before.text[:2].isdigit() and before.lower[-2:] in {"th", "st", "nd", "rd"}
    described = before.tag in {"JJ", "JJS"} and _is_described(tokens, scope.first - 1)
    return int(before.lower in _ORDINALS or before.lower.endswith(("-time", "-term")) or described or numbered)


def _is_described(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether an adjective stands in a row of adjectives after an article or owner: "Chad's first civilian"."""
    while at > 0 and (tokens[at].tag in {"JJ", "JJS"} or tokens[at].lower in _ORDINALS):
        at -= 1
    return tokens[at].lower in _BEFORE_ADJECTIVES


def look_right(tokens: tuple[Word, ...], scope: Scope, head: str, at_word: dict[int, Mention]) -> None:
    """Take in what the office is of: "of the influential National Security Council", "for the EU in Kosovo"."""
    right = Scope(scope.last, scope.last)
    while _take_link(tokens, right, head, at_word):
        pass
    if right.last == scope.last:
        _take_noun(tokens, right, head, at_word)
    scope.last, scope.said, scope.of = right.last, right.said, right.of or scope.of
    scope.place, scope.body = right.place or scope.place, right.body or scope.body
    scope.party = right.party or scope.party


def _take_link(tokens: tuple[Word, ...], right: Scope, head: str, at_word: dict[int, Mention]) -> bool:
    """Take one "of Norway" or "in Kosovo"; False when there is none."""
    end = right.last
    if end + 1 >= len(tokens) or tokens[end].lower not in _LINKS or tokens[end].gap:
        return False
    link = tokens[end].lower
    mention = at_word.get(_object(tokens, end + 1, at_word))
    if link == "from":
        return _take_seat(right, mention, head)
    if mention is None or mention.sort is Sort.PERSON or (link in _ENVOYS_LINKS and head not in _ENVOYS):
        return False
    after = tokens[mention.last] if mention.last < len(tokens) else None
    unit = after is not None and after.lower in BODY_WORDS and not after.capital and mention.last not in at_word
    if mention.sort is Sort.ADJECTIVE or (mention.sort is Sort.PLACE and unit and link in {"of", "for"}):
        nouns = _body_noun(tokens, mention.last, at_word)
        if nouns:
            right.place = right.place or mention.actor
            right.said += f" {link} {text_of(tokens, end + 1, nouns)}"
            right.last = nouns
        return nouns > 0
    owns = mention.last < len(tokens) and tokens[mention.last].lower in {"'s", "’s"}
    if owns and link in {"of", "for"} and mention.sort is Sort.PLACE:
        return _take_owned(tokens, right, mention, at_word)
    if owns and mention.sort is Sort.BODY and link in {"of", "for"}:
        return _take_part(tokens, right, mention, at_word)
    if owns or (link in {"in", "at"} and _is_elsewhere(mention, head)):
        return False
    return _take_name(tokens, right, mention, head, at_word)


def _take_name(
    tokens: tuple[Word, ...], right: Scope, mention: Mention, head: str, at_word: dict[int, Mention]
) -> bool:
    """Take the place, body or party itself that a preposition links to a title."""
    link = tokens[right.last].lower
    if link in {"in", "to"} and mention.sort is Sort.PLACE:
        if right.place is None and head not in _ENVOYS_ABROAD:
            right.place = mention.actor
        right.said += f" {link} {text_of(tokens, mention.first, mention.last)}"
    elif not right.take(mention):
        return False
    right.last = _land_end(tokens, mention) if mention.sort is Sort.PLACE else _unit_end(tokens, mention.last, at_word)
    return True


def _take_seat(right: Scope, mention: Mention | None, head: str) -> bool:
    """Take the "from Maine" of a senator: where the seat is, not what the office is of."""
    if mention is None or mention.sort is not Sort.PLACE or head not in _SEATED:
        return False
    right.last = mention.last
    return True


def _land_end(tokens: tuple[Word, ...], mention: Mention) -> int:
    """Where "Kessou province" ends, for a place."""
    after = tokens[mention.last] if mention.last < len(tokens) else None
    land = mention.sort is Sort.PLACE and after is not None and after.lower in _LANDS and not after.capital
    end = mention.last + land
    return end + (land and end < len(tokens) and tokens[end].lower in _OF_DISTRICTS)


def _unit_end(tokens: tuple[Word, ...], at: int, at_word: dict[int, Mention]) -> int:
    """Where the part of a body ends that small letters name after it: "the Nato mission to Afghanistan"."""
    at += at + 1 < len(tokens) and tokens[at].lower in _TELLING and tokens[at + 1].lower in BODY_WORDS
    if at >= len(tokens) or at in at_word or tokens[at].lower not in BODY_WORDS or tokens[at].capital:
        return at
    where = (
        at_word.get(at + 2) if [word.lower for word in tokens[at + 1 : at + 2]] in (["to"], ["in"], ["for"]) else None
    )
    return where.last if where is not None and where.sort is Sort.PLACE else at + 1


def _take_owned(tokens: tuple[Word, ...], right: Scope, mention: Mention, at_word: dict[int, Mention]) -> bool:
    """Take "of Norway's armed forces", "of Norway's opposition Dawn Party"."""
    owned = at_word.get(_object(tokens, mention.last + 1, at_word))
    if owned is not None and owned.sort in {Sort.PARTY, Sort.BODY} and right.take(owned):
        right.place = right.place or mention.actor
        right.last = owned.last
        return True
    nouns = _body_noun(tokens, mention.last + 1, at_word)
    if nouns:
        right.place = right.place or mention.actor
        right.said += f" {tokens[right.last].lower} {text_of(tokens, mention.last + 1, nouns)}"
        right.last = nouns
    return nouns > 0


def _take_part(tokens: tuple[Word, ...], right: Scope, mention: Mention, at_word: dict[int, Mention]) -> bool:
    """Take "for Nato's Afghanistan mission": the body, up to the noun for its part."""
    for end in range(mention.last + 1, min(len(tokens), mention.last + _FEW + 1)):
        if tokens[end].lower in BODY_WORDS and end not in at_word:
            if not right.take(mention):
                return False
            right.last = end + 1
            return True
        named = at_word.get(end)
        if named is None and tokens[end].tag[:2] not in {"JJ", "NN", "VB"}:
            return False
        if named is not None and named.sort not in {Sort.PLACE, Sort.ADJECTIVE}:
            return False
    return False


def _object(tokens: tuple[Word, ...], at: int, at_word: dict[int, Mention]) -> int:
    """Where the name begins that a preposition governs, past an article and a few adjectives."""
    inner = at
    while inner < len(tokens) and inner not in at_word and inner - at < _FEW:
        word = tokens[inner]
        tells = word.tag[:2] in {"JJ", "VB", "NN"} and not word.capital and inner + 1 in at_word
        his = word.lower in _THEIRS and _is_party_or_body(at_word.get(inner + 1))
        if word.lower != "the" and not tells and not his:
            break
        inner += 1
    return inner


def _is_party_or_body(mention: Mention | None) -> bool:
    return mention is not None and mention.sort in {Sort.PARTY, Sort.BODY}


def _is_elsewhere(mention: Mention, head: str) -> bool:
    """Whether "in …" says where somebody is, not what the office is of: "the president in Oslo"."""
    if mention.sort is Sort.PARTY:
        return head not in {"leader", "leadership"}
    return mention.sort is Sort.PLACE and head in _AT_HOME


def _take_noun(tokens: tuple[Word, ...], right: Scope, head: str, at_word: dict[int, Mention]) -> None:
    """Take "of the committee", "for the interior ministry", "of the country", "to the president"."""
    end = right.last
    if end + 1 >= len(tokens) or tokens[end].gap:
        return
    link = tokens[end].lower
    body_end = _body_noun(tokens, end + 1, at_word)
    if link in _LINKS_OF_BODIES and body_end and (head in BOUND or head in _PRESIDING):
        first = _body_start(tokens, end + 1, body_end)
        right.of, right.last = text_of(tokens, first, body_end), _topic_end(tokens, body_end, at_word)
        _take_called(tokens, right, at_word)
        where = at_word.get(body_end + 1)
        if where is not None and where.sort is Sort.PLACE and tokens[body_end].lower == "in":
            apposed = [word.text for word in tokens[where.last : where.last + 1]] == [","]
            right.last = where.last if apposed else body_end
    elif link == "of" and end + 2 < len(tokens) and tokens[end + 1].lower in {"the", "this"}:
        if tokens[end + 2].lower in _COUNTRIES:
            right.last = end + 3
    elif link == "to" and head in _SERVING:
        served = end + 1 + (tokens[end + 1].lower == "the")
        while served < len(tokens) and (tokens[served].lower in RANKS or tokens[served].lower == "state"):
            served += 1
        if served + 1 in at_word:
            return  # "adviser to President Ada Vern"
        if served < len(tokens) and (is_head(tokens[served]) or tokens[served].lower in BODY_WORDS):
            right.said, right.last = f" {text_of(tokens, end, served + 1)}", served + 1


def _topic_end(tokens: tuple[Word, ...], at: int, at_word: dict[int, Mention]) -> int:
    """Where "on financial services and general government" ends after "the subcommittee"."""
    if at + 1 >= len(tokens) or tokens[at].lower not in {"on", "for"} or "committee" not in tokens[at - 1].lower:
        return at
    end = at + 1
    while end < len(tokens) and end - at <= _MANY and end not in at_word and tokens[end].text.islower():
        if tokens[end].tag not in {"NN", "NNS", "JJ", "CC", "VBG"}:
            break
        end += 1
    return end if tokens[end - 1].tag in {"NN", "NNS"} and end > at + 1 else at


def _take_called(tokens: tuple[Word, ...], right: Scope, at_word: dict[int, Mention]) -> None:
    """Take the name that a comma puts to "of the main opposition party": ", the Dawn Movement"."""
    end = right.last
    if tokens[end - 1].lower not in _PARTIES or end + 1 >= len(tokens) or tokens[end].text != ",":
        return
    named = at_word.get(end + 1 + (tokens[end + 1].lower == "the"))
    if named is not None and named.sort in {Sort.PARTY, Sort.BODY}:
        right.party, right.of, right.last = named.actor, "", named.last


def _body_start(tokens: tuple[Word, ...], at: int, end: int) -> int:
    """Where the body begins after "the" and "the country's"."""
    for index in range(end - 1, at - 1, -1):
        if tokens[index].lower in _KEPT_SMALL or tokens[index].lower in {"'s", "’s"}:
            return index + 1
    return at


def _body_noun(tokens: tuple[Word, ...], at: int, at_word: dict[int, Mention]) -> int:
    """Where "the upper house", "the country's central bank", "Congress" ends, or 0."""
    for end, word in enumerate(tokens[at : at + _MANY], start=at):
        lower = word.lower
        owner = lower in {"'s", "’s"} and end > at and tokens[end - 1].lower in OWNERS | BODY_WORDS
        if end in at_word or (word.capital and lower not in BODY_WORDS):
            return 0
        if lower not in _KEPT_SMALL and not owner and word.tag[:2] not in {"JJ", "NN", "VB", "CD"}:
            return 0
        after = tokens[end + 1] if end + 1 < len(tokens) else None
        told = after is not None and end + 2 < len(tokens) and after.tag == "JJ" and tokens[end + 2].lower in BODY_WORDS
        if lower in BODY_WORDS and (after is None or (after.tag[:2] != "NN" and after.lower not in {"'s", "’s"})):
            if told:
                continue  # "opposition political party"
            return end + 1
    return 0


def unnamed_body(tokens: tuple[Word, ...], at: int, at_word: dict[int, Mention]) -> tuple[str, int] | None:
    """The body without a name of its own that stands here ("the defence committee"), and where it ends."""
    end = _body_noun(tokens, at, at_word)
    return (text_of(tokens, _body_start(tokens, at, end), end), end) if end else None
