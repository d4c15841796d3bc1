"""Annotated articles are loaded with their texts, or the trouble with them is said."""

import pytest

from honorum.errors import InputError, UnreadableDocument
from honorum.evaluation.documents import load


def test_a_folder_of_pairs_is_loaded_in_order(vell) -> None:
    """Each text goes with the annotation of its name."""
    vell.write("abbey")
    assert [one.name for one in load(vell.folder)] == ["abbey", "vell"]
    assert load(vell.folder)[1].article.published == "2021-03-29"
    assert load(vell.folder)[1].gold.claims == vell.facts


def test_the_id_of_an_annotation_may_name_its_text(vell) -> None:
    """One gold.json beside a text of another name works too."""
    (vell.folder / "vell.json").rename(vell.folder / "gold.json")
    assert [one.name for one in load(vell.folder)] == ["vell"]


def test_a_missing_text_is_said(vell) -> None:
    """An annotation without its text is an error that names it."""
    (vell.folder / "vell.txt").unlink()
    with pytest.raises(UnreadableDocument, match=r"vell\.json: has no text"):
        load(vell.folder)


def test_a_quote_that_moved_is_said(vell) -> None:
    """A text that was changed after it was annotated is not scored."""
    text = vell.folder / "vell.txt"
    text.write_text("A new headline. " + text.read_text())
    with pytest.raises(UnreadableDocument, match="fact f1"):
        load(vell.folder)


def test_an_empty_folder_and_a_broken_file_are_said(tmp_path) -> None:
    """There is no score of nothing."""
    (tmp_path / "vell.json").write_text("{")
    with pytest.raises(UnreadableDocument, match="is no JSON"):
        load(tmp_path)
    (tmp_path / "vell.json").unlink()
    with pytest.raises(InputError, match="holds no annotated article"):
        load(tmp_path)


def test_line_ends_keep_the_offsets(vell) -> None:
    """A text with other line ends is read as it is, so that quotes stand where they stood."""
    text = vell.folder / "vell.txt"
    text.write_bytes(text.read_bytes().replace(b"\n\n", b"\r\n"))
    assert len(load(vell.folder)[0].article.text) == len(vell.article.text)
