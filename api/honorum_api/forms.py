"""JSON for programs or a page for people: which of the two a client wants."""

from fastapi import Request

from honorum_api.sparql.negotiation import Format, choose, prefers_page

_FORMS = (Format("json", "application/json"), Format("html", "text/html"))


def wants_page(request: Request) -> bool:
    """Whether to show a page: `format=html` or `format=json` decide, else the `Accept` header.

    Raises:
        NotAcceptable: `format` names something else.
    """
    named = request.query_params.get("format")
    return choose(_FORMS, None, named).name == "html" if named else prefers_page(request.headers.get("accept"))
