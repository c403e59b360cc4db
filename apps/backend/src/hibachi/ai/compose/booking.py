"""Holding, changing and cancelling in words."""

from datetime import date, datetime

from hibachi.ai.compose.wording import day_text, pick, plural
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.figures import clock_text, listed, money
from hibachi.ai.ports import CancelChange, Sold

_STATUS = {
    "held": "is held for you",
    "agreement_signed": "is held for you, the agreement is signed and the deposit is still open",
    "awaiting_deposit": "is kept for you until your deposit arrives",
    "confirmed": "is confirmed",
    "in_progress": "is under way",
    "completed": "has taken place",
    "cancellation_requested": "is waiting for its cancellation to be decided",
    "cancelled": "is cancelled",
    "expired": "has run out, because it was not finished in time",
    "no_show": "is closed",
}


def party_words(adults: int, children: int, toddlers: int) -> str:
    """ "12 adults and 3 children"."""
    parts = [plural(adults, "adult", "adults")]
    parts += [plural(children, "child", "children")] if children else []
    parts += [plural(toddlers, "toddler", "toddlers")] if toddlers else []
    return listed(parts)


def wish_text(wanted: Wanted, today: date) -> str:
    """ "Saturday, July 4 at 6 PM for 12 adults in 94539"."""
    who = party_words(wanted.adults or 0, wanted.children, wanted.toddlers)
    day = day_text(wanted.day, today) if wanted.day else ""
    at = f" at {clock_text(wanted.slot)}" if wanted.slot else ""
    return f"{day}{at} for {who} in {wanted.zip}"


def confirm_text(wanted: Wanted, name: str, today: date, seed: int) -> str:
    """The question that a hold waits for."""
    wish = wish_text(wanted, today)
    whose = f", {name}" if name else ""
    return pick(
        seed,
        f"Shall I hold {wish} for you{whose}?",
        f"To be sure{whose}: {wish} – shall I hold it?",
        f"May I hold {wish} for you{whose}?",
    )


def held_text(sold: Sold, today: date, seed: int) -> str:
    """What is held, until when, and what comes next."""
    day, at = day_text(sold.day, today), clock_text(sold.slot)
    who = party_words(sold.adults, sold.children, sold.toddlers)
    opening = pick(
        seed,
        f"Done: **{day} at {at}** is held for {who} in {sold.zip}, reference {sold.reference}.",
        f"It is yours for now: **{day} at {at}**, {who} in {sold.zip}, is held as {sold.reference}.",
    )
    return f"{opening} {next_steps(sold, today)}"


def next_steps(sold: Sold, today: date) -> str:
    """What the host does to confirm, with the deposit and the end of the hold."""
    until = f" until {_until(sold.expires_at, today)}" if sold.expires_at else ""
    return (
        f"Next: open your booking page, sign the agreement and pay the {money(sold.deposit_cents)} deposit"
        f" of the {money(sold.total_cents)} total; the date is kept{until}."
    )


OPEN = frozenset({"held", "agreement_signed", "awaiting_deposit"})


def how_to_pay_text(sold: Sold, hours: int, today: date) -> str:
    """How the deposit of a place that is held gets paid, by which ways, and until when."""
    until = f" The place is kept until {_until(sold.expires_at, today)}." if sold.expires_at else ""
    sign = "sign the agreement, then pay" if sold.status == "held" else "pay"
    deposit = money(sold.deposit_cents)
    return (
        f"On your booking page {sold.reference}: {sign} the {deposit} deposit by card, which confirms the booking at"
        f" once. Venmo, Zelle or cash can be chosen there as well; then the date is kept for {hours} hours until the"
        f" money arrives.{until}"
    )


def _until(instant: datetime, today: date) -> str:
    at = clock_text(instant.time().replace(second=0, microsecond=0))
    return at if instant.date() == today else f"{at} on {day_text(instant.date(), today)}"


def status_text(sold: Sold, today: date) -> str:
    """Where a booking stands."""
    day, at = day_text(sold.day, today), clock_text(sold.slot)
    who = party_words(sold.adults, sold.children, sold.toddlers)
    state = _STATUS.get(sold.status, "is with our team")
    paid = f" Paid so far: {money(sold.paid_cents)} of {money(sold.total_cents)}." if sold.paid_cents else ""
    text = f"Your booking {sold.reference}, {day} at {at} for {who}, {state}.{paid}"
    return f"{text} {next_steps(sold, today)}" if sold.status == "held" else text


def cancel_question(change: CancelChange, sold: Sold, today: date) -> str:
    """What cancelling gives back, and the question."""
    which = f"{day_text(sold.day, today)} at {clock_text(sold.slot)} ({sold.reference})"
    if not change.refund_cents and not change.kept_cents:
        return f"Nothing has been paid for {which}, so nothing is lost. Shall I cancel it?"
    kept = f" and {money(change.kept_cents)} is kept" if change.kept_cents else ""
    return f"Cancelling {which} now gives you {money(change.refund_cents)} back{kept}. Shall I cancel it?"


def cancelled_text(change: CancelChange, sold: Sold) -> str:
    """The booking is off."""
    back = f" {money(change.refund_cents)} goes back the way you paid." if change.refund_cents else ""
    return f"Your booking {sold.reference} is cancelled.{back}"


def party_question(old_cents: int, new_cents: int, party: Wanted) -> str:
    """A change of the party with its price, and the question."""
    who = party_words(party.adults or 0, party.children, party.toddlers)
    return f"For {who} {difference_text(old_cents, new_cents)} Shall I change the booking?"


def difference_text(old_cents: int, new_cents: int) -> str:
    """ "the total is $1,045, that is $220 more than before."."""
    total = f"the total is {money(new_cents)}"
    if old_cents == new_cents:
        return f"{total}, the same as before."
    more = "more" if new_cents > old_cents else "less"
    return f"{total}, {money(abs(new_cents - old_cents))} {more} than before."


def move_question(day: date, slot_text: str, fee_cents: int, today: date) -> str:
    """A move with its fee, and the question."""
    fee = f"costs a fee of {money(fee_cents)}" if fee_cents else "costs nothing"
    return f"Moving to {day_text(day, today)} at {slot_text} is possible and {fee}. Shall I move the booking?"


CONTACT = (
    "What name and phone number or e-mail shall I put the booking under?",
    "Under which name, and with which phone number or e-mail, shall I note it?",
)
NAME = ("And what name shall I put it under?", "May I have your name for the booking?")
REACH = (
    "Which phone number or e-mail address can we reach you at?",
    "What phone number or e-mail should we use?",
)
ASK_PERSON = "Shall I pass this on to a person on our team?"
NOT_PROVED = "I find no coming booking with that phone number and ZIP code."
KEPT_FREE = "No problem, I have not booked anything."


def put_off_text(days: int) -> str:
    """Nothing is booked while somebody is asked; a price that was given (`days`) stays that long."""
    price = f" The price stays as quoted for {plural(days, 'day', 'days')}." if days else ""
    return f"Take your time: I have not booked anything.{price} Just write when you know, and we go on from here."
