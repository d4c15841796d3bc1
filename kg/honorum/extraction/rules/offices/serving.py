"""Offices in which somebody serves or does something: "served twice as mayor", "spoke as a senator from 1977 on"."""

import re
from collections.abc import Iterator

from honorum.extraction.actors.mentions import Mention, Sort
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.offices.tenures import is_office, tenure
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.bearers import bearer_of
from honorum.extraction.text.syntax import head_word, verb_of
from honorum.model.claims import TenureClaim

_AS = re.compile(
    r"\bas (?:T\d+ )?(?:(?:P\d+|O\d+) 's )?(?P<office>T\d+)(?! P\d)(?! 's)"
    r"(?P<over> (?:from|between) [^,;]*?\b(?P<year>\d{4})\b(?:[^,;]*?\b(?P<until>\d{4})\b)?"
    r"| (?:under|during|in) (?:the )?(?:[a-z]+ )?(?:T\d+ )?P\d+(?! said)"
    r"| (?:in|during|through|until|throughout) (?:the )?(?:(?:early|mid|late)[- ])?(?P<when>\d{4})(?:s|'s)?\b)?"
)
_SERVING = frozenset("served serving serve serves worked working work works acted acting act acts remained".split())
_PRESENT = frozenset("serves works acts serving working acting serve work act".split())
_LASTS = re.compile(r"\b(?:ha(?:s|ve)|been) (?:[a-z]+ )?(?:served|worked|acted)\b|\bsince\b")
_DONE = re.compile(r"\b(?:after|before|previously|includ(?:e|es|ed|ing)|following|once) (?:[a-z]+ )?(?:serv|work|act)")
_CHANGES = re.compile(
    r"appoint|nam(?:e|ed|ing)$|elect|re-?elect|nominat|propos|pick|cho[os]|select|swor|install|inaugurat|confirm|resign|quit|"
    r"retir|step|st[oa][on]d|left|leav|sack|fir(?:ed|ing)|oust|depos|dismiss|remov|replac|succe|r[au]n|campaign|return|"
    r"recall|impeach|remember|know|describ|regard|see[nks]?$|view|consider|recogni|identif|introduc|declar|impos|pos(?:e|ed|ing)$|"
    r"resum|took|take|taking|refus|reject|accept|propos|suggest|tout|tip|hail|us(?:e|ed|ing)$|treat|tapp|designat|plac|put"
    r"|lo[sn]t|w[io]n|start|beg[au]n|f[ai]ll|fell|endors|back|support|offer|seek|sought|cast|portray|label|ordain"
)


def _serving(scene: Scene) -> Iterator[Draft]:
    """Who serves, or for some years does something, as an office holder."""
    line = scene.full
    said = scene.sentence.words
    for match in line.find(_AS):
        mention = line.mention(match["office"])
        office = mention.office
        if office is None or office.plural or office.status == "claimed" or not is_office(office):
            continue
        link = line.word_at(match.start())
        above = said[link].head
        verb = verb_of(said, above)
        serves = said[verb].lower in _SERVING and said[verb].tag != "VB"
        if not serves and (not match["over"] or said[above].tag[:2] != "VB" or _CHANGES.match(said[verb].lower)):
            continue
        holder = _holder(scene, mention, verb)
        if holder is None or _is_to_come(scene, verb):
            continue
        status = office.status
        if status == "current" and (not serves or _is_over(scene, match, verb)):
            status = "former"
        first = verb if serves else link
        yield Draft(
            make=TenureClaim,
            fields=tenure(scene, holder, office, status),
            first=min(first, mention.first),
            last=mention.last,
            trigger=verb,
            unsaid=frozenset({"holder"}),
        )


def _is_to_come(scene: Scene, verb: int) -> bool:
    """Whether the service lies ahead: "to start acting as"."""
    above = scene.sentence.words[scene.sentence.words[verb].head]
    return scene.sentence.words[verb].dep == "xcomp" and above.tag in {"VB", "MD"}


def _is_over(scene: Scene, match: re.Match[str], at: int) -> bool:
    """Whether the service has ended: it is told in the past, or the years named after it have passed."""
    years = [year for year in (match["year"], match["until"], match["when"]) if year]
    now = (scene.context.published or "")[:4]
    if years and now:
        return max(years) < now
    said = scene.sentence.words
    before = " ".join(word.lower for word in said[max(0, at - 3) : at + 3])
    if _LASTS.search(before):
        return False
    return bool(match["over"] or _DONE.search(before)) or said[at].lower not in _PRESENT


def _holder(scene: Scene, office: Mention, verb: int) -> Mention | None:
    """Who serves: the one the clause is said of, else the one whose life or career the sentence speaks of."""
    for at in (head_word(scene.sentence.words, office), verb):
        found = bearer_of(scene, at)
        if found is not None and found[0] is not office:
            return found[0]
    before = [each for each in scene.mentions if each.last <= office.first]
    whose = [each for each in before if each.sort is Sort.WHOSE and each.actor is not None]
    if whose:
        return whose[0]
    said = scene.sentence.words
    people = [
        each
        for each in before
        if each.sort is Sort.PERSON and each.actor is not None and said[each.last].lower not in {"'s", "’s", "'"}
    ]  # "as President Vern's minister" is not said of Vern
    return people[0] if len({id(each.actor) for each in people}) == 1 else None


RULES = (
    Rule(
        "tenure.serving",
        "tenures",
        _serving,
        words("as"),
        takes=(
            ("Ada Vern served twice as mayor of Oslo.", "Ada Vern | mayor | Oslo | former"),
            (
                "Ada Vern fought for clean rivers as a senator for Vermont from 1977 to 1981.",
                "Ada Vern | senator | Vermont | former",
            ),
            (
                "Ada Vern moved to Oslo in May, serving as mayor of Oslo since then.",
                "Ada Vern | mayor | Oslo | current",
            ),
        ),
        refuses=(
            "Ada Vern spoke as a mother of two from 1977 to 1981.",
            "Ada Vern described Otto Brand as mayor of Oslo in 1990.",
        ),
    ),
)
