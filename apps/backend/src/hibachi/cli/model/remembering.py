"""An encoder that encodes each text once: several models are fitted on the same messages."""

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from hibachi.platform.encoder import Encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Remembering:
    """Wraps an encoder for the length of one command. Safe to share between threads, which encode in turn."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}
        self._lock = Lock()

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """See the port."""
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if text not in self._known]
            if new:
                self._known.update(zip(new, self._encoder.encode(new), strict=True))
        return np.stack([self._known[text] for text in texts])
