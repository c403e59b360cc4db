"""What every implementation of the card port does: the shipped fake and the real gateway, one suite."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from hibachi.payments.errors import BadSignature
from hibachi.payments.types import IntentOrder, RefundOrder
from hibachi.platform import clock
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id
from tests.integrations.stripe.conftest import Implementation

VISA, DECLINED, RETURNS = "4242424242424242", "4000000000000002", "4000000000005126"


def _order(cents: int = 10_000) -> IntentOrder:
    subject = {"subject_kind": "booking", "subject_id": str(new_id())}
    return IntentOrder(new_id(), new_id(), cents, "Deposit for MH-2345", None, subject)


class TestCharges:
    async def test_a_new_charge_waits_for_a_card(self, implementation: Implementation) -> None:
        order = _order()
        intent = await implementation.gateway.create_intent(order)
        assert (intent.status, intent.amount_cents, intent.received_cents) == ("open", 10_000, 0)
        assert intent.payment_id == order.payment_id
        assert intent.client_secret is not None
        assert intent.failure is None
        assert abs(clock.now() - intent.created_at) < timedelta(minutes=1)

    async def test_the_same_key_opens_one_charge_and_gets_the_first_answer(
        self, implementation: Implementation
    ) -> None:
        order = _order()
        first = await implementation.gateway.create_intent(order)
        await implementation.account.confirm(first.id, VISA, "12/39", "123")
        again = await implementation.gateway.create_intent(order)
        assert again == first

    async def test_the_same_key_with_another_amount_is_refused(self, implementation: Implementation) -> None:
        order = _order()
        await implementation.gateway.create_intent(order)
        with pytest.raises(GatewayError) as refused:
            await implementation.gateway.create_intent(replace(order, amount_cents=10_001))
        assert (refused.value.permanent, refused.value.code) == (True, "idempotency_error")

    async def test_a_paid_charge(self, implementation: Implementation) -> None:
        intent = await implementation.gateway.create_intent(_order())
        await implementation.account.confirm(intent.id, VISA, "12/39", "123")
        paid = await implementation.gateway.retrieve_intent(intent.id)
        assert (paid.status, paid.received_cents) == ("succeeded", 10_000)

    async def test_every_declined_try_can_be_told_from_the_one_before(self, implementation: Implementation) -> None:
        intent = await implementation.gateway.create_intent(_order())
        failures = []
        for _ in range(2):
            await implementation.account.confirm(intent.id, DECLINED, "12/39", "123")
            failures.append((await implementation.gateway.retrieve_intent(intent.id)).failure)
        assert [failure.code for failure in failures if failure] == ["generic_decline", "generic_decline"]
        assert failures[0] != failures[1]

    async def test_a_charge_can_be_closed(self, implementation: Implementation) -> None:
        intent = await implementation.gateway.create_intent(_order())
        assert (await implementation.gateway.cancel_intent(intent.id)).status == "cancelled"
        assert (await implementation.gateway.cancel_intent(intent.id)).status == "cancelled"

    async def test_closing_a_paid_charge_tells_that_it_is_paid(self, implementation: Implementation) -> None:
        intent = await implementation.gateway.create_intent(_order())
        await implementation.account.confirm(intent.id, VISA, "12/39", "123")
        assert (await implementation.gateway.cancel_intent(intent.id)).status == "succeeded"

    async def test_an_unknown_charge_is_a_permanent_error(self, implementation: Implementation) -> None:
        with pytest.raises(GatewayError) as refused:
            await implementation.gateway.retrieve_intent("pi_fake_nothing")
        assert (refused.value.permanent, refused.value.code) == (True, "resource_missing")

    async def test_too_small_an_amount_is_a_permanent_error(self, implementation: Implementation) -> None:
        with pytest.raises(GatewayError) as refused:
            await implementation.gateway.create_intent(_order(49))
        assert (refused.value.permanent, refused.value.code) == (True, "amount_too_small")

    async def test_charges_of_a_time(self, implementation: Implementation) -> None:
        start = clock.now().replace(microsecond=0)
        made = [(await implementation.gateway.create_intent(_order())).id for _ in range(3)]
        found = await implementation.gateway.intents_between(start, start + timedelta(minutes=1))
        assert [intent.id for intent in found if intent.id in made] == made
        assert (
            await implementation.gateway.intents_between(start - timedelta(hours=2), start - timedelta(hours=1)) == []
        )

    async def test_a_customer_is_made_once(self, implementation: Implementation) -> None:
        customer, business = new_id(), new_id()
        first = await implementation.gateway.create_customer(customer, business, "Aiko", "aiko@example.com")
        again = await implementation.gateway.create_customer(customer, business, "Aiko", "aiko@example.com")
        assert first == again
        order = replace(_order(), customer_id=first)
        assert (await implementation.gateway.create_intent(order)).status == "open"

    async def test_texts_may_be_empty(self, implementation: Implementation) -> None:
        assert await implementation.gateway.create_customer(new_id(), new_id(), "", "aiko@example.com")
        assert await implementation.gateway.create_intent(replace(_order(), description=""))


class TestRefunds:
    async def _paid(self, implementation: Implementation, card: str = VISA) -> str:
        intent = await implementation.gateway.create_intent(_order())
        await implementation.account.confirm(intent.id, card, "12/39", "123")
        return intent.id

    async def test_money_goes_back_once_per_key(self, implementation: Implementation) -> None:
        order = RefundOrder(new_id(), new_id(), await self._paid(implementation), 4_000)
        first = await implementation.gateway.create_refund(order)
        again = await implementation.gateway.create_refund(order)
        assert first == again
        assert (first.status, first.amount_cents, first.refund_id) == ("succeeded", 4_000, order.refund_id)
        assert list(await implementation.gateway.refunds_of(order.intent_id)) == [first]

    async def test_more_than_was_paid_is_refused(self, implementation: Implementation) -> None:
        intent_id = await self._paid(implementation)
        await implementation.gateway.create_refund(RefundOrder(new_id(), new_id(), intent_id, 6_000))
        with pytest.raises(GatewayError) as refused:
            await implementation.gateway.create_refund(RefundOrder(new_id(), new_id(), intent_id, 4_001))
        assert refused.value.permanent

    async def test_an_unpaid_charge_is_refused(self, implementation: Implementation) -> None:
        intent = await implementation.gateway.create_intent(_order())
        with pytest.raises(GatewayError) as refused:
            await implementation.gateway.create_refund(RefundOrder(new_id(), new_id(), intent.id, 1_000))
        assert (refused.value.permanent, refused.value.code) == (True, "charge_not_refundable")

    async def test_refunds_are_listed_oldest_first_whoever_made_them(self, implementation: Implementation) -> None:
        intent_id = await self._paid(implementation)
        mine = await implementation.gateway.create_refund(RefundOrder(new_id(), new_id(), intent_id, 1_000))
        await implementation.account.create_refund({"payment_intent": intent_id, "amount": 500}, None)
        found = await implementation.gateway.refunds_of(intent_id)
        assert [(refund.amount_cents, refund.refund_id) for refund in found] == [(1_000, mine.refund_id), (500, None)]

    async def test_a_refund_may_come_back(self, implementation: Implementation) -> None:
        intent_id = await self._paid(implementation, RETURNS)
        await implementation.gateway.create_refund(RefundOrder(new_id(), new_id(), intent_id, 1_000))
        with clock.pinned(clock.now() + timedelta(minutes=1)):
            await implementation.account.settle_refunds()
        (refund,) = await implementation.gateway.refunds_of(intent_id)
        assert (refund.status, refund.failure_code) == ("failed", "expired_or_canceled_card")


class TestWebhooks:
    async def test_an_event_names_its_charge_payment_and_business(self, implementation: Implementation) -> None:
        order = _order()
        intent = await implementation.gateway.create_intent(order)
        (event,) = await implementation.account.events(order.business_id)
        body = json.dumps(event).encode()
        parsed = implementation.gateway.parse_webhook(body, implementation.signed(body))
        assert (parsed.id, parsed.kind, parsed.intent_id) == (event["id"], "payment_intent.created", intent.id)
        assert (parsed.payment_id, parsed.business_id) == (order.payment_id, order.business_id)

    @pytest.mark.parametrize("header", ["", "nonsense", "t=abc,v1=abc", "t=1,v1=\xe9", "t=1", "v1=00"])
    def test_a_bad_signature(self, implementation: Implementation, header: str) -> None:
        with pytest.raises(BadSignature):
            implementation.gateway.parse_webhook(b"{}", header)

    @pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{}", b"\xff\xfe", b'{"id": "e", "data": 3}'])
    def test_a_signed_body_that_is_no_event(self, implementation: Implementation, body: bytes) -> None:
        with pytest.raises(BadSignature):
            implementation.gateway.parse_webhook(body, implementation.signed(body))
