"""The encoder of the process that encodes for all; while that one does not answer, a process encodes itself."""

import socket
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from threading import Lock, local

import numpy as np
import structlog
from numpy.typing import NDArray

from hibachi.integrations.embeddings import wire
from hibachi.integrations.embeddings.choice import Both
from hibachi.integrations.embeddings.memory import Memory

REMEMBERED = 256  # texts of the turns just now; the other process remembers more
PATIENCE, ANSWER_SECONDS, AGAIN_AFTER = 2.0, 5.0, 15.0
_BETWEEN = 0.05
Rows = NDArray[np.float32]
Read = Callable[[bytes], Rows]  # a reply
log = structlog.get_logger()


class RemoteEncoder:
    """Asks at `address`. Safe to share between threads, each of which has a line of its own.

    A process that does not answer for `patience` seconds is not asked again before `again_after`; until then `own`
    makes an encoder here, let go once the other answers. Its model must be the one of `mark`.
    """

    def __init__(
        self,
        address: str,
        mark: bytes,
        own: Callable[[], Both],
        *,
        patience: float = PATIENCE,
        again_after: float = AGAIN_AFTER,
        answer_seconds: float = ANSWER_SECONDS,
        remembered: int = REMEMBERED,
    ) -> None:
        self._address, self._mark, self._make_own = address, mark, own
        self._patience, self._again_after, self._answer_seconds = patience, again_after, answer_seconds
        self._thread = local()
        self._own: Both | None = None
        self._memory = Memory(remembered)
        self._making = Lock()
        self._away_until = 0.0

    def encode(self, texts: Sequence[str]) -> Rows:
        """See the port."""
        if not texts:
            return np.empty((0, wire.SIZE), np.float32)
        return self._memory.through(texts, self._encoded)

    def _encoded(self, texts: Sequence[str]) -> Rows:
        found = self._elsewhere(wire.request(texts), lambda frame: wire.vectors_of(frame, len(texts)))
        return self._here().encode(texts) if found is None else found

    def scores(self, context: str, text: str, spans: Sequence[tuple[int, int]]) -> Rows:
        """See the port."""
        asked = wire.request(wire.Pieces(context, text, tuple(spans)))
        found = self._elsewhere(asked, lambda frame: wire.rows_of(frame, len(spans))) if spans else None
        return self._here().scores(context, text, spans) if found is None else found

    def _elsewhere(self, asked: bytes, read: Read) -> Rows | None:
        """What the other process answers; None while it is away."""
        if time.monotonic() < self._away_until:
            return None
        try:
            found = self._asked(asked, read)
        except (OSError, EOFError, ValueError) as problem:
            self._away_until = time.monotonic() + self._again_after
            log.warning("encoder_away", address=self._address, problem=str(problem) or type(problem).__name__)
            return None
        self._own = None
        return found

    def _asked(self, asked: bytes, read: Read) -> Rows:
        """Ask on the line of this thread; when the other end hung up, on a new one."""
        kept: Connection | None = getattr(self._thread, "line", None)
        if kept is not None:
            with suppress(EOFError, ConnectionError):
                return self._on(kept, asked, read)
        self._thread.line = self._called()
        return self._on(self._thread.line, asked, read)

    def _on(self, line: Connection, asked: bytes, read: Read) -> Rows:
        try:
            line.send_bytes(asked)
            return read(self._received(line))
        except (OSError, EOFError, ValueError):
            self._hang_up()  # a late answer must not be taken for the next one
            raise

    def _hang_up(self) -> None:
        line: Connection = self._thread.line
        self._thread.line = None
        line.close()

    def _called(self) -> Connection:
        """A new line to a process with the same model; one that is just starting is waited for."""
        until = time.monotonic() + self._patience
        while True:
            try:
                line = wire.framed(_connected(self._address))
                break
            except OSError:
                if time.monotonic() >= until:
                    raise
                time.sleep(_BETWEEN)
        try:
            if self._received(line) != self._mark:
                raise ConnectionError("it has another model: start it again")
        except (OSError, EOFError):
            line.close()
            raise
        return line

    def _received(self, line: Connection) -> bytes:
        if not line.poll(self._answer_seconds):
            raise TimeoutError(f"no answer in {self._answer_seconds:g} s")
        return line.recv_bytes(wire.MAX_BYTES)

    def _here(self) -> Both:
        with self._making:
            self._own = own = self._own or self._make_own()
            return own


def _connected(address: str) -> socket.socket:
    place = wire.host_and_port(address)
    if place is not None:
        return socket.create_connection(place, timeout=PATIENCE)
    plain = socket.socket(socket.AF_UNIX)
    try:
        plain.connect(address)
    except OSError:
        plain.close()
        raise
    return plain
