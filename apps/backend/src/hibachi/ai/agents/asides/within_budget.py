"""How many people a sum of money is enough for: "what's the most people I can have for 1,200?"."""

import re
from dataclasses import replace
from decimal import Decimal

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import asides as say
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.tools import facts, pricing, travel
from hibachi.ai.understanding.parsers.budget import asks_how_many, find_budget, find_sums
from hibachi.ai.understanding.types import Understanding
from hibachi.catalog.errors import InvalidQuote

_THAT = re.compile(r"\b(?:for|is|with|does|would) (?:that|it|this)\b")


def asks(text: str) -> bool:
    """Whether a clause asks for how many people money is enough."""
    return asks_how_many(text) and bool(_sum(text) or _THAT.search(text))


def belongs(text: str, said: Understanding) -> bool:
    """Whether a clause only names the money, or asks how many it is enough for, in a message that does both."""
    money = _sum(said.plain) if asks_how_many(said.plain) else None
    return money is not None and (asks_how_many(text) or str(money // 100) in text.replace(",", ""))


async def within_budget(turn: Turn) -> Part | None:
    """The largest party for the sum named, with the children and dishes told of; None when that was not asked."""
    text, wanted = turn.said.plain, turn.state.wanted
    budget = _sum(text)
    if not asks_how_many(text) or budget is None or wanted.seats != turn.before.wanted.seats:
        return None
    most, total = _most(turn, budget)
    if not most:
        least = turn.terms.book.minimum_cents
        known = (*pricing.price_book(turn.terms), facts.cents(budget, "customer"))
        return Part(say.below_minimum_text(budget, least), known, tools=("price_book",))
    party = replace(wanted, adults=most)
    known = (facts.cents(budget, "customer"), facts.cents(total, "quote"), *facts.of_wanted(party))
    travels = _miles(turn) is not None
    return Part(say.most_text(budget, party, total, travels=travels), known, tools=("price",))


def _sum(text: str) -> int | None:
    """The money named, in cents: a budget, or any sum."""
    found = find_budget(text) or next(iter(find_sums(text)), None)
    return found.value if found else None


def _most(turn: Turn, budget: int) -> tuple[int, int]:
    """How many adults a budget is enough for, and the total then; none when it is below the minimum."""
    most, total = 0, 0
    wanted = turn.state.wanted
    for adults in range(1, turn.terms.book.max_party - wanted.children - wanted.toddlers + 1):
        priced = _price(turn, replace(wanted, adults=adults))
        if priced is None or priced > budget:
            continue
        most, total = adults, priced
    return most, total


def _price(turn: Turn, party: Wanted) -> int | None:
    try:
        return pricing.at_distance(turn.terms, party, _miles(turn) or Decimal(0)).total_cents
    except InvalidQuote:  # more dishes than guests
        return None


def _miles(turn: Turn) -> Decimal | None:
    """How far it is, once every part of the place pays the same travel fee."""
    if turn.where is None:
        return None
    (low, high), _ = travel.travel_fee(turn.where, turn.terms)
    return turn.where.low if low == high else None
