"""The competency questions can be asked, have answers, and together use every term of the ontology."""

import csv
import io
import re
from pathlib import Path

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, Store

from honorum.rdf.terms import ONTOLOGY as HON
from honorum.rdf.terms import Names
from honorum.resources import folder
from honorum.store import current

QUESTIONS = sorted((folder("ontology") / "questions").glob("*.rq"))
FIXTURES = Path(__file__).parents[1] / "fixtures"
GRAPHS = [Names().record, Names().ontology]
ELSEWHERE = {
    "President of Ardovia": "President of Velmara",
    "Prime Minister of Ardovia": "Prime minister of Velmara",
    "Ardovia": "Velmara",
    "Civic Party": "Civic Union",
    "Elena Dorsk": "Kaia Tolvren",
    "Irena Lindel": "Bram Oster",
    "Mira Kovalen": "Ilsa Marn",
    "Vintar": "Orvalle",
    "Lestra": "Orvalle",
}
HOUSEKEEPING = {"unit", "nameKey", "identifierKey", "contextKey", "sketch", "voice"}
"""Terms that the program keeps for itself; nobody asks for them."""


@pytest.fixture(scope="module")
def velmara() -> Store:
    """The hand-made graph of an invented country with the ontology, and one of each thing that is rare."""
    store = Store()
    for path in (FIXTURES / "record.trig", Path(__file__).parent / "rarities.trig"):
        store.load(path=str(path), format=RdfFormat.TRIG)
    for path in (*folder("ontology").glob("*.ttl"), *folder("ontology").glob("vocabularies/*.ttl")):
        store.load(path=str(path), format=RdfFormat.TURTLE, to_graph=Names().ontology)
    return store


def _in_velmara(question: Path) -> str:
    """The question, asked of the other invented country."""
    text = question.read_text(encoding="utf-8")
    for here, there in ELSEWHERE.items():
        text = text.replace(f'"{here}"', f'"{there}"')
    return text


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def _named(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("question", QUESTIONS, ids=_named)
def test_a_question_has_an_answer(question: Path, velmara: Store) -> None:
    """Asked of a graph that has everything once, the question has at least one row, and a value in its first column."""
    answer = velmara.query(_in_velmara(question), default_graph=GRAPHS)
    assert isinstance(answer, QuerySolutions)
    rows = list(answer)
    assert rows
    assert any(row[0] is not None for row in rows)


@pytest.mark.parametrize("question", QUESTIONS, ids=_named)
def test_an_answer_is_stable(question: Path, velmara: Store) -> None:
    """All columns are named and the rows are put in order, so that two people get the same answer."""
    text = question.read_text(encoding="utf-8")
    assert re.search(r"^SELECT (?:DISTINCT )?[?(]", text, re.MULTILINE)
    assert re.search(r"^ORDER BY ", text, re.MULTILINE)
    answers = {
        velmara.query(_in_velmara(question), default_graph=GRAPHS).serialize(format=QueryResultsFormat.CSV)
        for _ in range(3)
    }
    assert len(answers) == 1


@pytest.mark.parametrize("question", QUESTIONS, ids=_named)
def test_a_question_is_one_in_plain_english(question: Path) -> None:
    """The first line of the file is the question, as a person would ask it; numbers are given without gaps."""
    first = question.read_text(encoding="utf-8").splitlines()[0]
    assert re.fullmatch(r"# [A-Z].*\?", first)
    assert question.stem.startswith(f"{QUESTIONS.index(question) + 1:02}-")


def test_there_are_enough_questions() -> None:
    """The questions cover what the project promises to answer, and no answer is left without its question."""
    assert len(QUESTIONS) >= 20
    assert {path.stem for path in QUESTIONS[0].parent.glob("*.csv")} <= {path.stem for path in QUESTIONS}


def test_every_term_stands_in_a_question() -> None:
    """A term that no question needs is not in the ontology, apart from what the program keeps for itself."""
    used = {name for question in QUESTIONS for name in re.findall(r"\bhon:(\w+)", question.read_text(encoding="utf-8"))}
    store = Store()
    for path in folder("ontology").glob("*.ttl"):
        store.load(path=str(path), format=RdfFormat.TURTLE)
    subjects = {quad.subject.value for quad in store}
    declared = {iri.removeprefix(HON) for iri in subjects if iri.startswith(HON)}
    assert declared - used == HOUSEKEEPING


@pytest.mark.parametrize("question", [one for one in QUESTIONS if one.with_suffix(".csv").exists()], ids=_named)
def test_the_sample_world_answers_as_written(question: Path, sample_store: Path) -> None:
    """Asked of the sample world, the question has the very answer that stands beside it."""
    snapshot = current(sample_store)
    answer = snapshot.query(question.read_text(encoding="utf-8")).serialize(format=QueryResultsFormat.CSV)
    expected = question.with_suffix(".csv").read_text(encoding="utf-8")
    assert answer is not None
    assert _rows(answer.decode()) == _rows(expected)
