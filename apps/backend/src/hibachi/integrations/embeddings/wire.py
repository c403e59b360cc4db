"""How processes talk to the one that encodes for all: an address, a greeting, then texts one way and vectors back.

A message is a frame of `multiprocessing.connection`, which is never asked to unpickle: the greeting is the mark of the
model's files, a request a JSON list of texts, or an object with one text whose pieces are asked for, a reply rows of
32-bit floats, the lowest byte first.
"""

import json
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hibachi.integrations.embeddings.choice import NOTE_FILE, SPANS_NOTE

SIZE = 384
MAX_BYTES = 16_000_000
_FLOATS = np.dtype("<f4")


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text whose `spans` are to be scored, and what is known before it."""

    context: str
    text: str
    spans: tuple[tuple[int, int], ...]


def mark(folder: Path) -> bytes:
    """What tells the models of a folder from others, whose numbers mean something else."""
    notes = (folder / name for name in (NOTE_FILE, SPANS_NOTE))
    return sha256(b"".join(note.read_bytes() for note in notes if note.exists())).digest()


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


def request(asked: Sequence[str] | Pieces) -> bytes:
    """Texts, or one text and its pieces, as one frame."""
    if isinstance(asked, Pieces):
        return json.dumps({"context": asked.context, "text": asked.text, "spans": asked.spans}).encode()
    return json.dumps(list(asked)).encode()


def asked_in(frame: bytes) -> list[str] | Pieces:
    """What a frame asks for; ValueError when it is neither a list of texts nor a text and its pieces."""
    asked = json.loads(frame)
    if isinstance(asked, dict):
        return _pieces(asked)
    if not isinstance(asked, list) or not all(isinstance(text, str) for text in asked):
        raise ValueError("a request is a list of texts")
    return asked


def _pieces(asked: dict[str, object]) -> Pieces:
    match asked:
        case {"context": str(context), "text": str(text), "spans": list(spans)}:
            pairs = [(one[0], one[1]) for one in spans if isinstance(one, list) and len(one) == 2]
            if len(pairs) == len(spans) and all(type(at) is int for pair in pairs for at in pair):
                return Pieces(context, text, tuple(pairs))
    raise ValueError("a text to read in pieces comes with its context and spans of two numbers")


def reply(vectors: NDArray[np.float32]) -> bytes:
    """Vectors as one frame."""
    return vectors.astype(_FLOATS, copy=False).tobytes()


def vectors_of(frame: bytes, count: int) -> NDArray[np.float32]:
    """The rows of a frame, shape (count, 384); ValueError when it holds another number."""
    return rows_of(frame, count).reshape(count, SIZE)


def rows_of(frame: bytes, count: int) -> NDArray[np.float32]:
    """The rows of a frame, as many as asked for; ValueError when it holds another number."""
    return np.frombuffer(frame, _FLOATS).reshape(count, -1).astype(np.float32)
