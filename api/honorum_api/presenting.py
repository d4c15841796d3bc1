"""One answer, two looks: JSON for programs, a page for people. And lists, part by part."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from honorum_api.pages import page
from honorum_api.pages.rendering import data_url
from honorum_api.sparql.negotiation import Format, choose, prefers_page

_FORMS = (Format("json", "application/json"), Format("html", "text/html"))

Json = dict[str, Any]


def wants_page(request: Request) -> bool:
    """Whether to show a page: `format=html` or `format=json` decide, else the `Accept` header.

    Raises:
        NotAcceptable: `format` names something else.
    """
    named = request.query_params.get("format")
    return choose(_FORMS, None, named).name == "html" if named else prefers_page(request.headers.get("accept"))


def present(request: Request, tag: str, data: Json, template: str, **values: Any) -> Response:
    """The answer as JSON, or on the page that the template makes of it."""
    if wants_page(request):
        response: Response = page(template, data=data, data_url=data_url(request), **values)
    else:
        response = JSONResponse(data, headers={"Vary": "Accept"})
    response.headers["ETag"] = tag
    return response


def listing(request: Request, items: Sequence[Mapping[str, Any]], limit: int, offset: int) -> Json:
    """A part of a list; `items` holds one more than `limit` when there is more, and `next` says where.

    `next` is the address of the next part, or `None` at the end.
    """
    following = None
    if len(items) > limit:
        address = request.url.include_query_params(limit=limit, offset=offset + limit)
        following = f"{address.path}?{address.query}"
    return {"items": list(items[:limit]), "limit": limit, "next": following}
