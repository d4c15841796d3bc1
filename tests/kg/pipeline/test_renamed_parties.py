"""A party that is renamed stays one party, with each name and its time."""

from honorum.model.claims import PlaceClaim, Reading, Time
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Row
from honorum.model.sources import Dataset
from honorum.pipeline.ingest import open_landing
from honorum.pipeline.reports import IngestReport
from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, hon
from honorum.settings import Settings
from honorum.store import current, open_writer


def test_a_renamed_party_has_its_old_name_with_its_time(tmp_path):
    """Dawn, once Green Road: one party in the record, found under both names, and when it was called otherwise."""
    evidence = {"evidence": Row("t.csv", 1, (("was", "Green Road"),)), "rule": "test"}
    country = Entity("c", Kind.COUNTRY, "Peru")
    was = PlaceClaim(
        id="f1",
        subject="y",
        object_text="Green Road",
        kind="formerlyNamed",
        time=Time("1999 to 2022", "1999-02/2022-03"),
        **evidence,
    )
    new = Reading((country, Entity("y", Kind.PARTY, "Dawn", country="c")), (was,), country="c")
    old = Reading((country, Entity("y", Kind.PARTY, "Green Road", country="c")), (), country="c")
    with open_writer(Settings(store=tmp_path / "store").store) as writer:
        landing = open_landing(writer)
        landing.take([(Dataset("new", "0" * 64), new), (Dataset("old", "1" * 64), old)], IngestReport())
        landing.publish()
    snapshot = current(tmp_path / "store")
    record = snapshot.names.record
    (party,) = [quad.subject for quad in snapshot.quads(None, RDF_TYPE, hon("Party"), record)]
    (spell,) = [quad.object for quad in snapshot.quads(party, hon("nameSpell"), None, record)]
    told = {name: next(snapshot.quads(spell, hon(name), None, record)).object.value for name in ("start", "end")}
    assert next(snapshot.quads(spell, RDFS_LABEL, None, record)).object.value == "Green Road"
    assert told == {"start": "1999-02", "end": "2022-03"}
