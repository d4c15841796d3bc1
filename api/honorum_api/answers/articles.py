"""Answers about articles and their claims."""

from typing import Any

from pydantic import Field

from honorum_api.answers.parts import ID, Answer, List, Source


class Claim(Answer):
    """What an article says in one place."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}claim/0e6d534f938e6701-f3"])
    type: str = Field(description="The type of claim.", examples=["TenureClaim"])
    quote: str = Field(description="The words.", examples=["President Doren Vesk"])
    start: int | None = Field(description="Where they begin in the text (code points).", examples=[133])
    end: int | None = Field(description="Where they end, exclusive.", examples=[203])
    confidence: float = Field(description="How sure the reading is, 0 to 1.", examples=[0.9])
    extracted_by: str = Field(alias="extractedBy", description="The rule or model.", examples=["rules/positions"])
    modality: str = Field(description="asserted, alleged, planned or hypothetical.", examples=["asserted"])
    negated: bool = Field(description="Whether the article denies it.", examples=[False])
    fields: dict[str, list[Any]] = Field(
        description="What is claimed, by the names of the ontology.", examples=[{"status": ["current"]}]
    )


class Article(Answer):
    """An article as it was stored."""

    id: str = Field(description="Its IRI.", examples=[f"{ID}article/0e6d534f938e6701"])
    title: str = Field("", description="Its title.", examples=["President Marn of Velmara steps down"])
    url: str | None = Field(None, description="Where it was published.", examples=["https://example.org/velmara/marn"])
    publisher: str | None = Field(None, description="Who published it.", examples=["Velmara Courier"])
    published: str | None = Field(None, description="When, as EDTF.", examples=["2019-03-20"])
    date_found: str | None = Field(None, alias="dateFound", description="How that was found.", examples=["given"])
    language: str | None = Field(None, description="ISO 639-1.", examples=["en"])
    licence: str | None = Field(None, description="Its licence, where known.", examples=["CC BY 4.0"])
    recorded_at: str = Field(alias="recordedAt", description="When it was read.", examples=["2026-11-20T09:00:00Z"])
    withdrawn_at: str | None = Field(
        None, alias="withdrawnAt", description="When it was withdrawn.", examples=["2026-11-21T09:00:00Z"]
    )
    creators: list[str] = Field(description="Who wrote it.", examples=[["A. Reporter"]])
    text: str = Field(description="The text that offsets count in.", examples=["President Marn of Velmara …"])
    claims: list[Claim] = Field(description="In the order of the text.")


class ListedArticle(Source):
    """An article in a list."""

    label: str | None = Field(description="Its title again.", examples=["President Marn of Velmara steps down"])
    withdrawn_at: str | None = Field(
        alias="withdrawnAt", description="When it was withdrawn.", examples=["2026-11-21T09:00:00Z"]
    )


class ArticleList(List):
    """A part of the list of articles."""

    items: list[ListedArticle] = Field(description="The articles.")
