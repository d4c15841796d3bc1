"""``/context.jsonld``: what the short names in our JSON-LD mean."""

import json

from fastapi import APIRouter
from fastapi.responses import Response

from honorum.exporting import context

router = APIRouter(tags=["Linked data"])


@router.get(
    "/context.jsonld",
    response_class=Response,
    summary="The JSON-LD context",
    responses={
        200: {
            "description": "The context, as JSON-LD 1.1 has it.",
            "content": {"application/ld+json": {"schema": {"type": "object"}, "example": {"@context": {}}}},
        }
    },
)
async def get_context() -> Response:
    """Each term of the ontology by its short name, with the type of its values; it changes only with the version."""
    body = json.dumps({"@context": context()}, indent=2)
    return Response(body, media_type="application/ld+json", headers={"Cache-Control": "public, max-age=86400"})
