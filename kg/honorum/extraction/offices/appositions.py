"""Who holds which office by standing beside it: "Ada Vern, the minister", "the minister Ada Vern".

Found once per sentence; tenure and party rules make claims of it, and the plain sketch leaves it out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.text.document import Word
from honorum.extraction.text.sketch import Cover, Sketch, sketch
from honorum.model.entities import Kind

_SINCE = frozenset("since from until for between".split())
_LONG = 8
_P = r"P\d+"
_T = r"T\d+"
_OF = (
    r"(?: (?:of|from) (?:the )?(?:respectively )?[GO]\d+| \( [GOC]\d+ (?:- [a-z0-9]+ )?\)| of (?:the )?C\d+(?= "
    r"[,.a-z])| , [rdi]-[a-z]+(?: \.)?(?= ,))"
)
_PERSON = rf"{_P}{_OF}?"
_RANK = (
    r"(?P<nation>[CA]\d+)|(?:[CA]\d+ )?"
    r"(?:(?:lieutenant|major|brigadier|vice|rear|retired|general|admiral|colonel|marshal|captain)[ -]?)+"
)
_AGE = r"(?: , (?:aged )?\d\d| \( \d\d \))"
_BEFORE = re.compile(
    r"(?P<offices>(?:(?:(?<!as )(?<!as the )(?<!\d , )(?<!\) , )(?<!\d , the )(?<!\) , the )|(?<=well as ))"
    rf"{_T}(?:(?: ,)? and(?: now| currently| later)?)? )?{_T})(?P<land> , C\d+(?: ,)?)?(?: {_RANK})?(?P<open> [\[(])? "
    rf"(?P<people>{_PERSON}(?:(?:(?: ,| and| , and) {_PERSON})*"
    rf"(?: ,)? and {_PERSON})?)"
)
_WHEN = r"(?:(?:then|now|currently|formerly|previously|once|later|himself|herself|also|until [a-z0-9 ]{2,24}?) )?"
_AFTER = re.compile(
    rf"(?P<person>{_P}){_OF}?{_AGE}? (?:,|-|\() (?:(?:[a-z-]+ ){{0,3}}(?:politician|lawyer|activist|economist|"
    rf"diplomat|leader|businessman|attorney) and "
    rf"|(?:[a-z]+(?:al|ic|ary|ive)|founding|overall) )?(?P<when>{_WHEN})(?:(?:{_T} )?{_P} 's )?"
    rf"(?P<offices>{_T}(?: (?:and|,|, and) {_T})*)(?! P\d)(?! (?:and|,) T\d+ P\d)(?= (?:[,.;:()-]|who|and|which|"
    r"since|from|for|said|in|told|at|[a-z]+ed|\"|is|was|has|had|while|when|whose|but|as|after|before|during|on|to|"
    rf"says|met|will|would|won|led|left|took|became|made|spoke|ran|told|joined|also)|$)"
)
_SAYS = (
    r"(?= (?:[,.)]|said|says|has|had|was|is|told|announced|and|also|will|did|who|'s|along|together|[a-z]+ed)(?: |$)|$)"
)
_ASIDE = (
    r"(?: \( [^)]{1,20} \)| , (?:(?:the|an?|one of|'s|[a-z-]+|[CA]\d+) ){1,7}?(?:party|alliance|movement|bloc|group"
    r"|force)(?= ,)| (?:for|in|on|at) (?:the )?(?:[a-z-]+ ){0,3}(?:[a-z-]+|[CO]\d+)(?= ,)"
    r"| who [^,;P]{3,80}(?= ,)| and (?:[a-z-]+ ){0,3}[a-z-]+(?= ,))"
)
_LOOSE = (" for ", " in ", " on ", " at ", " who ", " and ")
"""What may stand between an office and the name only where commas stand on both sides of the name."""

_COMMA = re.compile(
    rf"(?:^|(?<= ))(?P<offices>(?:{_T}(?: ,)? and (?:later |now |currently )?)?{_T})"
    rf"(?P<aside>{_ASIDE})? (?:,|:|-) (?P<person>{_P}){_OF}?{_AGE}?{_SAYS}"
)
_BOTH = re.compile(
    rf"(?:^|(?<= ))(?P<outer>{_T}) , (?P<inner>{_T} )(?P<person>{_P})"
    r"(?= (?:\( [^)]{1,14} \) )?(?:,|said|says|told|has|was)(?: |$))"
)
_OVER = frozenset("then formerly previously once until".split())
_TAIL = re.compile(
    rf"(?P<person>{_P})(?P<of>{_OF})?(?P<age>{_AGE})?(?P<who> , (?:(?:who|whose) [^,;]{{1,120}}(?= [,.;])|(?!P\d|"
    rf"and |or |but )[^,;PG]{{2,100}}(?= , (?:was|is|has|had|will|would|said|says|died|told|became|becomes|won|"
    r"lost|resigned|announced|also|did))))?"
)


@dataclass(frozen=True, slots=True)
class Apposition:
    """A person beside an office, and the words (`first` to `last`, exclusive) that say so."""

    person: Mention
    office: Mention
    first: int
    last: int
    form: str  # before, list, after, comma
    place: Actor | None = None  # of this person in a list: "ministers Ada Vern of Kenya and Otto Brand of Peru"


def appositions(line: Sketch) -> list[Apposition]:
    """Every person of a sketch beside an office."""
    used: set[int] = set()
    return [*_both(line, used), *_before(line, used), *_after(line, used), *_comma(line, used)]


def _share_status(offices: list[Mention]) -> None:
    """Let "Norway's former minister and president" be a former president too: the second has no word of its own."""
    for before, mention in pairwise(offices):
        first, office = before.office, mention.office
        if first is None or office is None or first.status != "former" or first.article not in {"the", "'s", "his"}:
            continue
        own = office.article or office.explicit_status or office.body or office.party or not office.implicit
        if not own and office.status == "current" and office.head not in _MANY_SEATS:
            place = office.place or first.place
            mention.office = replace(office, status="former", explicit_status=True, place=place)


def _named(person: Mention) -> bool:
    return person.how not in {How.PRONOUN, How.DESCRIPTION}


def _before(line: Sketch, used: set[int]) -> Iterator[Apposition]:
    """The office before the name: "the minister Ada Vern", "ministers Ada Vern and Otto Brand"."""
    for match in line.find(_BEFORE):
        offices = line.listed(match["offices"])
        people = [each for each in line.listed(match["people"]) if each.sort is Sort.PERSON]
        if len(offices) > 1 and _TOLD.search(line.text[: match.start()]):
            offices = offices[-1:]  # "Ada Vern, operational commander, and spokesman Otto Brand"
        last = offices[-1].office
        if last is None or any(id(each) in used for each in offices) or not _named(people[0]):
            continue
        if (last.plural and len(people) == 1) or (match["nation"] and not people[0].honorific):
            continue
        if match["open"] and not line.text.startswith((" ]", " )"), match.end()):
            continue  # "the First Minister (Ada Vern) said"
        if match["land"] and (
            last.place is None or last.place.kind is Kind.COUNTRY or offices[-1].last <= last.core[1]
        ):
            continue  # only for "the sheriff of Vern County, Ohio Ada Vern"
        if offices[0].office is not None and offices[0].office.plural and not last.plural:
            offices = offices[1:]
        _share_status(offices)
        people = people if last.plural else people[:1]
        form = "list" if len(people) > 1 else "before"
        used.update(id(office) for office in offices)
        for office in offices:
            for person in people:
                place = _own_place(line, person)
                last_word = person.last if place is None or last.place is not None else place.last
                yield Apposition(person, office, office.first, last_word, form, place.actor if place else None)


_TOLD = re.compile(r"P\d+ , (?:[a-z-]+ ){1,2}$")


def _own_place(line: Sketch, person: Mention) -> Mention | None:
    """The place of "Ada Vern of Kenya"."""
    at = line.mentions.index(person)
    said = re.search(rf"\bP{at} of (?:the )?(?P<place>C\d+)", line.text)
    return line.mention(said["place"]) if said else None


def _after(line: Sketch, used: set[int]) -> Iterator[Apposition]:
    """The name before the office: "Ada Vern, the minister"."""
    for match in line.find(_AFTER):
        person = line.mention(match["person"])
        before, behind = line.text[: match.start()], line.text[match.end() :]
        if _OPENS.search(before) and _ACTS.match(behind):
            continue
        if _TITLED.search(before) and _NAMED.match(behind):
            continue
        over = match["when"].split()[:1]
        said = line.listed(match["offices"])
        for mention in said:
            office = mention.office
            if (
                len(said) > 1
                and office is not None
                and office.article == "a"
                and _SPEAKS.match(line.text, line.stop_of(mention))
            ):
                continue  # "Ada Vern was hurt, a police commander said"
            if _named(person) and id(mention) not in used and office is not None and not office.plural:
                used.add(id(mention))
                if over and over[0] in _OVER and office.status == "current":
                    mention.office = replace(office, status="former", explicit_status=True)
                yield Apposition(person, mention, person.first, mention.last, "after")


_OPENS = re.compile(r"^[a-z]+ing (?:[a-z]+ ){0,2}$")
"""What goes before a name that is an object: in "replacing Ada Vern, the president named", she is not the president."""

_SPEAKS = re.compile(r" (?:said|says|told|added)\b")
_TITLED = re.compile(r"\bT\d+ , $")
_NAMED = re.compile(r" , P\d")
"""A list of titles before their names: in "the mayor, Ada Vern, the head, Otto Brand", she is not the head."""

_ACTS = re.compile(r" (?:has |have |had |will |also )?[a-z]+(?:ed|s|es)\b")
_MANY_SEATS = frozenset("mp senator lawmaker legislator congressman congresswoman member representative deputy".split())
_SERVED = re.compile(r"\b(?:terms?|years|months|decades|stints?|spells?|career|time|days) as (?:the )?$")


def _comma(line: Sketch, used: set[int]) -> Iterator[Apposition]:
    """The office, or two, then the name between commas: "the minister, Ada Vern, said"; not "after two terms as"."""
    for match in line.find(_COMMA):
        closed = not (match["aside"] or "").startswith(_LOOSE) or line.text[match.end() :].startswith(" ,")
        before, behind = line.text[: match.start()], line.text[match.end() :]
        if _SERVED.search(before) or not closed or begins_anew(before, behind):
            continue
        offices, person = line.listed(match["offices"]), line.mention(match["person"])
        free = all(id(each) not in used and each.office is not None and not each.office.plural for each in offices)
        if free and _named(person) and any(map(_is_of_something, offices)):
            used.update(id(each) for each in offices)
            _share_status(offices)
            for mention in offices:
                yield Apposition(person, mention, mention.first, person.last, "comma")


_FRONTS = re.compile(
    r"(?:^|[,;:] )(?:(?:and|but) )?(?:[a-z0-9]+ ){0,3}?(?:after|before|following|when|since|while|although|though|"
    r"because|once|if|unless|until|upon|during|under|despite|with|without|like|unlike|among|in|at|on|as|according)\b"
    r"[^,;:]*$"
)
_COMES_TO = re.compile(
    r"\b(?:as|becoming|became|become|being|been|was|while|when|(?:being|been|was|were|when|after|since|once|newly) "
    r"(?:re-?)?(?:elected|appointed|named|chosen|made|confirmed|sworn in)(?: as)?)(?: (?:the|an?|new|first))* $"
)
_GOES_ON = re.compile(r" (?:said|says|has|had|was|is|told|announced|also|will|did|[a-z]+ed)\b")


def begins_anew(before: str, behind: str) -> bool:
    """Whether a name after a comma is the subject of what follows, not another word for the office before the comma.

    `before` is the sketch up to the office, `behind` from the name on. Whoever comes to the office in the first clause
    is the one who goes on in the second.

    >>> begins_anew("after talks with ", " said that"), begins_anew("after becoming the ", " said that")
    (True, False)
    """
    fronted = _FRONTS.search(before) is not None and _COMES_TO.search(before) is None
    return fronted and _GOES_ON.match(behind) is not None


def _both(line: Sketch, used: set[int]) -> Iterator[Apposition]:
    """The first office of "its leader, former minister Ada Vern, said"; the second stands before the name."""
    for match in line.find(_BOTH):
        outer, person = line.mention(match["outer"]), line.mention(match["person"])
        office, inner = outer.office, line.mention(match["inner"].strip()).office
        lands = {id(each.place) for each in (office, inner) if each is not None and each.place is not None}
        if len(lands) > 1:
            continue  # "the German chancellor, the Polish president Ada Vern"
        if office is not None and not office.plural and _named(person) and _is_of_something(outer):
            used.add(id(outer))
            yield Apposition(person, outer, outer.first, person.last, "comma")


def _is_of_something(mention: Mention) -> bool:
    """Whether an office is a certain one: "the minister", "Norway's minister", "head of the police"."""
    office = mention.office
    if office is None:
        return False
    sure = office.place is not None and (office.place.sure or mention.last > office.core[1])  # "Mayor of Nowhere"
    known = office.body or office.party or (office.place if sure else None)
    told = mention.first < office.core[0] and office.article != "a"  # "former minister, Ada Vern, said"
    told = told and (sure or office.place is None)
    return office.article in {"the", "'s", "his", "whose"} or known is not None or told


@dataclass(slots=True)
class _Reach:
    """What a person swallows: the words quoted (`first`, `last`) and where the sketch goes on."""

    first: int
    last: int
    upto: int


def plain(words: tuple[Word, ...], line: Sketch, beside: list[Apposition]) -> Sketch:
    """The sketch in which persons have swallowed what is said beside their names."""
    reach = {id(each): _Reach(each.first, each.last, each.last) for each in line.mentions if each.sort is Sort.PERSON}
    for each in beside:
        span = reach.get(id(each.person))
        if span is None or (each.form == "list" and each.first > each.person.first):
            continue
        span.last = max(span.last, each.last)
        if each.form != "list":
            span.first = min(span.first, each.first)
            span.upto = max(span.upto, _past_comma(words, each))
    for match in line.find(_TAIL):
        _swallow_tail(words, line, match, reach)
    return sketch(words, _covers(line, reach))


def _swallow_tail(words: tuple[Word, ...], line: Sketch, match: re.Match[str], reach: dict[int, _Reach]) -> None:
    person = line.mention(match["person"])
    span = reach.get(id(person))
    end = line.words(match.start(), match.end())[1]
    if span is not None and end > span.last and span.upto == span.last == person.last:
        span.last = span.upto = end
        if (match["who"] or match["age"]) and end < len(words) and words[end].text == ",":
            span.upto = end + 1


def _covers(line: Sketch, reach: dict[int, _Reach]) -> list[Cover]:
    people = [(reach[id(each)], each) for each in line.mentions if each.sort is Sort.PERSON]
    covers: list[Cover] = []
    upto = 0
    for span, mention in sorted(people, key=lambda pair: (pair[0].first, -pair[0].upto)):
        if span.first >= upto:
            covers.append(Cover(span.first, span.last, span.upto, mention))
            upto = span.upto
    taken = [(cover.first, cover.upto) for cover in covers]
    others = [each for each in line.mentions if each.sort is not Sort.PERSON]
    free = [each for each in others if not any(first <= each.first < last for first, last in taken)]
    return covers + [Cover(each.first, each.last, each.last, each) for each in free]


def _past_comma(words: tuple[Word, ...], each: Apposition) -> int:
    if each.form == "after" and each.last < len(words) and words[each.last].lower in _SINCE:
        for at in range(each.last + 1, min(len(words), each.last + _LONG)):
            if words[at].text == ",":
                return at + 1
            if words[at].tag in {"VBD", "VBZ", "VBP", "MD"}:
                break
    bracketed = each.form == "before" and each.person.first > 0 and words[each.person.first - 1].text in {"(", "["}
    if bracketed and each.last < len(words) and words[each.last].text in {")", "]"}:
        return each.last + 1
    if (
        each.form in {"after", "comma"}
        and each.last < len(words)
        and words[each.last].text in {",", ")", "–", "—", "-"}
    ):
        return each.last + 1
    return each.last
