"""All holders of an office, in order of time."""

import pytest
from pyoxigraph import NamedNode

from honorum.errors import UnknownName
from honorum.questions.asking import question
from honorum.questions.holders import held_in, holder_of, holders
from honorum.questions.office_matching import find_office
from honorum.questions.offices import offices_of
from honorum.questions.who import vacancies
from honorum.store import Snapshot


def test_holders_stand_in_order_of_time(world: Snapshot) -> None:
    """The first president comes first; one elect is listed with that status."""
    answer = holders(world, find_office(world, "President of Ardovia").id)
    assert [(holder.person.label, holder.status) for holder in answer.holders] == [
        ("Ivo Harnad", "regular"),
        ("Mira Kovalen", "regular"),
        ("Viktor Lasko", "elect"),
    ]
    assert all(holder.evidence for holder in answer.holders)
    assert answer.to_json()["holders"][0]["certainty"] is None


def test_an_office_that_is_not_there_is_an_error(world: Snapshot) -> None:
    """An IRI that names no office is refused."""
    with pytest.raises(UnknownName):
        holders(world, "https://w3id.org/honorum/id/office/none")


def test_look_ups_and_queries_tell_the_same(world: Snapshot) -> None:
    """Holders and vacancies read by look-ups are those that the queries give, which are shown to whoever asks."""
    for office in offices_of(world).entries:
        asked = question("holders").ask(world, office=NamedNode(office))
        told = {holder.tenure: holder for holder in map(holder_of, asked)}
        assert {holder.tenure: holder for holder in held_in(world, office)} == told
        rows = question("vacancies").ask(world, office=NamedNode(office))
        empty = {(row.concept("basis"), row.text("reason"), row.bounds()) for row in rows}
        assert {(one.basis, one.reason, one.bounds) for one in vacancies(world, office)} == empty
