"""Large parties."""

from hibachi.booking.bookings.models import Booking
from hibachi.booking.sold import service as sold
from hibachi.crm import service as crm
from hibachi.platform.db import WriteSession

LARGE_PARTY = "large_party_follow_up"


async def follow_up_large_party(session: WriteSession, booking: Booking) -> None:
    """Give a party above the policy's size to a person as a lead; booked at the usual price all the same."""
    policy = (await sold.terms_of(session, booking)).policy
    guests = booking.adults + booking.children + booking.toddlers
    if guests > policy.follow_up_above_guests and booking.customer_id is not None:
        await crm.record_lead(
            session, "web_quote", booking.customer_id, LARGE_PARTY, booking.total_cents, booking.event_date
        )
