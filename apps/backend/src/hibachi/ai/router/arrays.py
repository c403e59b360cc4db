"""What fitted heads share: their arrays kept as one file, and what the letters of texts say."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from hibachi.ai.router.features import grams

Floats = NDArray[np.float32]
_SMALL = 1e-6


@dataclass(frozen=True)
class Arrays:
    """A dataclass of arrays. Those named in `SHORT` are kept in half precision."""

    SHORT: ClassVar[tuple[str, ...]] = ()

    def save(self, file: Path) -> None:
        """Write the arrays as one file."""
        arrays = asdict(self)
        np.savez(file, **(arrays | {name: arrays[name].astype(np.float16) for name in self.SHORT}))

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read what `save` wrote. Short arrays stay short: the few rows of a text are summed in full."""
        with np.load(file) as arrays:
            return cls(**{field.name: arrays[field.name] for field in fields(cls)})


def by_letters(weights: NDArray[np.floating[Any]], rarity: Floats, texts: Sequence[str]) -> Floats:
    """What the letters of each text say, shape (texts, columns of `weights`); rarity is multiplied into the weights."""
    return np.stack([_of_text(weights, rarity, text) for text in texts])


def _of_text(weights: NDArray[np.floating[Any]], rarity: Floats, text: str) -> Floats:
    found = grams(text)
    length = max(float(np.linalg.norm(rarity[found])), _SMALL) if found.size else 1.0
    return np.asarray(weights[found].sum(axis=0, dtype=np.float32) / length, np.float32)
