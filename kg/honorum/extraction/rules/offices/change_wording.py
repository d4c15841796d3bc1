"""What the wordings of changes of office share: the kinds, the words around a verb, and what a wording is.

Groups of a wording: `who` leaves or takes the office, `office` (and `second`, `office3`) says which, `pred` went
before, `verb` states it, `place` and `body` say where.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from honorum.extraction.text.openings import may_begin, openings

GAINS = frozenset({"appointment", "election", "succession", "nomination"})
LOSSES = frozenset({"resignation", "dismissal"})

ADV = (
    r"(?: (?:[a-z]+ly|also|then|now|later|again|today|yesterday|tomorrow|thus|himself|herself|soon|first|both|"
    r"instead|either|on [a-z]+day|[a-z]+day))*"
)
FILL = r"(?: (?:[a-z0-9,'-]+|[COA]\d+)){0,7}?"
WHO = r"(?P<who>P\d+)(?: ,? ?who)?(?: ,)?"
PEOPLE = r"(?P<who>P\d+(?:(?: , (?:and )?P\d+)*(?: ,)?(?: and| as well as) P\d+)?)"
OFFICES = r"(?P<office>T\d+)(?:(?: ,)? and (?:as )?(?P<second>T\d+))?(?! P\d)"
AUX = (
    r"(?: (?:has|have|had|was|is|were|are|will|would|shall|may|might|could|should|to|be|been|being|not|n't|never|"
    r"expected|set|due|likely|reportedly|did|does|going|about|scheduled|planning|plans|forced|officially|"
    r"formally|widely|tipped|projected|himself|herself|also|then|now|later|again|instead|since|already|just|first|"
    r"today|yesterday|(?:on )?[a-z]+day|last [a-z]+|earlier|[a-z]+ly))*"
)

PARLIAMENT = (
    r"(?:parliament|congress|senate|legislature|assembly|knesset|duma|sejm|bundestag|bundesrat|riksdag|storting|"
    r"folketing|"
    r"d[aá]il|seanad|majlis|rada|diet|saeima|riigikogu|seimas|eduskunta|althing|oireachtas|lok sabha|rajya sabha|"
    r"national assembly|house of [a-z]+|upper house|lower house|state house|city council|town council|council)"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One wording: the rule it belongs to, the kind of change, and whether it must say which office.

    `refused` wordings tell of a change that did not come about ("survived a motion of no confidence"), `supposed` ones
    of one that people expect; `title` is the office that the wording means without naming it, `new` says that the
    office must be called new.
    """

    rule: str
    kind: str
    pattern: re.Pattern[str]
    needs_office: bool = True
    refused: bool = False
    supposed: bool = False
    title: str = ""
    new: bool = False
    _openings: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_openings", openings(self.pattern.pattern, "verb"))

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """All places in a text where the wording stands."""
        return self.pattern.finditer(text) if may_begin(self._openings, text) else iter(())


def wording(
    rule: str,
    kind: str,
    text: str,
    *,
    needs_office: bool = True,
    refused: bool = False,
    supposed: bool = False,
    title: str = "",
    new: bool = False,
) -> Pattern:
    """A wording of a change, from a pattern over sketches."""
    pattern = re.compile(rf"(?<![a-zA-Z0-9]){text}")
    return Pattern(rule, kind, pattern, needs_office, refused, supposed, title, new)
