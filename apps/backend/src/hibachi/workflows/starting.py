"""Starting runs from other processes."""

import asyncio
from uuid import UUID

from dbos import EnqueueOptions

from hibachi.workflows.booking_deadlines import NAME, run_id
from hibachi.workflows.durable import APPLICATION_VERSION, QUEUE, client


async def start_booking_deadlines(business_id: UUID, booking_id: UUID, version: int | None = None) -> None:
    """Start the run of a booking, or one more from a `version` on; nothing happens when it was started before."""
    options: EnqueueOptions = {
        "workflow_name": NAME,
        "queue_name": QUEUE,
        "workflow_id": run_id(booking_id, version),
        "app_version": APPLICATION_VERSION,
    }
    await asyncio.to_thread(client().enqueue, options, str(business_id), str(booking_id))
