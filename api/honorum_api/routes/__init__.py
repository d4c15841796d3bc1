"""One file per concern; each has a `router`."""

from fastapi import APIRouter

from honorum_api.reconcile import routes as reconciling
from honorum_api.routes import (
    articles,
    changes,
    conflicts,
    context,
    dataset,
    events,
    export,
    front,
    health,
    identifiers,
    ingesting,
    offices,
    officials,
    organizations,
    parties,
    paths,
    persons,
    places,
    queries,
    searching,
    who,
)

ROUTERS: tuple[APIRouter, ...] = (
    who.router,
    offices.held,
    offices.router,
    officials.router,
    persons.router,
    parties.router,
    organizations.router,
    places.router,
    events.router,
    paths.router,
    changes.router,
    conflicts.router,
    searching.router,
    articles.router,
    ingesting.router,
    export.router,
    health.router,
    identifiers.router,
    context.router,
    dataset.router,
    queries.router,
    reconciling.router,
    front.router,
)
"""All routers of the service, in the order in which the documentation shows them: those first that are asked most."""
