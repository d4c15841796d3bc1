"""One source as a graph: its description, the entities it mentions, its claims and their evidence."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from pyoxigraph import Literal, NamedNode, Quad

from honorum.model.claims import Claim, Reading
from honorum.model.entities import Entity, Kind
from honorum.model.names import fold_plain
from honorum.model.offices import office_label
from honorum.model.quotes import Evidence, Quote
from honorum.model.sources import Article, Dataset, Source
from honorum.rdf import terms
from honorum.rdf.claim_fields import is_reference, number, own_fields, predicate, term_of, truth
from honorum.rdf.office_mentions import OfficeMentions, office_key, office_mentions
from honorum.rdf.terms import Names, concept, edtf_literal, hon

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


@dataclass(frozen=True, slots=True)
class SourceGraph:
    """The graph of one source, ready to be stored."""

    digest: str
    source: NamedNode
    graph: NamedNode
    triples: tuple[Triple, ...]

    def quads(self) -> Iterator[Quad]:
        """The triples, in their graph."""
        for subject, predicate_, object_ in self.triples:
            yield Quad(subject, predicate_, object_, self.graph)


def source_graph(source: Source, reading: Reading, names: Names, recorded_at: datetime) -> SourceGraph:
    """Everything one source says, as a graph of its own.

    `recorded_at` is when we took the source in: "as known on" asks for it.
    """
    node = source_node(source, names)
    offices = office_mentions(reading)
    triples = [
        *_describe_source(source, node, recorded_at),
        *_describe_entities(source.digest, reading, names),
        *_describe_offices(source.digest, reading, offices, names),
    ]
    if reading.country:
        triples.append((node, hon("mainCountry"), names.local("mention", source.digest, reading.country)))
    for claim in reading.claims:
        triples.extend(_describe_claim(claim, source.digest, node, offices, names))
    graph = names.source_graph(source.digest)
    return SourceGraph(source.digest, node, graph, tuple(dict.fromkeys(triples)))


def source_node(source: Source, names: Names) -> NamedNode:
    """The IRI of a source: its kind and the beginning of its digest."""
    kind = "article" if isinstance(source, Article) else "dataset"
    return names.entity(kind, source.digest[:16])


def without_claims(graph: SourceGraph, refused: frozenset[NamedNode]) -> SourceGraph:
    """The same graph without some of its claims, and the evidence that no other claim rests on."""
    evidence = [(subject, object_) for subject, p, object_ in graph.triples if p == hon("evidence")]
    needed = {object_ for subject, object_ in evidence if subject not in refused}
    gone = refused | {object_ for subject, object_ in evidence if subject in refused and object_ not in needed}
    kept = tuple(triple for triple in graph.triples if triple[0] not in gone)
    return SourceGraph(graph.digest, graph.source, graph.graph, kept)


def _describe_source(source: Source, node: NamedNode, recorded_at: datetime) -> Iterator[Triple]:
    yield node, terms.RDF_TYPE, hon("Article" if isinstance(source, Article) else "Dataset")
    yield node, hon("recordedAt"), Literal(recorded_at.isoformat(timespec="seconds"), datatype=terms.XSD_DATE_TIME)
    texts = {hon("publisher"): source.publisher, hon("licence"): source.licence, hon("path"): source.path}
    if isinstance(source, Article):
        yield node, hon("text"), Literal(source.text)
        yield node, hon("textDigest"), Literal(source.text_digest)
        yield node, hon("dateFound"), Literal(str(source.date_found))
        yield node, terms.LANGUAGE, Literal(source.language)
        for author in source.authors:
            yield node, terms.CREATOR, Literal(author)
    else:
        yield node, hon("datasetName"), Literal(source.name)
        yield node, hon("contentDigest"), Literal(source.content_digest)
        if source.voice:
            yield node, hon("voice"), Literal(source.voice)
    yield node, terms.TITLE, Literal(source.title or (source.name if isinstance(source, Dataset) else "Untitled"))
    if source.url:
        yield node, hon("url"), Literal(source.url, datatype=terms.XSD_ANY_URI)
    if source.published:
        yield node, hon("published"), edtf_literal(source.published)
    for property_, text in texts.items():
        if text:
            yield node, property_, Literal(text)


def _describe_entities(digest: str, reading: Reading, names: Names) -> Iterator[Triple]:
    for entity in reading.entities:
        node = names.local("mention", digest, entity.id)
        yield node, terms.RDF_TYPE, hon("Mention")
        yield node, terms.RDF_TYPE, hon(entity.kind.value)
        if entity.kind is not Kind.OFFICE:
            yield node, terms.RDFS_LABEL, Literal(entity.name)
        for alias in entity.aliases:
            yield node, terms.ALT_LABEL, Literal(alias)
        for scheme, identifier in sorted(entity.identifiers.items()):
            if scheme == "wikidata":
                yield node, hon("wikidata"), Literal(identifier)
            else:
                yield node, hon("identifier"), Literal(f"{scheme}:{identifier}")
        if entity.birth:
            yield node, hon("birth"), edtf_literal(entity.birth)
        if entity.death:
            yield node, hon("death"), edtf_literal(entity.death)
        if entity.country:
            yield node, hon("country"), names.local("mention", digest, entity.country)


def _describe_offices(
    digest: str,
    reading: Reading,
    offices: OfficeMentions,
    names: Names,
) -> Iterator[Triple]:
    entities: dict[str, Entity] = {entity.id: entity for entity in reading.entities}
    for office in offices.values():
        node = names.local("mention", digest, office.number)
        body = entities.get(office.organization or office.jurisdiction or "")
        title = office.title or entities[office.number].name
        yield node, terms.RDF_TYPE, hon("Mention")
        yield node, terms.RDF_TYPE, hon("Office")
        yield node, hon("title"), Literal(title)
        yield node, terms.RDFS_LABEL, Literal(office_label(title, body.name if body else None))
        yield node, hon("implicit"), truth(office.implicit)
        if office.organization:
            yield node, hon("organization"), names.local("mention", digest, office.organization)
        if office.jurisdiction:
            yield node, hon("jurisdiction"), names.local("mention", digest, office.jurisdiction)


def _describe_claim(
    claim: Claim,
    digest: str,
    source: NamedNode,
    offices: OfficeMentions,
    names: Names,
) -> Iterator[Triple]:
    node = names.local("claim", digest, claim.id)
    kind = type(claim).__name__
    yield node, terms.RDF_TYPE, hon(kind)
    yield node, terms.RDF_TYPE, hon("Claim")
    yield node, terms.DERIVED_FROM, source
    yield node, hon("confidence"), number(round(claim.confidence, 3))
    yield node, hon("extractedBy"), Literal(claim.rule)
    yield node, hon("modality"), concept("modality", claim.modality)
    yield node, hon("negated"), truth(claim.negated)
    yield node, hon("implicit"), truth(claim.implicit)
    if claim.attribution:
        yield node, hon("attribution"), Literal(claim.attribution)
    if claim.time:
        yield node, hon("timeText"), Literal(claim.time.text)
        if claim.time.edtf:
            yield node, hon("time"), edtf_literal(claim.time.edtf)
    yield from _describe_evidence(claim, node, digest, source, names)
    mention = offices.get(key) if (key := office_key(claim)) else None
    if mention is not None:
        yield node, hon("office"), names.local("mention", digest, mention.number)
    for field in own_fields(claim):
        value = getattr(claim, field)
        if value is None or value in ("", ()) or field == "office":
            continue
        if is_reference(field):
            for local in value if isinstance(value, tuple) else (value,):
                yield node, predicate(field), names.local("mention", digest, local)
        else:
            property_, term = term_of(kind, field, value)
            yield node, property_, term


def _describe_evidence(claim: Claim, node: NamedNode, digest: str, source: NamedNode, names: Names) -> Iterator[Triple]:
    evidence: Evidence = claim.evidence
    quoted = evidence_node(evidence, digest, names)
    yield node, hon("evidence"), quoted
    yield node, hon("quote"), Literal(evidence.exact)
    yield quoted, terms.EXACT, Literal(evidence.exact)
    yield quoted, hon("quotedFrom"), source
    if isinstance(evidence, Quote):
        yield quoted, terms.RDF_TYPE, hon("Quote")
        yield quoted, terms.QUOTE_START, Literal(evidence.start)
        yield quoted, terms.QUOTE_END, Literal(evidence.end)
    else:
        yield quoted, terms.RDF_TYPE, hon("Row")
        yield quoted, hon("file"), Literal(evidence.file)
        yield quoted, hon("rowNumber"), Literal(evidence.number)


def evidence_node(evidence: Evidence, digest: str, names: Names) -> NamedNode:
    """The node of a quote or a row; claims with the same evidence share it."""
    if isinstance(evidence, Quote):
        return names.local("quote", digest, f"{evidence.start}-{evidence.end}")
    return names.local("row", digest, f"{fold_plain(evidence.file).replace(' ', '-')}-{evidence.number}")
