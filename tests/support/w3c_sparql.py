"""The SPARQL 1.1 tests of the W3C, read from their archive: what to load, what to ask, what must come back.

The archive stays outside of the repository. Manifests are described at https://www.w3.org/2009/sparql/docs/tests/.
"""

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    Variable,
    parse,
    parse_query_results,
)
from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")

ARCHIVE = "conformance/w3c-sparql11-shacl-jsonld.tar.xz"
SUITE = "rdf-tests/sparql/sparql11"
EVALUATION = {MF.QueryEvaluationTest, MF.CSVResultFormatTest}
SYNTAX = {MF.PositiveSyntaxTest11: True, MF.NegativeSyntaxTest11: False}
QUERY_FOLDERS = """aggregates bind bindings cast construct csv-tsv-res entailment exists functions grouping json-res
    negation project-expression property-path service subquery syntax-fed syntax-query""".split()
RESULTS = {"srx": QueryResultsFormat.XML, "srj": QueryResultsFormat.JSON, "tsv": QueryResultsFormat.TSV}
GRAPHS = {"ttl": RdfFormat.TURTLE, "rdf": RdfFormat.RDF_XML, "nt": RdfFormat.N_TRIPLES}


@dataclass(frozen=True, slots=True)
class QueryTest:
    """One query test: the files it loads by the names of their graphs, the query, and the file with the answer.

    `result` is `None` for tests of syntax; then `valid` says whether the query must parse.
    """

    name: str
    query: Path
    default: tuple[Path, ...] = ()
    named: tuple[Path, ...] = ()
    result: Path | None = None
    valid: bool = True


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request of a protocol test, and the answers that are right."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes | None
    statuses: tuple[int, ...]
    boolean: bool | None


@dataclass(frozen=True, slots=True)
class ProtocolTest:
    """One test of the protocol: graphs by their names, and requests in their order."""

    name: str
    graphs: tuple[tuple[str, Path], ...]
    requests: tuple[Request, ...]


def unpack(shared: Path, folder: Path) -> Path:
    """The suite, unpacked into a folder."""
    with tarfile.open(shared / ARCHIVE) as archive:
        wanted = [one for one in archive.getmembers() if one.name.removeprefix("./").startswith(SUITE)]
        archive.extractall(folder, wanted, filter="data")
    return folder / SUITE


def query_tests(suite: Path) -> list[QueryTest]:
    """All tests of queries: their syntax, and what they answer."""
    return [test for name in QUERY_FOLDERS for test in _tests_in(suite / name)]


def _tests_in(folder: Path) -> Iterator[QueryTest]:
    manifest = Graph().parse(folder / "manifest.ttl", publicID=f"{folder.as_uri()}/")
    for entry in _entries(manifest):
        kind, action = manifest.value(entry, RDF.type), manifest.value(entry, MF.action)
        name = f"{folder.name}/{str(entry).rsplit('#', 1)[-1]}"
        if kind in SYNTAX:
            yield QueryTest(name, _path(action), valid=SYNTAX[kind])
        elif kind in EVALUATION:
            yield QueryTest(
                name,
                _path(manifest.value(action, QT.query)),
                tuple(_path(one) for one in manifest.objects(action, QT.data)),
                tuple(_path(one) for one in manifest.objects(action, QT.graphData)),
                _path(manifest.value(entry, MF.result)),
            )


def protocol_tests(suite: Path) -> list[ProtocolTest]:
    """The tests of the protocol for queries."""
    folder = suite / "protocol"
    manifest = Graph().parse(folder / "manifest.ttl", publicID=f"{folder.as_uri()}/")
    return [_protocol_test(manifest, entry) for entry in _entries(manifest)]


def _protocol_test(manifest: Graph, entry: Node) -> ProtocolTest:
    connection = manifest.value(entry, MF.action)
    graphs = tuple(
        (str(manifest.value(data, RDFS.label)), _path(manifest.value(data, UT.graph)))
        for data in manifest.objects(entry, UT.graphData)
    )
    asked = tuple(_request(manifest, one) for one in _list(manifest, manifest.value(connection, HT.requests)))
    return ProtocolTest(str(entry).rsplit("#", 1)[-1], graphs, asked)


def _request(manifest: Graph, node: Node) -> Request:
    headers = tuple(
        (str(manifest.value(one, HT.fieldName)), str(manifest.value(one, HT.fieldValue)))
        for one in _list(manifest, manifest.value(node, HT.headers))
    )
    body = manifest.value(node, HT.body)
    sent = None
    if body is not None:
        encoding = str(manifest.value(body, CNT.characterEncoding) or "utf-8")
        sent = str(manifest.value(body, CNT.chars)).encode(encoding)
    answer = manifest.value(node, HT.resp)
    families = [str(one).rsplit("StatusCode", 1)[-1] for one in manifest.objects(answer, MF.expectedStatus)]
    statuses = tuple(status for family in families for status in _statuses(family))
    boolean = manifest.value(answer, MF.expectedBoolean)
    return Request(
        str(manifest.value(node, HT.methodName)),
        str(manifest.value(node, HT.absolutePath)),
        headers,
        sent,
        statuses,
        None if boolean is None else bool(boolean.toPython()),
    )


def _statuses(family: str) -> range:
    """The codes of a family, "4xx", or one code."""
    first = int(family.lower().replace("x", "0"))
    return range(first, first + 100) if "x" in family.lower() else range(first, first + 1)


def _entries(manifest: Graph) -> list[Node]:
    return _list(manifest, manifest.value(None, MF.entries) or next(manifest.objects(None, MF.entries)))


def _list(graph: Graph, head: Node | None) -> list[Node]:
    return [] if head is None else list(Collection(graph, head))


def _path(node: Node | None) -> Path:
    assert isinstance(node, URIRef)
    return Path(unquote(urlsplit(str(node)).path))


def load(path: Path, graph: str) -> list[Quad]:
    """The triples of a file as quads of a graph."""
    node = NamedNode(graph)
    form = GRAPHS[path.suffix.lstrip(".")]
    found = parse(path=path, format=form, base_iri=path.as_uri())
    apart = {}  # blank nodes of two files stay two, whatever they are called
    return [Quad(_own(quad.subject, apart), quad.predicate, _own(quad.object, apart), node) for quad in found]


def _own(term: object, apart: dict[BlankNode, BlankNode]) -> object:
    return apart.setdefault(term, BlankNode()) if isinstance(term, BlankNode) else term


def expected(path: Path) -> object:
    """The answer that a file holds, in a form that `answers` gives too: equal means equal up to blank nodes."""
    form = path.suffix.lstrip(".")
    if form == "csv":
        return _lines(path.read_bytes())
    if form in RESULTS:
        return answers(path.read_bytes(), RESULTS[form], ordered=False)
    graph = Graph().parse(path)
    if (None, RDF.type, RS.ResultSet) in graph:
        return _result_set(graph)
    return answers(path.read_bytes(), GRAPHS[form], ordered=False)


def answers(body: bytes, form: QueryResultsFormat | RdfFormat, *, ordered: bool) -> object:
    """An answer in a form that can be compared."""
    if isinstance(form, RdfFormat):
        return _canonical([Triple(one.subject, one.predicate, one.object) for one in parse(body, format=form)])
    found = parse_query_results(body, format=form)
    if isinstance(found, QueryBoolean):
        return bool(found)
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    return _table([{name: row[name] for name in names if row[name] is not None} for row in found], ordered=ordered)


def csv_lines(body: bytes) -> object:
    """The lines of a CSV answer, in any order."""
    return _lines(body)


def _lines(body: bytes) -> list[str]:
    """The lines, first the names of the columns; blank nodes are all called the same."""
    names, *lines = re.sub(r"_:\w+|(?<=[,\r\n])[0-9a-f]{32}\b", "_:b", body.decode()).split()
    return [names, *sorted(lines)]


def _table(rows: list[dict[str, object]], *, ordered: bool) -> frozenset[object]:
    """A table as a graph of rows, so that blank nodes can be compared as in graphs."""
    triples = []
    for number, row in enumerate(rows):
        node = BlankNode()
        triples.append(Triple(node, NamedNode("urn:row"), Literal(str(number) if ordered else "")))
        triples.extend(Triple(node, NamedNode(f"urn:v:{name}"), _plain(value)) for name, value in row.items())
    return _canonical(triples)


def _plain(term: object) -> object:
    """Numbers and truths that are equal as values count as equal, however they are written."""
    if not isinstance(term, Literal):
        return term
    kind = term.datatype.value.rsplit("#", 1)[-1]
    try:
        if kind in {"decimal", "double", "float"}:
            return Literal(f"{float(term.value):.9g}", datatype=term.datatype)
        if kind == "integer":
            return Literal(str(int(term.value)), datatype=term.datatype)
    except ValueError:
        return term
    if kind == "boolean":
        return Literal({"1": "true", "0": "false"}.get(term.value, term.value), datatype=term.datatype)
    return term


def _canonical(triples: list[Triple]) -> frozenset[object]:
    dataset = Dataset(Quad(one.subject, one.predicate, _plain(one.object), DefaultGraph()) for one in triples)
    dataset.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    return frozenset(dataset)


def _result_set(graph: Graph) -> object:
    """An answer written as RDF, as http://www.w3.org/2001/sw/DataAccess/tests/result-set# says."""
    node = graph.value(None, RDF.type, RS.ResultSet)
    boolean = graph.value(node, RS.boolean)
    if boolean is not None:
        return bool(boolean.toPython())
    rows = []
    for solution in graph.objects(node, RS.solution):
        row = {}
        for binding in graph.objects(solution, RS.binding):
            row[str(graph.value(binding, RS.variable))] = _term(graph.value(binding, RS.value))
        rows.append(row)
    return _table(rows, ordered=False)


def _term(node: Node | None) -> object:
    assert node is not None
    [quad] = parse(f"<urn:s> <urn:p> {node.n3()} .", format=RdfFormat.TURTLE)
    return quad.object


__all__ = [
    "ProtocolTest",
    "QueryTest",
    "Request",
    "Variable",
    "answers",
    "expected",
    "load",
    "protocol_tests",
    "query_tests",
    "unpack",
]
