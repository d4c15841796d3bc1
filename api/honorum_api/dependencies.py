"""What routes need, named once: the settings, the snapshot that is read, the SPARQL workers."""

from typing import Annotated

from fastapi import Depends, Request

from honorum.settings import Settings
from honorum.store import Snapshot, current
from honorum_api.sparql.workers import Workers


def _settings(request: Request) -> Settings:
    found: Settings = request.app.state.settings
    return found


def _snapshot(request: Request) -> Snapshot:
    return current(_settings(request).store)


async def _workers(request: Request) -> Workers:
    found: Workers = request.app.state.workers
    return found


SettingsNeeded = Annotated[Settings, Depends(_settings)]
SnapshotNeeded = Annotated[Snapshot, Depends(_snapshot)]
WorkersNeeded = Annotated[Workers, Depends(_workers)]
