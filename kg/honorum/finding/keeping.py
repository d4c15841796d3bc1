"""The index of names beside each snapshot: made with it from that of the snapshot before, or whole.

::

    names-2/whole      every thing at the time when this part was made, linked from snapshot to snapshot
    names-2/changed    the things that have come, gone or changed since

A thing that stands in the smaller part counts there only; `gone` lists all that the larger part must not answer with.
"""

import os
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import numpy as np

from honorum.finding import learnt
from honorum.finding.arrays import Arrays, load, save
from honorum.finding.entries import entries, entries_of
from honorum.finding.index import NameIndex, NamesOfKind, Part
from honorum.finding.named import KINDS, Named
from honorum.finding.segment import Segment
from honorum.model.texts import Texts
from honorum.rdf.stored_claims import Quads
from honorum.rdf.terms import Names, hon
from honorum.record.learning import Told
from honorum.store import Snapshot, Writer, current
from honorum.store.handing_on import inherited
from honorum.store.interface import Published

FORM = "names-2"
"""The folder's name; another way of keeping the arrays gets another."""

_WHOLE, _CHANGED = "whole", "changed"
_SMALL = 1_000
_SHARE = 16
"""The smaller part may have so many things, or one in so many of the larger; then everything is written anew."""


def names_index(graph: Published) -> NameIndex:
    """The index of a published state; made, and kept beside it, if nobody has done so yet."""
    home = graph.beside / FORM if graph.beside is not None else None
    if home is not None and not home.is_dir() and (heritage := inherited(home.parent, FORM)) and not heritage.changed:
        return open_index(heritage.folder, graph.names)  # a snapshot that was kept under a name of its own
    if home is not None and home.is_dir():
        return open_index(home, graph.names)
    built = _whole(graph, graph.names)
    if home is not None and _keep(built, home):
        return open_index(home, graph.names)
    return NameIndex({kind: NamesOfKind(kind, (Part(segment),)) for kind, segment in built.items()})


def publish_with_names(writer: Writer, *, all_anew: bool = False) -> Snapshot:
    """Publish a batch, with the index of names and the days of knowledge as they are now.

    What changed is what the writer was told of (`Writer.note_changed`, `Writer.note_days`); with `all_anew`, the index
    is made whole. Days that nobody noted are found out by whoever asks for them first.
    """
    changed, days = writer.changed, writer.days
    referring = current(writer.path).quads(None, hon("refersTo"), None, writer.names.identity)
    begun = bool(days) and next(referring, None) is None

    def derive(folder: Path, before: Path | None) -> None:
        old = None if before is None or all_anew else before / FORM
        renew(folder / FORM, old, changed, writer, writer.names)
        known = None if before is None else before / learnt.FORM
        if begun or (known is not None and known.is_dir() and days):
            told = ((iri, None if one is None else Told(*one)) for iri, one in days.items())
            learnt.renew(folder / learnt.FORM, None if begun else known, told, writer.names.base)

    return writer.publish(derive)


def renew(home: Path, old: Path | None, changed: Iterable[str], store: Quads, names: Names) -> None:
    """Write the index of a store into a new folder: the old one, with these things (IRIs) read anew."""
    if old is not None and (old / _WHOLE).is_file():
        before, changed = open_index(old, names), {iri for iri in changed if iri.startswith(names.base)}
        again = {*changed, *_gone(old, names.base)}
        if len(again) <= max(_SMALL, _size(before) // _SHARE):
            home.mkdir()
            _link(old / _WHOLE, home / _WHOLE)
            read = [named for iri in changed for named in entries_of(iri, store, names)]
            _save_changes(home / _CHANGED, again, (*read, *_still_changed(before, again.difference(changed))), names)
            return
    home.mkdir()
    save(home / _WHOLE, _joined(_whole(store, names)))


def open_index(home: Path, names: Names) -> NameIndex:
    """Map an index into memory."""
    whole = _segments(load(home / _WHOLE), names.base)
    if not (home / _CHANGED).is_file():
        return NameIndex({kind: NamesOfKind(kind, (Part(segment),)) for kind, segment in whole.items()})
    changed = _segments(load(home / _CHANGED), names.base)
    gone = _gone(home, names.base)
    return NameIndex({kind: NamesOfKind(kind, _parts(whole[kind], changed[kind], gone)) for kind in KINDS})


def _parts(whole: Segment, changed: Segment, gone: Iterable[str]) -> tuple[Part, Part]:
    found = sorted(thing for iri in gone if (thing := whole.find(iri)) is not None)
    return Part(whole, np.array(found, dtype=np.int64)), Part(changed)


def _whole(store: Quads, names: Names) -> dict[str, Segment]:
    return _by_kind(entries(store, names), names.base)


def _by_kind(things: Iterable[Named], base: str) -> dict[str, Segment]:
    sorted_out: defaultdict[str, dict[str, Named]] = defaultdict(dict)
    for named in things:
        sorted_out[named.kind][named.id] = named
    return {kind: Segment.of(sorted_out[kind].values(), kind, base) for kind in KINDS}


def _save_changes(file: Path, changed: Iterable[str], things: Iterable[Named], names: Names) -> None:
    segments = _by_kind(things, names.base)
    gone = Texts.of([iri.removeprefix(names.base) for iri in sorted(changed)])
    save(file, {**_joined(segments), "gone.letters": gone.letters, "gone.ends": gone.ends})


def _still_changed(before: NameIndex, iris: Iterable[str]) -> Iterator[Named]:
    """Things that changed in an earlier batch and not since, as the index before knows them."""
    for iri in iris:
        for kind in KINDS:
            named = before.of(kind).get(iri)
            if named is not None:
                yield named


def _gone(home: Path, base: str) -> list[str]:
    if not (home / _CHANGED).is_file():
        return []
    arrays = load(home / _CHANGED)
    gone = Texts(arrays["gone.letters"], arrays["gone.ends"])
    return [base + gone[number] for number in range(len(gone))]


def _joined(segments: Mapping[str, Segment]) -> Arrays:
    return {f"{kind}.{name}": array for kind, segment in segments.items() for name, array in segment.arrays().items()}


def _segments(arrays: Arrays, base: str) -> dict[str, Segment]:
    of_kind: defaultdict[str, dict[str, object]] = defaultdict(dict)
    for name, array in arrays.items():
        kind, _, rest = name.partition(".")
        of_kind[kind][rest] = array
    return {kind: Segment.from_arrays(of_kind[kind], kind, base) for kind in KINDS}  # type: ignore[arg-type]


def _size(index: NameIndex) -> int:
    return sum(len(index.of(kind)) for kind in KINDS)


def _link(source: Path, target: Path) -> None:
    """Have the same file in two folders; a copy where the disk knows no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _keep(segments: Mapping[str, Segment], home: Path) -> bool:
    """Keep the index, unless another process has done so first; whether it is there now."""
    draft = home.with_name(f"{home.name}.{os.getpid()}")
    try:
        draft.mkdir(parents=True)
        save(draft / _WHOLE, _joined(segments))
        draft.rename(home)
    except OSError:  # the folder may not be written to, or another process was quicker
        shutil.rmtree(draft, ignore_errors=True)
    return home.is_dir()
