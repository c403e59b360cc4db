"""What a guest asks for beside the total: tip, tax, travel, tables, chefs, cooking time and the plain asides; each by
its own rule."""

import re
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace

from hibachi.ai.agents.asides import arrival as arriving
from hibachi.ai.agents.asides import by_rule as rules_of
from hibachi.ai.agents.asides import deadlines, refunds, shares
from hibachi.ai.agents.asides import gift_cards as gifts
from hibachi.ai.agents.asides import included as inclusion
from hibachi.ai.agents.asides import minimum as least
from hibachi.ai.agents.asides import rules_asked as ruled
from hibachi.ai.agents.asides import told as recalling
from hibachi.ai.agents.asides import whichever as choices
from hibachi.ai.agents.asides import who_pays as ages
from hibachi.ai.agents.asides import within_budget as budgets
from hibachi.ai.agents.asides.arrival import arrival
from hibachi.ai.agents.asides.by_rule import by_rule
from hibachi.ai.agents.asides.deadlines import deadline
from hibachi.ai.agents.asides.gift_cards import gift_card
from hibachi.ai.agents.asides.included import included
from hibachi.ai.agents.asides.minimum import minimum
from hibachi.ai.agents.asides.refunds import refund
from hibachi.ai.agents.asides.rules_asked import rules_asked
from hibachi.ai.agents.asides.told import told
from hibachi.ai.agents.asides.whichever import whichever
from hibachi.ai.agents.asides.who_pays import who_pays
from hibachi.ai.agents.asides.within_budget import within_budget
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import reckoning as say
from hibachi.ai.compose.channel import BETWEEN_ANSWERS
from hibachi.ai.compose.travel import fee_text
from hibachi.ai.tools import facts, pricing, sums, travel
from hibachi.ai.types import Fact, FactKind
from hibachi.ai.understanding.types import Clause
from hibachi.knowledge.shipped import house_figures

_TIP = re.compile(r"\b(?:tips?|tipping|gratuit(?:y|ies)|for the chef)\b")
_PERCENT = re.compile(r"\b(\d{1,2}) ?(?:%|percent)")
_ON_THAT = re.compile(
    r"\b\d{1,2} ?(?:%|percent) (?:on|of) (?:top of )?(?:that|it|this|all that|everything|the (?:total|bill|whole))\b"
)
_TAX = re.compile(
    r"\bhow much (?:of (?:it|that|this) )?(?:is )?(?:the )?(?:sales )?tax\b|\bhow much (?:\w+ ){0,2}tax\b"
    r"|\bwhat(?:'s| is) the (?:sales )?tax\b|\btax (?:part|portion|share|amount)\b"
)
_DRIVING = re.compile(
    r"\b(?:what|which|how much)(?: (?:part|share|portion))? of (?:that|it|this|the total)\b.{0,15}"
    r"\b(?:driv\w+|travel\w*|mileage|distance|trip|gas|getting here)\b"
)
_FEE = re.compile(
    r"\b(?:charge|fee|cost|extra|anything|something?)(?: extra| on top| more)? for (?:the |your )?(?:chef )?(?:to )?"
    r"(?:driv\w+|travel\w*|mileage|trip|gas|way)\b"
)
_WHY_SO_MUCH = re.compile(r"\?|\b(?:where|what|whats|why|how|explain\w*|understand)\b")
_SUM = re.compile(
    r"\$ ?(?P<sum>\d[\d,]*(?:\.\d\d)?)|\b(?P<bare>\d+\.\d\d)\b|\b(?P<d>\d+) dollars(?: and)? (?P<c>\d{1,2}) cents\b"
    r"|\b(?P<whole>\d+) (?:dollars|bucks)\b"
)
_RECKONED = re.compile(
    r"\b(?:how|explain|break (?:down|out)|walk me through)\b.{0,40}"
    r"\b(?:driv\w+|travel\w*|mileage|miles?|gas|trip|distance)\b(?! (?:is|are) (?:it|you)\b)"
    r"|\bwhere (?:does|do|did|is)\b.{0,25}\b(?:driv\w+|travel\w*|mileage|trip|distance)\b.{0,20}\bcom(?:e|es|ing)"
    r" from\b"
    r"|\b(?:driv\w+|travel\w*|mileage|gas|trip|distance) (?:part|fee|cost|charge|money)?,? ?(?:and )?(?:how|why)\b"
)
_BY_WHAT_RULE = re.compile(
    r"\b(?:get|com(?:e|es|ing) from|figur\w+|calculat\w+|work\w*|reckon\w*|come up|comes? about|comput\w+|count\w*"
    r"|explain|break"
    r"|made up|so much|arriv\w+ at|determin\w+|measur\w+)\b"
)
_TABLES = re.compile(
    r"\bhow many\b(?:(?! (?:people|guests|chairs|adults|kids|seats)\b).){0,30}\btables?\b"
    r"|\btables?\b.{0,60}\bhow many\b(?! (?:people|guests|chairs|adults|kids|seats|chefs|grills|fit|sit))"
    r"|\bhow many\b.{0,20}\b\d[- ]?(?:foot|ft|footers?)\b"
)
_CHEFS = re.compile(
    r"\bhow many (?:chefs?|grills?|cooks?)\b|\b(?:1|one|\d) (?:chefs?|grills?|cooks?)\b.*\?"
    r"|\b(?:1|one|\d) (?:chef|grill|cook) (?:still |really |alone )?(?:enough|manage|handle|do|cope|suffice)"
    r"|\b(?:1|one|a single) (?:\w+ )?(?:guy|man|person|fellow|woman|cook) (?:\w+ )?(?:cook|grill|handle|manage|serve"
    r"|feed)\w*\b.*\?"
    r"|\b(?:more|another|second|extra) (?:than (?:1|one) )?chefs?\b.*\?|^\W*\d (?:chefs?|grills?)\W*$"
)
_IT = r"(?:it|this|that|everything|you|he|she|they|the (?:\w+ )?(?:show|party|event|evening|dinner|meal|thing|chef))"
_LASTS = re.compile(
    r"\bhow long\b.{0,40}\b(?:cook\w*|show|grill\w*|dinner|whole thing|chef (?:stay|be here))\b"
    r"|\bhow long (?:is|are|will|does|do) (?:the|your|our) (?:chefs?|cooks?)\b.{0,20}\b(?:there|here|stay\w*|around"
    r"|on site)\b"
    rf"|\bhow long (?:\w+ )?{_IT} (?:usually |normally |all )?(?:take|last|go on|stay)\w*\b"
    r"(?! to (?:get|receive|hear|refund|arrive|reply))"
)
_PAPERS = re.compile(r"\b(?:certificate|refund|reply|confirmation|invoice|receipt|paperwork|response)\b")
Sum = Callable[[Turn], Awaitable[Part | None]]


async def reckoned(turn: Turn, labels: Collection[str] = ()) -> Part | None:
    """The sums asked for, as far as the party of this conversation is known; None when none was asked.

    `labels` are the agents to act: what a guest of an age pays is left to who speaks of prices, if there.
    """
    asked = _SUMS if turn.state.wanted.adults is not None else _ALWAYS
    if "lead_nurturing" in labels and len(turn.said.clauses) == 1:
        asked = tuple(one for one in asked if one is not who_pays)
    parts = [part for one in asked if (part := await one(turn))]
    if beside := await by_rule(turn, _asks_sum if parts else None):
        parts.append(beside)
    if not parts:
        return None
    topics = [part.topic for part in parts if part.topic]
    return replace(
        parts[0],
        topic=topics[0] if topics else None,
        text=BETWEEN_ANSWERS.join(part.text for part in parts),
        facts=tuple(fact for part in parts for fact in part.facts),
        citations=tuple(slug for part in parts for slug in part.citations),
        tools=tuple(tool for part in parts for tool in part.tools),
    )


def unanswered(turn: Turn) -> tuple[Clause, ...]:
    """The clauses that ask for none of these sums; what is supposed of a cancellation is one question."""
    if turn.state.supposed != turn.before.supposed:
        return ()
    said = turn.said
    return tuple(one for one in said.clauses if not (_asks(one.text) or _belongs(one.text, turn)))


def _belongs(text: str, turn: Turn) -> bool:
    """Whether a clause is part of what the message as a whole asks."""
    said = turn.said
    return (
        least.belongs(text, turn) or ruled.asks(text, said) or budgets.belongs(text, said) or gifts.belongs(text, said)
    )


def _asks(text: str) -> bool:
    return _asks_sum(text) or rules_of.asks(text)


def _asks_sum(text: str) -> bool:
    if any(pattern.search(text) for pattern in (_TAX, _DRIVING, _FEE, _TABLES, _CHEFS, _LASTS)):
        return True
    if (_PERCENT.search(text) and _TIP.search(text)) or _ON_THAT.search(text) or _asks_reckoning(text):
        return True
    if any(one.asks(text) for one in (arriving, least, shares, choices)):
        return True
    return deadlines.asks(text) or inclusion.asks(text) or refunds.asks(text) or recalling.asks(text) or ages.asks(text)


async def _tip(turn: Turn) -> Part | None:
    asked, total = _PERCENT.search(turn.said.plain), turn.state.quoted_cents
    if not asked or total is None or not (_TIP.search(turn.said.plain) or _ON_THAT.search(turn.said.plain)):
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
    if not turn.where:
        return None
    (low, high), known = travel.travel_fee(turn.where, turn.terms)
    if low != high:
        return None
    asked = _asks_reckoning(turn.said.plain) or _asks_of_fee(turn.said.plain, low)
    if _FEE.search(turn.said.plain) or asked or (low and least.misses_travel(turn)):
        text = fee_text(turn.where, low, high, turn.terms, turn.seed)
        return Part(text, (*known, *facts.of_terms(turn.terms)), tools=("travel_fee",))
    if not _DRIVING.search(turn.said.plain):
        return None
    return Part(say.driving_text(low, turn.where.name), (*known, *facts.of_terms(turn.terms)), tools=("travel_fee",))


def _asks_reckoning(text: str) -> bool:
    """Whether it is asked how the travel fee comes about."""
    return bool(_RECKONED.search(text) and _BY_WHAT_RULE.search(text))


def _asks_of_fee(text: str, fee_cents: int) -> bool:
    """Whether the fee is asked about by its amount, in full or without its cents: "what's the 68 dollars for?"."""
    named = _sums_asked_of(text)
    return bool(fee_cents) and (fee_cents in named or fee_cents - fee_cents % 100 in named)


def _sums_asked_of(text: str) -> list[int]:
    """The cents of "where does the $19.60 come from", of each sum that is asked about."""
    if not _WHY_SO_MUCH.search(text):
        return []
    named = [
        found["sum"] or found["bare"] or found["whole"] or f"{found['d']}.{found['c']:0>2}"
        for found in _SUM.finditer(text)
    ]
    return [round(float(amount.replace(",", "")) * 100) for amount in named]


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
    if not _LASTS.search(turn.said.plain) or _PAPERS.search(turn.said.plain) or not paying:
        return None
    minutes = sums.cooking_time(turn.terms, paying)
    known = (facts.count(minutes, "minute", "policy"), facts.count(paying, source="customer"))
    return Part(say.cooking_text(minutes, paying), known, tools=("cooking_time",))


_ALWAYS: tuple[Sum, ...] = (refund, deadline, included, rules_asked, told, whichever, who_pays, within_budget)
_OF_PRICE: tuple[Sum, ...] = (minimum, gift_card, shares.share)
_SUMS: tuple[Sum, ...] = (*_ALWAYS, *_OF_PRICE, _tip, _tax, _driving, _tables, _chefs, _lasts, arrival)
