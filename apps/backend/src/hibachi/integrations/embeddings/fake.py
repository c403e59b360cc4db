"""A stand-in without a model: vectors of hashed words and letter groups, the same on every machine."""

import re
from collections.abc import Iterator, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

WIDTH = 384


class FakeEncoder:
    """Texts that share words are close; meaning is not understood. For tests that only need some vectors."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """See the port."""
        rows = np.zeros((len(texts), WIDTH), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for part in _parts(text):
                number = crc32(part.encode())
                row[number % WIDTH] += 1 if number & 0x80000000 else -1
            if not row.any():
                row[0] = 1
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows

    def scores(self, context: str, text: str, spans: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
        """Three numbers a piece that tell its words, those of the text and the context apart."""
        rows = [[crc32(part.encode()) % 97 for part in (text[start:end], text, context)] for start, end in spans]
        return np.array(rows, np.float32).reshape(len(spans), 3)


def _parts(text: str) -> Iterator[str]:
    for word in re.findall(r"\w+", text.lower()):
        yield word
        padded = f"<{word}>"
        yield from (padded[at : at + 3] for at in range(len(padded) - 2))
