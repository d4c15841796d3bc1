"""All rules: those of every module in the families of this package."""

import importlib
import pkgutil
from functools import cache
from pathlib import Path

from honorum.extraction.rules.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of all modules in the families here that have a tuple `RULES`, in the order of the modules' own names.

    >>> len({rule.id for rule in rules()}) == len(rules())
    True
    """
    here = [str(Path(__file__).parent)]
    families = [family.name for family in pkgutil.iter_modules(here) if family.ispkg]
    names = [
        (module.name, f"honorum.extraction.rules.{family}.{module.name}")
        for family in families
        for module in pkgutil.iter_modules([f"{here[0]}/{family}"])
    ]
    found: list[Rule] = []
    for _, name in sorted(names):
        found.extend(getattr(importlib.import_module(name), "RULES", ()))
    return tuple(found)
