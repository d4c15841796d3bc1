"""The rules about terms are kept, and each of them can tell when it is not."""

import re
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from honorum.resources import folder

ONTOLOGY = folder("ontology")
RULES = sorted(ONTOLOGY.glob("hygiene/*.rq"))
BROKEN = Path(__file__).parent / "broken"


@pytest.fixture(scope="module")
def ontology() -> Store:
    """All modules, vocabularies and alignments."""
    store = Store()
    for path in ONTOLOGY.rglob("*.ttl"):
        store.load(path=str(path), format=RdfFormat.TURTLE)
    return store


def _broken_terms(store: Store, rule: Path) -> set[str]:
    return {solution["term"].value for solution in store.query(rule.read_text(encoding="utf-8"))}


def _blamed(text: str) -> set[str]:
    """The terms that the first line of a broken graph names, with the prefixes that it declares."""
    prefixes = dict(re.findall(r"^@prefix (\w+): <([^>]+)>", text, re.MULTILINE))
    names = text.splitlines()[0].removeprefix("# Blamed: ").split()
    return {prefixes[name.partition(":")[0]] + name.partition(":")[2] for name in names}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_the_ontology_keeps(rule: Path, ontology: Store) -> None:
    """No term of the ontology breaks the rule."""
    assert not _broken_terms(ontology, rule), rule.read_text(encoding="utf-8").splitlines()[0]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_breaking_it_shows(rule: Path) -> None:
    """A small graph that breaks the rule is found out, and nothing in it that keeps the rule is blamed."""
    text = (BROKEN / f"{rule.stem}.ttl").read_text(encoding="utf-8")
    store = Store()
    store.load(text.encode(), format=RdfFormat.TURTLE)
    assert _broken_terms(store, rule) == _blamed(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_a_rule_says_what_is_wrong(rule: Path) -> None:
    """The first line of a rule is a sentence for whoever broke it."""
    banner = rule.read_text(encoding="utf-8").splitlines()[0]
    assert banner.startswith("# ")
    assert banner.endswith(".")


def test_every_broken_graph_has_its_rule() -> None:
    """No rule was taken away while its test stayed."""
    assert {path.stem for path in BROKEN.glob("*.ttl")} == {rule.stem for rule in RULES}
