"""From the time a customer asks for to the slot that serves it; the asked-for time is kept beside it."""

from dataclasses import dataclass
from datetime import time
from typing import Literal

from hibachi.catalog.policy_types import PolicyTerms

SnapRefusal = Literal["outside_asking_hours"]


@dataclass(frozen=True, slots=True)
class SnapDecision:
    """The slot's start, or None with the reason; both in station time."""

    asked: time
    slot: time | None
    reason: SnapRefusal | None = None


def snap_slot(terms: PolicyTerms, asked: time) -> SnapDecision:
    """Slot for an asked-for station time between `ask_from` and `ask_until`, both included."""
    if not terms.ask_from <= asked <= terms.ask_until:
        return SnapDecision(asked, None, "outside_asking_hours")
    fitting = [slot.start for slot in terms.slots if asked <= slot.snap_until]
    return SnapDecision(asked, min(fitting, default=terms.slots[-1].start))
