"""The country an office or a party is of, where the words do not say it: a likely one, and never an impossible one."""

import pytest

from honorum.extraction.rules import RuleExtractor
from honorum.model.claims import PartyStatusClaim, TenureClaim
from honorum.model.sources import Article

OFFICES = [
    ("Kenya and its lakes are dry. Kenya asked for help. President Otto Brand wept.", "Otto Brand", "Kenya"),
    ("Iran and its talks failed again. Iran was angry. Chancellor Ada Vern left.", "Ada Vern", None),
    ("Pakistan's girls and Pakistan's boys met her. Queen Ada was glad.", "Ada", None),
    ("Jordan's camps and Jordan's towns are full. King Otto was glad.", "Otto", "Jordan"),
    ("Canada and its towns froze. Canada waited. President Otto Brand called.", "Otto Brand", None),
    ("America froze. The United States waited. Prime minister Ada Vern called the United States.", "Ada Vern", None),
    (
        "Kenyan president Ada Vern met rebels of Kenya in Kenya. President Otto Brand was there too.",
        "Otto Brand",
        None,
    ),
    ("Texas shook, Texas burned. In Louisiana, Governor Otto Brand spoke. Texas wept.", "Otto Brand", "Louisiana"),
    (
        "Libya and Libya's army are silent. Egypt was. People drove out the nation's president, Otto Brand.",
        "Otto Brand",
        "Egypt",
    ),
]


@pytest.mark.parametrize(("text", "holder", "country"), OFFICES)
def test_an_office_is_of_a_country_that_can_have_it(text: str, holder: str, country: str | None) -> None:
    """A main country lends itself to offices that it has, and to no second president."""
    reading = RuleExtractor().read(Article(text))
    names = {entity.id: entity.name for entity in reading.entities}
    of = {names[each.holder]: each.jurisdiction for each in reading.claims if isinstance(each, TenureClaim)}
    assert names.get(of[holder] or "") == country


def test_a_party_stands_in_the_country_it_is_of() -> None:
    """American parties in a committee stay American, in an article about another country."""
    text = (
        "Iraq burned, and Iraq's army fled. Americans want to leave Iraq. A committee of the Senate is made up of "
        "11 Democrats and 10 Republicans."
    )
    reading = RuleExtractor().read(Article(text))
    names = {entity.id: entity.name for entity in reading.entities}
    found = {each.country and names[each.country] for each in reading.claims if isinstance(each, PartyStatusClaim)}
    assert found == {"United States"}
