"""Signed links to a host's own booking."""

import datetime as dt
from uuid import UUID

from hibachi.platform import clock
from hibachi.platform.auth import sign_link
from hibachi.platform.config import get_settings

PURPOSE = "booking"


def link_for(booking_id: UUID) -> str:
    """A link token for the host of a booking."""
    return sign_link(PURPOSE, booking_id, clock.now() + dt.timedelta(days=get_settings().auth.link_days))


def address_of(booking_id: UUID) -> str:
    """The address of the host's own page; the token is in the fragment, which never reaches a log."""
    return f"{get_settings().web.public_url}/my-booking#link={link_for(booking_id)}"


def payment_address_of(booking_id: UUID) -> str:
    """The same page, opened where the balance is paid."""
    return f"{get_settings().web.public_url}/my-booking?pay=balance#link={link_for(booking_id)}"
