"""Where the card provider reports."""

from fastapi import APIRouter, Request

from hibachi.payments.errors import BadSignature, WebhooksOff
from hibachi.payments.webhooks import service
from hibachi.payments.webhooks.auth import SignedEvent
from hibachi.payments.webhooks.schemas import Received
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import business_id_of

router = APIRouter(prefix="/webhooks", tags=["webhooks"])


@router.post("/stripe", responses=responses(BadSignature, WebhooksOff))
async def receive_stripe_event(event: SignedEvent, request: Request) -> Received:
    """Take an event in; answers at once, the work follows in a job.

    One provider account may serve several brands, so the business written into the charge wins over the host name.
    """
    business_id = event.business_id or await business_id_of(request)
    return Received(stored=await service.take(event, business_id))
