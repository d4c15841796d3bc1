"""Long answers are compressed as the client can read them, and are the same answers."""

import gzip

import brotli
import httpx
import pytest

LONG = "/offices"
SHORT = "/persons?limit=1"


def raw(client: httpx.Client, address: str, accepted: str | None, method: str = "GET") -> tuple[httpx.Headers, bytes]:
    """Headers and the body as it came over the wire."""
    headers = {"Accept-Encoding": accepted} if accepted is not None else {}
    request = client.build_request(method, address, headers=headers)
    if accepted is None:
        del request.headers["accept-encoding"]
    response = client.send(request, stream=True)
    body = b"".join(response.iter_raw())
    response.close()
    assert response.status_code == 200
    return response.headers, body


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip", "gzip"),
        ("br", "br"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.5, gzip;q=0.9", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("*", "br"),
        ("identity", None),
        ("gzip;q=0, br;q=0", None),
        ("gzip;q=nonsense", None),
        (None, None),
    ],
)
def test_the_client_says_which(country: httpx.Client, accepted: str | None, coding: str | None) -> None:
    """Brotli, gzip or neither, by the weights in `Accept-Encoding`; unpacked it is the same answer."""
    _, plain = raw(country, LONG, None)
    assert len(plain) > 1400
    headers, body = raw(country, LONG, accepted)
    assert headers.get("content-encoding") == coding
    assert int(headers["content-length"]) == len(body)
    assert "Accept-Encoding" in headers["vary"]
    unpacked = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}[coding](body)
    assert unpacked == plain
    assert coding is None or len(body) < len(plain) / 2


def test_short_answers_stay_as_they_are(country: httpx.Client) -> None:
    """What fits into one packet is not worth the work."""
    headers, body = raw(country, SHORT, "gzip, br")
    assert "content-encoding" not in headers
    assert len(body) < 1400


def test_a_head_has_no_body(country: httpx.Client) -> None:
    """HEAD tells what GET would send, and sends none of it."""
    headers, body = raw(country, LONG, "br", "HEAD")
    assert (headers["content-encoding"], body) == ("br", b"")


def test_a_stream_is_compressed_as_it_comes(country: httpx.Client) -> None:
    """An export, sent in parts, unpacks to the same file."""
    _, plain = raw(country, "/export/nquads", None)
    for accepted, unpack in (("gzip", gzip.decompress), ("br", brotli.decompress)):
        headers, body = raw(country, "/export/nquads", accepted)
        assert headers["content-encoding"] == accepted
        assert unpack(body) == plain
