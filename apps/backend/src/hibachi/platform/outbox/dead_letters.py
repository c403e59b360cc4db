"""Deliveries that failed for good, for people to look at and send again."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from hibachi.platform.db import ReadSession
from hibachi.platform.outbox import repository, rules
from hibachi.platform.outbox.relay import NoDeadLetter, replay

__all__ = ["DeadLetter", "NoDeadLetter", "list_dead_letters", "replay"]


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """One event that one subscriber could not handle."""

    id: UUID
    event: str
    subscriber: str
    aggregate_id: UUID
    attempts: int
    last_error: str
    failed_at: datetime


async def list_dead_letters(session: ReadSession) -> list[DeadLetter]:
    """Newest first, at most 200."""
    return [
        DeadLetter(
            id=delivery.id,
            event=event.name,
            subscriber=delivery.subscriber,
            aggregate_id=delivery.aggregate_id,
            attempts=delivery.attempts,
            last_error=delivery.last_error or "",
            # The next try was planned this long after the failure.
            failed_at=delivery.next_at - rules.delay_after(delivery.attempts),
        )
        for delivery, event in await repository.dead_letters(session)
    ]
