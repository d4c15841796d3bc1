"""Persons whose words are not politics: experts, journalists, witnesses, relatives, people of business and sport."""

import re
from functools import lru_cache

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.events.votes import ArticleKey
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import full

_CALLING = (
    r"(?:analysts?|experts?|professors?|scholars?|academics?|researchers?|scientists?|historians?|economists?|"
    r"sociologists?|psychologists?|physicists?|astronomers?|biologists?|geologists?|epidemiologists?|lecturers?|"
    r"teachers?|students?|pupils?|doctors?|surgeons?|physicians?|nurses?|engineers?|meteorologists?|seismologists?|"
    r"journalists?|reporters?|correspondents?|columnists?|editors?|commentators?|broadcasters?|presenters?|authors?|"
    r"writers?|novelists?|poets?|bloggers?|photographers?|pollsters?|filmmakers?|directors?|producers?|actors?|"
    r"actress|actresses|singers?|musicians?|artists?|comedians?|designers?|lawyers?|attorneys?|solicitors?|barristers?|"
    r"coroners?|pathologists?|"
    r"coach|coaches|captains?|strikers?|goalkeepers?|midfielders?|defenders?|players?|drivers?|riders?|athletes?|"
    r"swimmers?|runners?|golfers?|referees?|managers?|principals?|farmers?|fishermen|fisherman|residents?|"
    r"villagers?|witness|witnesses|eyewitness|eyewitnesses|survivors?|victims?|passengers?|shopkeepers?|owners?|"
    r"tourists?|neighbou?rs?|volunteers?|workers?|priests?|pastors?|bishops?|imams?|rabbis?|nuns?|entrepreneurs?|"
    r"businessman|businesswoman|businessmen|bankers?|traders?|brokers?|investors?|customers?|pilots?|miners?|"
    r"brothers?|sisters?|sons?|daughters?|wife|husband|widow|mother|father|uncle|aunt|nephew|niece|cousins?|"
    r"grandson|granddaughter|friends?|girlfriend|boyfriend|fianc[eé]e?|parents?|suspects?)"
)
_PEOPLE = r"(?P<people>P\d+(?: (?:,|and|, and) P\d+)*)"
_PRIVATE = (
    re.compile(rf"\b{_CALLING}(?: ,)? {_PEOPLE}"),
    re.compile(
        rf"(?P<people>P\d+) (?:,|\()(?: (?:\d\d|aged \d\d) ,)?(?: who (?:is|was))?(?: (?:a|an|the|one of the|[A-Z]\d+"
        rf"(?: 's)?|former)){{1,3}} (?:(?!of|for|to|and|by|with|who)(?:[a-z'-]+|"
        rf"[A-Z]\d+) ){{0,4}}{_CALLING}\b(?! general)"
    ),
    re.compile(rf"(?P<people>P\d+) (?:is|was) (?:a|an|the) (?:[a-z-]+ ){{0,3}}{_CALLING}\b(?! general)"),
    re.compile(
        r"(?P<people>P\d+) ,? ?(?:of|from|at|with) (?:the )?(?:O\d+ |[a-z-]+ ){0,2}(?:university|institute|"
        r"college|school|"
        r"hospital|company|newspaper|think tank|club|team)\b"
    ),
    re.compile(r"(?P<people>P\d+) ,? ?(?:of|from|at|with) (?:the )?(?P<body>O\d+)"),
)
_BUSY = frozenset(
    """university institute institution college school hospital times post news press radio television magazine company
    corporation inc ltd plc bank club museum observatory laboratory foundation group airlines motors records
    entertainment media network agency center centre journal academy church""".split()
)


@lru_cache(maxsize=2)
def _told(key: ArticleKey) -> frozenset[int]:
    found: set[int] = set()
    for sentence, mentions in zip(key.document.sentences, key.context.cast.mentions, strict=True):
        line = full(sentence.words, mentions)
        if "P" not in line.text:
            continue
        for pattern in _PRIVATE:
            for match in line.find(pattern):
                body = match.groupdict().get("body")
                actor = line.mention(body).actor if body else None
                if body and (actor is None or _BUSY.isdisjoint(actor.name.lower().split())):
                    continue
                found.update(id(each.actor) for each in line.listed(match["people"]) if each.sort is Sort.PERSON)
    return frozenset(found)


def private_people(scene: Scene) -> frozenset[int]:
    """The persons (by `id`) whom the article calls an expert, a journalist, a witness, somebody's brother."""
    return _told(ArticleKey(scene.document, scene.context))
