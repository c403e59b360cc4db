"""Tool results as facts."""

from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.grounding.rules import facts_of
from hibachi.ai.ports import Day, Priced, Sold, Terms, Where
from hibachi.ai.types import Fact, FactKind
from hibachi.catalog.types import MenuItem
from hibachi.knowledge.shipped import house_figures

_AGES = ("toddler_to", "child_from", "child_to", "adult_from")


def cents(value: int, source: str) -> Fact:
    """An amount of money."""
    return Fact(FactKind.MONEY, value, source=source)


def count(value: int | Decimal, unit: str = "", source: str = "") -> Fact:
    """A number of something."""
    return Fact(FactKind.COUNT, value, unit, source)


def of_ending(asked: str) -> tuple[Fact, ...]:
    """The last digits of a number the customer named, which may be said back."""
    return (count(int(asked[-4:]), source="customer"),) if asked.startswith("+") else ()


def of_wanted(wanted: Wanted) -> tuple[Fact, ...]:
    """What the customer told us: counts, day, time and ZIP may be said back."""
    numbers = [wanted.adults or 0, wanted.children, wanted.toddlers, wanted.seats, wanted.paying]
    numbers += [*wanted.upgrades.values(), *wanted.addons.values(), *wanted.extra_proteins.values()]
    found = [count(number, source="customer") for number in numbers if number]
    found += [Fact(FactKind.DATE, wanted.day, source="customer")] if wanted.day else []
    found += [Fact(FactKind.TIME, at, source="customer") for at in (wanted.slot, wanted.asked_time) if at]
    return (*found, *of_zip(wanted.zip))


def of_zip(zip_code: str | None) -> tuple[Fact, ...]:
    """A ZIP as a name, not as a number."""
    return (Fact(FactKind.TEXT, zip_code, source="place"),) if zip_code else ()


def of_price(priced: Priced) -> tuple[Fact, ...]:
    """Every sum, count and distance of a quote."""
    quote = priced.quote
    sums = [quote.total_cents, quote.food_cents, quote.travel_cents, quote.deposit_cents, quote.balance_cents]
    sums += [quote.guest_charge_cents, quote.upgrades_cents, quote.addons_cents, quote.extra_proteins_cents]
    sums += [amount for line in quote.lines for amount in (line.amount_cents, line.unit_cents)]
    facts = [Fact(FactKind.MONEY, amount, source="quote", id=priced.id or "") for amount in dict.fromkeys(sums)]
    facts += [count(line.quantity, source="quote") for line in quote.lines]
    return (*facts, *((count(quote.miles, "mile", "quote"),) if quote.miles is not None else ()))


def of_terms(terms: Terms) -> tuple[Fact, ...]:
    """The prices, limits and travel terms that any answer may state."""
    book, policy, travel = terms.book, terms.policy, terms.travel
    sums = [book.adult_cents, book.child_cents, book.minimum_cents, book.deposit_cents, book.extra_protein_cents]
    facts = [cents(amount, "price_book") for amount in (*sums, travel.cents_per_mile)]
    facts += [count(number, source="price_book") for number in (book.proteins_included, book.max_party)]
    facts += [count(int(house_figures()[name]), source="house") for name in _AGES]
    facts += [count(miles, "mile", "travel") for miles in (travel.free_miles, travel.max_miles)]
    facts += [count(policy.lead_hours, "hour", "policy"), count(policy.ahead_days, "day", "policy")]
    return (*facts, *(Fact(FactKind.TIME, slot.start, source="policy") for slot in policy.slots))


def of_items(items: Iterable[MenuItem], extra_protein_cents: int) -> tuple[Fact, ...]:
    """Prices of menu items, and the figures in their names ("10 pieces")."""
    found: list[Fact] = []
    for item in items:
        source = f"menu:{item.code}"
        found += [cents(amount, source) for amount in (item.price_cents, item.price_cents + extra_protein_cents)]
        found += facts_of(item.name, source)
    return tuple(found)


def of_where(where: Where, fees: Iterable[int]) -> tuple[Fact, ...]:
    """Distances to a place and the fees worked out from them."""
    miles = [count(value, "mile", "distance") for value in (where.low, where.high)]
    return (*miles, *(cents(fee, "travel_fee") for fee in fees), *of_zip(where.zip))


def of_times(days: Iterable[date], starts: Iterable[time]) -> tuple[Fact, ...]:
    """Days and starts that a service named."""
    found = [Fact(FactKind.DATE, day, source="availability") for day in days]
    return (*found, *(Fact(FactKind.TIME, at, source="availability") for at in starts))


def of_sold(sold: Sold) -> tuple[Fact, ...]:
    """Everything a booking's host may be told."""
    sums = [sold.total_cents, sold.paid_cents, sold.deposit_cents, sold.total_cents - sold.paid_cents]
    found = [Fact(FactKind.MONEY, amount, source="booking", id=sold.id) for amount in dict.fromkeys(sums)]
    found += [count(number, source="booking") for number in (sold.adults, sold.children, sold.toddlers) if number]
    days, starts = [sold.day], [sold.slot]
    if sold.expires_at:
        days.append(sold.expires_at.date())
        starts.append(sold.expires_at.time().replace(second=0, microsecond=0))
    return (*found, *of_times(days, starts), *of_zip(sold.zip))


def of_text(text: str, source: str) -> tuple[Fact, ...]:
    """Figures of a text that a service of the house wrote."""
    return facts_of(text, source)


def of_day(day: Day) -> tuple[Fact, ...]:
    """A day, its starts and the next free one."""
    starts: list[time] = [start.slot for start in day.starts]
    days: list[date] = [day.day]
    if day.next_free:
        days.append(day.next_free[0])
        starts.append(day.next_free[1])
    facts = [Fact(FactKind.DATE, value, source="availability") for value in days]
    return (*facts, *(Fact(FactKind.TIME, value, source="availability") for value in starts))
