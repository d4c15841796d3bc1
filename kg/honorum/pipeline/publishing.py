"""A batch is published: readers see it with an index of its names and the answers about offices that it touched."""

from collections.abc import Iterable

from honorum.finding import publish_with_names
from honorum.questions.prepared import prepare
from honorum.store import Snapshot, Writer, current


def publish(writer: Writer, offices: Iterable[str] | None = ()) -> Snapshot:
    """End the batch and let readers see it.

    `offices` (IRIs) are those about which it tells anything otherwise; `None` stands for all.
    """
    before = current(writer.path)
    after = publish_with_names(writer, all_anew=offices is None)
    if offices is None:
        prepare(after)
    else:
        prepare(after, before, offices)
    return after
