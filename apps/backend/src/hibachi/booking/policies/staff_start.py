"""Starts that staff may give: a slot, or up to some minutes before or after one."""

from dataclasses import dataclass
from datetime import time
from typing import Literal

from hibachi.catalog.policy_types import PolicyTerms


@dataclass(frozen=True, slots=True)
class StartDecision:
    """The slot that a start belongs to and how far it is shifted from it, later when positive."""

    slot: time | None
    shift_minutes: int
    reason: Literal["too_far_from_slot"] | None = None


def staff_start(terms: PolicyTerms, start: time) -> StartDecision:
    """The nearest slot of a start in station time; none when it is farther away than staff may shift."""
    nearest = min((slot.start for slot in terms.slots), key=lambda slot: abs(_minutes(start) - _minutes(slot)))
    shift = _minutes(start) - _minutes(nearest)
    if abs(shift) > terms.staff_shift_minutes:
        return StartDecision(None, shift, "too_far_from_slot")
    return StartDecision(nearest, shift)


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
