"""The IRIs of tenures: the same wherever a person's claims on an office are put together."""


def tenure_iris(base: str, person: str, office: str, status: str, number: int) -> tuple[str, ...]:
    """The IRIs of a person's tenures of an office with one status, in order of time.

    >>> tenure_iris("", "id/person/ada", "id/office/mayor", "acting", 2)
    ('id/tenure/ada--mayor--acting', 'id/tenure/ada--mayor--acting--2')
    """
    parts = [person.rsplit("/", 1)[-1], office.rsplit("/", 1)[-1], *([status] if status != "regular" else [])]
    first = f"{base}id/tenure/{'--'.join(parts)}"
    return tuple(first if place == 1 else f"{first}--{place}" for place in range(1, number + 1))
