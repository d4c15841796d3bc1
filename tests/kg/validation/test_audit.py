"""The audit finds what is wrong in the record, wherever it stands and however it is cut into chunks."""

from pathlib import Path

import pytest
from memory_store import MemoryStore
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat
from rdflib import URIRef

from honorum.rdf.terms import XSD_DATE, XSD_DECIMAL, Names, concept, hon
from honorum.store import current
from honorum.validation.audit import Audit, neighbourhood

NAMES = Names()
RECORD = NAMES.record
PRESIDENT = NAMES.entity("office", "president-of-velmara")
MARN = NAMES.entity("tenure", "ilsa-marn--president-of-velmara")
VESK = NAMES.entity("tenure", "doren-vesk--president-of-velmara")


@pytest.fixture(scope="module")
def audit() -> Audit:
    """The audit, its shapes parsed once."""
    return Audit()


@pytest.fixture
def store() -> MemoryStore:
    """The record of the invented country, free to be spoilt."""
    memory = MemoryStore()
    memory.oxigraph.load(path=str(Path(__file__).parents[2] / "fixtures" / "record.trig"), format=RdfFormat.TRIG)
    return memory


def _units(store: MemoryStore) -> list[str]:
    return sorted({quad.subject.value for quad in store.quads(None, None, None, RECORD)})


def _found(audit: Audit, store: MemoryStore, units: list[str], chunk: int = 100) -> list[tuple[str, str]]:
    violations = audit.check(units, neighbourhood(store, RECORD), chunk)
    return sorted((violation.focus, violation.shape.split("#")[1]) for violation in violations)


def _set(store: MemoryStore, node: NamedNode, name: str, value: NamedNode | Literal) -> None:
    store.remove(list(store.quads(node, hon(name), None, RECORD)))
    store.add([Quad(node, hon(name), value, RECORD)])


def _day(text: str) -> Literal:
    return Literal(text, datatype=XSD_DATE)


def test_a_good_record_passes(audit: Audit, store: MemoryStore) -> None:
    """Nothing is wrong with the record of the invented country."""
    assert _found(audit, store, _units(store)) == []


def test_the_sample_world_passes(audit: Audit, sample_store: Path) -> None:
    """Nothing is wrong with the record that the pipeline derives from the sample world."""
    snapshot = current(sample_store)
    units = sorted({str(quad.subject.value) for quad in snapshot.quads(None, None, None, RECORD)})
    assert len(units) > 50
    assert list(audit.check(units, neighbourhood(snapshot, RECORD))) == []


def test_two_holders_of_one_seat(audit: Audit, store: MemoryStore) -> None:
    """When a tenure is made to begin before the last one surely ended, both are named; the office is enough as unit."""
    _set(store, VESK, "latestStart", _day("2018-01-01"))
    _set(store, VESK, "earliestStart", _day("2018-01-01"))
    shape = "Office-one-holder-at-a-time"
    assert _found(audit, store, [PRESIDENT.value]) == [(VESK.value, shape), (MARN.value, shape)]


def test_many_may_sit_in_a_parliament(audit: Audit, store: MemoryStore) -> None:
    """Without a number of seats, or with another status, holders may overlap."""
    _set(store, VESK, "latestStart", _day("2018-01-01"))
    _set(store, VESK, "earliestStart", _day("2018-01-01"))
    _set(store, VESK, "status", concept("tenure-status", "acting"))
    assert _found(audit, store, [PRESIDENT.value]) == []


def test_possible_overlap_is_no_error(audit: Audit, store: MemoryStore) -> None:
    """A start that is only known within bounds does not make two holders certain at once."""
    _set(store, VESK, "earliestStart", _day("2018-01-01"))
    assert _found(audit, store, [PRESIDENT.value]) == []


def test_a_tenure_beyond_death(audit: Audit, store: MemoryStore) -> None:
    """A person who is dead by a day holds nothing on it."""
    marn = NAMES.entity("person", "ilsa-marn")
    _set(store, marn, "deathBy", _day("2018-06-04"))
    assert _found(audit, store, [PRESIDENT.value]) == [(marn.value, "Person-no-tenure-after-death")]
    _set(store, marn, "deathBy", _day("2019-03-20"))
    assert _found(audit, store, [PRESIDENT.value]) == []


def test_an_end_before_its_start(audit: Audit, store: MemoryStore) -> None:
    """A tenure with its bounds the wrong way round is found from its office."""
    _set(store, MARN, "latestEnd", _day("2011-01-01"))
    _set(store, MARN, "earliestEnd", _day("2011-01-01"))
    assert _found(audit, store, [PRESIDENT.value]) == [(MARN.value, "Tenure-ends-after-start")]


def test_a_membership_of_no_party(audit: Audit, store: MemoryStore) -> None:
    """A membership of a parliament is found from the person."""
    oster = NAMES.entity("person", "bram-oster")
    membership = NAMES.entity("membership", "bram-oster--harvest-party--leader")
    _set(store, membership, "party", NAMES.entity("organization", "national-assembly-of-velmara"))
    assert _found(audit, store, [oster.value]) == [(membership.value, "PartyMembership-party")]


def test_more_than_all_votes(audit: Audit, store: MemoryStore) -> None:
    """A share of the vote over 100 percent is found from the election."""
    election = NAMES.entity("event", "velmara-parliamentary-election-2021")
    share = concept("measure", "voteShare")
    result = next(quad.subject for quad in store.quads(None, hon("measure"), share, RECORD))
    _set(store, result, "value", Literal("171.5", datatype=XSD_DECIMAL))
    assert _found(audit, store, [election.value]) == [(result.value, "ElectionResult-share")]


def test_chunks_make_no_difference(audit: Audit, store: MemoryStore) -> None:
    """However the units are cut into chunks, each thing wrong is told once."""
    _set(store, VESK, "latestStart", _day("2018-01-01"))
    _set(store, VESK, "earliestStart", _day("2018-01-01"))
    _set(store, NAMES.entity("person", "nela-quist"), "deathBy", _day("2009-06-04"))
    whole = _found(audit, store, _units(store), chunk=1000)
    assert len(whole) == 3
    assert _found(audit, store, _units(store), chunk=7) == whole


def test_a_neighbourhood_is_whole(store: MemoryStore) -> None:
    """Around an office stand its tenures with all they say, their holders, and the conflicts about them."""
    graph = neighbourhood(store, RECORD)([PRESIDENT.value])
    subjects = {str(subject) for subject in graph.subjects()}
    assert {PRESIDENT.value, MARN.value, VESK.value, NAMES.entity("person", "ilsa-marn").value} <= subjects
    assert any("/id/conflict/" in subject for subject in subjects)
    for subject in subjects:
        expected = len(list(store.quads(NamedNode(subject), None, None, RECORD)))
        assert len(list(graph.triples((URIRef(subject), None, None)))) == expected
