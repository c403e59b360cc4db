"""The one pricing function. Web, chat, SMS, phone, admin panel and invoices all call `quote`."""

import hashlib
import json
from decimal import ROUND_HALF_UP, Decimal

from pydantic import TypeAdapter

from hibachi.catalog.errors import InvalidQuote
from hibachi.catalog.rules.request import check_request
from hibachi.catalog.types import (
    FOOD,
    Extras,
    HandOver,
    LineKind,
    Party,
    PriceBook,
    Quote,
    QuoteLine,
    TaxTerms,
    TravelTerms,
    sum_of,
)
from hibachi.platform.money import round_half_up

TENTH = Decimal("0.1")
HUNDRED = Decimal(100)
_QUOTE = TypeAdapter(Quote)


def quote(
    book: PriceBook,
    party: Party,
    extras: Extras,
    miles: Decimal | None,
    travel: TravelTerms,
    county: str | None,
    chef_minutes: int = 0,
) -> Quote:
    """Price one party at one place.

    `miles` is one way by road, None while the place is unknown; `county` is where the food is served;
    `chef_minutes` is extra chef time, which only staff may add. Raises `InvalidQuote` with every broken rule.
    """
    problems = check_request(book, party, extras, miles, chef_minutes)
    if problems:
        raise InvalidQuote(problems)
    lines = [
        *_guest_lines(book, party),
        *_item_lines(book, extras),
        *_travel_lines(miles, travel),
        *_chef_time_lines(book, chef_minutes),
    ]
    rate = tax_rate(book.tax, county)
    tax = tax_on_food(sum_of(lines, *FOOD), rate, included=book.tax.prices_include_tax)
    if tax and not book.tax.prices_include_tax:
        lines.append(_line("tax", "tax", f"Sales tax {rate} %", 1, tax))
    return Quote(
        price_book_version=book.version,
        party=party,
        extras=extras,
        miles=None if miles is None else to_tenth(miles),
        county=county,
        lines=tuple(lines),
        prices_include_tax=book.tax.prices_include_tax,
        tax_rate_percent=rate,
        tax_cents=tax,
        deposit_cents=min(book.deposit_cents, sum(line.amount_cents for line in lines)),
        needs_person=_hand_over(miles, travel),
    )


def to_tenth(miles: Decimal) -> Decimal:
    """Miles to one decimal, half up: the precision travel is charged by."""
    return miles.quantize(TENTH, ROUND_HALF_UP)


def travel_cents(miles: Decimal, travel: TravelTerms) -> int:
    """Travel fee for one-way road miles: the free miles off, then the mile price, half up to the cent."""
    charged = max(Decimal(0), to_tenth(miles) - travel.free_miles)
    return round_half_up(charged * travel.cents_per_mile)


def within_reach(miles: Decimal, travel: TravelTerms) -> bool:
    """Whether the station serves this distance without a person deciding; the limit itself is served."""
    return to_tenth(miles) <= travel.max_miles


def tax_rate(tax: TaxTerms, county: str | None) -> Decimal:
    """Percent of sales tax in a county such as "Alameda"; the default rate elsewhere or when unknown."""
    return tax.county_percents.get(county or "", tax.default_percent)


def tax_on_food(food_cents: int, rate_percent: Decimal, *, included: bool) -> int:
    """Tax in cents, half up: contained in `food_cents` when prices include tax, else what is added to it."""
    base = HUNDRED + rate_percent if included else HUNDRED
    return round_half_up(food_cents * rate_percent / base)


def gratuity_cents(total_cents: int, percent: Decimal | int) -> int:
    """A tip of `percent` of the total, half up to the cent."""
    return round_half_up(total_cents * Decimal(percent) / HUNDRED)


def content_hash(priced: Quote) -> str:
    """SHA-256 over everything a quote says, so that a stored quote can be proved unchanged."""
    plain = _QUOTE.dump_python(priced, mode="json")  # decimals become text, digits unchanged
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _guest_lines(book: PriceBook, party: Party) -> list[QuoteLine]:
    lines = [_line("adult", "guest", "Adults (13 and older)", party.adults, book.adult_cents)]
    if party.children:
        lines.append(_line("child", "guest", "Children (6 to 12)", party.children, book.child_cents))
    if party.toddlers:
        lines.append(_line("toddler", "guest", "Toddlers (5 and under)", party.toddlers, 0, "free"))
    missing = book.minimum_cents - sum_of(lines, "guest")
    if missing > 0:
        lines.append(_line("minimum", "minimum", "Up to the party minimum", 1, missing))
    return lines


def _item_lines(book: PriceBook, extras: Extras) -> list[QuoteLine]:
    lines = []
    for item in book.menu.items:
        if count := extras.upgrades.get(item.code, 0):
            lines.append(_line(item.code, "upgrade", f"{item.name} (upgrade)", count, item.price_cents))
    for item in book.menu.items:
        if count := extras.addons.get(item.code, 0):
            lines.append(_line(item.code, "addon", item.name, count, item.price_cents))
    for item in book.menu.items:
        if count := extras.extra_proteins.get(item.code, 0):
            unit = book.extra_protein_cents + item.price_cents
            lines.append(_line(f"extra_{item.code}", "extra_protein", f"Extra {item.name}", count, unit))
    return lines


def _travel_lines(miles: Decimal | None, travel: TravelTerms) -> list[QuoteLine]:
    if miles is None:
        return []
    note = f"{to_tenth(miles)} mi, the first {travel.free_miles.normalize():f} free"
    return [_line("travel", "travel", "Travel", 1, travel_cents(miles, travel), note)]


def _chef_time_lines(book: PriceBook, minutes: int) -> list[QuoteLine]:
    if not minutes:
        return []
    amount = round_half_up(Decimal(minutes * book.chef_hour_cents) / 60)
    return [_line("chef_time", "chef_time", "Extra chef time", 1, amount, f"{minutes} min")]


def _hand_over(miles: Decimal | None, travel: TravelTerms) -> HandOver | None:
    return None if miles is None or within_reach(miles, travel) else "beyond_max_distance"


def _line(code: str, kind: LineKind, label: str, quantity: int, unit_cents: int, note: str | None = None) -> QuoteLine:
    return QuoteLine(code, kind, label, quantity, unit_cents, quantity * unit_cents, note)
