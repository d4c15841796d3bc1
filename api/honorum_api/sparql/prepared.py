"""A query made ready for a worker: examined, its data set chosen, and the form of its answer."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from honorum.rdf.terms import Names
from honorum.settings import Settings
from honorum.store import current
from honorum.store.guard import Examined, examine
from honorum_api.freshness import tag_of
from honorum_api.sparql.answer import Job
from honorum_api.sparql.asked import Asked
from honorum_api.sparql.negotiation import GRAPHS, TABLES, choose
from honorum_api.sparql.workers import changes_each_time

_RELATIVE = re.compile(r"<(?![A-Za-z][A-Za-z0-9+.\-]*:)[^<>\s]*>")


class Prepared(NamedTuple):
    """A job, the content type of its answer, and the tag of that answer if it has one."""

    job: Job
    content_type: str
    tag: str | None


def prepared(settings: Settings, asked: Asked, accept: str | None, base: Callable[[], str]) -> Prepared:
    """The job that answers what was asked; `base` tells the address of the service, to which relative IRIs belong.

    Raises:
        MalformedQuery, QueryRefused: it is no query that is run here.
        NotAcceptable: its answer has no form that `accept` or the client's choice allows.
        StoreMissing, StoreTooNew: there is no graph to ask.
    """
    snapshot = current(settings.store)
    examined = examine(asked.query, longest=settings.query_length, deepest=settings.query_nesting)
    form = choose(GRAPHS if examined.form.gives_graph else TABLES, accept, asked.format)
    default, named = _dataset(asked, examined, snapshot.names)
    job = Job(
        snapshot=str(snapshot.path),
        query=asked.query,
        format=form.name,
        longest=settings.result_bytes,
        default_graphs=default,
        named_graphs=named,
        base=base() if _may_be_relative(asked.query) else None,
    )
    return Prepared(job, form.content_type, None if changes_each_time(asked.query) else tag_of(snapshot.name))


def _may_be_relative(query: str) -> bool:
    """Whether an IRI in the query may need the address of the service: to make it up takes longer than to look."""
    small = query.lower()
    return "\\" in query or "iri" in small or "uri" in small or _RELATIVE.search(query) is not None


def _dataset(asked: Asked, examined: Examined, names: Names) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """The default and the named graphs: those of the request, else those of the query, else the record and all."""
    if asked.default_graphs or asked.named_graphs:
        return asked.default_graphs, asked.named_graphs
    if examined.names_dataset:
        return None, None
    return _usual(names), None


@lru_cache(maxsize=8)
def _usual(names: Names) -> tuple[str, ...]:
    return names.record.value, names.ontology.value
