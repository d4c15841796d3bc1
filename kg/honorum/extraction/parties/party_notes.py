"""What a sentence tells of parties for the rest of its article: who belongs to which, and which bodies are parties."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from honorum.extraction.actors.mentions import Mention
from honorum.extraction.parties.ruling_party import heads_government
from honorum.model.entities import Kind

if TYPE_CHECKING:
    from honorum.extraction.scenes import Scene

_VOTING = frozenset(
    "elected re-elected defeated constituency candidate candidates seat seats councillor councillors".split()
)
_BESIDE_PERSON = re.compile(r"P\d+ (?:of|from) (?:the )?(?P<of>O\d+)(?! (?:said|told|says|'s))|(?P<whose>O\d+) 's P\d+")
_CALLED_PARTY = re.compile(
    r"(?:P\d+ 's|H\d+|ruling|opposition|governing) party , (?:the )?(?P<one>O\d+)|(?:ruling|governing) (?P<two>O\d+)"
    r"|(?P<three>O\d+) , (?:a|an|the) (?:[a-z-]+ ){0,3}(?:political )?party\b"
)
_NO_PARTY = frozenset(
    """university school college institute hospital bank court police army news radio television times ministry
    department agency council committee commission house parliament senate international embassy government foundation
    constituency district association society""".split()
)
_MEMBER = re.compile(r"(?P<person>P\d+) (?:(?:of|from|for) (?:the )?|\( |, an? (?:[a-z]+ )?)(?P<party>G\d+)")
_BELONGING = (
    _MEMBER,
    re.compile(
        r"(?P<party>G\d+)(?: \( [GO]\d+ \))?(?: party)?(?: ,)? (?:which is |is )?(?:led|headed|chaired|founded) by "
        r"(?:[a-z-]+ ){0,3}?(?:T\d+ )?(?P<person>P\d+)"
    ),
    re.compile(r"(?P<party>G\d+)(?: \( [GO]\d+ \))? of (?:[a-z-]+ ){0,2}?(?:T\d+ )?(?P<person>P\d+)"),
    re.compile(
        r"(?P<person>P\d+)(?: 's|, whose) (?:[a-z-]+ ){0,3}?(?:party )?(?P<party>G\d+)(?= (?:,|\.|and|has|had|won)|$)"
    ),
    re.compile(
        r"(?P<person>P\d+)(?: (?:has|had|have))? (?:resigned from|quit|left|joined|rejoined) (?:the )?(?P<party>G\d+)"
    ),
)


def tell_parties(scene: "Scene") -> None:
    """Note bodies that the sentence treats as parties: "Ada Vern of Dawn was elected", "her party, Dawn"."""
    line = scene.full
    if not _VOTING.isdisjoint(scene.sentence.lowers):
        for match in line.find(_BESIDE_PERSON):
            _note_party(scene, line.mention(match["of"] or match["whose"]))
    for match in line.find(_CALLED_PARTY):
        mention = line.mention(match["one"] or match["two"] or match["three"])
        _note_party(scene, mention)
        if mention.actor is not None and mention.actor.kind is Kind.ORGANIZATION:
            mention.actor.kind = Kind.PARTY


def _note_party(scene: "Scene", mention: Mention) -> None:
    actor = mention.actor
    if actor is not None and actor.kind is Kind.ORGANIZATION and _NO_PARTY.isdisjoint(actor.name.lower().split()):
        scene.context.partylike.add(id(actor))


def give_party_posts(scene: "Scene") -> None:
    """Make "leader of Dawn" a party post where the article treats Dawn as a party."""
    for mention in scene.mentions:
        office = mention.office
        if office is not None and office.body is not None and id(office.body) in scene.context.partylike:
            mention.office = replace(office, party=office.body, body=None)


def note_members(scene: "Scene") -> None:
    """Note the party that stands beside a person: "Labour MP Ada Vern", "the Tide Party's leader, Otto Brand"."""
    for each in scene.beside:
        party = each.office.office.party if each.office.office is not None else None
        if party is not None and each.office.office is not None and each.office.office.status != "former":
            scene.context.belongs.setdefault(id(each.person.actor), party)
        ruling = scene.context.notes.get("ruling party")
        if ruling is not None and each.office.office is not None and heads_government(each.office.office):
            scene.context.belongs.setdefault(id(each.person.actor), ruling)
    for pattern in _BELONGING:
        for match in scene.full.find(pattern):
            person, party = scene.full.mention(match["person"]), scene.full.mention(match["party"]).actor
            if party is not None and party.kind is Kind.PARTY:
                scene.context.belongs.setdefault(id(person.actor), party)
