"""Assistants ask the graph over the Model Context Protocol, and can only read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from honorum.settings import Settings


@pytest.fixture(scope="module")
def service(sample_store: Path, serve) -> Iterator[httpx.Client]:
    """A client of a service over the sample world."""
    with serve(Settings(store=sample_store)) as client:
        yield client


def called(service: httpx.Client, tool: str, **arguments: Any) -> tuple[bool, Any]:
    """Whether a tool did what was asked, and what it says; asked by the official client."""
    from mcp.client import Client

    async def ask() -> tuple[bool, Any]:
        async with Client(f"{service.base_url}/mcp") as client:
            result = await client.call_tool(tool, arguments)
            text = " ".join(getattr(part, "text", "") for part in result.content)
            return not result.is_error, text if result.is_error else result.structured_content

    return anyio.run(ask)


def test_the_tools_are_listed_and_only_read(service: httpx.Client) -> None:
    """Five questions, each explained with its arguments, each marked as one that changes nothing."""
    from mcp.client import Client

    async def listed() -> Any:
        async with Client(f"{service.base_url}/mcp") as client:
            return (await client.list_tools()).tools

    found = {tool.name: tool for tool in anyio.run(listed)}
    assert set(found) == {"who", "career", "paths", "search", "query"}
    for tool in found.values():
        assert tool.annotations.read_only_hint
        assert tool.description
    assert found["who"].input_schema["properties"]["office"]["description"]


def test_questions_have_the_answers_of_the_service(service: httpx.Client) -> None:
    """Who, a career, paths and a search tell what the routes tell."""
    asked = {"office": "President of Ardovia", "on": "2024-03-11"}
    done, found = called(service, "who", **asked)
    assert done
    told = service.get("/who", params=asked).json()
    assert (found["holders"], found["office"], found["all"]) == (told["holders"], told["office"], 1)
    done, found = called(service, "career", person="KOVALEN, Mira")
    assert done
    assert found == service.get("/persons/mira-kovalen").json()
    done, found = called(service, "paths", start="Elena Dorsk", end="Tomas Kerrin")
    assert done
    assert found["paths"][0]["hops"]
    met = {"from": "Marko Velic", "to": "Tomas Kerrin", "successive": True, "max_hops": 4, "limit": 3}
    done, found = called(service, "paths", start="Marko Velic", end="Tomas Kerrin", successive=True)
    assert done
    assert found == service.get("/paths", params=met).json()
    done, found = called(service, "search", text="koval", kind="person")
    assert [one["label"] for one in found["items"]] == ["Mira Kovalen"]


def test_any_question_in_sparql_keeps_to_the_limits(service: httpx.Client) -> None:
    """A query has an answer; what would write, call out or answer without end is refused and says why."""
    done, found = called(
        service, "query", query="SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/honorum/ontology#Person> }"
    )
    assert done
    assert found["answer"].startswith("n")
    for wrong, why in (
        ("DELETE WHERE { ?s ?p ?o }", "write"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "large"),
        ("SELECT", "parse"),
    ):
        done, told = called(service, "query", query=wrong)
        assert not done
        assert why in told, told


def test_what_nobody_is_called_is_told_with_suggestions(service: httpx.Client) -> None:
    """An assistant reads the same words as people do."""
    done, told = called(service, "career", person="Mira Kowalen")
    assert not done
    assert "Mira Kovalen" in told


def test_a_store_that_is_not_there_tells_no_path(serve, tmp_path: Path) -> None:
    """Where there is no graph, no folder of the machine is named."""
    with serve(Settings(store=tmp_path / "nothing")) as client:
        done, told = called(client, "search", text="a")
    assert not done
    assert str(tmp_path) not in told
