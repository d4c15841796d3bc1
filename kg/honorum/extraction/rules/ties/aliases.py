"""Other names that an article gives somebody or something: acronyms in brackets, "also known as"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Mention, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.model.claims import AliasClaim
from honorum.model.entities import Kind

_SHORT = re.compile(r"^[A-Z][A-Za-z]*[A-Z]s?$|^(?:[A-Z]\.){2,}$|^[A-Z]+-[A-Z]+$")
_LONGEST = 9
_BRACKETS = re.compile(
    r"(?P<whole>[GOPC]\d+) \( (?:(?:or|the|also|abbreviated|abbr\.|known as) )*(?P<short>[^ ()]+)(?= (?:\)|,|;))"
)
_KNOWN = re.compile(
    r"(?P<whole>[GOPC]\d+)(?: \( [^()]+ \))?(?: (?!was|is|has|and|said|or)[a-z-]+){0,3}(?: ,| \()? (?:(?:who"
    r"|which) )?(?:(?:is|was|are|were) )?"
    r"(?:(?:also|better|commonly|popularly|widely|sometimes|formerly|simply|collectively|more|best|usually|often|"
    r"officially|locally|otherwise|previously|generally|affectionately) ){0,2}"
    r"(?:(?:known?|referred to|abbreviated)(?: (?:to|by|among|in|within) (?:H\d+ |the |its |C\d+ |A\d+ )?[a-z]+)?"
    r"(?: simply| collectively| locally)? (?:as|by the (?:acronym|initials|nickname|name))|nicknamed|dubbed"
    r"|(?<=also )called|(?<=commonly )called|(?<=popularly )called|(?<=sometimes )called|(?<=often )called"
    r"|(?<=, )called"
    r"|a\.k\.a\.?|aka|alias)(?: ,)? (?:simply )?(?:(?P<open>[\"'] ?)|(?:the )?)(?=\S)"
)


_BORN = re.compile(
    r"(?P<whole>P\d+)(?: \( [^()]+ \))? ,? ?(?:who was |was )?born (?:as )?(?P<name>P\d+)(?= (?:,|\.|\)|in|on))"
)
_OR = re.compile(r"(?P<whole>[GO]\d+) , or (?:the |simply )?(?P<name>[GO]\d+) ,")
_LETTERS = re.compile(
    r"(?P<whole>[GOPC]\d+) ,? ?(?:which is |is |who is |are )?(?:also |better |commonly |usually |often )?(?:known|"
    r"abbreviated|"
    r"referred to) (?:by|under|with) (?:its|the|his|her|their) (?:[AC]\d+ |[a-z-]+ ){0,3}?(?:acronym|initials|"
    r"nickname|name|"
    r"abbreviation|alias|pseudonym|nom de guerre) ,? ?(?=\S)"
)


def _other_names(scene: Scene) -> Iterator[Draft]:
    """Names given at birth, and short forms after "or" or "known by its initials"."""
    line = scene.full
    for pattern in (_BORN, _OR, _LETTERS):
        for match in line.find(pattern):
            whole = line.mention(match["whole"])
            start = line.word_at(match.start("name") if pattern is not _LETTERS else match.end())
            named = line.mention(match["name"]) if pattern is not _LETTERS else None
            end = named.last if named is not None else _capitals_end(scene, start)
            alias = scene.text(start, end)
            if whole.actor is None or not alias or alias == whole.actor.name or not alias[0].isupper():
                continue
            if pattern is _OR and not (_SHORT.match(alias) and _fits(alias, whole.actor.name)):
                continue
            fields: dict[str, Value] = {"entity": whole.actor, "alias": alias}
            yield Draft(make=AliasClaim, fields=fields, first=whole.first, last=end, timeless=True)


def _fits(short: str, name: str) -> bool:
    """Whether the letters of an acronym can stand for a name: its initials in order, or at least the first."""
    letters = [letter for letter in short if letter.isupper()]
    initials = [word[0].upper() for word in re.split(r"[\s-]+", name) if word and word[0].isalpha()]
    at = 0
    for letter in letters:
        if letter not in initials[at:]:
            return False
        at = initials.index(letter, at) + 1
    return True


def _brackets(scene: Scene) -> Iterator[Draft]:
    """Acronyms in brackets after the name they stand for."""
    line = scene.full
    for match in line.find(_BRACKETS):
        whole = line.mention(match["whole"])
        at = line.word_at(match.start("short"))
        short = scene.sentence.words[at].text
        if whole.actor is None or not _SHORT.match(short) or len(short) > _LONGEST:
            continue
        if _stands_for(short, scene.text(whole.first, whole.last), whole.actor, free=_is_free(scene, match, whole)):
            last = min(at + 2, len(scene.sentence.words))
            yield _alias(whole.actor, short, line.words(match.start(), match.end())[0], last)
    for mention in scene.mentions:
        short = scene.text(mention.short, mention.short + 1)
        if mention.short and mention.actor is not None and _SHORT.match(short) and len(short) <= _LONGEST:
            full = scene.text(mention.first, mention.short - 1)
            if _stands_for(short, full, mention.actor, free=True):
                yield _alias(mention.actor, short, mention.first, mention.short + 2)


def _stands_for(short: str, full: str, actor: Actor, *, free: bool) -> bool:
    """Whether letters in brackets stand for the name before them; `free`, whether nobody else has them for a name."""
    if full == short or full.isupper():
        return False
    foreign = actor.kind in {Kind.PARTY, Kind.ORGANIZATION} and " " in full
    return _fits(short, full) or (foreign and free and short[0] in {word[0] for word in full.split()})


def _alias(actor: Actor, short: str, first: int, last: int) -> Draft:
    fields: dict[str, Value] = {"entity": actor, "alias": short}
    return Draft(make=AliasClaim, fields=fields, first=first, last=last, timeless=True)


def _is_free(scene: Scene, match: re.Match[str], whole: Mention) -> bool:
    """Whether what stands in the brackets is no actor with a full name of its own."""
    if not re.fullmatch(r"[A-Z]\d+", match["short"]):
        return True
    other = scene.full.mention(match["short"])
    return other.actor is whole.actor or (
        other.actor is not None and other.actor.name.isupper() and other.sort is not Sort.PLACE
    )


def _known_as(scene: Scene) -> Iterator[Draft]:
    """Names by which somebody or something is also known."""
    line, tokens = scene.full, scene.sentence.words
    for match in line.find(_KNOWN):
        whole = line.mention(match["whole"])
        if whole.actor is None or (match["open"] is None and match.end() >= len(line.text)) or _is_part(scene, whole):
            continue
        start = line.word_at(match.end())
        end = _quoted_end(scene, start) if match["open"] else _capitals_end(scene, start)
        alias = scene.text(start, end)
        if not alias or alias == whole.actor.name or not any(word.capital for word in tokens[start:end]):
            continue
        if "formerly" in match[0] and whole.actor.kind.is_place:
            continue
        yield Draft(
            make=AliasClaim,
            fields={"entity": whole.actor, "alias": alias},
            first=whole.first,
            last=end,
            timeless=True,
        )


def _is_part(scene: Scene, whole: Mention) -> bool:
    """Whether a place is only the end of a longer name: "the Treaty of Rome"."""
    tokens = scene.sentence.words
    return whole.sort is Sort.PLACE and whole.first > 1 and tokens[whole.first - 1].lower == "of"


def _quoted_end(scene: Scene, start: int) -> int:
    tokens = scene.sentence.words
    end = start
    while end < len(tokens) and tokens[end].text not in {'"', "”", "’", "'", "''", ",", "."}:
        end += 1
    return end if end - start <= _LONGEST else start


def _capitals_end(scene: Scene, start: int) -> int:
    tokens = scene.sentence.words
    end = start
    while end < len(tokens) and (
        tokens[end].capital
        or (
            end > start
            and tokens[end].lower in {"of", "the", "for"}
            and end + 1 < len(tokens)
            and tokens[end + 1].capital
        )
    ):
        end += 1
    return end


RULES = (
    Rule(
        "alias.brackets",
        "aliases",
        _brackets,
        words("("),
        takes=(("The Free Reform Party (FRP) won.", "Free Reform Party | FRP"),),
        refuses=("Ada Vern (PT) won the seat.", "The Reef Party (pictured) won."),
    ),
    Rule(
        "alias.known",
        "aliases",
        _known_as,
        words("known know nicknamed dubbed called referred abbreviated a.k.a. aka alias"),
        takes=(
            ("Ada Vern, known as the Iron Dove, won.", "Ada Vern | Iron Dove"),
            ("The Free Reform Movement, commonly known as Reform, won.", "Free Reform Movement | Reform"),
        ),
        refuses=("Ada Vern, known as a reformer, won.", "Ada Vern is known for her work in Norway."),
    ),
    Rule(
        "alias.other",
        "aliases",
        _other_names,
        words("born or known abbreviated referred"),
        takes=(("Ada Vern, born Ada Maria Holm, won.", "Ada Vern | Ada Maria Holm"),),
        refuses=("Ada Vern, born in Oslo, won.", "The Free Reform Party, or Ada Vern, won."),
    ),
)
