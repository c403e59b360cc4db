"""Prices: a stored quote for a known place, the food alone while the place is unknown."""

from decimal import Decimal

from pydantic import Field

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.figures import money
from hibachi.ai.ports import House, Priced, Terms
from hibachi.ai.tools import facts
from hibachi.ai.tools.places import Place
from hibachi.ai.tools.tool import Looked, Tool, looking
from hibachi.ai.types import Fact
from hibachi.catalog import rules as catalog
from hibachi.catalog.errors import InvalidQuote
from hibachi.catalog.types import Extras, Party, Quote


class Dinner(Place):
    """A party at a place."""

    adults: int = Field(ge=1, le=100)
    children: int = Field(0, ge=0, le=100, description="aged 6 to 12")
    toddlers: int = Field(0, ge=0, le=100, description="5 and under")


async def quote(house: House, wanted: Wanted, zip_code: str) -> tuple[Priced, tuple[Fact, ...]]:
    """A stored quote for a known party and place."""
    priced = await house.price(wanted, zip_code)
    return priced, (*facts.of_price(priced), *facts.of_zip(zip_code))


def at_distance(terms: Terms, wanted: Wanted, miles: Decimal) -> Quote:
    """The price of a party at a known distance, nothing stored, for two side by side. Raises `InvalidQuote`."""
    party = Party(wanted.adults or 0, wanted.children, wanted.toddlers)
    extras = Extras(wanted.upgrades, wanted.addons, wanted.extra_proteins)
    return catalog.quote(terms.book, party, extras, miles, terms.travel, None)


def food_only(terms: Terms, wanted: Wanted) -> tuple[Quote, tuple[Fact, ...]]:
    """The price without travel, by the one pricing function. Raises `InvalidQuote`."""
    party = Party(wanted.adults or 0, wanted.children, wanted.toddlers)
    extras = Extras(wanted.upgrades, wanted.addons, wanted.extra_proteins)
    priced = catalog.quote(terms.book, party, extras, None, terms.travel, None)
    return priced, facts.of_price(Priced(priced, None, {}))


def price_book(terms: Terms) -> tuple[Fact, ...]:
    """The published rates: per head, minimum, deposit, travel."""
    return facts.of_terms(terms)


async def look_up(house: House, asked: Dinner) -> Looked:
    """The price of a dinner for a party at a place, nothing stored."""
    terms, where = await house.terms(), await house.where(asked.zip_code, asked.city)
    party = Party(asked.adults, asked.children, asked.toddlers)
    miles = where.low if where and where.exact else None
    try:
        priced = catalog.quote(terms.book, party, Extras({}, {}, {}), miles, terms.travel, None)
    except InvalidQuote as problem:
        return Looked(problem.detail, found=False)
    travels = "travel included" if priced.miles is not None else "travel not included, the place is not known exactly"
    sums = [priced.total_cents, priced.food_cents, priced.travel_cents, priced.deposit_cents, priced.balance_cents]
    known = (*(facts.cents(amount, "quote") for amount in sums), *facts.of_zip(where.zip if where else None))
    counted = (asked.adults, asked.children, asked.toddlers)
    known += tuple(facts.count(number, source="customer") for number in counted if number)
    text = f"Total {money(priced.total_cents)} ({travels}); the deposit of {money(priced.deposit_cents)} is part of it."
    return Looked(text, known)


TOOLS = (
    Tool("quote", "pricing", quote, (House.price,), writes=True),
    Tool("compare_quotes", "pricing", at_distance),
    Tool("price_book", "pricing", price_book),
    looking("price", "pricing", look_up),
)
