"""Reviewing: what a person finds is data, and the record follows it."""

from datetime import UTC, date, datetime

import pytest

from honorum.errors import InputError, UnknownName
from honorum.model.claims import OfficeChangeClaim, Reading, TenureClaim, Time
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Row
from honorum.model.reviews import Outcome
from honorum.model.sources import Dataset
from honorum.pipeline import ingest, rebuild, review
from honorum.pipeline.ingest import open_landing
from honorum.pipeline.reports import IngestReport
from honorum.pipeline.reviewing import outcomes, to_review
from honorum.questions.who import who
from honorum.rdf.terms import RDF_TYPE, hon
from honorum.settings import Settings
from honorum.store import current, open_writer

NEWS = "Ada Vale, the president of Peru, spoke in Lima. The weather was fine.\n"
DAY = date(2021, 3, 2)


@pytest.fixture
def settings(tmp_path):
    """A store with one article in it."""
    path = tmp_path / "a.txt"
    path.write_text(NEWS, encoding="utf-8")
    found = Settings(store=tmp_path / "store")
    ingest([path], found, published="2021-03-02", now=datetime(2021, 3, 3, tzinfo=UTC))
    return found


def the_tenure(settings):
    """The claim that Ada Vale is president."""
    return next(one for one in to_review(current(settings.store)) if one.kind == "Tenure")


def holders(settings, known_at=None):
    """Who is said to be president on the day."""
    answer = who(current(settings.store), "president of Peru", on=DAY, known_at=known_at)
    return {holder.person.label: holder.confidence for holder in answer.holders}


def test_a_claim_is_shown_with_its_sentence(settings):
    """The reviewer sees names, the sentence, and where the quote stands in it."""
    one = the_tenure(settings)
    assert one.says["holder"] == "Ada Vale"
    assert one.sentence == "Ada Vale, the president of Peru, spoke in Lima."
    assert "president" in one.sentence[one.start : one.end]


def test_a_rejected_claim_leaves_the_record(settings):
    """What a person says the source does not say is no fact any more, also after a rebuild; earlier views keep it."""
    claim = the_tenure(settings).claim
    review(claim, Outcome.REJECTED, "nela", settings, now=datetime(2021, 4, 1, tzinfo=UTC))
    assert holders(settings) == {}
    rebuild(settings)
    assert holders(settings) == {}
    assert list(holders(settings, known_at=date(2021, 3, 15))) == ["Ada Vale"]


def test_an_accepted_claim_is_surer(settings):
    """A confirmed claim is nearly certain, and is not asked again."""
    claim = the_tenure(settings).claim
    review(claim.rsplit("/", 1)[-1], Outcome.ACCEPTED, "nela", settings)
    assert holders(settings) == {"Ada Vale": 0.99}
    assert claim not in {one.claim for one in to_review(current(settings.store))}


def test_a_correction_is_followed_and_can_be_taken_back(settings):
    """The last review counts: corrected to former, then accepted as it was."""
    claim = the_tenure(settings).claim
    review(claim, Outcome.CORRECTED, "nela", settings, correction={"status": "former"})
    assert holders(settings) == {}
    review(claim, Outcome.ACCEPTED, "nela", settings)
    assert holders(settings) == {"Ada Vale": 0.99}


@pytest.mark.parametrize(
    ("correction", "words"),
    [({"colour": "red"}, "no 'colour'"), ({"holder": "x"}, "no 'holder'"), ({"title": 3}, "str")],
)
def test_a_correction_that_does_not_fit_is_refused(settings, correction, words):
    """Unknown fields, entities and values of the wrong kind are errors that say what is possible."""
    with pytest.raises(InputError, match=words):
        review(the_tenure(settings).claim, Outcome.CORRECTED, "nela", settings, correction=correction)


def test_an_unknown_claim_is_an_error(settings):
    """Nothing can be said of a claim that is not there."""
    with pytest.raises(UnknownName, match="nowhere"):
        review("nowhere", Outcome.ACCEPTED, "nela", settings)


def test_outcomes_are_counted_by_rule(settings):
    """How often people agreed with each rule is a measure of it."""
    one = the_tenure(settings)
    review(one.claim, Outcome.ACCEPTED, "nela", settings)
    assert outcomes(current(settings.store))[one.rule] == (1, 1)


def test_a_death_that_was_rejected_ends_no_tenure(tmp_path):
    """A person's finding that a death was misread reaches the tenures that the death had ended."""
    settings = Settings(store=tmp_path / "lives")
    row = {"evidence": Row("t.csv", 1, (("who", "Ada Vale"),)), "rule": "test"}
    people = (Entity("e1", Kind.PERSON, "Ada Vale", (), {"wikidata": "Q1"}), Entity("e2", Kind.COUNTRY, "Peru"))
    held = TenureClaim(id="c1", holder="e1", title="President", jurisdiction="e2", start="1994", **row)
    died = OfficeChangeClaim(id="c1", kind="death", person="e1", time=Time("1999", "1999-03-01"), **row)
    with open_writer(settings.store) as writer, open_landing(writer) as landing:
        for name, claim in (("terms", held), ("lives", died)):
            landing.take([(Dataset(name, "0" * 64), Reading(people, (claim,)))], IngestReport())
        landing.publish()
    snapshot = current(settings.store)
    (death,) = snapshot.quads(None, RDF_TYPE, hon("OfficeChangeClaim"), None)
    assert len(list(snapshot.quads(None, hon("latestEnd"), None, snapshot.names.record))) == 1
    review(death.subject.value, Outcome.REJECTED, "nela", settings)
    snapshot = current(settings.store)
    assert list(snapshot.quads(None, hon("latestEnd"), None, snapshot.names.record)) == []
