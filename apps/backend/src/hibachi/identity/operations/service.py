"""Looking at health and replaying events."""

import asyncio
import platform
from uuid import UUID

from hibachi.identity.audit.service import record_audit
from hibachi.identity.operations.schemas import (
    DeadLetterItem,
    DeadLetterList,
    HealthDetail,
    PartItem,
    WebhookMessage,
    WebhookMessageList,
)
from hibachi.platform import health
from hibachi.platform.auth import Caller
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession, WriteSession, reading
from hibachi.platform.inbox.dead import dead_messages, revive
from hibachi.platform.outbox.dead_letters import list_dead_letters, replay

_ERROR_LENGTH = 200


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


async def webhook_messages(session: ReadSession) -> WebhookMessageList:
    """Provider messages that could not be worked on."""
    items = [
        WebhookMessage(
            id=found.id,
            provider=found.provider,
            kind=found.kind,
            received_at=found.created_at,
            attempts=found.attempts,
            error=((found.last_error or "").splitlines() or [""])[0][:_ERROR_LENGTH],
        )
        for found in await dead_messages(session)
    ]
    return WebhookMessageList(items=items)


async def retry_webhook_message(session: WriteSession, caller: Caller, message_id: UUID) -> None:
    """Work on one again; `NoDeadMessage` when it is none (any more)."""
    message = await revive(session, message_id)
    record_audit(session, caller, "webhook_message.retried", "webhook_message", message.id)


async def replay_dead_letter(session: WriteSession, caller: Caller, delivery_id: UUID) -> None:
    """Send one again; `NoDeadLetter` when it is none (any more)."""
    await replay(session, delivery_id)
    record_audit(session, caller, "dead_letter.replayed", "dead_letter", delivery_id)
