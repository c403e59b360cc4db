"""Prices: a stored quote for a known place, the food alone while the place is unknown."""

from decimal import Decimal

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.ports import House, Priced, Terms
from hibachi.ai.tools import facts
from hibachi.ai.types import Fact
from hibachi.catalog import rules as catalog
from hibachi.catalog.types import Extras, Party, Quote


async def quote(house: House, wanted: Wanted, zip_code: str) -> tuple[Priced, tuple[Fact, ...]]:
    """A stored quote for a complete party and place."""
    priced = await house.price(wanted, zip_code)
    return priced, (*facts.of_price(priced), *facts.of_zip(zip_code))


def at_distance(terms: Terms, wanted: Wanted, miles: Decimal) -> Quote:
    """The price at a known distance, by the one pricing function, without storing it. Raises `InvalidQuote`."""
    party = Party(wanted.adults or 0, wanted.children, wanted.toddlers)
    extras = Extras(wanted.upgrades, wanted.addons, wanted.extra_proteins)
    return catalog.quote(terms.book, party, extras, miles, terms.travel, None)


def food_only(terms: Terms, wanted: Wanted) -> tuple[Quote, tuple[Fact, ...]]:
    """The price without travel, by the one pricing function. Raises `InvalidQuote`."""
    party = Party(wanted.adults or 0, wanted.children, wanted.toddlers)
    extras = Extras(wanted.upgrades, wanted.addons, wanted.extra_proteins)
    priced = catalog.quote(terms.book, party, extras, None, terms.travel, None)
    return priced, facts.of_price(Priced(priced, None, {}))
