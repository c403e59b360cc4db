"""The event as a calendar file (RFC 5545)."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hibachi.booking.documents.types import CalendarEvent

if TYPE_CHECKING:  # its eighty modules are loaded with the first calendar
    from types import ModuleType

    from icalendar import Alarm, Calendar, Event

PRODUCT = "-//Hibachi//Bookings//EN"


def event_ics(event: CalendarEvent) -> bytes:
    """One event. The stable UID and the growing SEQUENCE let calendars update or remove what they imported.

    Times are local with their zone's rules included, so that the event stays at its hour wherever it is read.
    """
    return calendar_ics([event], "CANCEL" if event.cancelled else "PUBLISH")


def calendar_ics(events: list[CalendarEvent], method: str = "PUBLISH", name: str | None = None) -> bytes:
    """Many events, as in the feed of a chef or station."""
    library = _library()
    calendar: Calendar = library.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    if name:
        calendar.add("x-wr-calname", name)
    for zone in sorted({event.time_zone for event in events}):
        years = [event.starts_at.date() for event in events if event.time_zone == zone]
        calendar.add_component(
            library.Timezone.from_tzinfo(
                ZoneInfo(zone), zone, min(years) - timedelta(days=366), max(years) + timedelta(days=366)
            )
        )
    for event in events:
        calendar.add_component(_component(event))
    return bytes(calendar.to_ical())


def _component(event: CalendarEvent) -> Event:
    zone = ZoneInfo(event.time_zone)
    library = _library()
    made: Event = library.Event()
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", event.changed_at)
    made.add("last-modified", event.changed_at)
    made.add("dtstart", event.starts_at.astimezone(zone))
    made.add("dtend", event.ends_at.astimezone(zone))
    made.add("summary", event.summary)
    made.add("description", event.description)
    made.add("location", event.location)
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    made.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")
    organiser = library.vCalAddress(f"mailto:{event.organiser_email}")
    organiser.params["CN"] = library.vText(event.organiser_name)
    made.add("organizer", organiser)
    if event.url:
        made.add("url", event.url)
    if not event.cancelled:
        made.add_component(_reminder(event.summary))
    return made


def _reminder(summary: str) -> Alarm:
    alarm: Alarm = _library().Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(days=-1))
    return alarm


def _library() -> ModuleType:
    return import_module("icalendar")
