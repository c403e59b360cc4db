"""One durable run per unpaid booking: sleep until the next action, look again, act, until nothing is due."""

from uuid import UUID

from dbos import DBOS

from hibachi.booking.deadlines import service
from hibachi.platform.db import reading, unit_of_work
from hibachi.workflows.waking import rounds, seconds_until

NAME = "booking_deadlines"


def run_id(booking_id: UUID, version: int | None = None) -> str:
    """The id of a booking's run; a second one with the same id is never started. `version` names a later run."""
    return f"{NAME}:{booking_id}" if version is None else f"{NAME}:{booking_id}:{version}"


@DBOS.step()
async def seconds_to_wait(business_id: str, booking_id: str) -> float | None:
    """Seconds until the next action; None when nothing is due any more."""
    async with reading(UUID(business_id)) as session:
        due = await service.next_action(session, UUID(booking_id))
    return seconds_until(None if due is None else due.at)


@DBOS.step(retries_allowed=True, max_attempts=10, interval_seconds=2, backoff_rate=2)
async def act(business_id: str, booking_id: str) -> None:
    """Do what is due now."""
    async with unit_of_work(UUID(business_id)) as session:
        await service.act(session, UUID(booking_id))


@DBOS.workflow(name=NAME)
async def booking_deadlines(business_id: str, booking_id: str) -> None:
    """Remind and expire one booking in time."""
    await rounds(lambda: seconds_to_wait(business_id, booking_id), lambda: act(business_id, booking_id))
