"""Whether there is money left."""

from datetime import datetime
from decimal import Decimal

from hibachi.ai.models.types import Budget


def has_left(budget: Budget, spent_today: Decimal, spent_this_month: Decimal) -> bool:
    """Whether another call may be made: nothing is asked once either sum has reached its limit."""
    return budget.enabled and spent_today < budget.day_cents and spent_this_month < budget.month_cents


def starts(local_now: datetime) -> tuple[datetime, datetime]:
    """The first instants of the day and of the month, in the zone of `local_now`."""
    day = local_now.replace(hour=0, minute=0, second=0, microsecond=0)
    return day, day.replace(day=1)
