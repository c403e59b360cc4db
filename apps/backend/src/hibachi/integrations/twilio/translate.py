"""From Twilio's fields to the types of the port; shared by the real gateway and the fake."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from hibachi.communications.texting.errors import BadTextSignature
from hibachi.communications.texting.ports import OPTED_OUT
from hibachi.communications.texting.types import Accepted, ArrivedText, OutgoingText, Report, ReportStatus
from hibachi.platform.errors import GatewayError
from hibachi.platform.phone import to_e164

STATUS_PATH = "/api/v1/webhooks/twilio/status"
TEXT_PATH = "/api/v1/webhooks/twilio/sms"
_STATUS: dict[str, ReportStatus] = {
    **dict.fromkeys(("accepted", "scheduled", "queued", "sending", "sent"), "sent"),
    **dict.fromkeys(("delivered", "read"), "delivered"),
    **dict.fromkeys(("undelivered", "failed", "canceled"), "failed"),
}
_OPTED_OUT = "21610"
_REASONS = {
    "21211": "This is not a phone number.",
    "21408": "Texts to this country are not allowed.",
    "21606": "The number we text from cannot send texts.",
    "21612": "This number cannot be reached from ours.",
    "21614": "This is not a mobile number.",
    "30003": "The phone is off or out of reach.",
    "30004": "The number blocks our texts.",
    "30005": "There is no such number any more.",
    "30006": "This is a landline or cannot get texts.",
    "30007": "The carrier filtered the text out.",
    "30008": "The carrier did not say why.",
    "30034": "The number we text from is not registered for business texts.",
}
# Refused for a reason outside the text: a wrong key, a suspended account, too many calls.
_TEMPORARY_STATUSES = (401, 403, 408, 409, 429)


def message_form(text: OutgoingText, public_url: str) -> dict[str, str]:
    """The form that sends a text; its reports name our record."""
    callback = f"{public_url}{STATUS_PATH}?text={text.id}"
    return {"From": text.sender, "To": text.recipient, "Body": text.body, "StatusCallback": callback}


def accepted(message: Mapping[str, Any]) -> Accepted:
    """A message Twilio has taken; KeyError when it is none."""
    return Accepted(str(message["sid"]), int(message.get("num_segments") or 1))


def refusal(status: int, body: Mapping[str, Any]) -> GatewayError:
    """What an answer that is no success means for the text."""
    code = str(body.get("code") or status)
    permanent = 400 <= status < 500 and status not in _TEMPORARY_STATUSES
    return GatewayError("twilio", reason_of(code), permanent=permanent, code=code_of(code))


def reason_of(code: str) -> str:
    """An error code in words."""
    return _REASONS.get(code, f"The provider refused it with code {code}.")


def code_of(code: str) -> str:
    """The port's name of an error code, else the code."""
    return OPTED_OUT if code == _OPTED_OUT else code


def arrival_of(fields: Mapping[str, str]) -> ArrivedText:
    """The text in a webhook's fields. Raises `BadTextSignature` when they are none."""
    try:
        sender, recipient = to_e164(fields["From"]), to_e164(fields["To"])
        media = int(fields.get("NumMedia") or 0)
        return ArrivedText(fields["MessageSid"], sender, recipient, fields.get("Body", ""), media)
    except (KeyError, ValueError) as problem:
        raise BadTextSignature("The form is no text message", field="body", rule="text") from problem


def report_of(fields: Mapping[str, str], query: Mapping[str, str]) -> Report:
    """The report in a webhook's fields; `query` is that of the address we gave. Raises `BadTextSignature`."""
    try:
        status = _STATUS[fields["MessageStatus"]]
        text_id = UUID(query["text"]) if "text" in query else None
        own_number, sid = to_e164(fields["From"]), fields["MessageSid"]
    except (KeyError, ValueError) as problem:
        raise BadTextSignature("The form is no report of a text", field="body", rule="report") from problem
    code = fields.get("ErrorCode") or None
    if status != "failed":
        return Report(sid, own_number, status, text_id)
    return Report(sid, own_number, status, text_id, code_of(code or ""), reason_of(code or "30008"))
