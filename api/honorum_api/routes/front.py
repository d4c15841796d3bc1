"""``/`` and ``/docs``: where people begin."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from honorum.questions.counts import counts_of
from honorum_api.dependencies import SnapshotNeeded
from honorum_api.pages import docs_page, page

router = APIRouter(include_in_schema=False)


@router.get("/", response_class=HTMLResponse)
def front(snapshot: SnapshotNeeded) -> HTMLResponse:
    """The front page."""
    return page("front.html", counts=counts_of(snapshot))


@router.get("/docs", response_class=HTMLResponse)
async def docs() -> HTMLResponse:
    """All routes, to read and to try out."""
    return docs_page()
