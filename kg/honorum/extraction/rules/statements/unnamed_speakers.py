"""Speakers without a name of their own: "the Norland government", "Maltese officials", "a spokesman for the army"."""

from dataclasses import dataclass

from honorum.extraction.actors.mentions import Actor, Mention, Office, Sort
from honorum.extraction.context import is_national
from honorum.extraction.rules.statements.political_actors import is_political, is_political_office
from honorum.extraction.scenes import Scene
from honorum.extraction.text.document import Word
from honorum.model.entities import Kind

VOICES = frozenset(
    "spokesman spokeswoman spokesperson spokesmen spokespersons representative aide adviser advisor envoy".split()
)
"""One who speaks for another."""
SPOKEN_NOUNS = frozenset(
    """letter statement speech manifesto message remarks comments declaration communique communiqué resolution
    tweet address programme program report release memo email e-mail announcement post website ruling verdict
    office testimony proclamation petition""".split()
)
"""Things somebody says something in: "the party's manifesto promised"."""
_BODIES = frozenset(
    """government ministry embassy administration politburo leadership opposition authorities office campaign
    delegation regime cabinet parliament army junta presidency council mission commission committee coalition
    alliance party movement union court senate congress assembly military navy group organisation organization
    militia bloc front agency secretariat department legislature chamber panel team side faction""".split()
)
_GROUPS = frozenset(
    """leaders lawmakers mps politicians officials ministers members parties groups senators deputies diplomats
    rebels soldiers troops insurgents separatists militants guerrillas loyalists mutineers fighters aides advisers
    advisors supporters councillors legislators parliamentarians backbenchers delegates negotiators observers monitors
    representatives commanders generals officers conservatives republicans democrats liberals socialists nationalists
    communists unionists islamists hardliners moderates dissidents activists envoys ambassadors judges prosecutors
    spokesmen personnel staff sources governors mayors allies leader chief chiefs congressmen
    """.split()
)
COLLECTIVE = _BODIES | _GROUPS | VOICES
"""Groups and bodies that speak without a name of their own."""
_OBSERVERS = frozenset("observers monitors delegates negotiators representatives envoys".split())
_GOVERNING = frozenset(
    "government administration regime authorities embassy ministry cabinet army junta leadership military".split()
)
_BY_THEMSELVES = frozenset(
    """government opposition ministry army junta military regime cabinet rebels authorities soldiers insurgents
    separatists mutineers guerrillas loyalists parliament""".split()
)
_PARTISAN = frozenset(
    "opposition ruling coalition rebel separatist party government governing military army guerrilla majority minority"
    " conservative socialist communist liberal republican democratic".split()
)
_LAST_NAMED = frozenset("group movement organisation organization alliance coalition bloc front party union".split())
_VAGUE = frozenset("a an another any one two three four five some several many few no".split())
_NAMING = frozenset({"poss", "compound", "amod", "nmod", "appos", "det", "case", "cc", "conj", "nummod"})
_OF = frozenset("of from for in to at by with".split())
_LINKS = frozenset({"'s", "’s", "'", "’", "&"})
_FAR = 4


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Who speaks behind a common noun, and the words (`first` to `last`) that say so."""

    who: Actor | str
    first: int
    last: int


def unnamed_speaker(scene: Scene, head: int, office: Mention | None) -> Unnamed | None:
    """The speaker that a common noun, or an office with nobody's name beside it, stands for."""
    tokens = scene.sentence.words
    noun = tokens[head].lower
    if office is not None and office.office is not None and noun not in SPOKEN_NOUNS:
        return _office_holder(scene, office, office.office, noun)
    if noun not in COLLECTIVE and noun not in SPOKEN_NOUNS:
        return None
    first, last = _phrase(tokens, head)
    owner = _owner(scene, first, head, office)
    if owner is not None:
        last = max(last, owner.last)
        who = _of_owner(scene, owner, noun, (first, last))
        return Unnamed(who, first, last) if who is not None else None
    return _by_itself(scene, noun, first, last)


def _office_holder(scene: Scene, mention: Mention, office: Office, noun: str) -> Unnamed | None:
    """Whoever "the president of Chile" or "the 27 European Union ministers" are; nobody for any one of them."""
    tokens = scene.sentence.words
    first, last = min(mention.first, _phrase(tokens, office.core[1] - 1)[0]), mention.last
    owned = office.party or office.body
    if noun in VOICES and owned is not None:
        return Unnamed(owned, first, last)
    if not is_political_office(office) or office.status == "former":
        return None
    of = office.place or owned
    told = office.article in {"the", "'s", "his"} and (of is not None or is_national(office))
    if office.plural:
        told = of is not None or not _PARTISAN.isdisjoint(word.lower for word in tokens[first:last])
    elif tokens[first].lower in _VAGUE and noun not in VOICES:
        told = False
    return Unnamed(_words(scene, first, last), first, last) if told or (noun in VOICES and of is not None) else None


def _owner(scene: Scene, first: int, head: int, office: Mention | None) -> Mention | None:
    """Whoever is named before the noun, or after it behind "of", "from", "for"."""
    tokens = scene.sentence.words
    for each in scene.mentions:
        if each.first >= first and each.last <= head + 1 and each is not office and each.actor is not None:
            return each
    at = head + 1
    if at < len(tokens) and tokens[at].lower in _OF:
        for each in scene.mentions:
            between = tokens[at + 1 : each.first]
            if at < each.first <= at + _FAR and all(word.tag[:2] in {"DT", "JJ", "NN", "PR"} for word in between):
                return each
    return None


def _of_owner(scene: Scene, owner: Mention, noun: str, phrase: tuple[int, int]) -> Actor | str | None:
    """Who speaks through a noun that somebody is named beside: the party of "the party's manifesto"."""
    actor, words = owner.actor, _words(scene, *phrase)
    if owner.sort is Sort.OFFICE:
        said_of = owner.office is not None and is_political_office(owner.office)
        return words if said_of and (noun in VOICES | SPOKEN_NOUNS or noun in _GROUPS) else None
    if not is_political(scene, actor):
        return None
    if owner.sort in {Sort.PERSON, Sort.WHOSE}:
        if noun in SPOKEN_NOUNS:
            return actor
        return words if noun in VOICES or noun in _GROUPS or noun in _GOVERNING else None
    if owner.sort in {Sort.PARTY, Sort.BODY}:
        return words if noun in _GROUPS - _OBSERVERS else actor
    if actor is not None and actor.kind is Kind.COUNTRY and noun in {"government", "administration", "regime"}:
        return actor
    sure = actor is not None and actor.sure
    return words if sure and (noun in _GROUPS | VOICES or noun in _BODIES) else None


def _by_itself(scene: Scene, noun: str, first: int, last: int) -> Unnamed | None:
    """A noun with nobody named beside it: a body named before ("the ministry"), else the words ("the rebels")."""
    tokens = scene.sentence.words
    lowers = {word.lower for word in tokens[first:last]}
    if tokens[first].lower in _VAGUE:
        if noun not in VOICES or not lowers & _BY_THEMSELVES:
            return None
    elif noun in _BODIES and tokens[first].lower in {"the", "this", "its", "their"} and last - first == 2:  # noqa: PLR2004
        body = _named_before(scene, noun)
        if body is not None:
            return Unnamed(body, first, last)
    if (
        noun in _BY_THEMSELVES
        or (noun in COLLECTIVE and lowers & _PARTISAN)
        or (noun in VOICES and lowers & _GOVERNING)
    ):
        return Unnamed(_words(scene, first, last), first, last)
    return None


def _named_before(scene: Scene, noun: str) -> Actor | None:
    """The body that "the ministry" or "the group" means: the last one named with that word, or the last one at all."""
    mentions = scene.context.cast.mentions[: scene.sentence.number + 1]
    any_one = None
    for number, said in enumerate(reversed(mentions)):
        for each in reversed(said):
            if each.actor is None or each.sort not in {Sort.BODY, Sort.PARTY}:
                continue
            if noun in each.actor.name.lower().replace("-", " ").split():
                return each.actor
            if (
                number
                and any_one is None
                and noun in _LAST_NAMED
                and number <= _FAR
                and is_political(scene, each.actor)
            ):
                any_one = each.actor
    return any_one


def _words(scene: Scene, first: int, last: int) -> str:
    text = scene.text(first, last)
    for article in ("the ", "The ", "a ", "A ", "an ", "An "):
        text = text.removeprefix(article)
    return text


def _phrase(tokens: tuple[Word, ...], head: int) -> tuple[int, int]:
    """The words of a noun with what stands before it, and a place behind it ("embassy in Norland")."""
    inside = {head}
    grown = True
    while grown:
        grown = False
        for index in range(head):
            word = tokens[index]
            if index not in inside and word.head in inside and word.dep in _NAMING:
                inside.add(index)
                grown = True
    first = head
    while (
        first > 0 and first - 1 in inside and tokens[first - 1].text[-1].isalnum() | (tokens[first - 1].lower in _LINKS)
    ):
        first -= 1
    return first, head + 1
