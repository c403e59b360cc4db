"""Vectors that are remembered: the last ones, each computed once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hibachi.integrations.embeddings.fake import FakeEncoder
from hibachi.integrations.embeddings.memory import FEW, Memory


class Computed:
    """Encodes, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked.extend(texts)
        return FakeEncoder().encode(texts)


def test_each_text_is_computed_once_and_rows_keep_their_order() -> None:
    memory, compute = Memory(4), Computed()
    memory.through(["one", "two"], compute)
    rows = memory.through(["three", "one", "three"], compute)
    assert compute.asked == ["one", "two", "three"]
    assert np.array_equal(rows, FakeEncoder().encode(["three", "one", "three"]))


def test_what_was_used_longest_ago_is_forgotten() -> None:
    memory, compute = Memory(2), Computed()
    for text in ("one", "two", "one", "three", "one", "two"):
        memory.through([text], compute)
    assert compute.asked == ["one", "two", "three", "two"]


def test_many_texts_push_nothing_out() -> None:
    memory, compute = Memory(FEW), Computed()
    memory.through(["one"], compute)
    memory.through([f"text {number}" for number in range(FEW + 1)], compute)
    memory.through(["one"], compute)
    assert compute.asked.count("one") == 1
