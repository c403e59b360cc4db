"""Moving bookings on behalf of staff."""

from datetime import date, time
from uuid import UUID

from hibachi.booking.availability import service as availability
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.types import actor_of
from hibachi.booking.desk import service as desk
from hibachi.booking.desk.schemas import BookingDetail, ChefRef
from hibachi.booking.intake.schemas import StartOut
from hibachi.booking.moves import service as moves
from hibachi.booking.moves.types import MoveWish
from hibachi.booking.rescheduling.schemas import MoveStarts, StaffMoveApply, StaffMoveIn, StaffMovePreview
from hibachi.booking.sold import service as sold
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession


async def starts(session: ReadSession, caller: Caller, booking_id: UUID, day: date) -> MoveStarts:
    """The slots a booking could move to on a date. Raises `BookingNotFound`."""
    booking = await desk.access(session, caller, booking_id)
    seen = await sold.picture_without(session, booking, day)
    found = availability.day_starts(seen, day, booking.adults + booking.children)
    return MoveStarts(
        date=day,
        shift_minutes=seen.terms.policy.staff_shift_minutes,
        slots=[
            StartOut(
                slot=f"{start.slot:%H:%M}",
                state=start.state,
                chefs_free=start.chefs_free,
                chefs_needed=start.chefs_needed,
            )
            for start in found
        ],
        station_id=booking.station_id,
    )


async def preview(session: ReadSession, caller: Caller, booking_id: UUID, wish: StaffMoveIn) -> StaffMovePreview:
    """Work a move out. Raises `BookingNotFound`, `WrongState`, `InvalidSlot`."""
    booking = await desk.access(session, caller, booking_id)
    bookings.check_status(booking, *moves.MOVABLE)
    planned = await moves.plan(session, booking, _wish(wish))
    total = booking.total_cents + planned.fee_cents
    return StaffMovePreview(
        kind=planned.kind,
        starts_at=planned.need.starts_at,
        ends_at=planned.need.ends_at,
        fee_cents=planned.fee_cents,
        counts=planned.counts,
        new_total_cents=total,
        new_balance_cents=total - booking.paid_cents,
        chefs=[ChefRef(id=chef.id, name=chef.name) for chef in planned.chefs],
        short_notice=planned.short_notice,
        feasible=planned.reason is None,
        reason=planned.reason,
    )


async def move(session: WriteSession, caller: Caller, booking_id: UUID, wish: StaffMoveApply) -> BookingDetail:
    """Move a booking. Raises what `moves.apply` raises."""
    await desk.access(session, caller, booking_id)
    booking = await bookings.access(session, booking_id, wish.version)
    await moves.apply(session, booking, _wish(wish), actor_of(caller))
    await session.flush()
    return await desk.detail(session, caller, booking_id)


def _wish(wish: StaffMoveIn) -> MoveWish:
    return MoveWish(wish.date, time.fromisoformat(wish.start), weather=wish.weather, by_staff=True)
