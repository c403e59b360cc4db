"""Texts as vectors of meaning: the ports, and the encoder the composition root chose.

Domains below and above each other compare texts (router, escalation, articles), so the port stands on common ground.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # importing numpy costs every process more than this file does
    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns texts into vectors; the dot product of two is the closeness of their meanings."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of length one per text, shape (n, 384)."""
        ...


class SpanReader(Protocol):
    """Scores what pieces of a text are, in classes that an encoder was tuned to tell apart."""

    def scores(self, context: str, text: str, spans: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
        """Raw scores, shape (spans, classes). `spans` are characters of the text, from and up to.

        `context` is what is known before the text, in the words the encoder was tuned with.
        """
        ...


class EncoderMissing(Exception):
    """No encoder is wired, or its files are not there; the message names the fix."""


_wired: dict[str, Encoder] = {}


def wire_encoder(chosen: Encoder | None) -> None:
    """Choose who encodes; None takes the choice back. For the composition root and tests."""
    _wired.clear()
    if chosen is not None:
        _wired["encoder"] = chosen


def has_encoder() -> bool:
    """Whether one was chosen."""
    return "encoder" in _wired


def encoder() -> Encoder:
    """The encoder chosen; raises EncoderMissing when there is none."""
    if not has_encoder():
        raise EncoderMissing("no sentence encoder: run `make setup`, or `hibachi model build` in an image")
    return _wired["encoder"]
