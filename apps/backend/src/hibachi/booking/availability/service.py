"""Free slots of a day and of a month."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from uuid import UUID

from hibachi.booking.availability import rules
from hibachi.booking.availability.errors import NotInReach
from hibachi.booking.availability.picture import Picture
from hibachi.booking.availability.types import DayInfo, Need, SlotInfo, SlotState, StartInfo
from hibachi.booking.chefs import repository as chefs_repository
from hibachi.booking.chefs.types import ChefBits, ChefPlan
from hibachi.booking.places import repository as places_repository
from hibachi.booking.policies.bookable_date import refusal
from hibachi.booking.policies.chefs_needed import chefs_needed
from hibachi.booking.stations import service as stations
from hibachi.booking.stations.types import Reach
from hibachi.catalog import service as catalog
from hibachi.catalog.service import Terms
from hibachi.platform import clock
from hibachi.platform.db import ReadSession

_NEXT_FREE_DAYS = 62


async def picture(session: ReadSession, zip_code: str, first: date, last: date, *, anywhere: bool = False) -> Picture:
    """Load what is needed for the dates from `first` to `last`. Raises `UnknownZip`, `NoStation`, `NotInReach`.

    `anywhere` is for staff, who may serve a place beyond the greatest distance.
    """
    terms = await catalog.current_terms(session)
    reach = await stations.reach(session, zip_code)
    if not anywhere and beyond_reach(reach):
        raise NotInReach(
            f"{reach.zip} is {reach.miles} miles away; up to {reach.station.travel.max_miles} can be booked online",
            field="zip",
            rule="max_miles",
            needs_person="beyond_max_distance",
        )
    return await picture_at(session, terms, reach, first, last)


def beyond_reach(reach: Reach) -> bool:
    """Whether a place is farther than can be booked without a person's word."""
    return rules.beyond_reach(reach)


async def picture_at(
    session: ReadSession, terms: Terms, reach: Reach, first: date, last: date, *, without: UUID | None = None
) -> Picture:
    """The same for a place and terms that are known already, such as those of a sold booking.

    `without` leaves out the ranges of one booking, as if it did not exist.
    """
    early, late = first - timedelta(days=1), last + timedelta(days=1)
    zone = reach.station.zone
    start, end = (datetime.combine(day, datetime.min.time(), zone) for day in (early, late + timedelta(days=1)))
    now, bits = clock.now(), ChefBits()
    chefs = await chefs_repository.plans(session, reach.station.id, start, end, bits)
    blocks = await places_repository.blocks(session, reach.station.id, early, late, now, bits, without)
    return Picture(terms, reach, chefs, blocks, now)


def candidates(seen: Picture, need: Need) -> list[ChefPlan]:
    """Chefs who can serve an event, none when the station has no grill left for them."""
    free, grills = seen.free(need.event_date, seen.ask_of(need))
    return [chef for chef in seen.chefs if chef.bit & free][:grills]


def day_info(seen: Picture, day: date, guests: int) -> DayInfo:
    """The slots of one date for `guests` adults and children."""
    slots = (SlotInfo(slot.start, _state(seen, day, slot.start, guests)) for slot in seen.terms.policy.slots)
    return DayInfo(day, tuple(slots))


def _state(seen: Picture, day: date, slot: time, guests: int) -> SlotState:
    ruled_out = refusal(seen.window, rules.start_instant(day, slot, seen.reach.station.zone), day)
    if ruled_out is not None:
        return ruled_out
    ask, needed = seen.ask(day, slot, guests), chefs_needed(seen.terms.policy, guests)
    free, grills = seen.free(day, ask)
    return "free" if min(free.bit_count(), grills) >= needed else rules.shortage(ask, needed)


def day_starts(seen: Picture, day: date, guests: int) -> list[StartInfo]:
    """The slots of a date as staff see them: how many chefs are free for each, short notice or not."""
    return [_start(seen, day, slot.start, guests) for slot in seen.terms.policy.slots]


def _start(seen: Picture, day: date, slot: time, guests: int) -> StartInfo:
    policy, zone = seen.terms.policy, seen.reach.station.zone
    need = rules.need_of(policy, day, slot, guests, seen.reach.miles, zone)
    ruled_out = rules.time_state(policy, seen.now, need.starts_at, zone)
    needed = chefs_needed(policy, guests)
    free = 0 if ruled_out in ("past", "too_far") else len(candidates(seen, need))
    short = rules.shortage(seen.ask_of(need), needed)
    return StartInfo(slot, rules.staff_state(ruled_out, free, needed, short), free, needed)


async def starts(
    session: ReadSession, zip_code: str, wanted: date, guests: int
) -> tuple[list[StartInfo], tuple[date, time] | None, Picture]:
    """A date for staff, and the next free slot when that date has none. Raises `UnknownZip`, `NoStation`."""
    seen = await picture(session, zip_code, wanted, wanted + timedelta(days=_NEXT_FREE_DAYS), anywhere=True)
    found = day_starts(seen, wanted, guests)
    if any(start.state == "free" for start in found):
        return found, None, seen
    days = (day_info(seen, wanted + timedelta(days=offset), guests) for offset in range(1, _NEXT_FREE_DAYS + 1))
    return found, _first_free(days), seen


async def day(session: ReadSession, zip_code: str, wanted: date, guests: int) -> tuple[DayInfo, Reach]:
    """One date. Raises `UnknownZip`, `NoStation`, `NotInReach`."""
    seen = await picture(session, zip_code, wanted, wanted)
    return day_info(seen, wanted, guests), seen.reach


async def month(
    session: ReadSession, zip_code: str, first: date, guests: int
) -> tuple[list[DayInfo], tuple[date, time] | None, Reach]:
    """Every date of the month that starts at `first`, and the first free slot: in it, else in the two after."""
    last = first.replace(day=monthrange(first.year, first.month)[1])
    seen = await picture(session, zip_code, first, last)
    days = [day_info(seen, first + timedelta(days=offset), guests) for offset in range(last.day)]
    if (free := _first_free(days)) is None:
        today = seen.now.astimezone(seen.reach.station.zone).date()
        free = await next_free(session, zip_code, max(last + timedelta(days=1), today), guests)
    return days, free, seen.reach


async def next_free(session: ReadSession, zip_code: str, start: date, guests: int) -> tuple[date, time] | None:
    """The first free slot on or after a date, looking two months ahead."""
    seen = await picture(session, zip_code, start, start + timedelta(days=_NEXT_FREE_DAYS))
    days = (day_info(seen, start + timedelta(days=offset), guests) for offset in range(_NEXT_FREE_DAYS + 1))
    return _first_free(days)


def _first_free(days: Iterable[DayInfo]) -> tuple[date, time] | None:
    return next(((day.date, slot.slot) for day in days for slot in day.slots if slot.state == "free"), None)
