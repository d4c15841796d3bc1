"""Questions to a database: SPARQL with values put in, and the graphs that are asked by default."""

from collections.abc import Mapping, Sequence

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
    Variable,
)

from honorum.errors import MalformedQuery
from honorum.store.complaints import in_words

Term = NamedNode | BlankNode | Literal | Triple
Result = QuerySolutions | QueryBoolean | QueryTriples


def run(
    store: Store,
    text: str,
    substitutions: Mapping[str, Term] | None,
    prefixes: Mapping[str, str] | None,
    default_graph: Sequence[NamedNode],
    named_graphs: Sequence[NamedNode] | None = None,
) -> Result:
    """Run a query of any form over a database.

    Raises:
        MalformedQuery: it does not parse, or a value is given for a variable that the query does not have.
    """
    values: dict[Variable, Term] = {Variable(name): term for name, term in (substitutions or {}).items()}
    try:
        return store.query(
            text,
            prefixes=dict(prefixes) if prefixes else None,
            default_graph=list(default_graph),
            named_graphs=None if named_graphs is None else list(named_graphs),
            substitutions=values or None,
        )
    except SyntaxError as error:
        raise MalformedQuery(in_words(str(error), text)) from error
    except RuntimeError as error:
        if "SELECT projection" not in str(error):
            raise
        raise MalformedQuery(f"{error}; a variable that gets a value must stand after SELECT.") from error


def solutions(result: Result) -> QuerySolutions:
    """The rows of a SELECT.

    Raises:
        MalformedQuery: the query has another form.
    """
    if not isinstance(result, QuerySolutions):
        raise MalformedQuery("it is no SELECT, and rows are wanted.")
    return result


def answer(result: Result) -> bool:
    """The yes or no of an ASK.

    Raises:
        MalformedQuery: the query has another form.
    """
    if not isinstance(result, QueryBoolean):
        raise MalformedQuery("it is no ASK, and yes or no is wanted.")
    return bool(result)
