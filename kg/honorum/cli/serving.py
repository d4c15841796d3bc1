"""Running the service: it is named by a string here, since the command line and the service do not know each other."""

import gc
import logging
import os
import socket

import typer

from honorum.errors import HonorumError
from honorum.settings import Settings

APPLICATION = "honorum_api.app:create_app"
PROTOCOL = "honorum_api.protocol:Protocol"

_WAITING = 128
"""Requests that may wait while the service starts: the address is printed as soon as they can."""


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens at the address; port 0 takes a free one.

    Raises:
        HonorumError: the address cannot be used.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol must be named: asyncio turns Nagle's delay (40 ms an answer) off only for sockets that name it.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(_WAITING)
    except (OSError, OverflowError) as error:
        listening.close()
        reason = error.strerror if isinstance(error, OSError) else error
        raise HonorumError(
            f"Cannot listen at {host}:{port} ({reason}). Choose another --host or --port; port 0 is any."
        ) from None
    return listening


def address_of(listening: socket.socket) -> str:
    """The address to open in a browser."""
    host, port = listening.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{shown}:{port}"


def run(settings: Settings, listening: socket.socket) -> None:
    """Serve until stopped; the settings reach the service, and its workers, by the environment."""
    import uvicorn

    os.environ["HONORUM_STORE"] = str(settings.store.resolve())
    os.environ["HONORUM_HOST"], os.environ["HONORUM_PORT"] = (str(one) for one in listening.getsockname()[:2])
    # Before any library sets up a log of its own, with colours and lines broken at the width of a terminal.
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    config = uvicorn.Config(APPLICATION, factory=True, http=PROTOCOL, log_level="warning", access_log=False)
    config.load()
    gc.collect()
    gc.freeze()  # what is loaded stays: the collector need not walk over it while somebody waits
    typer.echo(f"Honorum serves {settings.store} at {address_of(listening)} (stop with Ctrl-C)")
    uvicorn.Server(config).run(sockets=[listening])
