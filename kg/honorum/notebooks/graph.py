"""A graph that is open for questions: the same functions that the command line and the service ask."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import QueryBoolean, QuerySolutions

from honorum.errors import MalformedQuery
from honorum.exporting import Choices, Projection, Selection, TieKind
from honorum.exporting.columns import COLUMNS, MEASURES
from honorum.exporting.measures import measured
from honorum.exporting.network import read_network
from honorum.exporting.tenures import tenure_rows
from honorum.library import bound, named, resolved, written_out
from honorum.notebooks.choosing import Day, choose, day, typed
from honorum.notebooks.networks import network_of
from honorum.notebooks.table import Table, table
from honorum.notebooks.values import Given, to_python, to_term
from honorum.questions.career import Career
from honorum.questions.career import career as ask_career
from honorum.questions.counts import counts_of
from honorum.questions.neighbours import DEFAULT_NEIGHBOURS, Neighbourhood
from honorum.questions.neighbours import neighbours as ask_neighbours
from honorum.questions.paths import DEFAULT_HOPS, DEFAULT_PATHS, PathsAnswer
from honorum.questions.paths import paths as ask_paths
from honorum.questions.search import index_of
from honorum.questions.shared import DEFAULT_SHARED, SharedAnswer
from honorum.questions.shared import shared as ask_shared
from honorum.questions.showing import html
from honorum.questions.who import OfficeAnswer
from honorum.questions.who import who as ask_who
from honorum.record.as_known import record_as_known
from honorum.settings import Settings
from honorum.store import Snapshot, current, open_snapshot
from honorum.store.guard import examine

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Graph:
    """One state of the record, which never changes; every answer has its quotes, and shows them in a notebook.

    Names are as people say them, an IRI, or the last part of an IRI. Days are dates or texts such as "2021-01-11".

    >>> from honorum.demo import sample_graph
    >>> sample_graph().career("Elena Dorsk").parties[0].party.label
    'Civic Party'
    """

    snapshot: Snapshot

    @property
    def name(self) -> str:
        """The name of the snapshot, under which it can be cited."""
        return self.snapshot.name

    @property
    def recorded(self) -> datetime:
        """When it was published."""
        return self.snapshot.recorded

    def _repr_html_(self) -> str:
        """What a notebook shows of the graph: its name, its date and how much it holds."""
        recorded = self.recorded.strftime("%Y-%m-%d at %H:%M:%S %Z")
        return html("graph", name=self.name, recorded=recorded, counts=counts_of(self.snapshot))

    def who(
        self, office: str, place: str | None = None, *, on: Day | None = None, known_at: Day | None = None
    ) -> OfficeAnswer:
        """Who held an office on a day (today, if none is given), as far as was known on another.

        Raises:
            UnknownName: there is no such office or place.
            AmbiguousName: several offices fit equally well.

        >>> from honorum.demo import sample_graph
        >>> (holder,) = sample_graph().who("prime minister", "Tavaria", on="2024-05-01").holders
        >>> holder.person.label, str(holder.certainty)
        ('Karim Aldous', 'certain')
        """
        return ask_who(self.snapshot, office, place, on=day(on) or datetime.now(UTC).date(), known_at=day(known_at))

    def career(self, person: str, *, on: Day | None = None, known_at: Day | None = None) -> Career:
        """A person's offices, parties, events and ties, in order of time.

        Raises:
            UnknownName: nobody is called so.
            AmbiguousName: several persons are.

        >>> from honorum.demo import sample_graph
        >>> [held.office.label for held in sample_graph().career("Irena Lindel").offices]
        ['Environment Minister of Ardovia', 'Member of the National Assembly']
        """
        return ask_career(self.snapshot, person, on=day(on), known_at=day(known_at))

    def paths(
        self,
        start: str,
        end: str,
        *,
        on: Day | None = None,
        known_at: Day | None = None,
        together: bool = False,
        successive: bool = False,
        follow: Iterable[str] = (),
        avoid_kinds: Iterable[str] = (),
        avoid: Iterable[str] = (),
        max_hops: int = DEFAULT_HOPS,
        limit: int = DEFAULT_PATHS,
    ) -> PathsAnswer:
        """The shortest chains between two actors, each hop with its time and its words.

        With `together`, only through those who may have been there at the same time; with `successive` also only where
        what each shared with the one before and with the one after may have been at one time. `follow` and
        `avoid_kinds` name kinds of ties (tenure, membership, relationship, participation, result, contention,
        succession, partOf), `avoid` things and places that no chain passes through.

        Raises:
            UnknownName: nobody is called so.
            AmbiguousName: several are.
            InputError: there is no such kind of tie.

        >>> from honorum.demo import sample_graph
        >>> sample_graph().paths("Marko Velic", "Elena Dorsk", limit=1).paths[0].sentence
        'Elena Dorsk was the spouse of Marko Velic (from 2024-05-22 or earlier).'
        """
        return ask_paths(
            self.snapshot,
            start,
            end,
            on=day(on),
            known_at=day(known_at),
            together=together,
            successive=successive,
            follow=frozenset(follow),
            avoid_kinds=frozenset(avoid_kinds),
            avoid=tuple(avoid),
            max_hops=max_hops,
            limit=limit,
        )

    def neighbours(
        self,
        actor: str,
        *,
        on: Day | None = None,
        known_at: Day | None = None,
        hops: int = 1,
        together: bool = False,
        follow: Iterable[str] = (),
        limit: int = DEFAULT_NEIGHBOURS,
        after: str | None = None,
    ) -> Neighbourhood:
        """What is around an actor, in one hop or two; `total` says how many, `next` where to go on.

        Raises:
            UnknownName: nobody is called so.
            AmbiguousName: several are.
            InputError: there is no such kind of tie, or `after` is not from such a list.

        >>> from honorum.demo import sample_graph
        >>> found = sample_graph().neighbours("Karim Aldous")
        >>> found.total, found.neighbours[0].thing.label
        (1, 'Prime Minister of Tavaria')
        """
        return ask_neighbours(
            self.snapshot,
            actor,
            on=day(on),
            known_at=day(known_at),
            hops=hops,
            together=together,
            follow=frozenset(follow),
            limit=limit,
            after=after,
        )

    def shared(
        self,
        *actors: str,
        on: Day | None = None,
        known_at: Day | None = None,
        together: bool = False,
        follow: Iterable[str] = (),
        limit: int = DEFAULT_SHARED,
    ) -> SharedAnswer:
        """What two or more actors are all tied to, and whether they were there at one time.

        Raises:
            UnknownName: nobody is called so.
            AmbiguousName: several are.
            InputError: there are too few or too many actors, or there is no such kind of tie.

        >>> from honorum.demo import sample_graph
        >>> found = sample_graph().shared("Tomas Kerrin", "Elena Dorsk")
        >>> [(one.thing.label, str(one.at_once)) for one in found.shared][:1]
        [('Prime minister of Ardovia', 'no')]
        """
        return ask_shared(
            self.snapshot,
            actors,
            on=day(on),
            known_at=day(known_at),
            together=together,
            follow=frozenset(follow),
            limit=limit,
        )

    def query(self, sparql: str, **values: Given) -> Table:
        """The rows of a SELECT in SPARQL over the record; `GRAPH` reaches the sources.

        A value takes the place of the variable of its name, which must stand after SELECT; nothing is written into the
        text. The one row of an ASK has the column `answer`.

        Raises:
            MalformedQuery: it does not parse, gives a graph, or lacks a variable that gets a value.
            QueryRefused: it nests too deep, would write, or would call another server.

        >>> from honorum.demo import sample_graph
        >>> parties = sample_graph().query(
        ...     "PREFIX hon: <https://w3id.org/honorum/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
        ...     "SELECT ?name WHERE { ?party a hon:Party ; rdfs:label ?name } ORDER BY ?name"
        ... )
        >>> parties.column("name")
        ('Civic Party', 'Green Party', 'Labour Unity Party', 'National Renewal Party')
        """
        examine(sparql, longest=len(sparql), deepest=Settings().query_nesting)
        return self._rows(sparql, {name: to_term(value) for name, value in values.items()}, sparql)

    def named_query(self, name: str, **values: str | float | date) -> Table:
        """A query of the library, by its name; parameters that get no value keep their defaults.

        Names are as people say them, here too; an IRI names one thing for sure.

        Raises:
            UnknownName: the library has no query of that name, or nothing is called as a value says.
            AmbiguousName: several things are.
            InputError: it has no such parameter, or a value is not of its kind.

        >>> from honorum.demo import sample_graph
        >>> sample_graph().named_query("career", person="Karim Aldous").column("officeName")
        ('Prime Minister of Tavaria',)
        """
        query = named(name)
        given = {parameter: str(value) for parameter, value in values.items()}
        terms = bound(query, resolved(query, given, index_of(self.snapshot)))
        text = written_out(query, terms)
        return self._rows(text, {}, text)

    def tenures(
        self,
        *,
        on: Day | None = None,
        since: Day | None = None,
        until: Day | None = None,
        known_at: Day | None = None,
        place: str | None = None,
        certain: bool = False,
        min_sources: int = 1,
    ) -> Table:
        """All holdings of offices, or those that are chosen, one row each: the table that `honorum export csv` writes.

        Raises:
            UnknownName: there is no such place.

        >>> from honorum.demo import sample_graph
        >>> sorted(set(sample_graph().tenures(place="Tavaria").column("person_name")))
        ['Karim Aldous']
        """
        choices = choose(self.snapshot, on, since, until, known_at, place, certain, min_sources)
        rows = tenure_rows(self._selection(choices))
        return table((column.name for column in COLUMNS), (map(typed, COLUMNS, row) for row in rows))

    def to_networkx(
        self,
        *,
        projection: str = "all",
        kinds: Iterable[str] = (),
        on: Day | None = None,
        since: Day | None = None,
        until: Day | None = None,
        known_at: Day | None = None,
        place: str | None = None,
        certain: bool = False,
        min_sources: int = 1,
        largest_group: int = 500,
    ) -> "nx.MultiDiGraph[str] | nx.MultiGraph[str]":
        """The network for networkx: what `honorum export gexf` writes, with the same choices.

        `projection` is all, person-office, person-party, person-person or events; `kinds` are tenure, membership,
        relationship, participation, succession. Two persons are not joined by what more than `largest_group` persons
        shared; what was left out so stands in ``.graph["left_out"]``.

        Raises:
            UnknownName: there is no such place.
            ValueError: there is no such projection or kind.

        >>> from honorum.demo import sample_graph
        >>> network = sample_graph().to_networkx(projection="person-party")
        >>> sorted(said["label"] for _, said in network.nodes(data=True) if said["kind"] == "party")[0]
        'Civic Party'
        """
        more = {
            "kinds": frozenset(map(TieKind, kinds)) or None,
            "projection": Projection(projection),
            "largest_group": largest_group,
        }
        choices = choose(self.snapshot, on, since, until, known_at, place, certain, min_sources, **more)
        return network_of(self._selection(choices))

    def measures(
        self,
        *,
        window: int = 1,
        projection: str = "person-person",
        since: Day | None = None,
        until: Day | None = None,
        known_at: Day | None = None,
        place: str | None = None,
        certain: bool = False,
        min_sources: int = 1,
        largest_group: int = 500,
    ) -> Table:
        """Degree, betweenness and community of each node of a network, year by year or in windows of several years.

        The table is the one that `honorum export measures` writes, with the same choices; its data dictionary says what
        each column means.

        Raises:
            UnknownName: there is no such place.
            InputError: there would be too many windows.
            ValueError: there is no such projection.

        >>> from honorum.demo import sample_graph
        >>> found = sample_graph().measures(since="2020-01-01", until="2020-12-31")
        >>> len({row["first_day"] for row in found}), min(row["degree"] for row in found) > 0
        (1, True)
        """
        more = {"projection": Projection(projection), "largest_group": largest_group, "window": window}
        choices = choose(self.snapshot, None, since, until, known_at, place, certain, min_sources, **more)
        with read_network(self._selection(choices)) as network:
            rows = [
                [
                    typed(column, cell) if isinstance(cell, str) else cell
                    for column, cell in zip(MEASURES, row, strict=True)
                ]
                for row in measured(network, choices, made=self.recorded.date())
            ]
        return table((column.name for column in MEASURES), rows)

    def _selection(self, choices: Choices) -> Selection:
        record = record_as_known(self.snapshot, choices.known_at) if choices.known_at else self.snapshot
        return Selection(record, self.snapshot, choices)

    def _rows(self, sparql: str, values: dict[str, Any], shown: str) -> Table:
        found = self.snapshot.run(sparql, values)
        if isinstance(found, QueryBoolean):
            return Table(("answer",), ((bool(found),),), shown)
        if not isinstance(found, QuerySolutions):
            raise MalformedQuery("it gives a graph, and a table is wanted; use SELECT.")
        columns = [variable.value for variable in found.variables]
        try:
            return table(columns, ([to_python(term) for term in row] for row in found), shown)
        except RuntimeError as error:
            raise MalformedQuery(f"it failed while it ran: {error}") from error


def opened(path: str | PathLike[str], snapshot: str | None = None) -> Graph:
    """The graph in a folder: its current state, or a snapshot that was kept under a name.

    Raises:
        StoreMissing: there is no graph in that folder.
        StoreError: nothing was kept under that name.
    """
    store = Path(path)
    return Graph(current(store) if snapshot is None else open_snapshot(store, snapshot))
