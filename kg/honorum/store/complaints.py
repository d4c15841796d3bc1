"""What the parser of SPARQL complains of, in words that help."""

import re

from honorum.rdf.terms import PREFIXES

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_PREFIX = re.compile(r"([\w.-]*):[^\s:]*$")
_SENTENCE = re.compile(r"[A-Z][A-Za-z]*(?: [A-Za-z]+)+")
"""A reason of the parser's own, among the signs and words that it would take instead."""

_SHOWN = 30


def in_words(complaint: str, query: str) -> str:
    r"""Where a query goes wrong, and what to do where that is known; another complaint stays as it is.

    >>> in_words("error at 1:28: expected one of Prefix not found, ['%']", "SELECT ?x { ?x a hon:Person }")
    "at 1:28, the prefix 'hon:' is not declared. Add PREFIX hon: <https://w3id.org/honorum/ontology#>"
    >>> in_words("error at 1:10: expected CONSTRUCT", "SELCT ?x {}")
    "at 1:10, something is wrong with or before '{}'"
    """
    found = _PLACE.match(complaint)
    if found is None:
        return complaint
    line, column, expected = int(found[1]), int(found[2]), found[3]
    lines = query.splitlines() or [""]
    text = lines[line - 1] if line <= len(lines) else ""
    before, after = text[: column - 1], text[column - 1 :].strip()
    place = f"at {line}:{column}"
    prefix = _PREFIX.search(before)
    if "Prefix not found" in expected and prefix:
        iri = PREFIXES.get(prefix[1], "…")
        return f"{place}, the prefix '{prefix[1]}:' is not declared. Add PREFIX {prefix[1]}: <{iri}>"
    sentence = next((said[0] for said in _SENTENCE.finditer(expected) if said[0] != "Prefix not found"), None)
    if sentence:
        return f"{place}: {sentence}"
    near = after[:_SHOWN] or before.strip()[-_SHOWN:] or "the end"
    return f"{place}, something is wrong with or before {near!r}"
