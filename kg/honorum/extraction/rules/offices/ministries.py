"""The office that a ministry stands for: "replaced Ada Vern at the finance ministry", "in the Ministry of Mines"."""

import re

from honorum.extraction.actors.mentions import Office
from honorum.extraction.scenes import Scene
from honorum.extraction.text.spelling import PORTFOLIOS

_NAMED = re.compile(r"^(?:\w+ )?Ministry (?:of|for) (?:the )?(?P<of>.+)$|^(?:the )?(?P<what>.+) Ministry$")
_HOUSE = r"(?:ministry|portfolio|department)"
_SAID = re.compile(
    rf"\b(?:in|at|of|head|lead|run|over|charge of|take|helm of) (?:the |its |H\d+ |new )*(?:(?P<what>[a-z]+(?:(?: and|"
    rf" ,)? [a-z]+){{0,3}}?) {_HOUSE}\b|{_HOUSE} (?:of|for) (?:the )?(?P<of>[a-z]+(?: and [a-z]+)?)|(?P<named>O\d+))"
)
_NOWHERE = (0, 0)


def office_of_ministry(scene: Scene, at: int) -> Office | None:
    """The minister that the ministry nearest to a word stands for."""
    found: list[tuple[int, str]] = []
    for match in scene.plain.find(_SAID):
        title = _title_of_name(scene, match["named"]) if match["named"] else _title(match["what"], match["of"])
        if title:
            first, last = scene.plain.words(match.start(), match.end())
            found.append((min(abs(first - at), abs(last - at)), title))
    title = min(found)[1] if found else ""
    return Office(title, "minister", _NOWHERE, implicit=True) if title else None


def _title(what: str | None, of: str | None) -> str:
    parts = (what or of or "").split()
    fields = [part for part in parts if part not in {"and", ",", "affairs"}]
    if not fields or not all(part in PORTFOLIOS for part in fields):
        return ""
    return f"{' '.join(parts)} minister"


def _title_of_name(scene: Scene, token: str) -> str:
    actor = scene.plain.mention(token).actor
    match = _NAMED.match(actor.name) if actor is not None else None
    if match is None:
        return ""
    return f"Minister of {match['of']}" if match["of"] else f"{match['what']} Minister"
