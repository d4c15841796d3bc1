"""How news words that a house votes somebody out, or fails to, and that a government falls."""

from honorum.extraction.rules.offices.change_wording import AUX, PEOPLE, WHO, wording

_MOTION = (
    r"(?:an?|the|another) (?:[a-z-]+ ){0,2}?(?:(?:motion|vote)s? of (?:no[- ])?(?:confidence|censure)|no-confidence "
    r"(?:motion|vote)|censure motion|impeachment motion|confidence (?:vote|motion))"
)
_OUST = r"(?:unseat|oust|remove|impeach|topple|overthrow|depose|recall|dismiss|censure)"
_RULE = r"(?:government|regime|administration|rule|cabinet)"

CONFIDENCE = (
    wording(
        "change.confidence",
        "dismissal",
        rf"(?P<verb>rejected|rejects|defeated|quashed) {_MOTION} (?:in|against) (?:T\d+ )?{PEOPLE}",
        needs_office=False,
        refused=True,
    ),
    wording(
        "change.confidence",
        "dismissal",
        rf"(?P<verb>passed|passes|approved|adopted|backed|carried) {_MOTION} (?:in|against) (?:T\d+ )?{PEOPLE}",
        needs_office=False,
    ),
    wording(
        "change.confidence",
        "dismissal",
        rf"{WHO}{AUX} (?P<verb>faces|face|faced|facing) {_MOTION}",
        needs_office=False,
        supposed=True,
    ),
    wording(
        "change.confidence",
        "dismissal",
        rf"(?P<verb>attempt|bid|move|motion|effort|plot)s? to {_OUST} (?:T\d+ )?{PEOPLE}(?: [^.;]{{0,40}}?)? (?:failed|"
        r"fails|was (?:rejected|defeated|foiled|blocked)|collapsed|fell short)",
        needs_office=False,
        refused=True,
    ),
    wording(
        "change.government",
        "dismissal",
        rf"(?P<verb>toppled|topples|overthrew|ousted|toppling|brought down|overthrown|overthrow) (?:the )?(?:[a-z-]+ )?"
        rf"{_RULE} of (?:T\d+ )?(?P<who>P\d+)",
        needs_office=False,
    ),
    wording(
        "change.confidence",
        "dismissal",
        rf"{WHO}{AUX} (?P<verb>stripped|expelled|recalled) (?:of (?:H\d+|the) seat|from (?:the )?(?:C\d+ 's "
        rf")?(?:senate|"
        r"parliament|congress|assembly)|by voters)",
        needs_office=False,
    ),
)
