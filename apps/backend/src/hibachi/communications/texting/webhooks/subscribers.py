"""Working on stored texts and reports."""

from uuid import UUID

from hibachi.communications.texting import arrivals, repository, service
from hibachi.communications.texting.types import Report
from hibachi.communications.texting.webhooks.service import ARRIVED, PROVIDER
from hibachi.platform.db import WriteSession
from hibachi.platform.inbox import handles, waiting_before
from hibachi.platform.inbox.models import InboxMessage


@handles(PROVIDER)
async def follow(session: WriteSession, message: InboxMessage) -> None:
    """Take a text in behind all that the same number sent before, or note what a report says."""
    if message.kind == ARRIVED:
        await _take_in_order(session, message)
        return
    told = message.payload
    text_id = UUID(told["text_id"]) if told["text_id"] else None
    await service.follow(
        session, Report(told["provider_id"], "", told["status"], text_id, told["code"], told["reason"])
    )


async def _take_in_order(session: WriteSession, message: InboxMessage) -> None:
    """Jobs run beside each other; whichever comes first takes the earlier texts in as well."""
    thread = str(message.payload["thread"])
    await repository.wait_for_number(session, thread)
    for earlier in [*await waiting_before(session, message, thread), message]:
        await arrivals.take_in(session, arrivals.unseal(earlier.payload["sealed"]), earlier.created_at)
