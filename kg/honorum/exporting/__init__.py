"""Exports of the record: networks for Gephi and other tools, tables, and everything as RDF."""

from honorum.exporting.choices import Choices, Projection, TieKind
from honorum.exporting.formats import DICTIONARIES, FORMATS, Format, dictionary, export
from honorum.exporting.jsonld import framed
from honorum.exporting.jsonld_context import context
from honorum.exporting.selection import Selection

__all__ = [
    "DICTIONARIES",
    "FORMATS",
    "Choices",
    "Format",
    "Projection",
    "Selection",
    "TieKind",
    "context",
    "dictionary",
    "export",
    "framed",
]
