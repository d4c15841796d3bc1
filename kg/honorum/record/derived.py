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
    that at least one of them is right. `end_rule` is what the latest end rests on: stated, former, death, successor.
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
    end_rule: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """What some of the sources in a conflict say: their claims, and the time or the holding that follows from them.

    `sources` counts independent voices; `about` is the tenure or membership that only this side tells of, where each
    side has its own. `followed` is whether the record goes by this side.
    """

    claims: tuple[str, ...]
    says: str
    bounds: Bounds
    sources: int
    followed: bool
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that cannot all be right, and which claim the record follows.

    `kind` is dates, holders, office or party; `about` holds the IRIs of the tenures concerned, `disputes` those of
    them that stand against what the record follows. `rule` is a term of the vocabulary ``conflict-rule``.
    """

    iri: str
    kind: str
    about: tuple[str, ...]
    follows: str | None
    rule: str
    explanation: str
    sides: tuple[Side, ...]
    disputes: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of all sides."""
        return tuple(sorted({claim for side in self.sides for claim in side.claims}))


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A time in which an office is known to have been empty.

    `basis` is stated (a source says so) or inferred (it follows from the holders before and after, `between`).
    """

    iri: str
    office: str
    bounds: Bounds
    claims: tuple[str, ...]
    basis: str
    reason: str
    between: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    """All that the record says of who held one office."""

    office: str
    tenures: tuple[Tenure, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()


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
