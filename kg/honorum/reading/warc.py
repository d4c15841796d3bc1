"""Web archives (WARC, https://iipc.github.io/warc-specifications/): the HTML pages in them."""

from collections.abc import Iterator
from typing import IO, Any

from honorum.errors import UnreadableDocument
from honorum.model.sources import Article
from honorum.reading.encoding import decode_page
from honorum.reading.html import read_page
from honorum.reading.metadata import Metadata, make_article
from honorum.reading.options import ReadingOptions

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(
    stream: IO[bytes], path: str, given: Metadata, options: ReadingOptions
) -> Iterator[Article | UnreadableDocument]:
    """The articles of an archive, record by record; pages without an article are refused by their address.

    Only good answers (status 200) that are HTML are looked at. The day of the crawl is not the day of publication and
    is not taken for it.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    pages = 0
    try:
        for record in ArchiveIterator(stream):
            if _is_page(record):
                pages += 1
                yield _page(record, path, given, options)
    except Exception as damage:  # noqa: BLE001 - on broken archives the library fails in many ways
        why = f" ({damage})" if isinstance(damage, ArchiveLoadFailed | OSError | EOFError) and str(damage) else ""
        before = f"{pages} pages before that were read"
        yield UnreadableDocument(path, f"is a web archive with a record that is damaged or breaks off{why}; {before}.")
        return
    if not pages:
        yield UnreadableDocument(path, "is a web archive without HTML pages.")


def _is_page(record: Any) -> bool:
    if record.rec_type == "response":
        return (
            record.http_headers is not None
            and record.http_headers.get_statuscode() == "200"
            and _content_type(record).startswith(_PAGES)
        )
    return record.rec_type == "resource" and _content_type(record).startswith(_PAGES)


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").strip().lower()


def _page(record: Any, path: str, given: Metadata, options: ReadingOptions) -> Article | UnreadableDocument:
    address = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("WARC-Record-ID") or ""
    address = address.strip("<>")
    where = f"{path}#{address}"
    data = record.content_stream().read(options.document_bytes + 1)
    if len(data) > options.document_bytes:
        return UnreadableDocument(where, f"is larger than the {options.document_bytes:,} bytes that are read.")
    try:
        text = decode_page(data, where, _charset(_content_type(record)))
        body, stated = read_page(text, where, given.day_to_check(options.today))
    except UnreadableDocument as refusal:
        return refusal
    return make_article(body, where, given, stated.over(Metadata(url=address)))


def _charset(content_type: str) -> str | None:
    _, _, charset = content_type.partition("charset=")
    return charset.split(";")[0].strip(" \"'") or None
