"""Exports over HTTP are the exports of the command line."""

import io

import httpx
import pytest
from lxml import etree

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


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/export/pdf", 406),
        ("/export/gexf?on=soon", 400),
        ("/export/gexf?in=Atlantis", 404),
        ("/export/gexf?kind=love", 400),
        ("/export/nquads?on=2019-06-01", 400),
    ],
)
def test_problems(country: httpx.Client, address: str, status: int) -> None:
    """What cannot be exported is told in a problem document."""
    response = country.get(address)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
