"""Kept answers are the answers that were given, for one state of the graph, within their room."""

from pathlib import Path

from pyoxigraph import Literal, Quad

from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, hon
from honorum.settings import Settings
from honorum.store import open_writer
from honorum_api.keeping import KeptAnswers


def test_the_answer_comes_back_as_it_was() -> None:
    """The body and what belongs to it are those of the first time."""
    kept = KeptAnswers[int, str]()
    kept.keep(1, b'{"a":1}', "application/json", asked=1)
    assert kept.find(1) == (b'{"a":1}', "application/json")
    assert kept.find(2) is None


def test_what_nobody_asks_for_goes_first() -> None:
    """The room is never exceeded; what was asked for last stays."""
    kept = KeptAnswers[int, None](most_bytes=35_000)
    for number in range(3):
        kept.keep(number, b"x" * 10_000, None, asked=1)
    assert kept.find(0) is not None
    kept.keep(3, b"x" * 10_000, None, asked=1)
    assert [kept.find(number) is not None for number in range(4)] == [True, False, True, True]


def test_long_questions_take_room_like_long_answers() -> None:
    """Whoever asks long questions with short answers fills no memory with them."""
    kept = KeptAnswers[int, None](most_bytes=35_000)
    for number in range(100):
        kept.keep(number, b"", None, asked=10_000)
    assert [number for number in range(100) if kept.find(number) is not None] == [97, 98, 99]


def test_a_new_snapshot_is_seen_at_once(tmp_path: Path, serve) -> None:
    """After something is published, the same question is answered anew, by JSON and page alike."""
    folder = tmp_path / "graph"

    def publish(name: str) -> None:
        with open_writer(folder) as writer:
            person = writer.names.entity("person", name)
            record = writer.names.record
            writer.add([Quad(person, RDF_TYPE, hon("Person"), record), Quad(person, RDFS_LABEL, Literal(name), record)])
            writer.publish()

    publish("ada")
    with serve(Settings(store=folder)) as client:
        first = [client.get("/persons") for _ in range(2)]
        assert first[0].json() == first[1].json()
        assert first[0].headers["etag"] == first[1].headers["etag"]
        assert "text/html" in client.get("/persons", headers={"Accept": "text/html"}).headers["content-type"]
        publish("grace")
        second = client.get("/persons", headers={"If-None-Match": first[0].headers["etag"]})
        assert [item["label"] for item in second.json()["items"]] == ["ada", "grace"]
        assert "grace" in client.get("/persons", headers={"Accept": "text/html"}).text
