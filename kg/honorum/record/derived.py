"""What the record is made of: things derived from claims, each naming the claims it rests on."""

from dataclasses import dataclass

from honorum.model.bounds import Bounds

Value = str | float | bool


@dataclass(frozen=True, slots=True)
class Inference:
    """A bound that no source states: which one, why, and the things it follows from (IRIs)."""

    bound: str
    reason: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's holding of one office over one interval, as far as all sources together tell.

    `status` is regular, acting, elect or suspended; `sources` counts independent voices; `confidence` is the chance
    that at least one of them is right.
    """

    iri: str
    person: str
    office: str
    status: str
    bounds: Bounds
    claims: tuple[str, ...]
    sources: int
    confidence: float
    inferred: tuple[Inference, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that cannot all be right, and which claim the record follows.

    `kind` is dates, holders, office or party; `about` holds the IRIs of the tenures concerned.
    """

    iri: str
    kind: str
    about: tuple[str, ...]
    claims: tuple[str, ...]
    follows: str | None
    explanation: str


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    """All that the record says of who held one office."""

    office: str
    tenures: tuple[Tenure, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """Any other thing of the record: its class, its properties (by local name of the term) and what it rests on.

    A value of `links` is an IRI; of `concepts` a pair of vocabulary and term; of `values` a literal. The edtf texts
    are in `times`.
    """

    iri: str
    classes: tuple[str, ...]
    claims: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    concepts: tuple[tuple[str, str, str], ...] = ()
    values: tuple[tuple[str, Value], ...] = ()
    times: tuple[tuple[str, str], ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    bounds: Bounds | None = None
