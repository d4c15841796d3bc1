"""Who takes or leaves an office, by the syntax of a clause: for wordings that no pattern foresees.

A verb has a person as its subject ("Ada Vern, who quit") or object ("the decree removing Ada Vern"), also when relative
clauses, participles and lists stand between them. The office is the one that the clause says, else the one that the
person is known to hold.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from honorum.extraction.actors.mentions import How, Mention, Sort
from honorum.extraction.rules.offices.change_frames import ACTIVE, WORDS, Frame
from honorum.extraction.rules.offices.change_wording import PARLIAMENT
from honorum.extraction.scenes import Scene
from honorum.extraction.text.document import Word
from honorum.extraction.text.sketch import Sketch
from honorum.extraction.text.syntax import children

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset("who that which".split())
_UP = frozenset({"conj", "xcomp", "aux", "auxpass", "acomp"})
_HELPERS = frozenset({"aux", "auxpass"})
_AFTER = 7
_INTENTS = frozenset(
    """plan plans intention intentions call calls demand demands pressure decision pledge vow refusal promise desire
    wish reason choice need offer request requests appeal appeals threat""".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """A change that a clause tells: the person, the office said (a mention) and the words it is told with.

    `body` is the token of the body that somebody is elected to (to head it: `heads`), `post` the noun of a party post
    said without its party.
    """

    kind: str
    person: Mention
    office: Mention | None
    trigger: int
    first: int
    last: int
    body: str = ""
    post: str = ""
    heads: bool = False


_LEAVING = frozenset({"resignation", "dismissal", "death"})
_NEEDS_OFFICE = frozenset({"appointment", "election", "nomination"})
_OFFICE = re.compile(
    r"^(?:(?!(?:and|but|who|which|that|after|when|while|said|;) )(?:[a-z0-9'-]+|[COAPGH]\d+|,) ){0,7}?"
    r"(?P<by>(?:as|to be|into|from|of|over as|over|to|for|to become|as the country 's|office as) )?(?P<in>H\d+ (?:post|"
    r"position|job|role|duties|seat) as )?"
    r"(?P<office>T\d+)(?! P\d)(?! 's)"
)
_GIVEN = re.compile(r"^(?:(?:T\d+|A\d+|[a-z-]+) ){0,3}?P\d+ (?:as|to be|to the (?:post|position)) ")
_SEAT = re.compile(
    r"^(?:P\d+ )?(?:(?!as )[a-z]+ ){0,2}?(?:to (?P<heads>head|lead|run|chair)|to|into|onto) (?:the |a |C\d+ 's |A\d+ )?"
    r"(?:[a-z-]+ )?(?P<body>O\d+|cabinet|"
    rf"{PARLIAMENT})\b(?! race)"
)
_PARTY_POST = re.compile(
    r"^(?:as )?(?:its |the |new |G\d+ |H\d+ |party |party 's ){0,2}?(?P<post>leader|chairman|chairwoman|chairperson|"
    r"chair|"
    r"president|secretary-general)\b(?! (?:of|for) )"
)
_DIRECT = re.compile(
    r"^(?:P\d+ )?(?:(?:first|again|instead|then|on [a-z]+day|[a-z]+ly) )*(?P<office>T\d+)(?! P\d)(?! 's)"
    r"(?! (?:a|H\d+|the|their) (?:letter of )?resignation)(?! to (?!serve|be |replace|succeed)[a-z]+)"
)


def clauses(scene: Scene) -> Iterator[Found]:
    """The changes that the verbs of a sentence tell."""
    if WORDS.isdisjoint(scene.sentence.lowers):
        return
    words = scene.sentence.words
    for index, word in enumerate(words):
        if word.lower not in WORDS or (word.capital and index) or word.tag[:2] != "VB":
            continue
        line = scene.plain if shows(scene.plain, index) else scene.full
        rest = _rest(line, index)
        for frames in ACTIVE:
            frame = frames.get(word.lower)
            if frame is None or (frame.follows is not None and not frame.follows.search(rest)):
                continue
            found = _found(scene, line, index, frame, rest)
            if found is not None:
                yield from _with_others(scene, found)
                break


def _with_others(scene: Scene, found: Found) -> Iterator[Found]:
    """A change for each person of the list that the subject is in: "Ada Vern, Otto Brand and Mary Freh resigned"."""
    if found.person.first > found.trigger or found.office is not None or found.kind == "election":
        yield found
        return
    for person in scene.plain.list_around(found.person):
        first = scene.plain.span_of(person)[0]
        yield replace(found, person=person, first=min(first, found.first) if person is found.person else first)


def shows(line: Sketch, at: int) -> bool:
    """Whether a sketch shows a word, and has not swallowed it into what it says of a person."""
    return any(piece.first == at and piece.mention is None for piece in line.pieces)


def _found(scene: Scene, line: Sketch, verb: int, frame: Frame, rest: str) -> Found | None:
    words = scene.sentence.words
    passive = is_passive(words, verb) and not _GIVEN.match(rest)
    at = subject(words, verb) if frame.of_subject or passive else _object(words, verb)
    if frame.of_subject and words[verb].tag == "VBG" and verb and person_of(scene, verb - 1) is not None:
        at = verb - 1  # "ended in Ada Vern resigning"
    near = _before_who(words, verb) if frame.of_subject or passive else None
    person = person_of(scene, near) if near is not None else None
    person = person or (person_of(scene, at) if at is not None else None)
    active = not (frame.of_subject or passive)
    if person is not None and active and at is not None and person.last <= verb < at:
        return None  # "Ada Vern, who ousted a senator": he is inside the words about her
    if person is None or (person.how is How.PRONOUN and person.last > verb and frame.kind in _NEEDS_OFFICE):
        return None
    office = _office(line, frame, rest)
    seat = _SEAT.match(rest) if frame.kind in _NEEDS_OFFICE and office is None else None
    post = _PARTY_POST.match(rest) if frame.kind in _NEEDS_OFFICE and office is None else None
    needs = frame.kind in _NEEDS_OFFICE and not (seat or post)
    if office is None and needs and not frame.bare:
        return None
    first, last = scene.plain.span_of(person)
    low, high = min(first, verb), max(last, verb + 1)
    if office is not None:
        high = max(high, office.last)
    for more in (seat, post):
        if more is not None:
            high = max(high, line.words(*_place_in(line, rest, more))[1])
    return Found(
        frame.kind,
        person,
        office,
        verb,
        low,
        high,
        seat["body"] if seat else "",
        post["post"] if post else "",
        bool(seat and seat["heads"]),
    )


def _place_in(line: Sketch, rest: str, match: re.Match[str]) -> tuple[int, int]:
    """Where a match in the rest of a sketch stands in the whole sketch."""
    offset = len(line.text) - len(rest)
    return offset + match.start(), offset + match.end()


def _rest(line: Sketch, verb: int) -> str:
    """The sketch after a word."""
    for piece in line.pieces:
        if piece.first > verb:
            return line.text[piece.start :]
    return ""


def _office(line: Sketch, frame: Frame, rest: str) -> Mention | None:
    """The office that the clause says after its verb."""
    match = _DIRECT.match(rest) or _OFFICE.match(rest)
    if match is None or frame.kind in {"death", "seizure"}:
        return None
    if not WORDS.isdisjoint(match[0].split()):  # the office of another verb: "was dropped, resigned as mayor"
        return None
    groups = match.groupdict()
    by = groups.get("by") or ("as" if groups.get("in") else None)
    leaving = frame.kind in _LEAVING
    if by is None and match.re is _OFFICE:
        return None
    if by is not None and (by.strip() in {"from", "of"}) != leaving and by.strip() != "as":
        return None
    mention = line.mention(match["office"])
    office = mention.office
    if office is None or office.plural or (not leaving and office.status == "former"):
        return None
    if not leaving and office.article == "a" and rest[: match.start("office")].endswith(", "):
        return None  # "named Otto Brand, a senator" says who he is
    return mention


def is_passive(words: tuple[Word, ...], verb: int) -> bool:
    """Whether the verb tells what happens to its subject: "was sacked", "sacked by", "elected mayor in May"."""
    kids = [words[child] for child in children(words, verb)]
    if words[verb].tag != "VBN":
        return words[verb].tag == "VBD" and any(kid.dep == "auxpass" for kid in kids)
    if any(kid.dep in {"auxpass", "nsubjpass"} for kid in kids):
        return True
    if any(kid.dep == "aux" and kid.lower in {"has", "have", "had", "having", "'s", "'ve"} for kid in kids):
        return False
    if words[verb].dep == "conj" and not any(kid.dep in _SUBJECTS for kid in kids):
        return is_passive(words, words[verb].head)
    inner = words[verb].dep in {"acl", "advcl", "relcl", "ccomp", "xcomp"}
    return inner and (verb == 0 or not any(kid.dep == "dobj" for kid in kids))


def subject(words: tuple[Word, ...], verb: int) -> int | None:
    """The word that is the subject of a verb, through relative clauses, participles and lists of verbs."""
    at, seen = verb, set[int]()
    while at not in seen:
        seen.add(at)
        below = children(words, at)
        helpers = [child for child in below if words[child].dep in _HELPERS]
        for child in (*below, *(inner for each in helpers for inner in children(words, each))):
            if words[child].dep in _SUBJECTS:
                if words[child].lower in _RELATIVE and words[at].dep == "relcl":
                    return _named(words, words[at].head)
                return child
        dep = words[at].dep
        if dep == "acl" and words[at].tag == "VB" and words[words[at].head].lower in _INTENTS:
            at = _verb_above(words, words[at].head)
            continue
        if dep in {"acl", "relcl"}:
            return _named(words, words[at].head)
        if dep == "pcomp" and words[words[at].head].dep == "prep":
            at = _verb_above(words, words[at].head)
            continue
        held = _controller(words, at)
        if held is not None:
            return held
        if dep in _UP or (dep == "advcl" and words[at].tag in {"VBN", "VBG", "VB"}):
            at = words[at].head
            continue
        return None
    return None


def _controller(words: tuple[Word, ...], at: int) -> int | None:
    """Who does what others have him do: "chose Ada Vern to lead the bank"."""
    if words[at].dep != "xcomp" or words[at].tag != "VB":
        return None
    above = words[at].head
    return next((child for child in children(words, above) if words[child].dep == "dobj" and above < child < at), None)


def _before_who(words: tuple[Word, ...], verb: int) -> int | None:
    """The name right before the "who" that a verb has as its subject."""
    for child in children(words, verb):
        if words[child].lower == "who" and words[child].dep in _SUBJECTS and child:
            near = child - 1 - (words[child - 1].text in {",", "("})
            return near if near >= 0 and words[near].tag[:3] == "NNP" else None
    return None


def _verb_above(words: tuple[Word, ...], at: int) -> int:
    """The verb over "no intention of", "the only option of"."""
    seen = set[int]()
    while words[at].tag[:2] != "VB" and at not in seen and words[at].dep in {"prep", "dobj", "attr", "pobj", "acomp"}:
        seen.add(at)
        at = words[at].head
    return at


def _named(words: tuple[Word, ...], at: int) -> int:
    """Whom "the third minister to resign" means: the subject of "is", else the noun itself."""
    if words[at].dep == "attr":
        for child in children(words, words[at].head):
            if words[child].dep in _SUBJECTS:
                return child
    return at


def _object(words: tuple[Word, ...], verb: int) -> int | None:
    for child in children(words, verb):
        if words[child].dep == "dobj":
            whom = words[child].lower in {"whom", "who"} and words[verb].dep == "relcl"
            return _named(words, words[verb].head) if whom else child
    nearest = [
        child for child in children(words, verb) if child > verb and words[child].dep in {"ccomp", "oprd", "dative"}
    ]
    for child in nearest:
        for inner in (child, *children(words, child)):
            if verb < inner <= verb + _AFTER and words[inner].dep in {"nsubj", "compound", "dative"}:
                return inner
    return None


def person_of(scene: Scene, at: int) -> Mention | None:
    """The person that a word of the sentence names, or that stands beside it ("his predecessor, Ada Vern, quit")."""
    found = _person_at(scene, at)
    if found is not None:
        return found
    words = scene.sentence.words
    beside = [child for child in children(words, at) if words[child].dep == "appos"]
    if words[at].dep == "appos":  # "Ada Vern, the general who seized power"
        beside.append(words[at].head)
    return next((person for child in beside if (person := _person_at(scene, child)) is not None), None)


def _person_at(scene: Scene, at: int) -> Mention | None:
    named = (each for each in scene.mentions if each.sort is Sort.PERSON and each.first <= at < each.last)
    own = next((each for each in named if each.actor is not None), None)
    if own is not None:  # also inside of what is said of another: "Vern, who took over when Brand resigned, spoke"
        return own
    for piece in scene.plain.pieces:
        if piece.first <= at < piece.last or (
            piece.mention is not None and piece.mention.first <= at < piece.mention.last
        ):
            mention = piece.mention
            return (
                mention if mention is not None and mention.sort is Sort.PERSON and mention.actor is not None else None
            )
    return None
