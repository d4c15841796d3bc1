"""``/officials``: who is or was a public official, for compliance."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from honorum.questions.officials import Lens, official_career, officials
from honorum_api.answers import Officials
from honorum_api.asked import MOST_LEARNT, After, KnownAt, Limit, On, Slug
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag, today
from honorum_api.presenting import LOOKS, next_address, present

router = APIRouter(tags=["Officials"], responses=LOOKS)

Scope = Literal["national", "regional", "local", "international"]
Stands = Literal["current", "ended", "upcoming", "unknown"]

Place = Annotated[
    str, Query(alias="in", description="A place or a body.", examples=["Velmara"], min_length=1, max_length=300)
]
Standings = Annotated[list[Stands] | None, Query(alias="standing", description="Only these.", examples=[["current"]])]
Scopes = Annotated[list[Scope] | None, Query(alias="scope", description="Only these.", examples=[["national"]])]
Roles = Annotated[list[str] | None, Query(alias="role", description="Only these roles.", examples=[["minister"]])]
EndedWithin = Annotated[
    float | None,
    Query(ge=0, le=1000, description="Hide what ended more years ago; it is counted in `hidden`.", examples=[5]),
]
Recent = Annotated[
    int, Query(ge=0, le=36500, description="How old, in days, the last evidence of somebody in office may be.")
]


def _lens(on: On = None, known_at: KnownAt = None, ended_within: EndedWithin = None, recent: Recent = 365) -> Lens:
    cut_off = None if ended_within is None else timedelta(days=round(ended_within * 365.25))
    return Lens(on or today(), cut_off, timedelta(days=recent), known_at=known_at)


def _narrow_lens(
    lens: Annotated[Lens, Depends(_lens)], standings: Standings = None, scopes: Scopes = None, roles: Roles = None
) -> Lens:
    return replace(
        lens,
        standings=frozenset(standings or ()),
        roles=frozenset(roles or ()),
        scopes=frozenset(scopes or ()),
    )


@router.get("/officials", summary="Public officials of a place", response_model=Officials)
def get_officials(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    place: Place,
    lens: Annotated[Lens, Depends(_narrow_lens)],
    limit: Limit = 20,
    after: After = None,
) -> Response:
    """Who held a public office of the place: class, whether it goes on as of a day, and the rule that decided.

    What the cut-off hides is counted and stays in the record. With `known_at`, by what was known on that day.
    """
    answer = officials(snapshot, place, lens, limit=limit, after=after or None, most_anew=MOST_LEARNT)
    data = {**answer.to_json(), "limit": limit, "next": next_address(request, limit, answer.next)}
    return present(request, tag, data, "officials.html", title=f"Public officials of {place}")


@router.get("/persons/{slug}/officials", summary="The public offices of one person", response_model=Officials)
def get_public_offices(
    request: Request, snapshot: SnapshotNeeded, tag: Tag, slug: Slug, lens: Annotated[Lens, Depends(_lens)]
) -> Response:
    """A person's career through the lens of compliance: the public offices alone, each with its standing."""
    answer = official_career(snapshot, snapshot.names.entity("person", slug).value, lens)
    data = {**answer.to_json(), "limit": len(answer.officials)}
    title = f"Public offices of {answer.person.label}" if answer.person else "Public offices"
    return present(request, tag, data, "officials.html", title=title)
