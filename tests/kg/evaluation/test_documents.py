"""Annotated articles are loaded with their texts, or the trouble with them is said."""

import hashlib
import json

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


@pytest.fixture
def apart(vell):
    """The annotation of that article without its words, and a file with its text."""
    document = json.loads((vell.folder / "vell.json").read_text())
    text = (vell.folder / "vell.txt").read_text()
    for fact in document["facts"]:
        del fact["quote"]
        if fact["time"]:
            start = text.index(fact["time"].pop("text"))
            fact["time"] |= {"start": start, "end": start}
    document |= {"article": "a1", "textDigest": hashlib.sha256(text.encode()).hexdigest()}
    (vell.folder / "vell.json").write_text(json.dumps(document))
    (vell.folder / "vell.txt").unlink()
    texts = vell.folder / "texts.jsonl"
    texts.write_text(json.dumps({"id": "a1", "title": "Vell", "text": text}) + "\n")
    return vell, texts


def test_an_annotation_may_stand_apart_from_its_text(apart) -> None:
    """With the file of texts the quotes are the words at the offsets; without it the message says what is wanted."""
    vell, texts = apart
    [document] = load(vell.folder, texts)
    assert [one.evidence for one in document.gold.claims] == [one.evidence for one in vell.facts]
    with pytest.raises(UnreadableDocument, match="--texts"):
        load(vell.folder)


def test_another_text_than_the_annotated_one_is_said(apart) -> None:
    """Offsets into another text would be nonsense."""
    vell, texts = apart
    texts.write_text(json.dumps({"id": "a1", "text": "Another text."}) + "\n")
    with pytest.raises(UnreadableDocument, match="another text"):
        load(vell.folder, texts)


@pytest.mark.shared
def test_the_real_articles_can_be_scored(shared, checkout) -> None:
    """Every annotation of a real article still fits the text it was made on."""
    for folder in ("wikinews", "wikinews/held"):
        documents = load(checkout / "tests" / "gold" / folder, shared / "news" / "more.jsonl")
        assert len(documents) == 18
        assert all(document.gold.claims for document in documents)
