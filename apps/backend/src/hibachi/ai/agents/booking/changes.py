"""What is booked already: where it stands, moving it, changing the party, cancelling; once it is proved whose it is."""

from dataclasses import replace
from datetime import date, time

from hibachi.ai.agents.booking.common import page_of, refusal
from hibachi.ai.agents.booking.proving import prove
from hibachi.ai.agents.knowledge import from_article
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.compose import booking as say
from hibachi.ai.dialogue.types import Pending, Wanted
from hibachi.ai.figures import clock_text
from hibachi.ai.ports import Desk, Refused, Sold
from hibachi.ai.tools import facts
from hibachi.ai.understanding.types import Awaited, Intent

_REASONS = {
    "full": "That start is fully booked.",
    "long_drive": "At that start the drive to your address does not fit into our chefs' hours.",
    "too_soon": "That is too soon for us to prepare.",
    "too_far": "That is farther ahead than we take bookings.",
    "past": "That day is past.",
    "after_start": "The event has begun already.",
    "same_slot": "That is the start you have.",
}


async def about_booked(turn: Turn, desk: Desk) -> Part | None:
    """Answer a wish about a booking; None when the message is about something else."""
    if turn.before.awaited in (Awaited.PROOF, Awaited.CODE) or turn.before.goal == "verify":
        proved = await prove(turn, desk)
        if proved:
            return proved
    if not _speaks_of_booking(turn):
        return None
    if not turn.state.bookings:
        return await prove(turn, desk)
    sold = await desk.booking(turn.state.bookings[-1])
    try:
        return await _wish(turn, desk, sold)
    except Refused as problem:
        return refusal(turn, str(problem), "change_booking")


def _speaks_of_booking(turn: Turn) -> bool:
    acts = turn.acts
    if not turn.state.bookings:
        return turn.said.has(Intent.CHANGE)
    changed = turn.state.wanted != turn.before.wanted
    return acts.cancels or acts.moves or acts.status or acts.pays or turn.said.has(Intent.CHANGE) or changed


async def _wish(turn: Turn, desk: Desk, sold: Sold) -> Part | None:
    if turn.acts.cancels and not turn.said.entities.party:
        return await _cancel(turn, desk, sold)
    if turn.acts.pays:
        return await _pay(turn, sold)
    entities = turn.said.entities
    if entities.day or entities.clock:
        return await _move(turn, desk, sold, entities.day or sold.day, entities.slot or sold.slot)
    if turn.acts.moves and not entities.party and not entities.menu:
        asks = Question("Which day and start would you like instead?", Awaited.DATE)
        return Part("Gladly.", asks=asks)
    if turn.state.wanted != turn.before.wanted and turn.state.wanted.adults:
        return await _party(turn, desk, sold)
    text = say.status_text(sold, turn.today)
    return Part(text, facts.of_sold(sold), page_of(turn, sold), tools=("booking_status",))


async def _pay(turn: Turn, sold: Sold) -> Part:
    """How an open deposit is paid; of what comes later the articles tell."""
    if sold.status not in say.OPEN:
        return await from_article(turn)
    hours = turn.terms.policy.hold.deposit_hours
    known = (*facts.of_sold(sold), *facts.of_terms(turn.terms), facts.count(hours, "hour", "policy"))
    text = say.how_to_pay_text(sold, hours, turn.today)
    return Part(text, known, page_of(turn, sold), tools=("booking_status",))


async def _cancel(turn: Turn, desk: Desk, sold: Sold) -> Part:
    change = await desk.preview_cancel(sold.id)
    if not change.self_service:
        return refusal(turn, "This close to the event only a person on our team can cancel.", "refund_preview")
    sums = (change.refund_cents, change.kept_cents)
    known = (*facts.of_sold(sold), *(facts.cents(amount, "cancel") for amount in sums))
    state = replace(turn.state, pending=Pending("cancel", sold.id))
    asks = Question(say.cancel_question(change, sold, turn.today), Awaited.CONFIRM)
    return Part("", known, asks=asks, state=state, tools=("refund_preview",))


async def _move(turn: Turn, desk: Desk, sold: Sold, day: date, slot: time) -> Part:
    change = await desk.preview_move(sold.id, day, slot)
    known = (*facts.of_sold(sold), *facts.of_times([day], [slot]), facts.cents(change.fee_cents, "move"))
    if change.reason:
        asks = Question("Would another day or start suit you?", Awaited.DATE)
        return Part(_REASONS.get(change.reason, "That is not possible."), known, asks=asks, tools=("move_booking",))
    state = replace(turn.state, pending=Pending("move", sold.id, day, slot))
    question = say.move_question(day, clock_text(slot), change.fee_cents, turn.today)
    asks = Question(question, Awaited.CONFIRM)
    return Part("", known, asks=asks, state=state, tools=("move_booking",))


async def _party(turn: Turn, desk: Desk, sold: Sold) -> Part:
    party: Wanted = turn.state.wanted
    change = await desk.preview_party(sold.id, party)
    difference = abs(change.new_cents - change.old_cents)
    sums = (change.old_cents, change.new_cents, difference)
    known = (*facts.of_sold(sold), *facts.of_wanted(party), *(facts.cents(amount, "quote") for amount in sums))
    if not change.feasible:
        return refusal(turn, "That start cannot serve so many guests.", "change_booking")
    state = replace(turn.state, pending=Pending("party", sold.id, party=party))
    asks = Question(say.party_question(change.old_cents, change.new_cents, party), Awaited.CONFIRM)
    return Part("", known, asks=asks, state=state, tools=("change_booking",))
