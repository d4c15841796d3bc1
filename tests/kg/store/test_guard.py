"""The guard lets questions through and nothing that calls out, writes or breaks the parser."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store

from honorum.errors import MalformedQuery, QueryRefused
from honorum.store.guard import Form, examine

LENGTH = 100_000
DEPTH = 100


def look(query: str) -> Form:
    """Examine a query under the limits of these tests."""
    return examine(query, longest=LENGTH, deepest=DEPTH).form


@dataclass
class Listener:
    """A server on loopback that counts who calls it and hangs up."""

    port: int
    calls: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}/sparql"


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    """A running listener."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        found = Listener(server.getsockname()[1])

        def listen() -> None:
            while True:
                try:
                    connection, (address, _) = server.accept()
                except OSError:
                    return
                found.calls.append(address)
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        yield found
        server.shutdown(socket.SHUT_RDWR)


@pytest.fixture(scope="module")
def store() -> Store:
    """Three triples."""
    found = Store()
    found.load(b"<urn:a> <urn:p> <urn:b> , 1 , 'a' .", format=RdfFormat.TURTLE)
    return found


def run(store: Store, query: str) -> None:
    """Run a query to its end, whatever comes of it."""
    try:
        result = store.query(query)
        if isinstance(result, QueryTriples):
            list(result)
        else:
            result.serialize(format=QueryResultsFormat.JSON)
    except (SyntaxError, ValueError, OSError, RuntimeError):
        pass


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("SELECT * { ?s ?p ?o }", Form.SELECT),
        ("select*{?s?p?o}", Form.SELECT),
        ("# a comment\nASK {}", Form.ASK),
        (
            "BASE <http://x.example/> PREFIX a: <a#> PREFIX service: <b> CONSTRUCT { ?s a:p ?o } { ?s ?p ?o }",
            Form.CONSTRUCT,
        ),
        ("DESCRIBE <urn:x>", Form.DESCRIBE),
    ],
)
def test_the_form_is_found(query: str, form: Form) -> None:
    """The form of a query is found behind comments and prefixes."""
    assert look(query) is form


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?service a "SERVICE" }',
        "SELECT * { ?s a '''the \n SERVICE <x> { }''' }",
        "PREFIX service: <urn:s> SELECT * { ?s service:SERVICE ?o . ?s a ex:service }",
        "SELECT * { ?s <http://x.example/service> ?o } # SERVICE",
        'SELECT * { ?s ?p "Dienst"@en-service }',
        r"SELECT * { ?s ?p 'caf\u00E9' FILTER(?s < ?p && ?o > 1) }",
        "SELECT * { ?s<http://x.example/a#b>?o . FILTER(?s<?p) }",
        "SELECT * { VALUES (?a ?b) { (<http://x.example/a#b> <http://x.example/a#c>) } }",
    ],
)
def test_innocent_words_pass(query: str) -> None:
    """The word may stand in strings, comments, IRIs, variables and names."""
    assert look(query) is Form.SELECT


@pytest.mark.parametrize(
    "hidden",
    [
        "SERVICE <{url}> {{}}",
        "SeRvIcE <{url}> {{}}",
        "SERVICE SILENT <{url}> {{}}",
        "SERVICE<{url}>{{}}",
        "SERVICE # not here\n # nor here\r <{url}> {{}}",
        "SERVICE ex: {{}}",
        "SERVICEex: {{}}",
        "SERVICESILENTex: {{}}",
        "SERVICE: {{}}",
        "?s ?p 1SERVICE <{url}> {{}}",
        "?s ?p trueSERVICE <{url}> {{}}",
        "BIND(<{url}> AS ?u) SERVICE ?u {{}}",
        "BIND(1 AS ?a) BIND(2 AS ?b) FILTER(?a<?b)SERVICE#>\n<{url}>{{}}",
        "BIND('a' AS ?a) FILTER(?a<'b>')SERVICE <{url}> {{}} #'\n",
        "OPTIONAL {{ BIND(1 AS ?a) BIND(2 AS ?b) FILTER(?a<?b)?s?p'> '. SERVICE <{url}>{{}} #'\n }}",
        r"\u0053ERVICE <{url}> {{}}",
        r"\U00000053\u0045RVICE <{url}> {{}}",
        r"\u005Cu0053ERVICE <{url}> {{}}",
        r'?s ?p "\u0022 . SERVICE <{url}> {{}} #"' + "\n",
        '?s ?p """a""" . SERVICE <{url}> {{}} #"""' + "\n",
    ],
)
def test_no_spelling_of_service_passes(hidden: str) -> None:
    """However it is spelled and wherever it hides, SERVICE is refused before anything runs."""
    url = "http://127.0.0.1/"
    query = f"PREFIX ex: <{url}> PREFIX : <{url}> SELECT * {{ {hidden.format(url=url)} }}"
    with pytest.raises(QueryRefused):
        look(query)


FRAGMENTS = [
    *"SERVICE SERVICE SERVICE service SILENT ex: : ex:a _:b ?a ?s ?p ?o 1 1. 2e3 true a".split(),
    *"< > <= ' ' \" \" ''' \"\"\" # # ( ) ( ) { } { } . , ; ! || && / | ^ = ^^ @en \\ \\u0053 \\u0022 \\u003E".split(),
    *"FILTER FILTER( OPTIONAL{ BIND(1 BIND(?a AS ?b) <?b> <urn:a#b> <urn:'>".split(),
    *"FILTER(?a<?b)SERVICE#> FILTER(?a<ex:a)SERVICE#> VALUES ?x{ SERVICEex: 1SERVICE".split(),
    "\n",
    "\r",
    "<URL>",
    "<URL>{}",
    "SERVICE<URL>{}",
    "SERVICE :{}",
    "SERVICE ex:{}",
    "BIND(1 AS ?a)BIND(2 AS ?b)FILTER(?a<?b)",
]


@given(parts=st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=14), glue=st.sampled_from(["", "", " "]))
@settings(max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_passes_never_calls_out(parts: list[str], glue: str, store: Store, listener: Listener) -> None:
    """Whatever is strung together: a query that the guard lets through makes no call."""
    body = glue.join(parts).replace("URL", listener.url)
    query = f"PREFIX ex:<{listener.url}> PREFIX :<{listener.url}> SELECT * {{ {body} }}"
    try:
        look(query)
    except (QueryRefused, MalformedQuery):
        return
    before = len(listener.calls)
    run(store, query)
    assert len(listener.calls) == before


def test_without_the_guard_it_would_call_out(store: Store, listener: Listener) -> None:
    """The store alone does call: so the tests above can fail."""
    before = len(listener.calls)
    run(store, f"SELECT * {{ SERVICE <{listener.url}> {{ ?s ?p ?o }} }}")
    assert len(listener.calls) > before


@pytest.mark.parametrize(
    "update", ["LOAD <http://x.example/>", "INSERT DATA { }", "prefix a: <b> delete where {}", "CLEAR ALL"]
)
def test_updates_are_refused(update: str) -> None:
    """What would write is refused and says so."""
    with pytest.raises(QueryRefused, match="only reads"):
        look(update)


@pytest.mark.parametrize("query", ["", "   # nothing", "PREFIX a: <b>", "EXPLAIN SELECT * {}"])
def test_no_query_is_malformed(query: str) -> None:
    """A text that begins no query is malformed."""
    with pytest.raises(MalformedQuery, match="must begin with"):
        look(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * {" + "OPTIONAL {" * 4000 + "}" * 4001,
        "SELECT * { FILTER(" + "(" * 4000 + "1" + ")" * 4001 + "}",
        "SELECT * { ?s ?p " + "[" * 4000 + "]" * 4000 + "}",
        "SELECT * { FILTER(1" + "||1" * 4000 + ") }",
        "SELECT * { FILTER(" + "!" * 4000 + "1) }",
        "SELECT * { ?s <urn:p>" + "/<urn:p>" * 4000 + " ?o }",
        "SELECT * { " + "OPTIONAL{}" * 4000 + " }",
        "SELECT * { {}" + "UNION{}" * 4000 + " }",
        "SELECT * { " + "".join(f"BIND(1 AS ?v{n})" for n in range(4000)) + " }",
        "SELECT * { } # " + "x" * LENGTH,
    ],
)
def test_what_breaks_the_parser_is_refused(query: str) -> None:
    """Nesting and chains that overflow the parser's stack, and endless texts, are refused."""
    with pytest.raises(QueryRefused, match=r"nests|chains|characters"):
        look(query)


def test_long_lists_pass() -> None:
    """A thousand values or alternatives in a list are no chain."""
    names = " ".join(f"<http://x.example/{number}>" for number in range(2000))
    assert look(f"SELECT * {{ VALUES ?x {{ {names} }} FILTER(?x IN ({names.replace(' ', ', ')})) }}") is Form.SELECT


def test_a_query_that_names_its_data_set_is_known() -> None:
    """FROM is seen where it stands as a word, and only there."""
    assert examine("SELECT * FROM <urn:g> {}", longest=LENGTH, deepest=DEPTH).names_dataset
    assert not examine("SELECT ?from { ?from a 'FROM' }", longest=LENGTH, deepest=DEPTH).names_dataset
