"""The fitted reader: a linear head for every act, over the sentence vector and the letters of a message."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hibachi.ai.router.arrays import Arrays, Floats, by_letters
from hibachi.platform.encoder import Encoder


@dataclass(frozen=True)
class Head(Arrays):
    """Arrays of the heads; `acts` names their columns."""

    SHORT = ("letters",)

    acts: NDArray[np.str_]
    vectors: Floats  # (384, acts)
    letters: NDArray[np.floating[Any]]  # (features, acts), rarity already multiplied in
    rarity: Floats
    bias: Floats

    def chances(self, vectors: Floats, texts: Sequence[str]) -> Floats:
        """Shape (texts, acts)."""
        spelt = by_letters(self.letters, self.rarity, texts)
        return np.asarray(1 / (1 + np.exp(-(vectors @ self.vectors + spelt + self.bias))), np.float32)


@dataclass(frozen=True)
class FittedActs:
    """A head with the encoder it was fitted for."""

    head: Head
    encoder: Encoder

    def chances(self, texts: Sequence[str]) -> list[Mapping[str, float]]:
        """See the port."""
        acts = self.head.acts.tolist()
        rows = self.head.chances(self.encoder.encode(texts), texts).tolist()
        return [dict(zip(acts, row, strict=True)) for row in rows]
