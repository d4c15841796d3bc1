"""Rulings on who is who: the record follows them, and undoing gives back exactly the record of before."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from honorum.errors import InputError, UnknownName
from honorum.identity.doubts import doubts
from honorum.pipeline import import_dataset, rebuild
from honorum.pipeline.ruling import keep_apart, merge, split, undo
from honorum.questions.identities import explain_pair, find_entity, history, mentions_of
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.settings import Settings
from honorum.store import current

HEADER = "catalog,position,person,personID,start,end,gender,DOB,DOD,image,enwiki\n"
FIRST = """\
Czechia,President,Ada Vale,,1994-05-02,2003-01-01,female,,,,
Czechia,President,Bo Lund,Q902,2003-03-07,2013-03-07,male,1941,2015-02-01,,
Peru,Minister of Fish,Ada Vale,,1996-05-02,1998-05-02,female,,,,
"""
SECOND = """\
Czechia,Minister of Fish,A. Vale,,1990,1993,female,,,,
Czechia,Prime Minister,Ada Vale,,1993,1994,female,,,,
Czechia,President,Bo Lund,Q902,2003-03-08,2013-03-07,male,1941,,,
Chad,Governor,Bo Lund,Q903,2003-03-08,2013-03-07,male,1951,,,
"""
NOW = datetime(2024, 5, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A small world from two tables, for copying."""
    folder = tmp_path_factory.mktemp("world")
    world = Settings(store=folder / "store")
    for name, rows in (("first", FIRST), ("second", SECOND)):
        path = folder / "everywhere-leaders_2022-03-05.csv"
        path.write_text(HEADER + rows, encoding="utf-8")
        import_dataset("peppercat", path, world, dataset=name)
    return world


@pytest.fixture
def own(world, tmp_path):
    """The world once more, to be changed."""
    shutil.copytree(world.store, tmp_path / "store")
    return Settings(store=tmp_path / "store")


def record(settings_):
    """All triples of the record."""
    snapshot = current(settings_.store)
    return {str(quad) for quad in snapshot.quads(None, None, None, snapshot.names.record)}


def keys(settings_):
    """All that the identity graph has of entities and where mentions stand, without judgements and rulings."""
    snapshot = current(settings_.store)
    return {
        str(quad)
        for quad in snapshot.quads(None, None, None, snapshot.names.identity)
        if "/id/judgement/" not in quad.subject.value and "/id/ruling/" not in quad.subject.value
    }


def persons(settings_):
    """The IRIs of all persons."""
    snapshot = current(settings_.store)
    quads = snapshot.quads(None, RDF_TYPE, hon("Person"), snapshot.names.record)
    return sorted(quad.subject.value for quad in quads)


def career(settings_, person):
    """The offices that a person held, by their slugs."""
    snapshot = current(settings_.store)
    tenures = [
        quad.subject
        for quad in snapshot.quads(None, hon("holder"), None, snapshot.names.record)
        if quad.object.value == person
    ]
    offices = (next(snapshot.quads(tenure, hon("office"), None, snapshot.names.record)).object for tenure in tenures)
    return sorted(office.value.rsplit("/", 1)[-1] for office in offices)


def find(settings_, name):
    """The IRI of a person by its slug."""
    return find_entity(current(settings_.store), name).id


def test_after_a_merge_one_person_has_both_careers(own):
    """Both careers are one person's, the other person is gone, and a rebuild gives the same."""
    peru = next(iri for iri in persons(own) if "minister-of-fish-of-peru" in career(own, iri))
    czech = next(iri for iri in persons(own) if "president-of-czechia" in career(own, iri) and "vale" in iri)
    both = sorted([*career(own, czech), *career(own, peru)])
    merge(czech, peru, "mira", own, reason="she moved")
    assert career(own, czech) == both
    assert peru not in persons(own)
    after = record(own)
    rebuild(own)
    assert record(own) == after


def test_undo_gives_back_the_record_of_before(own):
    """Merge and undo: every triple of the record, and every key of the identity graph, is as it was."""
    before, known = record(own), keys(own)
    one, two = [iri for iri in persons(own) if "vale" in iri][:2]
    ruling = merge(one, two, "mira", own)
    assert record(own) != before
    undone = undo(ruling.iri.rsplit("/", 1)[-1], "nela", own)
    assert record(own) == before
    assert keys(own) == known
    assert (undone.undone_by, undone.in_force) == ("nela", False)
    with pytest.raises(InputError, match="already"):
        undo(ruling.iri, "nela", own)


def test_a_split_takes_away_what_a_source_said(own):
    """The mentions of one source stand for somebody else; undoing puts them back."""
    before = record(own)
    lund = find(own, "bo-lund")
    mentions = mentions_of(current(own.store), lund)
    assert len(mentions) == 2
    taken = f"{current(own.store).names.base}id/mention/{mentions[1].id}"
    ruling = split(lund, [taken], "mira", own)
    assert career(own, ruling.other) == ["president-of-czechia"]
    after = record(own)
    rebuild(own)
    assert record(own) == after
    undo(ruling.iri, "mira", own)
    assert record(own) == before


def test_a_split_that_takes_all_or_nothing_is_refused(own):
    """A split leaves something on both sides, and takes only what is there."""
    lund = find(own, "bo-lund")
    base = current(own.store).names.base
    every = [f"{base}id/mention/{each.id}" for each in mentions_of(current(own.store), lund)]
    for chosen in ([], every):
        with pytest.raises(InputError):
            split(lund, chosen, "mira", own)
    with pytest.raises(UnknownName):
        split(lund, [f"{base}id/mention/none"], "mira", own)


def test_who_was_declared_different_is_not_merged(own):
    """A ruling that two are different stands in the way of a merge, also of a merge by way of a third."""
    one, two, three = [iri for iri in persons(own) if "vale" in iri]
    ruling = keep_apart(one, two, "mira", own, reason="cousins")
    with pytest.raises(InputError, match="cousins"):
        merge(one, two, "nela", own)
    merge(two, three, "nela", own)
    with pytest.raises(InputError, match="cousins"):
        merge(one, two, "nela", own)
    undo(ruling.iri, "mira", own)
    merge(one, two, "nela", own)


def test_different_ids_must_be_meant(own):
    """Two Wikidata ids stand in the way of a merge until somebody says that he means it."""
    one, two = [iri for iri in persons(own) if "lund" in iri]
    with pytest.raises(InputError, match="wikidata"):
        merge(one, two, "mira", own)
    merge(one, two, "mira", own, anyway=True)
    assert doubts(current(own.store), current(own.store).names, "person")[0].contradiction


def test_a_ruled_pair_leaves_the_queue(own):
    """Namesakes of two countries wait in the queue until somebody says that they are two."""
    waiting = doubts(current(own.store), current(own.store).names, "person")
    assert waiting
    keep_apart(waiting[0].entity, waiting[0].other, "mira", own)
    left = doubts(current(own.store), current(own.store).names, "person")
    assert {waiting[0].entity, waiting[0].other} not in [{doubt.entity, doubt.other} for doubt in left]


def test_a_new_version_of_a_table_keeps_a_merge(own, tmp_path):
    """What was merged stays merged when the next version of the table comes in."""
    one, two = [iri for iri in persons(own) if "vale" in iri][:2]
    merge(one, two, "mira", own)
    path = tmp_path / "everywhere-leaders_2022-03-05.csv"
    path.write_text(HEADER + FIRST.replace("1994-05-02", "1994-05-03"), encoding="utf-8")
    import_dataset("peppercat", path, own, dataset="first")
    assert two not in persons(own)


def test_the_evidence_is_told(own):
    """Explaining a pair names each piece of evidence with its weight, and the rulings on it."""
    one, two = [iri for iri in persons(own) if "vale" in iri][:2]
    keep_apart(one, two, "mira", own, reason="cousins")
    snapshot = current(own.store)
    told = "\n".join(explain_pair(snapshot, find_entity(snapshot, one), find_entity(snapshot, two)).lines())
    assert "vale" in told
    assert "cousins" in told
    assert [ruling.ruling.by for ruling in history(snapshot, one)] == ["mira"]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_rulings_undone_in_any_order_leave_nothing(world, tmp_path_factory, data):
    """Merges, splits and keepings apart, undone in any order: the record is that of before, and equals a rebuild."""
    own = Settings(store=tmp_path_factory.mktemp("ruled") / "store")
    shutil.copytree(world.store, own.store)
    before, known, rulings = record(own), keys(own), []
    for step in range(data.draw(st.integers(1, 4))):
        at = NOW + timedelta(minutes=step)
        entities = persons(own)
        kind = data.draw(st.sampled_from(["merge", "split", "apart"]))
        try:
            if kind == "split":
                one = data.draw(st.sampled_from(entities))
                mentions = [f"{_base(own)}id/mention/{each.id}" for each in mentions_of(current(own.store), one)]
                chosen = data.draw(st.sets(st.sampled_from(mentions), max_size=2))
                rulings.append(split(one, chosen, "mira", own, now=at))
            else:
                one, two = data.draw(st.permutations(entities))[:2]
                rule = keep_apart if kind == "apart" else merge
                rulings.append(rule(one, two, "mira", own, now=at, **({} if kind == "apart" else {"anyway": True})))
        except InputError:
            continue
    after = record(own)
    rebuild(own)
    assert record(own) == after
    for ruling in data.draw(st.permutations(rulings)):
        undo(ruling.iri, "nela", own)
    assert record(own) == before
    assert keys(own) == known


def _base(settings_):
    return current(settings_.store).names.base
