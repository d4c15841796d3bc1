"""All rules: those of every family module in this package."""

import importlib
import pkgutil
from functools import cache
from pathlib import Path

from honorum.extraction.rules.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of all modules here that have a tuple `RULES`, in the order of the modules' names.

    >>> len({rule.id for rule in rules()}) == len(rules())
    True
    """
    found: list[Rule] = []
    for module in sorted(pkgutil.iter_modules([str(Path(__file__).parent)]), key=lambda each: each.name):
        if module.name in {"rule", "catalogue", "extractor", "confidence"}:
            continue
        found.extend(getattr(importlib.import_module(f"honorum.extraction.rules.{module.name}"), "RULES", ()))
    return tuple(found)
