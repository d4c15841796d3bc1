"""Claims: what one source says, typed, with its evidence.

The twelve kinds of claim and their fields follow the project's annotation scheme. Fields that end in a comment `# id`
hold the local id of an entity of the same source; where the source names nobody ("protesters"), the field is `None`
and the matching ``…_text`` field holds the words. Times are EDTF.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from honorum.model.entities import Entity
from honorum.model.quotes import Evidence


class Modality(StrEnum):
    """How a source puts a claim."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and what it means: `edtf` is `None` when it could not be resolved."""

    text: str
    edtf: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every claim has, whatever it says.

    `rule` is the id of the rule, model or importer that made it; `confidence` is the share of its claims that were
    right when it was measured. `implicit` marks a body, country, party or event that is clear from the source but not
    in the quote.
    """

    id: str
    evidence: Evidence
    rule: str
    confidence: float = 0.5
    time: Time | None = None
    negated: bool = False
    modality: Modality = Modality.ASSERTED
    attribution: str | None = None
    implicit: bool = False

    @property
    def holds(self) -> bool:
        """Whether the source itself says that this is so: neither denied, planned, alleged nor supposed."""
        return not self.negated and self.modality is Modality.ASSERTED


@dataclass(frozen=True, slots=True, kw_only=True)
class TenureClaim(Claim):
    """A person holds or held an office. `status` is current, former, acting, elect, suspended or regular.

    A news article says "current" or "former" as of its day; a data set gives `start` and `end` (exclusive) and
    "regular".
    """

    holder: str  # id
    title: str
    organization: str | None = None  # id
    jurisdiction: str | None = None  # id
    status: str = "current"
    start: str | None = None
    end: str | None = None
    office: str | None = None  # id, where the source has offices with ids of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeChangeClaim(Claim):
    """Someone takes or leaves an office.

    `kind`: appointment, resignation, dismissal, election, nomination, death, succession or seizure.
    """

    kind: str
    person: str  # id
    title: str = ""
    organization: str | None = None  # id
    jurisdiction: str | None = None  # id
    predecessor: str | None = None  # id
    successor: str | None = None  # id
    office: str | None = None  # id, where the source has offices with ids of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyAffiliationClaim(Claim):
    """A person belongs to a party. `role`: member, leader, founder, candidate, spokesperson or other."""

    person: str  # id
    party: str  # id
    role: str = "member"
    title: str | None = None
    status: str = "current"
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyStatusClaim(Claim):
    """How a party stands in a country.

    `status`: ruling, opposition, banned, coalition, majority, split or `None` (then a number of seats or members).
    """

    party: str  # id
    country: str | None = None  # id
    status: str | None = None
    seats: float | None = None
    body: str | None = None  # id
    member_count: float | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionClaim(Claim):
    """A vote is or was held.

    `kind`: parliamentary, presidential, local, referendum, by-election, primary or other; `turnout` in percent.
    """

    event: str  # id
    kind: str
    jurisdiction: str | None = None  # id
    date: str | None = None
    turnout: float | None = None
    turnout_voters: float | None = None
    contesting_parties: float | None = None
    approx: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionResultClaim(Claim):
    """What somebody got in a vote.

    `measure`: votes, voteShare, seats, seatShare (shares in percent) or outcome (won, lost, majority, ``rank:N``,
    "balance of power"). `stage`: exitPoll, preliminary, official, projection or unknown.
    """

    contestant: str | None = None  # id
    contestant_text: str | None = None
    event: str | None = None  # id
    measure: str
    value: float | str
    approx: bool = False
    stage: str = "unknown"
    constituency: str | None = None
    body: str | None = None  # id
    out_of: float | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationClaim(Claim):
    """Somebody takes part in an event, or refuses to.

    `role`: contested, boycotted, organised, observed, rejectedResults, supported, opposed or withdrew.
    """

    actor: str | None = None  # id
    actor_text: str | None = None
    event: str | None = None  # id
    role: str
    count: float | str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentionClaim(Claim):
    """A protest, an arrest, a clash: what people do against each other.

    `kind`: protest, arrest, release, charge, conviction, sentence, detention, clash, attack, casualty or expulsion.
    """

    kind: str
    actor: str | None = None  # id
    actor_text: str | None = None
    target: str | None = None  # id
    target_text: str | None = None
    count: float | str | None = None
    approx: bool = False
    place: tuple[str, ...] = ()  # ids
    event: str | None = None  # id
    charge: str | None = None
    sentence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipClaim(Claim):
    """A tie: the subject is the `kind` of the object.

    `kind`: spouse, sibling, parent, child, relative, predecessor, ally, opponent, memberOf, employedBy, lawyerOf,
    ownerOf, partOf or colonialPower.
    """

    subject: str | None = None  # id
    subject_text: str | None = None
    object: str | None = None  # id
    object_text: str | None = None
    kind: str
    status: str = "current"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceClaim(Claim):
    """What a place is to another. `kind`: capitalOf, locatedIn, formerlyNamed or largestCityOf."""

    subject: str  # id
    object: str | None = None  # id
    object_text: str | None = None
    kind: str
    status: str = "current"


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasClaim(Claim):
    """Another name of the entity, stated by the source."""

    entity: str  # id
    alias: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementClaim(Claim):
    """A political actor says, denies, accuses or promises something."""

    speaker: str | None = None  # id
    speaker_text: str | None = None
    act: str = "said"
    topic: str = ""
    target: str | None = None  # id
    target_text: str | None = None


CLAIM_TYPES: tuple[type[Claim], ...] = (
    TenureClaim,
    OfficeChangeClaim,
    PartyAffiliationClaim,
    PartyStatusClaim,
    ElectionClaim,
    ElectionResultClaim,
    ParticipationClaim,
    ContentionClaim,
    RelationshipClaim,
    PlaceClaim,
    AliasClaim,
    StatementClaim,
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A claim the gate did not let through, and why."""

    claim: Claim
    reason: str


REFERENCES: frozenset[str] = frozenset(
    {
        "holder",
        "organization",
        "jurisdiction",
        "office",
        "person",
        "predecessor",
        "successor",
        "party",
        "country",
        "body",
        "event",
        "contestant",
        "actor",
        "target",
        "place",
        "subject",
        "object",
        "entity",
        "speaker",
    }
)
"""The fields that hold local ids of entities, in whatever claim they stand."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was taken from one source: who is in it, what it says, and what the gate refused.

    `country` is the local id of the country the source is mainly about, if there is one.
    """

    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    refused: tuple[Refusal, ...] = field(default=())
    country: str | None = None
