"""What may leave a party without a chef, or give it one."""

from hibachi.booking.bookings.events import (
    BookingCancelled,
    BookingChanged,
    BookingConfirmed,
    BookingProgressed,
    BookingRescheduled,
    ChefsAssigned,
    ChefTakenOff,
)
from hibachi.booking.chef_alerts import service
from hibachi.booking.chefs.events import ChefPlanChanged
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(ChefTakenOff)
async def watch_taken_off(session: WriteSession, event: ChefTakenOff) -> None:
    """Tell at once of a party that lost a chef."""
    await service.look(session, event.aggregate_id)


@subscribes(ChefPlanChanged)
async def watch_chef(session: WriteSession, event: ChefPlanChanged) -> None:
    """Tell at once of the parties of a chef who is away or gone."""
    await service.look_at_chef(session, event.aggregate_id)


@subscribes(ChefsAssigned)
async def watch_assigned(session: WriteSession, event: ChefsAssigned) -> None:
    """Close the alert of a party that has its chefs."""
    await service.look(session, event.aggregate_id)


@subscribes(BookingConfirmed)
async def watch_confirmed(session: WriteSession, event: BookingConfirmed) -> None:
    """A party sold shortly before its date may lack a chef already."""
    await service.look(session, event.aggregate_id)


@subscribes(BookingChanged)
async def watch_changed(session: WriteSession, event: BookingChanged) -> None:
    """A party that grew may need another chef."""
    await service.look(session, event.aggregate_id)


@subscribes(BookingRescheduled)
async def watch_moved(session: WriteSession, event: BookingRescheduled) -> None:
    """A moved party has other chefs, and another date."""
    await service.look(session, event.aggregate_id)


@subscribes(BookingCancelled)
async def watch_cancelled(session: WriteSession, event: BookingCancelled) -> None:
    """Close the alert of a party that is off."""
    await service.look(session, event.aggregate_id)


@subscribes(BookingProgressed)
async def watch_progress(session: WriteSession, event: BookingProgressed) -> None:
    """Close the alert of a party that has begun."""
    await service.look(session, event.aggregate_id)
