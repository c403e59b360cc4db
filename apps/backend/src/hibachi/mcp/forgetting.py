"""Letting go of what ran out."""

from uuid import UUID

from hibachi.mcp import repository
from hibachi.platform import clock
from hibachi.platform.db import unit_of_work


async def forget(business_id: UUID) -> None:
    """Remove answers, confirmations and talks that ran out."""
    async with unit_of_work(business_id) as session:
        await repository.forget(session, clock.now())
