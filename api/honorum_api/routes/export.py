"""``/export/{format}``: the record as a file for Gephi, a spreadsheet or another graph store."""

import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Query
from fastapi import Path as InPath
from fastapi.responses import FileResponse, Response

from honorum.exporting import FORMATS, Choices, Projection, TieKind
from honorum.questions.search import find_among
from honorum_api.asked import In, KnownAt, OnAny, Since, Until
from honorum_api.dependencies import ExportsNeeded, SettingsNeeded, SnapshotNeeded
from honorum_api.freshness import Tag
from honorum_api.presenting import LOOKS
from honorum_api.sparql.negotiation import Format, NotAcceptable, schema_of

router = APIRouter(tags=["Export"])

_NAMES = ", ".join(FORMATS)
_DESCRIBED_BY = {"Link": '<csvw>; rel="describedby"; type="application/csvm+json"'}


@router.get(
    "/export/{format}",
    summary="The record as a file",
    response_class=Response,
    responses={
        200: {
            "description": "The file, whole.",
            "content": {form.media_type: {"schema": schema_of(form.media_type)} for form in FORMATS.values()},
        },
        304: LOOKS[304],
    },
)
def get_export(
    settings: SettingsNeeded,
    snapshot: SnapshotNeeded,
    exports: ExportsNeeded,
    tag: Tag,
    afterwards: BackgroundTasks,
    name: Annotated[str, InPath(alias="format", description=f"One of: {_NAMES}.", examples=["gexf"])],
    on: OnAny = None,
    place: In = None,
    known_at: KnownAt = None,
    since: Since = None,
    until: Until = None,
    certain: Annotated[bool, Query(description="Only what was surely so, not what possibly was.")] = False,
    min_sources: Annotated[int, Query(ge=1, description="Only what at least so many sources tell.")] = 1,
    kinds: Annotated[
        list[TieKind] | None, Query(alias="kind", description="Kinds of ties in a network.", examples=[["tenure"]])
    ] = None,
    projection: Annotated[
        Projection, Query(description="What a network joins to what.", examples=["person-person"])
    ] = Projection.ALL,
    layout: Annotated[bool, Query(description="Whether the nodes of a network get coordinates.")] = False,
    largest_group: Annotated[
        int, Query(ge=2, le=5000, description="Join no two persons by what more than so many shared.")
    ] = 500,
    window: Annotated[
        int | None, Query(ge=1, le=1000, description="Of measures: how many years are measured together.", examples=[5])
    ] = None,
) -> Response:
    """Export everything, or what possibly was so on a day or between two, belongs to a place, or was known then.

    `csvw` is the data dictionary of `csv`; `measures` has degree, betweenness and communities of a network over time.
    """
    if name not in FORMATS:
        raise NotAcceptable(name, tuple(Format(known, form.media_type) for known, form in FORMATS.items()))
    choices = Choices(
        on=on,
        known_at=known_at,
        place=find_among(snapshot, ("place", "organization"), place).id if place else None,
        kinds=frozenset(kinds) if kinds else None,
        since=since,
        until=until,
        certain=certain,
        min_sources=min_sources,
        projection=projection,
        layout=layout,
        largest_group=largest_group,
        window=window,
    )
    with tempfile.NamedTemporaryFile(prefix="honorum-export-", delete=False) as file:
        target = Path(file.name)
    afterwards.add_task(target.unlink, missing_ok=True)
    try:
        exports.write(target, settings.store, snapshot.name, name, choices)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return FileResponse(
        target,
        media_type=FORMATS[name].media_type,
        filename=f"honorum-{snapshot.name}{FORMATS[name].suffix}",
        headers={"ETag": tag, **(_DESCRIBED_BY if name == "csv" else {})},
        background=afterwards,
    )
