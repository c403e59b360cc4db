"""Where the provider brings texts and reports."""

from fastapi import APIRouter, Response

from hibachi.communications.texting.errors import BadTextSignature, TextWebhooksOff
from hibachi.communications.texting.webhooks import service
from hibachi.communications.texting.webhooks.auth import SignedReport, SignedText
from hibachi.platform.errors import responses

router = APIRouter(prefix="/webhooks/twilio", tags=["webhooks"])
# The provider speaks no answer of ours: replies leave by themselves, in their order.
_NOTHING = '<?xml version="1.0" encoding="UTF-8"?><Response/>'


@router.post("/sms", response_class=Response, responses=responses(BadTextSignature, TextWebhooksOff))
async def receive_text(text: SignedText) -> Response:
    """Take a text in; answers at once, the work follows in a job. The number texted tells the business."""
    await service.take_text(text)
    return Response(_NOTHING, media_type="text/xml")


@router.post("/status", response_class=Response, responses=responses(BadTextSignature, TextWebhooksOff))
async def receive_report(report: SignedReport) -> Response:
    """Take in what became of a text of ours."""
    await service.take_report(report)
    return Response(_NOTHING, media_type="text/xml")
