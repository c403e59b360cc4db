"""Starting runs from other processes."""

import asyncio
from uuid import UUID

from dbos import EnqueueOptions

from hibachi.workflows import balances, booking_deadlines, waitlist_offers
from hibachi.workflows.durable import APPLICATION_VERSION, QUEUE, client


async def start_booking_deadlines(business_id: UUID, booking_id: UUID, version: int | None = None) -> None:
    """Start the run of a booking, or one more from a `version` on; nothing happens when it was started before."""
    await _start(booking_deadlines.NAME, booking_deadlines.run_id(booking_id, version), business_id, booking_id)


async def start_balance(business_id: UUID, booking_id: UUID, version: int) -> None:
    """Start the run that tells of the balance; nothing happens when it was started for this version before."""
    await _start(balances.NAME, balances.run_id(booking_id, version), business_id, booking_id)


async def start_waitlist_offer(business_id: UUID, entry_id: UUID) -> None:
    """Start the run of an offer; nothing happens when it was started before."""
    await _start(waitlist_offers.NAME, waitlist_offers.run_id(entry_id), business_id, entry_id)


async def _start(workflow: str, run_id: str, business_id: UUID, subject_id: UUID) -> None:
    options: EnqueueOptions = {
        "workflow_name": workflow,
        "queue_name": QUEUE,
        "workflow_id": run_id,
        "app_version": APPLICATION_VERSION,
    }
    await asyncio.to_thread(client().enqueue, options, str(business_id), str(subject_id))
