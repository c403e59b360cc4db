"""How a booking is spoken of in letters."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from hibachi.booking.bookings.models import Booking
from hibachi.payments.rules import method_name
from hibachi.platform.money import format_usd

_METHODS = {"venmo": "by Venmo", "zelle": "by Zelle", "cash": "in cash at our office", "card": "by card"}


def when(instant: datetime, zone: ZoneInfo) -> str:
    """`Saturday, July 4 at 6:00 PM` in the station's zone."""
    local = instant.astimezone(zone)
    return f"{local:%A}, {local:%B} {local.day} at {clock_time(instant, zone)}"


def clock_time(instant: datetime, zone: ZoneInfo) -> str:
    """`6:00 PM` in the station's zone."""
    local = instant.astimezone(zone)
    return f"{local.hour % 12 or 12}:{local:%M %p}"


def span(start: datetime, end: datetime, zone: ZoneInfo) -> str:
    """`Saturday, July 4` or `Saturday, July 4 to Monday, July 6`; parts of days with their times. `end` is outside."""
    first, until = start.astimezone(zone), end.astimezone(zone)
    if first.time() == until.time() == time():
        last = until - timedelta(days=1)
        days = [f"{day:%A}, {day:%B} {day.day}" for day in (first, last)]
        return days[0] if first.date() == last.date() else " to ".join(days)
    return f"{when(start, zone)} to {clock_time(end, zone) if first.date() == until.date() else when(end, zone)}"


def events_hit(count: int) -> str:
    """What an absence does to the chef's own events, in a sentence."""
    if count == 0:
        return "No event of theirs falls into it."
    return f"{count} of their events {'falls' if count == 1 else 'fall'} into it and would need another chef."


def hours(count: int) -> str:
    """`4 hours`."""
    return f"{count} hour" if count == 1 else f"{count} hours"


def party(booking: Booking) -> str:
    """`12 adults, 3 children`."""
    counts = (
        (booking.adults, "adult", "adults"),
        (booking.children, "child", "children"),
        (booking.toddlers, "toddler", "toddlers"),
    )
    return ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)


def moved(fee_cents: int, weather: bool, *, shifted: bool) -> str:
    """What a move did, in one or two sentences."""
    if shifted:
        return "Your event now starts at the time above. This costs nothing."
    if weather:
        return "Your event was moved to the date above because of the weather. This costs nothing."
    fee = f" The fee for this move is {format_usd(fee_cents)}; it is part of the new total." if fee_cents else ""
    return f"Your event was moved to the date above.{fee}"


def how_to_pay(booking: Booking) -> str:
    """A sentence that says how the deposit is paid."""
    how = _METHODS[booking.deposit_method or "card"]
    return f"Please pay {how} and write {booking.reference} into the note."


def purpose(name: str) -> str:
    """What money was for: `balance`, `gratuity for the chef`."""
    return "gratuity for the chef" if name == "tip" else name.replace("_", " ")


def method(name: str) -> str:
    """How money came, after "by": `card`, `Venmo`, `cash`."""
    return method_name(name)


def balance(cents: int) -> str:
    """`$490.00`, `nothing, all is paid`, or what we owe the host."""
    if cents == 0:
        return "nothing, all is paid"
    return format_usd(cents) if cents > 0 else f"{format_usd(-cents)} in your favour; we come back to you about it"


def missing_chefs(missing: int, needed: int) -> str:
    """`a chef`, or `1 of 2 chefs`."""
    return "a chef" if needed == 1 else f"{missing} of {needed} chefs"


def first_name(name: str | None) -> str:
    """The first name alone, for mails that many may read."""
    return (name or "").split(" ")[0]
