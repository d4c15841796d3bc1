"""Who takes or leaves an office."""

import re
from collections.abc import Iterator
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor, How, Mention, Office, Sort
from honorum.extraction.gate.cues import standing
from honorum.extraction.rules.offices.change_clauses import Found, clauses
from honorum.extraction.rules.offices.change_patterns import PATTERNS, TRIGGERS
from honorum.extraction.rules.offices.change_phrases import (
    Change,
    by_adjective,
    in_list,
    is_reshuffle,
    only_does,
    speaks_of_others,
    tells_reshuffle,
)
from honorum.extraction.rules.offices.change_rows import rest_of_row
from honorum.extraction.rules.offices.change_wording import GAINS, LOSSES, Pattern
from honorum.extraction.rules.offices.ministries import office_of_ministry
from honorum.extraction.rules.offices.offices_meant import (
    UNSAID,
    VOTED,
    known_office,
    left_by_another,
    meant_office,
    note_holders,
    party_post,
    seat,
)
from honorum.extraction.rules.offices.successions import followings, is_pronoun
from honorum.extraction.rules.offices.vacancies import is_new, note_vacancies, sought_in, vacant_in
from honorum.extraction.rules.rule import words
from honorum.extraction.rules.statements.political_actors import is_political
from honorum.extraction.scenes import Scene
from honorum.extraction.text.sketch import Sketch
from honorum.extraction.text.syntax import subject_of
from honorum.model.entities import Kind

_WORDS = {rule: words(triggers) for rule, triggers in TRIGGERS.items()}
_NEAR = 30
_SERVED = re.compile(r"\b(?:and|but|then|later) (?:[a-z]+ ){0,2}?(?:served|serves|works?|worked|was|is|became) ")
_RULE = frozenset("power office politics".split())
_DROPS = frozenset("drop drops dropped dropping".split())
_SAME = (LOSSES, GAINS)
_FORCE = frozenset(
    "coup putsch revolt rebellion uprising army military soldiers troops rebels junta colonel general force".split()
)
_ALSO_GAMES = frozenset(
    "quit quits retired retires retire fired sacked axed left replaced replaces succeeded suspended".split()
)
_PUBLIC = frozenset(
    """resigned resigns resign resigning resignation stepped steps step stepping stood abdicated impeached impeachment
    sworn inaugurated inauguration ousted ouster deposed overthrown nominated nomination nominates oath dismissed
    dismissal elected re-elected replaced replaces succeeded succeeds removal overthrow overthrew toppled
    appointment toppling ousting""".split()
)


def changes(scene: Scene) -> list[tuple[str, Change]]:
    """All changes of office in a sentence, each with the id of the rule that found it; computed once."""
    found: list[tuple[str, Change]] = scene.once("changes", lambda: _completed(scene, list(_found(scene))))
    return found


def _own_office(scene: Scene, person: Actor) -> Office | None:
    """The office that the sentence gives a person beside the name: "after President Ada Vern took office"."""
    own = [each.office.office for each in scene.beside if each.person.actor is person and each.office.office]
    return own[-1] if own and own[-1].status == "current" else None


def _completed(scene: Scene, found: list[tuple[str, Change]]) -> list[tuple[str, Change]]:
    """The changes of a sentence with what one tells of the other: the same office, or who is replaced."""
    offices = {change.office.title: change.office for _, change in found if change.office is not None}
    alone = next((each for each in offices.values() if len(offices) == 1 and each.core != UNSAID), None)
    gone = [change for _, change in found if change.kind in LOSSES]
    named = {
        id(change.person) for _, change in found if change.kind == "appointment" and change.predecessor is not None
    }
    found = [each for each in found if each[1].kind != "succession" or id(each[1].person) not in named]
    passed_on = {id(change.predecessor): change.office for _, change in found if change.predecessor and change.office}
    done: list[tuple[str, Change]] = []
    told = {(id(change.person), change.kind, change.office.core) for _, change in found if change.office is not None}
    named_in = {(id(change.person), change.kind) for _, change in found}
    rows = [(each, row) for _, each in found for row in rest_of_row(scene, each)]
    found += [
        ("change.row", row)
        for each, row in rows
        if row.office is not None
        and (id(row.person), row.kind, row.office.core) not in told
        and (row.person is each.person or (id(row.person), row.kind) not in named_in)
    ]
    for rule, each in found:
        change = each
        if change.predecessor is not None and change.replaces_pronoun and gone:
            change = replace(change, predecessor=gone[0].person, office=gone[0].office or change.office, guessed=True)
        meant = _own_office(scene, change.person) or alone
        if change.office is None and meant is not None:
            change = replace(change, office=replace(meant, status="current"), guessed=True)
        if change.office is None and change.kind in LOSSES and id(change.person) in passed_on:
            change = replace(change, office=passed_on[id(change.person)], guessed=True)
        if change.office is None and change.kind in LOSSES | {"death"}:
            change = replace(change, office=sought_in(scene), guessed=True)
        if change.person is change.predecessor or _is_not_his(scene, change):
            continue
        if change.office is not None or _speaks_for_itself(scene, change):
            done.append((rule, change))
        if change.office is not None and change.kind != "seizure":
            scene.posts.setdefault(id(change.person), [change.office])
            if change.kind in GAINS:
                scene.context.notes[f"gained by {id(change.person)}"] = replace(
                    change.office, core=UNSAID, implicit=True
                )
    note_vacancies(scene, [change.office for _, change in done if change.kind in LOSSES | {"death"}])
    return done


def _is_not_his(scene: Scene, change: Change) -> bool:
    if change.kind not in LOSSES or change.office is None:
        return False
    return left_by_another(scene, change.person, change.office, change.trigger)


def _speaks_for_itself(scene: Scene, change: Change) -> bool:
    """Whether a change of a politician is one of office though nobody says which: "Otto Brand was sworn in"."""
    verb = scene.sentence.words[change.trigger].lower
    if change.kind == "succession" and change.predecessor is not None:
        return any(is_political(scene, each) for each in (change.person, change.predecessor)) or tells_reshuffle(scene)
    after = _after(scene, change.trigger)
    if not _RULE.isdisjoint(after):
        return verb not in _PUBLIC or is_political(scene, change.person)
    told = verb in _PUBLIC or change.kind == "nomination"
    return told and change.kind != "death" and is_political(scene, change.person)


def _found(scene: Scene) -> Iterator[tuple[str, Change]]:
    seen: set[tuple[int, str, str]] = set()
    told: set[tuple[int, int]] = set()
    note_holders(scene)
    for said in (True, False):
        for rule, change in _matched(scene, seen, said=said):
            if change.office is not None:
                told.add((id(change.person), change.trigger))
            yield rule, change
    for change in _followed(scene, seen):
        told.add((id(change.person), change.trigger))
        yield "change.follows", change
    for clause in clauses(scene):
        if (id(clause.person.actor), clause.trigger) not in told:
            yield from _clause(scene, clause, seen)
    yield from _in_phrases(scene, seen)


def _in_phrases(scene: Scene, seen: set[tuple[int, str, str]]) -> Iterator[tuple[str, Change]]:
    """The changes that adjectives and lists tell."""
    for change in by_adjective(scene):
        if not any(key[:2] == (id(change.person), change.kind) for key in seen):
            yield "change.adjective", change
    for change in in_list(scene):
        if not any(key[0] == id(change.person) and change.office and key[2] == change.office.title for key in seen):
            yield "change.as", change


def _followed(scene: Scene, seen: set[tuple[int, str, str]]) -> Iterator[Change]:
    """The successions that clauses tell and no pattern has told."""
    for each in followings(scene):
        person, before = each.person.actor, each.before.actor if each.before is not None else None
        if person is None or any(who == id(person) and kind in GAINS for who, kind, _ in seen):
            continue
        said = each.office.office if each.office is not None else None
        office = said or office_of_ministry(scene, each.trigger) or known_office(scene, person, "succession", before)
        seen.add((id(person), "succession", office.title if office else ""))
        yield Change(
            kind="succession",
            person=person,
            office=office,
            first=each.first,
            last=each.last,
            trigger=each.trigger,
            predecessor=before,
            guessed=said is None,
            replaces_pronoun=is_pronoun(each),
        )


def _clause(scene: Scene, clause: Found, seen: set[tuple[int, str, str]]) -> Iterator[tuple[str, Change]]:
    """The change of a clause, unless a pattern has told the same already or no office is known."""
    person = clause.person.actor
    if person is None or person.kind is not Kind.PERSON:
        return
    kinds = next((group for group in _SAME if clause.kind in group), frozenset({clause.kind}))
    titles = {title for who, kind, title in seen if who == id(person) and kind in kinds}
    office, lost = _office_of(scene, clause, person, titles)
    if lost:
        return
    verb = scene.sentence.words[clause.trigger].lower
    public = clause.kind != "election" and (verb in _PUBLIC or not _RULE.isdisjoint(_after(scene, clause.trigger)))
    if (
        (office is None and not public)
        or (office is not None and not _is_gained(clause.kind, office))
        or (clause.kind == "appointment" and clause.office is not None and only_does(scene, clause.office))
        or (
            titles
            and (office is None or office.title in titles)
            and not standing(scene.sentence.words, clause.trigger).negated
        )
    ):
        return
    seen.add((id(person), clause.kind, office.title if office else ""))
    if clause.office is not None and office is not None:
        scene.posts.setdefault(id(person), []).append(office)
    guessed = clause.office is None and not clause.body
    yield (
        "change.clause",
        Change(clause.kind, person, office, clause.first, clause.last, clause.trigger, guessed=guessed),
    )


def _office_of(scene: Scene, clause: Found, person: Actor, titles: set[str]) -> tuple[Office | None, bool]:
    """The office that a clause says or means, and whether the clause tells no change without it."""
    if clause.office is not None:
        return clause.office.office, False
    if clause.body:
        place = seat(scene.plain, clause.body)
        return replace(place, title="head", head="head") if clause.heads else place, False
    if clause.post:
        office = party_post(scene, person, clause.post)
        return office, office is None
    if clause.kind == "seizure":
        return Office("leader", "leader", UNSAID, place=scene.context.country, implicit=True), False
    office = meant_office(scene, person, clause.kind, titles)
    if office is None and clause.kind in GAINS:
        office = office_of_ministry(scene, clause.trigger)
    of_party = clause.kind == "election" and office is not None and office.party is not None
    dropped = scene.sentence.words[clause.trigger].lower in _DROPS
    return office, of_party or (dropped and not (is_reshuffle(scene) or tells_reshuffle(scene)))


def _after(scene: Scene, at: int) -> list[str]:
    """The next words after one."""
    return [word.lower for word in scene.sentence.words[at + 1 : at + 4]]


def _matched(scene: Scene, seen: set[tuple[int, str, str]], *, said: bool) -> Iterator[tuple[str, Change]]:
    """The changes by patterns: first those that say which office, since the others may mean the same."""
    for pattern in PATTERNS:
        if _WORDS[pattern.rule].isdisjoint(scene.sentence.lowers):
            continue
        for line in (scene.plain, scene.full):
            for match in pattern.find(line.text):
                if said != any(match.groupdict().get(name) for name in ("office", "office3")):
                    continue
                for change in _changes(scene, line, pattern, match):
                    key = (id(change.person), change.kind, change.office.title if change.office else "")
                    told = (id(change.person), change.kind, f"by word {change.trigger}")
                    if key not in seen and (said or told not in seen):
                        seen |= {key, told} if said else {key}
                        if change.office is not None and said:
                            for person in filter(None, (change.person, change.predecessor)):
                                scene.posts.setdefault(id(person), []).append(change.office)
                        yield pattern.rule, change


def _changes(scene: Scene, line: Sketch, pattern: Pattern, match: re.Match[str]) -> Iterator[Change]:
    """The changes that one match tells: one for each person and office."""
    groups = match.groupdict()
    trigger = line.word_at(match.start("verb"))
    if groups.get("office") and _is_anothers(line, pattern, match):
        return
    people = [each for each in _people(scene, line, groups.get("who"), trigger) if each.kind is Kind.PERSON]
    if not people:
        return
    first, last = line.words(match.start(), match.end())
    if groups.get("who"):
        start = min(match.start("who"), match.start("verb"))
        if pattern.kind == "succession" and match.start("who") > match.start("verb"):
            start = match.start()
        first = min(line.words(start, start + 1)[0], _list_start(line, groups["who"], trigger))
    else:
        first = _subject_start(scene, people, trigger, first)
    offices = [line.mention(token) for name in ("office", "second", "office3") if (token := groups.get(name))]
    kind = "appointment" if _comes_to_power(scene, match, pattern.kind) else pattern.kind
    change = Change(
        kind=kind,
        person=people[0],
        office=None,
        first=first,
        last=last,
        trigger=trigger,
        predecessor=line.mention(groups["pred"]).actor if groups.get("pred") else None,
        replaces_pronoun=bool(groups.get("pred")) and line.mention(groups["pred"]).how is How.PRONOUN,
        refused=pattern.refused,
        supposed=pattern.supposed,
    )
    if pattern.new and not any(is_new(scene, each) for each in offices):
        return
    for person in people:
        if offices:
            yield from _said(scene, replace(change, person=person), offices, match["verb"], alone=len(people) == 1)
        elif pattern.title:
            office = Office(pattern.title, pattern.title, UNSAID, implicit=True)
            yield replace(change, person=person, office=office, guessed=True)
        elif not pattern.needs_office:
            yield from _guessed(scene, line, replace(change, person=person, guessed=True), match)


def _is_anothers(line: Sketch, pattern: Pattern, match: re.Match[str]) -> bool:
    """Whether the office is not of those named: "was succeeded by Otto Brand and served as ambassador"."""
    between = line.text[match.end("verb") : match.start("office")]
    if _SERVED.search(between):
        return True
    office = line.mention(match["office"]).office
    if pattern.rule == "change.appoints" and between.endswith(" , ") and office is not None and office.article == "a":
        return True  # "named Otto Brand, a senator" says who he is
    return pattern.rule == "change.several" and speaks_of_others(line.text, match)


def _comes_to_power(scene: Scene, match: re.Match[str], kind: str) -> bool:
    """Whether who "took power" did so without force, as far as the sentence tells."""
    forced = match.groupdict().get("coup") or not _FORCE.isdisjoint(scene.sentence.lowers)
    return kind == "seizure" and match["verb"] == "took" and "power" in match[0] and not forced


def _said(scene: Scene, change: Change, offices: list[Mention], verb: str, *, alone: bool) -> Iterator[Change]:
    """The change for each office that the sentence says; who becomes a legislator was elected."""
    for mention in offices:
        office = mention.office
        if office is None or (office.plural and alone) or not _is_gained(change.kind, office):
            continue
        if verb.startswith("bec") and only_does(scene, mention):
            continue
        voted = change.kind == "appointment" and office.head in VOTED and verb.startswith("bec")
        yield replace(change, kind="election" if voted else change.kind, office=office)


def _guessed(scene: Scene, line: Sketch, change: Change, match: re.Match[str]) -> Iterator[Change]:
    """The change where the sentence does not say which office."""
    groups = match.groupdict()
    if groups.get("body"):
        office: Office | None = seat(line, groups["body"])
    elif change.kind == "seizure":
        said = (groups.get("place") or "")[:1] == "C"
        place = line.mention(groups["place"]).actor if said else scene.context.country
        office = Office("leader", "leader", UNSAID, place=place, implicit=not said)
    elif groups.get("post"):
        office = vacant_in(scene) or known_office(scene, change.person, change.kind, None)
    else:
        office = known_office(scene, change.person, change.kind, change.predecessor)
    if office is not None or (change.kind != "death" and match["verb"] not in _ALSO_GAMES):
        yield replace(change, office=office)


def _subject_start(scene: Scene, people: list[Actor], trigger: int, first: int) -> int:
    """Where the quote begins when the subject stands apart from its verb."""
    for mention in reversed(scene.mentions):
        if mention.actor is people[0] and mention.sort is Sort.PERSON and 0 <= trigger - mention.last < _NEAR:
            return mention.first
    return first


def _is_gained(kind: str, office: Office) -> bool:
    """Whether the words are of an office that one takes or leaves, not "candidate" or "founder"."""
    return office.head not in {"candidate", "nominee", "founder", "co-founder"} and not (
        kind == "appointment" and office.status == "former"
    )


def _listed(line: Sketch, text: str, trigger: int) -> list[Mention]:
    """The persons that a wording names; all of the list, where its last member is the subject of the verb."""
    named = line.listed(text)
    if len(named) == 1 and named[0].last <= trigger:
        named = line.list_around(named[0])
    return named


def _list_start(line: Sketch, text: str, trigger: int) -> int:
    """The first word of the list of persons that a wording names."""
    return min((line.span_of(each)[0] for each in _listed(line, text, trigger)), default=trigger)


def _people(scene: Scene, line: Sketch, text: str | None, trigger: int) -> list[Actor]:
    if text:
        return [each.actor for each in _listed(line, text, trigger) if each.actor is not None]
    at = subject_of(scene.sentence.words, trigger)
    for mention in scene.mentions:
        if (
            at is not None
            and mention.first <= at < mention.last
            and mention.sort is Sort.PERSON
            and mention.actor is not None
        ):
            return [mention.actor]
    before = [mention for mention in scene.mentions if mention.sort is Sort.PERSON and mention.last <= trigger]
    return [before[-1].actor] if len({id(each.actor) for each in before}) == 1 and before[-1].actor else []


__all__ = ["Change", "changes"]
