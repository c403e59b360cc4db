"""The fitted judge: one linear head over the sentence vector and the letters of a message."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hibachi.ai.escalation.examples import NONE
from hibachi.ai.router.arrays import Arrays, Floats, by_letters
from hibachi.ai.router.model import log_softmax
from hibachi.ai.understanding.text import plain
from hibachi.platform.encoder import Encoder

_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_LEAST_WORDS = 3
# A sentence on its own is like many things ("back to the money"): unless the whole message is at least so much like
# one that a person is needed for, its sentences count for less. Decision 0031.
_BORNE = 0.5


@dataclass(frozen=True)
class Head(Arrays):
    """Arrays of the head; `reasons` names its columns, `NONE` among them."""

    SHORT = ("letters",)

    reasons: NDArray[np.str_]
    vectors: Floats  # (384, reasons)
    letters: NDArray[np.floating[Any]]  # (features, reasons), rarity already multiplied in
    rarity: Floats
    bias: Floats

    def probabilities(self, vectors: Floats, texts: list[str]) -> Floats:
        """Shape (texts, reasons)."""
        spelt = by_letters(self.letters, self.rarity, texts)
        return np.exp(log_softmax(vectors @ self.vectors + spelt + self.bias))


@dataclass(frozen=True)
class FittedLikeness:
    """A head with the encoder it was fitted for."""

    head: Head
    encoder: Encoder

    def shares(self, text: str) -> Mapping[str, float]:
        """See the port. The gravest sentence speaks for the message, so that a long story hides little."""
        texts = sentences(plain(text))
        probabilities = self.head.probabilities(self.encoder.encode(texts), texts)
        spoken = gravest(probabilities, int(np.flatnonzero(self.head.reasons == NONE)[0]))
        named = zip(self.head.reasons.tolist(), spoken.tolist(), strict=True)
        return {reason: share for reason, share in named if reason != NONE}


def gravest(probabilities: Floats, none: int) -> Floats:
    """The row least like nothing, as far as the first row, that of the whole message, bears it. `none` is a column."""
    borne = min(1.0, float(1 - probabilities[0, none]) / _BORNE)
    row: Floats = probabilities[int(np.argmin(probabilities[:, none]))]
    return np.asarray(borne * row, np.float32)


def sentences(text: str) -> list[str]:
    """The whole text and each of its sentences that says anything."""
    parts = [part for part in _SENTENCE.split(text) if len(part.split()) >= _LEAST_WORDS]
    return [text, *parts] if len(parts) > 1 else [text]
