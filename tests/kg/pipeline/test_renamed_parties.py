"""A party that is renamed stays one party, with each name and its time."""

import pytest

from honorum.model.claims import PlaceClaim, Reading, Time
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Row
from honorum.model.sources import Dataset
from honorum.pipeline import import_dataset, ingest
from honorum.pipeline.ingest import open_landing
from honorum.pipeline.reports import IngestReport
from honorum.questions.identities import history
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
    with open_writer(Settings(store=tmp_path / "store").store) as writer, open_landing(writer) as landing:
        landing.take([(Dataset("new", "0" * 64), new), (Dataset("old", "1" * 64), old)], IngestReport())
        landing.publish()
    snapshot = current(tmp_path / "store")
    record = snapshot.names.record
    (party,) = [quad.subject for quad in snapshot.quads(None, RDF_TYPE, hon("Party"), record)]
    (spell,) = [quad.object for quad in snapshot.quads(party, hon("nameSpell"), None, record)]
    told = {name: next(snapshot.quads(spell, hon(name), None, record)).object.value for name in ("start", "end")}
    assert next(snapshot.quads(spell, RDFS_LABEL, None, record)).object.value == "Green Road"
    assert told == {"start": "1999-02", "end": "2022-03"}


@pytest.mark.parametrize("order", [("names", "members"), ("members", "names")])
def test_a_table_of_names_ties_what_came_under_both(tmp_path, order):
    """A party and a city under old and new names in one table are one each, whatever comes first; mergers are ties."""
    settings = Settings(store=tmp_path / "store")
    tables = {
        "names": "party,city,was,into,country,from,until\n"
        "Dawn,,Green Road,,Peru,1999-02,2010-02-04\n"
        ",Nova,Astra,,Peru,,2011-05-01\n"
        "Bloc,,,Green Road,Peru,,2006-12-22\n",
        "members": "person,office,country,party,from,to\n"
        "Ada Vale,Senator,Peru,Green Road,2004-01-10,2012-01-10\nAda Vale,Senator,Peru,Dawn,2012-01-10,2020-01-10\n",
    }
    mappings = {
        "names": "columns: {party: party, city: city, former_name: was, merged_into: into, jurisdiction: country, "
        "start: from, end: until}\n",
        "members": "columns: {person: person, office: office, jurisdiction: country, party: party, start: from, "
        "end: to}\n",
    }
    for name in order:
        table, mapping = tmp_path / f"{name}.csv", tmp_path / f"{name}.yaml"
        table.write_text(tables[name], encoding="utf-8")
        mapping.write_text(mappings[name], encoding="utf-8")
        import_dataset("csv", table, settings, dataset=name, mapping=mapping)
    snapshot = current(settings.store)
    record = snapshot.names.record
    parties = {
        next(snapshot.quads(quad.subject, RDFS_LABEL, None, record)).object.value: quad.subject
        for quad in snapshot.quads(None, RDF_TYPE, hon("Party"), record)
    }
    assert set(parties) == {"Dawn", "Bloc"}
    (tie,) = snapshot.quads(None, hon("subject"), parties["Bloc"], record)
    assert next(snapshot.quads(tie.subject, hon("object"), parties["Dawn"], record), None)
    assert next(snapshot.quads(tie.subject, hon("start"), None, record)).object.value == "2006-12-22"
    (city,) = [quad.subject for quad in snapshot.quads(None, RDF_TYPE, hon("City"), record)]
    assert next(snapshot.quads(city, RDFS_LABEL, None, record)).object.value == "Nova"
    ruled = [one.ruling.by for one in history(snapshot)]
    assert ruled == (["identity.renamed"] if order[0] == "members" else [])


def test_an_article_that_tells_of_a_renaming_dates_the_old_name(tmp_path):
    """The day of the renaming is the end of the old name; a "formerly" without a day dates nothing."""
    article = tmp_path / "names.txt"
    article.write_text(
        "In March 2019 the capital of Kazakhstan, Astana, was renamed. The president, Ada Vern, came.\n\n"
        "In 1995 Bombay was renamed Mumbai, the president of India, Bo Lund, recalled. He lives in Chennai, formerly "
        "Madras, in India.\n",
        encoding="utf-8",
    )
    ingest([article], Settings(store=tmp_path / "store"), published="2022-09-20")
    snapshot = current(tmp_path / "store")
    record = snapshot.names.record
    told = {}
    for quad in snapshot.quads(None, hon("nameSpell"), None, record):
        label = next(snapshot.quads(quad.object, RDFS_LABEL, None, record)).object.value
        end = next(snapshot.quads(quad.object, hon("end"), None, record), None)
        told[label] = end.object.value if end else None
    assert told == {"Bombay": "1995", "Madras": None}
