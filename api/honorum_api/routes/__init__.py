"""One file per concern; each has a `router`."""

from fastapi import APIRouter

from honorum_api.routes import (
    articles,
    changes,
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
from honorum_api.sparql import routes as sparql

ROUTERS: tuple[APIRouter, ...] = (
    sparql.router,
    front.router,
    who.router,
    offices.router,
    officials.router,
    persons.router,
    parties.router,
    organizations.router,
    places.router,
    events.router,
    paths.router,
    changes.router,
    searching.router,
    articles.router,
    ingesting.router,
    export.router,
    health.router,
    identifiers.router,
    context.router,
    dataset.router,
    queries.router,
)
"""All routers of the service. They are tried one after the other, so the one that counts every microsecond is first."""
