"""Bytes become text only where we are sure how."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honorum.errors import UnreadableDocument
from honorum.reading.encoding import decode, decode_page

FRENCH = "Le président de la République a nommé hier un nouveau ministre, après la démission du gouvernement."
RUSSIAN = "Президент страны назначил нового министра после отставки правительства. Депутаты соберутся завтра."
CURLY = "The president’s office said “we will not resign” on Monday, officials told reporters in the capital."


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs", "S")), min_size=1))
def test_utf8_round_trip(text: str) -> None:
    """Whatever is valid UTF-8 comes back as it was."""
    assert decode(text.encode(), "a.txt") == text.removeprefix("\ufeff")


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_with_marks(name: str) -> None:
    """The Unicode encodings are known by their marks, UTF-16 also without one where the text is Latin."""
    assert decode(CURLY.encode(name), "a.txt") == CURLY


@pytest.mark.parametrize(
    ("text", "name"), [(FRENCH, "latin-1"), (CURLY, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN * 3 + "Москва", "koi8-r")]
)
def test_old_encodings_are_detected(text: str, name: str) -> None:
    """Old one-byte encodings of real prose are detected."""
    assert decode(text.encode(name), "a.txt") == text


@pytest.mark.parametrize(
    "text",
    [
        "President Ada Vale of Peru met Señor José Muñoz in Córdoba on Monday, and André Lefèvre, the speaker.",
        "The première was attended by President Lefèvre on Monday, the ministry said in a statement after the vote.",
    ],
)
def test_a_few_accents_are_western(text: str) -> None:
    """Names with accents in an English article are not given the letters of another encoding."""
    assert decode(text.encode("latin-1"), "a.txt") == text


def test_signs_in_words_are_not_taken_for_letters() -> None:
    """A text that comes out with signs inside of its words is refused: its names would be wrong."""
    text = "President Lech Wałęsa of Poland met the mayor of Łódź on Monday, the ministry said in a statement."
    with pytest.raises(UnreadableDocument, match="cannot be told"):
        decode(text.encode("cp1250"), "a.txt")


def test_damaged_utf8_is_not_guessed() -> None:
    """UTF-8 with broken bytes in it is refused with the place, not read as some other encoding."""
    damaged = (RUSSIAN + CURLY).encode() + b"\xff\xfe\x80" + CURLY.encode()
    with pytest.raises(UnreadableDocument, match=f"byte {len((RUSSIAN + CURLY).encode())}") as refused:
        decode(damaged, "a.txt")
    assert "UTF-8" in refused.value.advice


def test_noise_is_refused() -> None:
    """Bytes that are no text are refused."""
    with pytest.raises(UnreadableDocument):
        decode(bytes(range(1, 256)) * 4, "a.txt")


def test_truncated_utf16_is_refused() -> None:
    """A UTF-16 file that ends inside a character is refused."""
    with pytest.raises(UnreadableDocument, match="UTF-16"):
        decode("Мира".encode("utf-16")[:-1], "a.txt")


@pytest.mark.parametrize(
    ("declared", "name"),
    [("windows-1251", "cp1251"), ("koi8-r", "koi8-r"), ("utf-8", "utf-8"), ("no-such-code", "utf-8")],
)
def test_pages_declare_their_encoding(declared: str, name: str) -> None:
    """A page is read in the encoding it declares."""
    page = f'<html><head><meta charset="{declared}"></head><body>{RUSSIAN}</body></html>'
    assert RUSSIAN in decode_page(page.encode(name), "a.html")


def test_utf8_beats_a_wrong_declaration() -> None:
    """A page that is valid UTF-8 and says latin-1 is UTF-8."""
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">{FRENCH}'
    assert FRENCH in decode_page(page.encode(), "a.html")


def test_stray_bytes_in_a_page_are_replaced() -> None:
    """A broken byte in a page that declares UTF-8 does not lose the page."""
    page = b'<meta charset="utf-8">' + RUSSIAN.encode() * 3 + b"\xff"
    assert decode_page(page, "a.html").endswith("\ufffd")


def test_header_beats_page() -> None:
    """The encoding in the HTTP header counts before the one in the page."""
    assert RUSSIAN in decode_page(f'<meta charset="latin-1">{RUSSIAN}'.encode("cp1251"), "a.html", "windows-1251")
