"""Many arrays in one file, which processes share by mapping it into memory."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[Any]]

_MARK = b"honorum arrays 1\n"
_ALIGNED = 64


def save(path: Path, arrays: Arrays) -> None:
    """Write arrays of one dimension into a file: a line that says what is where, then their bytes."""
    places, at = {}, 0
    for name, array in arrays.items():
        places[name] = [array.dtype.str, at, len(array)]
        at += _padded(array.nbytes)
    head = json.dumps(places).encode() + b"\n"
    first = _padded(len(_MARK) + len(head))
    with path.open("wb") as file:
        file.write((_MARK + head).ljust(first, b"\0"))
        for array in arrays.values():
            file.write(np.ascontiguousarray(array).tobytes())
            file.write(b"\0" * (_padded(array.nbytes) - array.nbytes))


def load(path: Path) -> dict[str, NDArray[Any]]:
    """Map a file into memory; nothing of an array is read before it is needed.

    Raises:
        ValueError: it is no such file.
    """
    with path.open("rb") as file:
        if file.read(len(_MARK)) != _MARK:
            raise ValueError(f"{path} holds no arrays.")
        head = file.readline()
    # As a plain array over the mapped memory: those of the class memmap are slow to take parts of.
    whole = np.memmap(path, mode="r", dtype=np.uint8).view(np.ndarray)[_padded(len(_MARK) + len(head)) :]
    arrays = {}
    for name, (kind, at, length) in json.loads(head).items():
        dtype = np.dtype(kind)
        arrays[name] = whole[at : at + length * dtype.itemsize].view(dtype)
    return arrays


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED
