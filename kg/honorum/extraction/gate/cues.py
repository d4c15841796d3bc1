"""How a sentence puts a fact: denied, planned, supposed, alleged, or said by somebody.

The words that govern the fact's trigger decide: "has not resigned", "would resign", "is expected to resign",
"reportedly resigned", "she said he had resigned".
"""

import re
from dataclasses import dataclass

from honorum.extraction.text.document import Word
from honorum.extraction.text.syntax import chain, children
from honorum.model.claims import Modality

_UP = frozenset(
    """
        xcomp ccomp pcomp advcl acl conj relcl auxpass aux dobj pobj prep attr oprd acomp agent advmod nsubj
        nsubjpass
        """.split()
)
_NOT = frozenset("not n't n’t never neither nor no without none cannot nobody hardly nearly almost".split())
_REFUSALS = re.compile(
    r"^(?:refus|declin|den(?:y|ied|ies|ying)|fail|avoid|prevent|reject|rul(?:ed|es|ing)?$|stop|prohibit|ban(?:ned|"
    r"s)$|bar(?:red|s)$|forb|block|"
    r"unable|unlikely|abandon|cancel|shelv|drop(?:ped|s)$|scrap|withdr[ae]w)"
)
_PLANS = re.compile(
    r"^(?:will|shall|'ll|’ll|plan(?:s|ned|ning)?|schedul\w*|set|due|intend\w*|promis\w*|vow\w*|pledg\w*|"
    r"agree[ds]?|announc\w*|prepar\w*|going|decid\w*|"
    r"schedule|slated|poised|aim\w*|want\w*|seek\w*|hop\w*|wish\w*|ready|threaten\w*|offer(?:s|ed|ing)?|try|tries|"
    r"tried|trying|"
    r"attempt\w*|bid|"
    r"urg\w*|call(?:ed|s|ing)?|demand\w*|ask(?:ed|s|ing)?|request\w*|order(?:ed|s)|propos\w*|recommend\w*|invit\w*)$"
)
_SUPPOSED = re.compile(
    r"^(?:may|might|could|would|should|can|must|if|unless|whether|expect\w*|likely|tipped|predict\w*|project\w*|"
    r"forecast\w*|possib\w*|potential\w*|"
    r"perhaps|probabl\w*|presumably|speculat\w*|rumou?r\w*|consider\w*|suggest(?:ed|s|ing)?|favou?rite|thought|"
    r"believ\w*|fear\w*|suspect\w*|"
    r"appear\w*|seem\w*|widely|doubt\w*|unclear|imagin\w*|prospect\w*|chances?|odds|possible|eligible)$"
)
_ALLEGED = re.compile(
    r"^(?:reported(?:ly)?|alleged(?:ly)?|alleg\w*|claim(?:s|ed|ing)?|accus\w*|purported(?:ly)?|supposed(?:ly)?|"
    r"apparently|unconfirmed|"
    r"insist\w*|rumou?red|blam\w*|denounc\w*)$"
)
_SAYING = re.compile(
    r"^(?:sa(?:id|ys|y|ying)|told|tells|report(?:s|ed)?|claim(?:s|ed)?|add(?:s|ed)|stat(?:es|ed)|announc(?:es|ed)|"
    r"confirm(?:s|ed)?|insist(?:s|ed)?|"
    r"alleg(?:es|ed)|accus(?:es|ed)|warn(?:s|ed)?|not(?:es|ed)|explain(?:s|ed)?|argu(?:es|ed)|predict(?:s|ed)?|"
    r"believ(?:es|ed)|declar(?:es|ed)|suggest(?:s|ed)?|"
    r"quot(?:es|ed)|observ(?:es|ed)|stress(?:es|ed)|reveal(?:s|ed)|admit(?:s|ted)|acknowledg(?:es|ed)|recall(?:s|"
    r"ed)|testif(?:ies|ied)|tweeted|wrote|writes)$"
)
_FALSE = re.compile(r"^(?:false|untrue|wrong|unfounded|fake|baseless|incorrect|premature)$")
_HEARSAY = re.compile(r"^(?:reports?|rumou?rs?|claims?|allegations?|speculation|suggestions?|unconfirmed)$")
_ONE_SIDED = re.compile(r"^(?:claim|alleg|accus|insist|believ|suggest|predict)")
_ACCORDING = re.compile(r"^(?:according)$")
_HELPERS = frozenset({"aux", "auxpass"})
_QUALIFIERS = frozenset("aux neg advmod mark det amod preconj acomp attr".split())
_AFTER = frozenset("after since upon following".split())
_NEAR = 5
_IN_PHRASE = frozenset("compound det amod poss case nummod quantmod flat nmod".split())


@dataclass(frozen=True, slots=True)
class Standing:
    """How a fact stands in its sentence."""

    negated: bool = False
    modality: Modality = Modality.ASSERTED
    attribution: str | None = None


def standing(words: tuple[Word, ...], trigger: int) -> Standing:
    """How the fact stands whose trigger is this word.

    The governing words are the trigger's helpers (aux, neg, adverbs), the verbs above it, and their helpers.
    """
    if words[trigger].tag[:2] == "NN":
        return _of_noun(words, trigger)
    signs = _nearby(words, trigger)
    said_by: str | None = None
    below = -1
    for at in chain(words, trigger, _UP):
        link = words[below].dep if below >= 0 else ""
        if link == "ccomp" and _SAYING.match(words[at].lower):
            said_by = _speaker(words, at)
            signs.alleged = signs.alleged or bool(_ONE_SIDED.match(words[at].lower)) or _is_hearsay(words, at)
            break
        if link == "conj" and words[at].tag[:2] == "VB" and _has_subject(words, trigger):
            break
        if link in {"acl", "ccomp"} and _HEARSAY.match(words[at].lower):
            signs.alleged = True
            signs.negated = signs.negated or any(_FALSE.match(word.lower) for word in words[at:])
        signs.note(_governing(words, trigger, at, link), above=below >= 0)
        if link in {"relcl", "advcl"} or (link in {"pcomp", "pobj"} and _is_before_what_was(words, at)):
            break
        below = at
    return signs.standing(said_by or _according(words) or _after_quote(words, trigger))


def _is_before_what_was(words: tuple[Word, ...], at: int) -> bool:
    """Whether "after" and the like tie something to a verb of the past: "After taking office, Ada Vern promised"."""
    above = words[at].head
    return words[at].lower in _AFTER and words[above].tag == "VBD" and words[above].dep not in _HELPERS


def _is_hearsay(words: tuple[Word, ...], verb: int) -> bool:
    """Whether it is unconfirmed reports that say it."""
    said_by = [child for child in children(words, verb) if words[child].dep == "nsubj"]
    return any(_HEARSAY.match(words[each].lower) for child in said_by for each in (child, *children(words, child)))


@dataclass(slots=True)
class _Signs:
    """What the governing words say so far."""

    negated: bool = False
    planned: bool = False
    supposed: bool = False
    alleged: bool = False
    near_negated: bool = False

    def note(self, lowers: list[str], *, above: bool) -> None:
        """Take in governing words; those above the trigger's own verb may also refuse it."""
        for lower in lowers:
            if above and lower in {"nearly", "almost"}:
                continue  # "nearly certain to win"
            if lower in _NOT:
                self.negated = not self.negated
            elif above and _REFUSALS.match(lower):
                self.negated = True
            if _ALLEGED.match(lower):
                self.alleged = True
            elif _PLANS.match(lower):
                self.planned = True
            elif _SUPPOSED.match(lower):
                self.supposed = True

    def standing(self, said_by: str | None) -> Standing:
        """The standing that the signs add up to; the least sure of them counts."""
        modality = Modality.ASSERTED
        if self.supposed:
            modality = Modality.HYPOTHETICAL
        elif self.planned:
            modality = Modality.PLANNED
        elif self.alleged:
            modality = Modality.ALLEGED
        return Standing(self.negated or self.near_negated, modality, said_by)


def _governing(words: tuple[Word, ...], trigger: int, at: int, link: str) -> list[str]:
    """The words at one step of the way up that say how the fact stands."""
    if link == "conj":
        own = any(words[child].dep in _HELPERS for child in children(words, trigger))
        shared = [child for child in children(words, at) if child < at and words[child].dep in {*_HELPERS, "neg"}]
        return [] if own else [words[child].lower for child in shared]
    if link in {"nsubj", "nsubjpass"} and words[at].dep == "ROOT":
        return [words[at].lower]
    if link in {"relcl", "advcl"} or (link == "acl" and words[at].dep == "ROOT"):
        return []
    helping = [
        child
        for child in children(words, at)
        if words[child].dep in _QUALIFIERS
        and words[child].tag[:3] != "NNP"
        and (child < max(at, trigger) or (words[child].dep == "neg" and child <= at + 2))
    ]
    return [words[child].lower for child in helping] + ([words[at].lower] if link else [])


_WANTED = re.compile(
    r"(?:^| )(?:call(?:s|ed|ing)? for|demand(?:s|ed|ing)?(?: for)?|urg(?:es|ed|ing)|seek(?:s|ing)?|sought|"
    r"want(?:s|ed|ing)?|push(?:es|ed|ing)? for|"
    r"press(?:es|ed|ing|ure)? for|propos(?:es|ed|ing|al)(?: for)?|oppos(?:es|ed|ing) to?|opposed|possible|"
    r"potential|planned|pending|upcoming|future|calls for|"
    r"ask(?:s|ed|ing)? for|threat(?:en|ens|ened)?(?: of)?|plan(?:s|ned|ning)? (?:for|to)|will|would|if|to|"
    r"eventual|offered|offers|offer|consider(?:s|ed|ing)?|discuss(?:es|ed|ing)?)"
    r"(?: (?:the|his|her|their|its|a|an|immediate|for|early|possible|see|have|submit|tender|announce|hand|in|accept))*$"
)
_UNMADE = re.compile(
    r"(?:^| )(?:reject(?:s|ed|ing)?|refus(?:es|ed|ing)(?: to accept)?|den(?:y|ies|ied|ying)|block(?:s|ed|ing)?|"
    r"rul(?:es|ed|ing) out|no|against|"
    r"opposed to|withdrew|declined|not (?:accept(?:ed)?|approve(?:d)?|confirm(?:ed)?|submit(?:ted)?|tender(?:ed)?|"
    r"offer(?:ed)?|announce(?:d)?)|veto(?:es|ed)?)"
    r"(?: (?:the|his|her|their|its|a|an|reports|of|rumours|rumors|any|that))*$"
)
_RUMOURED = re.compile(
    r"(?:^| )(?:alleged|reported|rumou?red|claims|claim|reports|rumou?rs|allegations|accus[a-z]+|blam[a-z]+)(?: "
    r"(?:of|the|about|over|his|her|in|for|with|ordering))*$"
)
_UNDONE = re.compile(r"^(?:reject|block|veto|cancel|den(?:ied|y)|revok|annul|overturn|refus|scrap|withdr|abandon)")
_HOLDS = re.compile(
    r"^(?:includ|contain|involv|foresee|foresaw|bring|brought|propos|mean|entail|feature|requir|trigger|demand)"
)
_BEFORE_NOUN = 7


def _owned_from(words: tuple[Word, ...], noun: int) -> int:
    """Where the phrase begins whose noun somebody owns ("demanded Ada Vern's resignation"), else the noun."""
    owners = [child for child in children(words, noun) if words[child].dep == "poss" and child < noun]
    first = min(owners, default=noun)
    while first > 0 and words[first - 1].head in owners and words[first - 1].dep in {"compound", "det", "amod", "nmod"}:
        first -= 1
    return first if owners and words[first].tag != "PRP$" else noun


def _is_left_out(words: tuple[Word, ...], noun: int) -> bool:
    """Whether something is said not to hold what a noun names: "the agenda did not include the resignation of"."""
    above = words[noun].head
    denied = any(words[child].dep == "neg" for child in children(words, above))
    return words[noun].dep == "dobj" and denied and _HOLDS.match(words[above].lower) is not None


def _of_noun(words: tuple[Word, ...], trigger: int) -> Standing:
    """How a fact stands that a noun names ("the dismissal of …"): the few words before it decide."""
    before = _words_before(words, _owned_from(words, trigger), _BEFORE_NOUN)
    modality = Modality.ASSERTED
    demanded = words[trigger].tag == "NN" and _DEMANDED.search(_words_before(words, trigger, _NEAR))
    if _WANTED.search(before) or demanded or _is_left_out(words, trigger):  # a bare verb parsed as a noun
        modality = Modality.HYPOTHETICAL
    elif _RUMOURED.search(before):
        modality = Modality.ALLEGED
    said_by = _according(words) or _after_quote(words, trigger)
    verb = words[trigger].head if words[trigger].dep in {"nsubj", "nsubjpass"} else trigger
    undone = verb != trigger and _UNDONE.match(words[verb].lower) is not None
    helpers = {words[child].lower for child in children(words, verb)} if verb != trigger else set()
    if undone and helpers & {"not", "n't", "n’t", "never"}:
        undone = False
    return Standing(undone or _UNMADE.search(before) is not None, modality, said_by)


_LINEAR_NOT = re.compile(
    r"(?:^| )(?:(?:has|have|had|did|does|do|was|were|is|are|will|would|could|should|must|may|might|can) ?(?:not|"
    r"n't|n’t)|never|not|refused to|declined to|failed to|refuses to|refusing to|denied|denies|ruled out|no "
    r"longer|unable to)(?: (?:yet|been|be|being|to|ever|have|immediately|even|the|his|her|a|also|actually))*$"
)
_LINEAR_PLAN = re.compile(
    r"(?:^| )(?:will|shall|to|plans to|is set to|is due to|'ll)(?: (?:not|be|also|soon|now|formally|then|have|"
    r"been|officially|become))*$"
)
_LINEAR_SUPPOSED = re.compile(
    r"(?:^| )(?:may|might|could|would|should|expected to|likely to|tipped to|if [a-z]+)(?: (?:not|be|also|soon|"
    r"now|formally|then|have|been))*$"
)
_LINEAR_ALLEGED = re.compile(
    r"(?:^| )(?:reportedly|allegedly|apparently|supposedly|purportedly|said to|reported to|alleged to|believed to|"
    r"rumoured to|rumored to|accused of|claims to|claimed to)(?: (?:have|be|been|also))*$"
)
_DEMANDED = re.compile(r"(?:^| )(?:demand|insist|urg|propos|recommend|request|ask|order|agre)\w* that(?: [^ ]+){1,5}$")
_FULFILLED = re.compile(
    r"(?:^| )(?:able|managed|began|begun|started|continued|went on|forced|helped|used|came|chosen|appointed|"
    r"elected|named|first|last|only|second|youngest|woman|man|person|women|oldest|decided|had|compelled|voted|"
    r"obliged|made|allowed|(?:first|second|third|fourth|fifth|sixth|latest|last|only)(?: [A-Za-z]+){1,4})"
    r" to(?: [a-z]+)*$"
)


def _nearby(words: tuple[Word, ...], trigger: int) -> _Signs:
    """What the few words before the trigger say, whatever the parser made of them."""
    before = _words_before(words, trigger, _NEAR).replace(" n't", " not").replace(" n’t", " not")
    signs = _Signs(near_negated=_LINEAR_NOT.search(before) is not None)
    if _LINEAR_ALLEGED.search(before):
        signs.alleged = True
    elif _LINEAR_SUPPOSED.search(before) or (_DEMANDED.search(before) and _is_bare(words, trigger)):
        signs.supposed = True
    elif _LINEAR_PLAN.search(before) and not _FULFILLED.search(before) and words[trigger].tag in {"VB", "VBN"}:
        signs.planned = True
    return signs


def _is_bare(words: tuple[Word, ...], at: int) -> bool:
    """Whether a verb has its bare form, or "be" before it: "that Norland free them", "that they be freed"."""
    return words[at].tag in {"VB", "VBP", "NN"} or (at > 0 and words[at - 1].lower == "be")


def _words_before(words: tuple[Word, ...], at: int, most: int) -> str:
    """The words of the clause before a word, in small letters but for names ("May" is not "may")."""
    start = at
    while start > 0 and at - start < most and words[start - 1].text not in {",", ";", ":", '"', "“", "”"}:
        start -= 1
    return " ".join(word.text if word.tag[:3] == "NNP" else word.lower for word in words[start:at])


def _has_subject(words: tuple[Word, ...], at: int) -> bool:
    return any(words[child].dep in {"nsubj", "nsubjpass"} for child in children(words, at))


def _speaker(words: tuple[Word, ...], verb: int) -> str | None:
    for child in children(words, verb):
        if words[child].dep == "nsubj":
            return phrase(words, child)
    return None


def phrase_span(words: tuple[Word, ...], head: int) -> tuple[int, int]:
    """Where the noun phrase around a word begins and ends, without clauses that hang on it."""
    inside = {head}
    grown = True
    while grown:
        grown = False
        for index, word in enumerate(words):
            if index not in inside and word.head in inside and word.dep in _IN_PHRASE:
                inside.add(index)
                grown = True
    return min(inside), max(inside) + 1


def phrase(words: tuple[Word, ...], head: int) -> str:
    """The noun phrase around a word, without clauses that hang on it."""
    first, last = phrase_span(words, head)
    text = words[first].text
    for before, word in zip(words[first:last], words[first + 1 : last], strict=False):
        text += (" " if word.start > before.end else "") + word.text
    return text


def _according(words: tuple[Word, ...]) -> str | None:
    for index, word in enumerate(words[:-2]):
        if _ACCORDING.match(word.lower) and words[index + 1].lower == "to":
            for later in range(index + 2, len(words)):
                if words[later].head == index + 1 and words[later].dep == "pobj":
                    return phrase(words, later)
    return None


def _after_quote(words: tuple[Word, ...], trigger: int) -> str | None:
    """Who says it, when the sentence ends with "…, said X" or begins with "X said"."""
    for index, word in enumerate(words):
        if word.tag[:2] == "VB" and _SAYING.match(word.lower) and word.dep == "ROOT" and index != trigger:
            inside = _quoted(words, trigger) or words[trigger].dep == "ccomp" or index > trigger
            if inside and words[index - 1 if index else 0].text in {",", '"', "”"} | {word.text}:
                return _speaker(words, index)
    return None


def _quoted(words: tuple[Word, ...], at: int) -> bool:
    marks = sum(1 for word in words[:at] if word.text in {'"', "“", "”"})
    return marks % 2 == 1


def inside_quotes(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word stands between quotation marks that open in its sentence.

    >>> inside_quotes((), 0)
    False
    """
    return _quoted(words, at)
