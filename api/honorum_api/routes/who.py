"""``/who``: who held an office on a day, with the words that say so."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from honorum.questions.who import who
from honorum_api.answers import Holders
from honorum_api.asked import In, KnownAt, On
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.freshness import Tag, today
from honorum_api.presenting import present

router = APIRouter(tags=["Offices"])


@router.get("/who", summary="Who held an office on a day", response_model=Holders)
def get_who(
    request: Request,
    snapshot: SnapshotNeeded,
    tag: Tag,
    office: Annotated[
        str,
        Query(description="The office, as people say it.", examples=["prime minister"], min_length=1, max_length=300),
    ],
    place: In = None,
    on: On = None,
    known_at: KnownAt = None,
) -> Response:
    """The office that is meant and who held it that day, certain holders first, each with quoted sources.

    404 with near names when no office is called so, 409 with candidates when several are.
    """
    answer = who(snapshot, office, place or None, on=on or today(), known_at=known_at)
    return present(request, tag, answer.to_json(), "holders.html")
