"""``POST /articles``: take an article in. Off unless a token is set."""

import hmac
from email.message import Message
from threading import Lock
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from honorum.errors import UnreadableDocument
from honorum.model.sources import Article
from honorum.rdf.terms import Names
from honorum.settings import Settings
from honorum_api.dependencies import SettingsNeeded
from honorum_api.problems import RequestProblem

router = APIRouter(tags=["Articles"])

_ENDINGS = {"application/json": "json", "text/html": "html", "text/plain": "txt", "application/xhtml+xml": "html"}
_BODY = {
    "required": True,
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["text"],
                "properties": {
                    "text": {
                        "type": "string",
                        "example": "Doren Vesk was sworn in as president of Velmara on Wednesday.",
                    },
                    "title": {"type": "string", "example": "Velmara has a new president"},
                    "published": {"type": "string", "format": "date", "example": "2019-03-20"},
                    "url": {"type": "string", "format": "uri", "example": "https://example.org/velmara/vesk"},
                    "publisher": {"type": "string", "example": "Velmara Courier"},
                },
            }
        },
        "text/plain": {"schema": {"type": "string"}},
        "text/html": {"schema": {"type": "string"}},
    },
}
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="honorum"'}
_one_at_a_time = Lock()


class NotTaken(BaseModel):
    """What was not taken in, and why."""

    path: str = Field(description="Which of the articles that were sent.", examples=["posted.json#2"])
    reason: str = Field(description="Why.", examples=["has no text (looked for 'text', 'body', 'content')."])


class Taken(BaseModel):
    """What came of the article."""

    documents: int = Field(description="How many articles went in.", examples=[1])
    facts: int = Field(description="How many claims they hold.", examples=[3])
    quarantined: int = Field(description="How many claims were set aside, with the reason.", examples=[0])
    unchanged: int = Field(description="How many articles were there already.", examples=[0])
    refused: list[NotTaken] = Field(description="What was not taken in; the rest was.", examples=[[]])
    articles: list[str] = Field(
        description="Where they can be looked up.", examples=[["https://w3id.org/honorum/id/article/0e6d534f938e6701"]]
    )
    snapshot: str | None = Field(description="The snapshot that has them.", examples=["000008-20261123T215255Z"])


async def _allowed(
    settings: SettingsNeeded, authorization: Annotated[str | None, Header(include_in_schema=False)] = None
) -> None:
    """Let in who has the token.

    Raises:
        RequestProblem: 403 where no token is set, 401 where another one is sent.
    """
    if settings.token is None or not settings.token.get_secret_value().strip():
        raise RequestProblem(403, "This service takes no articles in. Whoever runs it can set HONORUM_TOKEN.")
    scheme, _, given = (authorization or "").partition(" ")
    expected = settings.token.get_secret_value()
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), expected.encode()):
        raise RequestProblem(
            401, "Send the header `Authorization: Bearer …` with the token of this service.", _CHALLENGE
        )


async def _body(request: Request, settings: SettingsNeeded) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > settings.document_bytes:
            raise RequestProblem(413, f"The article is longer than {settings.document_bytes:,} bytes.")
    return bytes(body)


@router.post(
    "/articles",
    status_code=201,
    summary="Take an article in",
    response_model=Taken,
    dependencies=[Depends(_allowed)],
    openapi_extra={"requestBody": _BODY, "security": [{"token": []}]},
)
def post_article(
    request: Request,
    settings: SettingsNeeded,
    body: Annotated[bytes, Depends(_body)],
    published: Annotated[str | None, Query(description="The day of publication.", examples=["2019-03-20"])] = None,
    url: Annotated[str | None, Query(description="Where it was published.", max_length=2000)] = None,
) -> JSONResponse:
    """Read an article (JSON, HTML or plain text), keep its claims, and derive the record anew where it touches it.

    Needs a bearer token; off unless the service has one.
    """
    stated = request.headers.get("content-type", "")
    kind = stated.partition(";")[0].strip().lower()
    if kind not in _ENDINGS:
        raise RequestProblem(415, f"Send the article as one of: {', '.join(_ENDINGS)}; not as {kind or 'nothing'}.")
    if (charset := charset_of(stated)) is not None:
        body = _as_utf8(body, charset)
    report = _take_in(body, f"posted.{_ENDINGS[kind]}", settings, published or None, url or None)
    return JSONResponse(report.model_dump(), 201 if report.documents else 200)


def charset_of(stated: str) -> str | None:
    """The character set that a header ``Content-Type`` names, in small letters; `None` where it names none or UTF-8.

    >>> charset_of('text/plain; charset="ISO-8859-1"'), charset_of("text/plain; charset=utf-8")
    ('iso-8859-1', None)
    """
    message = Message()
    message["Content-Type"] = stated
    named = message.get_content_charset()
    return None if named in {None, "utf-8", "utf8", "us-ascii"} else named


def _as_utf8(body: bytes, charset: str) -> bytes:
    try:
        return body.decode(charset).encode()
    except (LookupError, UnicodeError) as reason:
        raise RequestProblem(400, f"The article is not in the charset {charset!r}: {reason}.") from None


def _take_in(body: bytes, name: str, settings: Settings, published: str | None, url: str | None) -> Taken:
    from honorum.pipeline import ingest_articles
    from honorum.reading import ReadingOptions, read_document

    options = ReadingOptions(published=published, url=url, document_bytes=settings.document_bytes)
    outcomes = list(read_document(body, name, options))
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    unread = [outcome for outcome in outcomes if isinstance(outcome, UnreadableDocument)]
    if unread and not articles:
        raise unread[0]
    with _one_at_a_time:
        report = ingest_articles(articles, settings)
    if report.refused and not report.documents:
        raise UnreadableDocument(report.refused[0].path, report.refused[0].reason)
    names = Names(settings.base)
    return Taken(
        documents=report.documents,
        facts=report.facts,
        quarantined=report.quarantined,
        unchanged=report.unchanged,
        refused=[
            *(NotTaken(path=one.path, reason=f"{one.reason} {one.advice}".strip()) for one in unread),
            *(NotTaken(path=one.path, reason=one.reason) for one in report.refused),
        ],
        articles=[names.entity("article", article.digest[:16]).value for article in articles],
        snapshot=report.snapshot,
    )
