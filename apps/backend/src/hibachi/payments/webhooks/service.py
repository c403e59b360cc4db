"""Storing events."""

from uuid import UUID

from hibachi.payments.ports import PROVIDER
from hibachi.payments.types import ProviderEvent
from hibachi.platform.inbox import receive


async def take(event: ProviderEvent, business_id: UUID) -> bool:
    """Store a verified event for its business; False when it was stored before or is none of our business.

    Only ids are kept: the state is read again when the event is worked on, and card holders' data stays where it is.
    """
    if event.intent_id is None:
        return False
    payload = {"intent_id": event.intent_id, "payment_id": str(event.payment_id) if event.payment_id else None}
    return await receive(business_id, PROVIDER, event.id, event.kind, payload)
