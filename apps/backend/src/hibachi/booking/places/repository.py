"""Queries of taken chef time."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import reduce
from operator import or_
from struct import Struct
from typing import cast
from uuid import UUID

from sqlalchemy import case, func, select, text, update

from hibachi.booking.availability.types import Spans
from hibachi.booking.chefs.models import Chef, ChefTimeOff
from hibachi.booking.chefs.types import ChefBits
from hibachi.booking.places.models import ChefBlock
from hibachi.booking.places.types import Absence, Crew
from hibachi.booking.policies.instants import micros
from hibachi.platform.db import ReadSession, WriteSession

_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")

# A month is some thousand ranges: those that chefs share arrive in one packed value, and reading it makes no objects.
_PACKED = text("""
    SELECT event_date, timestamptz_send(lower(during)) || timestamptz_send(upper(during))
        || string_agg(uuid_send(chef_id), ''::bytea)
    FROM chef_blocks
    WHERE station_id = :station_id AND event_date BETWEEN :first AND :last AND NOT released
      AND (free_after IS NULL OR free_after > :now) AND (booking_id = CAST(:without AS uuid)) IS NOT TRUE
    GROUP BY event_date, during""")
_RANGE = Struct(">qq")
_SERVER_EPOCH = micros(datetime(2000, 1, 1, tzinfo=UTC))


async def blocks(
    session: ReadSession,
    station_id: UUID,
    first: date,
    last: date,
    now: datetime,
    bits: ChefBits,
    without: UUID | None = None,
) -> dict[date, Spans]:
    """Live ranges of a station's events by date, `first` and `last` included; run-out holds are left out, and those of
    the booking `without`."""
    wanted = {"station_id": station_id, "first": first, "last": last, "now": now, "without": without}
    found: dict[date, Spans] = {}
    for day, packed in await session.execute(_PACKED, wanted):
        start, end = _RANGE.unpack_from(packed)
        chefs = (bits[packed[at : at + 16]] for at in range(_RANGE.size, len(packed), 16))
        found.setdefault(day, {})[start + _SERVER_EPOCH, end + _SERVER_EPOCH] = reduce(or_, chefs)
    return found


async def lock_day(session: WriteSession, station_id: UUID, day: date) -> None:
    """Let one transaction at a time take places of a station's date; the lock ends with the transaction."""
    await session.execute(_LOCK, {"key": f"places:{station_id}:{day}"})


async def release(session: WriteSession, booking_id: UUID) -> None:
    """Give back every range of a booking."""
    mine = update(ChefBlock).where(ChefBlock.booking_id == booking_id, ~ChefBlock.released)
    await session.execute(mine.values(released=True))


async def release_entry(session: WriteSession, entry_id: UUID) -> None:
    """Give back every range kept for a waitlist entry."""
    mine = update(ChefBlock).where(ChefBlock.entry_id == entry_id, ~ChefBlock.released)
    await session.execute(mine.values(released=True))


async def is_kept(session: ReadSession, entry_id: UUID) -> bool:
    """Whether a place is kept for a waitlist entry: neither given back nor taken by a hold."""
    mine = select(ChefBlock.id).where(ChefBlock.entry_id == entry_id, ~ChefBlock.released)
    return await session.scalar(mine.limit(1)) is not None


async def release_run_out(session: WriteSession, station_id: UUID, day: date, now: datetime) -> None:
    """Give back what was kept for waitlist entries of a station's date and has run out."""
    over = update(ChefBlock).where(
        ChefBlock.station_id == station_id,
        ChefBlock.event_date == day,
        ChefBlock.entry_id.is_not(None),
        ChefBlock.free_after <= now,
        ~ChefBlock.released,
    )
    await session.execute(over.values(released=True))


async def release_chef(session: WriteSession, booking_id: UUID, chef_id: UUID) -> bool:
    """Give back one chef's range of a booking; False when there is none."""
    own = update(ChefBlock).where(ChefBlock.booking_id == booking_id, ChefBlock.chef_id == chef_id, ~ChefBlock.released)
    return await session.scalar(own.values(released=True).returning(ChefBlock.id)) is not None


async def keep_until(session: WriteSession, booking_id: UUID, free_after: datetime | None) -> None:
    """Set when a booking's ranges run out; None keeps them for good."""
    mine = update(ChefBlock).where(ChefBlock.booking_id == booking_id, ~ChefBlock.released)
    await session.execute(mine.values(free_after=free_after))


async def assigned(session: ReadSession, booking_ids: Sequence[UUID]) -> Sequence[ChefBlock]:
    """Live ranges of several bookings."""
    query = select(ChefBlock).where(ChefBlock.booking_id.in_(booking_ids), ~ChefBlock.released)
    return (await session.scalars(query.order_by(ChefBlock.id))).all()


async def crews(session: ReadSession, booking_ids: Sequence[UUID]) -> list[Crew]:
    """The chefs who are assigned to several bookings, and who of them will not come."""
    away = (
        select(ChefTimeOff.id)
        .where(
            ChefTimeOff.chef_id == ChefBlock.chef_id,
            ChefTimeOff.state == "approved",
            ChefTimeOff.starts_at < func.upper(ChefBlock.during),
            ChefTimeOff.ends_at > func.lower(ChefBlock.during),
        )
        .exists()
    )
    absence = case((~Chef.active, "inactive"), (away, "time_off"))
    query = select(ChefBlock.booking_id, Chef.id, Chef.name, absence).join(Chef, Chef.id == ChefBlock.chef_id)
    assigned = query.where(ChefBlock.booking_id.in_(booking_ids), ~ChefBlock.released).order_by(Chef.name)
    rows = (await session.execute(assigned)).all()
    return [Crew(row[0], row[1], row[2], cast("Absence | None", row[3])) for row in rows if row[0] is not None]
