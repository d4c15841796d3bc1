"""The index beside a snapshot: kept up batch by batch it is the one that would be made anew."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from memory_store import MemoryStore
from pyoxigraph import Literal, Quad

from honorum.demo import build
from honorum.finding import KINDS, NameIndex, keeping, learnt, names_index
from honorum.finding.entries import concerned
from honorum.finding.keeping import FORM, open_index, renew
from honorum.pipeline import ingest, rebuild, withdraw
from honorum.pipeline.ruling import merge
from honorum.rdf.terms import ALT_LABEL, RDF_TYPE, RDFS_LABEL, Names, hon
from honorum.record.learning import Telling
from honorum.settings import Settings
from honorum.store import Snapshot, current, snapshot
from honorum.store.snapshots import forget

NAMES = Names()
TEXTS = ("Vesk, D", "dorn veks", "union of", "Міра")


def answers(index: NameIndex) -> dict[str, object]:
    """All that an index holds, and what it finds for a few texts."""
    told: dict[str, object] = {}
    for kind in KINDS:
        names = index.of(kind)
        told[kind] = names.by_iri(), [match.named.id for match in names.by_weight(1000).matches], len(names)
        told[f"{kind} found"] = [list(names.matches(text)) for text in TEXTS]
    return told


def made_anew(published: Snapshot) -> NameIndex:
    """The index of a snapshot, made from nothing."""
    with TemporaryDirectory() as folder:
        renew(Path(folder) / FORM, None, (), published, published.names)
        return open_index(Path(folder) / FORM, published.names)


def kept(published: Snapshot) -> NameIndex:
    """The index beside a snapshot; it must be there already."""
    assert published.beside is not None
    assert (published.beside / FORM).is_dir()
    return names_index(published)


def same(published: Snapshot) -> bool:
    """Whether the kept index says what one made anew says, and the kept days are those that a look at all finds."""
    return answers(kept(published)) == answers(made_anew(published)) and days_are_right(published)


def days_are_right(published: Snapshot) -> bool:
    """Whether the days on which things became known are kept, and right."""
    assert published.beside is not None
    days = learnt.Learnt.open(published.beside / learnt.FORM, published.names.base)
    anew = dict(Telling(published, published.names).all())
    return {days.iri(place): days.at(place) for place in range(len(days))} == anew


WORDS = st.sampled_from(["Doren", "Vesk", "Veska", "Mira", "Міра", "Tolvren", "Union", "of", "Vintar", "election"])
NAME = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
THING = st.tuples(st.sampled_from(["person", "party", "city", "office", "event"]), st.integers(0, 5))
CHANGE = st.tuples(THING, st.none() | st.tuples(NAME, st.lists(NAME, max_size=2), st.integers(0, 3)))


def described(thing: tuple[str, int], name: str, others: list[str], tenures: int) -> set[Quad]:
    """A thing of the record with its names, and others that point at it."""
    kind, number = thing
    node = NAMES.entity(kind, f"{kind}-{number}")
    said = [(RDF_TYPE, hon(kind.capitalize())), (RDFS_LABEL, Literal(name))]
    said += [(ALT_LABEL, Literal(other)) for other in others]
    quads = {Quad(node, predicate, object_, NAMES.record) for predicate, object_ in said}
    pointing = hon({"person": "holder", "office": "office"}.get(kind, "party"))
    held = (NAMES.entity("tenure", f"{kind}-{number}-{count}") for count in range(tenures))
    return quads | {Quad(tenure, pointing, node, NAMES.record) for tenure in held}


@hypothesis_settings(max_examples=25)
@given(st.lists(st.lists(CHANGE, min_size=1, max_size=4), min_size=1, max_size=3))
def test_batch_by_batch_is_the_same_as_made_anew(batches: list[list[tuple]]) -> None:
    """Whatever comes, changes and goes, in whatever batches: the kept index answers as one made from the whole."""
    store, known = MemoryStore(), {}
    with TemporaryDirectory() as folder:
        homes = [Path(folder) / f"{number}" for number in range(len(batches) + 1)]
        renew(homes[0], None, (), store, NAMES)
        for batch, old, home in zip(batches, homes, homes[1:], strict=False):
            changed: set[str] = set()
            for thing, description in batch:
                before = known.get(thing, set())
                now = described(thing, *description) if description else set()
                store.remove(before - now)
                store.add(now - before)
                changed.update(concerned(before ^ now))
                known[thing] = now
            renew(home, old, changed, store, NAMES)
            assert (home / "changed").is_file()
            renew(Path(folder) / "anew", None, (), store, NAMES)
            assert answers(open_index(home, NAMES)) == answers(open_index(Path(folder) / "anew", NAMES))
            shutil.rmtree(Path(folder) / "anew")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample world, for copying."""
    folder = tmp_path_factory.mktemp("demo") / "store"
    build(folder)
    return folder


@pytest.fixture
def own(demo: Path, tmp_path: Path) -> Settings:
    """The sample world once more, to be changed."""
    shutil.copytree(demo, tmp_path / "store")
    return Settings(store=tmp_path / "store")


def test_the_index_follows_the_record(own: Settings, tmp_path: Path) -> None:
    """After an import, an article, a ruling, a withdrawal and a rebuild the index is as if made anew."""
    assert same(current(own.store))
    (tmp_path / "news.txt").write_text("Ada Vale, the president of Ardovia, met Interior Minister Bo Lund on Monday.\n")
    ingest([tmp_path / "news.txt"], own, published="2021-03-02")
    persons = names_index(current(own.store)).of("person")
    assert [match.named.label for match in persons.search("Vael, Ada")] == ["Ada Vale"]
    assert same(current(own.store))
    one, other = (persons.search(name)[0].named.id for name in ("Ada Vale", "Bo Lund"))
    merge(one, other, "tester", own)
    assert same(current(own.store))
    article = names_index(current(own.store)).of("article").by_weight(1).matches[0].named.id
    withdraw(article, own, allow_removals=True)
    assert same(current(own.store))
    followed = answers(kept(current(own.store)))
    rebuild(own)
    assert followed == answers(kept(current(own.store)))


def test_what_changed_little_is_written_beside_the_whole(own: Settings, tmp_path: Path) -> None:
    """A small batch links the large part of the index and writes only the small one."""
    before = current(own.store).beside / FORM / "whole"
    written = before.stat().st_ino
    (tmp_path / "news.txt").write_text("Ada Vale, the president of Ardovia, spoke on Monday.\n")
    ingest([tmp_path / "news.txt"], own, published="2021-03-02")
    home = current(own.store).beside / FORM
    assert (home / "whole").stat().st_ino == written
    assert (home / "changed").is_file()


def test_after_many_changes_the_index_is_made_whole(
    own: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """When much has changed since the large part was made, a new one takes its place."""
    monkeypatch.setattr(keeping, "_SMALL", 1)
    (tmp_path / "news.txt").write_text("Ada Vale, the president of Ardovia, spoke on Monday.\n")
    ingest([tmp_path / "news.txt"], own, published="2021-03-02")
    assert not (current(own.store).beside / FORM / "changed").exists()
    assert same(current(own.store))


def test_a_snapshot_without_an_index_gets_one(own: Settings) -> None:
    """A store from before there was an index is asked like any other; the index then stands beside its snapshot."""
    home = current(own.store).beside / FORM
    shutil.rmtree(home)
    forget(own.store)
    assert names_index(current(own.store)).of("person").search("Elena Dorsk")
    assert (home / "whole").is_file()


def test_a_kept_snapshot_keeps_the_index(own: Settings) -> None:
    """A snapshot that gets a name of its own has the index of the state it keeps."""
    found = snapshot(own.store, "paper-2026")
    assert answers(names_index(found)) == answers(kept(current(own.store)))
    assert not (found.beside / FORM).exists()
