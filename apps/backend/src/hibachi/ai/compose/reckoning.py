"""Sums beside the total in words."""

from hibachi.ai.figures import money, plain_number
from hibachi.booking.policies.cancel_refund import RefundDecision
from hibachi.catalog.types import Quote

CANCELLING = "What is your cancellation policy?"


def tip_text(percent: int, tip_cents: int, total_cents: int) -> str:
    """What a share of the total would be as a tip."""
    return (
        f"A tip of {percent} percent on {money(total_cents)} would be **{money(tip_cents)}**. "
        "It is up to you and goes wholly to your chef."
    )


def tax_text(quote: Quote) -> str:
    """The tax contained in a quote, or added to it."""
    held = "is contained in" if quote.prices_include_tax else "is part of"
    rate = f"{plain_number(quote.tax_rate_percent)} percent on the food"
    return f"Sales tax of **{money(quote.tax_cents)}** {held} that total: {rate}; travel is not taxed."


def driving_text(fee_cents: int, place: str) -> str:
    """The share of the travel fee in a total."""
    if not fee_cents:
        return f"None of it: {place} is within the free miles."
    return f"**{money(fee_cents)}** of it is the travel fee to {place}."


def tables_text(tables: int, seats: int, length_feet: str) -> str:
    """How many tables and chairs a party puts out."""
    tables_told = f"**{tables}** {length_feet}-foot tables"
    return f"For {seats} guests please put out {tables_told} and a chair for each, facing the grill."


def chefs_text(chefs: int, guests: int) -> str:
    """How many chefs come."""
    if chefs == 1:
        return f"For {guests} guests one chef comes, with one grill."
    same = "the price per guest stays the same"
    return f"For {guests} guests we send {chefs} chefs, each with a grill of their own; {same}."


def cooking_text(minutes: int, guests: int) -> str:
    """How long cooking and show take."""
    return f"Cooking and show take about {minutes} minutes for {guests} guests."


def refund_text(number: int, unit: str, paid_cents: int, decision: RefundDecision) -> str:
    """What comes back of a sum when a party is cancelled so long before it."""
    kept = f"; {money(decision.kept_cents)} is kept" if decision.kept_cents else ", all of it"
    back = f"**{money(decision.refund_cents)}** of {money(paid_cents)} comes back"
    text = f"Cancelled {number} {unit} before the event, {back}"
    by_team = "" if decision.self_service else " So close to the event only our team can cancel."
    return f"{text}{kept}.{by_team}"


def ahead_text(number: int, unit: str) -> str:
    """How long before a party the moment is that was asked about."""
    return f"That is {number} {unit} before the event."


def refund_rule_text(days: int, deposit_cents: int, *, kept: bool) -> str:
    """The line between everything back and the deposit kept, and on which side of it the question is."""
    deposit = money(deposit_cents)
    if kept:
        return f"Later than {days} days before the event the deposit of {deposit} is kept and the rest is refunded."
    return f"Until {days} days before the event everything you paid is refunded, the deposit of {deposit} included."


def counted_text(hours: int) -> str:
    """How the days before an event are counted."""
    return (
        f"By the hour, to the start of your event: {hours // 24} days are {hours} hours before it, weekends"
        " and holidays included."
    )
