"""Working on stored events."""

from uuid import UUID

from hibachi.crm.worklist import service as worklist
from hibachi.payments import repository
from hibachi.payments.attempts import service as attempts
from hibachi.payments.ports import PROVIDER, payment_gateway
from hibachi.payments.refunds import service as refunds
from hibachi.platform import clock
from hibachi.platform.db import WriteSession
from hibachi.platform.inbox import handles
from hibachi.platform.inbox.events import InboxMessageDied
from hibachi.platform.inbox.models import InboxMessage
from hibachi.platform.outbox import subscribes

_ABOUT_REFUNDS = ("refund.", "charge.refund")


@handles(PROVIDER)
async def follow_event(session: WriteSession, message: InboxMessage) -> None:
    """Read the charge as it is now and follow it; the order and number of events therefore do not matter.

    The provider is read before any row is locked, so a slow answer holds nobody up.
    """
    intent_id = str(message.payload["intent_id"])
    intent = await payment_gateway().retrieve_intent(intent_id)
    payment_id = await _payment_id(session, message, intent_id) or intent.payment_id
    if payment_id is None:
        return
    about_refunds = message.kind.startswith(_ABOUT_REFUNDS)
    seen = await payment_gateway().refunds_of(intent_id) if about_refunds else ()
    await attempts.follow_intent(session, intent, payment_id)
    await refunds.follow_all(session, payment_id, seen)


@subscribes(InboxMessageDied)
async def put_on_the_list(session: WriteSession, event: InboxMessageDied) -> None:
    """A message nobody could work on may be about money: a task, due at once."""
    await worklist.add(
        session,
        "money",
        f"A message of {event.provider} could not be worked on: {event.kind}",
        clock.now(),
        ("webhook_message", event.aggregate_id),
        dedupe_key=f"inbox_dead:{event.aggregate_id}:{clock.now():%Y-%m-%d}",
    )


async def _payment_id(session: WriteSession, message: InboxMessage, intent_id: str) -> UUID | None:
    told = message.payload.get("payment_id")
    return UUID(told) if told else await repository.id_of_intent(session, intent_id)
