"""The service describes itself completely."""

from collections.abc import Iterator
from typing import Any

import pytest

from honorum_api.app import create_app


@pytest.fixture(scope="module")
def description() -> dict[str, Any]:
    """The OpenAPI document."""
    found: dict[str, Any] = create_app().openapi()
    return found


def operations(description: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operation with its name."""
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def test_every_operation_is_explained(description: dict[str, Any]) -> None:
    """Each operation has a summary, a description and the problems it can answer with."""
    for name, operation in operations(description):
        assert operation.get("summary"), name
        assert operation.get("description"), name
        problem = operation["responses"]["4XX"]["content"]
        assert list(problem) == ["application/problem+json"], name


def test_every_parameter_is_explained(description: dict[str, Any]) -> None:
    """Each parameter has a description."""
    for name, operation in operations(description):
        for parameter in operation.get("parameters", ()):
            assert parameter.get("description"), (name, parameter["name"])


def test_every_field_has_a_description_and_an_example(description: dict[str, Any]) -> None:
    """Each field of each answer says what it is; each that is no answer of its own has an example."""
    for name, schema in description["components"]["schemas"].items():
        for field, about in schema.get("properties", {}).items():
            assert about.get("description"), (name, field)
            refers = "$ref" in str(about)
            assert refers or about.get("examples"), (name, field)


def test_the_contract_is_there(description: dict[str, Any]) -> None:
    """The routes that others rely on exist."""
    promised = """
        /who /offices /offices/{slug} /offices/{slug}/holders /persons /persons/{slug} /persons/{slug}/offices
        /parties /parties/{slug} /places /places/{slug} /events /events/{slug} /articles /articles/{slug}
        /paths /sparql /export/{format} /health /id/{kind}/{slug}
    """
    assert set(promised.split()) <= set(description["paths"])
    assert {"get", "post"} <= set(description["paths"]["/sparql"])
    assert "post" in description["paths"]["/articles"]
