"""One fact, one claim: what an article says twice is kept once, in its fullest form."""

from collections.abc import Hashable, Mapping
from dataclasses import replace

from honorum.extraction.actors.mentions import Actor
from honorum.extraction.drafts import Value
from honorum.extraction.gate.gate import Passed
from honorum.model.claims import (
    ContentionClaim,
    ElectionResultClaim,
    Modality,
    OfficeChangeClaim,
    ParticipationClaim,
    PartyAffiliationClaim,
    TenureClaim,
)
from honorum.model.offices import fold_title

_SINGLE = frozenset(
    """president|vice president|prime minister|foreign minister|chancellor|king|queen|finance minister|defense minister|
    interior minister|secretary of state|foreign secretary|emir|sultan|first minister|attorney general""".replace(
        "\n", ""
    )
    .replace("    ", "")
    .split("|")
)
_MEMBERS_TOO = frozenset(
    {"candidacy.faces", "candidacy.contest", "candidacy.between"}
)  # "beat Republican Otto Brand in the primary"
_ENDS = frozenset({"resignation", "dismissal", "death"})


def merged(passed: list[Passed]) -> list[Passed]:
    """The claims of an article without repetitions, in their order.

    A tenure that an asserted resignation, dismissal or death ends is "former".
    """
    kept: dict[Hashable, Passed] = {}
    for each in passed:
        key = _key(each)
        before = kept.get(key)
        if before is None or _fuller(each, before):
            kept[key] = each
    left = _without_weaker(list(kept.values()))
    return [_unplaced(_ended(each, left), left) for each in left]


def _key(each: Passed) -> Hashable:
    fields = each.draft.fields
    stands = (each.draft.make, each.standing.negated)
    if each.draft.make is TenureClaim:
        return (
            *stands,
            _same(fields.get("holder")),
            _title(fields.get("title")),
            each.time.text if each.time else "",
        )
    if each.draft.make is OfficeChangeClaim:
        return (
            *stands,
            _same(fields.get("person")),
            fields.get("kind"),
            _title(fields.get("title")),
            each.standing.modality,
            (each.time.edtf or "") if each.time else "",
        )
    if each.draft.make is PartyAffiliationClaim:
        return (*stands, _same(fields.get("person")), _same(fields.get("party")), fields.get("role"))
    if each.draft.make is ElectionResultClaim:
        named = ("contestant", "contestant_text", "event", "measure", "value")
        return (*stands, tuple(_same(fields.get(name)) for name in named))
    if each.draft.make is ContentionClaim and isinstance(fields.get("target"), Actor):
        told = (fields.get("kind"), _same(fields.get("target")), fields.get("charge"), fields.get("sentence"))
        return (*stands, *told, each.standing.modality)
    if each.draft.make is ParticipationClaim:
        return (*stands, tuple(_same(fields.get(name)) for name in ("actor", "actor_text", "event", "role", "count")))
    values = tuple(sorted((name, _same(value)) for name, value in fields.items() if value is not None))
    if each.draft.make is ContentionClaim and fields.get("kind") == "attack" and not _names_somebody(fields):
        return (*stands, str(values), each.quote.exact.split()[-1].lower())
    return (*stands, str(values), each.time.text if each.time else "")


def _names_somebody(fields: Mapping[str, Value]) -> bool:
    return any(fields.get(name) for name in ("actor", "actor_text", "target", "target_text"))


def _same(value: Value) -> Hashable:
    if isinstance(value, Actor):
        return id(value)
    if isinstance(value, tuple):
        return tuple(_same(one) for one in value)
    return value


def _title(value: Value) -> str:
    return fold_title(value) if isinstance(value, str) else ""


def _fuller(new: Passed, old: Passed) -> bool:
    """Whether a later claim says more: it holds while the earlier does not, or names what the earlier leaves out."""
    holds = (new.standing.modality is Modality.ASSERTED, old.standing.modality is Modality.ASSERTED)
    if holds[0] != holds[1]:
        return holds[0]
    if new.draft.make is ContentionClaim:
        return False  # told again later, with more words, it stays where it was told first
    gained = sum(value is not None for value in new.draft.fields.values()) - sum(
        value is not None for value in old.draft.fields.values()
    )
    return gained > 0 or (gained == 0 and old.implicit and not new.implicit)


def _without_weaker(kept: list[Passed]) -> list[Passed]:
    """Drop changes without a title where the same change is there with one, and memberships where a post is there."""
    dated = {_undated(each) for each in kept if each.draft.make is OfficeChangeClaim and each.time and each.time.edtf}
    changes = {
        (_same(each.draft.fields.get("person")), each.draft.fields.get("kind"), each.standing.negated)
        for each in kept
        if each.draft.make is OfficeChangeClaim and each.draft.fields.get("title")
    }
    successions = [
        each for each in kept if each.draft.make is OfficeChangeClaim and each.draft.fields.get("kind") == "succession"
    ]
    posts = {
        (_same(each.draft.fields.get("person")), _same(each.draft.fields.get("party")))
        for each in kept
        if each.draft.make is PartyAffiliationClaim
        and each.draft.fields.get("role") != "member"
        and each.rule not in _MEMBERS_TOO
    }
    result: list[Passed] = []
    for each in kept:
        fields = each.draft.fields
        if each.draft.make is OfficeChangeClaim and not (each.time and each.time.edtf) and _undated(each) in dated:
            continue
        if (
            each.draft.make is OfficeChangeClaim
            and not fields.get("title")
            and (_same(fields.get("person")), fields.get("kind"), each.standing.negated) in changes
        ):
            continue
        if (
            each.draft.make is PartyAffiliationClaim
            and fields.get("role") == "member"
            and fields.get("status") != "former"
            and (_same(fields.get("person")), _same(fields.get("party"))) in posts
        ):
            continue
        if (
            each.draft.make is OfficeChangeClaim
            and fields.get("kind") == "appointment"
            and _told_as_succession(each, successions)
        ):
            continue
        result.append(each)
    return result


def _told_as_succession(each: Passed, successions: list[Passed]) -> bool:
    """Whether the same words tell an appointment as a succession: "became mayor, replacing Brand"."""
    return any(
        other.draft.fields.get("person") is each.draft.fields.get("person")
        and other.standing.modality is each.standing.modality
        and other.quote.start < each.quote.end
        and each.quote.start < other.quote.end
        for other in successions
    )


def _undated(each: Passed) -> Hashable:
    """What a change of office says besides when it was."""
    fields = each.draft.fields
    return (_same(fields.get("person")), fields.get("kind"), _title(fields.get("title")), each.standing)


def _unplaced(each: Passed, kept: list[Passed]) -> Passed:
    """The tenure without its guessed country where somebody else is said to hold that office there.

    An article about "Kenya's president Ada Vern" does not make "President Brand" another president of Kenya.
    """
    fields = each.draft.fields
    if (
        each.draft.make is not TenureClaim
        or not each.implicit
        or not fields.get("jurisdiction")
        or fields.get("status") != "current"
    ):
        return each
    for other in kept:
        theirs = other.draft.fields
        if (
            other.draft.make is TenureClaim
            and not other.implicit
            and theirs.get("status") == "current"
            and theirs.get("jurisdiction") is fields["jurisdiction"]
            and theirs.get("holder") is not fields.get("holder")
            and _title(theirs.get("title")) == _title(fields.get("title"))
            and _title(fields.get("title")) in _SINGLE
        ):
            return replace(each, implicit=False, draft=replace(each.draft, fields={**fields, "jurisdiction": None}))
    return each


def _ended(each: Passed, kept: list[Passed]) -> Passed:
    if each.draft.make is not TenureClaim or each.draft.fields.get("status") != "current":
        return each
    holder, title = each.draft.fields.get("holder"), _title(each.draft.fields.get("title"))
    for other in kept:
        fields = other.draft.fields
        if (
            other.draft.make is OfficeChangeClaim
            and fields.get("person") is holder
            and fields.get("kind") in _ENDS
            and other.standing.modality is Modality.ASSERTED
            and not other.standing.negated
            and (fields.get("kind") == "death" or _title(fields.get("title")) in {title, ""})
        ):
            return replace(each, draft=replace(each.draft, fields={**each.draft.fields, "status": "former"}))
    return each
