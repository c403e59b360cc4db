"""Words of a timeline, and what consents add up to."""

from collections.abc import Iterable

from hibachi.payments.rules import method_name
from hibachi.platform.money import format_usd

_STATES = {
    "held": "Date held",
    "agreement_signed": "Agreement signed",
    "awaiting_deposit": "Waits for the deposit",
    "confirmed": "Booking confirmed",
    "in_progress": "Event started",
    "completed": "Event took place",
    "cancellation_requested": "Wishes to cancel",
    "cancelled": "Booking cancelled",
    "no_show": "Nobody was there",
    "expired": "Time to pay ran out",
}
_KINDS = {
    "party_changed": "Party or menu changed",
    "rescheduled": "Moved to another date",
    "details_changed": "Details updated",
    "cancellation_asked": "Cancellation asked for",
    "cancellation_refused": "Cancellation refused",
    "chefs_assigned": "Chefs assigned",
    "deposit_reminded": "Reminded of the deposit",
    "hold_warned": "Warned that the time runs out",
    "staff_hold": "Kept open by staff",
    "staff_hold_lifted": "Clock runs again",
}
GOES_ON = "Went on from a talk on the site"
_TALKS = {"web": "Chat on the site", "sms": "Talk by text", "voice": "Call", "email": "Talk by e-mail"}


def booking_title(kind: str, after: str | None, reference: str) -> str | None:
    """What a line of a booking's history says here; None for lines that payments tell better."""
    words = _STATES.get(after or "") if kind == "status" else _KINDS.get(kind)
    return f"{words}: {reference}" if words else None


def payment_title(purpose: str, method: str, amount_cents: int, reference: str) -> str:
    """`Deposit of $100.00 by card: MH-7K3Q9`."""
    what = purpose.replace("_", " ").capitalize()
    return f"{what} of {format_usd(amount_cents)} by {method_name(method)}: {reference}"


def refund_title(amount_cents: int, status: str, reference: str) -> str:
    """`Refund of $100.00, has to be sent by hand: MH-7K3Q9`."""
    how = {"succeeded": "", "manual_due": ", has to be sent by hand", "failed": ", failed"}.get(status, ", under way")
    return f"Refund of {format_usd(amount_cents)}{how}: {reference}"


def consent_title(channel: str, status: str, purpose: str = "marketing") -> str:
    """`Agreed to marketing by SMS`."""
    name = {"sms": "SMS", "email": "e-mail"}.get(channel, channel)
    what = "marketing" if purpose == "marketing" else "messages about bookings"
    return f"{'Agreed to' if status == 'given' else 'Withdrew'} {what} by {name}"


def talk_title(channel: str) -> str:
    """`Talk by text`."""
    return _TALKS.get(channel, "Talk")


def lead_title(source: str, value_cents: int) -> str:
    """`Lead from web quote, worth $590.00`."""
    return f"Lead from {source.replace('_', ' ')}, worth {format_usd(value_cents)}"


def note_title(by: str) -> str:
    """`Note by Ann Lee`."""
    return f"Note by {by}" if by else "Note"


def agrees(newest_first: Iterable[tuple[str, str]], channel: str) -> bool:
    """Whether the newest (channel, status) of a channel is a given consent."""
    return next((status == "given" for known, status in newest_first if known == channel), False)
