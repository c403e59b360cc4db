"""Jobs of text messages."""

import asyncio
from uuid import UUID

from hibachi.communications.texting import repository, service
from hibachi.platform import clock
from hibachi.platform.db import system_unit_of_work
from hibachi.platform.tasks import enqueue, every, task


@task(service.DELIVER)
async def deliver(number_hash: str, business_id: str) -> None:
    """Send what waits for one number."""
    await service.deliver(UUID(business_id), number_hash)


@every(5, "texting.sweep")
async def sweep() -> None:
    """Take up texts whose job was lost or whose next try is due."""
    async with system_unit_of_work() as session:
        found = await repository.due(session, clock.now(), 100)
    for business_id, number_hash in found:
        await asyncio.to_thread(enqueue, service.DELIVER, number_hash, str(business_id))
