"""Distance and travel fee."""

from hibachi.ai.ports import Terms, Where
from hibachi.ai.tools import facts
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
