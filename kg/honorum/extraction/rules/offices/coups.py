"""How news words that somebody led a coup and so seized an office."""

from honorum.extraction.rules.offices.change_wording import AUX, WHO, wording

_COUP = (
    r"(?P<verb>led|leads|staged|mounted|masterminded|orchestrated) (?:the|an?|H\d+|that)(?! (?:[a-z-]+ )?(?:failed|"
    r"attempted|abortive|foiled|alleged|botched|unsuccessful|aborted)\b)(?: [a-z0-9-]+){0,3}? (?:coup|putsch)\b"
    r"(?! (?:attempt|plot|bid))"
)

COUPS = (
    wording("change.coup", "seizure", rf"{WHO}{AUX} {_COUP}", needs_office=False),
    wording(
        "change.coup",
        "seizure",
        rf"(?:man|woman|officer|general|colonel|captain|major|soldier|leader|T\d+) (?:who|that) {_COUP}(?: in (?:the "
        r")?(?P<place>C\d+|[a-z]+ [a-z]+|[a-z]+))? , (?P<who>P\d+)",
        needs_office=False,
    ),
)
