"""The fitted head: one softmax over everything a message may be about, from its sentence vector."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hibachi.ai.matters.examples import ARTICLE, LABEL, REASON
from hibachi.ai.matters.types import Matter
from hibachi.ai.router.model import log_softmax
from hibachi.platform.encoder import Encoder

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Head:
    """Arrays of the head; `names` tells its columns apart, each a kind and a name: "article:deposit"."""

    names: NDArray[np.str_]
    vectors: Floats  # (384, names)
    bias: Floats

    def chances(self, vectors: Floats) -> Floats:
        """Shape (texts, names)."""
        return np.exp(log_softmax(vectors @ self.vectors + self.bias))

    def save(self, file: Path) -> None:
        """Write the arrays as one file."""
        np.savez(file, **asdict(self))

    @classmethod
    def load(cls, file: Path) -> "Head":
        """Read what `save` wrote."""
        with np.load(file) as arrays:
            return cls(**{field.name: arrays[field.name] for field in fields(cls)})


class FittedMatters:
    """A head with the encoder it was fitted for."""

    def __init__(self, head: Head, encoder: Encoder) -> None:
        self._head = head
        self._encoder = encoder
        kinds = [str(name).split(":", 1) for name in head.names]
        self._columns = {
            kind: [(name, at) for at, (of, name) in enumerate(kinds) if of == kind] for kind in (ARTICLE, LABEL, REASON)
        }

    def read(self, texts: Sequence[str]) -> list[Matter]:
        """See the port."""
        return [self._matter(row) for row in self._head.chances(self._encoder.encode(texts)).tolist()]

    def _matter(self, row: list[float]) -> Matter:
        return Matter(*({name: row[at] for name, at in self._columns[kind]} for kind in (ARTICLE, LABEL, REASON)))
