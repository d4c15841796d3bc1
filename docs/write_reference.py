#!/usr/bin/env python3
"""Write docs/reference/ from the code: commands, routes, settings and the ontology.

`make docs` runs it; a test fails when a page on disk differs from what it would write.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).resolve().parent / "reference"
NOTE = "<!-- Written by `make docs` from the code: edit the code, not this page. -->"


def pages() -> dict[str, str]:
    """Each page of the reference by its file name."""
    return {
        "commands.md": _page("Commands", commands()),
        "ontology.md": _page("Ontology", ontology()),
        "routes.md": _page("Routes", routes()),
        "settings.md": _page("Settings", settings()),
    }


def commands() -> Iterator[str]:
    """Each command of `honorum` with its arguments and options."""
    import typer

    from honorum.cli import app

    group = typer.main.get_command(app)
    yield "`honorum COMMAND --help` says the same. Exit codes: 0 done, 1 done with refusals listed, 2 usage, 3 cannot."
    for name, command in sorted(group.commands.items()):
        arguments = [parameter for parameter in command.params if parameter.param_type_name == "argument"]
        options = [parameter for parameter in command.params if parameter.param_type_name == "option"]
        shape = " ".join(_placeholder(argument) for argument in arguments)
        yield f"## `{' '.join(filter(None, ('honorum', name, shape, '[options]' if options else '')))}`"
        yield _plain(command.help)
        yield _table(("argument", "meaning"), ((f"`{_placeholder(one)}`", _plain(one.help)) for one in arguments))
        yield _table(
            ("option", "meaning", "default"),
            ((_option(one), _plain(one.help), _default(one.default)) for one in options if not one.hidden),
        )


def routes() -> Iterator[str]:
    """Each route of the service with its parameters and answers."""
    from honorum_api.app import create_app

    schema = create_app().openapi()
    yield "The service describes itself at `/openapi.json` and, for people, at `/docs`."
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


def _page(title: str, parts: Iterator[str]) -> str:
    return "\n\n".join(part for part in (f"# {title}", NOTE, *parts) if part) + "\n"


def _table(head: tuple[str, ...], rows: Any) -> str:
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
    if not lines:
        return ""
    return "\n".join(f"| {line} |" for line in (" | ".join(head), " | ".join("---" for _ in head), *lines))


def _plain(text: Any) -> str:
    return " ".join(str(text or "").split())


def _placeholder(argument: Any) -> str:
    name = (argument.metavar or argument.name or "").upper().strip("[]").rstrip(".")
    many = "…" if argument.nargs == -1 else ""
    return f"{name}{many}" if argument.required else f"[{name}{many}]"


def _option(option: Any) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    return names if option.is_flag else f"{names} {option.type.name.upper()}"


def _default(value: Any) -> str:
    if value is None or value is False or callable(value) or value == () or "Undefined" in repr(value):
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
