"""Taking chefs' time. Every call happens under the lock of the station's date, so two callers never race;
the exclusion constraint of the database refuses whatever would slip through all the same."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from psycopg.errors import ExclusionViolation
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.exc import IntegrityError

from hibachi.booking.availability import ranking, rules
from hibachi.booking.availability import service as availability
from hibachi.booking.availability.errors import SlotTaken
from hibachi.booking.availability.picture import Picture
from hibachi.booking.availability.types import Need, SlotState
from hibachi.booking.chefs.types import ChefPlan
from hibachi.booking.places import repository
from hibachi.booking.places.models import ChefBlock
from hibachi.booking.policies.chefs_needed import chefs_needed
from hibachi.platform import clock
from hibachi.platform.db import WriteSession


async def lock(session: WriteSession, station_id: UUID, *days: date) -> None:
    """Wait for the sole right to take places of these dates; in date order, so that nobody waits in a circle.

    What was kept for waitlist offers and has run out is given back: readers ignore it, the database does not.
    """
    for day in sorted(set(days)):
        await repository.lock_day(session, station_id, day)
        await repository.release_run_out(session, station_id, day, clock.now())


def choose(seen: Picture, need: Need, guests: int, wanted: frozenset[UUID] = frozenset()) -> list[ChefPlan]:
    """The chefs for an event of `guests` adults and children; `SlotTaken` when they are not all there.

    A booking being moved does not stand in its own way when the picture was taken without it.
    """
    free = availability.candidates(seen, need)
    needed = chefs_needed(seen.terms.policy, guests)
    chosen = ranking.choose(free, seen.on(need.event_date), needed, wanted)
    if not chosen:
        raise short(rules.shortage(seen.ask_of(need), needed))
    return chosen


def short(reason: SlotState) -> SlotTaken:
    """The refusal of a start for which too few chefs can come."""
    if reason == "long_drive":
        return SlotTaken("The drive to this place does not fit into the chefs' hours", field="slot", rule=reason)
    return SlotTaken(field="slot", rule="free")


async def take(
    session: WriteSession,
    booking_id: UUID,
    station_id: UUID,
    need: Need,
    chef_ids: Sequence[UUID],
    free_after: datetime | None,
) -> None:
    """Write one range for each chef; `SlotTaken` when the database sees an overlap."""
    await _write(session, need, chef_ids, station_id, free_after, booking_id=booking_id)


async def keep_for_entry(
    session: WriteSession,
    entry_id: UUID,
    station_id: UUID,
    need: Need,
    chef_ids: Sequence[UUID],
    free_after: datetime,
) -> None:
    """The same for an offered place, until the offer ends."""
    await _write(session, need, chef_ids, station_id, free_after, entry_id=entry_id)


async def _write(
    session: WriteSession,
    need: Need,
    chef_ids: Sequence[UUID],
    station_id: UUID,
    free_after: datetime | None,
    *,
    booking_id: UUID | None = None,
    entry_id: UUID | None = None,
) -> None:
    session.add_all(
        ChefBlock(
            booking_id=booking_id,
            entry_id=entry_id,
            station_id=station_id,
            chef_id=chef_id,
            event_date=need.event_date,
            during=Range(need.start, need.end, bounds="[)"),
            free_after=free_after,
        )
        for chef_id in chef_ids
    )
    try:
        await session.flush()
    except IntegrityError as problem:
        if isinstance(problem.orig, ExclusionViolation):
            raise SlotTaken(field="slot", rule="free") from problem
        raise
