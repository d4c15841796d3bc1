"""Text in attributes of XML: whatever a source says, a reader of XML reads it back."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from honorum.exporting.xml_text import in_attributes, legal

_AWKWARD = st.sampled_from("&<>\"'\t\n\r\x00\x0b\x1f\x7f\x85\ud800\ufffe\uffff\U0001f3db")
_TEXTS = st.lists(st.text(st.characters() | _AWKWARD | st.characters(categories=["Cs"])), max_size=8)


@given(_TEXTS)
def test_attributes_are_read_back_as_they_were_but_for_what_xml_forbids(texts: list[str]) -> None:
    """Quotation marks, line ends and letters of any script survive; nothing shifts from one attribute to the next."""
    written = "".join(f'<a b="{text}"/>' for text in in_attributes(texts))
    read = [element.get("b") for element in etree.fromstring(f"<all>{written}</all>")]
    assert read == [legal(text) for text in texts]


@given(_TEXTS)
def test_an_attribute_reads_the_same_alone_and_among_others(texts: list[str]) -> None:
    """What one text holds decides nothing about another."""
    together = in_attributes(texts)
    alone = [in_attributes([text])[0] for text in texts]
    assert [etree.fromstring(f'<a b="{one}"/>').get("b") for one in together] == [
        etree.fromstring(f'<a b="{one}"/>').get("b") for one in alone
    ]
