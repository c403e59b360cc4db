"""The customer's yes or no to what was worked out."""

from collections.abc import Mapping
from dataclasses import replace

from hibachi.ai.agents.booking.common import (
    booked_party,
    contact_question,
    held_part,
    page_block,
    refusal,
    settled,
)
from hibachi.ai.agents.booking.hold import do_hold
from hibachi.ai.agents.booking.waiting import stand_in_line
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.compose import booking as say
from hibachi.ai.dialogue.types import Pending, PendingKind
from hibachi.ai.ports import Desk, Refused
from hibachi.ai.tools import facts
from hibachi.ai.understanding.types import Awaited

_TOOL: Mapping[PendingKind, str] = {
    "hold": "hold", "waitlist": "waitlist", "cancel": "cancel", "move": "move_booking", "party": "change_booking",
}  # fmt: skip


async def decided(turn: Turn, desk: Desk) -> Part | None:
    """Do, or drop, what waits; None when the message decides nothing."""
    pending = turn.state.pending
    if pending is None:
        return await _already_held(turn, desk)
    changed = turn.state.wanted != turn.before.wanted
    if turn.acts.declines and not turn.acts.moves and not changed:
        return await _dropped(turn, desk)
    gave_contact = turn.before.awaited is Awaited.CONTACT and turn.state.contact != turn.before.contact
    if changed and pending.kind == "hold":
        return None
    if changed and pending.kind == "party" and turn.acts.accepts:
        return await _done(turn, desk, replace(pending, party=turn.state.wanted))
    if turn.acts.accepts or turn.acts.books_now or (pending.kind != "hold" and turn.acts.that_one):
        return await _done(turn, desk, pending)
    if gave_contact and pending.kind == "waitlist":
        return await stand_in_line(turn, desk)
    if gave_contact and pending.kind == "hold":
        return _contact_given(turn)
    return None


def _contact_given(turn: Turn) -> Part:
    asks = contact_question(turn.state.contact, turn.seed)
    wanted = turn.state.wanted
    confirm = say.confirm_text(wanted, turn.state.contact.name, turn.today, turn.seed)
    known = (*facts.of_wanted(wanted), *facts.of_terms(turn.terms))
    return Part("Thank you.", known, asks=asks or Question(confirm, Awaited.CONFIRM), state=turn.state)


def put_off(turn: Turn) -> Part | None:
    """Somebody else has to be asked first: nothing is booked, and the wish is kept until they come back."""
    if not turn.acts.postpones or turn.state.bookings or turn.state.wanted != turn.before.wanted:
        return None
    days = turn.terms.policy.quote_days
    text = say.put_off_text(days if turn.state.quote_id else 0)
    state = replace(settled(turn.state), goal="later")
    return Part(text, (facts.count(days, "day", "policy"),), state=state)


async def _dropped(turn: Turn, desk: Desk) -> Part:
    """What waited is not done; a party that was to be changed is again the one that is booked."""
    pending, state = turn.state.pending, settled(turn.state)
    if pending and pending.booking_id:
        sold = await desk.booking(pending.booking_id)
        state = replace(state, wanted=booked_party(state.wanted, sold))
    if pending and pending.kind != "hold":
        return Part("All right, everything stays as it is.", state=state)
    asks = Question("What would you like to change?", Awaited.NONE)
    return Part(say.KEPT_FREE, asks=asks, state=settled(turn.state))


async def _done(turn: Turn, desk: Desk, pending: Pending) -> Part:
    if pending.kind == "hold":
        asks = contact_question(turn.state.contact, turn.seed)
        if asks and not turn.acts.books_now and turn.before.awaited is not Awaited.CONTACT:
            return Part("Gladly.", asks=asks, state=replace(turn.state, goal="book"))
        return await do_hold(turn, desk)
    if pending.kind == "waitlist":
        return await stand_in_line(turn, desk)
    if pending.booking_id is None:
        return Part("", state=settled(turn.state))
    try:
        return await _changed(turn, desk, pending, pending.booking_id)
    except Refused as problem:
        return refusal(turn, str(problem), _TOOL[pending.kind])


async def _changed(turn: Turn, desk: Desk, pending: Pending, booking_id: str) -> Part:
    if pending.kind == "cancel":
        change = await desk.cancel(booking_id)
        sold = await desk.booking(booking_id)
        known = (*facts.of_sold(sold), *(facts.cents(amount, "cancel") for amount in (change.refund_cents,)))
        return Part(say.cancelled_text(change, sold), known, state=settled(turn.state), tools=("cancel",))
    if pending.kind == "move" and pending.day and pending.slot:
        sold = await desk.move(booking_id, pending.day, pending.slot)
    elif pending.party:
        sold = await desk.change_party(booking_id, pending.party)
    else:
        sold = await desk.booking(booking_id)
    text = f"It is changed. {say.status_text(sold, turn.today)}"
    blocks = (page_block(sold),) if turn.channel == "web" else ()
    return Part(text, facts.of_sold(sold), blocks, state=settled(turn.state), tools=(_TOOL[pending.kind],))


async def _already_held(turn: Turn, desk: Desk) -> Part | None:
    """A yes, or a contact, for what is held already: nothing is done twice."""
    if not turn.state.bookings or turn.acts.cancels or turn.acts.moves or turn.acts.pays:
        return None
    booking_id = turn.state.bookings[-1]
    gave_contact = turn.state.contact != turn.before.contact
    if gave_contact:
        await desk.name_host(booking_id, turn.state.contact)
    wanted_same = turn.state.wanted == turn.before.wanted
    if not gave_contact and not (wanted_same and (turn.acts.accepts or turn.acts.books_now)):
        return None
    sold = await desk.booking(booking_id)
    if sold.status != "held":
        return None
    name = f", {turn.state.contact.name}" if gave_contact and turn.state.contact.name else ""
    opening = f"Thank you{name}." if gave_contact else "Yes, it is held."
    return held_part(turn, sold, f"{opening} {say.status_text(sold, turn.today)}")
