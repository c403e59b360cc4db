"""The vectors of the last texts: several readers ask for those of one message in a turn."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
FEW = 8  # texts at a time; more are training or set-up and would only push out what is talked of


class Memory:
    """Remembers so many texts, those used last. Safe to share between threads."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._rows: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = Lock()

    def through(self, texts: Sequence[str], encode: Callable[[Sequence[str]], Vectors]) -> Vectors:
        """One row per text; `encode` is asked for those that are not remembered. `texts` must not be empty."""
        if len(texts) > FEW:
            return encode(texts)
        known = {text: row for text in texts if (row := self._recall(text)) is not None}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            made = dict(zip(new, encode(new), strict=True))
            self._remember(made)
            known |= made
        return np.stack([known[text] for text in texts])

    def _recall(self, text: str) -> Vectors | None:
        with self._lock:
            row = self._rows.get(text)
            if row is not None:
                self._rows.move_to_end(text)
            return row

    def _remember(self, rows: dict[str, Vectors]) -> None:
        with self._lock:
            self._rows.update(rows)
            while len(self._rows) > self._size:
                self._rows.popitem(last=False)
