"""The questions of the library can be asked, have answers, and together use every term of the ontology."""

import csv
import io
import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, QueryResultsFormat, QuerySolutions, RdfFormat, Store, Variable

from honorum.library import NamedQuery, bound, library
from honorum.rdf.terms import ONTOLOGY as HON
from honorum.rdf.terms import Names
from honorum.resources import folder
from honorum.store import current

FOLDER = folder("ontology") / "questions"
QUESTIONS = library()
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
    "Tomas Kerrin": "Bram Oster",
    "Vintar": "Orvalle",
    "Lestra": "Orvalle",
}
HOUSEKEEPING = {"unit", "nameKey", "soundKey", "identifierKey", "contextKey", "sketch", "voice"}
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


def _in_velmara(question: NamedQuery) -> dict[Variable, Literal]:
    """The values with which the question is asked of the other invented country."""
    there = {one.name: ELSEWHERE[one.default] for one in question.parameters if one.default in ELSEWHERE}
    return {Variable(name): value for name, value in bound(question, there).items()}


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def _named(question: NamedQuery) -> str:
    return question.name


def _expected(question: NamedQuery) -> Path:
    return FOLDER / f"{question.name}.csv"


@pytest.mark.parametrize("question", QUESTIONS, ids=_named)
def test_a_question_has_an_answer(question: NamedQuery, velmara: Store) -> None:
    """Asked of a graph that has everything once, the question has at least one row, and a value in its first column."""
    answer = velmara.query(question.text, default_graph=GRAPHS, substitutions=_in_velmara(question))
    assert isinstance(answer, QuerySolutions)
    rows = list(answer)
    assert rows
    assert any(row[0] is not None for row in rows)


@pytest.mark.parametrize("question", QUESTIONS, ids=_named)
def test_an_answer_is_stable(question: NamedQuery, velmara: Store) -> None:
    """All columns are named and the rows are put in order, so that two people get the same answer."""
    assert re.search(r"^SELECT (?:DISTINCT )?[?(]", question.text, re.MULTILINE)
    assert re.search(r"^ORDER BY ", question.text, re.MULTILINE)
    values = _in_velmara(question)
    answers = {
        velmara.query(question.text, default_graph=GRAPHS, substitutions=values).serialize(
            format=QueryResultsFormat.CSV
        )
        for _ in range(3)
    }
    assert len(answers) == 1


@pytest.mark.parametrize("question", QUESTIONS, ids=_named)
def test_a_question_is_one_in_plain_english(question: NamedQuery) -> None:
    """A person would ask it so: one sentence that begins with a capital letter and ends with a question mark."""
    assert re.fullmatch(r"[A-Z].*\?", question.question)
    assert question.label == question.name.replace("-", " ").capitalize()


def test_questions_have_one_home() -> None:
    """Each file is a question, described in Turtle, or the answer to one of that name; there is no second way."""
    files = {path.name for path in FOLDER.iterdir()}
    assert not [name for name in files if name.endswith(".rq")], "Write a question as NAME.ttl, like its neighbours."
    names = {question.name for question in QUESTIONS}
    assert {name for name in files if name.endswith(".ttl")} == {f"{name}.ttl" for name in names}
    assert {name.removesuffix(".csv") for name in files if not name.endswith(".ttl")} <= names


def test_every_term_stands_in_a_question() -> None:
    """A term that no question needs is not in the ontology, apart from what the program keeps for itself."""
    used = {name for question in QUESTIONS for name in re.findall(r"\bhon:(\w+)", question.text)}
    store = Store()
    for path in folder("ontology").glob("*.ttl"):
        store.load(path=str(path), format=RdfFormat.TURTLE)
    subjects = {quad.subject.value for quad in store}
    declared = {iri.removeprefix(HON) for iri in subjects if iri.startswith(HON)}
    assert declared - used == HOUSEKEEPING


@pytest.mark.parametrize("question", [one for one in QUESTIONS if _expected(one).exists()], ids=_named)
def test_the_sample_world_answers_as_written(question: NamedQuery, sample_store: Path) -> None:
    """Asked of the sample world, the question has the very answer that stands beside it."""
    snapshot = current(sample_store)
    answer = snapshot.query(question.text, bound(question, {})).serialize(format=QueryResultsFormat.CSV)
    expected = _expected(question).read_text(encoding="utf-8")
    assert answer is not None
    assert _rows(answer.decode()) == _rows(expected)
