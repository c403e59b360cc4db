"""Letters as features: hashed groups of letters and words, which survive typing mistakes that vectors do not."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BITS = 15
SIZE = 1 << BITS
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+(?:'[a-z]+)?|[?!$%]")


@lru_cache(64)
def grams(text: str) -> NDArray[np.int64]:
    """Distinct features of a text, sorted: words, pairs of words, groups of three to five letters within a word.

    Kept for a moment, because several heads read the same text; so the array is not for writing.
    """
    found = np.array(sorted({number for part in _parts(text) for number in part}), np.int64)
    found.flags.writeable = False
    return found


def _parts(text: str) -> Iterator[Sequence[int]]:
    words = _WORD.findall(_DIGIT.sub("0", text.lower()))
    for word in words:
        yield _of_word(word)
    marked = ["<", *words, ">"]
    yield [_hashed(f"{left} {right}") for left, right in pairwise(marked)]


@lru_cache(4096)
def _of_word(word: str) -> tuple[int, ...]:
    padded = f" {word} "
    groups = {padded[at : at + n] for n in (3, 4, 5) for at in range(len(padded) - n + 1)}
    return (_hashed(f"={word}"), *map(_hashed, groups))


def _hashed(part: str) -> int:
    return crc32(part.encode()) & (SIZE - 1)
