"""The people of parlparse: which member, lord and minister is which person, and what each is called."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from honorum.errors import UnreadableDocument

_PARSER_OPTIONS: dict[str, Any] = {"resolve_entities": False, "no_network": True}


@dataclass(frozen=True, slots=True)
class People:
    """Persons by id: names and births; and the person behind each office id (a spell as member, lord or minister)."""

    names: dict[str, str] = field(default_factory=dict)
    births: dict[str, str] = field(default_factory=dict)
    persons: dict[str, str] = field(default_factory=dict)

    def person_of(self, *offices: str | None) -> str | None:
        """The person who held one of these office ids.

        >>> People(persons={"member/1": "person/10001"}).person_of(None, "member/1")
        'person/10001'
        """
        return next((self.persons[office] for office in offices if office in self.persons), None)


def read_people(folder: Path) -> People:
    """The people in the newest ``people.xml`` of the folder or beside it; nobody where there is none."""
    found = sorted(folder.rglob("people.xml")) or sorted(folder.resolve().parent.parent.glob("*/members/people.xml"))
    people = People()
    for file in found[-1:]:
        for element in elements(file, "person"):
            person = element.get("id", "")
            people.names[person] = element.get("latestname", "")
            for office in element.iter("office"):
                people.persons[office.get("id", "")] = person
        births = file.with_name("dates-of-birth.xml")
        if births.is_file():
            for element in elements(births, "personinfo"):
                people.births[element.get("id", "")] = element.get("date_of_birth", "")
    return people


def elements(path: Path, *tags: str) -> Iterator[etree._Element]:
    """The elements with these tags in an XML file, in the encoding the file declares.

    Raises:
        UnreadableDocument: the file is not XML.
    """
    try:
        tree = etree.parse(str(path), etree.XMLParser(**_PARSER_OPTIONS))
    except (etree.XMLSyntaxError, OSError) as reason:
        raise UnreadableDocument(str(path), f"is not XML: {reason}.") from reason
    yield from tree.getroot().iter(*tags)
