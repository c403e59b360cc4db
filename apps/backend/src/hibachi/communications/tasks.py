"""Jobs of communications."""

import asyncio
from uuid import UUID

from hibachi.communications import repository, rules, service
from hibachi.platform import clock
from hibachi.platform.db import system_unit_of_work
from hibachi.platform.tasks import enqueue, every, task


@task(service.DELIVER)
async def deliver(message_id: str, business_id: str) -> None:
    """Send one queued e-mail."""
    await service.deliver(UUID(business_id), UUID(message_id))


@every(30, "communications.sweep")
async def sweep() -> None:
    """Take up e-mails whose job was lost or whose next try is due."""
    async with system_unit_of_work() as session:
        rows = await repository.due(session, clock.now(), 100)
        for row in rows:
            row.due_at = rules.next_try(row.attempts + 1, clock.now())
        found = [(str(row.id), str(row.business_id)) for row in rows]
    for message_id, business_id in found:
        await asyncio.to_thread(enqueue, service.DELIVER, message_id, business_id)
