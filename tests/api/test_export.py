"""Exports over HTTP are the exports of the command line."""

import io
import json

import httpx
import pytest
from lxml import etree
from pyoxigraph import RdfFormat, Store

from honorum.exporting import FORMATS, Choices, export
from honorum.store import current


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_each_format(country: httpx.Client, velmara, name: str) -> None:
    """What is sent is byte for byte what the export writes, named after the snapshot."""
    snapshot = current(velmara)
    expected = io.BytesIO()
    export(name, snapshot, expected, Choices())
    response = country.get(f"/export/{name}")
    assert response.status_code == 200
    assert response.content == expected.getvalue()
    assert response.headers["content-type"].startswith(FORMATS[name].media_type.partition(";")[0])
    assert f"{snapshot.name}{FORMATS[name].suffix}" in response.headers["content-disposition"]
    assert snapshot.name in response.headers["etag"]


def test_a_network_of_one_place_and_day(country: httpx.Client) -> None:
    """Choices narrow a network."""
    everything = etree.fromstring(country.get("/export/gexf").content)
    narrow = etree.fromstring(
        country.get("/export/gexf", params={"in": "Velmara", "on": "2019-06-01", "kind": "tenure"}).content
    )
    assert 0 < len(narrow.findall(".//{*}edge")) < len(everything.findall(".//{*}edge"))


def test_a_table_leads_to_its_dictionary(country: httpx.Client) -> None:
    """The answer with the table names the data dictionary, and the dictionary names the table."""
    link = country.get("/export/csv").headers["link"]
    assert 'rel="describedby"' in link
    dictionary = country.get("/export/" + link.partition(">")[0].removeprefix("<"))
    assert dictionary.json()["url"] == "csv"


def test_days_certainty_and_sources_narrow_a_table(country: httpx.Client) -> None:
    """What was surely so between two days, and what several sources tell."""

    def rows(**asked: str | int) -> int:
        return len(country.get("/export/csv", params=asked).text.splitlines()) - 1

    window = {"from": "2012-01-01", "until": "2013-01-01"}
    assert rows(**window, certain="true") < rows(**window) < rows()
    assert rows(min_sources=3) == 1


@pytest.mark.parametrize("kind", ["person/doren-vesk", "office/president-of-velmara"])
def test_a_thing_as_json_ld_says_what_the_record_says(country: httpx.Client, velmara, kind: str) -> None:
    """With the context that it names, a thing read back has the record's triples about it, and its tenures."""
    document = country.get(f"/id/{kind}.jsonld").json()
    address, base = document["@context"]
    assert address == f"{country.base_url}/context.jsonld"
    document["@context"] = [country.get("/context.jsonld").json()["@context"], base]
    store = Store()
    store.load(json.dumps(document).encode(), format=RdfFormat.JSON_LD)
    snapshot = current(velmara)
    own = snapshot.quads(snapshot.names.entity(*kind.split("/")), None, None, snapshot.names.record)
    triples = {quad.triple for quad in store}
    assert {quad.triple for quad in own} <= triples
    inside = {"person/doren-vesk": "tenure/doren-vesk--president-of-velmara"}.get(kind)
    if inside:
        told = snapshot.quads(snapshot.names.entity(*inside.split("/")), None, None, snapshot.names.record)
        assert {quad.triple for quad in told} <= triples


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/export/pdf", 406),
        ("/export/gexf?on=soon", 400),
        ("/export/gexf?in=Atlantis", 404),
        ("/export/gexf?kind=love", 400),
        ("/export/csv?from=soon", 400),
        ("/export/csv?min_sources=0", 400),
        ("/export/csv?layout=true", 400),
        ("/export/nquads?on=2019-06-01", 400),
    ],
)
def test_problems(country: httpx.Client, address: str, status: int) -> None:
    """What cannot be exported is told in a problem document."""
    response = country.get(address)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
