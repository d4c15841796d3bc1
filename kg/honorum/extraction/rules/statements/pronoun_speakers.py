"""Who "he said" and "it said" mean: whoever spoke last, when the pronoun alone does not tell."""

from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.rules.statements.political_actors import is_political
from honorum.extraction.scenes import Scene
from honorum.extraction.text.syntax import is_subject
from honorum.model.entities import Kind

_SEX = {"he": "m", "she": "f"}
_BODIES = frozenset({Sort.PARTY, Sort.BODY, Sort.PLACE})
_FAR = 3


def remember(scene: Scene, who: Actor | str) -> None:
    """Note who spoke in a sentence, for the pronouns after it."""
    scene.context.notes.setdefault("spoke", []).append((scene.sentence.number, who))


def _spoke(scene: Scene, far: int) -> Iterator[Actor | str]:
    """Who spoke in the last few sentences, the last one first."""
    spoke: list[tuple[int, Actor | str]] = scene.context.notes.get("spoke", [])
    for number, who in reversed(spoke):
        if scene.sentence.number - number > far:
            return
        yield who


def meant_by(scene: Scene, at: int, mention: Mention | None) -> Actor | str | None:
    """Whom a pronoun that is the subject of a verb of speech means.

    `mention` is what the pronoun was taken for. Whoever spoke last is preferred to somebody whom the sentences before
    only mention in passing.
    """
    lower = scene.sentence.words[at].lower
    if lower in {"it", "they"}:
        return mention.actor if mention is not None else _last_body(scene, at)
    if lower not in _SEX:
        return None
    guess = mention.actor if mention is not None else None
    if guess is not None and _led(scene, guess):
        return guess
    for who in _spoke(scene, _FAR):
        if isinstance(who, Actor) and who.kind is Kind.PERSON and who.sex in {"", _SEX[lower]}:
            return who
    return guess


def _led(scene: Scene, actor: Actor) -> bool:
    """Whether somebody is a subject in this sentence, or in the last one that names him."""
    if any(each.actor is actor and each.how is not How.PRONOUN for each in scene.mentions):
        return True
    for number in range(scene.sentence.number - 1, max(-1, scene.sentence.number - _FAR - 1), -1):
        words = scene.document.sentences[number].words
        here = [each for each in scene.context.cast.mentions[number] if each.actor is actor]
        if here:
            return any(is_subject(words, each) for each in here)
    return True


def _last_body(scene: Scene, at: int) -> Actor | str | None:
    """The party, body or country that "it" means: the subject before it in the sentence, else the last speaker."""
    words = scene.sentence.words
    here = [each for each in scene.mentions if each.last <= at and each.sort in _BODIES and is_subject(words, each)]
    if here:
        return here[-1].actor if is_political(scene, here[-1].actor) else None
    if any(each.last <= at and each.sort is Sort.PERSON and is_subject(words, each) for each in scene.mentions):
        return None
    for who in _spoke(scene, 1):
        if isinstance(who, str) or who.kind is not Kind.PERSON:
            return who
    number = scene.sentence.number - 1
    if number < 0:
        return None
    before = scene.context.cast.mentions[number]
    subjects = [each for each in before if is_subject(scene.document.sentences[number].words, each)]
    fits = len(subjects) == 1 and subjects[0].sort in _BODIES and is_political(scene, subjects[0].actor)
    return subjects[0].actor if fits else None
