"""Storing texts and reports."""

import structlog

from hibachi.communications.texting.arrivals import seal
from hibachi.communications.texting.lines import business_of
from hibachi.communications.texting.types import ArrivedText, Report
from hibachi.platform.inbox import receive
from hibachi.platform.orm import keyed_hash

PROVIDER = "twilio"
ARRIVED, REPORTED = "arrived", "reported"
log = structlog.get_logger()


async def take_text(text: ArrivedText) -> bool:
    """Store a verified text for the business whose number it went to; False when it is known or nobody's."""
    business = await business_of(text.recipient)
    if business is None:
        log.warning("text_to_unknown_number", provider_id=text.provider_id)
        return False
    payload = {"sealed": seal(text), "thread": keyed_hash(text.sender)}
    return await receive(business.id, PROVIDER, text.provider_id, ARRIVED, payload)


async def take_report(report: Report) -> bool:
    """Store a verified report; False when it is known or about nobody's number."""
    business = await business_of(report.own_number)
    if business is None:
        log.warning("report_of_unknown_number", provider_id=report.provider_id)
        return False
    payload = {
        "provider_id": report.provider_id,
        "status": report.status,
        "text_id": str(report.text_id) if report.text_id else None,
        "code": report.code,
        "reason": report.reason,
    }
    return await receive(business.id, PROVIDER, f"{report.provider_id}:{report.status}", REPORTED, payload)
