"""Who judges by likeness whether a message must reach a person, chosen by the composition root."""

from collections.abc import Mapping
from typing import Protocol


class Likeness(Protocol):
    """Compares a message with examples of every reason."""

    def shares(self, text: str) -> Mapping[str, float]:
        """Probabilities of the reason codes; what is left to 1 is that of no reason at all."""
        ...


_wired: dict[str, Likeness] = {}


def wire_likeness(chosen: Likeness | None) -> None:
    """Choose who judges; None leaves it to the rules of words. For the composition root and tests."""
    _wired.clear()
    if chosen is not None:
        _wired["likeness"] = chosen


def likeness() -> Likeness | None:
    """The judge chosen; None when set-up has built none."""
    return _wired.get("likeness")
