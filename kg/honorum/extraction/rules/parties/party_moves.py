"""Who joins, leaves or runs for a party, and the letters that tell an American politician's party."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.parties.parties import affiliation
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.extraction.text.syntax import verb_of
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind

_JOINED = re.compile(
    r"(?P<who>P\d+)(?: ,)?(?: who)?(?: (?:has|had|have|will|would|may|might|could|to|also|recently|not|never|been|"
    r"was|later))*"
    r" (?P<verb>joined|joins|join|left|leaves|leave|quit|quits|defected to|defected from|founded|rejoined|"
    r"expelled from|suspended from|resigned from|switched to|defects to|decamp(?:ed|s) to|cross(?:ed|es)(?: over)?"
    r" to|moved to|"
    r"represents|represented|ran for|running for|standing for|"
    r"campaigning for|belongs to|belonged to|stood for|runs for|abandoned)"
    r" (?:the |a |C\d+ 's )?(?:[a-z-]+ )?(?P<party>G\d+)(?! 's)(?: for (?:the )?(?P<next>G\d+)(?! 's))?"
)
_RUNNING = frozenset({"ran for", "stood for", "running for", "standing for", "campaigning for", "runs for"})
_EXPELLED = re.compile(
    r"(?P<party>G\d+)(?: (?:has|have|had|also))* (?P<verb>expelled|expels|ejected|suspended) (?:T\d+ "
    r")?(?P<who>P\d+)(?! 's)"
)
_KIN_OF = re.compile(
    r", (?:the|an?|whose) (?:[a-z-]+ ){0,2}(?:son|daughter|brother|sister|wife|widow|husband|nephew|niece"
    r"|cousin|grandson"
    r"|granddaughter|ally|aide|adviser|friend) of (?:T\d+ |[a-z-]+ )*$"
)
_LEAVING = frozenset(
    {
        "abandoned",
        "left",
        "leaves",
        "leave",
        "quit",
        "quits",
        "defected from",
        "expelled from",
        "resigned from",
        "represented",
        "belonged to",
    }
)
_TRANSFER = re.compile(
    r"(?P<verb>defect\w*|switch\w*|mov(?:ed|es|ing)|cross(?:ed|es|ing)|went|transferr\w*|jump\w*|chang\w+)"
    r"(?: [a-z]+){0,3}? from (?:the )?(?:[a-z-]+ )?(?P<old>G\d+) to (?:the |its |a )?(?:[a-z-]+ ){0,2}(?P<new>G\d+)"
)
_IN_ORDER_TO = re.compile(
    r"\b(?:to (?P<verb>form|found|create|establish|launch|start|set up|co-found|lead|head|chair|join)|helped (?:to )?"
    r"(?P<helped>form|found|create|establish|launch|start|set up)|(?P<phrasal>set up|setting up|helped [a-z]+ up))"
    r" (?:the |a |an |his |her |own |new |rival |(?!(?:because|with|that|after|when|coalition|government|alliance"
    r"|against|for|to) )[a-z-]+ ){0,4}(?P<party>G\d+)(?! (?:'s|- led|government|T\d))"
)
_CLAUSE = re.compile(
    r"(?P<party>G\d+) ,? ?(?:(?:the|a) (?:[a-z-]+ ){0,2}party )?(?:which |that |whom )?(?P<who>P\d+) (?:(?:has|had|"
    r"have|also|"
    r"once|now|later|then) )*(?:helped (?:to )?)?(?P<verb>found(?:ed)?|co-founded|set up|formed|created|established|"
    r"launched|joined|leads|led|heads|headed|chairs|chaired|left|quit)\b(?! (?:the |a |his |her )?[A-Z]\d)"
)
_FOUNDING = re.compile(r"^(?:form|found|create|establish|launch|start|set|co-found|help)")
_DONE = frozenset(
    """left leaving leaves quit quitting resigned broke split departed defected abandoned deserted chosen elected
    re-elected picked selected appointed voted went returned helped united merged""".split()
)
_LEADING = re.compile(r"^(?:lead|led|head|chair)")
_LETTERS = {"R": "Republican Party", "D": "Democratic Party"}
_LETTER = re.compile(r"^(?P<party>[RD])\.?(?:-[A-Z][A-Za-z.]+)?$")


def _letters(scene: Scene) -> Iterator[Draft]:
    """The letter behind an American politician's name: "Ada Vern (R-Ohio)", "Ada Vern, D-Michigan,"."""
    words_ = scene.sentence.words
    for mention in scene.mentions:
        at = mention.last
        if mention.sort is not Sort.PERSON or at + 1 >= len(words_) or words_[at].text not in {"(", ","}:
            continue
        match = _LETTER.match(words_[at + 1].text)
        if match is None or ("-" not in match[0] and words_[at].text != "("):
            continue
        name = _LETTERS[match["party"]]
        stem = name.split()[0].lower()
        known = [
            each for each in scene.context.cast.actors if each.kind is Kind.PARTY and each.name.lower().startswith(stem)
        ]
        party = known[0] if known else scene.context.cast.add(Kind.PARTY, name)
        fields = affiliation(mention.actor, party, "member", "current")
        yield Draft(make=PartyAffiliationClaim, fields=fields, first=mention.first, last=at + 2)


def _joined(scene: Scene) -> Iterator[Draft]:
    for line in (scene.plain, scene.full):
        for match in line.find(_JOINED):
            who, party = line.mention(match["who"]), line.mention(match["party"])
            if party.actor is None or party.actor.kind is not Kind.PARTY:
                continue
            if _KIN_OF.search(line.text[: match.start("who")]):
                found = bearer_of(scene, line.word_at(match.start("verb")))
                if found is None:
                    continue
                who = found[0]
            role = "founder" if match["verb"] == "founded" else "candidate" if match["verb"] in _RUNNING else "member"
            first, last = line.words(match.start(), match.end())
            fields = affiliation(who.actor, party.actor, role, "former" if match["verb"] in _LEAVING else "current")
            yield Draft(
                make=PartyAffiliationClaim,
                fields=fields,
                first=first,
                last=last,
                trigger=line.word_at(match.start("verb")),
            )
            if match["next"]:
                joined = line.mention(match["next"])
                yield Draft(
                    make=PartyAffiliationClaim,
                    fields=affiliation(who.actor, joined.actor, "member", "current"),
                    first=first,
                    last=last,
                    trigger=line.word_at(match.start("verb")),
                )
    for match in scene.plain.find(_EXPELLED):
        who, party = scene.plain.mention(match["who"]), scene.plain.mention(match["party"])
        first, last = scene.plain.words(match.start(), match.end())
        status = "former" if match["verb"] != "suspended" else "current"
        yield Draft(
            make=PartyAffiliationClaim,
            fields=affiliation(who.actor, party.actor, "member", status),
            first=first,
            last=last,
            trigger=scene.plain.word_at(match.start("verb")),
        )


def _transferred(scene: Scene) -> Iterator[Draft]:
    """From one party to another: "defected from the Tide Party to the Reef Party"."""
    line = scene.full
    for match in line.find(_TRANSFER):
        verb = line.word_at(match.start("verb"))
        found = bearer_of(scene, verb)
        if found is None:
            continue
        who = found[0]
        first, last = line.words(match.start(), match.end())
        for name, status in (("old", "former"), ("new", "current")):
            yield Draft(  # the party left and the party joined
                make=PartyAffiliationClaim,
                fields=affiliation(who.actor, line.mention(match[name]).actor, "member", status),
                first=min(who.first, first),
                last=max(who.last, last),
                trigger=verb,
            )


def _role(verb: str) -> str:
    return "founder" if _FOUNDING.match(verb) else "leader" if _LEADING.match(verb) else "member"


def _went_on(scene: Scene) -> Iterator[Draft]:
    """What somebody did a party for or with: "left to form the Tide Party", "was chosen to lead it"."""
    line, tokens = scene.full, scene.sentence.words
    for match in line.find(_IN_ORDER_TO):
        said = match["verb"] or match["helped"] or match["phrasal"]
        at = line.word_at(match.start("verb" if match["verb"] else "helped" if match["helped"] else "phrasal"))
        found = bearer_of(scene, at)
        if found is None:
            continue
        who = found[0]
        first, last = line.words(match.start(), match.end())
        above = verb_of(tokens, tokens[at].head) if tokens[at].head != at else at
        yield Draft(
            make=PartyAffiliationClaim,
            fields=affiliation(who.actor, line.mention(match["party"]).actor, _role(said), "current"),
            first=min(who.first, first),
            last=max(who.last, last),
            trigger=above if tokens[above].lower in _DONE else at,
        )
    for match in line.find(_CLAUSE):
        verb = match["verb"]
        status = "former" if verb in {"left", "quit", "led", "headed", "chaired"} else "current"
        first, last = line.words(match.start(), match.end())
        fields = affiliation(line.mention(match["who"]).actor, line.mention(match["party"]).actor, _role(verb), status)
        trigger = line.word_at(match.start("verb"))
        yield Draft(make=PartyAffiliationClaim, fields=fields, first=first, last=last, trigger=trigger)


RULES = (
    Rule(
        "party.letter",
        "parties",
        _letters,
        takes=(("Ada Vern (R-Ohio) voted against the bill.", "Ada Vern | Republican Party | member | current"),),
    ),
    Rule(
        "party.joined",
        "parties",
        _joined,
        words(
            "joined joins join left leaves leave quit quits defected founded rejoined expelled resigned switched "
            "represents represented ran belongs belonged stood running standing campaigning runs abandoned expels "
            "ejected "
            "suspended defects decamped decamps crossed crosses moved"
        ),
    ),
    Rule(
        "party.transferred",
        "parties",
        _transferred,
        words("from"),
        takes=(
            (
                "Ada Vern defected from the Tide Party to the Reef Party.",
                "Ada Vern | Reef Party | member | current",
            ),
        ),
        refuses=("Votes moved from the Tide Party to the Reef Party.",),
    ),
    Rule(
        "party.went-on",
        "parties",
        _went_on,
        words(
            """form found create establish launch start set helped lead head chair join founded co-founded formed
            created
            established launched joined leads led heads headed chairs chaired left quit setting"""
        ),
        takes=(
            (
                "Otto Brand left the Labour Party to form the Tide Party.",
                "Otto Brand | Tide Party | founder | current",
            ),
            ("Ada Vern was chosen to lead the Tide Party.", "Ada Vern | Tide Party | leader | current"),
        ),
        refuses=("Ada Vern hopes to lead the Tide Party.", "Otto Brand refused to join the Tide Party."),
    ),
)
