"""Jobs of refunds."""

import asyncio
from uuid import UUID

from hibachi.payments import rules
from hibachi.payments.refunds import repository, service
from hibachi.platform import clock
from hibachi.platform.db import system_unit_of_work
from hibachi.platform.tasks import enqueue, every, task


@task(service.SEND)
async def send_refund(refund_id: str, business_id: str) -> None:
    """Send one recorded refund to the card provider, or ask what became of it."""
    await service.send(UUID(business_id), UUID(refund_id))


@every(30, "payments.sweep_refunds")
async def sweep() -> None:
    """Take up refunds whose job or webhook was lost."""
    async with system_unit_of_work() as session:
        rows = await repository.due_at_gateway(session, clock.now(), 100)
        for row in rows:
            row.gateway_due_at = rules.next_look(row.created_at, clock.now())
        found = [(str(row.id), str(row.business_id)) for row in rows]
    for refund_id, business_id in found:
        await asyncio.to_thread(enqueue, service.SEND, refund_id, business_id)
