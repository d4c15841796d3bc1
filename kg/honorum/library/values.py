"""Values for the parameters of a query. They are put in as terms, never as text that somebody wrote."""

import re
from collections.abc import Mapping
from datetime import date

from pyoxigraph import Literal

from honorum.errors import AmbiguousName, InputError, InvalidDate, UnknownName
from honorum.finding import NameIndex
from honorum.library.declared import Kind, NamedQuery, Parameter
from honorum.rdf.terms import XSD_DATE, XSD_DECIMAL, XSD_INTEGER

_WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)
_PLAIN_NUMBER = re.compile(r"-?\d{1,18}(?:\.\d{1,18})?", re.ASCII)


def bound(query: NamedQuery, given: Mapping[str, str]) -> dict[str, Literal]:
    """The values of all parameters as terms: those that were given, and the defaults of the others.

    Raises:
        InputError: the query has no such parameter, or a value is not of its kind.

    >>> from honorum.library.declared import named
    >>> bound(named("career"), {"person": "Ada"})["person"].value
    'Ada'
    """
    known = {parameter.name for parameter in query.parameters}
    unknown = sorted(set(given) - known)
    if unknown:
        takes = f"It takes: {', '.join(one.name for one in query.parameters)}." if known else "It takes none."
        raise InputError(f"The query {query.name} has no parameter {unknown[0]!r}. {takes}")
    return {one.name: _term(one, given.get(one.name, one.default)) for one in query.parameters}


def resolved(query: NamedQuery, given: Mapping[str, str], index: NameIndex) -> dict[str, str]:
    """The values that were given, with names as the record has them in the place of what people type.

    The name by which the record shows a thing is taken as it is. Else case, script, order of words and words left out
    do not matter, and the last word may be unfinished; a misspelling is suggested and never taken for the name.

    Raises:
        UnknownName: nothing of the kind is called so; the error suggests what comes near.
        AmbiguousName: things with different names are meant; the error lists them.
    """
    kinds = {parameter.name: parameter.names for parameter in query.parameters}
    return {name: _as_known(text, kind, index) if (kind := kinds.get(name)) else text for name, text in given.items()}


def _as_known(text: str, kind: str, index: NameIndex) -> str:
    names = index.of(kind)
    meant = names.exact(text) or names.with_words(text) or names.begun(text)
    labels = {named.label for named in meant}
    if text in labels:
        return text
    if not labels:
        raise UnknownName(kind, text, names.near(text))
    if len(labels) > 1:
        raise AmbiguousName(kind, text, tuple((named.label, named.id) for named in meant))
    return labels.pop()


def written_out(query: NamedQuery, values: Mapping[str, Literal]) -> str:
    r"""The query with its values in it, to be run, read and changed.

    Each value stands where its parameter stood, as a term: the store plans a query by the terms in it, and one whose
    values come beside it begins with everything there is.

    >>> from honorum.library.declared import named
    >>> query = named("capital")
    >>> written_out(query, {}) == query.text
    True
    >>> print(written_out(named("former-names"), {"city": Literal("Astana")}).split("\n")[5].strip())
    ?cityNode a hon:City ; rdfs:label "Astana" ; hon:nameSpell ?spell .
    """
    if not values:
        return query.text
    place = re.compile(rf"\?({'|'.join(map(re.escape, values))})\b")
    head, opening, body = query.text.partition("WHERE {\n")
    columns = place.sub(lambda found: f"({values[found[1]]} AS {found[0]})", head)
    return columns + opening + place.sub(lambda found: str(values[found[1]]), body)


def _term(parameter: Parameter, text: str) -> Literal:
    if parameter.kind is Kind.DAY:
        try:
            return Literal(date.fromisoformat(text).isoformat(), datatype=XSD_DATE)
        except ValueError:
            raise InvalidDate(text) from None
    if parameter.kind is Kind.WHOLE:
        if not _WHOLE.fullmatch(text):
            raise InputError(f"{parameter.name} is a whole number, and {text!r} is none.")
        return Literal(text, datatype=XSD_INTEGER)
    if parameter.kind is Kind.NUMBER:
        if not _PLAIN_NUMBER.fullmatch(text):
            raise InputError(f"{parameter.name} is a number such as 0.8, and {text!r} is none.")
        return Literal(text, datatype=XSD_DECIMAL)
    return Literal(text)
