"""The columns of the table of tenures: the one list behind CSV, Parquet and the data dictionary."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    IRI = "iri"
    IRIS = "iris"
    DAY = "day"
    EDTF = "edtf"
    COUNT = "count"
    NONE_OR_MORE = "none or more"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what its values are, and what they say."""

    name: str
    kind: Kind
    description: str


COLUMNS = (
    Column("person", Kind.IRI, "The holder of the office."),
    Column("person_name", Kind.TEXT, "The current name of the holder."),
    Column("person_wikidata", Kind.TEXT, "The holder's item in Wikidata, where it is known."),
    Column("office", Kind.IRI, "The office that was held."),
    Column("office_name", Kind.TEXT, "The name of the office."),
    Column("jurisdiction", Kind.TEXT, "The places the office is for; several are parted by a semicolon."),
    Column("country", Kind.TEXT, "The country in which the office lies."),
    Column("status", Kind.TEXT, "How it was held: regular, acting, elect (not yet in office), suspended."),
    Column("start", Kind.EDTF, "The first day, as precisely as sources give it; empty where none does."),
    Column("end", Kind.EDTF, "The day after the last, as precisely as sources give it; empty is unknown, not current."),
    Column("earliest_start", Kind.DAY, "The first day on which the tenure can have begun; empty is unbounded."),
    Column("latest_start", Kind.DAY, "The last day on which the tenure can have begun; empty is unbounded."),
    Column("earliest_end", Kind.DAY, "The first day on which the tenure can have been over; empty is unbounded."),
    Column("latest_end", Kind.DAY, "The last day on which the tenure can have been over; empty is unbounded."),
    Column("certainty", Kind.TEXT, "Whether it was held on the day asked for: certain or possible; empty if none was."),
    Column("confidence", Kind.NUMBER, "How sure the record is of the tenure, from 0 to 1."),
    Column("sources", Kind.COUNT, "How many independent sources tell of the tenure."),
    Column("quote", Kind.TEXT, "The exact words of one source."),
    Column("source_title", Kind.TEXT, "The title of the article or data set the words are from."),
    Column("source_publisher", Kind.TEXT, "Who published it."),
    Column("source_published", Kind.EDTF, "When it was published."),
    Column("source_url", Kind.IRI, "Where the words stand."),
    Column("all_source_urls", Kind.IRIS, "Where all sources of the tenure stand, parted by spaces."),
    Column("role", Kind.TEXT, "What kind of office it is, whatever it is called."),
    Column("scope", Kind.TEXT, "How far a public office reaches: national, regional, local, international."),
    Column("end_rule", Kind.TEXT, "What the latest end rests on: stated, former, death, successor; empty: none known."),
    Column("conflicts", Kind.TEXT, "What sources say differently, each with its kind and how the record settles it."),
    Column("disputed", Kind.TEXT, "true where the record follows other sources than those of this tenure."),
    Column("tenure", Kind.IRI, "The tenure itself; its own address leads to all that is known of it."),
)
"""The columns in their order; the last one identifies the row."""

MEASURES = (
    Column("first_day", Kind.DAY, "The first day of the window of time."),
    Column("last_day", Kind.DAY, "The last day of the window of time."),
    Column("actor", Kind.IRI, "A node of the network that has ties in the window."),
    Column("name", Kind.TEXT, "Its current name."),
    Column("kind", Kind.TEXT, "What it is: person, office, party, organization, event, place."),
    Column("degree", Kind.COUNT, "To how many others it is tied in the window."),
    Column("betweenness", Kind.NUMBER, "The share of shortest paths between others that lead through it, from 0 to 1."),
    Column(
        "betweenness_from",
        Kind.NONE_OR_MORE,
        "From how many nodes the shortest paths were counted: from all, or in a large network from as many as a fixed "
        "draw gave; 0 where it is too large, and betweenness is empty.",
    ),
    Column(
        "community",
        Kind.COUNT,
        "The community by the method of Louvain, 1 being the largest of the window; empty where the network is too "
        "large. Numbers of different windows have nothing to do with each other.",
    ),
    Column("community_size", Kind.COUNT, "How many nodes the community has."),
    Column("nodes", Kind.COUNT, "How many nodes have ties in the window."),
    Column("edges", Kind.COUNT, "How many pairs of nodes are tied in the window."),
    Column(
        "left_out",
        Kind.NONE_OR_MORE,
        "How many bodies, offices, parties and events joined nobody, since too many shared them (`--largest-group`).",
    ),
)
"""The columns of the table of measures; the first three identify the row."""
