"""Readings go out in the annotation format and come back unchanged."""

import json

import pytest

from honorum.errors import InputError
from honorum.model.claims import (
    CLAIM_TYPES,
    ContentionClaim,
    ElectionResultClaim,
    Modality,
    PartyStatusClaim,
    Reading,
    Refusal,
    TenureClaim,
    Time,
)
from honorum.model.entities import Entity, Kind
from honorum.model.gold import CLAIM_BY_TYPE, from_gold, to_gold, type_name
from honorum.model.quotes import Quote, Row
from honorum.model.sources import Article

TEXT = "Mayor Ada Orlo of Port Vell led the Tide Party, which won 12 of 30 seats."


def reading() -> Reading:
    """A reading with a tenure, a result, a contention in two places and a refused claim."""
    entities = (
        Entity("e1", Kind.PERSON, "Ada Orlo", ("Orlo",), {"wikidata": "Q1", "local": "7"}, birth="1960"),
        Entity("e2", Kind.CITY, "Port Vell"),
        Entity("e3", Kind.PARTY, "Tide Party", country="e2"),
        Entity("e4", Kind.CITY, "Old Vell"),
        Entity("e5", Kind.ORGANIZATION, "Senate"),
    )
    quote = Quote(TEXT[:27], 0, 27)
    tenure = TenureClaim(
        id="f1", evidence=quote, rule="apposition", confidence=0.9, holder="e1", title="mayor", jurisdiction="e2",
        start="1999", end="2004~", time=Time("for years", None), implicit=True,
    )  # fmt: skip
    result = ElectionResultClaim(
        id="f2", evidence=quote, rule="seats", contestant="e3", measure="seats", value=12.0, out_of=30.0,
        modality=Modality.ALLEGED, attribution="exit polls", body="e5",
    )  # fmt: skip
    clash = ContentionClaim(
        id="f3", evidence=quote, rule="clash", kind="clash", actor_text="crowds", place=("e2", "e4"), negated=True
    )
    status = PartyStatusClaim(id="f4", evidence=Row("p.csv", 2, (("party", "Tide"),)), rule="csv", party="e3", seats=3)
    return Reading(entities, (tenure, result, clash), (Refusal(status, "no number in the quote"),), "e2")


def gold(**changes: object) -> dict[str, object]:
    """A document with one tenure, its fields changed as asked; `None` takes a field away."""
    fact: dict[str, object] = {
        "id": "f1", "type": "Tenure", "holder": "e1", "title": "mayor", "quote": "mayor", "start": 0, "end": 5,
    }  # fmt: skip
    fact = {key: value for key, value in (fact | changes).items() if value is not None}
    return {"id": "vell", "entities": [{"id": "e1", "kind": "Person", "name": "Ada Orlo"}], "facts": [fact]}


def test_a_reading_comes_back_as_it_went_out() -> None:
    """Through the annotation format as JSON and back, nothing of a reading is lost or changed."""
    document = to_gold("vell", Article(TEXT, "Vell votes", "2021-01-11"), reading())
    assert from_gold(json.loads(json.dumps(document))) == reading()


def test_fields_carry_the_names_annotators_write() -> None:
    """Keys are camelCase, and the dates of a tenure do not collide with the offsets of its quote."""
    tenure, result, clash = to_gold("vell", Article(TEXT), reading())["facts"]
    assert (tenure["from"], tenure["until"], tenure["start"], tenure["end"]) == ("1999", "2004~", 0, 27)
    assert (result["value"], result["outOf"], result["modality"]) == (12, 30, "alleged")
    assert (clash["actorText"], clash["place"], clash["negated"]) == ("crowds", ["e2", "e4"], True)
    assert "target" not in clash
    assert result["body"] == "Senate"
    assert tenure["rule"] == "apposition"


def test_every_kind_of_claim_has_its_type_name() -> None:
    """The twelve types are named after their claim classes, both ways."""
    assert len(CLAIM_BY_TYPE) == len(CLAIM_TYPES)
    assert {type_name(claim) for claim in reading().claims} == {"Tenure", "ElectionResult", "Contention"}


def test_what_an_annotator_leaves_out_is_filled_in() -> None:
    """A fact without modality, time or rule is an asserted one made by hand."""
    (claim,) = from_gold(gold()).claims
    assert (claim.modality, claim.time, claim.rule, claim.negated) == (Modality.ASSERTED, None, "gold", False)


def test_a_body_that_is_no_entity_becomes_one() -> None:
    """Annotators write the body of a result by name; the reading lists it as an organisation."""
    document = gold(type="ElectionResult", measure="seats", value=3, body="Senate")
    (claim,) = from_gold(document).claims
    names = {entity.id: entity.name for entity in from_gold(document).entities}
    assert names[claim.body] == "Senate"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"type": "Wedding"}, "'f1' has type 'Wedding'"),
        ({"title": None}, "Tenure without 'title'"),
        ({"holder": "e9"}, "names 'e9' as holder"),
        ({"quote": None}, "has no 'quote'"),
        ({"modality": "sure"}, "'sure'"),
    ],
)
def test_a_fact_that_cannot_be_read_is_named(changes, message) -> None:
    """The error says which document, which fact and what to mend."""
    with pytest.raises(InputError, match=message) as caught:
        from_gold(gold(**changes))
    assert str(caught.value).startswith("vell: fact 'f1'")


def test_an_entity_of_no_known_kind_is_named() -> None:
    """An entity whose kind does not exist is an error that lists the kinds."""
    document = gold() | {"entities": [{"id": "e1", "kind": "Ship", "name": "Vell"}]}
    with pytest.raises(InputError, match=r"entity 'e1'.*Person, Party"):
        from_gold(document)


def test_a_document_without_facts_is_said() -> None:
    """A document that lacks its list of facts is an error, not an empty reading."""
    with pytest.raises(InputError, match="'facts' is not a list"):
        from_gold({"id": "vell", "entities": []})
