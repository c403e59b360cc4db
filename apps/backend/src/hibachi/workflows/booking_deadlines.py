"""One durable run per unpaid booking: sleep until the next action, look again, act, until nothing is due.

The run holds no state of its own. Whatever kills the process, the run goes on where it slept, and since every
step reads the booking anew, a step that is repeated does nothing twice.
"""

from uuid import UUID

from dbos import DBOS

from hibachi.booking.deadlines import service
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work

NAME = "booking_deadlines"
_LEAST_SECONDS = 0.2
_MOST_ROUNDS = 100  # reminders and state changes are a handful; more would be a fault


def run_id(booking_id: UUID, version: int | None = None) -> str:
    """The id of a booking's run; a second one with the same id is never started. `version` names a later run."""
    return f"{NAME}:{booking_id}" if version is None else f"{NAME}:{booking_id}:{version}"


@DBOS.step()
async def seconds_to_wait(business_id: str, booking_id: str) -> float | None:
    """Seconds until the next action; None when nothing is due any more."""
    async with reading(UUID(business_id)) as session:
        due = await service.next_action(session, UUID(booking_id))
    return None if due is None else max(_LEAST_SECONDS, (due.at - clock.now()).total_seconds())


@DBOS.step(retries_allowed=True, max_attempts=10, interval_seconds=2, backoff_rate=2)
async def act(business_id: str, booking_id: str) -> None:
    """Do what is due now."""
    async with unit_of_work(UUID(business_id)) as session:
        await service.act(session, UUID(booking_id))


@DBOS.workflow(name=NAME)
async def booking_deadlines(business_id: str, booking_id: str) -> None:
    """Remind and expire one booking in time."""
    for _ in range(_MOST_ROUNDS):
        wait = await seconds_to_wait(business_id, booking_id)
        if wait is None:
            return
        await DBOS.sleep_async(wait)
        await act(business_id, booking_id)
