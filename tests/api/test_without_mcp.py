"""Without the extra for assistants the service says what to install."""

import sys
from pathlib import Path

import pytest

from honorum.settings import Settings


def test_the_address_says_what_to_install(serve, velmara: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is not installed, the address is a problem that names it, and all else works."""
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    monkeypatch.setitem(sys.modules, "mcp", None)
    with serve(Settings(store=velmara)) as client:
        answer = client.post("/mcp", json={})
        assert answer.status_code == 501
        assert "honorum[mcp]" in answer.json()["detail"]
        assert client.get("/health").status_code == 200
