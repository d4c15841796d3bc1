"""Those who stand in a vote, with what is said beside them swallowed: their brackets, their party, its leader.

So one pattern fits "Carl Dunn (Tide Party) won", "Carl Dunn of the Tide Party won" and "Carl Dunn won", another "the
Tide Party under President Vern took 12 seats" and "the Tide Party took 12 seats".
"""

import re

from honorum.extraction.actors.mentions import Mention
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Piece, Sketch

_WORDS = r"(?:[a-z][a-z.'-]*|[GOCAT]\d+)"
_ASIDES = (
    re.compile(
        rf"(?P<keep>[PG]\d+) \( (?![^)]*\b(?:percent|cent|votes|seats)\b){_WORDS}(?:(?: ?[-/,] ?| ){_WORDS}){{0,5}} \)"
    ),
    re.compile(
        r"(?P<keep>P\d+) (?P<comma>, )?(?:of|from|representing|for) (?:(?:the|[a-z-]+|[AC]\d+|'s) ){0,4}?G\d+"
        r"(?: (?:party|coalition|alliance|list|bloc|movement))?(?(comma) ,)(?! 's)"
    ),
    re.compile(
        r"(?P<keep>G\d+) , (?:an?|the) (?:[a-z-]+ ){0,4}?(?:party|bloc|alliance|movement|coalition) (?:of|led by"
        r"|headed by|founded by) (?:(?:the|[a-z-]+|[AC]\d+|'s|T\d+) ){0,4}?P\d+ ,"
    ),
    re.compile(
        r"(?P<keep>P\d+) , (?!(?:and|or|but|who|which|whose|while|when|with|on|at|in|as|after|winning|receiving)\b)"
        r"(?:(?:[a-z][a-z'-]*|[OCA]\d+|'s|T\d+) ){1,8}, (?=(?:is|was|has|had|won|took|got|came|finished|received|polled"
        r"|who)\b)"
    ),
    re.compile(r"(?P<keep>P\d+) , (?:the |G\d+ )?[GO]\d+(?= :)"),
    re.compile(
        r"(?P<keep>G\d+)(?: (?:party|coalition|alliance|list|bloc|movement))? (?P<comma>, )?(?:of|under|led by"
        r"|headed by|chaired by|founded by) (?:(?:the|[a-z-]+|[AC]\d+|'s|T\d+) ){0,4}?P\d+(?(comma) ,)(?! 's)"
    ),
)


def standing_line(scene: Scene) -> Sketch:
    """The plain sketch of a sentence in which those who stand have swallowed what only says who they are."""
    return scene.once("standing line", lambda: _swallowed(scene.plain))


def _swallowed(line: Sketch) -> Sketch:
    for aside in _ASIDES:
        while (match := aside.search(line.text)) is not None:
            line = _with_one_piece(line, match)
    return line


def _with_one_piece(line: Sketch, match: re.Match[str]) -> Sketch:
    """The sketch with all that a match covers in the piece of the mention it keeps."""
    kept = line.mention(match["keep"])
    inside = [piece for piece in line.pieces if match.start() <= piece.start < match.end()]
    pieces: list[Piece] = []
    mention: Mention | None
    parts: list[str] = []
    at = 0
    for piece in line.pieces:
        if piece in inside:
            if piece is not inside[0]:
                continue
            token, mention = match["keep"], kept
            last = inside[-1].last - (line.text[inside[-1].start : inside[-1].stop] == ",")
            first = inside[0].first
        else:
            token, mention = line.text[piece.start : piece.stop], piece.mention
            first, last = piece.first, piece.last
        pieces.append(Piece(at, at + len(token), first, last, mention))
        parts.append(token)
        at += len(token) + 1
    return Sketch(" ".join(parts), tuple(pieces), line.mentions)
