"""One answer in several forms, and lists part by part."""

import json
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from honorum.errors import InputError
from honorum.questions.listing import Page
from honorum_api.asked import day
from honorum_api.forms import JSON, PAGE, TABLE, ending_of, form_of
from honorum_api.freshness import keep
from honorum_api.linking import to_jsonld
from honorum_api.pages import page
from honorum_api.pages.rendering import data_url
from honorum_api.tabular import to_csv

Json = dict[str, Any]

LOOKS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The answer.",
        "content": {
            "text/html": {"schema": {"type": "string"}},
            "text/csv": {"schema": {"type": "string"}},
            "application/ld+json": {"schema": {}},
        },
    },
    304: {"description": "The client has the answer already."},
}
"""What a route whose answers are presented here says of them beside their JSON."""


def present(request: Request, tag: str, data: Json, template: str, **values: Any) -> Response:
    """The answer in the form that is wanted; as a page it is what the template makes of it."""
    form = form_of(request)
    if form == PAGE:
        response: Response = page(template, data=data, data_url=data_url(request), **values)
    elif form == JSON:
        response = JSONResponse(data, headers={"Vary": "Accept"})
    else:
        body = to_csv(data, request.scope["route"].response_model) if form == TABLE else _linked(request, data)
        response = Response(body, media_type=form.content_type, headers={"Vary": "Accept"})
        if data.get("next"):
            response.headers["Link"] = f'<{data["next"]}>; rel="next"'
    response.headers["ETag"] = tag
    keep(request, tag, response)
    return response


def _linked(request: Request, data: Json) -> bytes:
    return to_jsonld(data, request.state.snapshot, day(request.query_params.get("known_at")))


def present_text(request: Request, tag: str, text: str, template: str, **values: Any) -> Response:
    """The same for an answer that is JSON text already."""
    if form_of(request) != JSON:
        return present(request, tag, json.loads(text), template, **values)
    response = json_response(tag, text)
    keep(request, tag, response)
    return response


def json_response(tag: str, text: str) -> Response:
    """JSON text as a response."""
    return Response(text.encode(), media_type="application/json", headers={"Vary": "Accept", "ETag": tag})


def next_address(request: Request, limit: int, after: str | None) -> str | None:
    """Where the part of a list lies that follows; `None` at the end."""
    if after is None:
        return None
    address = request.url.include_query_params(limit=limit, after=after)
    return f"{address.path}{ending_of(request)}?{address.query}"


def part_of(request: Request, data: Json, name: str, limit: int, after: str | None) -> Json:
    """Some of the tenures that an answer lists under that name: at most so many, after the one whose IRI ends so.

    Raises:
        InputError: there is none that ends so.
    """
    told = data[name]
    marks = [one["tenure"].rsplit("/", 1)[-1] for one in told]
    if after is not None and after not in marks:
        raise InputError(f"The list has no holding {after!r} to go on after. Start again without `after`.")
    start = marks.index(after) + 1 if after is not None else 0
    more = marks[start + limit - 1] if start + limit < len(marks) else None
    return {name: told[start : start + limit], "limit": limit, "next": next_address(request, limit, more)}


def present_list(request: Request, tag: str, found: Page, limit: int, title: str) -> Response:
    """A part of a list; its `next` is the address of the part that follows, or `None` at the end."""
    items = [item.to_json() for item in found.items]
    data = {"items": items, "limit": limit, "next": next_address(request, limit, found.next)}
    asked = {"asked": request.query_params.get("q", ""), "known_at": request.query_params.get("known_at", "")}
    return present(request, tag, data, "list.html", title=title, **asked)
