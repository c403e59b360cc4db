"""Card payments of the demo: the shipped fake provider, without a browser and without HTTP."""

from uuid import UUID

from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.payments.ports import payment_gateway, wire_gateway
from hibachi.payments.refunds import service as refunds
from hibachi.payments.types import PlacedPayment
from hibachi.payments.webhooks import service as webhooks
from hibachi.platform.inbox import service as inbox

_CARD = ("4242424242424242", "12/39", "123")


def wire_demo_cards() -> None:
    """Let this process's card payments go to the fake provider, whatever the settings say: no demo moves money."""
    wire_gateway(FakeStripe())


async def pay(payment: PlacedPayment) -> None:
    """What the host's browser does; the provider's events are taken in at once."""
    if payment.client_secret is None:
        raise RuntimeError("a card payment without a client secret")
    await _fake().confirm(payment.client_secret.split("_secret_")[0], *_CARD)
    await _take_events()


async def refund(business_id: UUID, refund_id: UUID) -> None:
    """Send a recorded refund and take in what the provider says."""
    await refunds.send(business_id, refund_id)
    await _take_events()


async def _take_events() -> None:
    fake = _fake()

    async def deliver(body: bytes, signature: str) -> bool:
        event = fake.parse_webhook(body, signature)
        if event.business_id is not None:
            await webhooks.take(event, event.business_id)
        return True

    await fake.tick(deliver)
    await inbox.handle_new()


def _fake() -> FakeStripe:
    gateway = payment_gateway()
    if not isinstance(gateway, FakeStripe):
        raise TypeError("demo payments need the fake provider")
    return gateway
