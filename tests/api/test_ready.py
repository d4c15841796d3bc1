"""The short way answers as the long way does, over real HTTP, and refuses nothing by itself."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from honorum.questions.prepared import prepared
from honorum.settings import Settings
from honorum.store import current

LONG = {"If-None-Match": '"of another snapshot"'}
"""A condition that never holds: such a request goes the long way."""

DAYS = ("2001-02-03", "2014-06-01", "2019-06-01", "2024-01-01")


@pytest.fixture(scope="module")
def client(sample_store: Path, serve) -> Iterator[httpx.Client]:
    """A client of a service over the sample world, whose answers are ready."""
    assert prepared(current(sample_store)) is not None
    with serve(Settings(store=sample_store)) as found:
        found.get("/who?office=nothing")  # now the names of offices are read
        yield found


@pytest.fixture(scope="module")
def offices(client: httpx.Client) -> list[dict]:
    """All offices of the sample world."""
    found: list[dict] = client.get("/offices?limit=100").json()["items"]
    assert len(found) > 3
    return found


def both(client: httpx.Client, address: str) -> tuple[httpx.Response, httpx.Response]:
    """The answer by either way; the first one is asked for twice, since the second time names are known."""
    first = client.get(address)
    assert client.get(address).content == first.content
    return first, client.get(address, headers=LONG)


def test_every_office_on_every_day(client: httpx.Client, offices: list[dict]) -> None:
    """Body, type and tag are the same whichever way a question goes."""
    held = 0
    for office in offices:
        slug = office["id"].rsplit("/", 1)[-1]
        name = quote(office["label"])
        addresses = [f"/offices/{slug}", f"/offices/{slug}/holders", f"/offices/{slug}/holders?limit=1"]
        addresses += [f"/who?office={name}&on={day}" for day in DAYS]
        addresses += [f"/offices/{slug}/holders?on={day}" for day in DAYS] + [f"/who?office={name}"]
        for address in addresses:
            short, long = both(client, address)
            assert (short.status_code, short.content) == (long.status_code, long.content), address
            for header in ("content-type", "etag", "vary", "x-content-type-options"):
                assert short.headers.get(header) == long.headers.get(header), (address, header)
            held += len(short.json().get("holders", ()))
    assert held > len(offices)


@pytest.mark.parametrize(
    "address",
    [
        "/who",
        "/who?office=",
        "/who?office=king%20of%20nowhere",
        "/who?office=president&office=mayor",
        "/who?office=president&on=yesterday",
        "/who?office=president&limit=0",
        "/who?office=president&limit=many",
        "/who?office=president&unknown=1",
        "/offices/nothing-at-all/holders",
        "/offices/nothing-at-all/holders?on=2020-01-01",
        "/offices/%3Cscript%3E/holders",
        "/offices/president-of-ardovia/holders?after=nobody--nothing",
        "/offices/president-of-ardovia/holders?on=2019-06-01&after=nobody--nothing",
    ],
)
def test_what_is_refused_is_refused_alike(client: httpx.Client, address: str) -> None:
    """A wrong question gets the same status and the same problem by either way."""
    short, long = both(client, address)
    assert (short.status_code, short.json()) == (long.status_code, long.json())


def test_part_after_part(client: httpx.Client, offices: list[dict]) -> None:
    """`next` leads through all holders of an office, one by one."""
    for office in offices:
        slug = office["id"].rsplit("/", 1)[-1]
        whole = client.get(f"/offices/{slug}/holders").json()
        assert (whole["limit"], whole["next"]) == (1000, None)
        found, address = [], f"/offices/{slug}/holders?limit=1"
        while address:
            part = client.get(address).json()
            assert len(part["holders"]) <= part["limit"] == 1
            found += part["holders"]
            address = part["next"]
        assert found == whole["holders"]


def test_a_tag_that_is_known_is_enough(client: httpx.Client) -> None:
    """Who has the answer already gets 304 and no body."""
    address = "/offices?limit=1"
    tag = client.get(address).headers["etag"]
    again = client.get(address, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
