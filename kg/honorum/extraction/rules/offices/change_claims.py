"""The claims that changes of office make: the change itself, and the tenure of whoever is replaced."""

from collections.abc import Iterator
from functools import partial

from honorum.extraction.actors.mentions import Office
from honorum.extraction.drafts import Draft, Value
from honorum.extraction.rules.offices.change_frames import WORDS
from honorum.extraction.rules.offices.change_patterns import TRIGGERS
from honorum.extraction.rules.offices.change_phrases import Change
from honorum.extraction.rules.offices.change_wording import GAINS
from honorum.extraction.rules.offices.changes import changes
from honorum.extraction.rules.offices.successions import VERBS
from honorum.extraction.rules.offices.tenures import is_party_post, office_fields
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.extraction.text.spelling import STATUS
from honorum.model.claims import Modality, OfficeChangeClaim, TenureClaim, Time


def _fields(scene: Scene, change: Change) -> dict[str, Value]:
    fields: dict[str, Value] = {"kind": change.kind, "person": change.person, "predecessor": change.predecessor}
    if change.office is not None:
        office = change.office
        if is_party_post(office) or office.party is not None:
            fields |= {"title": office.title, "organization": office.party or office.body, "jurisdiction": office.place}
        else:
            fields |= office_fields(scene, office)
        if change.kind in GAINS and office.status == "acting":
            fields["title"] = _with_acting(scene, office)
    return fields


def _with_acting(scene: Scene, office: Office) -> str:
    """The title with the "acting" or "interim" before it."""
    at = office.core[0] - 1
    word = scene.sentence.words[at].text if at >= 0 else ""
    return f"{word} {office.title}" if STATUS.get(word.lower()) == "acting" else office.title


def _time_beside(scene: Scene, change: Change) -> Time | None:
    """The time right after the office of a change that names several: "became minister in 1998 and mayor in 2001"."""
    offices = [each for each in scene.mentions if each.office is not None]
    mine = next(
        (each for each in offices if change.office and each.office and each.office.core == change.office.core), None
    )
    if mine is None or mine.first < change.trigger:
        return None
    dated = {first: time for first, _, time in scene.times() if time.edtf and not time.edtf.endswith("/..")}
    others = [each for each in offices if each is not mine and each.last in dated]
    return dated.get(mine.last) if others else None


def _drafts(scene: Scene, rule: str) -> Iterator[Draft]:
    """The drafts of one rule, from the changes that all of them share."""
    for found, change in changes(scene):
        if found != rule:
            continue
        unsaid = change.guessed or (
            change.office is not None and change.office.title not in scene.text(change.first, change.last)
        )
        yield Draft(
            make=OfficeChangeClaim,
            time=_time_beside(scene, change),
            fields=_fields(scene, change),
            first=change.first,
            last=change.last,
            trigger=change.trigger,
            negated=change.refused,
            modality=Modality.HYPOTHETICAL if change.supposed else None,
            unsaid=frozenset({"title"}) if unsaid else frozenset(),
        )


def _left_by_another(scene: Scene) -> Iterator[Draft]:
    """A person who is replaced held the office."""
    for rule, change in changes(scene):
        if (
            rule in {"change.succeeded", "change.succeeding"}
            and change.predecessor is not None
            and not (change.guessed or change.supposed)
        ):
            office = change.office
            if office is not None and not is_party_post(office):
                fields: dict[str, Value] = {
                    "holder": change.predecessor,
                    **office_fields(scene, office),
                    "status": "former",
                }
                yield Draft(
                    make=TenureClaim, fields=fields, first=change.first, last=change.last, trigger=change.trigger
                )


_EXAMPLES: dict[str, tuple[tuple[tuple[str, str], ...], tuple[str, ...]]] = {
    "change.resigned": (
        (("Ada Vern resigned as president of Kenya on Sunday.", "resignation | Ada Vern | president | Kenya"),),
        ("Ada Vern has not resigned as president of Kenya.", "Ada Vern would resign as president of Kenya if asked."),
    ),
    "change.appointed": (
        (
            (
                "Ada Vern was appointed as finance minister of Kenya.",
                "appointment | Ada Vern | finance minister | Kenya",
            ),
        ),
        ("Ada Vern is expected to be named finance minister of Kenya.",),
    ),
    "change.dismissal": (
        (
            (
                "The crowd cheered the dismissal of Ada Vern as governor of Vermont.",
                "dismissal | Ada Vern | governor | Vermont",
            ),
        ),
        (),
    ),
    "change.succeeded": (
        (("Ada Vern replaced Otto Brand as mayor of Berlin.", "succession | Ada Vern | mayor | Berlin | Otto Brand"),),
        (),
    ),
}
RULES = (
    *(
        Rule(
            name,
            "changes",
            partial(_drafts, rule=name),
            words(TRIGGERS[name]),
            takes=_EXAMPLES.get(name, ((), ()))[0],
            refuses=_EXAMPLES.get(name, ((), ()))[1],
        )
        for name in TRIGGERS
    ),
    Rule(
        "change.follows",
        "changes",
        partial(_drafts, rule="change.follows"),
        VERBS,
        takes=(
            (
                "Mayor Otto Brand of Berlin quit in May and was replaced by his deputy, Ada Vern.",
                "succession | Ada Vern | Mayor | Berlin | Otto Brand",
            ),
        ),
        refuses=("The word was replaced by Ada Vern.",),
    ),
    Rule(
        "change.row",
        "changes",
        partial(_drafts, rule="change.row"),
        words(", ; and"),
        takes=(
            (
                "Ada Vern was made energy minister of Kenya, Otto Brand mining minister and Mary Freh trade minister.",
                "appointment | Mary Freh | trade minister | Kenya",
            ),
        ),
        refuses=("Ada Vern was made energy minister of Kenya, Otto Brand told trade minister Mary Freh.",),
    ),
    Rule("change.clause", "changes", partial(_drafts, rule="change.clause"), WORDS),
    Rule(
        "tenure.replaced",
        "tenures",
        _left_by_another,
        words("replaced replaces replacing succeeded succeeds succeeding"),
    ),
)
