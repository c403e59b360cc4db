"""The tools a language model may use: reading only, each with what it may state afterwards."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from hibachi.ai.compose.wording import day_text
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.figures import clock_text, listed, money, plain_number
from hibachi.ai.grounding.rules import facts_of
from hibachi.ai.models.types import ToolCall, ToolSpec
from hibachi.ai.ports import House, Where
from hibachi.ai.tools import facts, travel
from hibachi.ai.tools.availability import day_starts
from hibachi.ai.types import Fact
from hibachi.catalog import rules as catalog
from hibachi.catalog.errors import InvalidQuote
from hibachi.catalog.types import Extras, Party


@dataclass(frozen=True, slots=True)
class Looked:
    """What a tool returned: text for the model, facts for the checks."""

    text: str
    facts: tuple[Fact, ...] = ()
    citations: tuple[str, ...] = ()
    found: bool = True


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Question(_Arguments):
    """A question in few words."""

    question: str = Field(min_length=3, max_length=300)


class Place(_Arguments):
    """A US ZIP code or the name of a city."""

    zip_code: str | None = Field(None, pattern=r"^\d{5}$")
    city: str | None = Field(None, max_length=60)


class Dinner(Place):
    """A party at a place."""

    adults: int = Field(ge=1, le=100)
    children: int = Field(0, ge=0, le=100, description="aged 6 to 12")
    toddlers: int = Field(0, ge=0, le=100, description="5 and under")


class Evening(Place):
    """A day at a place."""

    day: date
    guests: int = Field(10, ge=1, le=100)


class Nothing(_Arguments):
    """No arguments."""


Run = Callable[[House, Any], Awaitable[Looked]]


@dataclass(frozen=True, slots=True)
class Tool:
    """A typed function; its docstring is what a model reads about it."""

    name: str
    parameters: type[BaseModel]
    run: Run = field(repr=False)

    def spec(self) -> ToolSpec:
        """The tool as a model sees it."""
        return ToolSpec(self.name, (self.run.__doc__ or "").strip(), self.parameters.model_json_schema())


async def search_knowledge(house: House, asked: Question) -> Looked:
    """Find the article that answers a question about prices, rules, set-up, food, payment or the evening."""
    found = await house.article(asked.question)
    if found is None:
        return Looked("Nothing was found.", found=False)
    return Looked(found.answer, facts_of(found.answer, f"article:{found.slug}"), (found.slug,))


async def travel_fee(house: House, asked: Place) -> Looked:
    """The distance and the travel fee to a ZIP code or a city."""
    where = await house.where(asked.zip_code, asked.city)
    if where is None:
        return Looked("The place is not known.", found=False)
    terms = await house.terms()
    (low, high), known = travel.travel_fee(where, terms)
    if not travel.within_reach(where, terms):
        return Looked(f"{where.name} is beyond the area; a person decides.", facts.of_zip(where.zip))
    fee = money(low) if low == high else f"{money(low)} to {money(high)}, depending on the ZIP"
    miles = plain_number(where.low) if where.exact else f"{plain_number(where.low)} to {plain_number(where.high)}"
    return Looked(f"{where.name}: {miles} miles, travel fee {fee}.", known)


async def price(house: House, asked: Dinner) -> Looked:
    """The price of a dinner for a party at a place, nothing stored."""
    terms, where = await house.terms(), await house.where(asked.zip_code, asked.city)
    party = Party(asked.adults, asked.children, asked.toddlers)
    try:
        quote = catalog.quote(terms.book, party, Extras({}, {}, {}), _miles(where), terms.travel, None)
    except InvalidQuote as problem:
        return Looked(problem.detail, found=False)
    travels = "travel included" if quote.miles is not None else "travel not included, the place is not known exactly"
    sums = [quote.total_cents, quote.food_cents, quote.travel_cents, quote.deposit_cents, quote.balance_cents]
    known = (*(facts.cents(amount, "quote") for amount in sums), *facts.of_zip(where.zip if where else None))
    counted = (asked.adults, asked.children, asked.toddlers)
    known += tuple(facts.count(number, source="customer") for number in counted if number)
    text = f"Total {money(quote.total_cents)} ({travels}); the deposit of {money(quote.deposit_cents)} is part of it."
    return Looked(text, known)


async def availability(house: House, asked: Evening) -> Looked:
    """The free starts of a day, for a number of guests at a ZIP code."""
    terms = await house.terms()
    wanted = Wanted(adults=asked.guests, zip=asked.zip_code)
    found, _, known = await day_starts(house, terms, wanted, None, asked.day)
    free = listed([clock_text(start) for start in found.free])
    said = day_text(asked.day, asked.day)
    return Looked(f"{said}: free at {free}." if free else f"{said}: no start is free.", known)


async def menu(house: House, _asked: Nothing) -> Looked:
    """All dishes with their prices and allergens."""
    terms = await house.terms()
    lines = [
        f"{item.name} ({item.kind}): {money(item.price_cents)}; contains {listed([*item.allergens]) or 'none listed'}"
        for item in terms.book.menu.items
    ]
    text = "\n".join([*lines, "One shared grill: cross-contact cannot be excluded."])
    return Looked(text, facts_of(text, "menu"))


TOOLS = (
    Tool("search_knowledge", Question, search_knowledge),
    Tool("travel_fee", Place, travel_fee),
    Tool("price", Dinner, price),
    Tool("availability", Evening, availability),
    Tool("menu", Nothing, menu),
)
_BY_NAME: Mapping[str, Tool] = {tool.name: tool for tool in TOOLS}


async def use(house: House, call: ToolCall) -> Looked:
    """Use the tool a model asked for; what is wrong with the call is the answer to the model."""
    tool = _BY_NAME.get(call.name)
    if tool is None:
        return Looked(f"There is no tool {call.name!r}.", found=False)
    try:
        arguments = tool.parameters.model_validate_json(call.arguments or "{}")
    except ValidationError as problem:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in problem.errors())
        return Looked(f"The arguments are wrong: {wrong}", found=False)
    return await tool.run(house, arguments)


def _miles(where: Where | None) -> Any:
    return where.low if where and where.exact else None
