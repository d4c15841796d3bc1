"""The way of a document or a data set from end to end, and the upkeep of a store."""

from honorum.pipeline.ingest import ingest, ingest_articles
from honorum.pipeline.reports import IngestReport, Refused
from honorum.pipeline.upkeep import rebuild, withdraw

__all__ = ["IngestReport", "Refused", "ingest", "ingest_articles", "rebuild", "withdraw"]
