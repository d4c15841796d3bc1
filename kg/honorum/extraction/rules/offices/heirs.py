"""How news words who comes after whom without a verb of its own: heirs, favourites, those who step into a place."""

from honorum.extraction.rules.offices.change_wording import AUX, OFFICES, WHO, wording

_OF = r"(?:of|to|for)"

HEIRS = (
    wording(
        "change.heir",
        "succession",
        rf"{WHO}(?: ,)?(?: is| was| became| becomes| ,)*(?: the| an?)?(?: [a-z-]+)? (?P<verb>successor|"
        rf"replacement) {_OF} "
        rf"(?:T\d+ )?(?P<pred>P\d+)(?: as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.heir",
        "succession",
        rf"(?P<pred>P\d+) 's (?P<verb>replacement|successor) (?:as|in) {OFFICES} (?:is|was|will be|,) (?:T\d+ )?"
        r"(?P<who>P\d+)",
    ),
    wording(
        "change.heir",
        "succession",
        rf"{WHO}{AUX} (?P<verb>took|takes|take|taking|fills|filled|fill) (?P<pred>H\d+|P\d+)"
        rf"(?: 's)? (?:place|job|seat|post|"
        rf"spot)(?: (?:as|at) {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.heir",
        "succession",
        rf"{WHO}{AUX} (?P<verb>took|takes|take|taking) the place of (?:T\d+ )?(?P<pred>P\d+)(?: as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.heir",
        "succession",
        rf"{WHO}{AUX} (?P<verb>followed|follows|follow|following) (?:T\d+ )?(?P<pred>P\d+) as {OFFICES}",
    ),
    wording(
        "change.heir",
        "succession",
        rf"{WHO}{AUX} (?P<verb>inherited|inherits|inherit|inheriting) (?:the )?{OFFICES} from (?P<pred>P\d+)",
    ),
    wording(
        "change.heir",
        "succession",
        rf"(?P<pred>P\d+){AUX} (?P<verb>hand|hands|handed|handing) over to (?:H\d+ |the |T\d+ |[a-z-]+ ){{0,3}}?"
        rf"(?P<who>P\d+)(?: as {OFFICES})?",
        needs_office=False,
    ),
    wording(
        "change.nominee",
        "nomination",
        rf"{WHO} (?:is|was|became|becomes|,) (?:G\d+ 's|C\d+ 's|H\d+|the)(?: [a-z-]+| G\d+)? (?P<verb>nominee|"
        rf"choice|pick) (?:for|to (?:be|become)) (?:the )?(?:post of )?{OFFICES}",
    ),
)
