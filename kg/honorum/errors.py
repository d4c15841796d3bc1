"""Everything that can go wrong, as one tree.

::

    HonorumError
    ├── InputError                  what the user gave cannot be used
    │   ├── UnreadableDocument      a file that holds no article we can read
    │   ├── InvalidDate             a date or EDTF text that is none
    │   ├── InvalidMapping          a column mapping that does not fit its table
    │   ├── UnknownChoice           a value that is none of those there are to choose from
    │   ├── UnknownName             an office, person or source nobody has heard of
    │   ├── AmbiguousName           a name that several answer to
    │   ├── ModelUnavailable        no language model can be asked with these settings
    │   └── QueryError
    │       ├── MalformedQuery      SPARQL that does not parse
    │       └── QueryRefused        SPARQL that we do not run (SERVICE, too long, too deep)
    ├── MissingLibrary              something that is installed only on demand is not there
    ├── ModelFailed                 a language model gave no answer that can be used
    ├── QueryAborted                a query that was stopped
    │   ├── QueryTimeout            over its deadline
    │   ├── QueryTooLarge           its result is over the ceiling
    │   └── QueryCrashed            its worker died (memory, stack)
    ├── TooMuchLearnt               what was known on a day takes too long to derive anew
    ├── TooManyRemovals             a source would take more of the record away than may fall at once
    └── StoreError                  the store cannot be used
        ├── StoreMissing            there is none at that place
        ├── StoreBusy               another process writes
        └── StoreTooNew             written by a newer Honorum

Each error carries its data as attributes and says what happened, to which input, and what to do.
"""

from collections.abc import Iterable


class HonorumError(Exception):
    """Anything Honorum itself reports as gone wrong."""


class InputError(HonorumError):
    """What the user gave cannot be used; the message says why and what to do."""


class UnreadableDocument(InputError):
    """A document that holds no article we can read."""

    def __init__(self, path: str, reason: str, advice: str = "") -> None:
        self.path = path
        self.reason = reason
        self.advice = advice
        super().__init__(f"{path}: {reason}" + (f" {advice}" if advice else ""))


class InvalidDate(InputError):
    """A date or an EDTF text that cannot be read as one."""

    def __init__(self, text: str, reason: str = "is not a date", advice: str = "Write it as 2021-01-11.") -> None:
        self.text = text
        self.reason = reason
        super().__init__(f"{text!r} {reason}. {advice}")


class InvalidMapping(InputError):
    """A column mapping that does not fit its table."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class UnknownChoice(InputError):
    """A value that is none of those there are to choose from; the message lists them."""

    def __init__(self, what: str, given: str, known: Iterable[str]) -> None:
        self.given = given
        self.known = tuple(known)
        super().__init__(f"There is no {what} {given!r}. Choose from: {', '.join(self.known)}.")


class UnknownName(InputError):
    """A name that nothing in the graph answers to; `advice` says what to do where no other name comes near."""

    def __init__(
        self,
        kind: str,
        name: str,
        near: tuple[str, ...] = (),
        advice: str = "Check the spelling, or ingest a source about it.",
    ) -> None:
        self.kind = kind
        self.name = name
        self.near = near
        hint = f"Did you mean: {'; '.join(near)}?" if near else advice
        super().__init__(f"No {kind} is called {name!r}. {hint}")


class AmbiguousName(InputError):
    """A name that several things of the graph answer to; `candidates` are pairs of label and IRI."""

    shown = 5

    def __init__(self, kind: str, name: str, candidates: tuple[tuple[str, str], ...]) -> None:
        self.kind = kind
        self.name = name
        self.candidates = candidates
        shown = "; ".join(f"{label} ({iri.rsplit('/', 1)[-1]})" for label, iri in candidates[: self.shown])
        more = f"; and {len(candidates) - self.shown} more" if len(candidates) > self.shown else ""
        super().__init__(f"{name!r} can mean several: {shown}{more}. Give the full name, a place, or the id.")


class ModelUnavailable(InputError):
    """No language model can be asked with the settings as they are; the message names the variable to set."""


class ModelFailed(HonorumError):
    """A language model that gave no answer that can be used, for one article; the message says why."""


class QueryError(InputError):
    """A query that will not be run as it stands."""


class MalformedQuery(QueryError):
    """SPARQL that does not parse."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The query does not parse: {reason}")


class QueryRefused(QueryError):
    """SPARQL that parses, perhaps, and is not run: the reason names the rule."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The query was not run: {reason}")


class QueryAborted(HonorumError):
    """A query that was started and stopped."""


class QueryTimeout(QueryAborted):
    """A query over its deadline."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(
            f"The query ran longer than its {seconds:g} seconds and was stopped. "
            "Narrow it, add LIMIT, or run it on your own copy with `honorum query`."
        )


class QueryTooLarge(QueryAborted):
    """A result over the ceiling; nothing of it is sent, since half an answer is a wrong one."""

    def __init__(self, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        super().__init__(
            f"The result is larger than {limit_bytes:,} bytes. "
            "Narrow the query, add LIMIT and OFFSET, or use /export for whole graphs."
        )


class QueryCrashed(QueryAborted):
    """A query whose worker died: it asked for more memory or stack than it may have."""

    def __init__(self) -> None:
        super().__init__(
            "The query needed more memory than a query may have and was stopped. "
            "Narrow it: patterns that share no variable multiply each other."
        )


class MissingLibrary(HonorumError):
    """A library that only some need is not installed."""

    def __init__(self, library: str) -> None:
        self.library = library
        super().__init__(f"{library} is not installed. Install it with: pip install 'honorum[{library}]'")


class TooMuchLearnt(HonorumError):
    """So much would have to be derived anew, as it was known on a day, that it takes too long."""

    def __init__(self, day: str, most: int) -> None:
        self.day = day
        self.most = most
        super().__init__(
            f"What was known on {day} of so many persons, offices, parties, places and events is not worked out here: "
            f"more than {most:,}. Ask of less, ask `honorum` on the command line, or leave the day of knowledge out."
        )


class TooManyRemovals(HonorumError):
    """An import or a withdrawal that would take more tenures out of the record than may fall at once."""

    def __init__(self, fallen: int, tenures: int, share: float) -> None:
        self.fallen = fallen
        self.tenures = tenures
        self.share = share
        super().__init__(
            f"This would remove {fallen:,} of {tenures:,} tenures from the record, more than the {share:.0%} that may "
            "fall at once, so nothing was changed. Look at the source; if it is meant, say --allow-removals or raise "
            "HONORUM_REMOVAL_SHARE."
        )


class StoreError(HonorumError):
    """The store cannot be used."""


class StoreMissing(StoreError):
    """There is no store at that place."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"There is no store at {path}. Make one with `honorum ingest` or `honorum demo`.")


class StoreBusy(StoreError):
    """Another process is writing to the store."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"Another process is writing to {path}. Wait until it ends; reading goes on meanwhile.")


class StoreTooNew(StoreError):
    """The store was written by a newer Honorum."""

    def __init__(self, path: str, found: int, known: int) -> None:
        self.path = path
        self.found = found
        self.known = known
        super().__init__(
            f"{path} has format {found}; this Honorum reads up to {known}. "
            "Upgrade with `pip install --upgrade honorum`."
        )
