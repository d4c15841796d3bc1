"""The values that controlled fields of claims may take: the terms of the vocabularies, by type of claim and field."""

from honorum.model.claims import Modality

_STATUS = ("current", "former")

CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("Tenure", "status"): ("regular", "current", "former", "acting", "elect", "suspended"),
    ("OfficeChange", "kind"): (
        "appointment",
        "resignation",
        "dismissal",
        "election",
        "nomination",
        "death",
        "succession",
        "seizure",
    ),
    ("PartyAffiliation", "role"): ("member", "leader", "founder", "candidate", "spokesperson", "other"),
    ("PartyAffiliation", "status"): _STATUS,
    ("PartyStatus", "status"): ("ruling", "opposition", "banned", "coalition", "majority", "split"),
    ("Election", "kind"): (
        "parliamentary",
        "presidential",
        "local",
        "referendum",
        "by-election",
        "primary",
        "other",
    ),
    ("ElectionResult", "measure"): ("votes", "voteShare", "seats", "seatShare", "outcome"),
    ("ElectionResult", "stage"): ("exitPoll", "preliminary", "official", "projection", "unknown"),
    ("Participation", "role"): (
        "contested",
        "boycotted",
        "organised",
        "observed",
        "rejectedResults",
        "supported",
        "opposed",
        "withdrew",
    ),
    ("Contention", "kind"): (
        "protest",
        "arrest",
        "release",
        "charge",
        "conviction",
        "sentence",
        "detention",
        "clash",
        "attack",
        "casualty",
        "expulsion",
    ),
    ("Relationship", "kind"): (
        "spouse",
        "sibling",
        "parent",
        "child",
        "relative",
        "predecessor",
        "ally",
        "opponent",
        "memberOf",
        "employedBy",
        "lawyerOf",
        "ownerOf",
        "partOf",
        "colonialPower",
        "mergedInto",
    ),
    ("Relationship", "status"): _STATUS,
    ("Place", "kind"): ("capitalOf", "locatedIn", "formerlyNamed", "largestCityOf"),
    ("Place", "status"): _STATUS,
}
"""The terms in the order of their vocabulary; fields that are not here take words, numbers or entities."""

MODALITIES: tuple[str, ...] = tuple(Modality)
"""How a claim can be put."""


def choices(type_name: str, field: str) -> tuple[str, ...] | None:
    """The values that a field of a type of claim may take, or `None` where it is free.

    >>> choices("Place", "kind")
    ('capitalOf', 'locatedIn', 'formerlyNamed', 'largestCityOf')
    """
    return CHOICES.get((type_name, field))
