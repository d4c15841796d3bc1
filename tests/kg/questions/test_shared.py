"""What actors share: offices, bodies, parties, and whether they were there at one time."""

from datetime import date

import pytest

from honorum.errors import InputError
from honorum.model.bounds import Certainty
from honorum.questions.shared import SharedThing, shared
from honorum.store import Snapshot


def _by_name(found: tuple[SharedThing, ...]) -> dict[str, SharedThing]:
    return {one.thing.label: one for one in found}


def test_two_share_offices_with_times_and_words(world: Snapshot) -> None:
    """Two prime ministers, who also sat in parliament together; each tie has its words."""
    found = shared(world, ["Tomas Kerrin", "Elena Dorsk"])
    things = _by_name(found.shared)
    assert list(things) == ["Prime Minister of Ardovia", "Member of the National Assembly"]
    assert found.total == 2
    assert things["Member of the National Assembly"].at_once is Certainty.CERTAIN
    for thing in things.values():
        assert [one.actor.label for one in thing.actors] == ["Tomas Kerrin", "Elena Dorsk"]
        assert all(chain.hops[0].evidence for one in thing.actors for chain in one.chains)


def test_three_share_what_all_of_them_are_tied_to(world: Snapshot) -> None:
    """The third never was prime minister, and sat before the others came: with `together` nothing is left."""
    names = ["Tomas Kerrin", "Elena Dorsk", "Anton Berisk"]
    (thing,) = shared(world, names).shared
    assert (thing.thing.label, thing.at_once) == ("Member of the National Assembly", Certainty.NO)
    assert shared(world, names, together=True).shared == ()


def test_ties_to_each_other_are_told(world: Snapshot) -> None:
    """A couple is tied directly."""
    found = shared(world, ["Elena Dorsk", "Marko Velic"])
    assert [hop.label for hop in found.direct] == ["Elena Dorsk: spouse of Marko Velic"]
    assert found.total_direct == 1


def test_an_office_leads_on_to_its_body(world: Snapshot) -> None:
    """A member shares the assembly itself with it; two members of it by one office share the office, not both."""
    found = shared(world, ["Member of the National Assembly", "National Assembly"])
    assert [hop.kind for hop in found.direct] == ["partOf"]
    assert "National Assembly" not in _by_name(shared(world, ["Tomas Kerrin", "Elena Dorsk"]).shared)


def test_what_is_cut_is_said(world: Snapshot) -> None:
    """With a limit of one the total still says that there are two."""
    found = shared(world, ["Tomas Kerrin", "Elena Dorsk"], limit=1)
    assert (len(found.shared), found.total) == (1, 2)


def test_days_bound_what_is_shared(world: Snapshot) -> None:
    """On a day before one of them came, or before anybody had read of it, nothing is shared."""
    assert shared(world, ["Tomas Kerrin", "Elena Dorsk"], on=date(2012, 1, 1)).total == 0
    assert shared(world, ["Elena Dorsk", "Marko Velic"], known_at=date(2024, 3, 1)).total_direct == 0


def test_one_actor_alone_shares_nothing(world: Snapshot) -> None:
    """The same actor twice is one, and one is too few."""
    with pytest.raises(InputError, match="from 2 to 20"):
        shared(world, ["Tomas Kerrin", "Tomas Kerrin"])
