"""What one sentence of an article says of an office, and another of its holder, comes together."""

import pytest

from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.rule import brief
from honorum.model.claims import OfficeChangeClaim, TenureClaim
from honorum.model.sources import Article

CHANGES = [
    (
        "Norwegian prime minister Ada Vern spoke. Critics of the prime minister, who was elected in 2019, left.",
        "election | Ada Vern | prime minister | Norway",
    ),
    (
        "Kenyan trade minister Otto Brand and health minister Mary Freh also announced their resignation.",
        "resignation | Otto Brand | trade minister | Kenya",
    ),
    (
        "Former Kenyan home minister Otto Brand, who was dropped from the cabinet, resigned as mayor of Nairobi.",
        "dismissal | Otto Brand | home minister | Kenya",
    ),
    (
        "Otto Brand, thought to be the last of his line, died on Monday. Brand was elected a senator of Kenya in 1990.",
        "death | Otto Brand | senator | Kenya",
    ),
    (
        "The Kenyan prime minister Otto Brand spoke at length. The statesman, who was first appointed in 1998, smiled.",
        "appointment | Otto Brand | prime minister | Kenya",
    ),
    (
        "Mary Freh was elected speaker of Kenya's senate after Otto Brand's resignation. Brand quit the role in May.",
        "resignation | Otto Brand | speaker",
    ),
    (
        "The man who led the coup in Kenya, former army chief Otto Brand, spoke.",
        "seizure | Otto Brand | leader | Kenya",
    ),
    (
        "Kenya's parliament has elected Otto Brand as the East African nation's new prime minister.",
        "election | Otto Brand | prime minister",
    ),
    (
        "The president of Kenya, Otto Brand, was himself deposed on Thursday.",
        "dismissal | Otto Brand | president | Kenya",
    ),
    (
        "In the reshuffle Ada Vern keeps her seat in Kenya, while the interior ministry goes to Otto Brand.",
        "appointment | Otto Brand | interior minister | Kenya",
    ),
    (
        "The president of Kenya, Otto Brand, lost power on Thursday.",
        "dismissal | Otto Brand | president | Kenya",
    ),
    (
        "Kenya's parliament will elect a new prime minister next week following Otto Brand's resignation.",
        "resignation | Otto Brand | prime minister | Kenya",
    ),
    (
        "Riots followed the election as prime minister of Otto Brand in Kenya.",
        "election | Otto Brand | prime minister | Kenya",
    ),
    (
        "Kenyan finance minister Mary Freh was sacked, and her successor, Otto Brand, moved in.",
        "succession | Otto Brand | finance minister | Kenya | Mary Freh",
    ),
    (
        "The president of Kenya named Otto Brand as defence minister, succeeding Mary Freh.",
        "succession | Otto Brand | defence minister | Kenya | Mary Freh",
    ),
]
TENURES = [
    (
        "A note came from Kenya's Commissioner for Information and Strategy, Ada Vern.",
        "Ada Vern | Commissioner for Information and Strategy | Kenya | current",
    ),
    (
        "Ada Vern, a lawyer, chairs the Senate Fisheries Committee.",
        "Ada Vern | chairman | Senate Fisheries Committee | current",
    ),
    (
        "President Ada Vern of Kenya spoke. Vern, 71, in office since 2008, was ill.",
        "Ada Vern | President | Kenya | current",
    ),
    ("City manager Ada Vern of Oslo spoke.", "Ada Vern | City manager | Oslo | current"),
    ("A judge before entering politics, Ada Vern was mayor of Oslo.", "Ada Vern | mayor | Oslo | former"),
    ("As chairman of the Kessou Commission, Ada Vern wrote it.", "Ada Vern | chairman | Kessou Commission | current"),
    ("Otto Brand, a three-time former president of Kenya, spoke.", "Otto Brand | president | Kenya | former"),
    ("The talks were led by former Kenyan minister, Otto Brand.", "Otto Brand | minister | Kenya | former"),
    ("Gov. Ada Vern of Vermont met state Sen. Otto Brand.", "Otto Brand | state Senator | Vermont | current"),
    ("Otto Brand, retiring Kenyan finance minister, spoke.", "Otto Brand | finance minister | Kenya | current"),
    (
        "Kenya's minister for cities and the built environment, Otto Brand, spoke.",
        "Otto Brand | minister for cities and the built environment | Kenya | current",
    ),
    ("Republican President Ada Vern of Kenya spoke.", "Ada Vern | President | Kenya | current"),
    ("Ada Vern has served in the senate since 1992.", "Ada Vern | senator | senate | current"),
    ("The mayor of Nowhereton, Ada Vern, and her father left.", "Ada Vern | mayor | Nowhereton | current"),
]


def _briefs(extractor: RuleExtractor, text: str, kind: type[OfficeChangeClaim] | type[TenureClaim]) -> list[str]:
    reading = extractor.read(Article(text, published="2021-05-12"))
    return [brief(claim, reading.entities) for claim in reading.claims if isinstance(claim, kind)]


@pytest.mark.parametrize(("text", "wanted"), CHANGES)
def test_a_change_finds_its_office_and_its_person(extractor: RuleExtractor, text: str, wanted: str) -> None:
    """The office may be said elsewhere, and the person by a description, in a list or in a relative clause."""
    found = _briefs(extractor, text, OfficeChangeClaim)
    assert any(one.startswith(wanted) for one in found), found


@pytest.mark.parametrize(("text", "wanted"), TENURES)
def test_a_title_in_other_forms_is_an_office(extractor: RuleExtractor, text: str, wanted: str) -> None:
    """Short forms, long portfolios and a party before the title leave the office what it is."""
    assert wanted in _briefs(extractor, text, TenureClaim)


def test_another_countrys_minister_is_not_meant(extractor: RuleExtractor) -> None:
    """A description with a place of its own means nobody named for another place."""
    text = "Norwegian president Ada Vern met Kenyan leaders. The Kenyan president resigned."
    assert _briefs(extractor, text, OfficeChangeClaim) == []


def test_another_ministers_title_is_not_meant(extractor: RuleExtractor) -> None:
    """The minister for roads is not the trade minister named before."""
    text = "Kenya's trade minister Ada Vern spoke. The minister for roads resigned."
    assert _briefs(extractor, text, OfficeChangeClaim) == []


def test_who_is_the_first_to_be_forced_out_was_not_appointed(extractor: RuleExtractor) -> None:
    """Becoming the first speaker to be forced to quit is no appointment."""
    text = "Ada Vern became the first speaker of Kenya's parliament in years to be forced to quit."
    assert not [one for one in _briefs(extractor, text, OfficeChangeClaim) if one.startswith("appointment")]


def test_a_change_told_with_two_days_is_told_twice(extractor: RuleExtractor) -> None:
    """The announcement and the last day are both kept; a repetition without a day is not."""
    text = (
        "Otto Brand resigned as mayor of Oslo on 3 May 2021. He had resigned as mayor of Oslo before, in 2018. Oslo "
        "was sad when Brand resigned as mayor of Oslo."
    )
    assert len(_briefs(extractor, text, OfficeChangeClaim)) == 2
