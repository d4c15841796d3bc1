"""Who takes and who leaves an office, and what only might."""

import pytest

from honorum.extraction.rules import RuleExtractor
from honorum.extraction.rules.rule import brief
from honorum.model.claims import OfficeChangeClaim
from honorum.model.sources import Article

SAID = [
    (
        "Otto Brand was sworn in as Hungary's finance minister on Monday.",
        "appointment | Otto Brand | finance minister | Hungary",
    ),
    (
        "Sofia Hald is expected to be named prime minister of Denmark.",
        "hypothetical: appointment | Sofia Hald | prime minister | Denmark",
    ),
    (
        "Pavel Dorn, Albania's prime minister, has not resigned.",
        "not resignation | Pavel Dorn | prime minister | Albania",
    ),
    (
        "Peter Lund will step down as governor of Greenland next month.",
        "planned: resignation | Peter Lund | governor | Greenland",
    ),
    (
        "Peter Mwila was replaced by Grace Zulu as defence minister of Zambia.",
        "succession | Grace Zulu | defence minister | Zambia | Peter Mwila",
    ),
    (
        "Hassan Omar's appointment as ambassador of Djibouti was rejected.",
        "not appointment | Hassan Omar | ambassador | Djibouti",
    ),
    ("General Sekou Toure seized power in Guinea in a 2008 coup.", "seizure | Sekou Toure | leader | Guinea"),
    (
        "Marta Olsen, who was president of Latvia until 1999, died on Sunday.",
        "death | Marta Olsen | president | Latvia",
    ),
    (
        "President Ada Vern of Kenya reportedly resigned as president of Kenya.",
        "alleged: resignation | Ada Vern | president | Kenya",
    ),
    (
        "Otto Brand, Kenya's finance minister, quit on Monday and has been replaced by his deputy, Grace Zulu.",
        "succession | Grace Zulu | finance minister | Kenya | Otto Brand",
    ),
    (
        "Grace Zulu, 61, who took over from her father Otto Brand as mayor of Berlin in 2009, is ill.",
        "succession | Grace Zulu | mayor | Berlin | Otto Brand",
    ),
    (
        "Replacing Otto Brand, the king of Jordan appointed Grace Zulu as army chief.",
        "appointment | Grace Zulu | army chief | Jordan",
    ),
    (
        "In Kenya's reshuffle Grace Zulu replaced Otto Brand at the finance ministry.",
        "succession | Grace Zulu | finance minister | Kenya | Otto Brand",
    ),
    (
        "Grace Zulu has also named Otto Brand governor of Vermont, Mary Freh mayor of Berlin and Ada Vern treasurer.",
        "appointment | Ada Vern | treasurer | Vermont",
    ),
    (
        "Kenya's president relieved Grace Zulu of her duties as trade minister.",
        "dismissal | Grace Zulu | trade minister | Kenya",
    ),
    (
        "Kenya's cabinet terminated the appointment of Grace Zulu as police chief.",
        "dismissal | Grace Zulu | police chief | Kenya",
    ),
    (
        "Grace Zulu took up her duties as army chief of Kenya on Monday.",
        "appointment | Grace Zulu | army chief | Kenya",
    ),
    (
        "Deputy governor Grace Zulu has been entrusted with the duties of governor of Vermont.",
        "appointment | Grace Zulu | governor | Vermont",
    ),
    ("Grace Zulu became the world's youngest president in Kenya.", "appointment | Grace Zulu | president | Kenya"),
    ("Grace Zulu won election as president of Kenya.", "election | Grace Zulu | president | Kenya"),
    (
        "Ms Grace May leads Kenya. In 2010 May was appointed trade minister, and in May she wrote a book.",
        "appointment | Grace May | trade minister | Kenya",
    ),
    (
        "Grace Zulu is speaker of Kenya's parliament. She replaces Otto Brand, who resigned days earlier.",
        "resignation | Otto Brand | speaker of parliament | Kenya",
    ),
    (
        "Kenya's president chose Grace Zulu, acting mayor of Berlin, to be the new police chief of Kenya.",
        "appointment | Grace Zulu | police chief | Kenya",
    ),
    ("Kenya's president chose Grace Zulu to lead the World Bank.", "appointment | Grace Zulu | head | World Bank"),
    (
        "The blast killed six people, including the governor of Vermont, Grace Zulu.",
        "death | Grace Zulu | governor | Vermont",
    ),
    (
        "President Grace Zulu of Kenya, whom the army ousted in 1993, lives abroad.",
        "dismissal | Grace Zulu | President | Kenya",
    ),
    (
        "Defence minister Grace Zulu of Kenya handed the president a letter of resignation.",
        "resignation | Grace Zulu | Defence minister | Kenya",
    ),
    (
        "Kenya's president also nominated two new deputy governors: Mary Freh and Grace Zulu.",
        "nomination | Grace Zulu | deputy governor",
    ),
    (
        "Kenya's president named Grace Zulu as Production Minister, replacing Otto Brand.",
        "succession | Grace Zulu | Production Minister | Kenya | Otto Brand",
    ),
    (
        "In Kenya Grace Zulu took charge of the Ministry of Mines.",
        "appointment | Grace Zulu | Minister of Mines | Kenya",
    ),
    ("President Grace Zulu won re-election in Kenya in May.", "election | Grace Zulu | President | Kenya"),
    (
        "Kenya's parliament rejected a motion of no confidence in Prime Minister Grace Zulu.",
        "not dismissal | Grace Zulu | Prime Minister | Kenya",
    ),
    (
        "Prime Minister Grace Zulu of Kenya faces a no-confidence vote.",
        "hypothetical: dismissal | Grace Zulu | Prime Minister | Kenya",
    ),
    (
        "Three ministers left Kenya's government, among them Defence Minister Grace Zulu.",
        "resignation | Grace Zulu | Defence Minister | Kenya",
    ),
    (
        "Kenya's mayor Otto Brand quit and Grace Zulu took his place.",
        "succession | Grace Zulu | mayor | Kenya | Otto Brand",
    ),
    (
        "Grace Zulu is favourite to succeed Otto Brand as president of Kenya.",
        "hypothetical: succession | Grace Zulu | president | Kenya | Otto Brand",
    ),
    (
        "Grace Zulu joined the government of Kenya in 2001 as health minister.",
        "appointment | Grace Zulu | health minister | Kenya",
    ),
    (
        "Grace Zulu, the general who seized power in Kenya in May, is ill.",
        "seizure | Grace Zulu | leader | Kenya",
    ),
    (
        "Grace Zulu was elected in 2011 as Kenya's first civilian president.",
        "election | Grace Zulu | president | Kenya",
    ),
    (
        "After taking office as mayor of Berlin, Grace Zulu promised reforms.",
        "appointment | Grace Zulu | mayor | Berlin",
    ),
    (
        "In Kenya's new cabinet Otto Brand gets finance and Grace Zulu takes justice.",
        "appointment | Grace Zulu | justice minister | Kenya",
    ),
]


@pytest.mark.parametrize(("sentence", "wanted"), SAID)
def test_a_change_is_read_with_its_standing(extractor: RuleExtractor, sentence: str, wanted: str) -> None:
    """The kind, the office, and whether it happened at all."""
    reading = extractor.read(Article(sentence, published="2021-05-12"))
    assert wanted in [
        brief(claim, reading.entities) for claim in reading.claims if isinstance(claim, OfficeChangeClaim)
    ]


def test_all_of_a_list_are_removed(extractor: RuleExtractor) -> None:
    """The removal of A, B and C removes three people."""
    text = (
        "The removal of Chief Justice Amir Khalil, Army chief Omar Said and Interior Minister Yusuf Adan angered "
        "Somalia."
    )
    reading = extractor.read(Article(text))
    assert [brief(claim, reading.entities) for claim in reading.claims if isinstance(claim, OfficeChangeClaim)] == [
        "dismissal | Amir Khalil | Chief Justice | Somalia",
        "dismissal | Omar Said | Army chief | Somalia",
        "dismissal | Yusuf Adan | Interior Minister | Somalia",
    ]


def test_the_time_is_that_of_the_change(extractor: RuleExtractor) -> None:
    """A date in a relative clause dates the clause, not the death."""
    article = Article(
        "Marta Olsen, who was president of Latvia from 1990 to 1999, died on Sunday.", published="2021-05-12"
    )
    [claim] = [one for one in extractor.read(article).claims if isinstance(one, OfficeChangeClaim)]
    assert claim.time is not None
    assert claim.time.edtf == "2021-05-09"


def test_he_is_the_last_subject(extractor: RuleExtractor) -> None:
    """A pronoun at the beginning of a sentence means the subject of the one before."""
    text = "But Ada Vern, the former president of Kenya, remains powerful. She resigned as president last year."
    reading = extractor.read(Article(text, published="2021-05-12"))
    changes = [brief(claim, reading.entities) for claim in reading.claims if isinstance(claim, OfficeChangeClaim)]
    assert changes == ["resignation | Ada Vern | president | Kenya"]


def test_without_a_day_no_relative_time_is_resolved(extractor: RuleExtractor) -> None:
    """The words are kept, their meaning stays open."""
    [claim] = [
        one
        for one in extractor.read(Article("Ada Vern resigned as president of Kenya last year.")).claims
        if isinstance(one, OfficeChangeClaim)
    ]
    assert claim.time is not None
    assert (claim.time.text, claim.time.edtf) == ("last year", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "President Grace Zulu of Kenya just replaced her driver Otto Brand with Mary Freh.",
        "Kenya's president replaced the word mayor with governor, Grace Zulu said.",
        "Grace Zulu took over the family's farm from Otto Brand.",
        "Grace Zulu just replaced her campaign manager Otto Brand with Mary Freh.",
        "President Grace Zulu replaced Prime Minister Otto Brand with Finance Minister Mary Freh on Monday.",
        "Gov. Grace Zulu is replacing police chief Otto Brand with his deputy, Mary Freh.",
    ],
)
def test_who_replaces_others_does_not_follow_them(extractor: RuleExtractor, sentence: str) -> None:
    """Who names somebody's successor, or takes over a farm, comes into no office."""
    reading = extractor.read(Article(sentence, published="2021-05-12"))
    names = {entity.id: entity.name for entity in reading.entities}
    assert "Grace Zulu" not in [names[c.person] for c in reading.claims if isinstance(c, OfficeChangeClaim)]
