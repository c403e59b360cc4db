"""One durable run per confirmed booking, and one more per move: sleep until the balance is to be told, tell it.

A moved event is found at its new time when the run wakes; one that is off, or paid in full, ends the run.
"""

from uuid import UUID

from dbos import DBOS

from hibachi.booking.balances import service
from hibachi.platform.db import reading, unit_of_work
from hibachi.workflows.waking import rounds, seconds_until

NAME = "balances"


def run_id(booking_id: UUID, version: int) -> str:
    """The id of a run: a version of a booking starts one at most."""
    return f"{NAME}:{booking_id}:{version}"


@DBOS.step()
async def seconds_until_told(business_id: str, booking_id: str) -> float | None:
    """Seconds until the host is to be told; None when there is nothing to tell any more."""
    async with reading(UUID(business_id)) as session:
        due = await service.told_at(session, UUID(booking_id))
    return seconds_until(due)


@DBOS.step(retries_allowed=True, max_attempts=10, interval_seconds=2, backoff_rate=2)
async def tell(business_id: str, booking_id: str) -> None:
    """Tell the host if it is time."""
    async with unit_of_work(UUID(business_id)) as session:
        await service.tell(session, UUID(booking_id))


@DBOS.workflow(name=NAME)
async def balances(business_id: str, booking_id: str) -> None:
    """Tell one host of the balance in time."""
    await rounds(lambda: seconds_until_told(business_id, booking_id), lambda: tell(business_id, booking_id))
