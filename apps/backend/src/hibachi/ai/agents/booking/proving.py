"""Whose a booking is: the phone number on it and the ZIP of the event, or a code sent to its e-mail address.

Nothing said here tells whether an address, a number or a reference belongs to a guest before it is proved.
"""

from dataclasses import replace

from hibachi.ai.agents.booking.common import page_of
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.compose import booking as booking_say
from hibachi.ai.compose import proving as say
from hibachi.ai.dialogue.types import State, Wanted
from hibachi.ai.ports import Desk, Sold
from hibachi.ai.proofs import rules
from hibachi.ai.tools import facts
from hibachi.ai.types import Fact
from hibachi.ai.understanding.types import Awaited

_FACTS = (
    facts.count(rules.DIGITS, source="proof"),
    facts.count(rules.LIFE_MINUTES, "minute", "proof"),
)


async def prove(turn: Turn, desk: Desk) -> Part | None:
    """One step towards knowing whose the booking is; the bookings once it is known."""
    state = replace(turn.state, goal="verify")
    told = turn.said.entities
    if told.code:
        return await _tried(turn, desk, state, told.code)
    contact, zip_code = turn.state.contact, turn.state.wanted.zip
    if contact.phone and zip_code and not turn.acts.asks_code:
        found = await desk.prove(contact.phone, zip_code)
        return _proved(turn, state, found) if found else await _not_found(state, desk)
    if turn.acts.asks_code and await desk.mails_codes():
        return await _sent(turn, desk, state)
    if turn.before.awaited is Awaited.CODE:
        return Part("", _FACTS, asks=Question(say.NO_CODE, Awaited.CODE), state=state)
    return Part("Gladly.", _FACTS, asks=await _asked(state, desk), state=state)


async def _asked(state: State, desk: Desk) -> Question:
    by_code = await desk.mails_codes()
    return Question(say.proof_question(state.contact.email, state.reference, by_code=by_code), Awaited.PROOF)


async def _sent(turn: Turn, desk: Desk, state: State) -> Part:
    """A code, for what was named in this message, else for what is known; both sound the same when there is none."""
    told = turn.said.entities
    asked = told.reference or told.email or state.reference or state.contact.email
    if not asked:
        return Part("", _FACTS, asks=Question(say.WHERE_TO, Awaited.PROOF), state=state)
    if not await desk.send_code(asked):
        asks = Question(booking_say.ASK_PERSON, Awaited.PERSON)
        return Part(say.TOO_MANY, asks=asks, state=replace(state, goal=None), tools=("send_code",))
    asks = Question(say.TYPE_IT, Awaited.CODE)
    return Part(say.sent_text(asked), _FACTS, asks=asks, state=state, tools=("send_code",))


async def _tried(turn: Turn, desk: Desk, state: State, code: str) -> Part:
    tried = await desk.try_code(code)
    if tried.sold:
        return _proved(turn, state, tried.sold, ("send_code", "booking_status"))
    asks = Question(say.WRONG if tried.open else say.OVER, Awaited.CODE)
    return Part("", _FACTS, asks=asks, state=state, tools=("send_code",))


async def _not_found(state: State, desk: Desk) -> Part:
    by_code = await desk.mails_codes()
    question = say.BY_CODE_INSTEAD if by_code else booking_say.ASK_PERSON
    asks = Question(question, Awaited.PROOF if by_code else Awaited.PERSON)
    return Part(booking_say.NOT_PROVED, asks=asks, state=replace(state, goal=None), tools=("booking_status",))


def _proved(turn: Turn, state: State, found: tuple[Sold, ...], tools: tuple[str, ...] = ("booking_status",)) -> Part:
    sold = found[0]
    booked = Wanted(sold.adults, sold.children, sold.toddlers, sold.zip, sold.city, sold.day, sold.slot)
    known: tuple[Fact, ...] = facts.of_sold(sold)
    state = replace(state, goal=None, bookings=tuple(one.id for one in reversed(found)), wanted=booked)
    next_wish = Question("What would you like to do?", Awaited.NONE) if turn.before.goal == "verify" else None
    text = booking_say.status_text(sold, turn.today)
    return Part(text, known, page_of(turn, sold), asks=next_wish, state=state, tools=tools)
