"""Answers about what has changed in the record."""

from typing import Literal

from pydantic import Field

from honorum_api.answers.parts import ID, Answer, Interval, List, Office, Reference, Source


class Reason(Answer):
    """Why something changed."""

    event: Literal["recorded", "withdrawn", "superseded", "reviewed"] = Field(
        description="What happened to the source.", examples=["recorded"]
    )
    source: Source = Field(description="The article or table.")


class Change(Answer):
    """A tenure that came, went, or has other dates than before."""

    kind: Literal["added", "dropped", "changed"] = Field(description="What happened to it.", examples=["changed"])
    office: Office = Field(description="The office.")
    person: Reference = Field(description="Who.")
    status: str = Field(description="regular, acting, elect or suspended.", examples=["regular"])
    before: Interval | None = Field(description="When it was, by what was known before.")
    after: Interval | None = Field(description="When it is, by what is known now.")
    tenure: str = Field(description="The IRI of the tenure.", examples=[f"{ID}tenure/doren-vesk--president-of-velmara"])
    reasons: list[Reason] = Field(description="The sources that changed what is known of the office.")


class Changes(List):
    """All changes since the beginning of a day, office by office."""

    since: str = Field(description="The day, in UTC.", examples=["2026-11-01"])
    changes: list[Change] = Field(description="What came, went or changed.")
