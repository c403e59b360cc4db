"""Distances and travel fees in words."""

from hibachi.ai.compose.wording import pick
from hibachi.ai.figures import money, plain_number
from hibachi.ai.ports import Terms, Where


def fee_text(where: Where, low: int, high: int, terms: Terms, seed: int) -> str:
    """What it costs to come to a place."""
    free = f"the first {plain_number(terms.travel.free_miles)} miles are free"
    if low == high == 0:
        return pick(
            seed,
            f"Yes, we come to {where.name}, and travel is free there: {free}.",
            f"{where.name} is in our free area, so there is no travel fee: {free}.",
        )
    per_mile = f"{free}, then {money(terms.travel.cents_per_mile)} per mile"
    if low != high:
        return (
            f"Yes, we come to {where.name}. The travel fee there is between {money(low)} and {money(high)}, "
            f"depending on the ZIP code: {per_mile}."
        )
    estimate = " (estimated, and we honour the estimate)" if where.is_estimate else ""
    return (
        f"Yes, we come to {where.name}. It is {plain_number(where.high)} miles one way{estimate}, so the travel fee is "
        f"**{money(low)}**: {per_mile}."
    )


def unknown_place_text(terms: Terms) -> str:
    """How the fee works while the place is unknown."""
    travel = terms.travel
    return (
        f"The first {plain_number(travel.free_miles)} miles from our nearest station are free, then it is "
        f"{money(travel.cents_per_mile)} per mile one way. We come up to {plain_number(travel.max_miles)} miles;"
        " beyond that a person on our team decides."
    )


def from_text(terms: Terms) -> str:
    """Where the miles are counted from."""
    free, cents = plain_number(terms.travel.free_miles), money(terms.travel.cents_per_mile)
    return (
        f"We count from our nearest station: {terms.station} ({terms.station_zip}), one way by road. "
        f"The first {free} miles are free, then it is {cents} per mile."
    )
