"""Exports of the record: networks for Gephi and other tools, tables, and everything as RDF."""

from honorum.exporting.choices import Choices, TieKind
from honorum.exporting.formats import FORMATS, Format, export

__all__ = ["FORMATS", "Choices", "Format", "TieKind", "export"]
