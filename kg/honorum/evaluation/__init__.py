"""How well articles are read: facts made by hand against facts that were extracted."""

from honorum.evaluation.measure import GROUPS, DocumentResult, Evaluation, evaluate
from honorum.evaluation.report import as_dict, errors, rules_table, table

__all__ = ["GROUPS", "DocumentResult", "Evaluation", "as_dict", "errors", "evaluate", "rules_table", "table"]
