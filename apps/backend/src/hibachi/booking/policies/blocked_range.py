"""The whole range one event takes out of a chef's day: driving in, set-up, show, clean-up, driving out."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from hibachi.booking.policies.event_duration import event_end
from hibachi.booking.policies.instants import shift
from hibachi.catalog.policy_types import DriveTerms, PolicyTerms
from hibachi.geo.rules import driving_minutes

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class BlockedRange:
    """UTC instants, half open: the chef is free again at `until`."""

    start: datetime
    set_up_at: datetime
    show_ends_at: datetime
    until: datetime


def blocked_range(
    terms: PolicyTerms,
    starts_at: datetime,
    guests: int,
    miles_in: Decimal,
    miles_out: Decimal,
    time_zone: ZoneInfo,
    extra_minutes: int = 0,
) -> BlockedRange:
    """Range for an event at `starts_at` with `guests` adults and children.

    Miles are one way, from the place the chef comes from and to the place he goes to next; `time_zone` is the
    station's, by which rush hour is told.
    """
    set_up_at = shift(starts_at, minutes=-terms.event.set_up_minutes)
    show_ends_at = event_end(terms, starts_at, guests, extra_minutes)
    leaves_at = shift(show_ends_at, minutes=terms.event.clean_up_minutes)
    return BlockedRange(
        start=_leave_before(terms.drive, set_up_at, miles_in, time_zone),
        set_up_at=set_up_at,
        show_ends_at=show_ends_at,
        until=_arrive_after(terms.drive, leaves_at, miles_out, time_zone),
    )


def in_rush_hour(drive: DriveTerms, instant: datetime, time_zone: ZoneInfo) -> bool:
    """Whether a drive that starts now meets the weekday rush hour of the station."""
    local = instant.astimezone(time_zone)
    return local.weekday() < SATURDAY and drive.rush_from <= local.time() < drive.rush_until


def _leave_before(drive: DriveTerms, arrival: datetime, miles: Decimal, time_zone: ZoneInfo) -> datetime:
    """When to leave. If leaving at the usual time meets rush hour, the slow drive is planned, even when that
    moves the departure out of rush hour again: nobody is late by planning too much."""
    usual = shift(arrival, minutes=-_minutes(drive, miles, rush=False))
    rush = in_rush_hour(drive, usual, time_zone)
    return shift(arrival, minutes=-_minutes(drive, miles, rush=rush))


def _arrive_after(drive: DriveTerms, departure: datetime, miles: Decimal, time_zone: ZoneInfo) -> datetime:
    rush = in_rush_hour(drive, departure, time_zone)
    return shift(departure, minutes=_minutes(drive, miles, rush=rush))


def _minutes(drive: DriveTerms, miles: Decimal, *, rush: bool) -> int:
    factor = drive.rush_factor if rush else Decimal(1)
    return driving_minutes(miles, drive.miles_per_hour, factor) + drive.margin_minutes
