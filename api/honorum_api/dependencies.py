"""What routes need, named once: the settings, the snapshot that is read, the SPARQL workers.

They are `async` though they wait for nothing: so FastAPI calls them at once and not through a thread. Reading the
pointer to the current snapshot takes less time than the way to a thread and back.
"""

from typing import Annotated

from fastapi import Depends, Request

from honorum.settings import Settings
from honorum.store import Snapshot, current
from honorum_api.exports import Exports
from honorum_api.sparql.workers import Workers


def settings_of(request: Request) -> Settings:
    """The settings of the service."""
    found: Settings = request.app.state.settings
    return found


async def _settings(request: Request) -> Settings:
    return settings_of(request)


SettingsNeeded = Annotated[Settings, Depends(_settings)]


async def _snapshot(settings: SettingsNeeded) -> Snapshot:
    return current(settings.store)


SnapshotNeeded = Annotated[Snapshot, Depends(_snapshot)]


def workers_of(request: Request) -> Workers:
    """The SPARQL workers of the service."""
    found: Workers = request.app.state.workers
    return found


async def _workers(request: Request) -> Workers:
    return workers_of(request)


WorkersNeeded = Annotated[Workers, Depends(_workers)]


async def _exports(request: Request) -> Exports:
    found: Exports = request.app.state.exports
    return found


ExportsNeeded = Annotated[Exports, Depends(_exports)]
