"""What tests share.

Policy: a fixture that two folders of tests use stands here; any other stands in the test file that uses it. Nothing
is mocked that can be started: stores are real stores in a temporary folder, the service is a real server on loopback.
Fixtures of the whole session are read-only: a test that changes a store builds its own in `tmp_path`.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import httpx
import pytest
from hypothesis import HealthCheck, settings

import honorum

settings.register_profile("honorum", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("honorum")  # a busy machine makes examples slow, not wrong

CHECKOUT = Path(__file__).resolve().parents[1]
SHARED = CHECKOUT.parent / "shared"
COMMAND = (sys.executable, "-c", "from honorum.cli import main; main()")


def pytest_configure() -> None:
    """Stop when the tests would run against another Honorum than the one they were told to test."""
    expected = os.environ.get("HONORUM_TESTED_IN")
    if expected and Path(honorum.__file__).resolve().parents[1] != Path(expected).resolve():
        pytest.exit(f"The tests import {honorum.__file__}, not the wheel installed in {expected}.", returncode=3)


def pytest_report_header() -> str:
    """Say in the first lines which Honorum is tested."""
    return f"honorum: {Path(honorum.__file__).parent}"


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what is marked `shared` where the folder is not there; fail under CI."""
    if item.get_closest_marker("shared"):
        _require_shared()


def _require_shared() -> None:
    if not SHARED.is_dir():
        _missing(f"There is no folder {SHARED.name} with real articles and data beside the checkout.")


def _missing(reason: str) -> NoReturn:
    """Skip a test that wants what this machine lacks; under CI, fail."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the settings of whoever runs the tests."""
    for name in [name for name in os.environ if name.startswith("HONORUM_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of the project's sources, for tests about its documents."""
    return CHECKOUT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles and data beside the checkout."""
    _require_shared()
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium to open pages in."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return found or _missing("There is no Chromium to open the pages in.")


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample world in it; for reading only."""
    from honorum import demo

    store = tmp_path_factory.mktemp("sample") / "honorum-data"
    demo.build(store)
    return store


@pytest.fixture(scope="session")
def diary_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample world as it came to be known day by day (see `diary`); for reading only."""
    from diary import grow

    return grow(tmp_path_factory.mktemp("diary")).store


@pytest.fixture(scope="session")
def honorum_command() -> Callable[..., subprocess.CompletedProcess[str]]:
    """A function that runs the command `honorum` with its arguments, as a user's shell would."""

    def run(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
        started = [*COMMAND, *arguments]
        return subprocess.run(started, capture_output=True, text=True, check=False, timeout=300, **options)

    return run


@pytest.fixture(scope="session")
def service(sample_store: Path) -> Iterator[str]:
    """The address of a running service over the sample world."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HONORUM_")}
    started = [*COMMAND, "serve", "--store", str(sample_store), "--port", "0"]
    with subprocess.Popen(started, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield _when_ready(_address(process), process)
        finally:
            process.terminate()
            process.wait(timeout=20)


def _address(process: subprocess.Popen[str]) -> str:
    """The address that the service prints when it starts."""
    for line in process.stdout or ():
        if found := re.search(r"http://\S+", line):
            return found[0]
    pytest.fail(f"The service did not start (exit code {process.wait(timeout=20)}).")


def _when_ready(address: str, process: subprocess.Popen[str]) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{address}/health", timeout=2).is_success:
                return address
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail(f"The service at {address} did not come up (exit code {process.poll()}).")
