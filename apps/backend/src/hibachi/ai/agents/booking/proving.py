"""Whose a booking is: the phone number on it and the ZIP of the event, or a code sent to its address or number.

Nothing said here tells whether an address, a number or a reference belongs to a guest before it is proved.
"""

from collections.abc import Collection
from dataclasses import replace

from hibachi.ai.agents.booking.common import booked_party, page_of
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.compose import booking as booking_say
from hibachi.ai.compose import proving as say
from hibachi.ai.dialogue.types import State, Wanted
from hibachi.ai.ports import Desk, Sold
from hibachi.ai.proofs import rules
from hibachi.ai.tools import facts
from hibachi.ai.types import Fact
from hibachi.ai.understanding.types import Awaited
from hibachi.booking.hosts.types import Way

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
    ways = await desk.code_ways()
    if turn.acts.asks_code and ways:
        return await _sent(turn, desk, state, ways)
    if turn.before.awaited is Awaited.CODE:
        asks = Question(say.no_code(turn.acts.code_way), Awaited.CODE)
        return Part("", _FACTS, asks=asks, state=state)
    return Part("Gladly.", _FACTS, asks=_asked(turn, state, ways), state=state)


def _asked(turn: Turn, state: State, ways: Collection[Way]) -> Question:
    texting = turn.channel == "sms"
    return Question(say.proof_question(state.contact, state.reference, ways, texting=texting), Awaited.PROOF)


async def _sent(turn: Turn, desk: Desk, state: State, ways: Collection[Way]) -> Part:
    """A code, for what was named in this message, else for what is known; both sound the same when there is none."""
    way = turn.acts.code_way
    asked = _named(turn, state, by_text=way == "sms" or "email" not in ways)
    if turn.channel == "sms" and way == "sms" and asked == state.contact.phone:
        return Part(say.OWN_NUMBER, asks=_asked(turn, state, ways), state=state)
    if not asked:
        asks = Question(say.where_to("email" if "email" in ways and way != "sms" else "sms"), Awaited.PROOF)
        return Part("", _FACTS, asks=asks, state=state)
    took = await desk.send_code(asked, way)
    if took is None:
        asks = Question(booking_say.ASK_PERSON, Awaited.PERSON)
        return Part(say.TOO_MANY, asks=asks, state=replace(state, goal=None), tools=("send_code",))
    known = (*_FACTS, *facts.of_ending(asked))
    asks = Question(say.TYPE_IT, Awaited.CODE)
    return Part(say.sent_text(asked, took, ways), known, asks=asks, state=state, tools=("send_code",))


def _named(turn: Turn, state: State, *, by_text: bool) -> str:
    """What a code is asked for by: what this message names, else what is known; a number first of all for a text."""
    told, known = turn.said.entities, state.contact
    named = told.reference or (told.phone if by_text else None) or told.email or state.reference
    return named or (known.phone if by_text else "") or known.email or known.phone


async def _tried(turn: Turn, desk: Desk, state: State, code: str) -> Part:
    tried = await desk.try_code(code)
    if tried.sold:
        return _proved(turn, state, tried.sold, ("send_code", "booking_status"))
    asks = Question(say.WRONG if tried.open else say.OVER, Awaited.CODE)
    return Part("", _FACTS, asks=asks, state=state, tools=("send_code",))


async def _not_found(state: State, desk: Desk) -> Part:
    ways = await desk.code_ways()
    question = say.by_code_instead(ways) if ways else booking_say.ASK_PERSON
    asks = Question(question, Awaited.PROOF if ways else Awaited.PERSON)
    return Part(booking_say.NOT_PROVED, asks=asks, state=replace(state, goal=None), tools=("booking_status",))


def _proved(turn: Turn, state: State, found: tuple[Sold, ...], tools: tuple[str, ...] = ("booking_status",)) -> Part:
    sold = found[0]
    booked = booked_party(Wanted(), sold)
    known: tuple[Fact, ...] = facts.of_sold(sold)
    state = replace(state, goal=None, bookings=tuple(one.id for one in reversed(found)), wanted=booked)
    next_wish = Question("What would you like to do?", Awaited.NONE) if turn.before.goal == "verify" else None
    text = booking_say.status_text(sold, turn.today)
    return Part(text, known, page_of(turn, sold), asks=next_wish, state=state, tools=tools)
