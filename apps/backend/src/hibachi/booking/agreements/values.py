"""What the names in the agreement stand for."""

import json
from zoneinfo import ZoneInfo

from hibachi.booking.bookings.models import Booking
from hibachi.catalog.service import Terms
from hibachi.platform.money import format_usd


def values_of(booking: Booking, terms: Terms, zone: ZoneInfo, business: str) -> dict[str, str]:
    """Text for every name a template may use."""
    policy = terms.policy
    starts = booking.starts_at.astimezone(zone)
    deposit = int(booking.quote["deposit_cents"])
    return {
        "business": business,
        "host": booking.customer_name or "the host",
        "reference": booking.reference,
        "event_date": f"{starts:%A}, {starts:%B} {starts.day}, {starts.year}",
        "slot": f"{starts.hour % 12 or 12}:{starts:%M} {starts:%p}",
        "place": _place(booking),
        "party": _party(booking),
        "total": format_usd(booking.total_cents),
        "deposit": format_usd(deposit),
        "balance": format_usd(booking.total_cents - deposit),
        "included": ", ".join(item.name for item in terms.book.menu.included),
        "reschedule_fee": format_usd(policy.reschedule_fee_cents),
        "guest_count_hours": str(policy.guest_count_hours),
        "menu_lock_hours": str(policy.menu_lock_hours),
        "dietary_hours": str(policy.dietary_notice_hours),
        "free_reschedule_hours": str(policy.free_reschedule_hours),
        "free_cancel_days": str(policy.free_cancel_hours // 24),
        "self_cancel_hours": str(policy.self_cancel_hours),
        "set_up_minutes": str(policy.event.set_up_minutes),
    }


def _place(booking: Booking) -> str:
    if booking.address is None:
        return f"{booking.city} {booking.zip}"
    address = json.loads(booking.address)
    lines = (address["line1"], address["line2"], f"{address['city']}, {address['state']} {address['zip']}")
    return ", ".join(line for line in lines if line)


def _party(booking: Booking) -> str:
    counts = (
        (booking.adults, "adult", "adults"),
        (booking.children, "child of 6 to 12", "children of 6 to 12"),
        (booking.toddlers, "child of 5 or younger", "children of 5 or younger"),
    )
    return " and ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)
