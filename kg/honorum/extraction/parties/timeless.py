"""A sentence without the times inside it, so that what they part stands together: "joined on Friday the Dawn Party"."""

from dataclasses import replace

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import without

_LINKS = frozenset("on in at since until during by from after before late early".split())
_MARKS = frozenset({",", ".", ";", ":", ")", '"', "”"})


def without_times(scene: Scene) -> Scene | None:
    """The same sentence without its times, where one stands between a word and the party or person after it."""
    if not any(each.sort is Sort.PARTY for each in scene.mentions):
        return None
    words = scene.sentence.words
    spans = [_with_link(scene, first, last) for first, last, _ in scene.times()]
    inner = [
        (first, last) for first, last in spans if first > 0 and last < len(words) and words[last].text not in _MARKS
    ]
    if not inner:
        return None
    return replace(
        scene, full=without(scene.full, inner), plain=without(scene.plain, inner), notes={"times": scene.times()}
    )


def _with_link(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The words of a time with the preposition before it."""
    words = scene.sentence.words
    return (first - 1, last) if first > 0 and words[first - 1].lower in _LINKS else (first, last)
