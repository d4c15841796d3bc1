"""A researcher's own table becomes claims."""

from pathlib import Path

import pytest

from honorum.errors import InvalidMapping, UnreadableDocument
from honorum.importing import FORMATS, Import, ImportOptions
from honorum.importing.mapping import parse_mapping
from honorum.importing.table import read_table
from honorum.model.claims import PartyAffiliationClaim, PlaceClaim, RelationshipClaim, TenureClaim, Time
from honorum.model.entities import Kind

MAPPING = """
columns:
  {person: name, person_id: id, office: post, jurisdiction: country, party: party, start: from, end: to, birth: born}
end_inclusive: true
"""
HEADER = "id,name,born,post,country,party,from,to\n"


def read(folder: Path, rows: str, mapping: str = MAPPING, header: str = HEADER) -> Import:
    """What comes of a table with these rows."""
    path = folder / "holders.csv"
    path.write_text(header + rows, encoding="utf-8")
    return read_table(path, parse_mapping(mapping), "holders")


def tenures(found: Import) -> list[TenureClaim]:
    """The tenures among its claims."""
    return [claim for claim in found.reading.claims if isinstance(claim, TenureClaim)]


def test_one_row(tmp_path: Path) -> None:
    """A row gives a tenure with its row as evidence, a membership of the party, and all who take part."""
    found = read(tmp_path, "Q901,Ivo Harnad,1950,President,Ardovia,Civic Union,1994-05-02,2018-04-30\n")
    entities = {entity.id: entity for entity in found.reading.entities}
    tenure, membership = found.reading.claims
    assert isinstance(tenure, TenureClaim)
    assert isinstance(membership, PartyAffiliationClaim)
    holder = entities[tenure.holder]
    assert (holder.name, holder.identifiers, holder.birth) == ("Ivo Harnad", {"wikidata": "Q901"}, "1950")
    assert (tenure.title, tenure.status, tenure.start, tenure.end) == (
        "President",
        "regular",
        "1994-05-02",
        "2018-05-01",
    )
    assert entities[tenure.jurisdiction or ""].kind is Kind.COUNTRY
    assert entities[membership.party].kind is Kind.PARTY
    assert entities[membership.party].country == tenure.jurisdiction == found.reading.country
    assert tenure.evidence.exact.startswith("name: Ivo Harnad; id: Q901")
    assert (found.dataset.name, len(found.dataset.content_digest), found.refused) == ("holders", 64, ())


def test_unknown_ends_are_unknown(tmp_path: Path) -> None:
    """An empty end, or one in the year 9999, is not an end, and says nothing of today."""
    found = read(tmp_path, ",A B,,Mayor,Ardovia,,1999,\n,C D,,Mayor,Ardovia,,1999-05,9999-12-31\n")
    assert [(claim.start, claim.end, claim.status) for claim in tenures(found)] == [
        ("1999", None, "regular"),
        ("1999-05", None, "regular"),
    ]


def test_persons_by_id_or_by_name_and_birth(tmp_path: Path) -> None:
    """One id is one person, whatever the spelling; without ids the name and the birth, or the country, tell."""
    found = read(
        tmp_path,
        "Q1,Mira Kovalen,,President,Ardovia,,2001,\n"
        "Q1,Kovalen Mira,1960,Senator,Ardovia,,1999,\n"
        ",Jan Holt,1950,Mayor,Ardovia,,2001,\n"
        ",HOLT Jan,1950,Senator,Ardovia,,2004,\n"
        ",Jan Holt,1971,Mayor,Ardovia,,2011,\n"
        ",Ana Weit,,Mayor,Ardovia,,2001,\n"
        ",Ana Weit,,Mayor,Tavaria,,2001,\n",
    )
    persons = [entity for entity in found.reading.entities if entity.kind is Kind.PERSON]
    assert [(person.name, person.aliases, person.birth) for person in persons] == [
        ("Mira Kovalen", ("Kovalen Mira",), "1960"),
        ("Jan Holt", ("HOLT Jan",), "1950"),
        ("Jan Holt", (), "1971"),
        ("Ana Weit", (), None),
        ("Ana Weit", (), None),
    ]
    assert found.reading.country is None


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",A B,,Mayor,Ardovia,,2014s,", "'2014s'"),
        (",A B,,Mayor,Ardovia,,2019-05-02,2019-05-01x", "'2019-05-01x'"),
        (",A B,,Mayor,Ardovia,,2019-05-02,2018-05-01", "before it starts (2019-05-02)"),
        (",A B,31/12/1950,Mayor,Ardovia,,2019,", "'31/12/1950'"),
        (",,,Mayor,Ardovia,,2019,", "names no person"),
        (",A B,,,Ardovia,,2019,", "neither an office nor a party"),
        (",A B,,Mayor,Ardovia", "5 cells, and the table has 8"),
        (",A B,,Mayor,Ardovia,,2019,,more", "9 cells, and the table has 8"),
        ("Q2,C D,,Mayor,Ardovia,,2001,", "repeats row 1"),
    ],
)
def test_refused_rows(tmp_path: Path, row: str, said: str) -> None:
    """A row that cannot be used is refused with its number, reason and cells; the others are read."""
    good = "Q2,C D,,Mayor,Ardovia,,2001,\n"
    found = read(tmp_path, good + row + "\n" + good.replace("2001", "2002"))
    (refused,) = found.refused
    assert (refused.file, refused.number) == ("holders.csv", 2)
    assert said in refused.reason
    assert ("post", "Mayor") in refused.values or "neither" in said
    assert len(tenures(found)) == 2
    assert [claim.evidence.number for claim in tenures(found)] == [1, 3]


def test_a_table_broken_in_the_middle(tmp_path: Path) -> None:
    """An open quotation mark ends the reading, and says so."""
    found = read(tmp_path, ',A B,,Mayor,Ardovia,,2001,\n,"C D,,Mayor,Ardovia,,2001,\n,E F,,Mayor,Ardovia,,2001,\n')
    assert len(tenures(found)) == 1
    assert "nothing after it was read" in found.refused[-1].reason


def test_own_words_dates_and_constants(tmp_path: Path) -> None:
    """Statuses in the table's words, its own way of dates, ids of offices, constants and other delimiters."""
    mapping = """
    columns:
      {person: nom, other_name: autre, office: poste, office_id: code, organization: corps, status: statut, start: du}
    constants: {jurisdiction: Tavaria}
    office_ids: tavoff
    statuses: {intérim: acting}
    dates: dd/mm/yyyy
    delimiter: ";"
    """
    found = read(
        tmp_path,
        "Karim Aldous;Карим Алдус;Président;P1;Sénat;intérim;05/03/2020\nLia Tor;;Président;P1;Sénat;;06/04/2021\n"
        "Bo Rin;;Président;P1;Sénat;retraité;06/04/2022\n",
        mapping,
        "nom;autre;poste;code;corps;statut;du\n",
    )
    first, second = tenures(found)
    entities = {entity.id: entity for entity in found.reading.entities}
    assert (first.status, first.start, second.status) == ("acting", "2020-03-05", "regular")
    assert entities[first.holder].aliases == ("Карим Алдус",)
    assert first.office == second.office
    assert entities[first.office or ""].identifiers == {"tavoff": "P1"}
    assert entities[first.organization or ""].name == "Sénat"
    assert "'retraité' is no status" in found.refused[0].reason


def test_party_only(tmp_path: Path) -> None:
    """A row without an office may still say to which party somebody belonged."""
    found = read(tmp_path, ",A B,,,Ardovia,Civic Union,2001,2004\n")
    (claim,) = found.reading.claims
    assert isinstance(claim, PartyAffiliationClaim)
    assert (claim.start, claim.end) == ("2001", "2004")


def test_missing_column(tmp_path: Path) -> None:
    """A column that the table does not have is refused with the mapping's line and the columns there are."""
    with pytest.raises(InvalidMapping, match=r"line 3: holders.csv has no column 'party'. It has: id, name"):
        read(tmp_path, "", header="id,name,born,post,country,from,to\n")
    with pytest.raises(InvalidMapping, match="more than once"):
        read(tmp_path, "", header="id,name,name,born,post,country,party,from,to\n")


def test_wrong_encoding(tmp_path: Path) -> None:
    """A table in another encoding than the mapping says is refused; with the right one it is read."""
    path = tmp_path / "holders.csv"
    path.write_bytes((HEADER + ",Inés Ñu,,Mayor,Ardovia,,2001,\n").encode("latin-1"))
    with pytest.raises(UnreadableDocument, match="is not utf-8"):
        read_table(path, parse_mapping(MAPPING), "holders")
    found = read_table(path, parse_mapping(MAPPING + "encoding: latin-1\n"), "holders")
    assert "Inés Ñu" in {entity.name for entity in found.reading.entities}


def test_empty_and_missing_tables(tmp_path: Path) -> None:
    """An empty table and one that is not there are refused; one with only its header has no claims."""
    with pytest.raises(UnreadableDocument, match="is empty"):
        read(tmp_path, "", header="")
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        read_table(tmp_path / "none.csv", parse_mapping(MAPPING), "none")
    assert read(tmp_path, "").reading.claims == ()


def test_by_the_register_of_formats(tmp_path: Path) -> None:
    """The importer is found by its name; without a mapping it says that it needs one."""
    path = tmp_path / "holders.csv"
    path.write_text(HEADER + ",A B,,Mayor,Ardovia,,2001,\n")
    (tmp_path / "m.yaml").write_text(MAPPING)
    (found,) = FORMATS["csv"](path, ImportOptions(mapping=tmp_path / "m.yaml"))
    assert (found.dataset.name, len(found.reading.claims)) == ("holders", 1)
    with pytest.raises(InvalidMapping, match="needs a mapping"):
        list(FORMATS["csv"](path, ImportOptions()))


NAMES = """\
columns: {party: party, city: city, former_name: was, merged_into: into, jurisdiction: country, start: from, end: until}
dates: [iso]
"""


def test_former_names_and_mergers(tmp_path: Path) -> None:
    """A table of names tells what parties and cities were called until when, and what they went up in."""
    rows = (
        "Dawn,,Green Road,,Peru,1999-02,2010-02-04\n,Nova,Astra,,Peru,,2011\nBloc,,,Dawn,Peru,,2006-12-22\n,,,,Peru,,\n"
    )
    found = read(tmp_path, rows, NAMES, "party,city,was,into,country,from,until\n")
    names = {entity.id: entity.name for entity in found.reading.entities}
    party, city, merger = found.reading.claims
    assert isinstance(party, PlaceClaim)
    assert isinstance(city, PlaceClaim)
    assert isinstance(merger, RelationshipClaim)
    assert (names[party.subject], party.object_text, party.time) == (
        "Dawn",
        "Green Road",
        Time("1999-02 to 2010-02-04", "1999-02/2010-02-04"),
    )
    assert (names[city.subject], city.object_text) == ("Nova", "Astra")
    assert (names[merger.subject or ""], merger.kind, names[merger.object or ""]) == ("Bloc", "mergedInto", "Dawn")
    assert [row.number for row in found.refused] == [4]


@pytest.mark.parametrize("columns", ["{former_name: was}", "{party: party, former_name: was, person: who}"])
def test_a_table_of_names_is_no_table_of_persons(tmp_path: Path, columns: str) -> None:
    """It needs the party, body or city that was renamed, and has no persons."""
    with pytest.raises(InvalidMapping):
        read(tmp_path, "Dawn,Green Road,Ada\n", f"columns: {columns}\n", "party,was,who\n")


def test_a_body_with_and_without_its_article_is_one(tmp_path: Path) -> None:
    """A table that writes "The Harbour Board" in one row and "Harbour Board" in another speaks of one body."""
    rows = "1,Ada Vale,,Chair,The Harbour Board,,1999,\n2,Bo Lund,,Chair,Harbour Board,,2003,\n"
    mapping = "columns: {person: name, person_id: id, office: post, organization: country, start: from}\n"
    found = read(tmp_path, rows, mapping)
    assert len({claim.organization for claim in tenures(found)}) == 1
