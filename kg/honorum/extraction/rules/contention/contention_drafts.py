"""What one wording of contention tells: who against whom, how many of them, and where."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.contention.contention_clauses import Victim
from honorum.extraction.scenes import Scene
from honorum.extraction.text.amounts import AMOUNT, VAGUE, amount
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import ContentionClaim

_PLACE = re.compile(
    r"\b(?:in|at|near|on|outside|across|throughout|through|into|from|around|of)(?: (?:the|[a-z-]+|[CA]\d+"
    r" 's|'s|,)){0,6}? (?P<place>C\d+)(?! (?:'s )?(?:said|government|president|ministry|police))"
)


def drafts_of(scene: Scene, line: Sketch, kind: str, match: re.Match[str], trigger: int) -> Iterator[Draft]:
    """What one match of a wording tells: a draft for each person it names, or one for a group in words."""
    groups = match.groupdict()
    span = line.words(match.start(), match.end())
    actor, actor_text = _one(scene, line, match, "actor")
    places = _places(line, match)
    acquitted = match["trigger"] in {"acquitted", "cleared", "acquittal"}
    for target, target_text in _several(scene, line, match):
        fields: dict[str, Value] = {
            "kind": kind,
            "actor": actor,
            "actor_text": actor_text,
            "target": target,
            "target_text": target_text,
            **_count(groups, match, target_text or (actor_text if kind == "protest" else None)),
            "place": places,
            "charge": _words(scene, line, match, "charge"),
            "sentence": _words(scene, line, match, "sentence"),
        }
        yield Draft(
            make=ContentionClaim, fields=fields, first=span[0], last=span[1], trigger=trigger, negated=acquitted
        )


_WHERE = re.compile(r"\b(?:of|in|into|to|from|at|near|across|on|over|inside|through|towards?) (?:the )?$")
"""What stands before a country that is where something is done, not who does it: "crossed into Norland and bombed"."""


def _one(scene: Scene, line: Sketch, match: re.Match[str], name: str) -> tuple[Actor | None, str | None]:
    text = match.groupdict().get(name)
    if not text:
        return None, None
    token = re.match(r"[PGCOH]\d+$", text)
    if token:
        elsewhere = name == "actor" and _WHERE.search(line.text[: match.start(name)])
        return (None, None) if elsewhere else (line.mention(text).actor, None)
    first, last = line.words(match.start(name), match.end(name))
    return None, scene.text(first, last).removeprefix("of ")


def _several(scene: Scene, line: Sketch, match: re.Match[str]) -> list[tuple[Actor | None, str | None]]:
    """The targets: each person of a list, or one group in words."""
    text = match.groupdict().get("target") or ""
    people = [each.actor for each in line.listed(text) if each.sort is Sort.PERSON and each.actor is not None]
    if people and re.match(r"P\d+", text):
        return [(person, None) for person in people]
    return [_one(scene, line, match, "target")]


def _count(groups: dict[str, str | None], match: re.Match[str], target_text: str | None) -> dict[str, Value]:
    """How many: the number said, or the word for an amount ("dozens")."""
    if groups.get("number") and not re.search(r"[a-z]ty-[a-z]", groups["number"] or ""):
        said = amount(match)
        return {"count": said.value, "approx": said.approx}
    if re.search(r"[a-z]+ty-[a-z]+", (groups.get("count") or "") + (target_text or "").lower()):
        return {}
    vague = re.search(VAGUE, " ".join(filter(None, (groups.get("count"), target_text))).lower())
    if vague:
        return {"count": vague.group(), "approx": True}
    number = re.match(rf"(?:the |all |at least )?{AMOUNT}\b", (target_text or "").lower())
    if number:
        said = amount(number)
        return {"count": said.value, "approx": said.approx}
    return {}


def _places(line: Sketch, match: re.Match[str]) -> tuple[Actor, ...]:
    after = [line.mention(each["place"]).actor for each in _PLACE.finditer(line.text, match.start())]
    found = after or [line.mention(each["place"]).actor for each in _PLACE.finditer(line.text, 0, match.start())]
    return tuple(dict.fromkeys(actor for actor in found[:2] if actor is not None and actor.kind.is_place))


def place_of(scene: Scene, doer: Victim | None, trigger: int) -> tuple[Actor, ...]:
    """The place said next after what happens, else the first one of the sentence, unless it is the doer's country."""
    line = scene.full
    matches = list(_PLACE.finditer(line.text))
    after = [each for each in matches if line.word_at(each.start("place")) > trigger]
    found = next(iter(after or matches), None)
    place = line.mention(found["place"]).actor if found is not None else None
    if place is None or not place.kind.is_place or (doer is not None and doer.actor is place):
        return ()
    return (place,)


def _words(scene: Scene, line: Sketch, match: re.Match[str], name: str) -> str | None:
    if not match.groupdict().get(name):
        return None
    return scene.text(*line.words(match.start(name), match.end(name)))
