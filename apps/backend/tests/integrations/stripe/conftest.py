"""The port's implementations, each with the account behind it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from pydantic import SecretStr

from hibachi.integrations.stripe.account import SimulatedAccount
from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.integrations.stripe.gateway import StripeGateway
from hibachi.integrations.stripe.signing import sign
from hibachi.payments.ports import PaymentGateway
from hibachi.platform.config.groups import StripeSettings
from hibachi.platform.embedded import StackUrls
from tests.integrations.stripe.server import API_KEY, StripeServer, stripe_server

SECRET = "whsec_wire"


@dataclass
class Implementation:
    """A gateway, the account it talks to, and the secret its webhooks are signed with."""

    gateway: PaymentGateway
    account: SimulatedAccount
    webhook_secret: str

    def signed(self, body: bytes) -> str:
        """The header the provider would send with a body."""
        return sign(body, self.webhook_secret)


def wire_settings(url: str, api_key: str = API_KEY, webhook_secret: str | None = SECRET) -> StripeSettings:
    """Settings of the real gateway against a local server."""
    secret = SecretStr(webhook_secret) if webhook_secret else None
    return StripeSettings(api_key=SecretStr(api_key), publishable_key="pk_test", webhook_secret=secret, api_base=url)


@pytest_asyncio.fixture(loop_scope="session")
async def server() -> AsyncIterator[StripeServer]:
    """Stripe's API on this machine."""
    async with stripe_server() as running:
        yield running


@pytest.fixture
def wire(server: StripeServer) -> StripeGateway:
    """The real gateway against it."""
    return StripeGateway(wire_settings(server.url), timeout_seconds=2)


@pytest.fixture(params=["fake", "wire"])
def implementation(
    request: pytest.FixtureRequest, database: StackUrls, server: StripeServer, wire: StripeGateway
) -> Implementation:
    """The shipped fake in the database, and the real gateway over HTTP."""
    if request.param == "wire":
        return Implementation(wire, server.account, SECRET)
    fake = FakeStripe()
    return Implementation(fake, fake.account, fake.webhook_secret)
