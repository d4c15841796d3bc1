"""Folders walked in a stable order, and which of their files are documents."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from honorum.errors import UnreadableDocument
from honorum.reading.formats import suffix, unreadable_name
from honorum.reading.sidecar import ENDING


def walk(folder: Path) -> Iterator[Path | UnreadableDocument]:
    """The documents of a folder and its folders, by name; a refusal for each file that is of no kind we read.

    Left out without a word: hidden files and folders, sidecars (``*.meta.json``), notes beside a document
    (``a.json`` beside ``a.txt``) and the ``page_files`` that browsers save beside ``page.html``. A folder without
    documents is refused once, as a whole.
    """
    try:
        found = list(_files(folder))
    except OSError as reason:
        yield UnreadableDocument(str(folder), f"cannot be opened: {reason.strerror}.")
        return
    refused = {path: why for path in found if (why := unreadable_name(path.name))}
    if len(refused) == len(found):
        kinds = ", ".join(
            f"{count} {kind}" for kind, count in sorted(Counter(suffix(path.name) for path in found).items())
        )
        holds = f"holds nothing that is read as an article ({kinds})." if found else "holds no documents."
        yield UnreadableDocument(str(folder), holds, "Text, HTML, feeds, JSON, JSONL and WARC files are read.")
        return
    for path in found:
        yield UnreadableDocument(str(path), f"{refused[path]}.") if path in refused else path


def _files(folder: Path) -> Iterator[Path]:
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith(".") or entry.name.endswith(ENDING):
            continue
        if entry.is_dir():
            if not entry.is_symlink() and not _saved_beside_page(entry.name, names):
                yield from _files(entry)
        elif (entry.is_file() or not entry.exists()) and not _note_beside_text(entry.name, names):
            yield entry


def _saved_beside_page(name: str, names: set[str]) -> bool:
    stem = name.removesuffix("_files")
    return stem != name and bool({f"{stem}.html", f"{stem}.htm"} & names)


def _note_beside_text(name: str, names: set[str]) -> bool:
    stem = name.removesuffix(".json")
    return stem != name and bool({f"{stem}.txt", f"{stem}.html", f"{stem}.htm"} & names)
