"""Who holds an office that the words beside the name only point to: "his deputy", "the incumbent"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Sort
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.offices.tenures import is_office, tenure
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.model.claims import TenureClaim


def _deputies(scene: Scene) -> Iterator[Draft]:
    """Whoever is "his deputy" has the deputy's post of his: "Prime Minister Otto Brand and his deputy, Ada Vern"."""
    for each in scene.beside:
        office = each.office.office
        if office is None or office.title.lower() != "deputy" or office.article not in {"his", "'s"}:
            continue
        her = scene.sentence.words[each.office.first].lower == "her"
        before = [
            one.actor
            for one in scene.mentions
            if one.sort is Sort.PERSON and one.last <= each.office.first and one.actor is not None
        ]
        fitting = [one for one in before if one.sex != ("m" if her else "f")]
        owner = fitting[-1] if fitting else None
        held = [one for one in scene.posts.get(id(owner), ()) if one.party is None and is_office(one)]
        if owner is None or owner is each.person.actor or not held:
            continue
        post = replace(held[-1], title=f"deputy {held[-1].title}", article="his")
        fields = tenure(scene, each.person, post, "former" if held[-1].status == "former" else "current")
        unsaid = frozenset({"title"})
        yield Draft(make=TenureClaim, fields=fields, first=each.first, last=each.last, unsaid=unsaid)


_INCUMBENT = re.compile(r"(?:the )?(?P<word>incumbent)(?: ,)? (?P<who>P\d+)")


def _incumbent(scene: Scene) -> Iterator[Draft]:
    """Whoever is called "the incumbent": the office is the one the article's election is about."""
    for match in scene.full.find(_INCUMBENT):
        who = scene.full.mention(match["who"])
        if who.actor is None or not scene.contested:
            continue
        first, last = scene.full.words(match.start(), match.end())
        fields: dict[str, Value] = {
            "holder": who.actor,
            "title": scene.contested,
            "jurisdiction": scene.context.country,
            "status": "current",
        }
        yield Draft(make=TenureClaim, fields=fields, first=first, last=last, unsaid=frozenset({"title"}))


_REPRESENTS = re.compile(
    r"(?P<has>has |have |had )?(?:also |long |previously |once )*(?P<verb>represents|represented|representing)"
    r"(?: (?:the|a|an|H\d+|[a-z0-9-]+|[CAOP]\d+|'s|,)){1,8}? (?:in (?:the |C\d+ 's |A\d+ )?(?:[a-z-]+ )?"
    r"(?P<body>O\d+|senate|parliament|congress|legislature|assembly|lower house|upper house|house|council|seanad|dail"
    r"|d[aá]il|knesset|bundestag|duma)|congressional (?P<district>district))\b"
)
_SEATS = {"senate": "senator", "seanad": "senator", "congress": "representative", "representatives": "representative"}
_VOTED = frozenset(
    """senator representative congressman congresswoman mp mep mla msp councillor legislator lawmaker member
    assemblyman""".split()
)


def _represents(scene: Scene) -> Iterator[Draft]:
    """Who represents a district in a house has a seat in it: "who has represented graduates in the Senate"."""
    line = scene.full
    for match in line.find(_REPRESENTS):
        verb = line.word_at(match.start("verb"))
        found = bearer_of(scene, verb)
        if found is None or found[0].last > verb:
            continue
        named = line.mention(match["body"]).actor if match["body"] and match["body"][0].isupper() else None
        noun = (named.name if named is not None else match["body"] or "congress").lower().split()[-1]
        if named is not None and _HOUSES.isdisjoint(named.name.lower().split()):
            continue
        known = [each for each in scene.posts.get(id(found[0].actor), ()) if each.head in _VOTED]
        others = [each for posts in scene.posts.values() for each in posts if each.head in {"mla", "mp", "msp", "td"}]
        usual = others[0].title if others and noun in {"legislature", "parliament", "assembly"} else "member"
        title = known[-1].title if known else _SEATS.get(noun, usual)
        past = (match["verb"] == "represented" and not (match["has"] or "").startswith("ha")) or match["has"] == "had "
        fields: dict[str, Value] = {
            "holder": found[0].actor,
            "title": title,
            "organization": named or (scene.context.cast.unnamed(noun) if match["body"] else None),
            "jurisdiction": scene.context.country,
            "status": "former" if past else "current",
        }
        last = line.words(match.start(), match.end())[1]
        unsaid = frozenset({"holder", "title"})
        yield Draft(make=TenureClaim, fields=fields, first=verb, last=last, trigger=verb, unsaid=unsaid)


_HOUSES = frozenset(
    "senate parliament congress legislature assembly house council representatives commons lords seanad knesset".split()
)


RULES = (
    Rule(
        "tenure.represents",
        "tenures",
        _represents,
        words("represents represented representing"),
        takes=(
            (
                "Ada Vern of Ireland, who has represented graduates in the Senate since 2011, spoke.",
                "Ada Vern | senator | senate | Ireland | current",
            ),
        ),
        refuses=("Ada Vern of Ireland represented the company in the talks.",),
    ),
    Rule(
        "tenure.deputy",
        "tenures",
        _deputies,
        words("deputy"),
        takes=(
            (
                "Kenya's finance minister Otto Brand and his deputy Ada Vern resigned.",
                "Ada Vern | deputy finance minister | Kenya | current",
            ),
        ),
        refuses=("Otto Brand and his deputy Ada Vern sang in Kenya.",),
    ),
    Rule(
        "tenure.incumbent",
        "tenures",
        _incumbent,
        words("incumbent"),
        takes=(
            (
                "Voters in Kenya elected a new president. The incumbent Ada Vern did not stand.",
                "Ada Vern | president | Kenya | current",
            ),
        ),
    ),
)
