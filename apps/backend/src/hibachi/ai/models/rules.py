"""Whether there is money left."""

from datetime import datetime
from decimal import Decimal

from hibachi.ai.models.types import Budget, LastCall, Link, Standing, Stop

_ANSWERED = ("ok", "cached", "abandoned")  # abandoned by us, not by the model


def has_left(budget: Budget, spent_today: Decimal, spent_this_month: Decimal) -> bool:
    """Whether another call may be made: nothing is asked once either sum has reached its limit."""
    return stopped_by(budget, spent_today, spent_this_month) is None


def stopped_by(budget: Budget, spent_today: Decimal, spent_this_month: Decimal) -> Stop | None:
    """What keeps the next call from being made."""
    if not budget.enabled:
        return "switched_off"
    if spent_this_month >= budget.month_cents:
        return "month_spent"
    return "day_spent" if spent_today >= budget.day_cents else None


def standing(link: Link | None, last: LastCall | None) -> Standing:
    """How a model of the chain stands: without a link it has no key."""
    if link is None:
        return "left_out"
    if link.resting:
        return "resting"
    if last is None:
        return "unused"
    return "answering" if last.outcome in _ANSWERED else "failing"


def starts(local_now: datetime) -> tuple[datetime, datetime]:
    """The first instants of the day and of the month, in the zone of `local_now`."""
    day = local_now.replace(hour=0, minute=0, second=0, microsecond=0)
    return day, day.replace(day=1)
