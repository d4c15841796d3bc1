"""Voices: copies of one agency text are told from articles of their own."""

import random

import pytest
from memory_store import MemoryStore

from honorum.identity.voices import resemblance, sketch, voice_quads
from honorum.rdf.terms import Names, hon

NAMES = Names("https://example.org/")
WORDS = [
    f"{first}{last}" for first in ("mor", "tel", "van", "sil", "dur") for last in ("a", "e", "in", "os", "ut", "ar")
]


def text(seed, length=300):
    """A text of invented words, the same for the same seed."""
    chooser = random.Random(seed)
    return " ".join(chooser.choice(WORDS) for _ in range(length))


@pytest.fixture
def voice():
    """Takes articles in one by one and tells each one's voice."""
    store = MemoryStore()

    def take(name, words):
        node = NAMES.entity("article", name)
        store.add(list(voice_quads(node, words, store, NAMES)))
        return next(store.quads(node, hon("voice"), None, None)).object.value.rsplit("/", 1)[-1]

    return take


def test_a_copy_has_the_voice_of_the_first(voice):
    """Another headline, another byline and a cut last paragraph do not make a voice of its own."""
    agency = text(1)
    assert voice("agency", agency) == "agency"
    assert voice("paper", f"Another headline stands here.\n\n{agency}") == "agency"
    assert voice("site", agency[: int(len(agency) * 0.85)]) == "agency"


def test_another_article_has_its_own(voice):
    """Different texts are different voices, also when they quote the same sentence."""
    shared = text(9, 30)
    assert voice("one", f"{text(1)} {shared}") == "one"
    assert voice("two", f"{text(2)} {shared}") == "two"


def test_short_texts_are_never_copies(voice):
    """Two short notes with the same words may well be two voices."""
    assert voice("one", "The minister resigned.") == "one"
    assert voice("two", "The minister resigned.") == "two"


def test_resemblance_is_of_the_words():
    """A text resembles itself wholly and another not at all."""
    assert resemblance(sketch(text(1)), sketch(text(1))) == 1
    assert resemblance(sketch(text(1)), sketch(text(2))) < 0.05
