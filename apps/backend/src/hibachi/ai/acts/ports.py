"""Who tells what a message does, chosen by the composition root."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from hibachi.platform.late import Slot


class ActReader(Protocol):
    """Compares a message with marked ones."""

    def chances(self, texts: Sequence[str]) -> list[Mapping[str, float]]:
        """For each plain text the chance of every act that it does it; several can be likely at once."""
        ...


_slot: Slot[ActReader] = Slot()
wire_acts = _slot.fill  # None leaves it to the patterns
act_reader = _slot.get  # None when set-up has built none
