"""Who tells what a message is about, chosen by the composition root."""

from collections.abc import Sequence
from typing import Protocol

from hibachi.ai.matters.types import Matter


class MatterReader(Protocol):
    """Knows examples of everything messages are about."""

    def read(self, texts: Sequence[str]) -> list[Matter]:
        """One for each plain text."""
        ...


_wired: dict[str, MatterReader] = {}


def wire_matters(chosen: MatterReader | None) -> None:
    """Choose who tells; None leaves it to router, judge and articles. For the composition root and tests."""
    _wired.clear()
    if chosen is not None:
        _wired["matters"] = chosen


def matter_reader() -> MatterReader | None:
    """Who was chosen; None when set-up has built none."""
    return _wired.get("matters")
