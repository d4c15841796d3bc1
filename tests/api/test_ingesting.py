"""Articles are taken in from who has the token, and from nobody else."""

from collections.abc import Iterator

import httpx
import pytest

from honorum.settings import Settings

TOKEN = {"Authorization": "Bearer open-sesame"}
ARTICLE = {
    "title": "Taldria swears in a prime minister",
    "text": "VORN. Edda Malin, the prime minister of Taldria, met reporters on Monday. "
    "Malin was sworn in as prime minister of Taldria on 4 March 2019.",
    "published": "2019-03-11",
    "publisher": "Taldria Post",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, serve) -> Iterator[httpx.Client]:
    """A service with a token over a store that is not there yet."""
    folder = tmp_path_factory.mktemp("ingesting") / "graph"
    with serve(Settings(store=folder, token=TOKEN["Authorization"].partition(" ")[2])) as running:
        yield running


def test_without_a_token_it_is_off(country: httpx.Client) -> None:
    """A service that was given no token takes nothing, whatever is sent."""
    response = country.post("/articles", json=ARTICLE, headers=TOKEN)
    assert response.status_code == 403
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic open-sesame"}])
def test_another_token_is_refused(client: httpx.Client, headers: dict[str, str]) -> None:
    """No token or a wrong one is 401, and says how to send one."""
    response = client.post("/articles", json=ARTICLE, headers=headers)
    assert response.status_code == 401
    assert response.headers["www-authenticate"].startswith("Bearer")


def test_an_article_goes_in_and_is_answered_from(client: httpx.Client) -> None:
    """After the article is in, the service answers from it; sent again, it changes nothing."""
    response = client.post("/articles", json=ARTICLE, headers=TOKEN)
    taken = response.json()
    assert response.status_code == 201, taken
    assert taken["documents"] == 1
    assert taken["facts"] >= 1
    read = client.get("/articles/" + taken["articles"][0].rsplit("/", 1)[-1]).json()
    assert read["title"] == ARTICLE["title"]
    assert client.get("/health").json()["snapshot"] == taken["snapshot"]
    answer = client.get("/who", params={"office": "prime minister", "in": "Taldria", "on": "2019-03-11"}).json()
    assert [holder["person"]["label"] for holder in answer["holders"]] == ["Edda Malin"]
    again = client.post("/articles", json=ARTICLE, headers=TOKEN)
    assert (again.status_code, again.json()["unchanged"]) == (200, 1)


@pytest.mark.parametrize(
    ("body", "kind", "query", "status"),
    [
        (b"", "text/plain", "", 422),
        (b"{}", "application/json", "", 422),
        (b"\x00\x01\x02", "application/pdf", "", 415),
        (b"The minister resigned.", "text/plain", "?published=yesterday", 400),
        (b"The minister resigned.", "text/plain", "?published=2999-01-01", 400),
        (b"x" * 6_000_000, "text/plain", "", 413),
    ],
)
def test_what_cannot_be_read(client: httpx.Client, body: bytes, kind: str, query: str, status: int) -> None:
    """What is no article is refused with the reason."""
    response = client.post(f"/articles{query}", content=body, headers={**TOKEN, "Content-Type": kind})
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"


def test_what_is_left_out_is_told(client: httpx.Client) -> None:
    """Of several articles that are sent at once, those that cannot be read are listed with the reason."""
    several = [{**ARTICLE, "text": ARTICLE["text"] + " She left on Friday."}, {"title": "no words"}]
    response = client.post("/articles", json=several, headers=TOKEN)
    assert (response.status_code, response.json()["documents"]) == (201, 1)
    (refused,) = response.json()["refused"]
    assert "has no text" in refused["reason"]
    assert refused["path"].endswith("#2")


def test_the_charset_that_is_named_is_the_one_that_is_read(client: httpx.Client) -> None:
    """A text in another charset is read by it; one that is not in the charset it names is refused."""
    text = "Jolán Békés, the président of Taldria, met reporters on Monday."
    kinds = {name: {**TOKEN, "Content-Type": f"text/plain; charset={name}"} for name in ("latin-1", "utf-16", "hex")}
    taken = client.post("/articles?published=2019-03-11", content=text.encode("latin-1"), headers=kinds["latin-1"])
    assert taken.status_code == 201
    slug = taken.json()["articles"][0].rsplit("/", 1)[-1]
    assert client.get(f"/articles/{slug}").json()["text"] == text
    for name in ("utf-16", "hex"):
        assert client.post("/articles", content=b"odd", headers=kinds[name]).status_code == 400
