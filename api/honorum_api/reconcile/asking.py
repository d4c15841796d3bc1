"""What clients ask of `/reconcile`, read from the JSON in the fields `queries` and `extend`."""

import json
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, FiniteFloat, TypeAdapter, ValidationError

from honorum.errors import InputError
from honorum.questions.reconciling import Row

MOST_QUERIES = 200
MOST_IDS = 1000
MOST_CANDIDATES = 100
LONGEST_NAME = 300


class Named(BaseModel):
    """A thing that was reconciled before, as the value of a property."""

    id: str
    name: str | None = None


Read = TypeVar("Read")


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


Single = Named | bool | int | float | str


class Property(BaseModel):
    """What another column of the row says."""

    pid: str
    v: Annotated[list[Single], BeforeValidator(_as_list), Field(max_length=50)]


class Query(BaseModel):
    """A row of a table: a name, types, and other columns."""

    model_config = ConfigDict(extra="forbid")

    query: str | None = Field(None, max_length=LONGEST_NAME)
    type: Annotated[list[str], BeforeValidator(_as_list)] = []
    limit: FiniteFloat = 10
    properties: list[Property] = Field([], max_length=50)
    type_strict: Literal["any", "should", "all"] = "any"

    def row(self) -> Row:
        """The row as the graph is asked for it."""
        traits = tuple((one.pid, tuple(map(_text, one.v))) for one in self.properties)
        return Row(self.query or None, tuple(self.type), traits)

    def most(self) -> int:
        """How many candidates at most."""
        return max(1, min(int(self.limit), MOST_CANDIDATES))


class Settings(BaseModel):
    """How a property is to be told; `limit` 0 is all values."""

    limit: FiniteFloat = 0


class Wanted(BaseModel):
    """A property that is to be told."""

    id: str
    settings: Settings = Settings()


class Extension(BaseModel):
    """Things (by their ids) and the properties that are to be told of each."""

    ids: list[str] = Field(max_length=MOST_IDS)
    properties: list[Wanted] = Field(max_length=50)


_QUERIES = TypeAdapter(Annotated[dict[str, Query], Field(max_length=MOST_QUERIES)])


def read_queries(text: str) -> dict[str, Query]:
    """The queries of a batch, by the keys that the client gave them.

    Raises:
        InputError: it is no JSON, or says something else.
    """
    queries = _read(_QUERIES, text, "queries")
    empty = next((key for key, one in queries.items() if not one.query and not one.properties), None)
    if empty is not None:
        raise InputError(f"The query {empty!r} has neither a text nor properties.")
    return queries


def read_extension(text: str) -> Extension:
    """What is to be told of which things.

    Raises:
        InputError: it is no JSON, or says something else.
    """
    return _read(TypeAdapter(Extension), text, "extend")


def _read(form: TypeAdapter[Read], text: str, field: str) -> Read:
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode()  # half of a character, as JSON can write it, is no text
        return form.validate_python(value)
    except (json.JSONDecodeError, RecursionError, UnicodeEncodeError) as error:
        raise InputError(f"The field {field} holds no JSON: {error}.") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or field
        raise InputError(f"The field {field} cannot be used: {place}: {first['msg']}.") from None


def _text(value: Single) -> str:
    if isinstance(value, Named):
        return value.id.rsplit("/", 1)[-1] if value.name is None else value.name
    return str(value).lower() if isinstance(value, bool) else str(value)
