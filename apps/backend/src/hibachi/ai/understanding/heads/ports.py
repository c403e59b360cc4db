"""Who reads the counts of a message, chosen by the composition root."""

from collections.abc import Mapping
from typing import Protocol

from hibachi.ai.understanding.heads.counts import Heads
from hibachi.platform.late import Slot


class Counter(Protocol):
    """Reads who comes from numbers and persons of a message."""

    def outcomes(self, text: str, before: Heads | None) -> Mapping[Heads | None, float]:
        """The counts that the plain text may leave, by probability; empty when nothing in it counts anybody."""
        ...


_slot: Slot[Counter] = Slot()
wire_counter = _slot.fill  # None leaves it to the patterns
counter = _slot.get  # None when set-up has built none
