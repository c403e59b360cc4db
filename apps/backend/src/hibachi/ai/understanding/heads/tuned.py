"""What an encoder tuned for the roles of numbers and persons says, as one more witness beside the linear tagger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hibachi.ai.understanding.heads.candidates import Candidate
from hibachi.ai.understanding.heads.counts import Heads
from hibachi.platform.encoder import SpanReader

COUNTS = Path(__file__).with_name("counts.safetensors")
Floats = NDArray[np.float32]


def known(before: Heads | None) -> str:
    """The counts before a message in the words the encoder was tuned with."""
    if before is None:
        return "nothing known"
    return f"{before.adults} adults {before.children} children {before.toddlers} toddlers"


def tuned_chances(reader: SpanReader, text: str, found: Sequence[Candidate], before: Heads | None) -> Floats:
    """Probabilities (candidates, roles), the roles in the order of `Role`."""
    return shares(reader.scores(known(before), text, [(one.start, one.end) for one in found]))


def shares(scores: Floats) -> Floats:
    """Scores as probabilities, row by row."""
    made: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    made /= made.sum(axis=1, keepdims=True)
    return made
