"""Values for the parameters of a query. They are put in as terms, never as text that somebody wrote."""

import re
from collections.abc import Mapping
from datetime import date

from pyoxigraph import Literal, NamedNode

from honorum.errors import AmbiguousName, InputError, InvalidDate, UnknownName
from honorum.finding import Named, NameIndex
from honorum.library.declared import Kind, NamedQuery, Parameter
from honorum.rdf.terms import XSD_DATE, XSD_DECIMAL, XSD_INTEGER

_WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)
_PLAIN_NUMBER = re.compile(r"-?\d{1,18}(?:\.\d{1,18})?", re.ASCII)


def bound(query: NamedQuery, given: Mapping[str, str | Named]) -> dict[str, Literal | NamedNode]:
    """The values of all parameters as terms: those that were given, and the defaults of the others.

    A thing gives two: its name, and itself as the variable of its node, so that namesakes do not come with it.

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
    terms: dict[str, Literal | NamedNode] = {}
    for parameter in query.parameters:
        value = given.get(parameter.name, parameter.default)
        if isinstance(value, Named):
            terms[parameter.node] = NamedNode(value.id)
        terms[parameter.name] = Literal(value.label) if isinstance(value, Named) else _term(parameter, value)
    return terms


def resolved(query: NamedQuery, given: Mapping[str, str], index: NameIndex) -> dict[str, str | Named]:
    """The values that were given, with the things of the record in the place of what people type to name them.

    A thing is named by its IRI, by the last part of that, or by the name by which the record shows it. Else case,
    script, order of words and words left out do not matter, and the last word may be unfinished; a misspelling is
    suggested and never taken for the name.

    Raises:
        UnknownName: nothing of the kind is called so; the error suggests what comes near.
        AmbiguousName: several things are meant, which may have one name; the error lists them with their IRIs.
    """
    things = {parameter.name: parameter for parameter in query.parameters if parameter.names}
    return {name: _meant(query, things[name], text, index) if name in things else text for name, text in given.items()}


def _meant(query: NamedQuery, parameter: Parameter, text: str, index: NameIndex) -> Named:
    kind = parameter.names or ""
    names = index.of(kind)
    if (there := names.by_id(text)) is not None:
        return there
    segment = _segment(query, parameter)
    ways = (names.exact, names.with_words, names.begun)
    found = ([named for named in way(text) if segment in named.id] for way in ways)
    fitting = next(filter(None, found), [])
    meant = [named for named in fitting if named.label == text] or fitting
    if not meant:
        raise UnknownName(kind, text, names.near(text))
    if len(meant) > 1:
        raise AmbiguousName(kind, text, tuple((named.label, named.id) for named in meant))
    return meant[0]


def _segment(query: NamedQuery, parameter: Parameter) -> str:
    """What the IRIs of the things have in them that a query asks for by their class, such as `/city/`; else nothing."""
    class_ = re.search(rf"\?{parameter.node} a hon:(Country|City)\b", query.text)
    return f"/{class_[1].lower()}/" if class_ else ""


def written_out(query: NamedQuery, values: Mapping[str, Literal | NamedNode]) -> str:
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
