"""One OpenAI-compatible service: asks, waits, tries again within bounds, and counts what it took."""

import json
from dataclasses import dataclass
from typing import Any

from honorum.errors import ModelFailed, ModelUnavailable
from honorum.extraction.llm.form import schema
from honorum.extraction.llm.spent import Spent, cost_of
from honorum.settings import Settings

_UNKNOWN_KEY = frozenset({401, 403})
_NOT_THERE = 404
_BUSY = 429
_CUT = "length"
_WITHHELD = "content_filter"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model said, whole or cut off at its limit, and what that took."""

    text: str
    cut: bool
    spent: Spent


class Endpoint:
    """The service that the settings name; nothing is sent before `ask`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.url, self.model = _required(settings)
        try:
            from openai import OpenAI
        except ImportError as missing:
            raise ModelUnavailable(
                "The package that asks language models is not installed. Get it with `pip install 'honorum[llm]'`."
            ) from missing
        key = settings.llm_key.get_secret_value() if settings.llm_key else ""
        self._client = OpenAI(
            base_url=self.url,
            api_key=key or "none",
            timeout=settings.llm_seconds,
            max_retries=settings.llm_retries,
        )

    def ask(self, orders: str, question: str) -> Answer:
        """The model's answer in the strict form, at temperature 0.

        A busy service (429, with its Retry-After), one that fails (5xx) and one that is too slow are asked again, with
        growing pauses, as often as the settings allow.

        Raises:
            ModelUnavailable: the service cannot be reached, or knows neither key nor model.
            ModelFailed: it answered nothing that can be used.
        """
        from openai import APIConnectionError, APIStatusError, APITimeoutError

        tries = self._settings.llm_retries + 1
        try:
            raw = self._client.chat.completions.with_raw_response.create(
                model=self.model,
                temperature=0,
                messages=[{"role": "system", "content": orders}, {"role": "user", "content": question}],
                response_format={
                    "type": "json_schema",
                    "json_schema": {"name": "facts_of_a_passage", "strict": True, "schema": schema()},
                },
            )
        except APITimeoutError as error:
            raise ModelFailed(
                f"the model at {self.url} did not answer within {self._settings.llm_seconds:g} seconds, "
                f"asked {tries} times. Raise HONORUM_LLM_SECONDS, or use a faster model."
            ) from error
        except APIConnectionError as error:
            raise ModelUnavailable(
                f"The model at {self.url} cannot be reached ({error.__cause__ or error}). "
                "Start the service, or correct HONORUM_LLM_URL."
            ) from error
        except APIStatusError as error:
            raise self._refused(error.status_code, _said(error.message), tries) from error
        return self._answer(raw.text, raw.retries_taken)

    def _refused(self, status: int, said: str, tries: int) -> ModelFailed | ModelUnavailable:
        if status in _UNKNOWN_KEY:
            return ModelUnavailable(f"The service at {self.url} refuses the key ({status}). Set HONORUM_LLM_KEY.")
        if status == _NOT_THERE:
            return ModelUnavailable(
                f"The service at {self.url} knows no model {self.model!r}, or the address is wrong ({status}). "
                "Check HONORUM_LLM_URL and HONORUM_LLM_MODEL."
            )
        if status == _BUSY:
            return ModelFailed(
                f"the service at {self.url} is too busy ({status}), asked {tries} times. Wait, then ingest it again."
            )
        return ModelFailed(f"the service at {self.url} answered {status} ({said}), asked up to {tries} times.")

    def _answer(self, body: str, retries: int) -> Answer:
        try:
            told = json.loads(body)
            choice = told["choices"][0]
            message = choice["message"]
        except (ValueError, LookupError, TypeError) as error:
            raise ModelFailed(f"the service at {self.url} sent something that is no chat completion.") from error
        spent = self._spent(told.get("usage"), retries)
        declined = message.get("refusal") or (choice.get("finish_reason") == _WITHHELD and "withheld by a filter")
        if declined:
            raise ModelDeclined(f"the model {self.model!r} declined to answer: {_said(str(declined))}", spent)
        return Answer(message.get("content") or "", choice.get("finish_reason") == _CUT, spent)

    def _spent(self, usage: Any, retries: int) -> Spent:
        usage = usage if isinstance(usage, dict) else {}
        sent, received = _count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens"))
        told = usage.get("cost")
        if isinstance(told, int | float):
            return Spent(1, retries, sent, received, float(told))
        prices = self._settings.llm_price_in, self._settings.llm_price_out
        return Spent(1, retries, sent, received, cost_of(sent, received, *prices))


class ModelDeclined(ModelFailed):
    """A model that would not answer; what asking took is kept."""

    def __init__(self, reason: str, spent: Spent | None = None) -> None:
        self.spent = spent or Spent()
        super().__init__(reason)


def _required(settings: Settings) -> tuple[str, str]:
    if not settings.llm_url:
        raise ModelUnavailable(
            "No language model is set. Set HONORUM_LLM_URL to the address of an OpenAI-compatible service, such as "
            "http://127.0.0.1:8080/v1, and HONORUM_LLM_MODEL to the name of its model."
        )
    if not settings.llm_url.startswith(("http://", "https://")):
        raise ModelUnavailable(f"HONORUM_LLM_URL is {settings.llm_url!r}: it must begin with http:// or https://.")
    if not settings.llm_model:
        raise ModelUnavailable(f"Which model of {settings.llm_url}? Set HONORUM_LLM_MODEL to its name there.")
    return settings.llm_url, settings.llm_model


def _count(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _said(text: str, longest: int = 200) -> str:
    """Foreign words for a message: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest]}…"
