"""The fitted reader: a linear head for every act, over the sentence vector and the letters of a message."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hibachi.ai.router.features import grams
from hibachi.platform.encoder import Encoder

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Head:
    """Arrays of the heads; `acts` names their columns."""

    acts: NDArray[np.str_]
    vectors: Floats  # (384, acts)
    letters: NDArray[np.floating[Any]]  # (features, acts), rarity already multiplied in
    rarity: Floats
    bias: Floats

    def chances(self, vectors: Floats, texts: Sequence[str]) -> Floats:
        """Shape (texts, acts)."""
        spelt = np.stack([self._spelt(text) for text in texts])
        return np.asarray(1 / (1 + np.exp(-(vectors @ self.vectors + spelt + self.bias))), np.float32)

    def _spelt(self, text: str) -> Floats:
        found = grams(text)
        length = max(float(np.linalg.norm(self.rarity[found])), 1e-6) if found.size else 1.0
        return np.asarray(self.letters[found].sum(axis=0, dtype=np.float32) / length, np.float32)

    def save(self, file: Path) -> None:
        """Write the arrays as one file."""
        np.savez(file, **{**asdict(self), "letters": self.letters.astype(np.float16)})

    @classmethod
    def load(cls, file: Path) -> "Head":
        """Read what `save` wrote."""
        with np.load(file) as arrays:
            return cls(**{field.name: arrays[field.name] for field in fields(cls)})


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
