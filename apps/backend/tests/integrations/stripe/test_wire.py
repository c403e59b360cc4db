"""The real gateway on the wire: headers, retries, outages, pages."""

from datetime import UTC, datetime

import pytest

from hibachi.integrations.stripe.gateway import StripeGateway
from hibachi.integrations.stripe.objects import API_VERSION
from hibachi.payments.errors import WebhooksOff
from hibachi.payments.types import IntentOrder, RefundOrder
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id
from tests.integrations.stripe.conftest import wire_settings
from tests.integrations.stripe.server import StripeServer


def _order() -> IntentOrder:
    return IntentOrder(new_id(), new_id(), 10_000, "Deposit", None, {"subject_kind": "booking"})


class TestRequests:
    async def test_version_key_and_parameters_are_sent(self, server: StripeServer, wire: StripeGateway) -> None:
        order = _order()
        await wire.create_intent(order)
        (request,) = server.requests
        assert request.headers["stripe-version"] == API_VERSION
        assert request.key == str(order.payment_id)
        assert request.params["amount"] == "10000"
        assert request.params["currency"] == "usd"
        assert request.params["allowed_payment_method_types"] == {"0": "card"}
        assert request.params["metadata"] == {
            "subject_kind": "booking",
            "payment_id": str(order.payment_id),
            "business_id": str(order.business_id),
        }

    async def test_the_pinned_version_is_the_one_the_types_were_written_for(self) -> None:
        assert API_VERSION.startswith("2026-10-28.")

    async def test_long_lists_are_read_to_the_end(self, server: StripeServer, wire: StripeGateway) -> None:
        server.page_size = 2
        made = [(await wire.create_intent(_order())).id for _ in range(5)]
        await server.account.confirm(made[0], "4242424242424242", "12/39", "123")
        for _ in range(3):
            await wire.create_refund(RefundOrder(new_id(), new_id(), made[0], 100))
        assert len(await wire.refunds_of(made[0])) == 3
        found = await wire.intents_between(datetime(2020, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))
        assert [intent.id for intent in found] == made


class TestTrouble:
    @pytest.mark.parametrize("trouble", [[500], [0], [409], [0, 503]])
    async def test_passing_trouble_is_retried_under_the_same_key(
        self, server: StripeServer, wire: StripeGateway, trouble: list[int]
    ) -> None:
        server.trouble = [*trouble]
        order = _order()
        assert (await wire.create_intent(order)).payment_id == order.payment_id
        assert {request.key for request in server.requests} == {str(order.payment_id)}
        assert len(server.requests) == len(trouble) + 1

    @pytest.mark.parametrize("status", [500, 503, 429, 0])
    async def test_lasting_trouble_is_temporary(self, server: StripeServer, wire: StripeGateway, status: int) -> None:
        server.trouble = [status] * 9
        with pytest.raises(GatewayError) as refused:
            await wire.create_intent(_order())
        assert not refused.value.permanent

    async def test_no_server_is_temporary(self) -> None:
        gateway = StripeGateway(wire_settings("http://127.0.0.1:1"), timeout_seconds=1)
        with pytest.raises(GatewayError) as refused:
            await gateway.retrieve_intent("pi_1")
        assert not refused.value.permanent

    async def test_a_wrong_key_spoils_no_payment(self, server: StripeServer) -> None:
        gateway = StripeGateway(wire_settings(server.url, api_key="sk_test_wrong"), timeout_seconds=2)
        with pytest.raises(GatewayError) as refused:
            await gateway.create_intent(_order())
        assert not refused.value.permanent
        assert "sk_test_wrong" not in str(refused.value)


def test_without_a_secret_the_webhook_is_off(server: StripeServer) -> None:
    gateway = StripeGateway(wire_settings(server.url, webhook_secret=None))
    with pytest.raises(WebhooksOff):
        gateway.parse_webhook(b"{}", "t=1,v1=00")
