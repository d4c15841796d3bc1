"""The walls of a SPARQL worker: a memory ceiling, no core files, a place behind the server, and, on Linux, no network.

The guard refuses SERVICE before a query runs. This is the second wall: a worker cannot open a socket at all, so a
query that slipped through would fail instead of calling out.
"""

import contextlib
import ctypes
import os
import platform
import resource
import signal
import struct
import sys

_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2
_ALLOW = 0x7FFF0000
_REFUSE = 0x00050000 | 13  # with EACCES
_LOAD_WORD = 0x20
_JUMP_EQUAL = 0x15
_RETURN = 0x06
_SOCKET_CALL = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By machine: the kernel's name for it, and its number of the call socket(2)."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def wall_in(memory_bytes: int) -> None:
    """Put this process behind its walls, for good; `memory_bytes` is the ceiling of what it can write to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a handler in Python would wait for the query to end
    with contextlib.suppress(ValueError, OSError):  # macOS sets no such ceiling
        resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    step_back()
    close_network()


def step_back(places: int = 10) -> None:
    """Let the server go first where there are fewer processors than processes that want one; 19 places are the most."""
    os.nice(places)


def close_network() -> bool:
    """Let this process open no socket from now on; says whether the system did so.

    A filter of system calls in the form of `seccomp(2)`: refuse socket(2), let all else pass.
    """
    if sys.platform != "linux" or platform.machine() not in _SOCKET_CALL:
        return False
    machine, socket_call = _SOCKET_CALL[platform.machine()]
    instructions = b"".join(
        struct.pack("HBBI", *instruction)
        for instruction in (
            (_LOAD_WORD, 0, 0, 4),  # the machine
            (_JUMP_EQUAL, 0, 3, machine),
            (_LOAD_WORD, 0, 0, 0),  # the number of the call
            (_JUMP_EQUAL, 0, 1, socket_call),
            (_RETURN, 0, 0, _REFUSE),
            (_RETURN, 0, 0, _ALLOW),
        )
    )
    libc = ctypes.CDLL(None, use_errno=True)
    program = _Program(len(instructions) // 8, instructions)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0)
