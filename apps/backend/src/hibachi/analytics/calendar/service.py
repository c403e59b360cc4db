"""Putting a calendar together."""

from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from hibachi.analytics.calendar.errors import WrongRange
from hibachi.analytics.calendar.schemas import Calendar, CalendarEvent
from hibachi.booking.bookings.rules import first_name, takes_place
from hibachi.booking.chefs import service as chefs
from hibachi.booking.desk import service as desk
from hibachi.booking.desk.schemas import BookingRow
from hibachi.booking.scope import own_events_of
from hibachi.identity.businesses.service import business_info
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession

MOST_DAYS = 92


async def calendar(session: ReadSession, caller: Caller, first: date, end: date, station_id: UUID | None) -> Calendar:
    """Station dates from `first` to before `end`. Raises `WrongRange`."""
    if not timedelta(0) < end - first <= timedelta(days=MOST_DAYS):
        raise WrongRange(f"Ask for 1 to {MOST_DAYS} days", field="to", rule="range", most_days=MOST_DAYS)
    rows = await desk.of_days(session, caller, first, end - timedelta(days=1), station_id)
    zone = ZoneInfo((await business_info(caller.business_id)).time_zone)
    start, until = (datetime.combine(day, time(), zone) for day in (first, end))
    full = own_events_of(caller) is None  # chefs know their hosts by first name
    return Calendar(
        events=[_event(row, full) for row in rows if takes_place(row.status)],
        time_off=await chefs.absences(session, caller, station_id, start, until),
    )


def _event(row: BookingRow, full: bool) -> CalendarEvent:
    name = row.customer_name if full else first_name(row.customer_name)
    return CalendarEvent(
        booking_id=row.id,
        reference=row.reference,
        title=f"{name or 'No name yet'}, {row.guests} guests, {row.city}",
        start=row.starts_at,
        end=row.ends_at,
        status=row.status,
        guests=row.guests,
        station_id=row.station_id,
        severe_allergy=row.severe_allergy,
        chefs=row.chefs,
        chefs_missing=row.chefs_missing,
    )
