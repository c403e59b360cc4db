"""What a tool that needs a yes would do, worked out without doing it: one function for each, by the tool's name.

They take the tool's own arguments. The same is worked out again when the yes comes, and must not have changed.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, time
from types import MappingProxyType
from typing import Any
from uuid import UUID

from hibachi.ai.compose.wording import day_text
from hibachi.ai.dialogue.types import Contact, Wanted
from hibachi.ai.figures import clock_text, money
from hibachi.ai.ports import Desk, House
from hibachi.booking.quotes import service as quotes
from hibachi.mcp.errors import NotFree, NotPossible
from hibachi.mcp.types import Foreseen
from hibachi.mcp.wording import heads
from hibachi.platform import clock
from hibachi.platform.db import WriteSession

Foresee = Callable[..., Awaitable[Foreseen]]


async def hold(
    session: WriteSession, house: House, _desk: Desk, quote_id: str, day: date, slot: time, **_rest: Any
) -> Foreseen:
    """The place, its price and what is to be paid at once. Raises `NotFree`."""
    quote = await quotes.get(session, UUID(quote_id))
    found = await house.day(quote.zip, day, quote.adults + quote.children)
    if slot not in found.free:
        free = [f"{one:%H:%M}" for one in found.free]
        raise NotFree(f"{_when(day, slot)} cannot be served", field="slot", rule="free", free=[*free])
    guests = f"{heads(quote.adults, quote.children, quote.toddlers)} in {quote.zip}"
    text = (
        f"Keeps {_when(day, slot)} for {guests}: {money(quote.total_cents)} in all, of which the deposit of"
        f" {money(quote.deposit_cents)} is due within minutes, by the link in the answer."
    )
    sums = {"total_cents": quote.total_cents, "deposit_cents": quote.deposit_cents}
    return Foreseen(text, {**sums, "day": day.isoformat(), "slot": f"{slot:%H:%M}"})


async def change_booking(_session: WriteSession, _house: House, desk: Desk, booking_id: str, party: Wanted) -> Foreseen:
    """The old and the new total."""
    made = await desk.preview_party(booking_id, party)
    if not made.feasible:
        raise NotPossible("So many guests cannot be served at this start", field="party", rule="feasible")
    text = f"Changes the total from {money(made.old_cents)} to {money(made.new_cents)}, at the prices it was sold at."
    return Foreseen(text, {"old_cents": made.old_cents, "new_cents": made.new_cents})


async def move_booking(
    _session: WriteSession, _house: House, desk: Desk, booking_id: str, day: date, slot: time
) -> Foreseen:
    """The fee of a move."""
    made = await desk.preview_move(booking_id, day, slot)
    if made.reason:
        raise NotPossible(made.reason, field="slot", rule="movable")
    fee = f"for a fee of {money(made.fee_cents)}" if made.fee_cents else "free of charge"
    text = f"Moves the booking to {_when(day, slot)}, {fee}."
    return Foreseen(text, {"fee_cents": made.fee_cents, "day": day.isoformat(), "slot": f"{slot:%H:%M}"})


async def cancel(_session: WriteSession, _house: House, desk: Desk, booking_id: str) -> Foreseen:
    """What comes back and what is kept."""
    made = await desk.preview_cancel(booking_id)
    if not made.self_service:
        raise NotPossible("So close to the party only the team can cancel", field="booking_id", rule="self_service")
    text = f"Cancels the booking for good: {money(made.refund_cents)} is refunded, {money(made.kept_cents)} is kept."
    return Foreseen(text, {"refund_cents": made.refund_cents, "kept_cents": made.kept_cents})


async def waitlist(
    _session: WriteSession, _house: House, _desk: Desk, zip_code: str, day: date, guests: int, contact: Contact
) -> Foreseen:
    """Whom it puts in line for what."""
    text = f"Puts {contact.name or 'the person'} in line for {_day(day)}, {guests} guests in {zip_code}; they are"
    return Foreseen(f"{text} written to when a place becomes free.", {"day": day.isoformat(), "guests": guests})


FORESIGHTS: Mapping[str, Foresee] = MappingProxyType(
    {one.__name__: one for one in (hold, change_booking, move_booking, cancel, waitlist)}
)


def _day(day: date) -> str:
    return day_text(day, clock.now().date())


def _when(day: date, slot: time) -> str:
    return f"{_day(day)}, {clock_text(slot)}"
