"""What is looked at before a query runs: it must only read, only here, and not break the parser.

The store's parser recurses, so a query that nests or chains too deeply kills its process. The limits refuse such
queries at once; in the service, what passes all the same ends with its worker.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from honorum.errors import MalformedQuery, QueryRefused
from honorum.store.tokens import Token, each_token, readings, tokens

LONGEST_CHAIN = 1000
"""Operators and clauses in one query; the parser's stack held twice that and broke at four times that."""

_CHAINING = frozenset("OPTIONAL UNION MINUS FILTER BIND GRAPH AS || && + - * / ! ^ | = < >".split())
_CHAINING_SMALL = tuple(sorted(operator.lower() for operator in _CHAINING))
_UPDATES = frozenset("INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH".split())
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_OPERANDS = frozenset({"string", "iri", "variable", "language", "blank", "name", "number"})
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*://")

_BEGINNING = re.compile(
    r"(?:[ \t\r\n]+|PREFIX[ \t\r\n]+[A-Za-z]*:[ \t\r\n]*<[^<>\s]*>)*+(SELECT|ASK|CONSTRUCT|DESCRIBE)(?![\w:.])",
    re.IGNORECASE | re.ASCII,
)
"""How most queries begin; those that begin otherwise are read word by word."""


class Form(StrEnum):
    """The four forms of a query, which decide what its answer can look like."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"

    @property
    def gives_graph(self) -> bool:
        """Whether the answer is a graph and not a table.

        >>> Form.DESCRIBE.gives_graph, Form.ASK.gives_graph
        (True, False)
        """
        return self is Form.CONSTRUCT or self is Form.DESCRIBE


_FORMS: Mapping[str, Form] = {form.value: form for form in Form}


class Examined(NamedTuple):
    """A query that may run: its form, and whether it names its own data set (``FROM``)."""

    form: Form
    names_dataset: bool


def examine(query: str, *, longest: int, deepest: int) -> Examined:
    """Check a query before it runs; `longest` in characters, `deepest` in open brackets.

    Raises:
        MalformedQuery: it is no query at all.
        QueryRefused: it calls out, writes, or is too long, too deep or too long a chain.

    >>> examine("DESCRIBE <urn:x>", longest=1000, deepest=10).form
    <Form.DESCRIBE: 'DESCRIBE'>
    """
    if len(query) > longest:
        raise QueryRefused(f"it has {len(query):,} characters, and {longest:,} are allowed. Split it.")
    if _is_plain(query, deepest):
        begins = _BEGINNING.match(query)
        form = _FORMS[begins[1].upper()] if begins else _form(each_token(query))
        return Examined(form, "from" in query.lower() and _names_dataset(tokens(query)))
    read = [tokens(reading) for reading in readings(query)]
    for reading in read:
        _refuse_service(reading)
        _refuse_depth(reading, deepest)
    return Examined(_form(read[-1]), _names_dataset(read[-1]))


def _is_plain(query: str, deepest: int) -> bool:
    """Whether nothing in a query can break a rule, however it is read: most queries, and to look closer takes longer.

    A text has no more brackets and operators than it has such characters, and without a backslash it has one reading.
    """
    small = query.lower()
    if "\\" in query or "service" in small or sum(map(query.count, "([{")) > deepest:
        return False
    return len(query) <= LONGEST_CHAIN or sum(map(small.count, _CHAINING_SMALL)) <= LONGEST_CHAIN


def _names_dataset(reading: Sequence[Token]) -> bool:
    return any(kind == "word" and text.upper() == "FROM" for kind, text in reading)


def _refuse_service(reading: Sequence[Token]) -> None:
    for position, (kind, text) in enumerate(reading):
        prefix = text.partition(":")[0] if kind == "name" else text if kind == "word" else ""
        if "service" not in prefix.lower():
            continue
        if kind == "word" or reading[position + 1 : position + 2] == [Token("mark", "{")]:
            raise QueryRefused("SERVICE would call another server. Ask that server yourself and join the answers.")


def _refuse_depth(reading: Sequence[Token], deepest: int) -> None:
    opened: list[str] = []
    chain = 0
    before = Token("mark", "")
    for token in reading:
        if token.kind == "mark" and token.text in "([{":
            opened.append(token.text)
            if len(opened) > deepest:
                raise QueryRefused(f"it nests deeper than {deepest} brackets. Write it flatter.")
        elif token.kind == "mark" and token.text in _BRACKETS:
            _close(opened, _BRACKETS[token.text])
        elif token.kind == "iri" and opened[-1:] == ["("] and _ends_operand(before):
            _refuse_ambiguous(token.text)
        if token.kind in {"mark", "word"} and token.text.upper() in _CHAINING:
            chain += 1
            if chain > LONGEST_CHAIN:
                raise QueryRefused(
                    f"it chains more than {LONGEST_CHAIN:,} operators and clauses. Use VALUES or IN for lists."
                )
        before = token


def _close(opened: list[str], opening: str) -> None:
    """Close down to the matching bracket; a round or square one that matches nothing closes nothing."""
    if opening == "{" and "{" in opened:
        while opened.pop() != "{":
            pass
    elif opened[-1:] == [opening]:
        opened.pop()


def _ends_operand(token: Token) -> bool:
    return token.kind in _OPERANDS or token.text == ")" or token.text.lower() in {"true", "false"}


def _refuse_ambiguous(iri: str) -> None:
    """Refuse ``?a<?b)…#>``: read as a comparison, a quotation or a comment would begin in it and hide what follows."""
    if ("#" in iri or "'" in iri) and not _ABSOLUTE.match(iri):
        raise QueryRefused(f"{iri[:60]} can be read as an IRI or as a comparison. Put a space behind the '<'.")


def _form(reading: Iterable[Token]) -> Form:
    expecting = 0
    for kind, text in reading:
        word = text.upper()
        if expecting:
            expecting -= 1
        elif kind == "word" and word in {"PREFIX", "BASE", "VERSION"}:
            expecting = 2 if word == "PREFIX" else 1
        elif kind == "word" and word in _UPDATES:
            raise QueryRefused(f"{word} would write, and a query only reads. `honorum ingest` takes articles in.")
        else:
            return _named_form(text)
    raise MalformedQuery("it is empty. It must begin with SELECT, ASK, CONSTRUCT or DESCRIBE.")


def _named_form(text: str) -> Form:
    for form in Form:
        if text.upper().startswith(form):
            return form
    raise MalformedQuery(f"{text[:40]!r} begins no query. It must begin with SELECT, ASK, CONSTRUCT or DESCRIBE.")
