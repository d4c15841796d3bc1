"""The service, put together: settings in, an application out. It opens nothing before it starts."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.staticfiles import StaticFiles

from honorum.settings import Settings
from honorum.version import VERSION
from honorum_api import freshness, moved, problems
from honorum_api.compression import Compressed
from honorum_api.exports import Exports
from honorum_api.forms import FORMS, JSON, LOOK_UPS, Endings
from honorum_api.headers import EXPOSED, SafeHeaders
from honorum_api.methods import EveryMethod
from honorum_api.model_context import serving as model_context
from honorum_api.pages.rendering import HERE as PAGES
from honorum_api.preparing import Preparing
from honorum_api.protocol import SHORT_WAY
from honorum_api.routes import ROUTERS
from honorum_api.sparql import described
from honorum_api.sparql import routes as sparql
from honorum_api.sparql.short_way import ShortWay
from honorum_api.sparql.workers import Workers

_DESCRIPTION = """
Who held which office on which day, and which sources say so, in their words.

Errors are [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem documents. Every answer names its snapshot in
`ETag`. Lists have `limit` and `next`. Each look-up comes as JSON, as a page, as a table (CSV) and as JSON-LD: by
`Accept`, by `format=csv`, or by the ending of its address, as in `/persons.csv?q=vesk`. Days are ISO 8601; points in
time are EDTF with the bounds they stand for; an absent end is not known.
"""


def _problem(description: str) -> dict[str, Any]:
    return {
        "description": description,
        "content": {problems.MEDIA_TYPE: {"schema": problems.Problem.model_json_schema()}},
    }


_PROBLEMS = {"4XX": _problem("What was asked cannot be answered."), "5XX": _problem("The service failed.")}


def create_app(settings: Settings | None = None) -> FastAPI:
    """The service over the graph that `settings` name, by default those of the environment.

    >>> create_app().title
    'Honorum'
    """
    app = FastAPI(
        title="Honorum",
        version=VERSION,
        description=_DESCRIPTION,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        lifespan=_lifespan,
        docs_url=None,
        redoc_url=None,
        responses=dict(_PROBLEMS.items()),
        telemetry={"tracing": False, "metrics": False, "logs": False},  # to ask whether it is wanted costs each answer
    )
    app.state.settings = settings or Settings()
    app.add_middleware(SafeHeaders)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "POST"],
        allow_headers=[
            "Accept",
            "Authorization",
            "Content-Type",
            "If-None-Match",
            "Mcp-Protocol-Version",
            "X-Requested-With",
        ],
        expose_headers=EXPOSED,
    )
    problems.install(app)
    moved.install(app)
    freshness.install(app)
    app.add_route("/sparql", sparql.answer, ["GET", "POST"], include_in_schema=False)
    for router in ROUTERS:
        app.include_router(router)
    app.state.model_context = model_context.install(app)
    app.add_middleware(Compressed)
    app.add_middleware(EveryMethod, routes=app.routes)
    app.add_middleware(Endings)
    _describe_more(app)
    app.mount("/static", StaticFiles(directory=PAGES / "static"))
    app.mount("/vendor", StaticFiles(directory=PAGES / "vendor"))
    return app


def _describe_more(app: FastAPI) -> None:
    """Describe `/sparql`, and what the security scheme `token` of `POST /articles` is."""
    schema = app.openapi()
    for path, methods in schema["paths"].items():
        content = methods.get("get", {}).get("responses", {}).get("200", {}).get("content", {})
        if path.split("/")[1] in LOOK_UPS and JSON.media_type in content:
            content |= {form.media_type: {"schema": {}} for form in FORMS if form != JSON}
    schema["paths"]["/sparql"] = described.operations(_PROBLEMS)
    schema.setdefault("components", {})["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[Mapping[str, ShortWay]]:
    with Workers(app.state.settings) as workers, Exports() as exports:
        app.state.workers = workers
        app.state.exports = exports
        async with app.state.model_context.running(app), Preparing(app.state.settings.store):
            yield {SHORT_WAY: ShortWay(app.state.settings, workers)}
