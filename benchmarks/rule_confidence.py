"""Measure how often each rule is right on annotated articles, and write that down as the confidence of its claims.

``python benchmarks/rule_confidence.py GOLD_DIR`` rewrites ``kg/honorum/extraction/tables/confidence.json``. Rules with
fewer than three claims keep the neutral confidence.
"""

import sys
from pathlib import Path

from honorum.evaluation import evaluate
from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.confidence import save


def main(folder: Path) -> None:
    """Measure on a folder of annotated articles and save."""
    counts = evaluate(folder, RuleExtractor().read).rules()
    save({rule: (one.right, one.predicted) for rule, one in counts.items()})
    print(f"{len(counts)} rules measured")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
