"""Loading bookings, moving them from state to state, and keeping their history."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from hibachi.booking.bookings import events, repository, rules
from hibachi.booking.bookings.errors import BookingNotFound, HoldExpired, StaleVersion, WrongState
from hibachi.booking.bookings.models import Booking, BookingEvent
from hibachi.booking.bookings.types import SYSTEM, Actor, Entry
from hibachi.booking.places import repository as places
from hibachi.booking.places.service import lock as lock_days
from hibachi.booking.policies.lifecycle import HOLDS_PLACE, Status, may_move
from hibachi.catalog import service as catalog
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.live import notify
from hibachi.platform.outbox import publish

_ANNOUNCED: dict[str, type[events.BookingEventBase]] = {
    "held": events.BookingHeld,
    "agreement_signed": events.BookingSigned,
    "awaiting_deposit": events.BookingAwaitsDeposit,
    "confirmed": events.BookingConfirmed,
    "expired": events.BookingExpired,
}


async def get(session: ReadSession, booking_id: UUID) -> Booking:
    """One booking for reading. Raises `BookingNotFound`."""
    booking = await repository.find(session, booking_id)
    if booking is None:
        raise BookingNotFound()
    return booking


async def histories(session: ReadSession, booking_ids: Sequence[UUID]) -> Sequence[BookingEvent]:
    """What happened to several bookings, newest first."""
    return await repository.histories(session, booking_ids)


async def access(session: WriteSession, booking_id: UUID, version: int | None = None) -> Booking:
    """One booking for changing, locked. Raises `BookingNotFound`, `StaleVersion`."""
    booking = await repository.lock(session, booking_id)
    if booking is None:
        raise BookingNotFound()
    if version is not None and version != booking.version:
        raise StaleVersion(field="version", rule="current", current_version=booking.version)
    return booking


def check_not_run_out(booking: Booking) -> None:
    """Raise `HoldExpired` when the host's time is over, swept already or not."""
    if booking.status == "expired" or rules.has_run_out(booking.expires_at, clock.now()):
        raise HoldExpired(field="booking", rule="hold_minutes", reference=booking.reference)


def check_status(booking: Booking, *allowed: Status) -> None:
    """Raise `WrongState` unless the booking is in one of these states."""
    if booking.status not in allowed:
        raise WrongState(
            f"The booking is {booking.status.replace('_', ' ')}", field="status", rule="state", status=booking.status
        )


async def move(
    session: WriteSession, booking: Booking, after: Status, actor: Actor, note: str | None = None, **data: Any
) -> None:
    """Take a locked booking to another state: history, expiry, places and announcement. Raises `WrongState`."""
    before = booking.status
    if not may_move(before, after, actor.kind):
        detail = f"A booking cannot go from {before} to {after} here"
        raise WrongState(detail, field="status", rule="transition", status=before)
    now = clock.now()
    booking.status, booking.status_since = after, now
    await refresh_expiry(session, booking)
    if after not in HOLDS_PLACE and after not in ("completed", "no_show"):
        await places.release(session, booking.id)
    _record(session, booking, Entry("status", actor, before, after, note, data))
    announce(session, booking, **data)


async def refresh_expiry(session: WriteSession, booking: Booking) -> None:
    """Work out anew when the booking and its places run out."""
    booking.expires_at = await runs_out_at(session, booking)
    await places.keep_until(session, booking.id, booking.expires_at)


async def runs_out_at(session: ReadSession, booking: Booking) -> datetime | None:
    """When a booking expires by itself, by the terms it was sold at; None when it does not."""
    terms = await catalog.terms_of(session, booking.price_book_version)
    return rules.runs_out_at(
        terms.policy,
        booking.channel,
        booking.status,
        booking.status_since,
        booking.held_at,
        booking.staff_hold,
        booking.kept_until,
    )


def announce(session: WriteSession, booking: Booking, **data: Any) -> None:
    """Publish the event of the booking's state."""
    known = {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}
    if booking.status == "cancelled":
        publish(session, events.BookingCancelled(**known, refund_cents=int(data.get("refund_cents", 0))))
    elif kind := _ANNOUNCED.get(booking.status):
        publish(session, kind(**known))
    else:
        publish(session, events.BookingProgressed(**known, status=booking.status))


def record(
    session: WriteSession, booking: Booking, kind: str, actor: Actor, note: str | None = None, **data: Any
) -> None:
    """Add a line to the history, count the version up and tell the browsers that watch."""
    _record(session, booking, Entry(kind, actor, note=note, data=data))


async def begin(session: WriteSession, booking: Booking, actor: Actor, **data: Any) -> None:
    """Write a new booking with its first version and the first line of its history, and say when it runs out."""
    booking.expires_at, booking.version = await runs_out_at(session, booking), 1
    session.add(booking)
    await session.flush()
    _tell(session, booking, Entry("status", actor, after=booking.status, data=data))


def _record(session: WriteSession, booking: Booking, entry: Entry) -> None:
    booking.version += 1
    _tell(session, booking, entry)


def _tell(session: WriteSession, booking: Booking, entry: Entry) -> None:
    session.add(
        BookingEvent(
            booking_id=booking.id,
            kind=entry.kind,
            before=entry.before,
            after=entry.after,
            note=entry.note,
            data=entry.data,
            actor=entry.actor.kind,
            actor_id=entry.actor.id,
            actor_name=entry.actor.name,
        )
    )
    notify(session, "bookings", {"id": str(booking.id), "status": booking.status, "version": booking.version})


async def claim_days(session: WriteSession, station_id: UUID, *days: date) -> None:
    """Wait for the sole right to take places of these dates, then free the places of run-out bookings at once.

    Readers ignore run-out places from their last second on, but the database refuses an overlap with them until
    they are given back; whoever takes a place therefore need not wait for the workflow to do it.
    """
    await lock_days(session, station_id, *days)
    for day in sorted(set(days)):
        for booking in await repository.overdue_of_day(session, station_id, day, clock.now()):
            await move(session, booking, "expired", SYSTEM, note="time ran out")
    await session.flush()


async def expire_if_due(session: WriteSession, booking_id: UUID) -> bool:
    """Expire a booking whose time has run out; False when there was nothing to do."""
    booking = await repository.lock(session, booking_id)
    if booking is None or not rules.has_run_out(booking.expires_at, clock.now()):
        return False
    await move(session, booking, "expired", SYSTEM, note="time ran out")
    return True
