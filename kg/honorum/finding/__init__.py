"""Finding things by their names: an index kept beside each snapshot, mapped into memory by whoever asks."""

from honorum.finding.index import NameIndex
from honorum.finding.keeping import names_index, publish_with_names
from honorum.finding.named import CLASSES, KINDS, Match, Named

__all__ = ["CLASSES", "KINDS", "Match", "NameIndex", "Named", "names_index", "publish_with_names"]
