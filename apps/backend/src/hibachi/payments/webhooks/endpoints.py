"""Where the card provider reports."""

from fastapi import APIRouter

from hibachi.payments.errors import BadSignature, WebhooksOff
from hibachi.payments.webhooks import service
from hibachi.payments.webhooks.auth import SignedEvent
from hibachi.payments.webhooks.schemas import Received
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import BusinessId

router = APIRouter(prefix="/webhooks", tags=["webhooks"])


@router.post("/stripe", responses=responses(BadSignature, WebhooksOff))
async def receive_stripe_event(event: SignedEvent, business_id: BusinessId) -> Received:
    """Take an event in; answers at once, the work follows in a job."""
    return Received(stored=await service.take(event, business_id))
