"""The way of a document or a data set from end to end, and the upkeep of a store."""

from honorum.pipeline.checking import CheckReport, Fault, check
from honorum.pipeline.imports import ImportReport, import_dataset
from honorum.pipeline.ingest import ingest, ingest_articles
from honorum.pipeline.reports import IngestReport, Refused
from honorum.pipeline.reviewing import review
from honorum.pipeline.upkeep import Withdrawal, rank, rebuild, withdraw

__all__ = [
    "CheckReport",
    "Fault",
    "ImportReport",
    "IngestReport",
    "Refused",
    "Withdrawal",
    "check",
    "import_dataset",
    "ingest",
    "ingest_articles",
    "rank",
    "rebuild",
    "review",
    "withdraw",
]
