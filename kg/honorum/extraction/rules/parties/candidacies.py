"""Who stands for a party: nominations won, sought or given, and the primaries of parties."""

import re
from collections.abc import Iterator
from itertools import chain

from honorum.extraction.actors.mentions import Actor, How, Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.parties.parties import affiliation
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.syntax import children, subject_of, verb_of
from honorum.model.claims import PartyAffiliationClaim

_ADJ = r"(?:[a-z0-9-]+ |[AC]\d+ (?:'s )?){0,3}?"
_CONTEST = re.compile(
    rf"(?P<party>G\d+|(?P<his>H\d+|the|its|their) party)(?: 's)?(?: party)? {_ADJ}(?P<noun>nomination|primary|"
    r"primaries|caucus|caucuses|contest|contests|ticket|nominating contests?|nominee|candidate|candidacy|"
    r"standard-bearer|leadership election|race)\b(?! P\d)"
)
_BEFORE_NAME = re.compile(
    rf"(?P<party>G\d+)(?: 's)?(?: party)? {_ADJ}(?P<noun>nominee|candidate|hopeful|contender|challenger|"
    rf"front-?runner|pick|choice|standard-bearer|candidates|nominees|hopefuls|rivals?)(?: (?:for|in) [a-z0-9 ]{{1,30}}?"
    rf"(?:[CO]\d+)?)? ,? ?(?:T\d+ )?(?P<people>P\d+(?:(?: ,| and| , and) P\d+)*)"
)
_NOMINATES = re.compile(
    r"(?P<party>G\d+)(?: \( [^)]{1,40} \))?(?: (?:has|have|had|also|already|then|will|formally|officially"
    r"|unanimously|,))*"
    r" (?P<verb>nominated|nominates|nominate|nominating|picked|picks|chose|chosen|selected|selects|fielded|fielding|"
    r"fields|field|chooses|choose|selects|pick|put up|puts up|ran|named|names|endorsed|endorses|put forward|is "
    r"fielding|adopted|presented|proposed|is running)"
    r" (?:(?:its|the|a|former|[a-z-]+|T\d+|,) ){0,5}?(?P<person>P\d+)(?: ,)?(?P<as> (?:as|for|to (?:run|stand|be|"
    r"contest)))?"
)
_NOMINATED = re.compile(
    r"(?P<person>P\d+)(?: ,)?(?: who)?(?: (?:was|is|has|been|had|being|were|also|formally|officially|later|will|be|,))*"
    r" (?P<verb>nominated|picked|chosen|selected|fielded|adopted|put forward|proposed|named|endorsed)(?: (?:as|for|to)"
    r" [^.;,]{1,50}?)? by (?:the )?(?:[a-z-]+ )?(?P<party>G\d+)(?! 's)"
)
_FACES = re.compile(
    r"\b(?P<verb>face|faces|facing|faced|challenge|challenges|challenging|opponent|rival|(?:run|runs|ran|running|stand|"
    r"stands|race|contest|battle) against|race (?:is |will be )?between|(?:lead|edge|advantage) over|ahead of"
    r"|trail(?:s|ed|ing)?|lead(?:s|ing)?"
    r"|led|ousted|unseat(?:s|ed|ing)?|defeat(?:s|ed|ing)?|beat(?:s|ing)?) (?:will be |is |, )?(?:the |(?:T\d+ )?P\d+ "
    r", an? )?"
    r"(?P<party>G\d+) (?:T\d+ )?(?P<person>P\d+)"
)
_BETWEEN = re.compile(r"\b(?:race|contest|election|runoff|run-off|battle|ballot|primary)\b[^.;]{0,80}? between ")
_RUNNERS = re.compile(
    r"(?P<person>P\d+) , an? (?:[a-z-]+ )?(?P<party>G\d+)\b|"
    r"(?P<party2>G\d+) (?:[a-z-]+ ){0,3}(?:T\d+ )?(?P<person2>P\d+)"
)
_ELECTIONS = frozenset("election elections november vote votes voters runoff run-off race contest ballot seat".split())
_CONTESTING = re.compile(
    r"^(?:w[io]ns?|won|winning|secur\w+|clinch\w+|captur\w+|seek\w*|sought|accept\w*|receiv\w+|claim\w*|lose|loses|"
    r"lost|"
    r"losing|sweeps?|swept|r[au]ns?|running|compet\w+|contest\w*|enter\w*|ent\w+|vi\w+|bid\w*|campaign\w*|fight\w*|"
    r"fought|battl\w+|defeat\w*|beats?|beat\w+|fac\w+|challeng\w+|le[ad]d?s?|leading|topp\w+|trail\w*|edg\w+|takes?|"
    r"took|"
    r"taking|carr\w+|finish\w+|plac\w+|earn\w*|is|was|be|became|becom\w+|named|chosen|picked|elected|nominated|"
    r"stand\w*|"
    r"stood|face|dropp\w+|withdr\w+|quit\w*|pulled|suspend\w+|went|goes|concede\w*|prevail\w*|triumph\w*|upset|ousted)$"
)
_AGAINST = frozenset(
    """defeated defeat defeats defeating beat beats beating faced faces face facing challenged challenges challenging
    leads led trails trailed edged upset ousted""".split()
)
_PARTISAN = frozenset("primary primaries caucus caucuses contest contests contests".split())


def _draft(person: Mention, party: Actor | None, reach: tuple[int, int], trigger: int | None) -> Draft:
    first, last = min(person.first, reach[0]), max(person.last, reach[1])
    return Draft(
        make=PartyAffiliationClaim,
        fields=affiliation(person.actor, party, "candidate", "current"),
        first=first,
        last=last,
        trigger=trigger,
        unsaid=frozenset({"person"}),
    )


def _contests(scene: Scene) -> Iterator[Draft]:
    """Those who contest a party's nomination or primary: the subject of the verb, and whom it beat."""
    line, tokens = scene.full, scene.sentence.words
    people = {
        index: each for each in scene.mentions if each.sort is Sort.PERSON for index in range(each.first, each.last)
    }
    for match in line.find(_CONTEST):
        noun = line.word_at(match.start("noun"))
        verb = verb_of(tokens, noun)
        if tokens[verb].tag[:2] != "VB" or not _CONTESTING.match(tokens[verb].lower):
            continue
        subject = subject_of(tokens, verb)
        who = [people[subject]] if subject in people else _relative(scene, people, subject)
        who = who or [each.person for each in scene.beside if each.office.first <= (subject or -1) < each.office.last]
        if match["noun"] in _PARTISAN and tokens[verb].lower in _AGAINST:
            who += [
                people[child] for child in children(tokens, verb) if child in people and tokens[child].dep == "dobj"
            ]
        first, last = line.words(match.start(), match.end())
        for person in who:
            party = line.mention(match["party"]).actor if not match["his"] else _party_of(scene, person)
            if party is not None:
                yield _draft(person, party, (first, last), verb)


def _relative(scene: Scene, people: dict[int, Mention], subject: int | None) -> list[Mention]:
    """The person before a "who" that is the subject."""
    tokens = scene.sentence.words
    if subject is None or tokens[subject].lower not in {"who", "that"}:
        return []
    above = tokens[tokens[subject].head].head
    near = [people[index] for index in range(subject - 1, max(-1, subject - 12), -1) if index in people]
    return [people[above]] if above in people else near[:1]


def _party_of(scene: Scene, person: Mention) -> Actor | None:
    """The party that the article has given a person so far."""
    return scene.context.belongs.get(id(person.actor))


def _named(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_BEFORE_NAME):
        party = line.mention(match["party"])
        if party.how in {How.PRONOUN, How.DESCRIPTION}:
            continue
        plural = match["noun"].endswith("s")
        people = [each for each in line.listed(match["people"]) if each.sort is Sort.PERSON]
        for person in people if plural else people[:1]:
            yield _draft(person, party.actor, (party.first, person.last), None)


def _faces(scene: Scene) -> Iterator[Draft]:
    """Whom a candidate faces in a vote stands for a party, too: "will face Republican Otto Brand in November"."""
    line = scene.full
    if scene.sentence.lowers.isdisjoint(_ELECTIONS):
        return
    for match in line.find(_FACES):
        person, party = line.mention(match["person"]), line.mention(match["party"])
        yield _draft(person, party.actor, line.words(match.start(), match.end()), None)


def _between(scene: Scene) -> Iterator[Draft]:
    """The sides of a race stand for their parties: "the race between Ada Vern, a Liberal, and Green Otto Brand"."""
    line = scene.full
    for match in line.find(_BETWEEN):
        for runner in _RUNNERS.finditer(line.text, match.end()):
            person = line.mention(runner["person"] or runner["person2"])
            party = line.mention(runner["party"] or runner["party2"])
            if party.how not in {How.PRONOUN, How.DESCRIPTION}:
                yield _draft(person, party.actor, line.words(runner.start(), runner.end()), None)


_HAVE = re.compile(
    r"(?P<party>G\d+)(?: (?:now|already|also))* (?:have|has|chose|picked|,? with) (?:T\d+ )?(?P<person>P\d+) as "
    r"(?P<post>T\d+)|(?P<party2>G\d+)[^.;G]{1,60}? (?P<person2>P\d+) , (?P<post2>T\d+)(?= (?:,|and|\.)|$)"
)


def _have(scene: Scene) -> Iterator[Draft]:
    """Whom a party has for its candidate: "the Greens have Ada Vern as their nominee"."""
    line = scene.full
    for match in line.find(_HAVE):
        person, party = (
            line.mention(match["person"] or match["person2"]),
            line.mention(match["party"] or match["party2"]),
        )
        office = line.mention(match["post"] or match["post2"]).office
        theirs = (
            office is not None and office.head in {"candidate", "nominee"} and office.article in {"their", "its", "his"}
        )
        if theirs and party.how not in {How.PRONOUN, How.DESCRIPTION}:
            yield _draft(person, party.actor, line.words(match.start(), match.end()), None)


def _nominations(scene: Scene) -> Iterator[Draft]:
    for line in (scene.full, scene.plain):
        for pattern in (_NOMINATES, _NOMINATED):
            for match in line.find(pattern):
                verb = match["verb"].split()[0]
                stands = match.groupdict().get("as") or verb.startswith(("nominat", "field", "ran"))
                if not stands and (pattern is _NOMINATES or verb in {"named", "endorsed", "chosen"}):
                    continue
                person, party = line.mention(match["person"]), line.mention(match["party"])
                at = line.word_at(match.start("verb"))
                yield _draft(person, party.actor, line.words(match.start(), match.end()), at)


_WINS_FOR = re.compile(
    r"(?P<person>P\d+)(?: ,)? (?:(?:narrowly|also|easily|comfortably|who|has|had) )*(?P<verb>won|wins|held|holds"
    r"|took|takes|kept|keeps"
    r"|retained|retains|regained|captured|gained|gains|contested|contests|fought|lost|defended|defends|stole"
    r"|snatched) (?:[^.;PG]{1,50}? )?"
    r"for (?:the )?(?:[a-z-]+ )?(?P<party>G\d+)(?! 's)"
)


def _won_for(scene: Scene) -> Iterator[Draft]:
    """Who wins or loses a seat for a party stood for it: "Ada Vern won Norbury for the Greens"."""
    for line in (scene.plain, scene.full):
        for match in line.find(_WINS_FOR):
            person, party = line.mention(match["person"]), line.mention(match["party"])
            yield _draft(person, party.actor, line.words(match.start(), match.end()), line.word_at(match.start("verb")))


_WENT = re.compile(
    r"(?P<party>G\d+)(?: party)? (?:'s |' )?(?:[a-z-]+ ){0,2}?(?P<noun>nomination|leadership|ticket|candidacy)(?:"
    r" ,)? (?:which |that )?"
    r"(?:[a-z]+ ){0,2}?(?P<verb>went|goes|was given|was awarded|passed) to (?:T\d+ )?(?P<person>P\d+)"
)


def _went(scene: Scene) -> Iterator[Draft]:
    """To whom a party's nomination goes: "the party's nomination, which went to Ada Vern"."""
    line = scene.full
    for match in line.find(_WENT):
        person, party = line.mention(match["person"]), line.mention(match["party"])
        yield _draft(person, party.actor, line.words(match.start(), match.end()), line.word_at(match.start("verb")))


def nominees(scene: Scene) -> Iterator[Draft]:
    """Those whom a party puts forward, or who win its nomination."""
    return chain(_named(scene), _have(scene), _nominations(scene), _contests(scene))


RULES = (
    Rule(
        "candidacy.contest",
        "parties",
        _contests,
        words(
            "nomination primary primaries caucus caucuses contest contests ticket nominee candidate candidacy "
            "standard-bearer election race"
        ),
        takes=(
            ("Ada Vern won the Republican primary in Ohio.", "Ada Vern | Republican | candidate | current"),
            ("Ada Vern beat Otto Brand in the Labour primary.", "Otto Brand | Labour | candidate | current"),
        ),
        refuses=("Ada Vern watched the Republican primary from home.",),
    ),
    Rule(
        "candidacy.named",
        "parties",
        lambda scene: chain(_named(scene), _have(scene)),
        words(
            "nominee candidate hopeful contender challenger frontrunner front-runner pick choice standard-bearer "
            "candidates nominees hopefuls rival rivals"
        ),
        takes=(("The Republican mayoral hopeful Otto Brand smiled.", "Otto Brand | Republican | candidate | current"),),
    ),
    Rule(
        "candidacy.won-for",
        "parties",
        lambda scene: chain(_won_for(scene), _went(scene)),
        words(
            "went goes given awarded passed won wins held holds took takes kept keeps retained retains regained"
            " captured gained gains contested"
            " contests fought"
            " lost defended defends stole snatched"
        ),
        takes=(("Ada Vern won the seat for the Tide Party.", "Ada Vern | Tide Party | candidate | current"),),
        refuses=("Ada Vern won an award for the film.",),
    ),
    Rule(
        "candidacy.faces",
        "parties",
        _faces,
        _ELECTIONS,
        takes=(
            (
                "In the election, Ada Vern will face Republican Otto Brand.",
                "Otto Brand | Republican | candidate | current",
            ),
        ),
        refuses=("Ada Vern met Republican Otto Brand before the election.",),
    ),
    Rule(
        "candidacy.between",
        "parties",
        _between,
        words("between"),
        takes=(
            (
                "The race will be between Ada Vern, a Republican, and Democrat Otto Brand.",
                "Ada Vern | Republican | candidate | current",
            ),
        ),
        refuses=("The talks between Ada Vern, a Republican, and Democrat Otto Brand failed.",),
    ),
    Rule(
        "candidacy.nominated",
        "parties",
        _nominations,
        words(
            """nominated nominates nominate nominating picked picks chose chosen selected selects fielded fielding
            fields
            named names endorsed endorses put field choose chooses pick ran adopted presented proposed running"""
        ),
        takes=(
            ("The Tide Party nominated Ada Vern for president.", "Ada Vern | Tide Party | candidate | current"),
            ("Ada Vern was picked to run by the Tide Party.", "Ada Vern | Tide Party | candidate | current"),
        ),
        refuses=("The Tide Party named Ada Vern in its complaint.",),
    ),
)
