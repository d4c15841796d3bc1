"""Pages escape what they show and load nothing from elsewhere."""

import hashlib
import re
from pathlib import Path

import httpx
import pytest

from honorum.settings import Settings
from honorum_api.pages.rendering import HERE

BROWSER = {"Accept": "text/html"}
LOADED = re.compile(r"""<(?:script|link|img|iframe)[^>]*?(?:src|href)=["']([^"']+)["']""")


def test_text_of_the_graph_is_never_markup(crowd: Path, serve) -> None:
    """A name that looks like a script is shown as text."""
    with serve(Settings(store=crowd)) as client:
        for address in ("/persons?q=script", "/persons/person-13", "/id/person/person-13.html", "/persons?q=<script>x"):
            page = client.get(address, headers=BROWSER)
            assert page.status_code == 200
            assert "<script>alert" not in page.text
            assert "<script>x" not in page.text
        assert "&lt;script&gt;alert(1)" in client.get("/persons/person-13", headers=BROWSER).text


@pytest.mark.parametrize("address", ["/", "/docs", "/sparql", "/persons", "/queries"])
def test_pages_load_only_from_here(country: httpx.Client, address: str) -> None:
    """Every script and style comes from this service, it is there, and the policy forbids any other."""
    page = country.get(address, headers=BROWSER)
    assert page.headers["content-security-policy"].startswith("default-src 'self'")
    loaded = [found for found in LOADED.findall(page.text) if found != "data:,"]
    assert loaded
    for found in loaded:
        assert found.startswith("/")
        assert country.get(found).status_code == 200


def test_vendored_files_are_those_that_the_table_names() -> None:
    """Each vendored file stands in the table with its hash, and nothing else lies there."""
    folder = HERE / "vendor"
    table = re.findall(r"^\| `([^`]+)` .*`([0-9a-f]{64})` \|$", (folder / "VENDORED.md").read_text(), re.MULTILINE)
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()} - {"VENDORED.md"}
    assert {name for name, _ in table} == there
    for name, digest in table:
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_the_front_page_asks(country: httpx.Client) -> None:
    """The front page has the three questions and says how much there is."""
    page = country.get("/").text
    for action in ("/who", "/search", "/paths"):
        assert f'action="{action}"' in page
    assert "persons" in page


def test_search_finds_across_kinds(country: httpx.Client) -> None:
    """One word finds persons, offices, parties and places; programs get the same as JSON."""
    found = country.get("/search", params={"q": "Velmara"}).json()["items"]
    assert {item["kind"] for item in found} >= {"office", "place"}
    page = country.get("/search", params={"q": "vesk"}, headers=BROWSER).text
    assert "Doren Vesk" in page


@pytest.mark.parametrize(
    "address", ["/", "/persons", "/nowhere", "/sparql?query=ASK%7B%7D&format=csv", "/static/honorum.css"]
)
def test_no_answer_is_guessed_at(country: httpx.Client, address: str) -> None:
    """Whatever is sent, browsers must take it for what it says it is."""
    assert country.get(address).headers["x-content-type-options"] == "nosniff"
