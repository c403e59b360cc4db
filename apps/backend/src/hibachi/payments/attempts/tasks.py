"""Jobs of card payments."""

import asyncio
from uuid import UUID

from hibachi.payments import repository, rules
from hibachi.payments.attempts import service
from hibachi.payments.service import ADVANCE
from hibachi.platform import clock
from hibachi.platform.db import system_unit_of_work
from hibachi.platform.tasks import enqueue, every, task


@task(ADVANCE)
async def advance(payment_id: str, business_id: str) -> None:
    """Open, follow or close one payment's charge at the card provider."""
    await service.advance(UUID(business_id), UUID(payment_id))


@every(30, "payments.sweep")
async def sweep() -> None:
    """Take up payments whose process died or whose webhook never came."""
    async with system_unit_of_work() as session:
        rows = await repository.due_at_gateway(session, clock.now(), 100)
        for row in rows:
            row.gateway_due_at = rules.next_look(row.created_at, clock.now())
        found = [(str(row.id), str(row.business_id)) for row in rows]
    for payment_id, business_id in found:
        await asyncio.to_thread(enqueue, ADVANCE, payment_id, business_id)
