"""What political actors say, deny, demand and promise."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.rule import Rule
from honorum.extraction.rules.statements.pronoun_speakers import remember
from honorum.extraction.rules.statements.quotation import MARKS, in_quotation
from honorum.extraction.rules.statements.speakers import Speaker, agents, speakers
from honorum.extraction.rules.statements.statement_verbs import ACTS, NEEDS, PLAIN, SAYING
from honorum.extraction.scenes import Scene
from honorum.extraction.text.syntax import children
from honorum.model.claims import StatementClaim, Time

_TOPIC = 12
_TWO = 2
_NOT = frozenset("not n't n’t never hardly cannot neither nor".split())
_FUTURE = frozenset("will would may might could should can must 'll ’ll if".split())
_ONWARD = frozenset(
    "went go goes going used continued continues took taken wished spoke spoken moved began repeatedly "
    "rushed quick".split()
)
_ALSO_HELD = frozenset(
    "viewed seen regarded considered supported opposed wanted issued released delivered given made sent".split()
)
_LINKS = re.compile(r"^(?:that|for|on|of|to|:|,|\"|“|as|about|tribute)$")


def _statements(scene: Scene) -> Iterator[Draft]:
    """Verbs of speech with their subject, before or behind the words said."""
    said: set[object] = set()
    tokens = scene.sentence.words
    for verb, word in enumerate(tokens):
        act = ACTS.get(word.lower)
        if act is None or word.tag[:2] != "VB" or in_quotation(scene, verb):
            continue
        if not _may_speak(scene, verb):
            continue
        passive = _is_passive(scene, verb)
        agreed = word.tag == "VBN" and (passive or word.dep == "acl")
        if agreed and (
            word.lower in _ALSO_HELD or (act == "claimed" and "responsibility" not in scene.sentence.lowers)
        ):
            continue
        found = agents(scene, verb) if agreed else speakers(scene, verb)
        if not found:
            continue
        inverted = found[0].first > verb and not agreed
        if not inverted and act in NEEDS and not agreed and not NEEDS[act].match(_from(scene, verb)):
            continue
        if inverted and (act not in SAYING or word.tag == "VBG"):
            continue
        for speaker in found:
            key = speaker.who if isinstance(speaker.who, str) else id(speaker.who)
            if key in said and act in PLAIN and word.tag == "VBG":
                continue
            said.add(key)
            yield _statement(scene, speaker, act, verb, inverted=inverted, agreed=agreed)


def _is_passive(scene: Scene, verb: int) -> bool:
    """Whether a verb stands in the passive, also when the helper stands at the verb before ("was seen and told")."""
    tokens = scene.sentence.words
    if tokens[verb].tag != "VBN":
        return False
    own = {tokens[child].dep for child in children(tokens, verb)}
    if tokens[verb].dep == "conj" and not own & {"aux", "auxpass", "nsubj"}:
        return _is_passive(scene, tokens[verb].head)
    return "auxpass" in own


def _may_speak(scene: Scene, verb: int) -> bool:
    """Whether a verb says that something was said: not denied, not to come, and no bare infinitive."""
    tokens = scene.sentence.words
    word = tokens[verb]
    since = max((index for index in range(verb) if tokens[index].text in MARKS), default=-1)
    helpers = {tokens[child].lower for child in children(tokens, verb) if since < child < verb}
    before = [each.lower for each in tokens[max(0, verb - 4) : verb]]
    if before[-2:] == ["no", "longer"]:
        return False
    if helpers & _NOT or helpers & _FUTURE or (before and before[-1] in {"to", *_NOT}):
        return bool(before) and before[-1] == "to" and bool(_ONWARD & set(before)) and not helpers & _NOT
    if word.tag == "VB":
        return bool(helpers & {"did", "does", "do"})
    if word.tag == "VBN":
        return bool(
            helpers & {"has", "have", "had", "was", "were", "is", "are", "been", "being", "'s", "'ve"}
        ) or word.dep in {
            "acl",
            "conj",
            "ROOT",
        }
    if word.tag == "VBG":
        return word.dep in {"advcl", "acl", "pcomp", "conj", "dep", "ccomp", "ROOT", "xcomp"} and bool(
            before[-1:] != ["of"]
        )
    return True


def _from(scene: Scene, verb: int) -> str:
    """The sketch from a verb on."""
    line = scene.full
    return next((line.text[piece.start :] for piece in line.pieces if piece.first >= verb), "")


def _statement(scene: Scene, speaker: Speaker, act: str, verb: int, *, inverted: bool, agreed: bool = False) -> Draft:
    """The draft of a statement; its quote runs from the speaker, or from the words said before him, to their end."""
    tokens = scene.sentence.words
    if inverted:
        first, last = _words_before(scene, verb), speaker.last
        about = topic(scene, first, verb)
    elif agreed:
        first, last = _clause_start(scene, verb), max(speaker.last, clause_end(scene, verb))
        about = topic(scene, first, verb)
    else:
        first = min(speaker.first, verb)
        last = clause_end(scene, verb)
        about = topic(scene, verb + 1, last)
        spoken = first > 1 and tokens[first - 1].text in MARKS and act in SAYING and not in_quotation(scene, first)
        if spoken or (first > 1 and tokens[first - 1].text == "," and act in SAYING and last - verb <= _TWO):
            first = 0
            about = topic(scene, first, speaker.first)
    who = speaker.who
    remember(scene, who)
    field = "speaker_text" if isinstance(who, str) else "speaker"
    return Draft(
        make=StatementClaim,
        fields={field: who, "act": act, "topic": about},
        first=first,
        last=max(last, speaker.last, verb + 1),
        time=_when(scene, verb),
        timeless=True,
        unsaid=frozenset({"speaker"}) if tokens[speaker.first].tag == "PRP" else frozenset(),
    )


def _when(scene: Scene, verb: int) -> Time | None:
    """When something was said: the time that belongs to the verb itself, not to what is told of the speaker."""
    quoted = in_quotation(scene, verb)
    own = [(abs(first - verb), time) for first, _, time in scene.times_of(verb) if in_quotation(scene, first) == quoted]
    return min(own, key=lambda each: each[0])[1] if own else None


def _words_before(scene: Scene, verb: int) -> int:
    """Where the words begin that stand before "said Ada Vern"."""
    tokens = scene.sentence.words
    for index in range(verb - 1, 0, -1):
        if tokens[index].text == ";":
            return index + 1
    return 0


def _clause_start(scene: Scene, verb: int) -> int:
    tokens = scene.sentence.words
    start = min([verb, *[child for child in children(tokens, verb) if tokens[child].dep in {"nsubjpass", "nsubj"}]])
    start = tokens[verb].head if tokens[verb].dep == "acl" and tokens[verb].head < verb else start
    covering = [each.first for each in scene.mentions if each.first <= start < each.last]
    while not covering and start > 0 and tokens[start - 1].head == start:
        start -= 1
    return min([start, *covering])


def clause_end(scene: Scene, verb: int) -> int:
    """Where what a verb says ends: at the mark or word that begins another clause, or with the sentence."""
    tokens = scene.sentence.words
    open_ = False
    for index in range(verb + 1, len(tokens)):
        text, lower = tokens[index].text, tokens[index].lower
        if text in MARKS:
            if open_ and index > verb + 2:
                return index + 1
            open_ = not open_
        if open_:
            continue
        if text == ";":
            return index
        after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if text == "," and after in {"while", "but", "although", "though", "adding", "whereas", "after"}:
            return index
        if (
            text == ","
            and after == "and"
            and any(each.first == index + _TWO and each.sort is not Sort.OFFICE for each in scene.mentions)
        ):
            return index
        if lower in {"while", "whereas"} and index > verb + 3:
            return index
    last = len(tokens)
    while last > verb + 1 and tokens[last - 1].text in {".", "!", "?"}:
        last -= 1
    return last


def topic(scene: Scene, first: int, last: int) -> str:
    """The first words of what is said, without quotation marks and linking words."""
    tokens = scene.sentence.words
    while first < last and _LINKS.match(tokens[first].lower):
        first += 1
    stop = min(last, first + _TOPIC)
    return " ".join(scene.text(first, stop).replace('"', "").replace("“", "").replace("”", "").split()).strip(" ,;:.")


RULES = (
    Rule(
        "statement.verb",
        "statements",
        _statements,
        frozenset(ACTS),
        takes=(
            ("Kenya's president Ada Vern said that the vote was fair.", "Ada Vern | said | the vote was fair"),
            ('"The vote was fair," said Kenya\'s president Ada Vern.', "Ada Vern | said | The vote was fair"),
            ("The Tide Party accused the Reef Party of theft.", "Tide Party | accused | the Reef Party of theft"),
            ("Kenya's government denied the reports.", "Kenya | denied | the reports"),
            (
                "Opposition leaders demanded new elections in Kenya.",
                "Opposition leaders | demanded | new elections in Kenya",
            ),
        ),
        refuses=(
            "The analyst Ada Vern said that the vote was fair.",
            "Kenya's president Ada Vern declined to comment.",
            "Kenya's president Ada Vern did not say whether the vote was fair.",
        ),
    ),
)
