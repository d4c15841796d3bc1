"""Documents become articles: plain text, HTML pages, feeds, JSON lines and web archives.

`read_paths` is the way in; `ReadingOptions` says what the user knows better than the files.
"""

from honorum.reading.documents import read_document, read_paths
from honorum.reading.options import ReadingOptions

__all__ = ["ReadingOptions", "read_document", "read_paths"]
