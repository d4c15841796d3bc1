"""Offices that a catalogue has twice: one, when the same people held both, otherwise two that wait for a person."""

import pytest

from honorum.identity.doubts import doubts
from honorum.pipeline import import_dataset, rebuild
from honorum.questions.identities import history
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.settings import Settings
from honorum.store import current

MAPPING = """\
columns: {person: person, person_id: qid, office: office, office_id: oid, jurisdiction: country, start: from, end: to}
dates: [iso]
end_inclusive: false
"""
HEADER = "person,qid,office,oid,country,from,to\n"
LIST = """\
Ada Vale,Q901,President,Q801,Peru,1994-05-02,2003-01-01
Bo Lund,Q902,President,Q801,Peru,2003-01-01,
"""


@pytest.fixture
def offices(tmp_path):
    """Imports tables one by one; gives the IRIs of all offices in the record, and the store's settings."""
    settings = Settings(store=tmp_path / "store")
    (tmp_path / "mapping.yaml").write_text(MAPPING, encoding="utf-8")

    def take(**tables):
        for name, rows in tables.items():
            path = tmp_path / f"{name}.csv"
            path.write_text(HEADER + rows, encoding="utf-8")
            import_dataset("csv", path, settings, dataset=name, mapping=tmp_path / "mapping.yaml")
        snapshot = current(settings.store)
        quads = snapshot.quads(None, RDF_TYPE, hon("Office"), snapshot.names.record)
        return sorted(quad.subject.value for quad in quads), settings

    return take


def test_two_ids_of_one_office_are_one(offices):
    """Whoever holds the one holds the other: one office, by a ruling that says so; a rebuild agrees."""
    found, settings = offices(first=LIST, second="Bo Lund,Q902,President,Q802,Peru,2003-01-02,\n")
    assert len(found) == 1
    snapshot = current(settings.store)
    (ruled,) = history(snapshot)
    assert ruled.ruling.by == "identity.same-holders"
    assert "1 of 1 holders" in ruled.ruling.reason
    assert not doubts(snapshot, snapshot.names)
    before = {str(quad) for quad in snapshot.quads(None, None, None, snapshot.names.record)}
    rebuild(settings)
    snapshot = current(settings.store)
    assert {str(quad) for quad in snapshot.quads(None, None, None, snapshot.names.record)} == before


def test_one_of_many_holders_may_be_missing_from_a_list(offices):
    """Nine of ten who held the one held the other: one office; of four, three are not enough."""

    def held(who, item):
        return "".join(f"Holder {n},Q9{n:02d},President,{item},Peru,{1900 + 4 * n},{1904 + 4 * n}\n" for n in who)

    assert len(offices(first=held(range(10), "Q801"), second=held(range(1, 11), "Q802"))[0]) == 1
    few = "".join(f"Holder {n},Q9{n:02d},Speaker,Q803,Peru,{1900 + 4 * n},{1904 + 4 * n}\n" for n in range(4))
    others = "".join(f"Holder {n},Q9{n:02d},Speaker,Q804,Peru,{1900 + 4 * n},{1904 + 4 * n}\n" for n in range(1, 5))
    assert len(offices(third=few, fourth=others)[0]) == 3


def test_other_holders_leave_two_in_the_queue(offices):
    """The same title, another id and other people: two offices, and somebody may look."""
    found, settings = offices(first=LIST, second="Cy Mire,Q903,President,Q802,Peru,2003-01-02,\n")
    assert len(found) == 2
    snapshot = current(settings.store)
    (doubt,) = doubts(snapshot, snapshot.names, "office")
    assert {doubt.entity, doubt.other} == set(found)


def test_the_same_people_at_another_time_do_not_make_offices_one(offices):
    """Who was president twenty years before under another id may have held another office."""
    found, _ = offices(first=LIST, second="Ada Vale,Q901,President,Q802,Peru,1971-01-02,1975\n")
    assert len(found) == 2


def test_the_same_title_abroad_stays_another_office(offices):
    """The same person and title in another country: never one."""
    found, settings = offices(first=LIST, second="Bo Lund,Q902,President,Q802,Chad,2003-01-02,\n")
    assert len(found) == 2
    assert not history(current(settings.store))


def test_one_title_written_two_ways_in_one_table_is_one_office(offices):
    """President and President of Peru are one office, also within one source."""
    rows = "Ada Vale,Q901,President,,Peru,1994-05-02,2003-01-01\nBo Lund,Q902,President of Peru,,Peru,2003-01-01,\n"
    found, _ = offices(first=rows)
    assert len(found) == 1


def test_a_title_with_and_without_an_id_is_one_office_whatever_comes_first(offices):
    """A list without ids, one with another wording and an id, and one with that id in the plain wording: one office."""
    plain = "Ada Vale,Q901,President,,Peru,1994-05-02,2003-01-01\n"
    other = "Bo Lund,Q902,President of the Republic,Q801,Peru,2003-01-01,\n"
    both = "Bo Lund,Q902,President of Peru,Q801,Peru,2003-01-01,\n"
    found, settings = offices(first=plain, second=other, third=both)
    assert len(found) == 1
    (ruled,) = history(current(settings.store))
    assert "one mention has the same id, wikidata:Q801" in ruled.ruling.reason
