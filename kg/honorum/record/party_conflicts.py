"""Party ties that cannot both be right: different sources put one person into two parties at the same time."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from honorum.model.bounds import Certainty
from honorum.record.conflicts import date_conflicts, rivals
from honorum.record.derived import Conflict
from honorum.record.ties import Membership


def party_conflicts(memberships: Iterable[Membership]) -> Iterator[Conflict]:
    """The conflicts about a person's memberships: rival dates of one, and two parties at once.

    A source that itself gives both parties for one time tells of a double membership: that is no conflict.
    """
    found = sorted(memberships, key=lambda each: each.iri)
    for membership in found:
        yield from date_conflicts(membership.iri, membership.found)
    for one, other in combinations([each for each in found if each.role == "member"], 2):
        if (
            one.party != other.party
            and one.found.bounds.overlaps(other.found.bounds) is Certainty.CERTAIN
            and not _voices(one) & _voices(other)
        ):
            yield rivals(
                "party",
                "Sources put one person into two parties at the same time.",
                ((one.iri, one.found.bounds, one.found.pieces), (other.iri, other.found.bounds, other.found.pieces)),
            )


def _voices(membership: Membership) -> set[str]:
    return {stored.source.voice for piece in membership.found.pieces for stored in piece.claims}
