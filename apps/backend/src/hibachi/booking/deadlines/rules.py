"""Which action an unpaid booking needs next."""

from collections.abc import Collection
from datetime import datetime

from hibachi.booking.bookings.rules import by_link
from hibachi.booking.deadlines.types import DueAction
from hibachi.booking.policies.instants import shift
from hibachi.booking.policies.lifecycle import Status
from hibachi.catalog.policy_types import PolicyTerms


def next_action(
    policy: PolicyTerms,
    channel: str,
    status: Status,
    status_since: datetime,
    expires_at: datetime | None,
    reminded: Collection[str],
    warned: Collection[str],
    now: datetime,
) -> DueAction | None:
    """The next action, which may be overdue; None when the booking waits for nothing.

    While a deposit is awaited the host is reminded at the policy's hours; `reminded` holds those done. A host with a
    link is warned before the time to sign and before the time to pay runs out; `warned` holds the states of those
    done. Of several overdue actions only the latest is taken, and what it overtook is done with.
    """
    if expires_at is None:
        return None
    actions = [DueAction("expire", expires_at)]
    if status == "awaiting_deposit":
        done = max((float(hours) for hours in reminded), default=0.0)
        actions += [
            DueAction("remind", shift(status_since, hours=float(hours)), str(hours))
            for hours in policy.hold.deposit_reminder_hours
            if float(hours) > done
        ]
    if status in ("held", "agreement_signed") and by_link(channel) and status not in warned:
        actions.append(DueAction("warn", shift(expires_at, hours=-policy.hold.link_warning_hours), status))
    overdue = [action for action in actions if action.at <= now]
    return max(overdue, key=lambda action: action.at) if overdue else min(actions, key=lambda action: action.at)
