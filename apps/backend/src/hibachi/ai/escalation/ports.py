"""Who judges by likeness whether a message must reach a person, chosen by the composition root."""

from collections.abc import Mapping
from typing import Protocol

from hibachi.platform.late import Slot


class Likeness(Protocol):
    """Compares a message with examples of every reason."""

    def shares(self, text: str) -> Mapping[str, float]:
        """Probabilities of the reason codes; what is left to 1 is that of no reason at all."""
        ...


_slot: Slot[Likeness] = Slot()
wire_likeness = _slot.fill  # None leaves it to the rules of words
likeness = _slot.get  # None when set-up has built none
