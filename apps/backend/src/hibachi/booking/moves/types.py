"""Plain data of moves."""

from dataclasses import dataclass

from hibachi.booking.availability.types import Need
from hibachi.booking.chefs.types import ChefPlan


@dataclass(frozen=True, slots=True)
class MovePlan:
    """A move worked out: its fee and the chefs of the new slot; `reason` says why it cannot be made."""

    need: Need
    fee_cents: int
    counts: bool
    chefs: list[ChefPlan]
    reason: str | None
