"""From a free start to a held booking: contact, the customer's yes, the hold."""

from dataclasses import replace
from datetime import time

from hibachi.ai.agents.booking.common import contact_question, held_part, refusal
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.compose import booking as say
from hibachi.ai.compose import quote as quote_say
from hibachi.ai.compose.questions import next_question
from hibachi.ai.dialogue.types import Pending, State
from hibachi.ai.ports import Desk, Refused
from hibachi.ai.tools import facts, pricing
from hibachi.ai.types import Fact
from hibachi.ai.understanding.types import Awaited


async def towards_hold(turn: Turn, desk: Desk, text: str, known: tuple[Fact, ...]) -> Part:
    """A start is free: hold it when everything is known and wished, else ask for the next thing.

    A plain order ("book the 6 PM") for what was quoted before is the customer's confirmation itself.
    """
    missing = next_question(turn.state.wanted, turn.seed)
    if missing:
        return Part(text, known, asks=missing, state=replace(turn.state, goal="book"), tools=("availability",))
    shown_before = _quoted(turn.before, turn.state)
    turn, priced_text, priced_facts = await _with_quote(turn)
    known = (*known, *priced_facts)
    if turn.acts.books_now and shown_before:
        return await do_hold(turn, desk)
    wanted = turn.state.wanted
    pending = Pending("hold", day=wanted.day, slot=wanted.slot, party=wanted)
    state = replace(turn.state, pending=pending, goal="book")
    asks = contact_question(state.contact, turn.seed) if _wants(turn) else None
    asks = asks or Question(say.confirm_text(wanted, state.contact.name, turn.today, turn.seed), Awaited.CONFIRM)
    texts = " ".join(part for part in (text, priced_text) if part)
    return Part(texts, (*known, *facts.of_terms(turn.terms)), asks=asks, state=state, tools=("availability", "quote"))


def _wants(turn: Turn) -> bool:
    return turn.acts.wants_booking or turn.acts.books_now or turn.before.goal in ("book", "later")


def _quoted(before: State, state: State) -> bool:
    return bool(before.quote_id and before.quoted and before.quoted.same_price(state.wanted))


async def _with_quote(turn: Turn) -> tuple[Turn, str, tuple[Fact, ...]]:
    """The turn with a quote for exactly what is wanted; its total in words when it is new."""
    state = turn.state
    if state.quote_id and state.quoted and state.quoted.same_price(state.wanted) and state.quoted_cents is not None:
        return turn, "", (facts.cents(state.quoted_cents, "quote"),)
    priced, known = await pricing.quote(turn.house, state.wanted, state.wanted.zip or "")
    total = priced.quote.total_cents
    state = replace(state, quote_id=priced.id, quoted=state.wanted, quoted_cents=total)
    return replace(turn, state=state), quote_say.short_total_text(priced), known


async def do_hold(turn: Turn, desk: Desk) -> Part:
    """Hold what is wanted; when it went to somebody else in between, say so."""
    wanted = turn.state.wanted
    if wanted.day is None or wanted.slot is None or wanted.zip is None:
        return Part("", asks=next_question(wanted, turn.seed))
    turn, _, _ = await _with_quote(turn)
    if turn.state.quote_id is None:
        return Part("", asks=next_question(wanted, turn.seed))
    try:
        sold = await desk.hold(turn.state.quote_id, wanted.day, wanted.slot, _asked(turn), turn.state.contact)
    except Refused as problem:
        return refusal(turn, str(problem), "hold")
    if sold is None:
        state = replace(turn.state, pending=None, wanted=replace(wanted, slot=None))
        asks = Question("Which other start would suit you?", Awaited.SLOT)
        gone = "I am sorry, that start has just been taken by somebody else."
        return Part(gone, asks=asks, state=state, tools=("hold",))
    if turn.state.allergens:
        await desk.note_allergies(sold.id, turn.state.allergens)
    tools = ("hold", "record_allergy") if turn.state.allergens else ("hold",)
    return held_part(turn, sold, say.held_text(sold, turn.today, turn.seed), tools)


def _asked(turn: Turn) -> time | None:
    wanted = turn.state.wanted
    return wanted.asked_time if wanted.asked_time != wanted.slot else None
