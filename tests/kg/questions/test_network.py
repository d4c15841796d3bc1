"""The network is kept beside a state, and brought up to date for the next one as if it were made anew."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_networks import assert_same
from pyoxigraph import Literal, NamedNode, Quad

from honorum.model.bounds import between
from honorum.network.gathering import gather
from honorum.network.projecting import project
from honorum.questions import network as networks
from honorum.questions.network import keep_current, network
from honorum.rdf.record_graph import write_bounds
from honorum.rdf.terms import RDF_TYPE, RDFS_LABEL, concept, hon
from honorum.store import Snapshot, Writer, open_writer, snapshot
from honorum.store.handing_on import MOST, inherited

PEOPLE, GROUPS, EVENTS = (range(3) for _ in range(3))
_KINDS = ("tenure", "membership", "relationship", "participation", "contention", "succession", "office", "event")
_VOCABULARIES = {"status": "tenure-status", "modality": "modality"}
_YEARS = st.integers(2000, 2005)


@st.composite
def _things(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]], tuple[str, str] | None]:
    """A thing of the record: its name, its links, and its time; the same name may come again and say something else."""
    number, one = draw(st.integers(0, 3)), f"person/{draw(st.sampled_from(PEOPLE))}"
    kind = draw(st.sampled_from(_KINDS))
    group, event = f"office/{draw(st.sampled_from(GROUPS))}", f"event/{draw(st.sampled_from(EVENTS))}"
    status = draw(st.sampled_from(["regular", "elect"]))
    change = draw(st.sampled_from(["Appointment", "Resignation", "Succession", "Nomination"]))
    side, modality = draw(st.sampled_from(["predecessor", "successor"])), draw(st.sampled_from(["asserted", "planned"]))
    links = {
        "tenure": [("a", "Tenure"), ("holder", one), ("office", group), ("status", status)],
        "membership": [("a", "PartyMembership"), ("member", one), ("party", f"party/{number}")],
        "relationship": [("a", "Relationship"), ("subject", one), ("object", f"person/{number}")],
        "participation": [("a", "Participation"), ("actor", one), ("event", event)],
        "contention": [("a", "Contention"), ("actor", one), ("target", f"person/{number}")],
        "succession": [
            ("a", "OfficeChange"),
            ("a", change),
            ("person", one),
            (side, f"person/{number}"),
            ("modality", modality),
        ],
        "office": [("a", "Office"), ("organization", f"organization/{number}")],
        "event": [("a", "Event")],
    }[kind]
    name = {"office": group, "event": event}.get(kind, f"{kind}/{number}")
    start = draw(_YEARS)
    years = (str(start), str(start + draw(st.integers(1, 4)))) if draw(st.booleans()) else None
    return name, links, None if kind in {"office", "participation"} else years


def _put(writer: Writer, thing: tuple[str, list[tuple[str, str]], Any]) -> None:
    """Write a thing in the place of what was said of it before."""
    name, links, years = thing
    record = writer.names.record
    node = writer.names.entity(*name.split("/"))
    writer.remove(writer.quads(node, None, None, record))
    for property_, value in links:
        object_ = (
            hon(value)
            if property_ == "a"
            else concept(_VOCABULARIES[property_], value)
            if property_ in _VOCABULARIES
            else writer.names.entity(*value.split("/"))
        )
        writer.add([Quad(node, RDF_TYPE if property_ == "a" else hon(property_), object_, record)])
    if years:
        writer.add(Quad(*triple, record) for triple in write_bounds(node, between(*years)))


_Batch = tuple[list[tuple[str, list[tuple[str, str]], Any]], list[int], bool]


_BATCHES = st.lists(
    st.tuples(st.lists(_things(), max_size=6), st.lists(st.integers(0, 3), max_size=2), st.booleans()), max_size=4
)


@pytest.mark.slow
@settings(max_examples=15)
@given(_BATCHES)
def test_an_update_is_a_rebuild(batches: list[_Batch]) -> None:
    """Batch after batch, whether somebody asks in between or not: the network is the one made of all ties anew."""
    with TemporaryDirectory() as folder, open_writer(Path(folder) / "graph") as writer:
        for things, gone, asked in [([("event/0", [("a", "Event")], None)], [], True), *batches]:
            for number in gone:
                writer.remove(writer.quads(writer.names.entity("tenure", str(number)), None, None, writer.names.record))
            for thing in things:
                _put(writer, thing)
            state = writer.publish()
            if asked:
                assert_same(network(state), project(gather(state), state.names.base))
        assert_same(network(state), project(gather(state), state.names.base))


@pytest.fixture
def publish(tmp_path: Path) -> Callable[..., Snapshot]:
    """A function that puts things into a store and publishes it."""

    def put(*things: tuple[str, list[tuple[str, str]], Any]) -> Snapshot:
        with open_writer(tmp_path / "graph") as writer:
            for thing in things:
                _put(writer, thing)
            return writer.publish()

    return put


def _tenure(number: int, person: int) -> tuple[str, list[tuple[str, str]], Any]:
    links = [("a", "Tenure"), ("holder", f"person/{person}"), ("office", "office/1"), ("status", "regular")]
    return f"tenure/{number}", links, ("2001", "2004")


def test_only_what_changed_is_read_again(publish, monkeypatch: pytest.MonkeyPatch) -> None:
    """After one more tenure no query for all ties is asked: the one before is brought up to date, also later on."""
    assert len(network(publish(_tenure(1, 1))).one) == 1
    monkeypatch.setattr(networks, "gather", lambda _: pytest.fail("All ties were read again."))
    publish(_tenure(2, 2))
    state = publish(_tenure(3, 3), _tenure(1, 7))
    found = network(state)
    assert {found.tie(number).one.rsplit("/", 1)[-1] for number in range(3)} == {"2", "3", "7"}
    keep_current(publish(_tenure(4, 4)))
    assert (publish(_tenure(5, 5)).beside.parent / "before").is_dir()


def test_nothing_is_handed_on_where_nobody_asked_or_too_much_changed(publish, tmp_path: Path) -> None:
    """A store in which nobody asks for paths keeps nothing; a large change makes the network anew."""
    name = "network-3"
    assert inherited(publish(_tenure(1, 1)).beside, name) is None
    network(publish(_tenure(2, 2)))
    assert inherited(publish(_tenure(3, 3)).beside, name).changed == {"https://w3id.org/honorum/id/tenure/3"}
    with open_writer(tmp_path / "graph") as writer:
        record = writer.names.record
        writer.add(Quad(NamedNode(f"urn:{n}"), RDFS_LABEL, Literal("x"), record) for n in range(MOST + 1))
        assert inherited(writer.publish().beside, name) is None


def test_a_kept_snapshot_has_its_network(publish, tmp_path: Path) -> None:
    """What was derived from a state serves the snapshot that is kept of it."""
    network(publish(_tenure(1, 1)))
    kept = snapshot(tmp_path / "graph", "paper-2024")
    assert inherited(kept.beside, "network-3").changed == frozenset()
    assert network(kept).bounds(0).latest_end == date(2004, 12, 31)
