"""Party posts won and lost: becoming leader of a party makes a leader, being replaced makes a former one."""

from collections.abc import Iterator

from honorum.extraction.actors.mentions import Office
from honorum.extraction.drafts import Draft
from honorum.extraction.rules.offices.change_frames import WORDS
from honorum.extraction.rules.offices.change_patterns import TRIGGERS
from honorum.extraction.rules.offices.changes import changes
from honorum.extraction.rules.offices.tenures import is_party_post
from honorum.extraction.rules.parties.parties import affiliation, role_of
from honorum.extraction.rules.parties.party_meant import party_of, the_party
from honorum.extraction.rules.rule import Rule, words
from honorum.extraction.scenes import Scene
from honorum.model.claims import PartyAffiliationClaim
from honorum.model.entities import Kind

_CONVENTIONS = frozenset("congress conference convention delegates caucus members".split())
_CHAIRS = frozenset("leader chairman chairwoman chairperson chair vice-chairman vice-chairperson vice-chair".split())


def _is_implied(scene: Scene, office: Office) -> bool:
    """Whether a post without a name is in the party spoken of: it met, and "Vern was elected chairman"."""
    if office.head not in _CHAIRS or office.party or office.body or office.place or office.of:
        return False
    after = scene.sentence.words[office.core[1] : office.core[1] + 1]
    if after and after[0].lower in {"of", "at", "for"}:
        return False
    at = scene.sentence.number
    near = [scene.document.sentences[each].lowers for each in range(max(0, at - 1), at + 1)]
    return any(not lowers.isdisjoint(_CONVENTIONS) for lowers in near)


def _changed(scene: Scene) -> Iterator[Draft]:
    """Becoming leader of a party makes a leader; being replaced makes a former one."""
    for _, change in changes(scene):
        office = change.office
        if office is None or change.refused or change.supposed:
            continue
        implied = _is_implied(scene, office)
        if not (is_party_post(office) or office.party is not None or implied):
            continue
        party = the_party(scene) if implied else party_of(scene, office, change.person)
        if party is None or party.kind is not Kind.PARTY or not (is_party_post(office) or implied):
            continue
        role, title = role_of(office)
        gone = change.kind in {"resignation", "dismissal", "death"}
        yield Draft(
            make=PartyAffiliationClaim,
            fields=affiliation(change.person, party, role, "former" if gone else "current", title),
            first=change.first,
            last=change.last,
            trigger=change.trigger,
            unsaid=frozenset({"title"}),
        )
        if change.kind == "succession" and change.predecessor is not None:
            yield Draft(
                make=PartyAffiliationClaim,
                fields=affiliation(change.predecessor, party, role, "former", title),
                first=change.first,
                last=change.last,
                trigger=change.trigger,
                unsaid=frozenset({"title"}),
            )


RULES = (
    Rule(
        "party.change",
        "parties",
        _changed,
        words(" ".join(TRIGGERS.values())) | WORDS,
        takes=(
            (
                "The Tide Party held its congress. Ada Vern was elected chairwoman.",
                "Ada Vern | Tide Party | leader | chairwoman | current",
            ),
        ),
        refuses=("The Tide Party spoke. Ada Vern was elected chairwoman of the bank.",),
    ),
)
