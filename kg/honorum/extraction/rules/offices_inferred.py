"""Who holds an office that the words beside the name only point to: "his deputy", "the incumbent"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.drafts import Draft, Value
from honorum.extraction.mentions import Sort
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.rules.tenures import is_office, tenure
from honorum.extraction.scenes import Scene
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


RULES = (
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
