"""Webhook bodies in the documented form of the pinned version, and what we read from them."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from hibachi.integrations import stripe
from hibachi.integrations.stripe import translate
from hibachi.payments.types import IntentFailure
from hibachi.platform.errors import GatewayError

FOLDER = Path(stripe.__path__[0]) / "fixtures"
PAYMENT, BUSINESS = UUID("01890000-0000-7000-8000-000000000001"), UUID("01890000-0000-7000-8000-0000000000aa")


def _body(name: str) -> dict[str, Any]:
    found = json.loads((FOLDER / f"{name}.json").read_text())
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("name", "intent_id", "payment_id", "business_id"),
    [
        ("payment_intent.succeeded", "pi_3Example", PAYMENT, BUSINESS),
        ("payment_intent.payment_failed", "pi_3Example", PAYMENT, BUSINESS),
        ("payment_intent.canceled", "pi_3Example", PAYMENT, BUSINESS),
        ("charge.refunded", "pi_3Example", PAYMENT, BUSINESS),
        ("refund.created", "pi_3Example", None, BUSINESS),
        ("refund.failed", "pi_3Example", None, BUSINESS),
        ("refund.created.dashboard", "pi_3Example", None, None),
        ("account.updated", None, None, None),
    ],
)
def test_an_event_says_what_it_is_about(
    name: str, intent_id: str | None, payment_id: UUID | None, business_id: UUID | None
) -> None:
    event = translate.event_of(_body(name))
    assert (event.intent_id, event.payment_id, event.business_id) == (intent_id, payment_id, business_id)


def test_a_paid_charge() -> None:
    intent = translate.intent_of(_body("payment_intent.succeeded")["data"]["object"])
    assert (intent.status, intent.received_cents, intent.failure) == ("succeeded", 10_000, None)


def test_a_declined_charge_names_the_reason_and_the_try() -> None:
    intent = translate.intent_of(_body("payment_intent.payment_failed")["data"]["object"])
    assert (intent.status, intent.failure) == ("open", IntentFailure("insufficient_funds", "ch_3Declined"))


def test_a_refund_that_came_back() -> None:
    refund = translate.refund_of(_body("refund.failed")["data"]["object"])
    assert (refund.status, refund.failure_code) == ("failed", "expired_or_canceled_card")


def test_edited_metadata_is_not_trusted_to_be_an_id() -> None:
    body = _body("payment_intent.succeeded")
    body["data"]["object"]["metadata"] = {"payment_id": "oops", "business_id": ""}
    event = translate.event_of(body)
    assert (event.intent_id, event.payment_id, event.business_id) == ("pi_3Example", None, None)


def test_a_status_nobody_knows_yet_is_tried_again_later() -> None:
    body = _body("payment_intent.succeeded")["data"]["object"] | {"status": "half_paid"}
    with pytest.raises(GatewayError) as refused:
        translate.intent_of(body)
    assert not refused.value.permanent
