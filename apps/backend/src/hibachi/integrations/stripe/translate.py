"""From Stripe's JSON to the types of the port; shared by the real gateway and the fake."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

from hibachi.payments.types import (
    Intent,
    IntentFailure,
    IntentStatus,
    ProviderEvent,
    ProviderRefund,
    ProviderRefundStatus,
)
from hibachi.platform.errors import GatewayError

Json = Mapping[str, Any]
S = TypeVar("S", IntentStatus, ProviderRefundStatus)

_INTENT: dict[str, IntentStatus] = {
    "requires_payment_method": "open",
    "requires_confirmation": "open",
    "requires_action": "requires_action",
    "requires_capture": "processing",
    "processing": "processing",
    "succeeded": "succeeded",
    "canceled": "cancelled",
}
_REFUND: dict[str, ProviderRefundStatus] = {
    "pending": "pending",
    "requires_action": "pending",
    "succeeded": "succeeded",
    "failed": "failed",
    "canceled": "failed",
}


def intent_of(body: Json) -> Intent:
    """A PaymentIntent; `GatewayError` for a status Stripe did not have when this was written."""
    return Intent(
        id=str(body["id"]),
        status=_known(_INTENT, body["status"]),
        amount_cents=int(body["amount"]),
        received_cents=int(body.get("amount_received") or 0),
        client_secret=body.get("client_secret"),
        payment_id=_uuid(_metadata(body).get("payment_id")),
        business_id=_uuid(_metadata(body).get("business_id")),
        failure=_failure_of(body),
        created_at=datetime.fromtimestamp(int(body["created"]), UTC),
    )


def _failure_of(body: Json) -> IntentFailure | None:
    error = body.get("last_payment_error")
    if not error:
        return None
    code = str(error.get("decline_code") or error.get("code") or error.get("type") or "declined")
    # A try that was refused before a charge existed has no charge id; the code is then all there is to tell it by.
    return IntentFailure(code=code, attempt_id=str(error.get("charge") or code))


def refund_of(body: Json) -> ProviderRefund:
    """A refund; one without a status is under way."""
    return ProviderRefund(
        id=str(body["id"]),
        status=_known(_REFUND, body.get("status") or "pending"),
        amount_cents=int(body["amount"]),
        refund_id=_uuid(_metadata(body).get("refund_id")),
        failure_code=body.get("failure_reason"),
    )


def event_of(body: Json) -> ProviderEvent:
    """An event about a charge or refund; any other kind comes out without `intent_id`. KeyError when it is no event."""
    about: Json = body["data"]["object"]
    metadata = _metadata(about)
    return ProviderEvent(
        id=str(body["id"]),
        kind=str(body["type"]),
        intent_id=_intent_id(about),
        payment_id=_uuid(metadata.get("payment_id")),
        business_id=_uuid(metadata.get("business_id")),
    )


def _intent_id(about: Json) -> str | None:
    if about.get("object") == "payment_intent":
        return str(about["id"])
    intent = about.get("payment_intent")
    if isinstance(intent, Mapping):  # expanded
        return str(intent["id"])
    return str(intent) if intent else None


def _known(table: Mapping[str, S], status: object) -> S:
    found = table.get(str(status))
    if found is None:
        raise GatewayError("stripe", f"unknown status {status}", permanent=False, code="unknown_status")
    return found


def _metadata(body: Json) -> Json:
    return body.get("metadata") or {}


def _uuid(text: object) -> UUID | None:
    """Metadata can be edited in Stripe's dashboard, so nothing in it is taken for granted."""
    try:
        return UUID(str(text)) if text else None
    except ValueError:
        return None
