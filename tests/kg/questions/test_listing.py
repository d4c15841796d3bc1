"""Lists come page by page and lose nothing between two pages."""

import pytest

from honorum.errors import InputError
from honorum.questions.listing import listing, office_listing
from honorum.store import Snapshot


@pytest.mark.parametrize("limit", [1, 3, 100])
def test_pages_add_up_to_the_whole(world: Snapshot, limit: int) -> None:
    """Going on with `next` until there is none gives each person once."""
    seen: list[str] = []
    after = None
    while True:
        page = listing(world, "person", limit=limit, after=after)
        assert len(page.items) <= limit
        seen += [item.id for item in page.items]
        after = page.next
        if after is None:
            break
    assert len(seen) == len(set(seen)) == 12
    assert seen == sorted(seen)


def test_a_search_is_a_list_too(world: Snapshot) -> None:
    """With a text the best match comes first, and pages go on in the same order."""
    first = listing(world, "person", "Ana Reth", limit=1)
    second = listing(world, "person", "Ana Reth", limit=1, after=first.next)
    assert [page.items[0].label for page in (first, second)] == ["Ana Reth", "Ana Reth"]
    assert first.items[0].id != second.items[0].id
    assert second.next is None


def test_offices_can_be_listed_by_place(world: Snapshot) -> None:
    """All offices of a country, without a title; and all offices of the graph."""
    tavaria = office_listing(world, place="Tavaria")
    assert [office.label for office in tavaria.items] == [
        "Foreign Secretary of Tavaria",
        "Lighthouse keeper of Tavaria",
        "Prime Minister of Tavaria",
    ]
    assert len(office_listing(world).items) == 11
    assert office_listing(world, "zebra").to_json() == {"items": [], "next": None}


def test_a_page_of_another_list_is_refused(world: Snapshot) -> None:
    """`after` from nowhere is an error, not an empty page."""
    with pytest.raises(InputError, match="nowhere"):
        listing(world, "party", after="nowhere")
