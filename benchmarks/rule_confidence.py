"""Measure how often each rule is right on annotated articles, and write that down as the confidence of its claims.

``python benchmarks/rule_confidence.py GOLD_DIR...`` rewrites ``kg/honorum/extraction/tables/confidence.json`` by all
those folders together. Annotations that hold no texts need them from the file ``--texts``. Rules with fewer than three
claims keep the neutral confidence.
"""

import argparse
from collections import Counter
from pathlib import Path

from honorum.evaluation import evaluate
from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.confidence import save


def main() -> None:
    """Measure on folders of annotated articles and save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="GOLD_DIR", help="NAME.txt with NAME.json")
    parser.add_argument("--texts", type=Path, metavar="FILE", help="one JSON object a line, with id and text")
    arguments = parser.parse_args()
    read, right, made = RuleExtractor().read, Counter[str](), Counter[str]()
    for folder in arguments.folders:
        for rule, one in evaluate(folder, read, (), arguments.texts).rules().items():
            right[rule] += one.right
            made[rule] += one.predicted
    save({rule: (right[rule], made[rule]) for rule in made})
    print(f"{len(made)} rules measured")


if __name__ == "__main__":
    main()
