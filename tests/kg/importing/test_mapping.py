"""Mappings of tables, in YAML."""

from pathlib import Path

import pytest

from honorum.errors import InvalidMapping
from honorum.importing.mapping import parse_mapping, read_mapping


def test_all_of_it() -> None:
    """Every part of a mapping arrives where it belongs."""
    mapping = parse_mapping(
        """
        title: Office holders of Ardovia
        publisher: Institute of Ardovian Studies
        published: 2024-06-01
        delimiter: ";"
        encoding: latin-1
        dates: [dd/mm/yyyy, iso]
        unknown: [present, "?"]
        end_inclusive: true
        person_ids: ardbio
        confidence: 0.9
        columns:
          person: name
          person_id: id
          office: post
          start: from
          end: to
        constants:
          jurisdiction: Ardovia
        statuses:
          a.i.: acting
        """
    )
    assert (mapping.title, mapping.publisher, mapping.published) == (
        "Office holders of Ardovia",
        "Institute of Ardovian Studies",
        "2024-06-01",
    )
    assert (mapping.delimiter, mapping.encoding, mapping.end_inclusive, mapping.confidence) == (
        ";",
        "latin-1",
        True,
        0.9,
    )
    assert mapping.dates.read("01/02/2020") == "2020-02-01"
    assert mapping.dates.read("present") is None
    assert mapping.columns["office"] == "post"
    assert mapping.constants == {"jurisdiction": "Ardovia"}
    assert mapping.statuses == {"a.i.": "acting"}
    assert mapping.person_ids == "ardbio"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: expected names"),
        ("- a\n", "line 1: expected names"),
        ("columns: {person: a, office: b\n", "is not YAML"),
        ("columns:\n  person: a\n  ofice: b\n", "line 3: no field 'ofice' in columns. Known: person,"),
        ("columns: {person: a, office: b}\ncolour: red\n", "line 2: a mapping has no 'colour'"),
        ("columns: {person: a}\n", "line 1: no column or constant gives an office or a party"),
        ("columns: {office: a}\n", "line 1: no column or constant gives the person"),
        ("columns: {person: a, office: b}\nconstants: {office: x}\n", "both as a column and as a constant"),
        ("columns: {person: a, office: b}\ndates: [dd/mm]\n", "line 2: 'dd/mm' is no way to write dates"),
        ("columns: {person: a, office: b}\nend_inclusive: maybe\n", "line 2: 'maybe' is neither true nor false"),
        ("columns: {person: a, office: b}\nstatuses: {x: retired}\n", "line 2: 'retired' is no status"),
        ("columns: {person: a, office: b}\nconstants: {status: retired}\n", "'retired' is no status"),
        ("columns: {person: a, office: b}\nconstants: {start: soon}\n", "the constant start"),
        ("columns: {person: a, office: b}\npublished: 2024\n", "'2024' is not a day"),
        ("columns: {person: a, office: b}\nencoding: utf-99\n", "'utf-99' is no encoding"),
        ("columns: {person: a, office: b}\ndelimiter: ab\n", "is not one character"),
        ("columns: {person: a, office: b}\nconfidence: 2\n", "line 2: confidence is a number"),
        ("columns: {person: a, office: b}\nperson_ids: my ids\n", "is no name for a scheme"),
        ("columns: {person: a, office: b, person: c}\n", "a second time"),
        ("columns: {person: [a], office: b}\n", "line 1: expected a single word"),
    ],
)
def test_wrong_mappings(text: str, said: str) -> None:
    """A wrong mapping is refused with its line and what would be right."""
    with pytest.raises(InvalidMapping) as refused:
        parse_mapping(text, "m.yaml")
    assert said in refused.value.reason
    assert refused.value.path == "m.yaml"


def test_files(tmp_path: Path) -> None:
    """A mapping is read from its file; a file that is not there or not text is refused."""
    path = tmp_path / "m.yaml"
    path.write_text("\ufeffcolumns: {person: a, office: b}")
    assert read_mapping(path).columns == {"person": "a", "office": "b"}
    path.write_bytes(b"columns: {person: \xff\xfe}")
    with pytest.raises(InvalidMapping, match="UTF-8"):
        read_mapping(path)
    with pytest.raises(InvalidMapping, match="cannot be opened"):
        read_mapping(tmp_path / "none.yaml")
