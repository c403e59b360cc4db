"""Encodes for all processes of an installation, each caller in a thread of its own.

The encoder and its libraries take some sixty megabytes of memory, which every process that reads messages would take.
"""

import os
import socket
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock, Thread

import numpy as np
import structlog
from numpy.typing import NDArray

from hibachi.integrations.embeddings import wire
from hibachi.integrations.embeddings.choice import Both

_WAITING = 64
log = structlog.get_logger()


class Door:
    """Listens at `address`, the path of a Unix socket or `host:port`, from the moment it is made."""

    def __init__(self, address: str, encoder: Both, mark: bytes) -> None:
        self._encoder, self._mark = encoder, mark
        self._socket = _listening(address)
        self._lines: set[Connection] = set()
        self._leaving = Lock()  # a line that closes meanwhile would leave its number to somebody else's file

    def serve(self) -> None:
        """Answer until the door is closed."""
        with suppress(OSError):
            while True:
                caller, _ = self._socket.accept()
                Thread(target=self._answer, args=(wire.framed(caller),), daemon=True).start()

    def close(self) -> None:
        """Take no more callers, and hang up on those there are."""
        _hang_up(self._socket)
        with self._leaving:
            for line in self._lines:
                _hang_up(socket.socket(fileno=os.dup(line.fileno())))

    def _answer(self, line: Connection) -> None:
        """Answer one caller until it hangs up. One that sends anything else than requests is hung up on."""
        with self._leaving:
            self._lines.add(line)
        try:
            line.send_bytes(self._mark)
            while True:
                line.send_bytes(wire.reply(self._answered(wire.asked_in(line.recv_bytes(wire.MAX_BYTES)))))
        except (EOFError, ConnectionError):
            pass
        except (ValueError, OSError) as problem:
            log.warning("encoder_request_refused", problem=type(problem).__name__)
        finally:
            with self._leaving:
                self._lines.discard(line)
                line.close()

    def _answered(self, asked: list[str] | wire.Pieces) -> NDArray[np.float32]:
        if isinstance(asked, wire.Pieces):
            return self._encoder.scores(asked.context, asked.text, asked.spans)
        return self._encoder.encode(asked)


def _hang_up(plain: socket.socket) -> None:
    with plain, suppress(OSError):
        plain.shutdown(socket.SHUT_RDWR)


def _listening(address: str) -> socket.socket:
    place = wire.host_and_port(address)
    if place is not None:
        return socket.create_server(place, backlog=_WAITING)
    door, made = socket.socket(socket.AF_UNIX), Path(f"{address}.{os.getpid()}")
    made.unlink(missing_ok=True)
    door.bind(str(made))
    made.chmod(0o600)
    door.listen(_WAITING)
    made.replace(address)  # in one step: whoever finds the path finds somebody listening
    return door
