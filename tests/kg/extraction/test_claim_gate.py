"""The gate for whole claims: what the quote must hold, and how sentences weaken what is claimed."""

from typing import Any

import pytest

from honorum.extraction.gate.claim_gate import ClaimGate
from honorum.extraction.gate.stated import numbers_in, states_title
from honorum.extraction.gate.trigger_words import trigger_words
from honorum.model.choices import CHOICES
from honorum.model.claims import (
    AliasClaim,
    Claim,
    ElectionResultClaim,
    OfficeChangeClaim,
    ParticipationClaim,
    Refusal,
    StatementClaim,
    TenureClaim,
)
from honorum.model.entities import Entity, Kind
from honorum.model.quotes import Quote
from honorum.model.sources import Article

TEXT = (
    "Ada Vern, the president of Zembla, spoke. She is expected to name Bo Krell as finance minister on Sunday. "
    "The Zemblan leader reportedly sacked Bo Krell. The National Dawn Union won 54 of 120 seats. "
    "The NDU would boycott the vote, Krell said. Bo Krell is not the president of  Zembla. "
    "Ada Vern met Bo Krell."
)
ENTITIES = {
    one.id: one
    for one in (
        Entity("ada", Kind.PERSON, "Ada Vern"),
        Entity("bo", Kind.PERSON, "Bo Krell"),
        Entity("zembla", Kind.COUNTRY, "Zembla"),
        Entity("ndu", Kind.PARTY, "National Dawn Union"),
        Entity("kinbote", Kind.COUNTRY, "Kinbote"),
    )
}


@pytest.fixture(scope="module")
def gate() -> ClaimGate:
    """The gate over one article."""
    return ClaimGate(Article(TEXT, published="2021-03-02"))


def _claim(make: type[Claim], quote: str, **fields: Any) -> Claim:
    start = TEXT.index(quote)
    return make(id="c1", evidence=Quote(quote, start, start + len(quote)), rule="test", **fields)


@pytest.mark.parametrize(
    ("claim", "stands"),
    [
        (_claim(TenureClaim, "Ada Vern, the president of Zembla", holder="ada", title="president"), "asserted"),
        (
            _claim(OfficeChangeClaim, "She is expected to name Bo Krell", kind="appointment", person="bo"),
            "hypothetical",
        ),
        (_claim(OfficeChangeClaim, "reportedly sacked Bo Krell", kind="dismissal", person="bo"), "alleged"),
        (_claim(TenureClaim, "Bo Krell is not the president", holder="bo", title="president"), "denied"),
        (_claim(ParticipationClaim, "The NDU would boycott the vote", actor="ndu", role="boycotted"), "hypothetical"),
        (_claim(StatementClaim, "Krell said", speaker="bo", act="said", topic="boycott the vote"), "asserted"),
    ],
)
def test_a_claim_passes_as_strong_as_its_sentence(gate, claim, stands):
    """Names, surnames, acronyms and pronouns name actors; cues near the trigger weaken the claim."""
    judged = gate.judge(claim, ENTITIES)
    assert isinstance(judged, Claim), judged.reason
    assert ("denied" if judged.negated else judged.modality.value) == stands


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (_claim(TenureClaim, "Ada Vern met Bo Krell", holder="ada", title="president"), "does not say 'president'"),
        (_claim(TenureClaim, "the president of  Zembla", holder="bo", title="president"), "a gap inside the quote"),
        (_claim(TenureClaim, "the president of Zembla, spoke", holder="bo", title="president"), "does not name Bo"),
        (_claim(TenureClaim, "president", holder="nobody", title="president"), "not among the entities"),
        (
            _claim(TenureClaim, "Ada Vern, the president", holder="ada", title="president", jurisdiction="kinbote"),
            "the article does not name Kinbote",
        ),
        (
            _claim(
                ElectionResultClaim,
                "The National Dawn Union won 54 of 120",
                contestant="ndu",
                measure="votes",
                value=53.0,
            ),
            "the number 53",
        ),
        (_claim(AliasClaim, "Ada Vern met Bo Krell", entity="bo", alias="Ada Vern"), "no word for"),
        (_claim(OfficeChangeClaim, "sacked Bo Krell", kind="death", person="bo"), "no word for death"),
        (_claim(OfficeChangeClaim, "sacked Bo Krell", kind="vanishing", person="bo"), "none of appointment"),
    ],
)
def test_a_claim_that_its_quote_does_not_bear_is_refused(gate, claim, reason):
    """The first thing that is wrong is the reason."""
    judged = gate.judge(claim, ENTITIES)
    assert isinstance(judged, Refusal)
    assert reason in judged.reason


def test_a_quote_at_the_wrong_offsets_is_refused(gate):
    """Words that stand elsewhere do not stand here."""
    claim = TenureClaim(id="c1", evidence=Quote("Ada Vern", 3, 11), rule="test", holder="ada", title="president")
    assert gate.judge(claim, ENTITIES) == Refusal(claim, "the quote does not stand in the text")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("54 of 120 seats", {54, 120}),
        ("nearly 1.26 million", {1_260_000}),
        ("3m voters, 2bn dollars", {3_000_000, 2_000_000_000}),
        ("two-thirds of twenty-five often-absent members", {66.67, 66.7, 66.6, 67.0, 25}),
        ("1,200 people and a dozen others", {1200}),
        ("the tenant often listened", set()),
    ],
)
def test_numbers_are_those_that_the_words_state(text, numbers):
    """Figures, scales and number words count; letters inside other words do not."""
    assert numbers <= numbers_in(text)
    assert numbers or not numbers_in(text)


def test_titles_may_be_abbreviated():
    """An abbreviation of a title says it; part of another title does not."""
    assert states_title("Bo Krell MP", "member of parliament")
    assert not states_title("the minister", "prime minister")


def test_every_kind_of_change_and_contention_has_words():
    """No vocabulary grew without the words that state its new term."""
    kinds = [(name, term) for (name, field), terms in CHOICES.items() if field in {"kind", "role"} for term in terms]
    for name, term in kinds:
        if name in {"OfficeChange", "Contention", "Participation"}:
            assert trigger_words(name, term) is not None, term
