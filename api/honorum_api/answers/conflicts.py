"""Answers about what sources say differently."""

from pydantic import Field

from honorum_api.answers.parts import ID, Answer, Conflict, List, Reference


class Disputed(Answer):
    """What a conflict is about: somebody in an office or in a party."""

    id: str = Field(
        description="The IRI of the holding or the membership.", examples=[f"{ID}tenure/president-of-velmara-2"]
    )
    label: str = Field(description="It in words.", examples=["Doren Vesk: President of Velmara"])
    person: Reference | None = Field(description="Who.")
    office: Reference | None = Field(description="In which office.")
    party: Reference | None = Field(description="In which party.")


class ListedConflict(Conflict):
    """Sources that cannot all be right, in a list."""

    about: list[Disputed] = Field(description="What they disagree about.")


class ConflictList(List):
    """A part of the list of conflicts."""

    items: list[ListedConflict] = Field(description="What sources say differently.")
