"""Claims in few words, for tests of the record."""

from datetime import UTC, datetime

from honorum.model.claims import OfficeChangeClaim, TenureClaim, Time
from honorum.model.quotes import Quote
from honorum.model.ranking import DEFAULT_RANKING
from honorum.rdf.stored_claims import SourceNote, StoredClaim

BASE = "https://example.org/"
OFFICE = f"{BASE}id/office/president-of-vereland"


def person(name):
    """The IRI of an invented person."""
    return f"{BASE}id/person/{name}"


class Words:
    """Makes claims about one office; each gets an IRI of its own, in order."""

    def __init__(self):
        self.number = 0

    def _stored(self, claim_class, source, published, **fields):
        self.number += 1
        iri = f"{BASE}id/claim/{self.number:04d}"
        note = SourceNote(
            f"{BASE}id/source/{source}",
            published,
            datetime(2021, 1, 1, tzinfo=UTC),
            None,
            source.startswith("table"),
            source,
            *DEFAULT_RANKING.place(kind="dataset" if source.startswith("table") else "article"),
        )
        claim = claim_class(
            id=iri, evidence=Quote("x", 0, 1), rule="test", confidence=0.8, title="president", office=OFFICE, **fields
        )
        return StoredClaim(iri, note, claim)

    def says(self, who, status, published, source="news", when=None):
        """An article of that day calls the person so."""
        time = Time(when, when) if when else None
        return self._stored(TenureClaim, source, published, holder=person(who), status=status, time=time)

    def row(self, who, start, end, source="table"):
        """A table gives an interval."""
        return self._stored(TenureClaim, source, None, holder=person(who), status="regular", start=start, end=end)

    def change(self, who, kind, published, when=None, source="news", **fields):
        """An article of that day reports a change of office."""
        time = Time(when, when) if when else None
        return self._stored(OfficeChangeClaim, source, published, person=person(who), kind=kind, time=time, **fields)
