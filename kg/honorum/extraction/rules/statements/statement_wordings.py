"""Statements told by nouns and adjectives: "according to", "quoted as saying", "is pleased by", "criticism from"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Mention
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.statements.political_actors import is_political
from honorum.extraction.rules.statements.pronoun_speakers import remember
from honorum.extraction.rules.statements.quotation import in_quotation
from honorum.extraction.rules.statements.speakers import Speaker, behind
from honorum.extraction.rules.statements.statements import clause_end, topic
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.extraction.text.syntax import children
from honorum.model.claims import StatementClaim
from honorum.model.entities import Kind

_WHO = r"(?P<who>[PGOC]\d+)"
_WORDS = r"(?:[a-z0-9'-]+|[COAGPTH]\d+|,)"
_NOUNS = {
    "criticism": "criticised", "critical": "criticised", "scathing": "criticised", "condemnation": "condemned",
    "praise": "praised", "promise": "promised", "pledge": "pledged", "warning": "warned", "denial": "denied",
    "accusation": "accused", "allegation": "accused", "vow": "vowed", "demand": "demanded", "appeal": "appealed",
    "plea": "appealed", "call": "called for", "claim": "claimed", "assertion": "claimed", "insistence": "insisted",
    "complaint": "complained", "objection": "opposed", "protest": "complained", "threat": "threatened",
    "assurance": "promised", "refusal": "refused", "rejection": "rejected", "apology": "apologised",
    "suggestion": "suggested", "admission": "admitted", "tribute": "praised", "statement": "said", "comment": "said",
    "remark": "said", "announcement": "announced", "condolence": "expressed", "reaction": "said",
    "pleased": "welcomed", "delighted": "welcomed", "proud": "praised",
}  # fmt: skip
"""What each noun and adjective of speech says that its owner did."""
_NOUN = "|".join(noun for noun in _NOUNS if noun not in {"critical", "scathing", "pleased", "delighted", "proud"})
_QUOTED_AS = re.compile(
    rf"{_WHO} (?:(?:was|is|were|has been|had been) )?(?:also )?(?:being )?quoted (?:by {_WORDS} |in {_WORDS} )?as "
    r"(?P<verb>saying|being|stating|telling|warning|adding)"
)
_QUOTING = re.compile(
    rf"(?:cited|cites|quoted|quotes|citing|quoting) (?:[a-z-]+ ){{0,3}}{_WHO} (?:[a-z]+ ){{0,2}}?as "
    r"(?P<verb>saying|stating|telling|warning|adding)"
)
_NOMINAL = re.compile(
    rf"{_WHO} (?:'s|has|have|had) (?:(?!no |not |never )(?:a|an|H\d+|own|[a-z-]+) ){{0,3}}?(?P<verb>{_NOUN})s?\b "
    rf"(?:of|for|that|to|"
    rf"on|about|at)"
)
_FROM = re.compile(
    rf"(?P<verb>{_NOUN})s?(?: (?:(?!backed|made|issued|written|read)[a-z-]+|[COAGTH]\d+)){{0,6}}? (?:from|by) (?:the "
    rf"|a |some )?(?:T\d+ )?{_WHO}"
)
_ALSO_FROM = re.compile(r"^(?: ,| ,? and)(?: also)? (?:from |by )?(?:the )?(?P<who>[PGOC]\d+)")
_FEELING = re.compile(
    rf"{_WHO} (?:is|was|were|are|has been|had been) (?:also |very |deeply |not |[a-z]+ly )?(?P<verb>pleased|delighted|"
    r"disappointed|concerned|worried|outraged|saddened|shocked|alarmed|dismayed|proud|sorry|grateful|critical|scathing|"
    r"confident|optimistic|adamant|convinced|furious|angry|appalled|horrified|hopeful|unhappy|skeptical|sceptical|glad|"
    r"sure|certain|dissatisfied|displeased) (?:by|with|at|about|over|that|to|of|for)"
)
_USED = re.compile(
    rf"{_WHO} used (?:H\d+|the|a|an|its) (?:[a-z-]+ ){{0,4}}(?P<verb>speech|address|statement|interview"
    r"|visit|letter) (?:[a-z]+ ){0,3}?to\b"
)
_REACTED = re.compile(
    rf"{_WHO} (?:has |have |had |also )*(?P<verb>took issue|takes issue|took aim|takes aim|took to (?:twitter|"
    rf"facebook)|"
    r"came out (?:against|in)|distanced (?:himself|herself|itself|P\d+)|made (?:it )?clear|"
    r"held (?:the )?[A-Z]\d+ (?:[a-z]+ )?responsible|stood by|left open|gave assurances)"
)
_PATTERNS = (
    (_QUOTED_AS, "said"),
    (_QUOTING, "said"),
    (_FEELING, ""),
    (_NOMINAL, ""),
    (_USED, "said"),
    (_REACTED, "said"),
)


def _wordings(scene: Scene) -> Iterator[Draft]:
    yield from _according(scene)
    line = scene.plain
    for pattern, act in _PATTERNS:
        for match in line.find(pattern):
            speaker = _speaker(scene, line, match["who"], line.word_at(match.start("verb")))
            if speaker is not None:
                verb = line.word_at(match.start("verb"))
                last = clause_end(scene, verb)
                about = topic(scene, line.words(match.start(), match.end())[1], last)
                yield _draft(speaker, act or _NOUNS.get(match["verb"], "expressed"), about, speaker.first, last)
    yield from _criticism_from(scene, line)


def _criticism_from(scene: Scene, line: Sketch) -> Iterator[Draft]:
    """Criticism, praise and demands that come from somebody: "drew criticism from Senator Ada Vern"."""
    for match in line.find(_FROM):
        noun = line.word_at(match.start("verb"))
        end, token = match.end(), match["who"]
        while True:
            speaker = _speaker(scene, line, token, noun)
            if speaker is not None:
                yield _draft(speaker, _NOUNS[match["verb"]], topic(scene, 0, noun), noun, max(noun + 1, speaker.last))
            also = _ALSO_FROM.match(line.text[end:])
            if also is None:
                break
            token, end = also["who"], end + also.end()


def _speaker(scene: Scene, line: Sketch, token: str, word: int) -> Speaker | None:
    mention: Mention = line.mention(token)
    actor = mention.actor
    if actor is None or not is_political(scene, actor) or in_quotation(scene, word):
        return None
    if actor.kind.is_place and actor.kind is not Kind.COUNTRY:
        return None
    first, last = line.span_of(mention)
    return Speaker(actor, first, last)


def _according(scene: Scene) -> Iterator[Draft]:
    """Whoever stands behind "according to": a person, a party, a ministry, "Maltese officials", "a statement by"."""
    tokens = scene.sentence.words
    for at in range(len(tokens) - 2):
        if tokens[at].lower != "according" or tokens[at + 1].lower != "to" or in_quotation(scene, at):
            continue
        heads = [child for child in children(tokens, at + 1) if tokens[child].dep == "pobj" and child > at]
        for speaker in behind(scene, heads[0], at) if heads else ():
            last = clause_end(scene, max(speaker.last - 1, at))
            opens = at <= 1 or tokens[at - 1].text == ";"
            about = topic(scene, speaker.last, last) if opens else topic(scene, 0, at)
            first = at if opens else _clause_before(scene, at)
            yield _draft(speaker, "said", about, first, last if opens else speaker.last)


def _clause_before(scene: Scene, at: int) -> int:
    """Where the clause begins that "according to" stands behind."""
    tokens = scene.sentence.words
    return next((index + 1 for index in range(at - 1, 0, -1) if tokens[index].text == ";"), 0)


def _draft(speaker: Speaker, act: str, about: str, first: int, last: int) -> Draft:
    field = "speaker_text" if isinstance(speaker.who, str) else "speaker"
    fields: dict[str, Actor | str | None] = {field: speaker.who, "act": act, "topic": about}
    return Draft(
        make=StatementClaim, fields=fields, first=min(first, speaker.first), last=max(last, speaker.last), timeless=True
    )


def _remembered(scene: Scene) -> Iterator[Draft]:
    for draft in _wordings(scene):
        who = draft.fields.get("speaker") or draft.fields.get("speaker_text")
        if isinstance(who, Actor | str):
            remember(scene, who)
        yield draft


RULES = (
    Rule(
        "statement.wording",
        "statements",
        _remembered,
        words(
            """according quoted cited quotes cites citing quoting pleased delighted disappointed concerned worried
            outraged saddened shocked alarmed dismayed proud sorry grateful critical scathing confident
            optimistic adamant convinced furious angry appalled horrified hopeful unhappy skeptical sceptical
            glad sure certain dissatisfied displeased used took takes came distanced made held stood left gave"""
        )
        | {f"{noun}{end}" for noun in _NOUNS for end in ("", "s")}
        | {"criticisms", "apologies"},
        takes=(
            (
                "According to Kenya's president Ada Vern, the vote was fair.",
                "Ada Vern | said | the vote was fair",
            ),
            ("Kenya's president Ada Vern is pleased by the vote.", "Ada Vern | welcomed | the vote"),
            (
                "The plan of Kenya's government drew criticism from Senator Ada Vern.",
                "Ada Vern | criticised | The plan of Kenya's government drew",
            ),
        ),
        refuses=("According to the analyst Ada Vern, the vote was fair.",),
    ),
)
