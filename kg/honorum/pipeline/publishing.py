"""A batch is published: readers see it with an index of its names and the answers about offices that it touched."""

from collections.abc import Iterable

from honorum.finding import publish_with_names
from honorum.questions.classes import members_of
from honorum.questions.prepared import is_prepared, prepare
from honorum.rdf.terms import hon
from honorum.store import Snapshot, Writer, current

MANY = 1_000
"""Answers about more offices than this are left to the service, which makes them ready beside its work."""


def publish(writer: Writer, offices: Iterable[str] | None = ()) -> Snapshot:
    """End the batch and let readers see it.

    `offices` (IRIs) are those about which it tells anything otherwise; `None` stands for all.
    """
    before = current(writer.path)
    after = publish_with_names(writer, all_anew=offices is None)
    if offices is None or not is_prepared(before):
        if len(members_of(after, hon("Office"))) <= MANY:
            prepare(after)
    elif len(changed := set(offices)) <= MANY:
        prepare(after, before, changed)
    return after
