"""Who holds which office by standing beside it: "Ada Vern, the minister", "the minister Ada Vern".

Found once per sentence; tenure and party rules make claims of it, and the plain sketch leaves it out.
"""

import re
from dataclasses import dataclass

from honorum.extraction.document import Word
from honorum.extraction.mentions import How, Mention, Sort
from honorum.extraction.sketch import Cover, Sketch, sketch

_P = r"P\d+"
_T = r"T\d+"
_OF = r"(?: (?:of|from) (?:the )?(?:respectively )?[GO]\d+| \( [GOC]\d+ (?:- [a-z0-9]+ )?\)| of C\d+(?= [,.a-z]))"
_PERSON = rf"{_P}{_OF}?"
_AGE = r"(?: , (?:aged )?\d\d| \( \d\d \))"
_BEFORE = re.compile(
    rf"(?P<offices>(?:(?<!as )(?<!as the ){_T}(?: ,)? and )?{_T}) (?P<people>{_PERSON}(?:(?: , {_PERSON})*,?(?: "
    rf",)? and (?:(?:the )?{_T} )?{_PERSON})?)"
)
_AFTER = re.compile(
    rf"(?P<person>{_P}){_OF}?{_AGE}? (?:,|-|\() (?:(?:[a-z-]+ ){{0,3}}(?:politician|lawyer|activist|economist|"
    r"diplomat|leader|businessman) and )?"
    rf"(?P<offices>{_T}(?: (?:and|,|, and) {_T})*)(?! P\d)(?! (?:and|,) T\d+ P\d)(?= (?:[,.;:)-]|who|and|which|"
    r"since|from|for|said|in|told|at|[a-z]+ed|\"|is|was|has|had)|$)"
)
_COMMA = re.compile(
    rf"(?:^|(?<= ))(?P<offices>{_T}) (?:,|:|-) (?P<person>{_P}){_OF}?(?= (?:[,.)]|said|says|has|had|was|is|told|"
    r"announced|and|also|will|did|who)(?: |$)|$)"
)
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


def appositions(line: Sketch) -> list[Apposition]:
    """Every person of a sketch beside an office."""
    found: list[Apposition] = []
    used: set[int] = set()
    for match in line.find(_BEFORE):
        offices, people = (
            line.listed(match["offices"]),
            [each for each in line.listed(match["people"]) if each.sort is Sort.PERSON],
        )
        if not offices[-1].office or any(id(each) in used for each in offices):
            continue
        if not offices[-1].office.plural:
            people = people[:1]
        elif len(people) == 1:
            continue
        if people[0].how in {How.PRONOUN, How.DESCRIPTION}:
            continue
        for office in offices:
            used.add(id(office))
            for person in people:
                found.append(
                    Apposition(
                        person, office, office.first, _tail(line, person), "list" if len(people) > 1 else "before"
                    )
                )
    for match in line.find(_AFTER):
        person = line.mention(match["person"])
        if person.how in {How.PRONOUN, How.DESCRIPTION}:
            continue
        for office in line.listed(match["offices"]):
            if id(office) not in used and office.office and not office.office.plural:
                used.add(id(office))
                found.append(Apposition(person, office, person.first, office.last, "after"))
    for match in line.find(_COMMA):
        office, person = line.mention(match["offices"]), line.mention(match["person"])
        if (
            id(office) in used
            or office.office is None
            or office.office.plural
            or person.how in {How.PRONOUN, How.DESCRIPTION}
        ):
            continue
        if (
            office.office.article in {"the", "'s", "his"}
            or office.office.place
            or office.office.body
            or office.office.party
        ):
            place = office.office.place
            if not office.office.article and place is not None and not place.sure:
                continue
            used.add(id(office))
            found.append(Apposition(person, office, office.first, person.last, "comma"))
    return found


def _tail(line: Sketch, person: Mention) -> int:
    return person.last


def plain(words: tuple[Word, ...], line: Sketch, beside: list[Apposition]) -> Sketch:
    """The sketch in which persons have swallowed what is said beside their names."""
    reach: dict[int, list[int]] = {}
    for each in beside:
        if each.form == "list" and each.first > each.person.first:
            continue
        span = reach.setdefault(id(each.person), [each.person.first, each.person.last, each.person.last])
        span[0] = min(span[0], each.first) if each.form != "list" else span[0]
        span[1] = max(span[1], each.last)
        span[2] = max(span[2], _past_comma(words, each)) if each.form != "list" else span[2]
    for match in line.find(_TAIL):
        person = line.mention(match["person"])
        span = reach.setdefault(id(person), [person.first, person.last, person.last])
        end = line.words(match.start(), match.end())[1]
        if end > span[1] and span[2] == span[1] == person.last:
            span[1] = span[2] = end
            if (match["who"] or match["age"]) and end < len(words) and words[end].text == ",":
                span[2] = end + 1
    covers: list[Cover] = []
    upto = 0
    spans = {id(each): reach.get(id(each), [each.first, each.last, each.last]) for each in line.mentions}
    heads = sorted(
        (spans[id(each)] + [index, each] for index, each in enumerate(line.mentions) if each.sort is Sort.PERSON),
        key=lambda row: (row[0], -row[2]),
    )  # type: ignore[operator, arg-type, return-value]
    taken: list[tuple[int, int]] = []
    for first, last, end, _, mention in heads:
        if first >= upto:
            covers.append(Cover(first, last, end, mention))
            taken.append((first, end))
            upto = end
    for each in line.mentions:
        if each.sort is not Sort.PERSON and not any(a <= each.first < b for a, b in taken):
            covers.append(Cover(each.first, each.last, each.last, each))
    return sketch(words, covers)


def _past_comma(words: tuple[Word, ...], each: Apposition) -> int:
    if (
        each.form in {"after", "comma"}
        and each.last < len(words)
        and words[each.last].text in {",", ")", "–", "—", "-"}
    ):
        return each.last + 1
    return each.last
