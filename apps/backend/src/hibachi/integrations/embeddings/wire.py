"""How processes talk to the one that encodes for all: an address, a greeting, then texts one way and vectors back.

A message is a frame of `multiprocessing.connection`, which is never asked to unpickle: the greeting is the mark of the
model's files, a request a JSON list of texts, a reply its rows of 32-bit floats, the lowest byte first.
"""

import json
import socket
from collections.abc import Sequence
from hashlib import sha256
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hibachi.integrations.embeddings.choice import NOTE_FILE

SIZE = 384
MAX_BYTES = 16_000_000
_FLOATS = np.dtype("<f4")


def mark(folder: Path) -> bytes:
    """What tells the model of a folder from another one, whose vectors mean something else."""
    return sha256((folder / NOTE_FILE).read_bytes()).digest()


def host_and_port(address: str) -> tuple[str, int] | None:
    """The parts of `host:port`; None for the path of a socket."""
    host, colon, port = address.rpartition(":")
    return (host, int(port)) if colon and port.isdecimal() and "/" not in address else None


def framed(plain: socket.socket) -> Connection:
    """A connection over a connected socket, which belongs to it from now on."""
    if plain.family != socket.AF_UNIX:
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # a reply is two writes; neither may wait
    plain.setblocking(True)  # one that was connected with a time limit would refuse to wait for the rest of a frame
    return Connection(plain.detach())


def request(texts: Sequence[str]) -> bytes:
    """Texts as one frame."""
    return json.dumps(list(texts)).encode()


def texts_of(frame: bytes) -> list[str]:
    """The texts of a frame; ValueError when it is no list of texts."""
    texts = json.loads(frame)
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ValueError("a request is a list of texts")
    return texts


def reply(vectors: NDArray[np.float32]) -> bytes:
    """Vectors as one frame."""
    return vectors.astype(_FLOATS, copy=False).tobytes()


def vectors_of(frame: bytes, count: int) -> NDArray[np.float32]:
    """The rows of a frame, shape (count, 384); ValueError when it holds another number."""
    return np.frombuffer(frame, _FLOATS).reshape(count, SIZE).astype(np.float32)
