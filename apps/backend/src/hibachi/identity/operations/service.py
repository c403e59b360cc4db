"""Looking at health and replaying events."""

import asyncio
import platform
from uuid import UUID

from hibachi.identity.audit.service import record_audit
from hibachi.identity.operations.schemas import DeadLetterItem, DeadLetterList, HealthDetail, PartItem
from hibachi.platform import health
from hibachi.platform.auth import Caller
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession, WriteSession, reading
from hibachi.platform.outbox.dead_letters import list_dead_letters, replay


async def health_detail(business_id: UUID) -> HealthDetail:
    """Every part, with times; answers as long as the database does."""
    database, broker, outbox = await asyncio.gather(health.database(), health.broker(), health.outbox_queue())
    parts = {"database": database, "broker": broker, "outbox": outbox}
    async with reading(business_id) as session:
        dead = len(await list_dead_letters(session))
    return HealthDetail(
        environment=get_settings().env,
        python=platform.python_version(),
        parts={name: PartItem.model_validate(part) for name, part in parts.items()},
        dead_letters=dead,
    )


async def dead_letters(session: ReadSession) -> DeadLetterList:
    """Events that could not be handled."""
    return DeadLetterList(items=[DeadLetterItem.model_validate(found) for found in await list_dead_letters(session)])


async def replay_dead_letter(session: WriteSession, caller: Caller, delivery_id: UUID) -> None:
    """Send one again; `NoDeadLetter` when it is none (any more)."""
    await replay(session, delivery_id)
    record_audit(session, caller, "dead_letter.replayed", "dead_letter", delivery_id)
