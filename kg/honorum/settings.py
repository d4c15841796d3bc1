"""Settings, read once from the environment (``HONORUM_…``) at the edge and passed down."""

import re
from pathlib import Path

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`]+[/#]")


class Settings(BaseSettings):
    """What a user can set; each field is one environment variable with the prefix ``HONORUM_``.

    >>> Settings(_env_file=None).query_seconds
    10.0
    """

    model_config = SettingsConfigDict(env_prefix="HONORUM_", frozen=True, extra="ignore", env_ignore_empty=True)

    store: Path = Field(default=Path("honorum-data"), description="Folder of the graph.")
    base: str = Field(default="https://w3id.org/honorum/", description="What every IRI of the graph begins with.")

    @field_validator("base")
    @classmethod
    def _is_absolute(cls, base: str) -> str:
        if not _BASE.fullmatch(base):
            raise ValueError("it must be a web address that ends with / or #")
        return base

    host: str = Field(default="127.0.0.1", description="Address the service listens on.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port the service listens on; 0 takes a free one.")
    token: SecretStr | None = Field(
        default=None, description="Bearer token for POST /articles; without it the route is off."
    )
    document_bytes: int = Field(default=5_000_000, gt=0, description="Largest document that is read, in bytes.")
    query_seconds: float = Field(default=10.0, gt=0, description="Deadline of one SPARQL query, in seconds.")
    query_memory: int = Field(default=1_500_000_000, gt=0, description="Memory ceiling of one SPARQL worker, in bytes.")
    query_length: int = Field(default=100_000, gt=0, description="Longest SPARQL query, in characters.")
    query_nesting: int = Field(default=100, gt=0, description="Deepest nesting of braces and parentheses in a query.")
    query_workers: int = Field(default=3, gt=0, description="SPARQL worker processes.")
    queries_per_client: int = Field(
        default=10, gt=0, description="SPARQL queries that one client may have under way, running or waiting."
    )
    result_bytes: int = Field(default=256_000_000, gt=0, description="Largest SPARQL result, in bytes.")
    removal_share: float = Field(
        default=0.1, ge=0, le=1, description="Share of all tenures that one import or withdrawal may remove."
    )
    removal_few: int = Field(
        default=10, ge=0, description="So many tenures may fall at once in any case, however small the graph is."
    )
    llm_url: str | None = Field(
        default=None, description="Address of an OpenAI-compatible service, such as http://127.0.0.1:8080/v1."
    )
    llm_model: str | None = Field(default=None, description="Name of the language model, as that service calls it.")
    llm_key: SecretStr | None = Field(default=None, description="Key for that service, where it wants one.")
    llm_seconds: float = Field(default=120.0, gt=0, description="Deadline of one answer of the model, in seconds.")
    llm_retries: int = Field(default=3, ge=0, le=10, description="How often a question that failed is asked again.")
    llm_price_in: float | None = Field(
        default=None, ge=0, description="Price of a million tokens sent, in your currency, to report the cost."
    )
    llm_price_out: float | None = Field(
        default=None, ge=0, description="Price of a million tokens received, in the same currency."
    )
