"""Of whom a noun or verb is said: "a Labour politician", "joined", "as a Liberal"."""

from honorum.extraction.actors.mentions import Mention, Sort
from honorum.extraction.scenes import Scene
from honorum.extraction.text.document import Word
from honorum.extraction.text.syntax import children, verb_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"who", "that", "which"})
_UP = frozenset(
    "attr acomp conj appos acl oprd xcomp advcl relcl aux auxpass npadvmod nmod parataxis dep advmod prep".split()
)
_LINKS = frozenset({"as", "while", "since", "like"})
_WHEN = frozenset("after before since by upon on".split())
_FAR = 10


def bearer_of(scene: Scene, at: int) -> tuple[Mention, int | None] | None:
    """The person that a noun or verb is said of, and the verb that says it (none for an apposition).

    The way goes up the syntax: from "politician" over "is" to its subject, from "who" to the name before it. It ends
    without an answer where it would cross another thing's clause ("the son of a Labour politician").
    """
    words = scene.sentence.words
    people = scene.once("people by word", lambda: _people(scene))
    verb, came = None, ""
    for _ in range(_FAR):
        if at in people and came in {"appos", "acl", "relcl"}:
            return people[at], verb
        verb = at if verb is None and words[at].tag[:2] == "VB" else verb
        below = children(words, at)
        subject = next((each for each in below if words[each].dep in _SUBJECTS), None)
        if subject is not None and words[subject].lower not in _RELATIVE:
            return (people[subject], verb) if subject in people else _beside(words, people, subject)
        beside = _beside(words, people, at) if words[at].dep in _SUBJECTS else None
        if beside is not None:
            return beside
        came = words[at].dep
        link = words[at].head
        further = _through(words, at)
        if further is not None:
            at, came = further, "advcl"
            continue
        if came == "pobj" and words[link].lower in _LINKS:
            at, came = link, "prep"
            if words[words[at].head].tag[:2] != "VB":  # "served for three months as a member"
                at = verb_of(words, at)
                continue
        elif came == "pobj" and words[link].lower == "of" and words[words[link].head].lower == "one":
            at, came = words[link].head, "attr"
            continue
        elif came not in _UP or (came == "prep" and words[at].lower not in _LINKS) or words[at].head == at:
            return None
        at = words[at].head
    return None


def _through(words: tuple[Word, ...], at: int) -> int | None:
    """The verb that "after leaving" or "whether to stay" hangs on, whose subject does that too."""
    link = words[at].head
    if words[at].dep == "pcomp" and words[link].lower in _WHEN and words[link].dep == "prep":
        return words[link].head
    return link if words[at].dep == "ccomp" and words[at].tag == "VB" else None


def _beside(words: tuple[Word, ...], people: dict[int, Mention], noun: int) -> tuple[Mention, int | None] | None:
    """The person in apposition to a subject: "the Labour politician, Ada Vern, said"."""
    for each in children(words, noun):
        if words[each].dep == "appos" and each in people:
            return people[each], None
    return None


def _people(scene: Scene) -> dict[int, Mention]:
    return {
        index: each
        for each in scene.mentions
        if each.sort is Sort.PERSON and each.actor is not None
        for index in range(each.first, each.last)
    }
