"""Offices, changes of office and parties in sentences as news writes them; the table beside this file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from honorum.extraction.rules.rule import brief
from honorum.model.gold import type_name
from honorum.model.sources import Article

TABLE = Path(__file__).parent / "offices_and_parties.txt"
TYPES = {"changes": {"OfficeChange"}, "parties": {"PartyAffiliation", "PartyStatus"}, "tenures": {"Tenure"}}
DAY = "2021-01-11"


def rows() -> Iterator[tuple[str, str, list[str]]]:
    """The sentences of the table, each with its section and with what must come out."""
    section, sentence, wanted = "", "", []
    for line in [*TABLE.read_text(encoding="utf-8").splitlines(), "[end]"]:
        if line.startswith("  "):
            wanted.append(line.strip())
        elif line and not line.startswith("#"):
            if sentence:
                yield section, sentence, wanted
            section, sentence = (line.strip("[]"), "") if line.startswith("[") else (section, line)
            wanted = []


@pytest.mark.parametrize(("section", "sentence", "wanted"), rows())
def test_a_sentence_tells_what_its_readers_understand(extractor, section, sentence, wanted) -> None:
    """Every row of the table comes out, with the time where one is given; where it says "-", nothing holds."""
    reading = extractor.read(Article(sentence, published=DAY))
    told = {f"{type_name(claim)}: {brief(claim, reading.entities)}": claim for claim in reading.claims}
    if wanted == ["-"]:
        assert [one for one, claim in told.items() if type_name(claim) in TYPES[section] and claim.holds] == []
        return
    for row in wanted:
        one, _, time = row.partition(" @")
        assert one in told, sorted(told)
        found = told[one].time
        assert not time or (found is not None and found.text == time)


def test_the_table_has_rows_of_every_section() -> None:
    """All three sections have sentences, and every sentence says what must come out."""
    assert {section for section, _, _ in rows()} == set(TYPES)
    assert all(wanted for _, _, wanted in rows())
