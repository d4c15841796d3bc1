"""A sentence without its offices, so that the parties they are of are seen: "members of the opposition Tide Party"."""

from dataclasses import replace

from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import full


def without_offices(scene: Scene) -> Scene | None:
    """The same sentence with the parties that its offices are of as mentions of their own; none without such."""
    offices = [each for each in scene.mentions if each.office is not None]
    if not any(each.office is not None and each.office.party is not None for each in offices):
        return None
    inner = [
        each
        for each in scene.context.cast.mentions[scene.sentence.number]
        if any(office.first <= each.first < office.last for office in offices)
    ]
    others = [each for each in scene.mentions if each.office is None]
    mentions = sorted([*inner, *others], key=lambda each: each.first)
    line = full(scene.sentence.words, mentions)
    return replace(scene, mentions=tuple(mentions), full=line, plain=line, beside=(), notes={})
