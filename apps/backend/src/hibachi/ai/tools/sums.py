"""Sums beside a price, each by the rule that owns it."""

from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from hibachi.ai.ports import Terms
from hibachi.ai.tools.tool import Tool
from hibachi.booking.policies.cancel_refund import Payment, RefundDecision, cancel_refund
from hibachi.booking.policies.chefs_needed import chefs_needed as chefs_by_policy
from hibachi.booking.policies.event_duration import cooking_minutes
from hibachi.knowledge.shipped import house_figures


def tip(total_cents: int, percent: int) -> int:
    """A share of a total as a gratuity, in cents."""
    return int((Decimal(total_cents) * percent / 100).quantize(Decimal(1), ROUND_HALF_UP))


def tables_needed(seats: int) -> int:
    """How many tables the host puts out for a number of people."""
    house = house_figures()
    return int(house["tables_each"]) * -(-seats // int(house["people_per_tables"]))


def chefs_needed(terms: Terms, paying: int) -> int:
    """How many chefs come for a number of adults and children."""
    return chefs_by_policy(terms.policy, paying)


def cooking_time(terms: Terms, paying: int) -> int:
    """How many minutes cooking and show last for a number of adults and children."""
    return cooking_minutes(terms.policy, paying)


def refund_if_cancelled(terms: Terms, now: datetime, ahead: timedelta, paid_cents: int) -> RefundDecision:
    """What of a sum paid comes back when a party is cancelled so long before it."""
    deposit = terms.book.deposit_cents
    paid = [Payment("deposit", paid_cents)]
    return cancel_refund(terms.policy, deposit, now + ahead, now, paid)


TOOLS = (
    Tool("tip", "sums", tip),
    Tool("tables_needed", "sums", tables_needed),
    Tool("chefs_needed", "sums", chefs_needed),
    Tool("cooking_time", "sums", cooking_time),
    Tool("refund_if_cancelled", "sums", refund_if_cancelled),
)
