#!/usr/bin/env python3
"""Write docs/reference/ from the code: commands, routes, settings, Python, the ontology and the library of queries.

`make docs` runs it; a test fails when a page on disk differs from what it would write.
"""

import re
from collections.abc import Callable, Iterator
from inspect import Parameter, cleandoc, signature
from pathlib import Path
from typing import Any, get_args, get_type_hints

REFERENCE = Path(__file__).resolve().parent / "reference"
NOTE = "<!-- Written by `make docs` from the code: edit the code, not this page. -->"


def pages() -> dict[str, str]:
    """Each page of the reference by its file name."""
    return {
        "commands.md": _page("Commands", commands()),
        "python.md": _page("Python", python()),
        "ontology.md": _page("Ontology", ontology()),
        "queries.md": _page("Queries", queries()),
        "routes.md": _page("Routes", routes()),
        "settings.md": _page("Settings", settings()),
    }


def commands() -> Iterator[str]:
    """Each command of `honorum` with its arguments and options."""
    from typer.models import ArgumentInfo

    from honorum.cli import app

    yield "`honorum COMMAND --help` says the same. Exit codes: 0 done, 1 done with refusals listed, 2 usage, 3 cannot."
    groups = [
        ("", app),
        *((f"{group.typer_instance.info.name} ", group.typer_instance) for group in app.registered_groups),
    ]
    functions = {
        f"{prefix}{info.name or info.callback.__name__}": info.callback
        for prefix, group in groups
        for info in group.registered_commands
        if info.callback
    }
    for name, function in sorted(functions.items()):
        parameters = list(_parameters(function))
        arguments = [one for one in parameters if isinstance(one[1], ArgumentInfo)]
        options = [one for one in parameters if not isinstance(one[1], ArgumentInfo)]
        shape = " ".join(_placeholder(parameter, info) for parameter, info, _ in arguments)
        yield f"## `{' '.join(filter(None, ('honorum', name, shape, '[options]' if options else '')))}`"
        yield _plain(function.__doc__)
        yield _table(
            ("argument", "meaning"), ((f"`{_placeholder(one, info)}`", _plain(info.help)) for one, info, _ in arguments)
        )
        yield _table(
            ("option", "meaning", "default"),
            (
                (_option(one, info, kind), _plain(info.help), _default(one.default))
                for one, info, kind in options
                if not info.hidden
            ),
        )


def routes() -> Iterator[str]:
    """Each route of the service with its parameters and answers."""
    from honorum_api.app import create_app

    schema = create_app().openapi()
    yield "The service describes itself at `/openapi.json` and, for people, at `/docs`."
    yield (
        "Look-ups come in four forms: JSON, a page, a table (CSV: a row for each thing that is listed, `next` in the "
        "header `Link`) and JSON-LD (what the graph says of the things in the answer, with the words of the sources). "
        "The ending of the address chooses (`/persons.csv?q=vesk`, `/who.jsonld?office=mayor`), or `format=csv`, or "
        "`Accept`. Long answers are compressed with brotli or gzip."
    )
    for path, methods in sorted(schema["paths"].items()):
        for method, operation in methods.items():
            yield f"## `{method.upper()} {path}`"
            yield _plain(operation.get("description") or operation.get("summary"))
            yield _table(
                ("parameter", "in", "meaning"),
                (
                    (f"`{one['name']}`" + (" *" if one.get("required") else ""), one["in"], _plain(_about(one)))
                    for one in operation.get("parameters", ())
                ),
            )
            yield _table(
                ("status", "answer"),
                ((code, _plain(answer.get("description"))) for code, answer in operation.get("responses", {}).items()),
            )


def python() -> Iterator[str]:
    """What a graph can be asked from Python, with an example for each question."""
    import honorum
    from honorum.notebooks.graph import Graph
    from honorum.notebooks.table import Table

    yield (
        "`honorum.open` opens a graph in Python or a notebook. Its answers are frozen dataclasses, the same that the "
        "command line prints and the service sends: `to_json()` gives them as JSON, and a notebook shows them with "
        "their quotes. Notebooks to begin with: [who held what](../notebooks/who-held-what.ipynb), "
        "[how they are tied](../notebooks/how-they-are-tied.ipynb)."
    )
    yield from _callable("honorum.open", honorum.open)
    for kind, name in ((Graph, "graph"), (Table, "table")):
        yield f"## `{kind.__name__}`"
        yield from _prose(kind)
        for attribute, value in vars(kind).items():
            if attribute.startswith("_") or not (callable(value) or isinstance(value, property)):
                continue
            if isinstance(value, property):
                yield f"### `{name}.{attribute}`"
                yield from _prose(value)
            else:
                yield from _callable(f"{name}.{attribute}", value, "###")


def settings() -> Iterator[str]:
    """Each setting with its environment variable and default."""
    from honorum.settings import Settings

    yield "Settings are read from the environment once, when a command starts."
    yield _table(
        ("variable", "meaning", "default"),
        (
            (f"`HONORUM_{name.upper()}`", _plain(field.description), _default(field.default))
            for name, field in Settings.model_fields.items()
        ),
    )


def ontology() -> Iterator[str]:
    """Each term of the ontology and each concept of its vocabularies, with its definition."""
    from rdflib import OWL, RDF, RDFS, SKOS, Graph

    from honorum.resources import folder

    yield "Prefix `hon:` is `https://w3id.org/honorum/ontology#`."
    kinds = (
        (OWL.Class, "class"),
        (OWL.ObjectProperty, "link"),
        (OWL.DatatypeProperty, "value"),
        (SKOS.Concept, "concept"),
    )
    for path in (
        *sorted(folder("ontology").glob("*.ttl")),
        *sorted((folder("ontology") / "vocabularies").glob("*.ttl")),
    ):
        graph = Graph().parse(path)
        rows = [
            (
                f"`{_short(str(term))}`",
                kind,
                _plain(graph.value(term, SKOS.prefLabel) or graph.value(term, RDFS.label)),
                _plain(graph.value(term, SKOS.definition)),
            )
            for of_kind, kind in kinds
            for term in sorted(graph.subjects(RDF.type, of_kind))
            if str(term).startswith("https://w3id.org/honorum/")
        ]
        if rows:
            yield f"## {path.stem}"
            yield _table(("term", "is a", "label", "definition"), rows)


def queries() -> Iterator[str]:
    """Each query of the library with what it answers and takes."""
    from honorum.library import library

    yield (
        "The library of named queries. `honorum query --named NAME --param name=value` asks them, and so does "
        "`GET /queries/NAME?name=value`; each parameter has a default, made for the sample world. The last columns of "
        "an answer say what was asked."
    )
    subject = ""
    for query in library():
        if query.subject != subject:
            subject = query.subject
            yield f"## {subject.capitalize()}"
        yield f"### `{query.name}`"
        yield f"{query.question} {query.note}".strip()
        yield _table(
            ("parameter", "takes", "meaning", "default"),
            ((f"`{one.name}`", str(one.kind), one.description, f"`{one.default}`") for one in query.parameters),
        )
        yield f"```sparql\n{query.text.strip()}\n```"


def _callable(name: str, function: Callable[..., Any], level: str = "##") -> Iterator[str]:
    """A function or method: how it is called, what it does, what it raises, and its example."""
    parameters = [one for one in signature(function).parameters.values() if one.name != "self"]
    shown = signature(function).replace(parameters=parameters)
    yield f"{level} `{name}`"
    text = re.sub(r"(?:\w+\.)+(\w+)", r"\1", re.sub(r"-> '(.*)'$", r"-> \1", str(shown)))
    yield f"```python\n{name}{text}\n```"
    yield from _prose(function)


def _prose(documented: Any) -> Iterator[str]:
    """A docstring: its paragraphs, the errors as a list, the example as code."""
    for part in re.split(r"\n\s*\n", cleandoc(documented.__doc__ or "")):
        if part.startswith("Raises:"):
            errors = (line.strip().partition(": ") for line in part.splitlines()[1:])
            yield "\n".join(f"- raises `{name}`: {why}" for name, _, why in errors)
        elif part.startswith(">>>"):
            yield f"```pycon\n{part}\n```"
        else:
            yield _plain(part)


def _page(title: str, parts: Iterator[str]) -> str:
    return "\n\n".join(part for part in (f"# {title}", NOTE, *parts) if part) + "\n"


def _table(head: tuple[str, ...], rows: Any) -> str:
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
    if not lines:
        return ""
    return "\n".join(f"| {line} |" for line in (" | ".join(head), " | ".join("---" for _ in head), *lines))


def _plain(text: Any) -> str:
    return " ".join(str(text or "").split())


def _parameters(function: Callable[..., Any]) -> Iterator[tuple[Parameter, Any, Any]]:
    """Each parameter of a command with what it says about itself on the command line, and its type."""
    hints = get_type_hints(function, include_extras=True)
    for parameter in signature(function).parameters.values():
        kind, info = get_args(hints[parameter.name])[:2]
        yield parameter, info, kind


def _placeholder(argument: Parameter, info: Any) -> str:
    name = (info.metavar or argument.name.upper()).strip("[]").rstrip(".…")
    many = "…" if "list" in str(argument.annotation) else ""
    return f"{name}{many}" if argument.default is Parameter.empty else f"[{name}{many}]"


def _option(option: Parameter, info: Any, kind: Any) -> str:
    plain = option.name.replace("_", "-")
    # Inside `Annotated` the first name of an option is the first argument of `typer.Option`.
    named = [name for name in (info.default, *(info.param_decls or ())) if isinstance(name, str)]
    names = named or ((f"--{plain}", f"--no-{plain}") if option.default is True else (f"--{plain}",))
    shown = ", ".join(names)
    return f"`{shown}`" if kind is bool else f"`{shown} {info.metavar or option.name.upper()}`"


def _default(value: Any) -> str:
    if value in (None, False, True, (), Parameter.empty) or "Undefined" in repr(value):
        return ""
    return f"`{value}`"


def _about(parameter: dict[str, Any]) -> str:
    return str(parameter.get("description") or parameter.get("schema", {}).get("description") or "")


def _short(iri: str) -> str:
    ontology_term = iri.removeprefix("https://w3id.org/honorum/ontology#")
    if ontology_term != iri:
        return f"hon:{ontology_term}"
    return iri.removeprefix("https://w3id.org/honorum/vocabulary/").replace("/", ":", 1)


if __name__ == "__main__":
    REFERENCE.mkdir(exist_ok=True)
    for file, text in pages().items():
        (REFERENCE / file).write_text(text, encoding="utf-8")
