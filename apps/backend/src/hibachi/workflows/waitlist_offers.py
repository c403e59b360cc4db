"""One durable run per offer of a freed place: sleep until it ends, then turn to the next in line."""

from uuid import UUID

from dbos import DBOS

from hibachi.booking.waitlist import offers
from hibachi.platform.db import reading, unit_of_work
from hibachi.workflows.waking import rounds, seconds_until

NAME = "waitlist_offers"


def run_id(entry_id: UUID) -> str:
    """The id of an offer's run; an entry is offered a place once."""
    return f"{NAME}:{entry_id}"


@DBOS.step()
async def seconds_left(business_id: str, entry_id: str) -> float | None:
    """Seconds until the offer ends; None when it stands no more."""
    async with reading(UUID(business_id)) as session:
        ends_at = await offers.ends_at(session, UUID(entry_id))
    return seconds_until(ends_at)


@DBOS.step(retries_allowed=True, max_attempts=10, interval_seconds=2, backoff_rate=2)
async def pass_on(business_id: str, entry_id: str) -> None:
    """End the offer."""
    async with unit_of_work(UUID(business_id)) as session:
        await offers.pass_on(session, UUID(entry_id))


@DBOS.workflow(name=NAME)
async def waitlist_offers(business_id: str, entry_id: str) -> None:
    """Keep one offer standing for its time."""
    await rounds(lambda: seconds_left(business_id, entry_id), lambda: pass_on(business_id, entry_id))
