"""Instants and letterheads as people read them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hibachi.booking.documents.types import Letterhead
from hibachi.platform.errors.base import JsonValue


def spoken_day(instant: datetime, time_zone: str) -> str:
    """`Jul 4, 2026` in a time zone."""
    local = instant.astimezone(ZoneInfo(time_zone))
    return f"{local:%b} {local.day}, {local.year}"


def spoken_instant(instant: datetime, time_zone: str) -> str:
    """`Jul 4, 2026, 6:05 PM PDT` in a time zone."""
    local = instant.astimezone(ZoneInfo(time_zone))
    return f"{spoken_day(instant, time_zone)}, {local.hour % 12 or 12}:{local:%M %p} {local:%Z}"


def letterhead_data(letterhead: Letterhead) -> JsonValue:
    """The letterhead for a template; empty parts are left out of the line below the name."""
    contact: list[JsonValue] = [part for part in (letterhead.phone, letterhead.email, letterhead.web) if part]
    return {"name": letterhead.name, "contact": contact}
