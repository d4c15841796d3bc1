"""From text to words and sentences."""

from honorum.extraction.text.document import documents
from honorum.extraction.text.furniture import is_furniture, paragraphs
from honorum.model.sources import Article


def words_of(text: str) -> list[str]:
    """All words of a text."""
    [document] = documents([Article(text)])
    return [word.text for sentence in document.sentences for word in sentence.words]


def test_hyphens_bind_names_and_titles() -> None:
    """Nur-Sultan is one word, and so is Secretary-General; "led" and "then" stay apart."""
    assert words_of("Nur-Sultan hosts the Secretary-General.")[0] == "Nur-Sultan"
    assert "Secretary-General" in words_of("Nur-Sultan hosts the Secretary-General.")
    assert words_of("The Dawn-led government fell.")[1:4] == ["Dawn", "-", "led"]
    assert words_of("Then-president Vern spoke.")[:3] == ["Then", "-", "president"]


def test_offsets_point_into_the_article() -> None:
    """Each word stands at its offsets, whatever spaces the text has."""
    text = "  Ada\u00a0Vern won.\n\nShe  smiled. "
    [document] = documents([Article(text)])
    for sentence in document.sentences:
        for word in sentence.words:
            assert text[word.start : word.end] == word.text


def test_no_sentence_crosses_a_paragraph() -> None:
    """A line without a full stop ends with its paragraph."""
    [document] = documents([Article("Kenya votes\n\nAda Vern won.")])
    assert [sentence.paragraph for sentence in document.sentences] == [0, 1]


def test_articles_come_back_in_their_order_also_when_empty() -> None:
    """One document for each article, even for one without text."""
    assert [
        len(document.sentences) for document in documents([Article("Ada won."), Article(""), Article("Otto lost.")])
    ] == [1, 0, 1]


def test_furniture_goes_and_news_stay() -> None:
    """Bylines, credits and buttons are no news; sentences that begin like them are."""
    for line in (
        "Access to the comments Comments",
        "By Ada Vern with AP and AFP",
        "Copyright AP/Copyright 2021 The Associated Press. All rights reserved",
        "Video editor • Ada Vern",
        "Photo credit: Otto Brand",
    ):
        assert is_furniture(line), line
    for line in ("By Monday, the president had resigned.", "Video showed police in Nairobi.", "Copyrights were sold."):
        assert not is_furniture(line), line


def test_a_repeated_headline_is_dropped() -> None:
    """A headline that stands twice is furniture, a sentence that stands twice is not."""
    text = "Kenya votes again\nAda Vern won.\nKenya votes again"
    assert [line for _, line in paragraphs(text)] == ["Ada Vern won."]
