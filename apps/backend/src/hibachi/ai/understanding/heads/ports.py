"""Who reads the counts of a message, chosen by the composition root."""

from collections.abc import Mapping
from typing import Protocol

from hibachi.ai.understanding.heads.counts import Heads


class Counter(Protocol):
    """Reads who comes from numbers and persons of a message."""

    def outcomes(self, text: str, before: Heads | None) -> Mapping[Heads | None, float]:
        """The counts that the plain text may leave, by probability; empty when nothing in it counts anybody."""
        ...


_wired: dict[str, Counter] = {}


def wire_counter(chosen: Counter | None) -> None:
    """Choose who counts; None leaves it to the patterns. For the composition root and tests."""
    _wired.clear()
    if chosen is not None:
        _wired["counter"] = chosen


def counter() -> Counter | None:
    """The counter chosen; None when set-up has built none."""
    return _wired.get("counter")
