"""Score the rule-based reader on a folder of annotated articles: ``python -m honorum.evaluation DIR``."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from honorum.errors import HonorumError
from honorum.evaluation import as_dict, errors, evaluate, rules_table, table
from honorum.model.claims import Reading
from honorum.model.sources import Article


def main(arguments: Sequence[str] | None = None, read: Callable[[Article], Reading] | None = None) -> int:
    """Score a folder and print the table; `read` is the rule-based reader unless another is given."""
    given = _parser().parse_args(arguments)
    try:
        evaluation = evaluate(given.folder, read or _rules(), given.type, given.texts)
    except HonorumError as reason:
        sys.stderr.write(f"{reason}\n")
        return 3
    if given.errors:
        given.errors.write_text(errors(evaluation), encoding="utf-8")
    if given.json:
        sys.stdout.write(json.dumps(as_dict(evaluation), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(table(evaluation) + (f"\n{rules_table(evaluation)}" if given.rules else ""))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m honorum.evaluation", description=__doc__)
    parser.add_argument("folder", type=Path, help="annotated articles: NAME.txt with NAME.json")
    parser.add_argument("--texts", type=Path, metavar="FILE", help="the texts of annotations that hold none")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="write what was missed and what was wrong there")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--rules", action="store_true", help="also print how often each rule is right")
    parser.add_argument("--type", action="append", default=[], metavar="T", help="look at facts of this type only")
    return parser


def _rules() -> Callable[[Article], Reading]:
    from honorum.extraction.rules import RuleExtractor

    return RuleExtractor().read


if __name__ == "__main__":
    sys.exit(main())
