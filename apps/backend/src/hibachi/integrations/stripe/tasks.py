"""The fake's clockwork; does nothing with the real gateway."""

from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.payments.ports import payment_gateway
from hibachi.platform.tasks import every


@every(10, "fake_stripe.tick")
async def tick() -> None:
    """Post events of the fake that were not delivered yet, and let its refunds settle."""
    gateway = payment_gateway()
    if isinstance(gateway, FakeStripe):
        await gateway.tick()
