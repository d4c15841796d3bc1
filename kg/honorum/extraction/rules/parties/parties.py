"""Who belongs to which party, and in what role."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How, Mention, Office, Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.offices.tenures import is_party_post
from honorum.extraction.rules.parties.party_meant import party_of
from honorum.extraction.rules.parties.party_words import post_between, tells_part
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.document import Word
from honorum.extraction.text.lexicon import words as lexicon
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind

_LEADERS = frozenset(
    """
        leader leadership chairman chairwoman chairperson chair president head chief boss co-leader presidency
        chairmanship co-chairman co-chair convener convenor supremo
        """.split()
)
_SPOKES = frozenset("spokesman spokeswoman spokesperson".split())
_NOT_PARTIES = frozenset(
    """
        university school college institute hospital bank court police army news radio television times ministry
        department agency
        """.split()
)
_OFFICES = frozenset(
    """
        cabinet administration government campaign foundation council commission committee team company group parliament
        senate house office institution centre's court state army guard club embassy
        """.split()
)
_VOTING = frozenset(
    """
        election elections elected votes vote candidate candidates constituency seats seat re-elected legislator
        councillor councillors defeated mp mps parliament lawmaker lawmakers
        """.split()
)
_SORTS = frozenset("party formation faction coalition alliance bloc movement camp list group grouping".split())
_MAYBE = lexicon("words that may be a party")
_OF_STATES = frozenset(
    """
        european african nations arab trade labour labor credit football premier teachers' students' workers' commons
        international world un security western north southern eastern civil customs monetary
        """.split()
)


def role_of(office: Office) -> tuple[str, str | None]:
    """The role that a party post is, and its title where the role does not say it."""
    title = office.title.lower()
    if office.head in {"candidate", "nominee"}:
        return "candidate", None
    if office.head in {"founder", "co-founder"}:
        return "founder", None
    if title == "representative":
        return "member", None
    if office.head in _SPOKES:
        return "spokesperson", None
    if office.head == "member" and not re.search(r"\b(?:executive|board|committee)\b", title):
        return ("founder" if "founding" in title.split() else "member"), None
    if office.head in _LEADERS and not re.search(
        r"\b(?:deputy|vice|vice-[a-z]+|assistant|youth|campaign|regional|local|parliamentary|senate|house|minority|majority|caucus|"
        r"faction|floor|bench|unit|group|federal|council|committee|executive|wing|branch|bench|women|women's|"
        r"district|provincial|state)\b",
        title,
    ):
        return "leader", office.title if office.head not in {"leader", "leadership"} else None
    return "other", office.title


def affiliation(
    person: Actor | None, party: Actor | None, role: str, status: str, title: str | None = None
) -> dict[str, Value]:
    """The fields of a party affiliation."""
    return {
        "person": person,
        "party": party,
        "role": role,
        "title": title,
        "status": "former" if status == "former" else "current",
    }


def _posts(scene: Scene) -> Iterator[Draft]:
    for each in scene.beside:
        office = each.office.office
        if office is None:
            continue
        party = party_of(scene, office, each.person.actor) if is_party_post(office) else office.party
        if party is None or party.kind not in {Kind.PARTY, Kind.ORGANIZATION} or "Commission" in party.name:
            continue
        role, title = role_of(office) if is_party_post(office) else ("member", None)
        told = _between(scene, each.office, office)
        role, title = post_between(told) or (role, title)
        if role == "leader" and tells_part(told):
            role, title = "other", scene.text(office.core[0] - len(told), office.core[1])
        yield Draft(
            make=PartyAffiliationClaim,
            fields=affiliation(each.person.actor, party, role, office.status, title),
            first=each.first,
            last=each.last,
        )


def _between(scene: Scene, mention: Mention, office: Office) -> list[Word]:
    """The words between a party and the title of a post in it: "Tide Party group chief"."""
    names = scene.context.cast.mentions[scene.sentence.number]
    first = office.core[0]
    ends = [each.last for each in names if each.sort is Sort.PARTY and mention.first <= each.first < first]
    told = list(scene.sentence.words[ends[-1] : first]) if ends else []
    return told[1:] if told and told[0].tag == "POS" else told


def partylike(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is a party, or a body that this article may well speak of as one."""
    actor = mention.actor
    if actor is None or actor.kind not in {Kind.PARTY, Kind.ORGANIZATION}:
        return False
    if actor.kind is Kind.PARTY:
        return True
    lowers = set(actor.name.lower().split())
    if lowers & _NOT_PARTIES:
        return False
    of_politics = not _VOTING.isdisjoint(scene.sentence.lowers) or (scene.context.parties and not lowers & _OF_STATES)
    return id(actor) in scene.context.partylike or bool(lowers & _MAYBE and of_politics)


def may_be_party(mention: Mention) -> bool:
    """Whether a body has nothing in its name that a party has not, where the wording makes it a party."""
    actor = mention.actor
    if actor is None or actor.kind not in {Kind.PARTY, Kind.ORGANIZATION}:
        return False
    return actor.kind is Kind.PARTY or set(actor.name.lower().split()).isdisjoint(_NOT_PARTIES | _OFFICES)


def party_called_short(scene: Scene, word: str) -> Actor | None:
    """The only party of the article that has a word in its name: "Tide" of the Tide Party."""
    found = [
        each
        for each in scene.context.cast.actors
        if each.kind is Kind.PARTY and word.lower() in each.name.lower().split() and word.lower() != "party"
    ]
    return found[0] if len(found) == 1 else None


_OF = re.compile(
    r"(?P<person>P\d+)(?: , \d\d)?(?: ,)? (?P<link>of|from|for|with) (?:the )?(?:(?!(?:and|or|in|who|of|from|"
    r"for|with|by|to|on|at|as|that|party|other|both|all|some|many) )[a-z-]+ ){0,3}(?P<party>[GO]\d+)(?! 's)(?!(?: "
    r"(?:,|and|[GOPC]\d+)){0,7} (?:constituency|district|division|ward|seat)\b)"
)
_LEAVING = re.compile(
    r"\b(?:expulsion|suspension|departure|resignation|defection|ejection|expel\w*|suspend\w*|oust\w*|eject\w*|"
    r"exclud\w*|"
    r"barr\w+|remov\w+|dismiss\w*|kicked|threw|thrown) (?:of )?(?:T\d+ )?$"
)
_RESPECTIVELY = re.compile(
    r"(?P<one>P\d+) and (?P<two>P\d+) of respectively (?:the )?(?P<a>[GO]\d+) and (?:the )?(?P<b>[GO]\d+)"
)
_OWNED = re.compile(r"(?P<party>[GO]\d+) '(?:s)? (?P<people>(?:T\d+ )?P\d+(?: (?:and|,) P\d+(?! of| from| \())*)")
_BRACKETS = re.compile(r"(?P<person>P\d+)(?: ,)? \( (?P<party>[GO]\d+)[^)]{0,12}\)")
_APPOSED = re.compile(r"(?P<person>P\d+) , (?P<party>G\d+)(?: of [C]\d+)? ,")
_MEMBER_NOUNS = frozenset("democrat republican conservative liberal socialist communist tory green libertarian".split())
_AGENCIES = frozenset(
    "bbc reuters afp ap nbc cnn abc cbs itv npr efe ansa dpa tass xinhua un eu nato who imf fbi cia".split()
)
_WHERE = r"(?: (?:of|from) (?:the )?[CA]\d+)?"
_ADJECTIVE = re.compile(
    r"(?P<party>G\d+)(?: (?:politician|activist|member|veteran|lawmaker|supporter|stalwart|contender|rival|"
    r"heavyweight|challenger|strategist|backbencher|frontbencher|grandee|moderate|hardliner|dissident|rebel|maverick|"
    r"peer|operative|official|organiser|organizer|incumbent|luminary|elder statesman|whip|eurosceptic|politicians|"
    rf"backbenchers|lawmakers|activists|members|rebels))? (?P<people>P\d+(?:{_WHERE}(?: , P\d+{_WHERE})*(?: ,)? and "
    r"P\d+)?)(?! 's G)"
)
_PLURALS = (
    "crats",
    "icans",
    "ists",
    "rals",
    "tives",
    "tories",
    "Tories",
    "eens",
    "ans",
    "ians",
    "cians",
    "ers",
    "bels",
)
_HISPARTY = re.compile(
    r"(?:(?P<person>P\d+) (?:'s|, whose)|(?P<whose>H\d+)) (?:(?!(?:rival|fellow|coalition|ally|allies|opponents?"
    r"|partner|partners|against|with|to|and|of|from|other|first|last|next|party|attack|victory|support|for|in|as|after"
    r"|before|when|while|since|amid|during|at|on|by|over|until|if|because|that|than) )[a-z0-9-]+ ){0,3}?"
    r"(?:party (?:, )?(?:the )?)?(?P<party>[GO]\d+)"
)


def _of(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_OF):
        person, party = line.mention(match["person"]), line.mention(match["party"])
        if person.how is How.PRONOUN or "respectively" in line.text[match.end("person") : match.end("person") + 20]:
            continue
        if match["link"] == "from" and _LEAVING.search(line.text[: match.start()]):
            continue
        if partylike(scene, party):
            first, last = line.words(match.start(), match.end())
            yield _member(person, party, first, last)
    for match in line.find(_RESPECTIVELY):
        first, last = line.words(match.start(), match.end())
        for one, two in (("one", "a"), ("two", "b")):
            person, party = line.mention(match[one]), line.mention(match[two])
            if partylike(scene, party):
                yield _member(person, party, first, last)


def _tells_a_noun(scene: Scene, party: Mention) -> bool:
    """Whether a party's name only tells the noun after it: "his Republican counterpart", "the Labour candidate"."""
    after = scene.sentence.words[party.last] if party.last < len(scene.sentence.words) else None
    return after is not None and after.tag[:2] == "NN" and after.lower not in _SORTS


def _member(person: Mention, party: Mention, first: int, last: int) -> Draft:
    return Draft(
        make=PartyAffiliationClaim,
        fields=affiliation(person.actor, party.actor, "member", "current"),
        first=first,
        last=last,
    )


def _owned(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_OWNED):
        party = line.mention(match["party"])
        if not partylike(scene, party):
            continue
        first = line.words(match.start(), match.start() + 1)[0]
        for person in line.listed(match["people"]):
            if person.sort is Sort.PERSON:
                yield _member(person, party, first, person.last)


def _adjective(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for pattern in (_BRACKETS, _ADJECTIVE, _APPOSED):
        for match in line.find(pattern):
            party = line.mention(match["party"])
            if pattern is _APPOSED and scene.sentence.words[party.first].lower not in _MEMBER_NOUNS:
                continue
            if party.how in {How.PRONOUN, How.DESCRIPTION} or party.actor is None:
                continue
            if party.actor.kind is not Kind.PARTY and not (
                pattern is _BRACKETS and _may_be_bracketed(scene, party.actor)
            ):
                continue
            first, last = line.words(match.start(), match.end())
            groups = match.groupdict()
            people = (
                [line.mention(groups["person"])]
                if groups.get("person")
                else [each for each in line.listed(groups["people"]) if each.sort is Sort.PERSON]
            )
            text = scene.text(
                *line.words(match.start(), match.start() + len(match[0]) - len(groups.get("people") or ""))
            )
            plural = groups.get("person") is None and text.rstrip().endswith(_PLURALS)
            for person in people if plural else people[:1]:
                if person.how is not How.PRONOUN:
                    yield _member(person, party, first, last if plural or groups.get("person") else person.last)


def _may_be_bracketed(scene: Scene, actor: Actor) -> bool:
    """Whether "(PSOE)" after a politician's name is a party: short letters, no agency or office known by them."""
    lowers = set(actor.name.lower().split())
    if actor.name.lower() in _AGENCIES or lowers & _NOT_PARTIES or re.match(r"[DRI](?:-|$)", actor.name):
        return False
    return bool(scene.beside) or not _VOTING.isdisjoint(scene.sentence.lowers)


_OWN = re.compile(r"(?P<person>P\d+) 's (?:[a-z-]+ ){0,2}?(?P<party>G\d+)(?! 's)")
_GONE = re.compile(r" (?:former|old|previous|erstwhile|one-time|then) ")


def _his(scene: Scene) -> Iterator[Draft]:
    line = scene.full
    for match in line.find(_HISPARTY):
        who = line.mention(match["person"] or match["whose"])
        if match["whose"]:
            who = _owner_here(scene, who)
        party = line.mention(match["party"])
        called = " party " in match[0]
        if party.how in {How.PRONOUN, How.DESCRIPTION} or party.actor is None or _tells_a_noun(scene, party):
            continue
        if party.actor.kind is not Kind.PARTY and not called:
            continue
        first, last = line.words(match.start(), match.end())
        draft = _member(who, party, first, last)
        gone = {"status": "former"} if _GONE.search(match[0]) else {}
        yield replace(draft, fields={**draft.fields, **gone}, unsaid=frozenset({"person"}))
    for match in line.find(_OWN):
        party = line.mention(match["party"])
        if party.how is How.DESCRIPTION:
            first, last = line.words(match.start(), match.end())
            yield _member(line.mention(match["person"]), party, first, last)


def _owner_here(scene: Scene, whose: Mention) -> Mention:
    """Whom "his" means before a party's name: the only person that the sentence names before, if one does."""
    here = [each for each in scene.mentions if each.sort is Sort.PERSON and each.last <= whose.first]
    actors = {id(each.actor) for each in here}
    if len(actors) != 1 or id(whose.actor) in actors or here[0].actor is None or whose.actor is None:
        return whose
    return here[0] if here[0].actor.sex in {"", whose.actor.sex} else whose


_IS = re.compile(
    r"(?P<who>P\d+)(?: ,)?(?: who)? (?P<verb>is|was|remains|remained|became|becomes|has been|had been|serves as|"
    r"served as)(?: (?:still|also|now|currently|then|once))* (?P<office>T\d+)(?! P\d)"
)


def _is_post(scene: Scene) -> Iterator[Draft]:
    for line in (scene.plain, scene.full):
        for match in line.find(_IS):
            who, office = line.mention(match["who"]), line.mention(match["office"]).office
            if office is None or not is_party_post(office) or office.plural:
                continue
            party = party_of(scene, office, who.actor)
            if party is None:
                continue
            role, title = role_of(office)
            status = "former" if match["verb"] in {"was", "had been", "served as"} else office.status
            first, last = line.words(match.start(), match.end())
            yield Draft(
                make=PartyAffiliationClaim,
                fields=affiliation(who.actor, party, role, status, title),
                first=first,
                last=last,
                trigger=line.word_at(match.start("verb")),
            )


RULES = (
    Rule(
        "party.post",
        "parties",
        _posts,
        takes=(
            ("Otto Brand, the leader of the Green Party, spoke.", "Otto Brand | Green Party | leader | current"),
            ("Labour MP Ada Vern asked a question.", "Ada Vern | Labour | member | current"),
        ),
        refuses=("The opposition leader Otto Brand spoke.",),
    ),
    Rule(
        "party.of",
        "parties",
        _of,
        words("of from for with"),
        takes=(("Otto Brand of the Reform Party was elected.", "Otto Brand | Reform Party | member | current"),),
        refuses=("Otto Brand of the University of Oslo voted.",),
    ),
    Rule("party.owned", "parties", _owned, words("'s ’s ' ’")),
    Rule("party.adjective", "parties", _adjective),
    Rule("party.his", "parties", _his, words("'s ’s ' ’ his her whose")),
    Rule("party.is", "parties", _is_post, words("is was remains remained became becomes been serves served")),
)
