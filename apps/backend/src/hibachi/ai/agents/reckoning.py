"""Sums a guest asks for beside the total: tip, tax, travel, tables, chefs, cooking time; each by its own rule."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import reckoning as say
from hibachi.ai.tools import facts, pricing, sums, travel
from hibachi.ai.types import Fact, FactKind
from hibachi.knowledge.shipped import house_figures

_TIP = re.compile(r"\b(?:tips?|tipping|gratuit(?:y|ies)|for the chef)\b")
_PERCENT = re.compile(r"\b(\d{1,2}) ?(?:%|percent)")
_TAX = re.compile(
    r"\bhow much (?:of (?:it|that|this) )?(?:is )?(?:the )?(?:sales )?tax\b|\bhow much (?:\w+ ){0,2}tax\b"
    r"|\bwhat(?:'s| is) the (?:sales )?tax\b|\btax (?:part|portion|share|amount)\b"
)
_DRIVING = re.compile(
    r"\b(?:what|which|how much)(?: (?:part|share|portion))? of (?:that|it|this|the total)\b.{0,15}"
    r"\b(?:driv\w+|travel\w*|mileage|distance|trip|gas|getting here)\b"
)
_TABLES = re.compile(r"\bhow many\b.{0,20}\btables\b|\btables\b.{0,25}\bhow many\b")
_CHEFS = re.compile(
    r"\bhow many (?:chefs?|grills?|cooks?)\b|\b(?:1|one|\d) (?:chefs?|grills?|cooks?)\b.*\?"
    r"|\b(?:1|one|\d) (?:chef|grill|cook) (?:still |really |alone )?(?:enough|manage|handle|do|cope|suffice)"
    r"|\b(?:more|another|second|extra) (?:than (?:1|one) )?chefs?\b.*\?|^\W*\d (?:chefs?|grills?)\W*$"
)
_LASTS = re.compile(
    r"\bhow long\b.{0,40}\b(?:cook\w*|show|take|last|go on|grill\w*|dinner|whole thing|chef (?:stay|be here))\b"
)
_CANCEL = re.compile(r"\bcancel\w*|\bcall(?:ed|ing)? (?:it|the whole thing|the party) off\b|\bback(?:ed)? out\b")
_BACK = re.compile(r"\b(?:get|got|gets|refund\w*|back|lose|keep|return\w*)\b")
_AHEAD = re.compile(
    r"\b(?P<n>\d{1,3}) (?P<unit>days?|hours?) (?:ahead|before|prior|out|earlier|in advance|from the (?:party|event))\b"
)
_AMOUNT = re.compile(
    r"\$ ?(\d[\d,]*)|\b(?:other|another|plus(?: the)?) (\d{2,5})\b(?! ?(?:days|hours|people|adults|guests))"
    r"|\b(\d{2,5}) (?:dollars|bucks|deposit)\b"
)
_THE_HUNDRED = re.compile(r"\bthe hundred\b")

Sum = Callable[[Turn], Awaitable[Part | None]]


async def reckoned(turn: Turn) -> Part | None:
    """The sums asked for, as far as the party of this conversation is known; None when none was asked."""
    asked = _SUMS if turn.state.wanted.adults is not None else (_refund,)
    parts = [part for one in asked if (part := await one(turn))]
    if not parts:
        return None
    return replace(
        parts[0],
        text=" ".join(part.text for part in parts),
        facts=tuple(fact for part in parts for fact in part.facts),
        tools=tuple(tool for part in parts for tool in part.tools),
    )


async def _tip(turn: Turn) -> Part | None:
    asked, total = _PERCENT.search(turn.said.plain), turn.state.quoted_cents
    if not asked or total is None or not _TIP.search(turn.said.plain):
        return None
    percent = int(asked[1])
    tip = sums.tip(total, percent)
    known = (facts.cents(tip, "tip"), facts.cents(total, "quote"), Fact(FactKind.PERCENT, percent, source="customer"))
    return Part(say.tip_text(percent, tip, total), known, tools=("tip",))


async def _tax(turn: Turn) -> Part | None:
    wanted = turn.state.wanted
    if not _TAX.search(turn.said.plain) or not wanted.zip or turn.state.quoted_cents is None:
        return None
    priced, known = await pricing.quote(turn.house, wanted, wanted.zip)
    rate = Fact(FactKind.PERCENT, priced.quote.tax_rate_percent, source="quote")
    known = (*known, facts.cents(priced.quote.tax_cents, "quote"), rate)
    return Part(say.tax_text(priced.quote), known, tools=("quote",))


async def _driving(turn: Turn) -> Part | None:
    if not turn.where or not _DRIVING.search(turn.said.plain):
        return None
    (low, high), known = travel.travel_fee(turn.where, turn.terms)
    if low != high:
        return None
    return Part(say.driving_text(low, turn.where.name), (*known, *facts.of_terms(turn.terms)), tools=("travel_fee",))


async def _tables(turn: Turn) -> Part | None:
    seats = turn.state.wanted.seats
    if not _TABLES.search(turn.said.plain) or not seats:
        return None
    house = house_figures()
    tables = sums.tables_needed(seats)
    counted = (tables, seats, int(house["people_per_tables"]), int(house["tables_each"]))
    known = (
        *(facts.count(number, source="house") for number in counted),
        facts.count(int(house["table_length"]), "foot", "house"),
    )
    return Part(say.tables_text(tables, seats, house["table_length"]), known, tools=("tables_needed",))


async def _chefs(turn: Turn) -> Part | None:
    paying = turn.state.wanted.paying
    if not _CHEFS.search(turn.said.plain) or not paying:
        return None
    chefs = sums.chefs_needed(turn.terms, paying)
    known = (facts.count(chefs, source="policy"), facts.count(paying, source="customer"))
    return Part(say.chefs_text(chefs, paying), known, tools=("chefs_needed",))


async def _lasts(turn: Turn) -> Part | None:
    paying = turn.state.wanted.paying
    if not _LASTS.search(turn.said.plain) or not paying:
        return None
    minutes = sums.cooking_time(turn.terms, paying)
    known = (facts.count(minutes, "minute", "policy"), facts.count(paying, source="customer"))
    return Part(say.cooking_text(minutes, paying), known, tools=("cooking_time",))


async def _refund(turn: Turn) -> Part | None:
    """What a cancellation so many days ahead would give back of what was, or would be, paid."""
    text = turn.said.plain
    ahead, paid = _AHEAD.search(text), _paid(turn)
    if not ahead or not paid or not turn.instant or not (_CANCEL.search(text) and _BACK.search(text)):
        return None
    number, days = int(ahead["n"]), ahead["unit"].startswith("d")
    gap = timedelta(days=number) if days else timedelta(hours=number)
    decision = sums.refund_if_cancelled(turn.terms, turn.instant, gap, paid)
    known = (
        *(facts.cents(amount, "cancel") for amount in (paid, decision.refund_cents, decision.kept_cents)),
        facts.count(number, ahead["unit"].rstrip("s"), "customer"),
    )
    return Part(say.refund_text(number, ahead["unit"], paid, decision), known, tools=("refund_if_cancelled",))


def _paid(turn: Turn) -> int:
    """Cents named in the message; 0 when none are: the rule itself answers then."""
    named = [int((match[1] or match[2] or match[3]).replace(",", "")) for match in _AMOUNT.finditer(turn.said.plain)]
    hundred = 100 if _THE_HUNDRED.search(turn.said.plain) else 0
    return 100 * (sum(named) + hundred)


_SUMS: tuple[Sum, ...] = (_refund, _tip, _tax, _driving, _tables, _chefs, _lasts)
