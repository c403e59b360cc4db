"""The fitted head: one softmax over everything a message may be about, from its sentence vector."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hibachi.ai.matters.examples import ARTICLE, LABEL, REASON
from hibachi.ai.matters.types import Matter
from hibachi.ai.router.arrays import Arrays, Floats
from hibachi.ai.router.model import log_softmax
from hibachi.platform.encoder import Encoder


@dataclass(frozen=True)
class Head(Arrays):
    """Arrays of the head; `names` tells its columns apart, each a kind and a name: "article:deposit"."""

    names: NDArray[np.str_]
    vectors: Floats  # (384, names)
    bias: Floats

    def chances(self, vectors: Floats) -> Floats:
        """Shape (texts, names)."""
        return np.exp(log_softmax(vectors @ self.vectors + self.bias))


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
