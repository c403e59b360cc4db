"""What the scripts that tune the encoder share."""

import random
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
SORTED_TOGETHER = 20  # batches


def batches(rows: list[T], size: int, length: Callable[[T], int]) -> list[list[T]]:
    """The rows in a new order, those of like length together so that little is padded."""
    random.shuffle(rows)
    found = []
    for start in range(0, len(rows), size * SORTED_TOGETHER):
        part = sorted(rows[start : start + size * SORTED_TOGETHER], key=length)
        found += [part[at : at + size] for at in range(0, len(part), size)]
    random.shuffle(found)
    return found
