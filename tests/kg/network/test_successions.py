"""Who followed whom: from changes of office that name two persons, as far as sources assert them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Quad

from honorum.model.bounds import Bounds
from honorum.network.gathering import gather
from honorum.network.successions import claims_of_succession, office_of_change
from honorum.rdf.record_graph import write_bounds
from honorum.rdf.terms import DERIVED_FROM, RDF_TYPE, concept, hon
from honorum.store import Snapshot, Writer, open_writer

DAY = Bounds("2019-05-01", None, date(2019, 5, 1), date(2019, 5, 1), date(2019, 5, 1))
LISTED = frozenset({"succession"})


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    """A store to write into, and to publish."""
    with open_writer(tmp_path / "graph") as opened:
        yield opened


def _put(
    writer: Writer, cls: str, people: dict[str, str], bounds: Bounds = DAY, *, modality: str = "asserted"
) -> Snapshot:
    """A change of the office of mayor as the record has it, by its class and the persons it names."""
    record, change = writer.names.record, writer.names.entity("event", "change")
    writer.add(Quad(change, RDF_TYPE, hon(name), record) for name in (cls, "OfficeChange", "Event"))
    writer.add(Quad(change, hon(side), writer.names.entity("person", name), record) for side, name in people.items())
    writer.add(Quad(*triple, record) for triple in write_bounds(change, bounds))
    writer.add(
        [
            Quad(change, hon("modality"), concept("modality", modality), record),
            Quad(change, hon("eventType"), concept("event-type", cls.lower()), record),
            Quad(change, hon("office"), writer.names.entity("office", "mayor"), record),
        ]
    )
    return writer.publish()


@pytest.mark.parametrize(
    ("cls", "people"),
    [
        *((cls, {"person": "bo", "predecessor": "ada"}) for cls in ("Appointment", "ElectionToOffice", "Seizure")),
        *((cls, {"person": "ada", "successor": "bo"}) for cls in ("Resignation", "Dismissal", "Death")),
        ("Succession", {"person": "bo", "predecessor": "ada"}),
        ("Succession", {"person": "ada", "successor": "bo"}),
    ],
)
def test_who_came_followed_who_went(writer: Writer, cls: str, people: dict[str, str]) -> None:
    """Whether a source tells of who took the office or of who left it: the tie leads from the one to the other."""
    state = _put(writer, cls, people)
    (row,) = gather(state, LISTED)
    assert [iri.rsplit("/", 1)[-1] for iri in (row.one, row.other)] == ["bo", "ada"]
    assert (row.kind, row.role) == ("succession", cls.lower())
    assert (row.earliest_start, row.latest_end) == (date(2019, 5, 1), date(2019, 5, 2))
    assert office_of_change(state, row.id) == state.names.entity("office", "mayor").value


@pytest.mark.parametrize(
    ("cls", "people", "modality"),
    [
        ("Nomination", {"person": "bo", "predecessor": "ada"}, "asserted"),
        ("Appointment", {"person": "bo", "predecessor": "ada"}, "planned"),
        ("Resignation", {"person": "ada", "predecessor": "bo"}, "asserted"),
        ("Appointment", {"person": "bo", "successor": "ada"}, "asserted"),
        ("Appointment", {"person": "bo"}, "asserted"),
    ],
)
def test_nobody_followed_who_may_not_have(writer: Writer, cls: str, people: dict[str, str], modality: str) -> None:
    """No tie comes from who is only nominated or planned, nor where the two sides do not fit the kind of change."""
    assert list(gather(_put(writer, cls, people, modality=modality), LISTED)) == []


def test_a_change_of_which_only_the_latest_day_is_known(writer: Writer) -> None:
    """What an article of 2020 tells as past came by that day and is no tie of later ones; its first day stays open."""
    known = Bounds(latest_start=date(2020, 1, 1))
    (row,) = gather(_put(writer, "Appointment", {"person": "bo", "predecessor": "ada"}, known), LISTED)
    assert (row.earliest_start, row.latest_end) == (None, date(2020, 1, 2))


def test_only_claims_that_name_both_tell_of_it(writer: Writer) -> None:
    """Of three claims about one change, the one that names nobody else and the one that names another don't count."""
    names = writer.names
    change, record = names.entity("event", "change"), names.record
    for claim, predecessor in (("first", None), ("second", "ada"), ("third", "eve")):
        node, source = names.entity("claim", claim), names.entity("article", claim)
        writer.add([Quad(change, DERIVED_FROM, node, record)])
        if predecessor:
            mention = names.entity("mention", claim)
            writer.add(
                [
                    Quad(node, hon("predecessor"), mention, source),
                    Quad(mention, hon("refersTo"), names.entity("person", predecessor), names.identity),
                    Quad(change, hon("predecessor"), names.entity("person", predecessor), record),
                ]
            )
    state = _put(writer, "Appointment", {"person": "bo"})
    told = {
        row.other.rsplit("/", 1)[-1]: claims_of_succession(state, state, row.id, row.one, row.other)
        for row in gather(state, LISTED)
    }
    assert told == {
        "ada": (names.entity("claim", "second").value,),
        "eve": (names.entity("claim", "third").value,),
    }
