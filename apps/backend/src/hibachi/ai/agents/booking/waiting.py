"""A full day: the next free start, and the waitlist for who wants no other."""

from dataclasses import replace

from hibachi.ai.agents.booking.common import contact_question, refusal, settled
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.compose import slots as say
from hibachi.ai.compose.wording import day_text
from hibachi.ai.dialogue.types import Pending
from hibachi.ai.ports import Day, Desk, Refused
from hibachi.ai.tools import facts
from hibachi.ai.types import Fact
from hibachi.ai.understanding.types import Awaited


async def full_day(turn: Turn, desk: Desk, day: Day, known: tuple[Fact, ...]) -> Part:
    """Offer the next free start and the waitlist; stand in line on the customer's wish."""
    wishes = turn.acts.waitlist or (turn.state.goal == "wait" and turn.state.contact != turn.before.contact)
    if wishes or (turn.acts.accepts and turn.state.pending and turn.state.pending.kind == "waitlist"):
        return await stand_in_line(turn, desk)
    text = say.day_starts_text(day, turn.today, turn.terms, turn.seed)
    state = replace(turn.state, pending=Pending("waitlist", day=day.day))
    asks = Question("Shall I put you on the waitlist for that day?", Awaited.CONFIRM)
    return Part(text, known, asks=asks, state=state, tools=("availability",))


async def stand_in_line(turn: Turn, desk: Desk) -> Part:
    """Put the person on the waitlist once name, phone and e-mail are known."""
    wanted, contact = turn.state.wanted, turn.state.contact
    if not (contact.name and contact.phone and contact.email):
        asks = contact_question(contact, turn.seed)
        question = asks or Question("Which phone number and e-mail address shall we write to?", Awaited.CONTACT)
        return Part("Gladly.", asks=question, state=replace(turn.state, goal="wait"))
    if wanted.day is None or wanted.zip is None:
        return Part("", asks=Question("Which ZIP code will the party be in?", Awaited.PLACE))
    try:
        place = await desk.wait(wanted.zip, wanted.day, max(wanted.seats, 1), contact)
    except Refused as problem:
        return refusal(turn, str(problem), "waitlist")
    text = (
        f"You are number {place} in line for {day_text(wanted.day, turn.today)}; we write to you as soon as a place "
        "is free."
    )
    known = (facts.count(place, source="waitlist"), *facts.of_times([wanted.day], []))
    return Part(text, known, state=settled(turn.state), tools=("waitlist",))
