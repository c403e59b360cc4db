"""Distance and travel fee."""

from hibachi.ai.figures import money, plain_number
from hibachi.ai.ports import House, Terms, Where
from hibachi.ai.tools import facts
from hibachi.ai.tools.places import Place
from hibachi.ai.tools.tool import Looked, looking
from hibachi.ai.types import Fact
from hibachi.catalog import rules as catalog


def travel_fee(where: Where, terms: Terms) -> tuple[tuple[int, int], tuple[Fact, ...]]:
    """Lowest and highest fee in cents for a place; equal once the place is exact enough."""
    low = catalog.travel_cents(where.low, terms.travel)
    high = catalog.travel_cents(where.high, terms.travel)
    return (low, high), facts.of_where(where, (low, high))


def zip_for_all(where: Where | None, terms: Terms) -> str | None:
    """A ZIP that stands for the whole place, when all of it pays the same fee."""
    if where is None:
        return None
    (low, high), _ = travel_fee(where, terms)
    return where.zip if low == high else None


def within_reach(where: Where, terms: Terms) -> bool:
    """Whether every part of the place is near enough to be served without a person deciding."""
    return catalog.within_reach(where.high, terms.travel)


async def look_up(house: House, asked: Place) -> Looked:
    """The distance and the travel fee to a ZIP code or a city."""
    where = await house.where(asked.zip_code, asked.city)
    if where is None:
        return Looked("The place is not known.", found=False)
    terms = await house.terms()
    (low, high), known = travel_fee(where, terms)
    if not within_reach(where, terms):
        return Looked(f"{where.name} is beyond the area; a person decides.", facts.of_zip(where.zip))
    fee = money(low) if low == high else f"{money(low)} to {money(high)}, depending on the ZIP"
    miles = plain_number(where.low) if where.exact else f"{plain_number(where.low)} to {plain_number(where.high)}"
    return Looked(f"{where.name}: {miles} miles, travel fee {fee}.", known)


TOOLS = (looking("travel_fee", "travel", look_up),)
