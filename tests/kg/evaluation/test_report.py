"""An evaluation is told as a table, a list of errors and JSON, and from the command line."""

import json
from dataclasses import replace

import pytest

from honorum.evaluation import as_dict, errors, evaluate, table
from honorum.evaluation.__main__ import main


@pytest.fixture
def half(vell):
    """A reader who finds three facts of five and makes one up."""
    wrong = replace(vell.facts[0], id="f9", title="president", rule="apposition")
    return lambda _: vell.reading(wrong, *vell.facts[2:])


def test_the_table_has_a_line_for_each_type_and_for_all(vell, half) -> None:
    """Gold, said and right stand beside precision and recall."""
    lines = table(evaluate(vell.folder, half)).splitlines()
    tenures = next(line for line in lines if line.startswith("Tenure"))
    everything = next(line for line in lines if line.startswith("all facts"))
    assert tenures.split()[1:5] == ["2", "1", "0", ".00"]
    assert everything.split()[2:6] == ["5", "4", "3", ".75"]


def test_errors_show_the_sentence_and_the_names(vell, half) -> None:
    """A miss and a wrong fact can be understood without opening the article."""
    told = errors(evaluate(vell.folder, half))
    assert "MISSED Tenure: holder=Bo Marsh; title=finance minister; status=current; asserted" in told
    assert "WRONG  Tenure: holder=Ada Orlo; title=president" in told
    assert "»Finance minister Bo Marsh« said nothing." in told
    assert "[apposition]" in told


def test_json_says_what_the_table_says(vell, half) -> None:
    """The same numbers, for machines."""
    plain = json.loads(json.dumps(as_dict(evaluate(vell.folder, half))))
    assert plain["micro"]["lenient"]["precision"] == 0.75
    assert plain["types"]["Tenure"]["lenient"]["gold"] == 2
    assert plain["byDocument"]["vell"]["recall"] == 0.6
    assert plain["rules"]["apposition"]["precision"] == 0


def test_the_command_prints_and_writes(vell, half, capsys, tmp_path) -> None:
    """The table goes to the terminal, the errors to the file that was named."""
    told = tmp_path / "errors.txt"
    assert main([str(vell.folder), "--errors", str(told), "--rules"], half) == 0
    printed = capsys.readouterr().out
    assert "all facts" in printed
    assert "apposition" in printed
    assert "MISSED" in told.read_text()
    assert main([str(vell.folder), "--json", "--type", "Tenure"], half) == 0
    assert list(json.loads(capsys.readouterr().out)["types"]) == ["Tenure"]


def test_the_command_says_what_it_cannot_do(tmp_path, half, capsys) -> None:
    """A folder without annotations ends with code 3 and a sentence."""
    assert main([str(tmp_path / "empty")], half) == 3
    assert "holds no annotated article" in capsys.readouterr().err
