"""What is written as triples is read back as it was."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from memory_store import MemoryStore
from pyoxigraph import NamedNode

from honorum.model import claims as model
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Quote, Row
from honorum.model.sources import Article, Dataset
from honorum.rdf.source_graph import source_graph, source_node, without_claims
from honorum.rdf.stored_claims import read_claim, read_source
from honorum.rdf.terms import Names

TEXT = "Ada Vale, the mayor of Port Sel, said 30 people were held."
NAMES = Names("https://example.org/")
NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
COMMON = {"id": "f1", "evidence": Quote(TEXT[:8], 0, 8), "rule": "test.rule", "confidence": 0.75}
ENTITIES = (
    Entity("e1", Kind.PERSON, "Ada Vale", ("Vale",), {"wikidata": "Q1"}, birth="1970-02"),
    Entity("e2", Kind.CITY, "Port Sel"),
    Entity("e3", Kind.PARTY, "Green Harbour"),
    Entity("e4", Kind.EVENT, "2024 local election in Port Sel"),
)
CLAIMS = (
    model.TenureClaim(**COMMON, holder="e1", title="mayor", jurisdiction="e2", start="2020", end="2024-05"),
    model.OfficeChangeClaim(**COMMON, kind="resignation", person="e1", title="mayor", jurisdiction="e2"),
    model.PartyAffiliationClaim(**COMMON, person="e1", party="e3", role="leader"),
    model.PartyStatusClaim(**COMMON, party="e3", country="e2", status="ruling", seats=12, member_count=800000),
    model.ElectionClaim(**COMMON, event="e4", kind="local", jurisdiction="e2", turnout=61.5, contesting_parties=5),
    model.ElectionResultClaim(**COMMON, contestant="e3", event="e4", measure="voteShare", value=71.9, stage="exitPoll"),
    model.ElectionResultClaim(**COMMON, contestant="e3", event="e4", measure="outcome", value="rank:2"),
    model.ParticipationClaim(**COMMON, actor_text="the opposition", event="e4", role="boycotted"),
    model.ContentionClaim(**COMMON, kind="arrest", target_text="protesters", count=30, place=("e2",), approx=True),
    model.ContentionClaim(**COMMON, kind="arrest", target_text="protesters", count="dozens"),
    model.RelationshipClaim(**COMMON, subject="e1", object="e3", kind="memberOf"),
    model.PlaceClaim(**COMMON, subject="e2", object_text="Old Sel", kind="formerlyNamed"),
    model.AliasClaim(**COMMON, entity="e3", alias="GH"),
    model.StatementClaim(**COMMON, speaker="e1", topic="the arrests"),
)


def stored(source, reading):
    """A store that holds the source."""
    graph = source_graph(source, reading, NAMES, NOW)
    store = MemoryStore()
    store.add(graph.quads())
    return store, graph


def local(iri):
    """Mentions as the local ids they came from, offices left out."""
    return iri.rsplit("-", 1)[-1] if "/mention/" in iri else None


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: type(claim).__name__)
def test_each_kind_of_claim_comes_back(claim):
    """Every field of every kind of claim survives the way into triples and back."""
    claim = replace(
        claim,
        time=model.Time("in May", "2024-05"),
        modality=model.Modality.ALLEGED,
        attribution="police",
        implicit=True,
    )
    article = Article(TEXT, published="2024-05-02")
    store, _ = stored(article, model.Reading(ENTITIES, (claim,)))
    source = read_source(source_node(article, NAMES), store, NAMES)
    node = NAMES.local("claim", article.digest, "f1")
    found = read_claim(node, store, source, local).claim
    assert replace(found, id="f1", **({"office": None} if hasattr(found, "office") else {})) == claim


def test_a_row_comes_back():
    """A claim from a table keeps its file, row number and values."""
    row = Row("mayors.csv", 7, (("name", "Ada Vale"), ("start", "2020")))
    claim = replace(CLAIMS[0], evidence=row)
    dataset = Dataset("mayors", "abc")
    store, _ = stored(dataset, model.Reading(ENTITIES, (claim,)))
    note = read_source(source_node(dataset, NAMES), store, NAMES)
    assert note.is_dataset
    assert read_claim(NAMES.local("claim", dataset.digest, "f1"), store, note, local).claim.evidence == row


def test_a_refused_claim_takes_its_evidence_along():
    """A graph without a claim holds nothing of it, and everything else."""
    article = Article(TEXT)
    other = replace(CLAIMS[1], id="f2", evidence=Quote(TEXT[10:19], 10, 19))
    _, graph = stored(article, model.Reading(ENTITIES, (CLAIMS[0], other)))
    node = NAMES.local("claim", article.digest, "f2")
    kept = without_claims(graph, frozenset({node}))
    assert node not in {subject for subject, _, _ in kept.triples}
    assert "10-19" not in " ".join(subject.value for subject, _, _ in kept.triples)
    assert NamedNode(node.value.replace("f2", "f1")) in {subject for subject, _, _ in kept.triples}
