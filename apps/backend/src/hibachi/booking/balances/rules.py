"""When a host is told of the balance, and when it is taken."""

from datetime import datetime

from hibachi.booking.policies.instants import is_before, shift
from hibachi.booking.policies.lifecycle import Status
from hibachi.catalog.policy_types import PolicyTerms

PAYABLE: tuple[Status, ...] = ("confirmed", "in_progress", "completed")
"""States in which a host pays what is left, and tips."""


def told_at(
    policy: PolicyTerms, status: Status, starts_at: datetime, balance_cents: int, told: bool, now: datetime
) -> datetime | None:
    """When to tell the host of a confirmed event, which may be overdue.

    None when there is nothing to tell: nothing is owed, the same was `told` before, or the event has begun.
    """
    if status != "confirmed" or balance_cents <= 0 or told or not is_before(now, starts_at):
        return None
    return shift(starts_at, hours=-policy.balance_link_hours)
