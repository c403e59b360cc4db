"""The frozen side of a booking, put together again."""

from dataclasses import replace
from datetime import date

from hibachi.booking.availability import service as availability
from hibachi.booking.availability.picture import Picture
from hibachi.booking.bookings.models import Booking
from hibachi.booking.stations import service as stations
from hibachi.booking.stations.types import Reach
from hibachi.catalog import service as catalog
from hibachi.catalog.documents import parse_travel
from hibachi.catalog.service import Terms
from hibachi.platform.db import ReadSession


async def terms_of(session: ReadSession, booking: Booking) -> Terms:
    """The prices and policy of the booking. Published versions never change, so the version is all it keeps."""
    return await catalog.terms_of(session, booking.price_book_version)


async def reach_of(session: ReadSession, booking: Booking) -> Reach:
    """The booking's place with its frozen distance and travel prices: the fee is never raised later."""
    station = replace(await stations.get(session, booking.station_id), travel=parse_travel(booking.travel))
    is_estimate = bool(booking.quote["distance_is_estimate"])
    return Reach(station, booking.zip, booking.city, booking.county, booking.miles, is_estimate)


async def picture_without(session: ReadSession, booking: Booking, day: date) -> Picture:
    """The chefs and ranges of a date as if the booking did not exist, under its own policy."""
    terms, reach = await terms_of(session, booking), await reach_of(session, booking)
    return await availability.picture_at(session, terms, reach, day, day, without=booking.id)
