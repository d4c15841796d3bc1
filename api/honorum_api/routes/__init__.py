"""One file per concern; each has a `router`."""

from fastapi import APIRouter

from honorum_api.routes import front, health, identifiers, offices, persons, who
from honorum_api.sparql import routes as sparql

ROUTERS: tuple[APIRouter, ...] = (
    front.router,
    who.router,
    offices.router,
    persons.router,
    health.router,
    identifiers.router,
    sparql.router,
)
"""All routers of the service, in the order in which the documentation shows them."""
