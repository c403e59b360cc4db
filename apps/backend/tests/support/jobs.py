"""Runs background jobs at once and in order, in place of a worker."""

from sqlalchemy import select

from hibachi.platform import clock
from hibachi.platform.db import system_unit_of_work
from hibachi.platform.inbox import service as inbox
from hibachi.platform.inbox.models import InboxMessage
from hibachi.platform.outbox import relay, repository


async def run_jobs(rounds: int = 20) -> int:
    """Handle every waiting provider message and event until nothing is due; returns how many were handled."""
    handled = 0
    for _ in range(rounds):
        await relay.expand()
        done = await _inbox_round() + await _outbox_round()
        handled += done
        if done == 0:
            return handled
    raise AssertionError("events keep coming: a subscriber seems to answer itself")


async def _outbox_round() -> int:
    async with system_unit_of_work() as session:
        due = [(str(row.id), str(row.business_id)) for row in await repository.claim_due(session, clock.now(), 500)]
    for delivery_id, business_id in due:
        await relay.deliver(delivery_id, business_id)
    return len(due)


async def _inbox_round() -> int:
    async with system_unit_of_work() as session:
        waiting = select(InboxMessage).where(InboxMessage.state == "waiting", InboxMessage.attempts == 0)
        found = [(str(row.id), str(row.business_id)) for row in (await session.scalars(waiting)).all()]
    for message_id, business_id in found:
        await inbox.handle(message_id, business_id)
    return len(found)
