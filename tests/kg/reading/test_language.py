"""The language of a text."""

import subprocess
import sys
from typing import Any

import pytest
from py3langid.langid import LanguageIdentifier

from honorum.reading.language import code, detect

SENTENCES = {
    "en": "The minister said on Monday that the talks with the union had been put off to the end of the week.",
    "ru": "Министр сообщил в понедельник, что переговоры с профсоюзом отложены до конца недели.",
    "fr": "Le ministre a déclaré lundi que les négociations avec le syndicat étaient reportées à la fin de la semaine.",
    "de": "Der Minister sagte am Montag, dass die Gespräche mit der Gewerkschaft bis Ende der Woche verschoben werden.",
    "es": "El ministro dijo el lunes que las conversaciones con el sindicato se aplazan hasta el final de la semana.",
    "uk": "Міністр повідомив у понеділок, що переговори з профспілкою відкладено до кінця тижня, і це не все.",
    "nl": "De minister zei maandag dat de gesprekken met de vakbond tot het einde van de week zijn uitgesteld.",
    "ja": "大臣は月曜日、労働組合との交渉を週末まで延期すると発表した。" * 2,
}


@pytest.mark.parametrize("language", SENTENCES)
def test_languages(language: str) -> None:
    """One sentence of news is enough to tell its language."""
    assert detect(SENTENCES[language]) == language


@pytest.mark.parametrize(
    "sentence",
    [
        "Karim Aldous was Prime Minister of Tavaria.",
        "President Harnad resigned on 19 March 2019.",
        "Tomas Kerrin, Minister of Finance of Ruritania, left office.",
        "Mira Lund resigned.",
        "Anna Kovacs is mayor of Velin. Peter Novak is her deputy.",
        "Prime Minister Alim Sadyrov met Uzbek President Shavkat Orazov in Lestra.",
        "Ruritania's parliament elected Hans Gruber as Speaker.",
    ],
)
def test_one_short_english_sentence(sentence: str) -> None:
    """A single short English sentence, half of it names, is English."""
    assert detect(sentence) == "en"


@pytest.mark.parametrize(
    "sentence",
    [
        "El ministro leyó The New York Times and The Guardian antes de la reunión con los sindicatos de Madrid.",
        "De minister van Financiën was ziek en het kabinet of de premier kwam niet.",
        "Ministern avgick och riksdagen valde en ny talman på måndagen, som alla hade väntat.",
        "Le président du parlement a lu le March Report et le quitte.",
        "Der Minister sagte, dass er im Mai mit dem Premier of the Year sprechen will.",
    ],
)
def test_foreign_sentences_with_english_words(sentence: str) -> None:
    """Another language with English names in it does not pass for English."""
    assert detect(sentence) != "en"


def test_a_wrong_declaration_is_corrected() -> None:
    """A template that says English over a Russian text is not believed."""
    assert detect(SENTENCES["ru"], declared="en") == "ru"


def test_short_texts_fall_back() -> None:
    """Where the text is too short the declared language counts, else it is undetermined."""
    assert detect("Да.", declared="ru-RU") == "ru"
    assert detect("Да.") == "und"
    assert detect("12 345 678 90 " * 20) == "und"


def test_codes() -> None:
    """Language tags are cut to their first part; other words are no tags."""
    assert [code(tag) for tag in ("en-GB", "pt_BR", "KK", "", None, "english")] == ["en", "pt", "kk", None, None, None]


def test_only_the_head_is_looked_at() -> None:
    """However long a text goes on, in whatever language, its head says what language it is in."""
    head = (SENTENCES["ru"] + " ") * (2000 // len(SENTENCES["ru"]) + 1)
    assert detect(head + SENTENCES["en"] * 1000) == "ru"


def test_the_model_is_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading the model takes most of a second, so however many texts are read it is loaded for the first alone."""
    loaded: list[str] = []
    load = LanguageIdentifier.from_model_file

    def counted(file: str, **options: Any) -> LanguageIdentifier:
        loaded.append(file)
        return load(file, **options)

    monkeypatch.setattr(LanguageIdentifier, "from_model_file", counted)
    for text in (SENTENCES["ru"], SENTENCES["ru"] * 2, SENTENCES["ru"] * 3):
        assert detect(text) == "ru"
    assert len(loaded) <= 1


def test_plain_english_loads_no_model() -> None:
    """English news is known without the language model, which would cost most of a second."""
    program = (
        "import sys; from honorum.reading.language import detect; "
        f"assert detect({SENTENCES['en']!r}) == 'en'; assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
