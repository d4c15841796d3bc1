"""A full check lists what the record has twice, each with the claims behind it."""

import pytest
from pyoxigraph import NamedNode

from honorum.pipeline import check, import_dataset
from honorum.pipeline.ruling import keep_apart, split
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.settings import Settings
from honorum.store import current

MAPPING = """\
columns: {person: person, person_id: qid, office: office, office_id: oid, jurisdiction: country, start: from, end: to}
dates: [iso]
end_inclusive: false
"""
HEADER = "person,qid,office,oid,country,from,to\n"


@pytest.fixture
def take(tmp_path):
    """Imports tables one by one; gives the store's settings."""
    settings = Settings(store=tmp_path / "store")
    (tmp_path / "mapping.yaml").write_text(MAPPING, encoding="utf-8")

    def take_(**tables):
        for name, rows in tables.items():
            path = tmp_path / f"{name}.csv"
            path.write_text(HEADER + rows, encoding="utf-8")
            import_dataset("csv", path, settings, dataset=name, mapping=tmp_path / "mapping.yaml")
        return settings

    return take_


def doubles(settings):
    """What the full check says of things that are there twice."""
    return [fault for fault in check(current(settings.store), full=True).faults if "look with" in fault.message]


def every(kind, settings):
    """The IRIs of all of a kind in the record."""
    snapshot = current(settings.store)
    quads = snapshot.quads(None, RDF_TYPE, hon(kind), snapshot.names.record)
    return sorted(quad.subject.value for quad in quads)


def test_a_person_twice_with_one_id_is_listed_with_the_claims(take):
    """Somebody took apart what one id holds together: the check names both, the id, and all their claims."""
    settings = take(
        first="Ada Vale,Q901,President,,Peru,1994-05-02,2003-01-01\n",
        second="Ada Vale,Q901,Senator,,Peru,1990-01-02,1994-01-01\n",
    )
    assert not doubles(settings)
    (person,) = every("Person", settings)
    snapshot = current(settings.store)
    mention = min(
        quad.subject.value for quad in snapshot.quads(None, hon("refersTo"), NamedNode(person), snapshot.names.identity)
    )
    split(person, [mention], "mira", settings)
    (fault,) = doubles(settings)
    assert "wikidata Q901" in fault.message
    assert len(fault.claims) == 2


def test_an_office_twice_by_its_title_is_listed_until_somebody_rules(take):
    """Two ids, other holders: whether the two are one is for a person to say, and until then the check lists them."""
    settings = take(
        first="Ada Vale,Q901,President,Q801,Peru,1994-05-02,2003-01-01\n",
        second="Cy Mire,Q903,President,Q802,Peru,2003-01-02,\n",
    )
    (fault,) = doubles(settings)
    assert "president" in fault.message
    assert len(fault.claims) == 2
    keep_apart(*every("Office", settings), "nela", settings)
    assert not doubles(settings)


def test_one_title_in_two_places_is_no_double(take):
    """The foreign ministers of two countries, and the governors of two regions, are different offices."""
    settings = take(
        first="Ada Vale,Q901,Foreign Minister,,Peru,1994-05-02,2003-01-01\nBo Lund,Q902,Foreign Minister,,Chad,1994,\n"
    )
    assert len(every("Office", settings)) == 2
    assert not doubles(settings)
