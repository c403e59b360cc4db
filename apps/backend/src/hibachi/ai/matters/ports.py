"""Who tells what a message is about, chosen by the composition root."""

from collections.abc import Sequence
from typing import Protocol

from hibachi.ai.matters.types import Matter
from hibachi.platform.late import Slot


class MatterReader(Protocol):
    """Knows examples of everything messages are about."""

    def read(self, texts: Sequence[str]) -> list[Matter]:
        """One for each plain text."""
        ...


_slot: Slot[MatterReader] = Slot()
wire_matters = _slot.fill  # None leaves it to router, judge and articles
matter_reader = _slot.get  # None when set-up has built none
