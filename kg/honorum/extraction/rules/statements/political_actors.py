"""Whose words count as a political actor's: persons with an office or a party, parties, governments, public bodies."""

import re
from functools import lru_cache

from honorum.extraction.actors.mentions import Actor, Office, Sort
from honorum.extraction.events.votes import ArticleKey
from honorum.extraction.rules.statements.private_people import private_people
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import full
from honorum.model.entities import Kind

_PUBLIC = frozenset(
    """ministry government council commission parliament congress senate house assembly court tribunal union nations
    embassy party movement coalition front bloc alliance cabinet treasury politburo secretariat bundestag duma knesset
    sejm caucus committee administration army authority brigade brigades militia league mission conference
    department""".split()
)
_PUBLIC_NAMES = frozenset(
    """nato un eu osce asean ecowas iaea icc kremlin pentagon hamas hezbollah taliban fatah plo fbi brics oas au imf
    unhcr unicef anc cdu spd csu snp dup""".split()
) | {"white house", "downing street", "world bank", "state department", "supreme court", "arab league"}
_PRIVATE = frozenset(
    """football sports sport olympic cricket athletic hockey baseball basketball rugby tennis police fire university
    college school hospital news times radio television press broadcasting company corporation studio studios club
    geological survey meteorological weather space medical health research science museum library church trade
    credit insurance arts film academy players""".split()
)
_MEDIA = frozenset(
    """bbc msnbc reuters cnn afp ap xinhua interfax itar tass novosti jazeera guardian telegraph herald tribune gazette
    independent globe mail bloomberg fox abc nbc cbs npr pbs sky tv daily weekly sun mirror express journal observer
    agency network media channel broadcaster review magazine wikinews chronicle star post monitor economist newsweek
    examiner courier dispatch inquirer standard argus twitter facebook google youtube wikipedia""".split()
)
_NO_OFFICE = re.compile(
    r"\b(?:coach|captain|professor|director|editor|manager|principal|bishop|archbishop|pope|priest|chief executive|"
    r"superintendent|dean|sheriff|detective|inspector|conductor|analyst|researcher|curator|"
    r"fire|coroner|surgeon)\b",
    re.IGNORECASE,
)
_COMPANY_POSTS = re.compile(
    r"\b(?:president|chair\w*|spokes\w+|head|chief|vice|general|executive|commissioner|secretary|governor|member|"
    r"treasurer|leader)\b",
    re.IGNORECASE,
)
_CALLING = (
    r"(?:politicians?|activists?|dissidents?|lawmakers?|legislators?|candidates?|nominees?|independents?|leaders?|"
    r"parliamentarians?|campaigners?|rebels?|warlords?|diplomats?|envoys?|negotiators?|frontrunners?|front-runners?|"
    r"democrats?|republicans?|socialists?|pan-democrats?|separatists?|dictator|strongman|ruler|revolutionary|"
    r"statesman|stateswoman|contenders?|challengers?|hopefuls?|frontbenchers?|backbenchers?|guerrilla|"
    r"commander|premier|"
    r"whip|figure|minister|lord mayor|ex-president|ex-minister|spokesman|spokeswoman|spokesperson|incumbent)"
)
_HEAD_OF = (
    r"(?:the )?(?:[a-z-]+ ){0,2}(?:head|chief|leader|speaker|president|chair|chairman|chairwoman|member|deputy|"
    r"spokesman|spokeswoman|commander) (?:of|for) (?:the |its |a )?(?:[a-z-]+ ){0,2}(?:congress|parliament|senate|"
    r"commission|army|council|assembly|government|party|police|ministry|junta|opposition|coalition|court|"
    r"president|presidency|movement|union)\b"
)
_PEOPLE = r"(?P<people>P\d+(?: (?:,|and|, and) P\d+)*)"
_DESCRIBED = (
    re.compile(rf"(?<!party )(?:G\d+|{_CALLING})(?: ,)? {_PEOPLE}"),
    re.compile(r"(?P<people>P\d+) (?:of|from|for) (?:the )?G\d+"),
    re.compile(r"G\d+ 's (?P<people>P\d+)"),
    re.compile(r"(?P<people>P\d+) \( (?:[GA]\d+|[dr]|labour|labor|lib|con)\b"),
    re.compile(r"(?P<people>P\d+) , [GT]\d+ "),
    re.compile(r"(?P<people>P\d+) , (?:a|an|another) (?:[a-z-]+ |[CA]\d+ ){0,2}G\d+(?= [,.])"),
    re.compile(
        r"(?P<people>P\d+) 's (?:[a-z-]+ )?(?:G\d+|party|government|administration|cabinet|regime|presidency"
        r"|ministry)\b"
    ),
    re.compile(
        rf"(?P<people>P\d+) ,(?: who (?:is|was))?(?: (?:a|an|the|one of the|another|also|[A-Z]\d+(?: 's)?"
        rf"|former|then))"
        rf"{{1,3}} (?:(?!of|for|to|and|by|with)(?:[a-z'-]+|[A-Z]\d+) ){{0,4}}{_CALLING}\b(?! (?:of|for|at) (?:the "
        rf")?(?:company|club|team))"
    ),
    re.compile(
        rf"(?P<people>P\d+) (?:is|was) (?:a|an|the) (?:[a-z-]+ ){{0,3}}{_CALLING}\b(?! (?:of|for|at) (?:the )?"
        rf"(?:company|club|team))"
    ),
    re.compile(rf"(?P<people>P\d+) , {_HEAD_OF}"),
    re.compile(rf"{_HEAD_OF} , (?P<people>P\d+)"),
    re.compile(r"(?P<people>P\d+) of the (?:loyalists|rebels|opposition|separatists)"),
    re.compile(r"(?P<people>P\d+) (?:was|has been|is) (?:re-?)?elected\b"),
    re.compile(r"(?P<people>P\d+) (?:of|from) (?:the )?(?P<body>O\d+)"),
)
_RANKS = frozenset(
    "general gen gen. captain major lieutenant colonel col col. brigadier brig brig. marshal admiral commander".split()
)
_COALITION = frozenset("coalition movement front bloc alliance council party camp congress committee".split())


_ENOUGH = 3


@lru_cache(maxsize=2)
def _described(article: ArticleKey) -> frozenset[int]:
    """The persons (by `id`) whom the article itself calls politicians, activists, members of parties."""
    found: set[int] = set()
    for sentence, mentions in zip(article.document.sentences, article.context.cast.mentions, strict=True):
        line = full(sentence.words, mentions)
        if "P" not in line.text:
            continue
        for mention in mentions:
            if mention.sort is Sort.PERSON and (mention.post or _RANKS & set(mention.honorific.lower().split())):
                found.add(id(mention.actor))
        for pattern in _DESCRIBED:
            for match in line.find(pattern):
                body = match.groupdict().get("body")
                if body is not None:
                    actor = line.mention(body).actor
                    of_party = actor is not None and id(actor) in article.context.partylike
                    if not of_party and (actor is None or _COALITION.isdisjoint(actor.name.lower().split())):
                        continue
                    if actor is not None and not is_public(actor):
                        continue
                found.update(id(each.actor) for each in line.listed(match["people"]) if each.sort is Sort.PERSON)
    return frozenset(found)


def is_public(actor: Actor) -> bool:
    """Whether an organisation is a party, a government, a court, a parliament or a body of states.

    >>> is_public(Actor(Kind.ORGANIZATION, "Norland Ministry of Health"))
    True
    >>> is_public(Actor(Kind.ORGANIZATION, "Norland Football Association"))
    False
    """
    if actor.kind is Kind.PARTY:
        return True
    lower = actor.name.lower()
    lowers = set(lower.replace("-", " ").split())
    if lower.removeprefix("the ") in _PUBLIC_NAMES or lowers & {"ministry", "government", "embassy"}:
        return True
    return bool(lowers & _PUBLIC) and not lowers & _PRIVATE


def is_political_office(office: Office) -> bool:
    """Whether an office is one of a state, a party or a public body."""
    if office.party is not None:
        return True
    if office.body is not None and not is_public(office.body) and _COMPANY_POSTS.search(office.title):
        return False
    return not _NO_OFFICE.search(office.title)


def is_political(scene: Scene, actor: Actor | None) -> bool:
    """Whether somebody is a political actor in this article.

    A person is one by an office, by what the article calls him, or by being named without any other calling in an
    article about politics.
    """
    if actor is None or actor.kind is Kind.EVENT:
        return False
    if actor.kind.is_place:
        return True
    if actor.kind is not Kind.PERSON:
        return id(actor) in scene.context.partylike or is_public(actor) or _may_be_public(scene, actor)
    key = ArticleKey(scene.document, scene.context)
    posts = scene.posts.get(id(actor), ())
    if any(is_political_office(each) for each in posts) or id(actor) in _described(key):
        return True
    return not posts and id(actor) not in private_people(scene) and _is_about_politics(scene)


def _may_be_public(scene: Scene, actor: Actor) -> bool:
    """Whether a body that no word calls public or private stands in an article about politics."""
    lowers = set(actor.name.lower().replace("-", " ").split())
    return actor.sure and not lowers & _PRIVATE and not lowers & _MEDIA and _is_about_politics(scene)


def _is_about_politics(scene: Scene) -> bool:
    """Whether the article names at least a few politicians, parties and public bodies, and more of them than others."""
    known: bool | None = scene.context.notes.get("politics")
    if known is None:
        key = ArticleKey(scene.document, scene.context)
        described = _described(key)
        actors = {id(each): each for mentions in scene.context.cast.mentions for m in mentions if (each := m.actor)}
        politicians = sum(
            each.kind is Kind.PERSON
            and (at in described or any(is_political_office(office) for office in scene.posts.get(at, ())))
            for at, each in actors.items()
        )
        bodies = sum(each.kind in {Kind.PARTY, Kind.ORGANIZATION} and is_public(each) for each in actors.values())
        private = len(private_people(scene))
        known = politicians > 0 and politicians + bodies >= _ENOUGH and politicians >= private
        scene.context.notes["politics"] = known
    return known
