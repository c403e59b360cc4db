"""Which action an unpaid booking needs next."""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal

from hibachi.booking.deadlines.types import DueAction
from hibachi.booking.policies.instants import shift
from hibachi.booking.policies.lifecycle import Status
from hibachi.catalog.policy_types import PolicyTerms


def next_action(
    policy: PolicyTerms,
    status: Status,
    status_since: datetime,
    expires_at: datetime | None,
    reminded: Collection[str],
    now: datetime,
) -> DueAction | None:
    """The next action, which may be overdue; None when the booking waits for nothing.

    While a deposit is awaited the host is reminded at the policy's hours; `reminded` holds those done. Of several
    overdue reminders only the latest is sent.
    """
    if expires_at is None:
        return None
    actions = [DueAction("expire", expires_at)]
    if status == "awaiting_deposit":
        reminders = [
            DueAction("remind", shift(status_since, hours=float(hours)), str(hours))
            for hours in sorted(policy.hold.deposit_reminder_hours)
            if hours > max((Decimal(done) for done in reminded), default=Decimal(0))
        ]
        overdue = [action for action in reminders if action.at <= now]
        actions += overdue[-1:] or reminders[:1]
    return min(actions, key=lambda action: action.at)
