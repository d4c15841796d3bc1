"""Ministers by their portfolios: "holds the finance portfolio", "moves to defence", "takes over at health"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Actor, Mention, Office, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.spelling import PORTFOLIOS
from honorum.model.claims import OfficeChangeClaim, TenureClaim

_WHAT = r"(?P<what>[a-z]+(?:(?: and| ,)? [a-z]+){0,4}?)"
_WHO = r"(?P<who>P\d+)(?: ,)?(?: who)?"
_HELD = re.compile(
    rf"{_WHO} (?P<had>(?:has|had|will|also|previously|currently) )*(?P<verb>held|holds|keeps|keep|kept|retains|"
    rf"retained|"
    rf"retain) (?:on to )?(?:the |H\d+ )?{_WHAT} portfolio"
)
_GETS = re.compile(
    rf"{_WHO} (?:has |have |had |will |was |is |been |also |to )*(?P<verb>takes over|took over|takes|took|gets|got|"
    rf"given|"
    rf"handed|assumes|assumed|receives|received) (?:at )?(?:(?:the|a|an|H\d+|new|combined|newly created|key|"
    rf"powerful) )*{_WHAT} (?:portfolio|ministry|brief)"
)
_GOES = re.compile(
    rf"(?:the |new )*{_WHAT} (?:portfolio|ministry|brief|post|job) (?:of [AC]\d+ )?(?:will |would )?"
    r"(?P<verb>goes|went|go|passes|passed|falls|fell|was given|is given|has gone) to (?P<who>P\d+)"
)
_MOVES = re.compile(
    rf"{_WHO} (?:has |have |had |will |was |is |been |also |to )*(?P<verb>moves|moved|switches|switched|shifts|"
    rf"shifted|goes) "
    rf"(?:from [a-z]+ (?:[a-z]+ )?)?to (?:the )?{_WHAT}(?= (?:portfolio|ministry|,|\.|and|while|in)|$)"
)
_SPLIT = re.compile(
    rf"{_WHO} (?:has |have |had |will |to )*(?P<verb>takes|took|gets|got|receives|received|given) (?:over )?(?:at )?"
    rf"(?:the )?{_WHAT}(?= (?:,|\.|;|and P\d+|while)(?: |$)|$)"
)
_HOUSE = (
    r"(?:the |C\d+ 's |A\d+ |H\d+ )?(?:"
    rf"{_WHAT} (?:ministry|department|portfolio)\b|(?:ministry|department|portfolio) of (?:the )?"
    rf"{_WHAT.replace('<what>', '<of>')}(?= (?:,|\.|;|and [PH]\d+|while|in|on|after)(?: |$)|$))"
)
_BRACKETED = re.compile(rf"(?P<who>P\d+) \( (?:new )?{_WHAT} (?P<verb>\))")
_LEADS = re.compile(
    r"(?P<who>P\d+)(?: ,)?(?: who)?(?: (?:has|had|was|is|were|been|also|will|be|to))* (?P<verb>appointed|named|picked|"
    r"chosen|tapped|moved|promoted|assigned|selected|took|takes|take)(?: over)? (?:to (?:lead |head |run )?|the helm "
    rf"(?:of|at) |charge of ){_HOUSE}"
)
_HEADS = re.compile(rf"(?P<who>P\d+)(?: ,)? (?:will |would |is to |to )(?P<verb>lead|head|run) {_HOUSE}")
_PUT = re.compile(
    r"(?P<verb>appointed|appoints|named|names|picked|picks|chose|tapped|taps|moved|promoted|put|assigned) (?P<who>P\d+)"
    rf"(?: , [^,;]{{2,40}} ,)? (?:to (?:lead |head |run )?|in charge of |as head of |at the helm of ){_HOUSE}"
)
_SIGNS = (
    ("dismissal", words("sacked dismissed dropped fired axed removed ousted")),
    ("resignation", words("resigned quit")),
    ("appointment", words("appointed named newcomers sworn promoted appointees installed")),
)
_RESHUFFLE = words(
    "department reshuffle reshuffled cabinet minister ministers ministry portfolio posts government changes"
)


def _title(text: str) -> str:
    """The title of the minister with this portfolio, or nothing when the words are none."""
    parts = text.split()
    while parts and (parts[0] not in PORTFOLIOS or not all(map(_is_field, parts))):
        parts = parts[1:]
    text = " ".join(parts)
    return f"{text.replace(' ,', ',')} minister" if parts else ""


def _is_field(part: str) -> bool:
    return part in PORTFOLIOS or part in {"and", ",", "affairs"}


def _fields(scene: Scene, who: Mention, title: str) -> dict[str, Value]:
    office = Office(title, "minister", (0, 0))
    if who.actor is not None:
        scene.posts.setdefault(id(who.actor), []).append(office)
    return {"title": title, "jurisdiction": scene.place_of(office)}


def note_portfolios(scene: Scene) -> None:
    """Let whoever is said to hold a portfolio hold the office, for the changes that the sentence tells."""
    for _ in _held(scene):
        pass


def _held(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_HELD):
        who, title = line.mention(match["who"]), _title(match["what"])
        if not title or not _is_person(who):
            continue
        first, last = line.words(match.start(), match.end())
        past = match["verb"] == "held" and "has " not in match[0]
        holder: dict[str, Actor | None] = {"holder": who.actor}
        yield Draft(
            make=TenureClaim,
            fields={**holder, **_fields(scene, who, title), "status": "former" if past else "current"},
            first=first,
            last=last,
            trigger=line.word_at(match.start("verb")),
            unsaid=frozenset({"title"}),
        )


def _moved(scene: Scene) -> Iterator[Draft]:
    for line in (scene.plain, scene.full):
        for pattern in (_GETS, _GOES, _MOVES, _SPLIT, _LEADS, _HEADS, _PUT):
            for match in line.find(pattern):
                who, title = line.mention(match["who"]), _title(match["what"] or match.groupdict().get("of") or "")
                near = scene.appointing or not _RESHUFFLE.isdisjoint(scene.sentence.lowers)
                if not title or not near or not _is_person(who):
                    continue
                first, last = line.words(match.start(), match.end())
                yield Draft(
                    make=OfficeChangeClaim,
                    fields={"kind": "appointment", "person": who.actor, **_fields(scene, who, title)},
                    first=first,
                    last=last,
                    trigger=line.word_at(match.start("verb")),
                    unsaid=frozenset({"title"}),
                )


def _bracketed(scene: Scene) -> Iterator[Draft]:
    """Those of a list whose portfolios stand in brackets: "newcomers are Ada Vern (health) and Otto Brand (energy)"."""
    lowers = scene.sentence.lowers
    kind = next((kind for kind, signs in _SIGNS if not signs.isdisjoint(lowers)), "")
    for match in scene.full.find(_BRACKETED) if kind else ():
        who, title = scene.full.mention(match["who"]), _title(match["what"])
        if title and _is_person(who):
            first, last = scene.full.words(match.start(), match.end())
            sign = next(at for at, word in enumerate(scene.sentence.words) if word.lower in dict(_SIGNS)[kind])
            yield Draft(
                make=OfficeChangeClaim,
                fields={"kind": kind, "person": who.actor, **_fields(scene, who, title)},
                first=min(first, sign),
                last=max(last, sign + 1),
                trigger=sign,
                unsaid=frozenset({"title"}),
            )


def _is_person(mention: Mention) -> bool:
    return mention.sort is Sort.PERSON and mention.actor is not None


RULES = (
    Rule(
        "tenure.portfolio",
        "tenures",
        _held,
        words("portfolio"),
        takes=(("Ada Vern keeps the energy portfolio in Kenya.", "Ada Vern | energy minister | Kenya | current"),),
        refuses=("Ada Vern keeps the share portfolio in Kenya.",),
    ),
    Rule(
        "change.bracketed",
        "changes",
        _bracketed,
        words("("),
        takes=(
            (
                "Kenya's president named Otto Brand (energy) and Ada Vern (health).",
                "appointment | Ada Vern | health minister | Kenya",
            ),
        ),
        refuses=("Kenya's president met Otto Brand (health).",),
    ),
    Rule(
        "change.portfolio",
        "changes",
        _moved,
        words(
            "portfolio ministry department brief post job moves moved switches switched shifts shifted goes "
            "takes took gets got given handed receives received lead head run"
        ),
        takes=(
            (
                "In the reshuffle of Kenya's cabinet Ada Vern moves to defence.",
                "appointment | Ada Vern | defence minister | Kenya",
            ),
        ),
        refuses=("Ada Vern moves to Kenya.",),
    ),
)
