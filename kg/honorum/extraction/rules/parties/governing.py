"""Who governs, opposes and controls, in the words that news has for it: "controlled", "part of the coalition"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How, Mention
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.parties.parties import partylike
from honorum.extraction.rules.parties.party_lists import LIST
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.model.claims import Modality, PartyStatusClaim
from honorum.model.entities import Kind

_BRACKET = r"(?: \( [^)]{1,20} \))?"
_SMALL = r"(?:(?!of |from |by |with |for |not )[a-z0-9'-]+ |[CA]\d+ (?:'s )?){0,5}?"
_AUX = r"(?: (?:has|have|had|now|still|currently|also|once|then|already|again|long|would|will|may|could))*"

_MAJORITY = re.compile(
    rf"(?P<party>G\d+)(?: ,)?(?: who| which)?{_AUX} (?P<verb>has|have|had|hold|holds|held|enjoy|enjoys|enjoyed|command|"
    r"commands|lost|loses?|losing|lacks?|kept|keeps|retained|retains|regained|secured) (?:a|an|its|their|his|her|"
    r"the)? ?"
    r"(?:[a-z-]+ ){0,3}?majority\b(?! of (?:the )?(?:votes?|voters|vote|people|[a-z]+ seats))"
    r"|(?P<owner>G\d+) (?:'s |' |, whose |whose )(?:[a-z0-9-]+ ){0,2}?majority (?:in|was|has|is|of|shrank|fell|grew)\b"
)
_GOVERNMENT = re.compile(
    r"(?P<party>[GO]\d+)(?: \( [^)]{1,20} \))?(?: party)?(?: - led)? (?:(?:minority|majority|state|provincial"
    r"|federal|regional|caretaker|led|"
    r"[AC]\d+) ){1,2}(?:government|administration|cabinet)\b|(?P<owner>G\d+) (?:'s |' )(?:minority|majority) "
    r"(?:government|administration)\b|(?P<led>[GO]\d+)(?: \( [^)]{1,20} \))?(?: party)? - led (?:[a-z-]+"
    r" ){0,2}?(?:government|coalition|"
    r"administration|cabinet)\b"
)
_PART = re.compile(
    rf"(?P<party>G\d+){_BRACKET}(?: party)?(?: ,)?(?: (?:who|which|that))?{_AUX}(?: (?P<verb>is|are|was|were|been|"
    rf"became|"
    rf"becomes|remains|remained|forms?) |(?: , | ){_SMALL})(?:an? |the |one of the )?{_SMALL}(?:part of|partners? "
    rf"(?:in|of)|"
    rf"members? of|ally in|force in|party in) (?:the |a |an |its |his |her |P\d+ 's )?{_SMALL}(?P<kind>coalition"
    rf"|government)\b"
)
_TOGETHER = re.compile(
    rf"(?P<parties>{LIST})(?: ,)?(?: (?:who|which|that))?{_AUX} (?P<verb>govern|governs|governed|rule|rules|ruled|"
    rf"form|forms|"
    rf"formed|agreed to form|governing|ruling|run|runs|(?:are|is|were|was)(?= (?:now |currently |still |both )*in"
    rf" ))(?! out) (?:[a-z-]+ ){{0,3}}?(?:in )?(?:an? "
    rf")?(?:[a-z-]+ ){{0,3}}?coalition\b"
    rf"(?: government)?(?: in [A-Z]\d+)?(?: (?:with|alongside) (?P<others>{LIST}))?"
)
_MADE_OF = re.compile(
    r"\b(?:coalition|parties)\b(?:(?! opposition )[^.;\"GPO]){0,50}?(?:,|\(|:) ?(?:made up of|comprising|consisting of|"
    rf"including|composed of)? ?(?P<parties>{LIST})"
)
_BEFORE_POST = re.compile(r"\b(?P<status>ruling|governing|opposition) (?P<office>T\d+)")
_OPPOSED = re.compile(
    r"\bopposition (?:parties|groups|forces|blocs)\b(?: in [A-Z]\d+)?(?: ,)? (?:(?:such as|including|like|-|:|\() )?"
    rf"(?P<parties>{LIST})"
)
_POWER = re.compile(
    rf"(?P<party>G\d+){_BRACKET}(?: ,)?(?: (?:who|which|that))?{_AUX} (?P<verb>lost power|fell from power|was "
    rf"ousted from power|"
    r"left power|left office|was (?:voted )?out of (?:power|office)|was swept from power|were swept from power)"
)
_BAN = re.compile(
    r"\b(?P<noun>ban|banning|dissolution|outlawing|proscription|closure) (?:on|of) (?:the )?(?:[a-z-]+ "
    r"){0,2}?(?P<party>G\d+)(?! 's)"
    rf"|(?P<named>[GO]\d+){_BRACKET} , (?:an? |the )(?:[a-z-]+ ){{0,2}}?(?:banned|outlawed|proscribed) (?:[a-z-]+ "
    rf"){{0,2}}?"
    r"(?:party|group|movement|organi[sz]ation)\b"
)


_LIFTED = re.compile(r"\b(?:lift|overturn|end|revok|rescind|lapse|expir)[a-z]* (?:the |a |its )?$")


def _parties(scene: Scene, line: Sketch, text: str) -> Iterator[Mention]:
    for each in line.listed(text):
        if each.how not in {How.PRONOUN, How.DESCRIPTION} and partylike(scene, each):
            yield each


def _draft(
    scene: Scene,
    line: Sketch,
    match: re.Match[str],
    party: Actor | None,
    status: str,
    *,
    former: bool = False,
) -> Draft:
    first, last = line.words(match.start(), match.end())
    verb = match.groupdict().get("verb")
    return Draft(
        make=PartyStatusClaim,
        fields={
            "party": party,
            "country": scene.context.country,
            "status": status,
            "period": "former" if former else None,
        },
        first=first,
        last=last,
        trigger=line.word_at(match.start("verb")) if verb else None,
    )


def _named(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next(groups[name] for name in ("party", "owner", "led", "named") if groups.get(name))


_ONE = (
    (_MAJORITY, "majority"),
    (_GOVERNMENT, "ruling"),
    (_PART, "coalition"),
    (_POWER, "ruling"),
    (_BAN, "banned"),
)
_ENDS = re.compile(r"\b(?:lost|loses?|losing|lacks?|was|were|had|fell|left|became)\b")


def _single(scene: Scene) -> Iterator[Draft]:
    """What a sentence tells of one party's power: "a Tide minority government", "Tide lost its majority"."""
    line = scene.full
    for pattern, status in _ONE:
        for match in line.find(pattern):
            if pattern is _BAN and _LIFTED.search(line.text[: match.start()]):
                continue
            party = line.mention(_named(match))
            if party.how in {How.PRONOUN, How.DESCRIPTION} or not partylike(scene, party):
                continue
            verb = match.groupdict().get("verb") or ""
            former = pattern in {_MAJORITY, _POWER} and bool(_ENDS.search(verb))
            yield _draft(scene, line, match, party.actor, status, former=former)


def _before_posts(scene: Scene) -> Iterator[Draft]:
    """The standing before a post that opens with its party's name: "opposition Tide Party leader"."""
    line = scene.full
    for match in line.find(_BEFORE_POST):
        post = line.mention(match["office"])
        party = post.office.party if post.office is not None else None
        if party is None or party.kind is not Kind.PARTY:
            continue
        text = scene.text(post.first, post.last).lower()
        if any(text.startswith(name.lower()) for name in (party.name, *party.aliases)):
            status = "opposition" if match["status"] == "opposition" else "ruling"
            yield _draft(scene, line, match, party, status)


def _together(scene: Scene) -> Iterator[Draft]:
    """Parties that a sentence counts in a coalition or in the opposition."""
    line = scene.full
    for pattern, status in ((_TOGETHER, "coalition"), (_MADE_OF, "coalition"), (_OPPOSED, "opposition")):
        for match in line.find(pattern):
            groups = match.groupdict()
            text = " ".join(filter(None, (groups.get(name) for name in ("parties", "others"))))
            if pattern is _MADE_OF and ("opposition" in match[0] or "coalition" not in scene.sentence.lowers):
                continue
            if pattern is _TOGETHER and not groups["others"] and len(re.findall(r"[GO]\d", text)) < 2:  # noqa: PLR2004 - one alone is no coalition
                continue
            ahead = Modality.PLANNED if (groups.get("verb") or "").startswith("agreed") else None
            for party in _parties(scene, line, text):
                yield replace(_draft(scene, line, match, party.actor, status), modality=ahead)


RULES = (
    Rule(
        "governing.one",
        "standings",
        _single,
        words(
            "majority government administration cabinet "
            "coalition "
            "opposition power office ban banning dissolution outlawing proscription closure banned outlawed proscribed"
        ),
        takes=(
            ("Labour lost its majority in Kenya.", "Labour | Kenya | majority | former"),
            ("The Tide Party is part of the governing coalition in Kenya.", "Tide Party | Kenya | coalition"),
        ),
        refuses=("The majority of Kenya's voters chose the Tide Party.",),
    ),
    Rule(
        "governing.post",
        "standings",
        _before_posts,
        words("ruling governing opposition"),
        takes=(("Ruling Tide Party leader Ada Vern spoke in Kenya.", "Tide Party | Kenya | ruling"),),
        refuses=("The opposition leader Ada Vern spoke in Kenya.",),
    ),
    Rule(
        "governing.together",
        "standings",
        _together,
        words("coalition government cabinet opposition parties"),
        takes=(
            ("Opposition parties including the Tide Party walked out in Kenya.", "Tide Party | Kenya | opposition"),
            ("The Tide Party governs in coalition with the Reef Party in Kenya.", "Reef Party | Kenya | coalition"),
        ),
        refuses=("The Tide Party criticised the government of Kenya.",),
    ),
)
