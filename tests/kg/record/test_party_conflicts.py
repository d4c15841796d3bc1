"""Party ties that cannot both be right are conflicts; a double membership that a source itself tells of is none."""

from datetime import UTC, datetime

from claim_words import BASE, person

from honorum.model.claims import PartyAffiliationClaim
from honorum.model.quotes import Row
from honorum.rdf.stored_claims import SourceNote, StoredClaim
from honorum.record.party_conflicts import party_conflicts
from honorum.record.ties import memberships


def _member(number, party, start, end, table, rank=0):
    iri = f"{BASE}id/claim/{number}"
    moment = datetime(2022, 1, 1, tzinfo=UTC)
    note = SourceNote(f"{BASE}id/{table}", None, moment, None, is_dataset=True, voice=table, rank=rank)
    claim = PartyAffiliationClaim(
        id=iri,
        evidence=Row("t.csv", number, ()),
        rule="test",
        person=person("ada"),
        party=f"{BASE}id/party/{party}",
        start=start,
        end=end,
    )
    return StoredClaim(iri, note, claim)


def _conflicts(*claims):
    return list(party_conflicts(memberships(person("ada"), claims, BASE)))


def test_two_sources_two_parties_at_one_time():
    """One table has her in one party, another in another, in the same years: said, and the better source followed."""
    (conflict,) = _conflicts(_member(1, "reds", "2001", "2009", "a"), _member(2, "blues", "2003", "2007", "b", rank=1))
    assert (conflict.kind, conflict.rule) == ("party", "rank")
    assert [side.about.rsplit("/", 1)[-1] for side in conflict.sides if side.followed] == ["ada--reds--member"]
    assert [iri.rsplit("/", 1)[-1] for iri in conflict.disputes] == ["ada--blues--member"]


def test_one_source_two_parties_is_a_double_membership():
    """A table that itself has her in two parties at once contradicts nobody."""
    assert _conflicts(_member(1, "reds", "2001", "2009", "a"), _member(2, "blues", "2003", "2007", "a")) == []


def test_one_party_after_the_other_is_no_conflict():
    """Who changed party was never in both."""
    assert _conflicts(_member(1, "reds", "2001", "2003", "a"), _member(2, "blues", "2003", "2007", "b")) == []


def test_two_ends_of_one_membership():
    """Rival dates of one membership are a conflict about it, with both sides."""
    (conflict,) = _conflicts(
        _member(1, "reds", "2001-01-01", "2003-01-01", "a"), _member(2, "reds", "2001-01-01", "2003-05-01", "b")
    )
    assert (conflict.kind, conflict.rule) == ("dates", "undecided")
    assert conflict.about == (f"{BASE}id/membership/ada--reds--member",)
    assert {side.says for side in conflict.sides} == {"2001-01-01 to 2003-01-01", "2001-01-01 to 2003-05-01"}
