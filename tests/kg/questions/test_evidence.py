"""The words behind answers: look-ups and the query that is shown give the same."""

from pyoxigraph import NamedNode

from honorum.questions.asking import question
from honorum.questions.evidence import evidence_of
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.store import Snapshot


def test_look_ups_give_what_the_shown_query_gives(world: Snapshot) -> None:
    """For every tenure of the world, the quotes, offsets, rows and sources are those of ``evidence.rq``."""
    tenures = [quad.subject for quad in world.quads(None, RDF_TYPE, hon("Tenure"), world.names.record)]
    assert tenures
    for tenure in tenures:
        assert isinstance(tenure, NamedNode)
        asked = {
            (
                row.text("quote"),
                row.number("start"),
                row.number("end"),
                row.text("file"),
                row.number("rowNumber"),
                row.iri("source"),
                row.text("title"),
                row.text("url"),
                row.text("publisher"),
                row.text("published"),
            )
            for row in question("evidence").ask(world, thing=tenure)
        }
        found = {
            (
                one.quote,
                one.start,
                one.end,
                one.file,
                one.row,
                one.source.id,
                one.source.title,
                one.source.url,
                one.source.publisher,
                one.source.published,
            )
            for one in evidence_of(world, tenure.value)
        }
        assert found == asked
        assert found
