"""Prices and quotes: works the total out, says what it is made of, asks for the one thing still missing."""

import re
from dataclasses import replace

from hibachi.ai.agents.asides.dish_prices import dish_prices
from hibachi.ai.agents.asides.who_pays import who_pays
from hibachi.ai.agents.comparing import compared
from hibachi.ai.agents.knowledge import each_asked, together, well_fitting
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.compose import quote as say
from hibachi.ai.compose.questions import next_question
from hibachi.ai.dialogue.breakdown import asks_parts
from hibachi.ai.dialogue.rules import range_of
from hibachi.ai.dialogue.types import State, Wanted
from hibachi.ai.escalation.types import Reason
from hibachi.ai.ports import Priced
from hibachi.ai.tools import facts, menu, pricing, travel
from hibachi.ai.types import Block, Fact
from hibachi.ai.understanding.types import Awaited, Intent
from hibachi.catalog.errors import InvalidQuote

_PRICE_ASKED = re.compile(
    r"\b(?:cost|costs|come to|comes to|run us|total|price|quote|bill|damage|figure|number)\b(?! (?:per"
    r"|for) (?:a |each )?(?:kid|child|adult))"
    r"|\b(?:we|i)(?:'d| would| will)? (?:be )?pay(?:ing)?\b"
    r"|\bhow much (?:is|would|will|does|for)\b"
)
_RATHER = 0.5  # an article that fits so well is better than a total said before
_MINE = frozenset({Intent.QUOTE})
_WHO_ELSE = Question("How many adults will come along?", Awaited.PARTY)
_OPEN = frozenset({Awaited.PARTY, Awaited.PLACE, Awaited.DATE, Awaited.SLOT})


async def act(turn: Turn) -> Part:
    """Answer with a stored total, a price before travel, or the rates, as far as the party and place are known."""
    wanted = turn.state.wanted
    if aside := await dish_prices(turn) or await who_pays(turn):
        return replace(aside, asks=next_question(wanted, turn.seed) if turn.before.awaited in _OPEN else None)
    if turn.acts.compares and (part := await compared(turn)):
        return part
    same = turn.state.quoted is not None and turn.state.quoted.same_price(wanted)
    if turn.acts.cheapest and not _first_price(turn):
        total = turn.state.quoted_cents if same else None
        known = () if total is None else (facts.cents(total, "quote"), *facts.of_wanted(wanted))
        return Part(
            say.cheapest_text(wanted, total), known, asks=next_question(wanted, turn.seed), tools=("price_book",)
        )
    if (
        turn.acts.recalls
        and same
        and turn.state.quoted
        and turn.state.quoted_cents is not None
        and not asks_parts(turn.said.plain)
    ):
        return _recalled(turn, turn.state.quoted, turn.state.quoted_cents)
    if wanted.adults is None:
        return await _rates(turn)
    zip_code = wanted.zip or travel.zip_for_all(turn.where, turn.terms)
    try:
        if zip_code:
            return await _total(turn, zip_code)
        return _range(turn) if turn.where else _before_travel(turn)
    except InvalidQuote as problem:
        message = problem.problems[0].message
        return Part(message, facts.of_text(message, "price_book"), asks=None if wanted.adults else _WHO_ELSE)


def _first_price(turn: Turn) -> bool:
    """Whether a party and its place were just told, so that "what would a Sunday dinner cost?" asks for their total."""
    wanted = turn.state.wanted
    return turn.state.quote_id is None and wanted.adults is not None and wanted.zip is not None


async def _total(turn: Turn, zip_code: str) -> Part:
    wanted = turn.state.wanted
    if _known_already(turn, zip_code) and turn.state.quoted_cents is not None and not asks_parts(turn.said.plain):
        open_question = next_question(wanted, turn.seed) if turn.before.awaited in _OPEN else None
        plainly = turn.said.entities.budget_cents or _PRICE_ASKED.search(turn.said.plain)
        article = None if plainly else await well_fitting(turn, open_question, least=_RATHER)
        return article or _recalled(turn, wanted, turn.state.quoted_cents)
    priced, known = await pricing.quote(turn.house, wanted, zip_code)
    if priced.quote.needs_person:
        return Part("", needs_person=Reason.BEYOND_MAX_DISTANCE, tools=("quote",))
    place = f"{turn.where.name}" if turn.where else zip_code
    block = Block("quote_card", {"quote": dict(priced.card), "quote_id": priced.id})
    extra, more = _beside(turn, priced)
    return Part(
        " ".join(part for part in (say.total_text(priced, wanted, place, turn.seed), extra) if part),
        (*known, *facts.of_wanted(wanted), *more),
        (block,),
        asks=next_question(replace(wanted, zip=zip_code), turn.seed),
        state=_quoted(turn, priced, zip_code),
        tools=("quote",),
    )


def _known_already(turn: Turn, zip_code: str) -> bool:
    """Whether this very price was given before and nothing of it changed."""
    state = turn.state
    same = state.quoted is not None and state.quoted.same_price(replace(state.wanted, zip=zip_code))
    return same and turn.before.wanted.same_price(state.wanted) and state.quote_id is not None


def _recalled(turn: Turn, quoted: Wanted, total: int) -> Part:
    """What was quoted, and what is left to pay after the deposit."""
    deposit = turn.terms.book.deposit_cents
    sums = (total, deposit, total - deposit)
    known = (*(facts.cents(amount, "quote") for amount in sums), *facts.of_wanted(quoted))
    text = say.recall_text(quoted, total, deposit, turn.seed)
    if budget := turn.said.entities.budget_cents:
        text = f"{text} {say.budget_text(budget, total)}"
        known = (*known, *(facts.cents(amount, "quote") for amount in (budget, abs(budget - total))))
    asks = next_question(turn.state.wanted, turn.seed) if turn.before.awaited in _OPEN else None
    return Part(text, known, asks=asks, tools=("quote",))


def _beside(turn: Turn, priced: Priced) -> tuple[str, tuple[Fact, ...]]:
    """What the new total means beside another: the smaller end of a range, the total before, the budget."""
    wanted, total = turn.state.wanted, priced.quote.total_cents
    ends, budget = range_of(turn.said), turn.said.entities.budget_cents
    if ends and priced.quote.miles is not None:
        fewer = replace(wanted, adults=max(1, (wanted.adults or 1) - (ends[1] - ends[0])))
        least = pricing.at_distance(turn.terms, fewer, priced.quote.miles).total_cents
        return say.least_text(fewer, least), (facts.cents(least, "quote"), *facts.of_wanted(fewer))
    if budget:
        return say.budget_text(budget, total), tuple(facts.cents(a, "quote") for a in (budget, abs(budget - total)))
    before = turn.before.quoted_cents
    if turn.acts.balance:
        return say.balance_text(priced.quote.balance_cents), ()
    if before is not None and turn.before.quoted and not turn.before.quoted.same_price(wanted):
        known = (facts.cents(before, "quote"), facts.cents(abs(total - before), "quote"))
        return say.difference_text(before, total), known
    return "", ()


def _quoted(turn: Turn, priced: Priced, zip_code: str) -> State:
    wanted = replace(turn.state.wanted, zip=zip_code)
    return replace(turn.state, quote_id=priced.id, quoted=wanted, quoted_cents=priced.quote.total_cents)


def _range(turn: Turn) -> Part:
    wanted, where = turn.state.wanted, turn.where
    if where is None:
        return _before_travel(turn)
    food, known = pricing.food_only(turn.terms, wanted)
    (low, high), fees = travel.travel_fee(where, turn.terms)
    sums = (food.total_cents + low, food.total_cents + high)
    text = say.range_text(*sums, where.name, wanted)
    stated = (*known, *fees, *facts.of_wanted(wanted), *(facts.cents(amount, "quote") for amount in sums))
    return Part(text, stated, asks=next_question(wanted, turn.seed), tools=("quote", "travel_fee"))


def _before_travel(turn: Turn) -> Part:
    wanted = turn.state.wanted
    food, known = pricing.food_only(turn.terms, wanted)
    text = say.before_travel_text(food.total_cents, food.minimum_applied, wanted, turn.seed)
    return Part(text, (*known, *facts.of_wanted(wanted)), asks=next_question(wanted, turn.seed), tools=("quote",))


async def _rates(turn: Turn) -> Part:
    named, known = menu.items(turn.terms, turn.said.entities.menu.named)
    if named:
        text = " ".join(say.item_price_text(item, turn.terms.book.extra_protein_cents) for item in named)
        return Part(text, known, tools=("menu",))
    asks = next_question(turn.state.wanted, turn.seed)
    if len(several := await each_asked(turn)) > 1:
        return replace(together(several), asks=asks)
    if article := await well_fitting(turn, asks, _MINE):
        return article
    if turn.state.awaited is Awaited.PARTY and turn.said.entities.zip:
        return Part("Thank you, noted.", asks=asks)
    return Part(say.rates_text(turn.terms, turn.seed), pricing.price_book(turn.terms), asks=asks, tools=("price_book",))


AGENT = Agent(
    label="lead_nurturing",
    name="Prices and quotes",
    purpose="Works out prices and quotes, says what they are made of and asks for what is still missing.",
    instructions="Be glad about the party. Never press, and never hint at a discount.",
    tools=(
        "quote",
        "price_book",
        "compare_quotes",
        "travel_fee",
        "menu",
        "search_knowledge",
    ),
    act=act,
    hands_over=(Reason.BEYOND_MAX_DISTANCE,),
)
